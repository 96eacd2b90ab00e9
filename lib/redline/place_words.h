// Where a change stands, in words: the same on a page, in a summary and in the list of what is tracked in a Word document.
//
//   D3.11(a)     Appendix AG 3.2     Table 1, row 4     paragraphs 12 to 14     Header of section 1     Footnote 3, Table 1, row 2
#pragma once

#include <cstddef>
#include <string>

namespace redraft::redline {

struct PlaceParts {
  std::string name;      ///< of what it stands in: "Section D", "Footnote 3"; "": the body of a Word document
  bool beside = false;   ///< a header, note or box, which stands beside the body: its name is always said
  std::string citation;  ///< "D3.11(a)"; of a table its words, as below
  std::size_t paragraph = 0;  ///< from 1; 0: not known
  std::size_t last_paragraph = 0;
};

std::string place_words(const PlaceParts& place);

/// "Table 1, row 4", counted from 1; without a row "Table 1".
std::string table_words(std::size_t table, std::size_t row);

}  // namespace redraft::redline
