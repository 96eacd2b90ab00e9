// Text into HTML, and small words about numbers. Everything that an input can hold passes through here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace redraft::render {

/// Appends text, safe in an element and in a quoted attribute. C0 controls that HTML does not allow become
/// U+FFFD; a carriage return is written as a reference, since a parser would turn it into a line feed.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

/// A CSS string with its quotes, for a custom property in a style attribute (still to be escaped).
std::string css_string(std::string_view text);

/// 37420 -> "37,420".
std::string with_commas(std::size_t n);

/// (1, "clause") -> "1 clause", (1204, "clause") -> "1,204 clauses".
std::string count_of(std::size_t n, std::string_view noun);

/// At most `limit` code points, cut at a word's end, white space folded; "..." as one character when cut.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace redraft::render
