#include "render/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "render/html_tables.h"

namespace redraft::render {

namespace {

using redline::Block;
using redline::Mark;
using redline::Redline;
using redline::Segment;
using redline::Segments;
using redline::Status;

enum class Ink { plain, inserted, deleted, moved, renumbered, secondary, strong };

// The palette of docs/look: green underlined, red struck, violet, amber.
std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::inserted: return "\x1b[4;38;2;46;160;67m";
    case Ink::deleted: return "\x1b[9;38;2;207;34;46m";
    case Ink::moved: return "\x1b[4;38;2;130;80;223m";
    case Ink::renumbered: return "\x1b[38;2;191;135;0m";
    case Ink::secondary: return "\x1b[2m";
    case Ink::strong: return "\x1b[1m";
    case Ink::plain: return "";
  }
  return "";
}

class Page {
 public:
  explicit Page(const TerminalOptions& options) : options_(options) {}

  // Begins a line; continuation lines stand at `hang`.
  void begin(std::size_t indent, std::size_t hang) {
    end();
    line_.append(indent, ' ');
    column_ = indent;
    hang_ = hang;
    open_ = true;
  }

  void put(Ink ink, std::string_view text) {
    if (text.empty()) return;
    const std::string_view open = options_.colour ? code_of(ink) : brackets(ink).first;
    const std::string_view close =
        options_.colour ? (ink == Ink::plain ? "" : "\x1b[0m") : brackets(ink).second;
    // Words are kept whole; the marks stick to the words that they enclose.
    std::string rest =
        options_.colour ? std::string(text) : std::string(open) + std::string(text) + std::string(close);
    std::size_t at = 0;
    if (options_.colour) line_ += open;
    while (at < rest.size()) {
      const std::size_t from = at;
      while (at < rest.size() && rest[at] == ' ') ++at;
      std::size_t word_end = at;
      while (word_end < rest.size() && rest[word_end] != ' ') ++word_end;
      const std::string_view space = std::string_view(rest).substr(from, at - from);
      const std::string_view word = std::string_view(rest).substr(at, word_end - at);
      const std::size_t size = code_points(word);
      if (!space.empty() && column_ + space.size() + size > static_cast<std::size_t>(options_.width)) {
        if (options_.colour) line_ += close;
        flush_line();
        line_.append(hang_, ' ');
        column_ = hang_;
        if (options_.colour) line_ += open;
      } else {
        line_ += space;
        column_ += space.size();
      }
      line_ += word;
      column_ += size;
      at = word_end;
    }
    if (options_.colour) line_ += close;
  }

  void end() {
    if (open_) flush_line();
    open_ = false;
  }

  void blank() {
    end();
    out_ += '\n';
  }

  std::string take() {
    end();
    return std::move(out_);
  }

 private:
  static std::pair<std::string_view, std::string_view> brackets(Ink ink) {
    switch (ink) {
      case Ink::inserted: return {"{+", "+}"};
      case Ink::deleted: return {"[-", "-]"};
      default: return {"", ""};
    }
  }

  void flush_line() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    out_ += line_ + '\n';
    line_.clear();
  }

  const TerminalOptions& options_;
  std::string out_;
  std::string line_;
  std::size_t column_ = 0;
  std::size_t hang_ = 0;
  bool open_ = false;
};

void put(Page& page, const Segments& segments) {
  for (std::size_t k = 0; k < segments.size();) {
    const Segment& first = segments[k];
    std::string words;
    for (; k < segments.size() && segments[k].mark == first.mark && segments[k].reset == first.reset; ++k)
      words += with_unread(segments[k]);
    page.put(first.mark == Mark::inserted  ? Ink::inserted
             : first.mark == Mark::deleted ? Ink::deleted
                                           : Ink::plain,
             words);
    if (!first.reset.empty()) page.put(Ink::secondary, " [" + first.reset + "]");
  }
}

void put_move(Page& page, const Redline& redline, const Block& block) {
  if (!block.move) return;
  const redline::Move& move = redline.moves[*block.move];
  const auto words = [](const std::string& place) { return place.empty() ? "another place" : place; };
  if (block.status == Status::moved_from)
    page.put(Ink::moved, " (moved to " + words(redline.at(move.to).citation_after) + ")");
  if (block.status == Status::moved_to)
    page.put(Ink::moved, " (moved from " + words(redline.at(move.from).citation_before) + ")");
}

// What a Word document says beyond the words.
void put_tail(Page& page, const Block& block) {
  if (block.end != Mark::none) page.put(block.end == Mark::inserted ? Ink::inserted : Ink::deleted, "\u00B6");
  if (!block.reset.empty()) page.put(Ink::secondary, " [paragraph: " + block.reset + "]");
  if (!block.section.empty()) page.put(Ink::secondary, " [section: " + block.section + "]");
}

