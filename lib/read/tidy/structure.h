// The lines that carry the structure of a drafting: instructions, headings of Sections, clause labels.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/tidy/lines.h"

namespace redraft::read::tidying {

/// "Amend Section C2.3 as follows:".
bool is_instruction(std::string_view line);
/// "Section C ‘Governance’", "Appendix AG ‘Incident Management Policy’".
bool is_section_heading(std::string_view line);
/// The letters after the word: "C", "AG".
std::string_view section_name(std::string_view heading);
/// Few words, a capital first, no mark at the end: a heading, or a term in a column.
bool is_title(std::string_view line);
/// A word after which a sentence must go on: "the", "of", "Section".
bool needs_more(std::string_view word);
/// After which a label is a citation: "Section", "Sections", "paragraph", "and" ...
bool cites_next(std::string_view line);
/// Does not read like the middle of a sentence: what a page header or footer may be.
bool is_furniture_worded(std::string_view line);

/// A clause label at the start of a line: "C2.3", "D9A.11", "3.2.4", "1."; its bytes.
struct ClauseStart {
  std::string_view text;
  bool lettered = false;  ///< begins with the letter of a Section
};
std::optional<ClauseStart> clause_start(std::string_view line);

/// Does a new clause begin on the line: a clause label where the sentence before does not cite it?
bool begins_clause(const Draft& draft, std::size_t line);

}  // namespace redraft::read::tidying
