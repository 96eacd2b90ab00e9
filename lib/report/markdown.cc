#include "report/markdown.h"

#include <fmt/format.h>

#include "report/markdown_styles.h"
#include "report/markdown_tree.h"
#include "report/markdown_words.h"
#include "report/markdown_writer.h"

namespace redraft::report {

namespace {

using Kind = MarkdownNode::Kind;

// Reads the text, and gives what `write` makes of it.
template <typename Write>
std::string written(std::string_view markdown, const InsertPlace& place, const MarkdownOptions& options,
                    std::vector<Finding>& findings, Write&& write) {
  MarkdownTree tree;
  const MarkdownStyles styles(place.host.styles);
  std::vector<int> note_uses;
  const MarkdownWriting writing{place, options, tree, styles, findings, note_uses};
  if (markdown.size() > kMostMarkdown) {
    writing.say("markdown-size", Severity::error, 0, {},
                fmt::format("the text has {} bytes; at most {} are read as Markdown", markdown.size(),
                            kMostMarkdown));
    return {};
  }
  tree = read_markdown(markdown);
  note_uses.resize(tree.notes.size());
  if (tree.too_deep > 0)
    writing.say(
        "markdown-size", Severity::error, tree.too_deep, {},
        fmt::format("lists, quotes and marks are nested more than {} deep; what is deeper is not read",
                    kDeepestMarkdown));
  return write(writing);
}

bool is_simple(Kind kind) { return kind == Kind::document || kind == Kind::paragraph || kind >= Kind::words; }

class Flat {
 public:
  Flat(const MarkdownWriting& writing, const std::string& base)
      : writing_(writing), base_(base), words_(writing, writing.place.part, {}) {}

  std::string of(const MarkdownNode& document) {
    walk(document);
    return out_;
  }

 private:
  void walk(const MarkdownNode& node) {
    if (!is_simple(node.kind) && !said_) {
      said_ = true;
      writing_.say(
          "markdown-block", Severity::warning, node.line, {},
          "a heading, list, table, quote or code needs paragraphs of its own, and here are the words of one "
          "paragraph; put {{... | markdown}} alone into a paragraph of the template");
    }
    if (node.kind == Kind::html || node.kind == Kind::code) {
      const std::string text = node.kind == Kind::html ? words_.html(node) : node.text;
      if (!text.empty()) line(words_.plain(text, base_, node.line));
    } else if (node.kind == Kind::paragraph || node.kind == Kind::heading || node.kind == Kind::cell) {
      line(words_.of(node, base_));
    } else {
      for (const MarkdownNode& child : node.children) walk(child);
    }
  }

  void line(const std::string& runs) {
    if (!out_.empty()) out_ += "<w:r><w:br/></w:r>";
    out_ += runs;
  }

  const MarkdownWriting& writing_;
  const std::string& base_;
  MarkdownWords words_;
  std::string out_;
  bool said_ = false;
};

}  // namespace

std::string markdown_blocks(std::string_view markdown, const InsertPlace& place,
                            const MarkdownOptions& options, std::vector<Finding>& findings) {
  return written(markdown, place, options, findings,
                 [](const MarkdownWriting& writing) { return MarkdownWriter(writing).document(); });
}

std::string markdown_runs(std::string_view markdown, const InsertPlace& place, const MarkdownOptions& options,
                          std::vector<Finding>& findings) {
  return written(markdown, place, options, findings, [&](const MarkdownWriting& writing) {
    return Flat(writing, options.run_properties).of(writing.tree.document);
  });
}

}  // namespace redraft::report
