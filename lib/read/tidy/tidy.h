// Repairs text that was taken from a PDF: page furniture in mid-sentence, broken lines, damaged labels,
// margin balloons. Only what can be proved is repaired - from the sequence of labels, or from repetition
// across pages - and every repair is listed; the rest is left as it is and becomes findings.
//
// Invariant: take the input, apply every repair at its offset (see Repair), and the characters that are
// not white space are, in order, those of the output.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace redraft::read {

enum class RepairKind {
  furniture,    ///< page header, footer or logo taken out
  balloon,      ///< "Deleted:" and its cut forms, and change bars, from Word's margin
  label,        ///< "@" -> "(a)", "1.19" -> "L1.19", "L13.55Where" -> "L13.55 Where"
  label_moved,  ///< a label that stood in a column of its own, put before its words
  words_moved,  ///< a term of a two-column definition, put before its meaning
  line_joined,  ///< a line broken inside a sentence
  blank_line,   ///< an empty line inside a sentence
};
std::string_view to_string(RepairKind kind);

struct Repair {
  RepairKind kind = RepairKind::label;
  int line = 0;        ///< in the input, from 1
  std::string before;  ///< words as they stood
  std::string after;   ///< as they stand now; empty: taken out
  std::string reason;  ///< "(b) comes before and (d) after", "stands at the end of 6 of 9 pages"

  std::size_t offset = 0;  ///< byte of the input at which `before` stands
  /// label_moved and words_moved only: the byte of the input before which `after` stands now; `moved_to_line` is its line.
  std::size_t moved_to = 0;
  int moved_to_line = 0;
};

struct Tidied {
  std::string text;
  std::vector<Repair> repairs;    ///< in the order of the input
  std::vector<Finding> findings;  ///< what looks damaged and could not be proved
};

/// `text` is valid UTF-8; `file` is named in findings. Labels come out followed by one space, paragraphs as
/// one line each with an empty line between.
Tidied tidy(std::string_view text, std::string_view file);

}  // namespace redraft::read
