// Marks put together to changes: the first half of review::changes. Inside lib/review only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "docx/list_words.h"
#include "docx/settle.h"

namespace redraft::review {

/// What kind of thing marks of one group are.
enum class Class : std::uint8_t {
  words_in,
  words_out,
  move,
  row_in,
  row_out,
  cell_in,
  cell_out,
  cell_merge,
  run_format,
  paragraph_format,
  numbering,
  section,
  table,
  tags_in,
  tags_out,
};

/// Atoms [first, last) of a part.
struct Extent {
  std::size_t part = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
  std::uint32_t last_paragraph = 0;
  std::uint32_t paragraph_first = 0;  ///< atom that the first paragraph begins with
};

struct Group {
  Class what = Class::words_in;
  Extent at;  ///< of a move where it came from
  Extent to;  ///< of a move where it went
  bool has_from = false;
  bool has_to = false;
  std::string detail;              ///< of formatting, in words
  bool marks_only = true;          ///< of paragraphs
  std::vector<std::size_t> marks;  ///< the first of them in the order of the part
};

/// In the order of their places. Idle markup is in none of them. `lists` are those of the document, to tell them by.
std::vector<Group> group(const docx::TrackedChanges& tracked, const docx::Lists* lists);

}  // namespace redraft::review
