// Markdown where there is room for a line alone: its words, without what they would be set in.
#pragma once

#include <string>
#include <string_view>

namespace redraft::report {

/// Paragraphs follow each other with a space between, items of a list with "; ", cells of a table with ", ". A link and a
/// picture are their words, a footnote stands in brackets where it is first referred to.
std::string words_of_markdown(std::string_view markdown);

}  // namespace redraft::report
