// Small things that messages are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft {

/// "a, b, c"; with " and " or " or " as `last`, "a, b and c".
std::string listed(const std::vector<std::string>& words, std::string_view last = ", ");

/// 'name', in single quotation marks.
std::string quoted(std::string_view words);

/// Words on one line: paragraphs are told apart by " ¶ ", other white space becomes one space.
std::string one_line(std::string_view words);

/// The first letter a capital, of words that begin with one of a to z.
std::string with_capital(std::string words);

}  // namespace redraft