void put_words(Page& page, const Redline& redline, const Block& block) {
  put(page, block.term);
  if (!block.term.empty()) page.put(Ink::plain, "    ");
  put(page, block.text);
  put_move(page, redline, block);
  put_tail(page, block);
}

// The label: gone, new, or the old one before the new one.
void put_label(Page& page, const Block& block) {
  const bool gone = block.status == Status::deleted || block.status == Status::moved_from;
  const bool come = block.status == Status::inserted || block.status == Status::moved_to;
  if (block.renumbered()) {
    page.put(Ink::deleted, block.label_before);
    page.put(Ink::plain, " ");
    page.put(Ink::renumbered, block.label_after);
  } else if (block.label_after.empty()) {
    page.put(Ink::deleted, block.label_before);
  } else {
    page.put(gone                                 ? Ink::deleted
             : come || block.label_before.empty() ? Ink::inserted
                                                  : Ink::strong,
             block.label_after);
  }
}

void put_block(Page& page, const Redline& redline, const Block& block) {
  const auto indent = static_cast<std::size_t>(block.depth) * 4;
  const std::string& label = block.label_after.empty() ? block.label_before : block.label_after;
  const std::size_t hang = indent + (label.empty() ? 0 : std::max<std::size_t>(code_points(label) + 2, 5));
  page.begin(indent, hang);
  put_label(page, block);
  if (!label.empty()) page.put(Ink::plain, "  ");
  put_words(page, redline, block);
  page.end();
}

// A row of a table on one line, with a bar between its cells.
void put_row(Page& page, const Redline& redline, const redline::Document& document,
             const redline::Frame& row) {
  page.begin(0, 4);
  std::vector<std::size_t> cells(row.end - row.begin, redline::kNoFrame);
  const auto own = static_cast<std::size_t>(&row - document.frames.data());
  for (std::size_t f = own + 1; f < row.last; ++f)
    for (std::size_t b = document.frames[f].begin; b < document.frames[f].end; ++b) cells[b - row.begin] = f;
  for (std::size_t b = row.begin; b < row.end; ++b) {
    const Block& block = document.blocks[b];
    if (b > row.begin)
      page.put(Ink::secondary, cells[b - row.begin] == cells[b - row.begin - 1] ? " / " : " | ");
    if (!block.label_before.empty() || !block.label_after.empty()) {
      put_label(page, block);
      page.put(Ink::plain, " ");
    }
    put_words(page, redline, block);
  }
  page.end();
}

}  // namespace

std::string render_terminal(const Redline& redline, const TerminalOptions& options) {
  Page page(options);
  for (const redline::Document& document : redline.documents) {
    if (std::all_of(document.blocks.begin(), document.blocks.end(),
                    [](const Block& b) { return b.unchanged(); }))
      continue;
    if (!document.name.empty()) {
      page.begin(0, 0);
      page.put(Ink::strong,
               document.name + (document.title.empty() ? "" : " \u2018" + document.title + "\u2019"));
      page.blank();
    }
    std::size_t folded = 0;
    const auto fold = [&] {
      if (folded == 0) return;
      page.begin(2, 2);
      page.put(Ink::secondary,
               fmt::format("\u22EF {} unchanged paragraph{}", folded, folded == 1 ? "" : "s"));
      page.blank();
      folded = 0;
    };
    const std::vector<std::size_t> rows = outer_rows(document);
    const auto unchanged = [&](std::size_t from, std::size_t to) {
      return std::all_of(document.blocks.begin() + static_cast<std::ptrdiff_t>(from),
                         document.blocks.begin() + static_cast<std::ptrdiff_t>(to),
                         [](const Block& b) { return b.unchanged(); });
    };
    const auto end_of = [&](std::size_t i) {
      return rows[i] == redline::kNoFrame ? i + 1 : document.frames[rows[i]].end;
    };
    for (std::size_t i = 0; i < document.blocks.size();) {
      const std::size_t end = end_of(i);
      // The paragraph before a change is shown for its context, the rest is folded.
      const bool context = end < document.blocks.size() && !unchanged(end, end_of(end));
      if (unchanged(i, end) && !context) {
        folded += end - i;
        i = end;
        continue;
      }
      fold();
      if (rows[i] == redline::kNoFrame) {
        put_block(page, redline, document.blocks[i]);
      } else {
        put_row(page, redline, document, document.frames[rows[i]]);
      }
      i = end;
    }
    fold();
    page.blank();
  }
  page.begin(0, 0);
  page.put(Ink::secondary,
           redline.empty() ? "No change."
                           : fmt::format("{} change{}, {} words marked.", redline.changes.size(),
                                         redline.changes.size() == 1 ? "" : "s", redline.stats.words_marked));
  return page.take();
}

}  // namespace redraft::render
