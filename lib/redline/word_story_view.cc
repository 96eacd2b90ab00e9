#include "redline/word_story_view.h"

#include <algorithm>
#include <utility>

#include "docx/describe.h"
#include "docx/unread.h"

namespace redraft::redline {

namespace {

using docx::NodeKind;
using docx::Paragraph;
using docx::Story;

bool all_under(const Line& line, Mark mark) {
  return std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& p) { return p.mark == mark; });
}

// Says of what was replaced, and of what stands in its place, what tells them apart where their words do not.
class Unreads {
 public:
  Unreads(const docx::Document& before, const Story* b, const docx::Document& after, const Story* a,
          Segments& segments)
      : before_(before), b_(b), after_(after), a_(a), segments_(segments) {}

  /// Before the segments of a piece are added.
  void next(const Piece& piece) {
    if (piece.mark == Mark::none || (piece.mark == Mark::deleted && !inserted_.empty())) end();
    if (piece.mark == Mark::deleted) {
      if (deleted_.empty()) first_ = segments_.size();
      deleted_.push_back(piece.before);
    } else if (piece.mark == Mark::inserted) {
      if (inserted_.empty()) middle_ = segments_.size();
      inserted_.push_back(piece.after);
    }
  }

  void end() {
    if (!deleted_.empty() && !inserted_.empty() && first_ < middle_ && middle_ < segments_.size()) {
      const auto told = docx::told_apart(of(before_, *b_, deleted_), of(after_, *a_, inserted_),
                                         words(first_, middle_) == words(middle_, segments_.size()));
      segments_[middle_ - 1].unread = told.before;
      segments_.back().unread = told.after;
    }
    deleted_.clear();
    inserted_.clear();
  }

 private:
  static docx::Unread of(const docx::Document& document, const Story& story,
                         const std::vector<docx::Range>& ranges) {
    docx::Unread out;
    for (const docx::Range range : ranges) out.add(docx::unread(document, story, range));
    return out;
  }
  std::string words(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t k = begin; k < end; ++k) out += segments_[k].text;
    return out;
  }

  const docx::Document& before_;
  const Story* b_;
  const docx::Document& after_;
  const Story* a_;
  Segments& segments_;
  std::vector<docx::Range> deleted_;
  std::vector<docx::Range> inserted_;
  std::size_t first_ = 0;  // segments: of what was deleted, and of what stands for it
  std::size_t middle_ = 0;
};

bool is_whole(const Line& line, Mark mark) {
  return line.end == mark && line.move == kNone && all_under(line, mark);
}

}  // namespace

StoryView::StoryView(const WordRedline& word, const WordStory& story, WordSide& before, WordSide& after,
                     WordSegments& segments, const WordViewOptions& options, Redline& out)
    : word_(word),
      story_(story),
      before_(before),
      after_(after),
      segments_(segments),
      options_(options),
      out_(out),
      document_(out.documents.size() - 1),
      before_places_(before.document.styles),
      after_places_(after.document.styles) {
  if (story.before != kNone) b_ = &before.document.stories[story.before];
  if (story.after != kNone) a_ = &after.document.stories[story.after];
}

void StoryView::run() {
  if (b_ != nullptr && a_ != nullptr) {
    siblings(0, static_cast<std::uint32_t>(story_.branches.size()));
  } else {
    one_side_children(kNone, b_ != nullptr ? Mark::deleted : Mark::inserted);
  }
  // Between the number of a note and its words stands a space, which its name brings.
  Document& document = out_.documents[document_];
  if ((document.story == "footnote" || document.story == "endnote") && !document.blocks.empty()) {
    Segments& words = document.blocks[0].text;
    while (!words.empty() && !words[0].text.empty() &&
           (words[0].text[0] == ' ' || words[0].text[0] == '\t')) {
      words[0].text.erase(0, 1);
      if (words[0].text.empty()) words.erase(words.begin());
    }
  }
}

WordPlaces& StoryView::places(bool before) { return before ? before_places_ : after_places_; }

