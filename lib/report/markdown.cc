#include "report/markdown.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/markdown_styles.h"
#include "report/markdown_tree.h"
#include "report/markdown_writer.h"

namespace redraft::report {

std::string markdown_blocks(std::string_view markdown, const InsertPlace& place,
                            const MarkdownOptions& options, std::vector<Finding>& findings) {
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
  const MarkdownCells cells = count_cells(markdown);
  if (const std::size_t most = std::clamp(markdown.size(), kFewCells, kMostCells); cells.count > most) {
    writing.say(
        "markdown-size", Severity::error, cells.line, {},
        fmt::format("its tables have {} cells, most of them left out in the text and to be filled; at "
                    "most {} are written. Expected fewer columns in the head, or fewer rows",
                    cells.count, most));
    return {};
  }
  tree = read_markdown(markdown);
  note_uses.resize(tree.notes.size());
  if (tree.too_deep > 0)
    writing.say(
        "markdown-size", Severity::error, tree.too_deep, {},
        fmt::format("lists, quotes and marks are nested more than {} deep; what is deeper is not read",
                    kDeepestMarkdown));
  return MarkdownWriter(writing).document();
}

}  // namespace redraft::report
