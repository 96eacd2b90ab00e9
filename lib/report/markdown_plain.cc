#include "report/markdown_plain.h"

#include <vector>

#include "report/markdown.h"
#include "report/markdown_tree.h"

namespace redraft::report {

namespace {

using Kind = MarkdownNode::Kind;

class Plain {
 public:
  explicit Plain(const MarkdownTree& tree) : tree_(tree), said_(tree.notes.size()) {}

  std::string words(const MarkdownNode& node) {
    blocks(node, " ");
    return std::move(out_);
  }

 private:
  void blocks(const MarkdownNode& node, std::string_view between) {
    for (const MarkdownNode& child : node.children) {
      if (&child != &node.children.front()) apart(between);
      one(child);
    }
  }

  void one(const MarkdownNode& node) {
    switch (node.kind) {
      case Kind::words:
      case Kind::code_words:
      case Kind::code: text(node.text); break;
      case Kind::soft_break:
      case Kind::line_break: apart(" "); break;
      case Kind::html:
      case Kind::html_words: is_line_break(node.text) ? apart(" ") : text(node.text); break;
      case Kind::rule: break;
      case Kind::list: list(node); break;
      case Kind::table: blocks(node, "; "); break;
      case Kind::row: blocks(node, ", "); break;
      case Kind::document:
      case Kind::quote:
      case Kind::item:
      case Kind::note: blocks(node, " "); break;
      case Kind::note_reference: note(node.number); break;
      default:
        for (const MarkdownNode& child : node.children) one(child);
    }
  }

  void list(const MarkdownNode& node) {
    int number = node.number;
    for (const MarkdownNode& item : node.children) {
      if (&item != &node.children.front()) apart("; ");
      if (node.flag) out_ += std::to_string(number++) + ". ";
      one(item);
    }
  }

  static bool is_line_break(std::string_view html) { return html.starts_with("<br"); }

  // Where it is first referred to, so that the words stay about as long as the text. A note may refer to itself.
  void note(int number) {
    if (in_note_ || number < 1 || static_cast<std::size_t>(number) > tree_.notes.size()) return;
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    if (said_[index]) return;
    said_[index] = true;
    in_note_ = true;
    out_ += " (";
    one(tree_.notes[index]);
    out_ += ")";
    in_note_ = false;
  }

  void text(std::string_view words) {
    for (const char c : words) {
      if (c == '\n' || c == '\t')
        apart(" ");
      else
        out_ += c;
    }
  }

  // Behind ".", "?" or ":" an item of a list needs no semicolon; nothing is parted twice.
  void apart(std::string_view between) {
    if (out_.empty() || out_.back() == ' ' || out_.back() == '(') return;
    if (between != " " && std::string_view(".?!:;,").find(out_.back()) != std::string_view::npos)
      between = " ";
    out_ += between;
  }

  const MarkdownTree& tree_;
  std::vector<bool> said_;  ///< by note
  std::string out_;
  bool in_note_ = false;
};

}  // namespace

std::string words_of_markdown(std::string_view markdown) {
  // What is too large to be set is too large to be read: the words as they were written.
  if (markdown.size() > kMostMarkdown || count_cells(markdown).count > kMostCells)
    return std::string(markdown);
  const MarkdownTree tree = read_markdown(markdown);
  std::string out = Plain(tree).words(tree.document);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace redraft::report