void StoryView::siblings(std::uint32_t first, std::uint32_t end) {
  std::vector<Shown> list;
  for (std::uint32_t k = first; k < end; k = std::max(story_.branches[k].end, k + 1)) {
    const Branch& branch = story_.branches[k];
    if (branch.kind == NodeKind::paragraph || branch.mark != Mark::none) {
      Shown shown;
      shown.branch = k;
      if (branch.kind == NodeKind::paragraph) {
        shown.index = branch.line;
        shown.line = story_.lines[branch.line];
      }
      list.push_back(std::move(shown));
      continue;
    }
    flush(list);
    pair(branch, k);
  }
  flush(list);
}

void StoryView::flush(std::vector<Shown>& list) {
  give_back_marks(list);
  for (std::size_t k = 0; k < list.size(); ++k) {
    if (list[k].is_line()) {
      line(list, k);
      continue;
    }
    const Branch& branch = story_.branches[list[k].branch];
    one_side(branch.mark == Mark::deleted ? branch.before : branch.after, branch.mark);
  }
  list.clear();
}

// [words, mark deleted] [all of it deleted, mark kept]: in Word the mark of a last paragraph cannot go, so the one
// before went. For a reader the first paragraph stays and the last is gone. Likewise with insertions.
void StoryView::give_back_marks(std::vector<Shown>& list) const {
  for (std::size_t k = 0; k < list.size(); ++k) {
    if (!list[k].is_line() || list[k].line.end == Mark::none || list[k].line.move != kNone) continue;
    const Mark mark = list[k].line.end;
    if (all_under(list[k].line, mark)) continue;
    std::size_t j = k + 1;
    for (; j < list.size(); ++j) {
      if (list[j].is_line() ? !is_whole(list[j].line, mark) : story_.branches[list[j].branch].mark != mark)
        break;
    }
    if (j == list.size() || !list[j].is_line()) continue;
    Line& last = list[j].line;
    if (last.end != Mark::none || last.same || last.pieces.empty() || !all_under(last, mark)) continue;
    Line& first = list[k].line;
    first.end = Mark::none;
    (mark == Mark::deleted ? first.after : first.before) = mark == Mark::deleted ? last.after : last.before;
    (mark == Mark::deleted ? last.after : last.before) = kNone;
    last.end = mark;
    const Paragraph& x = b_->paragraphs[first.before];
    const Paragraph& y = a_->paragraphs[first.after];
    first.reformatted = options_.formatting && before_.document.paragraph_formats[x.format].key !=
                                                   after_.document.paragraph_formats[y.format].key;
    first.resectioned = std::exchange(last.resectioned, false);
    first.mark_reformatted = last.reformatted = last.mark_reformatted = false;
  }
}

Status StoryView::status_of(const Line& line) const {
  if (line.move != kNone) return line.end == Mark::deleted ? Status::moved_from : Status::moved_to;
  if (is_whole(line, Mark::inserted)) return Status::inserted;
  if (is_whole(line, Mark::deleted)) return Status::deleted;
  return Status::kept;
}

StoryView::Start StoryView::start_of(const Paragraph& paragraph, bool before) {
  Start out;
  out.paragraph = &paragraph;
  out.cut = paragraph.text.begin;
  const Story& story = side(before);
  const std::string_view words = story.words(paragraph.text);
  if (!paragraph.label.empty()) {
    out.label = paragraph.label;
    // Bullets of symbol fonts are characters of no meaning outside them.
    const auto first = static_cast<unsigned char>(out.label[0]);
    if (first == 0xEF || first == 0xEE) out.label = "\u2022";
  } else if (const TypedLabel typed = typed_label(words); typed.bytes > 0) {
    out.label = std::string(typed.text);
    out.cut += static_cast<std::uint32_t>(typed.bytes);
  }
  out.place = places(before).next(paragraph, out.label, words);
  return out;
}

// The paragraph of a side that begins at line k, if one does there.
StoryView::Start StoryView::start(const std::vector<Shown>& list, std::size_t k, bool before) {
  if (!(before ? starts_before_ : starts_after_)) return {};
  for (std::size_t j = k; j < list.size(); ++j) {
    if (!list[j].is_line()) continue;
    const std::uint32_t paragraph = before ? list[j].line.before : list[j].line.after;
    if (paragraph != kNone) return start_of(side(before).paragraphs[paragraph], before);
  }
  return {};
}

