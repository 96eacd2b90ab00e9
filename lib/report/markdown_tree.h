// What a Markdown text says, as a tree: blocks, and in them words. A value without pointers into any library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace redraft::report {

struct MarkdownNode {
  enum class Kind : std::uint8_t {
    // blocks
    document,
    paragraph,
    heading,  ///< number: 1 to 6
    quote,
    list,  ///< flag: numbered; number: what it begins with
    item,
    code,  ///< text: its lines
    rule,
    html,  ///< text as written
    table,
    row,   ///< flag: of the head
    cell,  ///< number: the MarkdownAlign of its column
    note,  ///< of a footnote; number: from 1
    // in a paragraph
    words,
    soft_break,  ///< the end of a line of the source
    line_break,
    code_words,
    html_words,
    emphasis,
    strong,
    struck,
    link,            ///< text: address; title
    picture,         ///< text: address; children: the words for it
    note_reference,  ///< number: of the note
  };
  Kind kind = Kind::document;
  bool flag = false;
  int number = 0;
  int line = 0;  ///< from 1
  std::string text;
  std::string title;
  std::vector<MarkdownNode> children;
};

enum class MarkdownAlign { usual, left, centre, right };

/// Deeper than this, what is nested is not read.
inline constexpr int kDeepestMarkdown = 40;

struct MarkdownTree {
  MarkdownNode document;
  std::vector<MarkdownNode> notes;  ///< [0] is note 1
  int too_deep = 0;                 ///< the first line that was left out for its depth; 0: none
};

/// Never fails: every text is Markdown. A task's box, "[ ]", is the words U+2610 or U+2611.
/// How many cells its tables have at most, with those that fill short rows: counted before it is read, for reading makes
/// them. `line` is where the table that has the most begins.
struct MarkdownCells {
  std::size_t count = 0;
  int line = 0;
};
MarkdownCells count_cells(std::string_view markdown);

MarkdownTree read_markdown(std::string_view markdown);

}  // namespace redraft::report
