// Page furniture: headers, footers, page numbers, what is left of a logo. It is proved by repetition at the
// edges of pages, read with a tolerance for scanning faults, or by its shape ("Page 4 of 16") inside a block
// that repetition has proved; a line elsewhere must repeat and break into a sentence each time.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "read/tidy/fuzzy.h"
#include "read/tidy/lines.h"

namespace redraft::read::tidying {

/// A line of a page's furniture as it reads where it is whole.
struct Template {
  std::string words;
  int pages = 0;  ///< on which it stands at an edge, whole or at the end of a line of text
};

/// Lines that number the pages: "Page 4 of 16", and those at an edge whose number rises with the page.
std::set<std::size_t> page_number_lines(const Draft& draft);

/// The templates that repetition proves; `numbers` are the lines that number the pages.
std::vector<Template> furniture_templates(const Draft& draft, const std::set<std::size_t>& numbers,
                                          FuzzyBudget& budget);

/// Does the line end with the template, as far as scanning faults let one say?
bool ends_with_template(std::string_view line, std::string_view words, FuzzyBudget& budget);
/// "Page 4 of 16", "© Name 2018", "Version 1.2", "5 October 2018", a line with a postcode.
bool has_furniture_shape(std::string_view line);
/// "Page 4 of 16" and nothing else: no text reads so.
bool is_page_count(std::string_view line);
/// Marks without a word: what is left of a picture, "i;.'".
bool is_noise(std::string_view line);
/// The line without the marks before its first word: ". , . Draft" is "Draft".
std::string_view without_leading_marks(std::string_view line);

/// Takes the furniture out of the draft; words that it was printed over become findings.
void take_out_furniture(Draft& draft);

}  // namespace redraft::read::tidying