// Takes the labels off the pieces; false when they do not end together where both sides share a piece.
bool StoryView::cut(std::vector<Piece>& pieces, std::uint32_t before, std::uint32_t after) const {
  std::vector<Piece> out;
  for (Piece piece : pieces) {
    const std::uint32_t b = std::clamp(before, piece.before.begin, piece.before.end) - piece.before.begin;
    const std::uint32_t a = std::clamp(after, piece.after.begin, piece.after.end) - piece.after.begin;
    if (!piece.before.empty() && !piece.after.empty() && a != b) return false;
    piece.before.begin += b;
    piece.after.begin += a;
    if (!piece.before.empty() || !piece.after.empty()) out.push_back(piece);
  }
  pieces = std::move(out);
  return true;
}

// What arrived and what was left behind as one: the words that travelled, with what was lost and added in them.
std::vector<Piece> StoryView::moved_pieces(const Line& to) const {
  const WordMove& move = word_.moves[to.move];
  const Line& from = word_.stories[move.from.story].lines[move.from.line];
  const auto kept = [](const Line& line, bool before) {
    std::size_t size = 0;
    for (const Piece& p : line.pieces)
      if (p.mark == Mark::none) size += before ? p.before.size() : p.after.size();
    return size;
  };
  if (kept(from, true) != kept(to, false)) return to.pieces;
  std::vector<Piece> out;
  std::size_t i = 0;
  std::size_t j = 0;
  std::uint32_t p = 0;  // of from.pieces[i], taken
  std::uint32_t q = 0;
  while (i < from.pieces.size() || j < to.pieces.size()) {
    if (i < from.pieces.size() && from.pieces[i].mark == Mark::deleted) {
      out.push_back(from.pieces[i++]);
    } else if (j < to.pieces.size() && to.pieces[j].mark == Mark::inserted) {
      out.push_back(to.pieces[j++]);
    } else if (i < from.pieces.size() && j < to.pieces.size()) {
      const docx::Range x = from.pieces[i].before;
      const docx::Range y = to.pieces[j].after;
      const std::uint32_t size = std::min(x.size() - p, y.size() - q);
      out.push_back(
          {Mark::none, false, {x.begin + p, x.begin + p + size}, {y.begin + q, y.begin + q + size}});
      if ((p += size) == x.size()) ++i, p = 0;
      if ((q += size) == y.size()) ++j, q = 0;
    } else {
      break;
    }
  }
  return out;
}

void StoryView::words(Block& block, std::vector<Piece> pieces, Start& before, Start& after) {
  const std::uint32_t b = before.paragraph != nullptr ? before.cut : 0;
  const std::uint32_t a = after.paragraph != nullptr ? after.cut : 0;
  if (!cut(pieces, b, a)) {  // typed labels that share characters in an odd way stay in the words
    for (Start* start : {&before, &after})
      if (start->paragraph != nullptr && start->paragraph->label.empty()) start->label.clear();
  }
  // Of a move, each half stands in its own paragraph, which the line names.
  const Paragraph* x = before.paragraph;
  const Paragraph* y = after.paragraph;
  const auto paragraph_at = [](const Story& story, std::uint32_t offset) -> const Paragraph& {
    const auto at = std::partition_point(story.paragraphs.begin(), story.paragraphs.end(),
                                         [&](const Paragraph& p) { return p.text.end <= offset; });
    return at == story.paragraphs.end() ? story.paragraphs.back() : *at;
  };
  Unreads unreads(before_.document, b_, after_.document, a_, block.text);
  for (const Piece& piece : pieces) {
    unreads.next(piece);
    if (!piece.before.empty() &&
        (x == nullptr || x->text.begin > piece.before.begin || x->text.end < piece.before.end))
      x = &paragraph_at(*b_, piece.before.begin);
    if (!piece.after.empty() &&
        (y == nullptr || y->text.begin > piece.after.begin || y->text.end < piece.after.end))
      y = &paragraph_at(*a_, piece.after.begin);
    // A piece that is on one side alone has its paragraph there.
    const bool needs_before =
        piece.mark == Mark::deleted || (piece.mark != Mark::inserted && piece.reformatted);
    if ((needs_before && x == nullptr) || (piece.mark != Mark::deleted && y == nullptr)) continue;
    if (piece.mark == Mark::deleted) {
      segments_.append(block.text, Mark::deleted, true, *b_, *x, piece.before);
    } else if (piece.mark == Mark::inserted) {
      segments_.append(block.text, Mark::inserted, false, *a_, *y, piece.after);
    } else if (piece.reformatted) {
      segments_.append_reset(block.text, *b_, *x, piece.before, *a_, *y, piece.after);
    } else {
      segments_.append(block.text, Mark::none, false, *a_, *y, piece.after);
    }
  }
  unreads.end();
}

