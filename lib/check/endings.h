// Private to lib/check: how the text of an item ends: "...; and" is the mark ';' and the connective "and".
#pragma once

#include <string>
#include <string_view>

namespace redraft::check {

struct Ending {
  char mark = 0;           ///< one of ; , . : or 0: no mark
  std::string connective;  ///< "and", "or", "and/or", "but"; empty: none
  std::string words;       ///< the last word with what follows it: "Proposal,", "Lens; and"
};

/// Closing quotation marks are passed over: `known as “Active”.` and `“known as Active.”` both end with '.'.
Ending ending_of(std::string_view text);

/// The text without its last mark and connective: "Not used; and" -> "Not used".
std::string_view without_ending(std::string_view text);

/// "and they are ...": the connective stands at the head of the item, where some drafters put it.
bool begins_with_connective(std::string_view text);

/// The word that joins the last item of a list opened by these words: "or" after "... which:", "and" after
/// "... shall:"; empty where the words do not tell.
std::string_view expected_connective(std::string_view opener);

}  // namespace redraft::check
