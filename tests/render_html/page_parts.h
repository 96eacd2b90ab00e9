// Reads back what the tests ask of a page: its blocks by side, its ids, its links. Knows the page's own
// mark-up only; the browser judges (tests/judges) read it as HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft::test {

/// The mark-up of each block of the legal text, in order: `<p class="b clause" id="D3.1">...</p>`.
std::vector<std::string> blocks_of(std::string_view page);

/// The words of a block's mark-up once every <del> (or <ins>) and every note is taken away, without tags and
/// white space at the ends: "D3.11 The Panel shall".
std::string without(std::string_view tag, std::string_view markup);

/// Values of an attribute, unescaped: all_of(page, "id"), all_of(page, "href").
std::vector<std::string> all_of(std::string_view page, std::string_view attribute);

std::size_t count_of(std::string_view text, std::string_view what);

}  // namespace redraft::test
