// A template's part, compiled: what is written as it stands, and what is made while filling. Stretches are byte ranges of
// the part; blocks hold what they repeat or choose.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "docx/part.h"
#include "report/template_tags.h"

namespace redraft::report {

/// The run in which a value is written: to close and open it again around a line break or a marked gap.
struct RunFrame {
  std::string text_element;   ///< "w:t", "w:instrText"; empty: not in a run
  std::string properties;     ///< <w:rPr>...</w:rPr> as written
  bool in_attribute = false;  ///< between quotation marks, which may be of either kind
  std::string close() const { return "</" + text_element + "></w:r>"; }
  std::string open() const { return "<w:r>" + properties + "<" + text_element + " xml:space=\"preserve\">"; }
};

/// What must be new in each copy that a loop makes.
enum class Renewal : std::uint8_t {
  number,         ///< w:id of a bookmark or a tracked change: new, the same at both ends
  bookmark_name,  ///< and in references to it
  drawing,        ///< wp:docPr id
  comment,        ///< id of a comment, which is copied
  footnote,       ///< id of a note, which is filled where its reference stands
  endnote,
  list,          ///< w:numId of a list that begins anew with each item
  relationship,  ///< r:id whose target holds tags
};

struct Branch;

struct Node {
  enum class Kind : std::uint8_t {
    raw,        ///< bytes as they stand
    words,      ///< XML made when compiling
    value,      ///< a tag's value
    markdown,   ///< blocks made from a tag's value
    include,    ///< blocks from elsewhere
    block,      ///< a loop or a condition
    paragraph,  ///< left out when nothing is printed in it
    table,      ///< left out when it has no rows
    keep,       ///< a paragraph, when the container would end without one
    renew,
  };
  Kind kind = Kind::raw;
  docx::Range range;        ///< of raw
  std::string words;        ///< of words; of renew what stands there
  std::uint32_t tag = 0;    ///< of value, markdown, include: in the part's tags; of block, of its opening tag
  std::uint32_t frame = 0;  ///< of value: in the part's frames
  Renewal renewal{};
  std::uint8_t depth =
      0;  ///< of renew: how many loops, from the outermost, are around what it is made anew for
  bool in_cell = false;          ///< of markdown, include
  int width = 0;                 ///< of markdown, include: of the text there, in twips; 0: not known
  bool columns = false;          ///< of table: loops over columns change its grid
  std::vector<Node> inner;       ///< of paragraph, table
  std::vector<Branch> branches;  ///< of block: one a condition; of a loop what is repeated, then {{else}}
};

struct Branch {
  std::uint32_t tag = 0;   ///< that begins it
  bool otherwise = false;  ///< {{else}}
  std::vector<Node> nodes;
};

/// Stretches of a part that are not written as they stand; those inside one another nest.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Node node;
  struct Part {
    std::uint32_t tag = 0;
    bool otherwise = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string before;  ///< written first, and last, each time that the branch is
    std::string after;
  };
  std::vector<Part> parts;  ///< of a block
  std::string before;       ///< written once, in front of it and behind it
  std::string after;
};

Stretch left_out(docx::Range range);
Stretch instead(docx::Range range, std::string words);

/// The program for bytes [begin, end). A stretch that lies in a block but in none of its parts is left out.
std::vector<Node> nest(std::vector<Stretch> stretches, std::uint32_t begin, std::uint32_t end);

}  // namespace redraft::report
