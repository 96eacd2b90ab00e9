#include "redline/word_shown.h"

namespace redraft::tests {

namespace {

using docx::kNone;
using docx::NodeKind;
using docx::Range;
using docx::Story;
using redline::Branch;
using redline::Line;
using redline::Mark;
using redline::Piece;
using redline::WordStory;

std::string sign(Mark mark) { return mark == Mark::none ? "" : mark == Mark::inserted ? "+" : "-"; }

class Shown {
 public:
  explicit Shown(const WordCompared& compared) : compared_(compared) {}

  std::string run() {
    std::string out;
    for (const WordStory& story : compared_.redline.stories) out += this->story(story);
    for (const redline::SharedPage& page : compared_.redline.shared_pages)
      out += "page of section " + std::to_string(page.section + 1) + "\n" + this->story(page.story);
    for (const redline::LostPage& page : compared_.redline.lost_pages)
      out += "lost " + std::string(page.header ? "header" : "footer") + " of section " +
             std::to_string(page.section + 1) + "\n";
    if (compared_.redline.last_section_differs) out += "last section\n";
    return out;
  }

 private:
  std::string story(const WordStory& story) {
    before_ = story.before == kNone ? nullptr : &compared_.before.stories[story.before];
    after_ = story.after == kNone ? nullptr : &compared_.after.stories[story.after];
    const Story& any = after_ != nullptr ? *after_ : *before_;
    std::string out;
    if (any.kind != docx::StoryKind::body) {
      out = std::string(docx::to_string(any.kind));
      if (story.moved) return out + " moved\n";
      if (after_ == nullptr) return out + "- " + printed(any.text) + "\n";
      if (before_ == nullptr) return out + "+ " + printed(any.text) + "\n";
      if (story.same) return out + " =\n";
      out += "\n";
    }
    branches(story, 0, static_cast<std::uint32_t>(story.branches.size()), "", out);
    return out;
  }

  void branches(const WordStory& story, std::uint32_t from, std::uint32_t to, const std::string& indent,
                std::string& out) {
    for (std::uint32_t k = from; k < to; k = story.branches[k].end) {
      const Branch& branch = story.branches[k];
      out += indent + (branch.line == kNone ? block(branch) : line(story.lines[branch.line])) + "\n";
      branches(story, k + 1, branch.end, indent + "  ", out);
    }
  }

  static std::string block(const Branch& branch) {
    static const char* const names[] = {"paragraph", "table", "row", "cell", "control", "other", "point"};
    return names[static_cast<std::size_t>(branch.kind)] + sign(branch.mark) +
           (branch.move != kNone ? " moved" : "") + (branch.reformatted ? " format" : "") +
           (branch.regridded ? " grid" : "") + (branch.excepted ? " exceptions" : "");
  }

  static std::string printed(std::string text) {
    for (std::size_t at = text.find("\uFFFC"); at != std::string::npos; at = text.find("\uFFFC"))
      text.replace(at, 3, "*");
    return text;
  }
  std::string old(Range range) const { return printed(std::string(before_->words(range))); }
  std::string now(Range range) const { return printed(std::string(after_->words(range))); }

  std::string line(const Line& line) const {
    if (line.same) return "= " + now(after_->paragraphs[line.after].text) + "\u00B6";
    std::string out;
    if (line.move != kNone) out = (line.moved_away ? "from " : "to ") + std::to_string(line.move) + ": ";
    for (const Piece& piece : line.pieces) {
      if (piece.mark == Mark::deleted) out += "[-" + old(piece.before) + "-]";
      if (piece.mark == Mark::inserted) out += "{+" + now(piece.after) + "+}";
      if (piece.mark != Mark::none) continue;
      const std::string words = line.moved_away ? old(piece.before) : now(piece.after);
      out += piece.reformatted ? "~" + words + "~" : words;
    }
    out += "\u00B6" + sign(line.end);
    if (line.reformatted) out += " paragraph";
    if (line.mark_reformatted) out += " mark";
    if (line.resectioned) out += " section";
    return out;
  }

  const WordCompared& compared_;
  const Story* before_ = nullptr;
  const Story* after_ = nullptr;
};

}  // namespace

std::string shown(const WordCompared& compared) { return Shown(compared).run(); }

std::string shown(const std::string& before, const std::string& after,
                  const redline::WordCompareOptions& options) {
  return shown(WordCompared({.body = before}, {.body = after}, options));
}

}  // namespace redraft::tests