void StoryView::formats(Block& block, const Line& line) const {
  using docx::FormatKind;
  if (line.before == kNone || line.after == kNone) return;
  const Paragraph& x = b_->paragraphs[line.before];
  const Paragraph& y = a_->paragraphs[line.after];
  const docx::Document& before = before_.document;
  const docx::Document& after = after_.document;
  if (line.reformatted) {
    block.reset = docx::difference(FormatKind::paragraph, before, x.format, after, y.format);
    // Lists that print alike and look otherwise say so nowhere else.
    if (block.reset.empty() && block.label_before == block.label_after)
      block.reset = "another list, or how its numbers are set";
  }
  if (line.mark_reformatted &&
      std::none_of(block.text.begin(), block.text.end(), [](const Segment& s) { return !s.reset.empty(); })) {
    const std::string mark = docx::difference(FormatKind::run, before, x.mark_format, after, y.mark_format);
    if (!mark.empty()) block.reset += (block.reset.empty() ? "paragraph mark " : ", paragraph mark ") + mark;
  }
  if (line.resectioned)
    block.section = docx::difference(FormatKind::section, before, x.section_format, after, y.section_format);
}

// Their tags are tracked, and no word of them: the first paragraph inside tells it.
void StoryView::controls(Block& block, const Line& line) {
  if (!controls_read_) {
    controls_read_ = true;
    for (const Unwrapped& one : story_.unwrapped) {
      const bool put_in = one.after != kNone;
      if (!put_in && one.first == kNone) continue;  // left out, and listed
      const std::uint32_t first = put_in ? a_->nodes[one.after].paragraph : b_->nodes[one.before].paragraph;
      if (first != kNone) ++controls_[{put_in, first}];
    }
  }
  for (const bool put_in : {true, false}) {
    const auto found = controls_.find({put_in, put_in ? line.after : line.before});
    for (std::size_t k = found == controls_.end() ? 0 : found->second; k > 0; --k)
      block.reset += std::string(block.reset.empty() ? "" : ", ") + "a content control " +
                     (put_in ? "put around it" : "around it taken away");
  }
}

// A break that came or went with its paragraph, and what it parts.
void StoryView::section_break(Block& block, const Line& line) const {
  const bool comes = line.before == kNone;
  const Story* const story = comes ? a_ : b_;
  if (story == nullptr || (line.before != kNone && line.after != kNone)) return;
  const std::uint32_t own = comes ? line.after : line.before;
  if (own == kNone || story->paragraphs[own].section.empty()) return;
  const docx::Document& document = comes ? after_.document : before_.document;
  std::uint32_t next = document.sections.back().format;
  for (std::size_t k = own + 1; k < story->paragraphs.size(); ++k)
    if (!story->paragraphs[k].section.empty()) {
      next = story->paragraphs[k].section_format;
      break;
    }
  block.section = comes ? "a section break put in" : "a section break taken out";
  const std::string parts = docx::difference(docx::FormatKind::section, document, next, document,
                                             story->paragraphs[own].section_format);
  if (!parts.empty()) block.section += "; the pages behind it against those before: " + parts;
}

