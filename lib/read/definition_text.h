// Definitions in text: two columns without quotation marks. The term is in the left column, the meaning in
// the right one; the columns are told apart by a gap of two or more spaces or a tab, or, where an extraction
// has closed the gap, by the words that begin a meaning ("means", "has the meaning given ...").
//
//   Authority Determined    has the meaning given to that expression in Section
//   Modification            D2.6 (Authority Determined Modifications).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "profile/profile.h"

namespace redraft::read {

struct TermAndMeaning {
  std::string term;     ///< "Authority Determined Modification"
  std::string meaning;  ///< white space folded
};

/// Reads a paragraph (one or more lines, without the margin of the first) as a definition. With `expected` a
/// gap is enough, or a meaning's opening words after a single space; without, both a gap and the words.
std::optional<TermAndMeaning> split_definition(std::string_view paragraph, int indent,
                                               const profile::Profile& profile, bool expected);

/// Does a line begin a definition of its own: a gap, and a meaning's opening words behind it?
bool starts_definition(std::string_view words, const profile::Profile& profile, bool expected);

/// Does a line with this margin go on in the right-hand column of the definition so far?
bool continues_definition(std::string_view so_far, int indent, const profile::Profile& profile);

/// Does a text begin with the opening words of a meaning?
bool starts_meaning(std::string_view words, const profile::Profile& profile);

/// Could these words be a term: short, no sentence, and a capital first unless `any_case` (the columns tell)?
bool is_term(std::string_view words, bool any_case = false);

/// A term as compared: without quotation marks, case and white space folded.
std::string term_key(std::string_view term);

}  // namespace redraft::read
