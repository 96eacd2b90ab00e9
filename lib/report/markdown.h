// Markdown as Word: CommonMark with the tables, footnotes, strikethrough and bare links of GitHub's dialect, set in the
// styles that the template has.
//
// Styles are found by name, without case: "Body" (or else "Body Text"), "Heading 1" to "Heading 9", "List Bullet" and
// "List Number" with their "2" to "5" for what is nested, "Quote", "Code", "Report Table", "Table Text", "Table Head",
// "Footnote Text"; for words "Strong", "Emphasis", "Code Character", "Strikethrough", "Hyperlink", "Footnote
// Reference". Where the template has none of a name, paragraphs stay in their own style and words are set directly.
//
// What Word has no place for is a finding that says where, and its words stay: pictures, HTML (but <br>).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "report/insert.h"

namespace redraft::report {

struct MarkdownOptions {
  std::string field;            ///< whose text it is, for messages: "modification.description"
  Place place;                  ///< where the tag stands, for messages
  std::string paragraph_style;  ///< id; "": the style "Body", or else the template's default one
  int heading_shift = 0;        ///< "# Costs" is of the style Heading 1 + this; at least 1, at most 9
};

/// Longer than this, and Markdown is a finding at error level and not read.
inline constexpr std::size_t kMostMarkdown = 2'000'000;

/// A short row of a table is filled to the width of its head, so that a few bytes can ask for very many cells: a text
/// may have as many cells as bytes, but at least and at most these. More is a finding at error level, and nothing is read.
inline constexpr std::size_t kFewCells = 5'000;
inline constexpr std::size_t kMostCells = 200'000;

/// Blocks (w:p, w:tbl) to stand instead of a paragraph; "" for a text without words. Findings: `markdown-picture`,
/// `markdown-html`, `markdown-footnote` (warnings), `markdown-character`, `markdown-size` (errors).
std::string markdown_blocks(std::string_view markdown, const InsertPlace& place,
                            const MarkdownOptions& options, std::vector<Finding>& findings);

}  // namespace redraft::report
