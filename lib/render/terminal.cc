#include "render/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/unicode.h"

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
  for (const Segment& s : segments)
    page.put(s.mark == Mark::inserted  ? Ink::inserted
             : s.mark == Mark::deleted ? Ink::deleted
                                       : Ink::plain,
             s.text);
}

void put_block(Page& page, const Redline& redline, const Block& block) {
  const auto indent = static_cast<std::size_t>(block.depth) * 4;
  const std::string& label = block.label_after.empty() ? block.label_before : block.label_after;
  const std::size_t hang = indent + (label.empty() ? 0 : std::max<std::size_t>(code_points(label) + 2, 5));
  page.begin(indent, hang);
  const bool gone = block.status == Status::deleted || block.status == Status::moved_from;
  const bool come = block.status == Status::inserted || block.status == Status::moved_to;
  if (block.renumbered()) {
    page.put(Ink::deleted, block.label_before);
    page.put(Ink::plain, " ");
    page.put(Ink::renumbered, block.label_after);
  } else {
    page.put(gone ? Ink::deleted : come ? Ink::inserted : Ink::strong, label);
  }
  if (!label.empty()) page.put(Ink::plain, "  ");
  put(page, block.term);
  if (!block.term.empty()) page.put(Ink::plain, "    ");
  put(page, block.text);
  if (block.move) {
    const redline::Move& move = redline.moves[*block.move];
    if (block.status == Status::moved_from)
      page.put(Ink::moved, " (moved to " + redline.at(move.to).citation_after + ")");
    if (block.status == Status::moved_to)
      page.put(Ink::moved, " (moved from " + redline.at(move.from).citation_before + ")");
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
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      const Block& block = document.blocks[i];
      // The paragraph before a change is shown for its context, the rest is folded.
      const bool context = i + 1 < document.blocks.size() && !document.blocks[i + 1].unchanged();
      if (block.unchanged() && !context) {
        ++folded;
        continue;
      }
      fold();
      put_block(page, redline, block);
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