void StoryView::line(const std::vector<Shown>& list, std::size_t k) {
  const Line& line = list[k].line;
  Block block;
  block.status = status_of(line);
  const bool in_before = block.status != Status::inserted && block.status != Status::moved_to;
  const bool in_after = block.status != Status::deleted && block.status != Status::moved_from;
  Start before;
  Start after;
  if (in_before) {
    before = start(list, k, true);
    starts_before_ = line.before != kNone;
  }
  if (in_after) {
    after = start(list, k, false);
    starts_after_ = line.after != kNone;
  }
  std::vector<Piece> pieces = line.pieces;
  if (line.same)
    pieces = {{Mark::none, false, b_->paragraphs[line.before].text, a_->paragraphs[line.after].text}};
  if (block.status == Status::moved_from)
    for (Piece& piece : pieces) piece.mark = Mark::deleted;
  Start moved;
  if (block.status == Status::moved_to) {
    pieces = moved_pieces(line);
    const WordMove& move = word_.moves[line.move];
    const Line& from = word_.stories[move.from.story].lines[move.from.line];
    WordPlaces places = before_places_;  // a look at a paragraph that is not in order here
    moved = start_of(b_->paragraphs[from.before], true);
    before_places_ = std::move(places);
    words(block, std::move(pieces), moved, after);
    block.label_before = moved.label;
  } else {
    words(block, std::move(pieces), before, after);
    block.label_before = before.label;
  }
  block.label_after = after.label;
  if (!options_.numbering && !block.label_after.empty() && !block.label_before.empty())
    block.label_before = block.label_after;
  const WordPlace& place = in_after && after.paragraph != nullptr ? after.place : before.place;
  block.role = place.role;
  block.depth = place.depth;
  if (in_before) block.citation_before = before.place.citation;
  if (in_after) block.citation_after = after.place.citation;
  if (frame_ != kNoFrame) {
    if (in_before) block.citation_before = place_in_table(true);
    if (in_after) block.citation_after = place_in_table(false);
  }
  if (block.status == Status::kept) {
    const bool both = before.paragraph != nullptr && after.paragraph != nullptr;
    if (both && before.place.depth != block.depth &&
        (block.label_before != block.label_after || block.citation_before != block.citation_after))
      block.depth_before = before.place.depth;
    block.end = line.end;
    block.goes_on = (before.paragraph == nullptr) != (after.paragraph == nullptr);
    formats(block, line);
    controls(block, line);
  }
  section_break(block, line);
  if (line.move != kNone) {
    block.move = line.move;
    Move& move = out_.moves[line.move];
    (block.status == Status::moved_from ? move.from : move.to) = {document_,
                                                                  out_.documents[document_].blocks.size()};
  }
  const std::uint32_t number = line.after != kNone ? line.after : line.before;
  block.paragraph = number == kNone ? 0 : number + 1;
  add_block(std::move(block));
}

void StoryView::add_block(Block block) {
  std::vector<Block>& blocks = out_.documents[document_].blocks;
  // A paragraph that is nothing but a picture, say, and the one that came in its place.
  if (!blocks.empty() && b_ != nullptr && a_ != nullptr) {
    Block& last = blocks.back();
    const bool struck_first = last.status == Status::deleted && block.status == Status::inserted;
    Block& gone = struck_first ? last : block;
    Block& came = struck_first ? block : last;
    if (gone.status == Status::deleted && came.status == Status::inserted && !gone.text.empty() &&
        gone.paragraph - 1 < b_->paragraphs.size() && came.paragraph - 1 < a_->paragraphs.size() &&
        before_text(gone.text) == after_text(came.text)) {
      const docx::ToldApart told =
          docx::told_apart(docx::unread(before_.document, *b_, b_->paragraphs[gone.paragraph - 1].text),
                           docx::unread(after_.document, *a_, a_->paragraphs[came.paragraph - 1].text), true);
      gone.text.back().unread = told.before;
      came.text.back().unread = told.after;
    }
  }
  blocks.push_back(std::move(block));
}

}  // namespace redraft::redline
