// Citations in plain text: "Section D3.11(a)(ii)", "Sections D6.5 and D6.6", "Sections G7.18 to G7.22",
// "Section X2.3(a), (b) and (c)", "paragraph (c) above", "this Section D1.3", "Section D (Modification
// Process)", "Section 3.2.4 of Appendix AG", "paragraph (a) of Section D1.3", "Schedule 1, paragraph 4".
//
// Found by their own grammar, before any defined term is looked for: "Section D2.6 (Authority Determined
// Modifications)" is one citation with its caption, not a use of a defined term.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "profile/profile.h"

namespace redraft::legal {

/// One thing cited. "X2.3(a), (b) and (c)" is three: the stem carries over.
struct CitedTarget {
  std::string document;    ///< "Section D", "Appendix AG": the document named by word and id; else empty
  std::string stem;        ///< "D6.5", "D2A", "3.2.4"; empty for a whole document or a bare item
  std::string items;       ///< "(a)(ii)"; empty: none
  bool range_end = false;  ///< reached by "to": with the target before it, a range

  std::string label() const { return stem + items; }
};

struct Citation {
  std::size_t begin = 0;  ///< bytes in the text; caption included, "this" and "above" not
  std::size_t end = 0;
  std::size_t caption_begin = 0;  ///< of the words in the brackets
  std::string word;               ///< "Section", "Sections", "paragraph"
  bool plural = false;            ///< the plural of the word
  bool inner = false;             ///< a word for provisions of the document in hand: paragraph
  bool self = false;              ///< "this Section D1.3"
  bool above = false;             ///< "paragraph (c) above"
  bool below = false;
  bool external = false;     ///< of another law: "Section 88 of the Energy Act 2008"
  bool shares_word = false;  ///< one of several behind one word: "Sections D1 (Notices) and D2 (Costs)"
  std::string caption;       ///< "Modification Process"; empty: none
  std::vector<CitedTarget> targets;
};

/// All citations of a text, in order, never overlapping.
std::vector<Citation> find_citations(std::string_view text, const profile::Profile& profile);

}  // namespace redraft::legal
