#include "redline/word_lines.h"

#include <algorithm>

#include "redline/hunks.h"

namespace redraft::redline {

namespace {

using diff::Token;
using docx::Item;
using docx::ItemKind;
using docx::Story;

constexpr std::size_t kBridgeWords = 2;

void add(std::vector<Piece>& pieces, Mark mark, Range before, Range after) {
  if (before.empty() && after.empty()) return;
  if (!pieces.empty() && pieces.back().mark == mark) {
    Piece& last = pieces.back();
    if (!before.empty() && !last.before.empty() && last.before.end == before.begin &&
        (after.empty() || last.after.end == after.begin)) {
      last.before.end = before.end;
      if (!after.empty()) last.after.end = after.end;
      return;
    }
    if (before.empty() && last.before.empty() && last.after.end == after.begin) {
      last.after.end = after.end;
      return;
    }
  }
  pieces.push_back({mark, false, before, after});
}

// A deletion stands before the insertion that replaces it.
void order(std::vector<Piece>& pieces) {
  std::vector<Piece> out;
  for (std::size_t k = 0; k < pieces.size();) {
    if (pieces[k].mark == Mark::none) {
      add(out, Mark::none, pieces[k].before, pieces[k].after);
      ++k;
      continue;
    }
    std::size_t end = k;
    while (end < pieces.size() && pieces[end].mark != Mark::none) ++end;
    for (const Mark mark : {Mark::deleted, Mark::inserted})
      for (std::size_t i = k; i < end; ++i)
        if (pieces[i].mark == mark) add(out, mark, pieces[i].before, pieces[i].after);
    k = end;
  }
  pieces = std::move(out);
}

}  // namespace

WordLines::WordLines(const WordBlocks& before, const WordBlocks& after, const FormatMaps& maps,
                     diff::Interner& interner, const WordLineOptions& options)
    : b_(before.story()),
      a_(after.story()),
      before_(before),
      after_(after),
      maps_(maps),
      interner_(interner),
      options_(options),
      mark_(interner.id(kParagraphEnd)) {}

WordLines::Tokens WordLines::tokens_of(const WordBlocks& blocks, std::uint32_t first,
                                       std::uint32_t end) const {
  Tokens out;
  const Story& story = blocks.story();
  out.from = story.paragraphs[first].text.begin;
  out.text = story.words({out.from, story.paragraphs[end - 1].text.end});
  for (std::uint32_t p = first; p < end; ++p) {
    for (Token token : blocks.tokens(p)) {
      token.begin -= out.from;
      token.end -= out.from;
      out.list.push_back(token);
    }
    const std::uint32_t at = story.paragraphs[p].text.end - out.from;
    if (p + 1 < end) out.list.push_back({mark_, at, at});
  }
  return out;
}

bool WordLines::link_same(std::uint32_t x, std::uint32_t y) const {
  const auto link = [](const Story& story, std::uint32_t wrapper) {
    while (wrapper != kNone && story.wrappers[wrapper].name != "w:hyperlink")
      wrapper = story.wrappers[wrapper].parent;
    return wrapper == kNone ? kNone : story.wrappers[wrapper].key;
  };
  if (x == kNone && y == kNone) return true;
  const std::uint32_t before = link(b_, x);
  const std::uint32_t after = link(a_, y);
  return before == kNone || after == kNone ? before == after : maps_.key[before] == maps_.key_after[after];
}

// Of white space that is the same on both sides; that of a word is in its token.
bool WordLines::links_same(Range before, Range after) const {
  if (before.empty() || (b_.wrappers.empty() && a_.wrappers.empty())) return true;
  std::uint32_t i = b_.item_at(before.begin);
  std::uint32_t j = a_.item_at(after.begin);
  for (std::uint32_t at = 0; at < before.size();) {
    i = b_.item_at(before.begin + at, i);
    j = a_.item_at(after.begin + at, j);
    if (!link_same(b_.items[i].wrapper, a_.items[j].wrapper)) return false;
    at = std::min(b_.items[i].text.end - before.begin, a_.items[j].text.end - after.begin);
  }
  return true;
}

bool WordLines::content_same(std::uint32_t before, std::uint32_t after, bool& formats_same) const {
  const docx::Paragraph& x = b_.paragraphs[before];
  const docx::Paragraph& y = a_.paragraphs[after];
  formats_same = true;
  if (b_.words(x.text) != a_.words(y.text)) return false;
  std::uint32_t i = x.first_item;
  std::uint32_t j = y.first_item;
  std::uint32_t at = 0;  // from the start of both
  const std::uint32_t size = x.text.size();
  while (at < size) {
    i = b_.item_at(x.text.begin + at, i);
    j = a_.item_at(y.text.begin + at, j);
    const Item& p = b_.items[i];
    const Item& q = a_.items[j];
    if (p.key != 0 || q.key != 0) {
      if (p.kind != q.kind || maps_.key[p.key] != maps_.key_after[q.key] || p.text.size() != q.text.size())
        return false;
      if (options_.formatting && b_.items[i].kind == ItemKind::field && !same_format(p, q)) return false;
    }
    if (p.wrapper != q.wrapper && !link_same(p.wrapper, q.wrapper)) return false;
    if (p.wrapper == q.wrapper && p.wrapper != kNone && !link_same(p.wrapper, q.wrapper)) return false;
    if (!same_format(p, q)) formats_same = false;
    at = std::min(p.text.end - x.text.begin, q.text.end - y.text.begin);
  }
  return true;
}

bool WordLines::same_format(std::uint32_t before, const docx::Paragraph& x, std::uint32_t after,
                            const docx::Paragraph& y) const {
  if (maps_.run[before] != maps_.run_after[after]) return false;
  return maps_.run_exact[before] == after || maps_.key[x.surroundings] == maps_.key_after[y.surroundings];
}

// What says nothing in a paragraph of one style may say something in one of another.
bool WordLines::same_format(const Item& p, const Item& q) const {
  if (maps_.run_exact[p.format] == q.format) return true;
  if (maps_.run[p.format] != maps_.run_after[q.format]) return false;
  const auto of = [](const docx::Story& story, const Item& item) -> const docx::Paragraph& {
    const auto at = std::partition_point(
        story.paragraphs.begin(), story.paragraphs.end(),
        [&](const docx::Paragraph& paragraph) { return paragraph.text.end <= item.text.begin; });
    return at == story.paragraphs.end() ? story.paragraphs.back() : *at;
  };
  return same_format(p.format, of(b_, p), q.format, of(a_, q));
}

bool WordLines::same_paragraph_format(std::uint32_t before, std::uint32_t after) const {
  return maps_.paragraph[b_.paragraphs[before].format] == maps_.paragraph_after[a_.paragraphs[after].format];
}

bool WordLines::may_share_mark(std::uint32_t before, std::uint32_t after) const {
  return b_.paragraphs[before].section.empty() == a_.paragraphs[after].section.empty();
}

void WordLines::close(Line& line, std::uint32_t before, std::uint32_t after) const {
  const docx::Paragraph& x = b_.paragraphs[before];
  const docx::Paragraph& y = a_.paragraphs[after];
  line.end = Mark::none;
  line.before = before;
  line.after = after;
  line.same = false;
  if (!options_.formatting) return;
  line.reformatted = maps_.paragraph[x.format] != maps_.paragraph_after[y.format];
  line.mark_reformatted = !same_format(x.mark_format, x, y.mark_format, y);
  line.resectioned =
      !x.section.empty() && !y.section.empty() && maps_.section[x.section_format] != y.section_format;
}

void WordLines::spell_out(Line& line) const {
  line.same = false;
  line.pieces.clear();
  add(line.pieces, Mark::none, b_.paragraphs[line.before].text, a_.paragraphs[line.after].text);
}

void WordLines::note_atoms(Range before, Range after, std::vector<AtomPair>& pairs) const {
  std::uint32_t i = b_.item_at(before.begin);
  std::uint32_t j = a_.item_at(after.begin);
  for (; i < b_.items.size() && b_.items[i].text.begin < before.end; ++i) {
    const Item& x = b_.items[i];
    if (x.kind != ItemKind::footnote && x.kind != ItemKind::endnote && x.kind != ItemKind::drawing &&
        x.kind != ItemKind::field && x.first_story == kNone)
      continue;
    j = a_.item_at(after.begin + (x.text.begin - before.begin), j);
    if (j < a_.items.size()) pairs.push_back({i, j});
  }
}

Line WordLines::whole(Mark mark, std::uint32_t paragraph) const {
  Line out;
  out.end = mark;
  if (mark == Mark::deleted) {
    out.before = paragraph;
    add(out.pieces, mark, b_.paragraphs[paragraph].text, {});
  } else {
    out.after = paragraph;
    add(out.pieces, mark, {}, a_.paragraphs[paragraph].text);
  }
  return out;
}

std::vector<Line> WordLines::pieces_of(const Tokens& before, const Tokens& after, std::uint32_t b0,
                                       std::uint32_t a0) const {
  const Side x{before.text, before.list};
  const Side y{after.text, after.list};
  std::vector<Hunk> hunks = least_hunks(x, y);
  if (options_.join) hunks = join(hunks, x, y, interner_, kBridgeWords, kBridgeFreely);
  std::vector<Line> out(1);
  std::uint32_t p = b0;
  std::uint32_t q = a0;
  const auto range = [](const Tokens& side, std::size_t begin, std::size_t end) {
    return Range{static_cast<std::uint32_t>(side.from + begin), static_cast<std::uint32_t>(side.from + end)};
  };
  const auto gap_begin = [](const Tokens& side, std::size_t k) { return k == 0 ? 0U : side.list[k - 1].end; };
  const auto gap_end = [](const Tokens& side, std::size_t k) {
    return k < side.list.size() ? side.list[k].begin : static_cast<std::uint32_t>(side.text.size());
  };
  const auto gap = [&](std::size_t b, std::size_t a) {
    const Range left = range(before, gap_begin(before, b), gap_end(before, b));
    const Range right = range(after, gap_begin(after, a), gap_end(after, a));
    if (!options_.whitespace || (x.gap(b) == y.gap(a) && links_same(left, right)))
      return add(out.back().pieces, Mark::none, left, right);  // ignored: what AFTER has stands, unmarked
    add(out.back().pieces, Mark::deleted, left, {});
    add(out.back().pieces, Mark::inserted, {}, right);
  };
  const auto end_line = [&](Mark mark) {
    Line& line = out.back();
    line.end = mark;
    if (mark != Mark::inserted) line.before = p++;
    if (mark != Mark::deleted) line.after = q++;
    out.emplace_back();
  };
  // Tokens [from, to) of one side under one mark, their white space with them but for that in front of the first.
  const auto words = [&](const Tokens& side, Mark mark, std::size_t from, std::size_t to) {
    for (std::size_t k = from; k < to; ++k) {
      if (k > from) {
        const Range space = range(side, gap_begin(side, k), gap_end(side, k));
        mark == Mark::deleted ? add(out.back().pieces, mark, space, {})
                              : add(out.back().pieces, mark, {}, space);
      }
      if (side.list[k].id == mark_) {
        end_line(mark);
        continue;
      }
      const Range word = range(side, side.list[k].begin, side.list[k].end);
      mark == Mark::deleted ? add(out.back().pieces, mark, word, {}) : add(out.back().pieces, mark, {}, word);
    }
  };
  for (const Hunk& h : hunks) {
    if (h.equal) {
      for (std::size_t i = 0; i < h.b1 - h.b0; ++i) {
        gap(h.b0 + i, h.a0 + i);
        const Token& u = before.list[h.b0 + i];
        const Token& v = after.list[h.a0 + i];
        if (u.id == mark_) {
          end_line(Mark::none);
          continue;
        }
        const Range left = range(before, u.begin, u.end);
        const Range right = range(after, v.begin, v.end);
        if (options_.fold_case || x.word(h.b0 + i) == y.word(h.a0 + i) ||
            b_.items[b_.item_at(left.begin)].key != 0) {
          add(out.back().pieces, Mark::none, left, right);
        } else {  // equal in composed form only
          add(out.back().pieces, Mark::deleted, left, {});
          add(out.back().pieces, Mark::inserted, {}, right);
        }
      }
      continue;
    }
    const bool both = h.b0 < h.b1 && h.a0 < h.a1;
    if (both) {
      gap(h.b0, h.a0);
    } else if (h.b0 < h.b1) {
      add(out.back().pieces, Mark::deleted, range(before, gap_begin(before, h.b0), gap_end(before, h.b0)),
          {});
    } else {
      add(out.back().pieces, Mark::inserted, {}, range(after, gap_begin(after, h.a0), gap_end(after, h.a0)));
    }
    words(before, Mark::deleted, h.b0, h.b1);
    words(after, Mark::inserted, h.a0, h.a1);
  }
  gap(before.list.size(), after.list.size());
  for (Line& line : out) order(line.pieces);
  return out;
}

void WordLines::split_by_format(std::vector<Piece>& pieces) const {
  std::vector<Piece> out;
  for (const Piece& piece : pieces) {
    // Where letters are equal only when case or space is ignored, lengths differ and formats cannot be told apart.
    if (piece.mark != Mark::none || !options_.formatting || piece.before.size() != piece.after.size()) {
      out.push_back(piece);
      continue;
    }
    std::uint32_t i = b_.item_at(piece.before.begin);
    std::uint32_t j = a_.item_at(piece.after.begin);
    std::uint32_t at = 0;
    const std::uint32_t size = piece.before.size();
    while (at < size) {
      i = b_.item_at(piece.before.begin + at, i);
      j = a_.item_at(piece.after.begin + at, j);
      const bool other = !same_format(b_.items[i], a_.items[j]);
      const std::uint32_t next = std::min(
          {size, b_.items[i].text.end - piece.before.begin, a_.items[j].text.end - piece.after.begin});
      const Range before{piece.before.begin + at, piece.before.begin + next};
      const Range after{piece.after.begin + at, piece.after.begin + next};
      const bool goes_on =
          !out.empty() && !other && at > 0 && out.back().mark == Mark::none && !out.back().reformatted;
      if (goes_on) {
        out.back().before.end = before.end;
        out.back().after.end = after.end;
      } else {
        out.push_back({Mark::none, other, before, after});
      }
      at = next;
    }
  }
  pieces = std::move(out);
}

std::vector<Line> WordLines::compare(std::uint32_t b0, std::uint32_t b1, std::uint32_t a0, std::uint32_t a1) {
  std::vector<Line> out;
  const std::uint32_t b = b1 - 1;
  const std::uint32_t a = a1 - 1;
  bool formats_same = true;
  if (b0 + 1 == b1 && a0 + 1 == a1 && content_same(b0, a0, formats_same)) {
    out.emplace_back();
    if (options_.formatting && !formats_same) {
      add(out[0].pieces, Mark::none, b_.paragraphs[b0].text, a_.paragraphs[a0].text);
      split_by_format(out[0].pieces);
    }
    note_atoms(b_.paragraphs[b0].text, a_.paragraphs[a0].text, pairs_);
  } else {
    out = pieces_of(tokens_of(before_, b0, b1), tokens_of(after_, a0, a1), b0, a0);
    for (Line& line : out) {
      for (const Piece& piece : line.pieces)
        if (piece.mark == Mark::none && piece.before.size() == piece.after.size())
          note_atoms(piece.before, piece.after, pairs_);
      split_by_format(line.pieces);
    }
  }
  for (std::size_t k = 0; k + 1 < out.size(); ++k)
    if (out[k].end == Mark::none) close(out[k], out[k].before, out[k].after);
  Line& last = out.back();
  if (!may_share_mark(b, a)) {
    // A section break is part of its mark and cannot be marked by itself: the one mark goes, the other comes. The one
    // with the break stands first: LibreOffice would join what follows otherwise.
    const bool in_text = last.pieces.empty() && out.size() == 1 && !b_.paragraphs[b].text.empty();
    if (in_text) add(last.pieces, Mark::none, b_.paragraphs[b].text, a_.paragraphs[a].text);
    const bool comes = !a_.paragraphs[a].section.empty();
    last.end = comes ? Mark::inserted : Mark::deleted;
    (comes ? last.after : last.before) = comes ? a : b;
    Line& more = out.emplace_back();
    more.end = comes ? Mark::deleted : Mark::inserted;
    (comes ? more.before : more.after) = comes ? b : a;
    return out;
  }
  close(last, b, a);
  const bool unmarked = std::all_of(last.pieces.begin(), last.pieces.end(), [](const Piece& piece) {
    return piece.mark == Mark::none && !piece.reformatted;
  });
  last.same = out.size() == 1 && unmarked && !last.reformatted && !last.mark_reformatted && !last.resectioned;
  if (last.same) last.pieces.clear();
  // Formatting alone, of the mark or the paragraph: the words are listed as kept.
  if (!last.same && last.pieces.empty() && out.size() == 1)
    add(last.pieces, Mark::none, b_.paragraphs[b].text, a_.paragraphs[a].text);
  return out;
}

void WordLines::move(std::uint32_t before, std::uint32_t after, Line& from, Line& to) {
  const std::vector<Line> both =
      pieces_of(tokens_of(before_, before, before + 1), tokens_of(after_, after, after + 1), before, after);
  from = {};
  to = {};
  from.end = Mark::deleted;
  from.moved_away = true;
  from.before = before;
  to.end = Mark::inserted;
  to.after = after;
  for (const Piece& piece : both[0].pieces) {
    if (piece.mark == Mark::none && piece.before.size() == piece.after.size())
      note_atoms(piece.before, piece.after, moved_pairs_);
    if (piece.mark != Mark::inserted) add(from.pieces, piece.mark, piece.before, {});
    if (piece.mark != Mark::deleted) add(to.pieces, piece.mark, {}, piece.after);
  }
}

}  // namespace redraft::redline
