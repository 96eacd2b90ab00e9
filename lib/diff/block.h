// What is compared: a block is one paragraph of a text or document, told apart into its label and words.
// Blocks are views; whoever made them owns the text, for as long as they are in use.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace redraft::diff {

enum class Role {
  title,       ///< "SECTION D: MODIFICATION PROCESS"
  part,        ///< "D3 INITIAL CONSIDERATION": label and heading in capitals
  heading,     ///< unnumbered sub-heading between clauses
  clause,      ///< "D3.11", or "3.2.4" in an Appendix
  item,        ///< "(a)", "(i)", "(A)": depth 1, 2, 3
  text,        ///< no label: text after a list, or of its own; depth as the provision it belongs to
  definition,  ///< term and meaning, two columns
  elision,     ///< "[...]": unchanged text that a payload leaves out
};

struct Block {
  Role role = Role::text;
  int depth = 0;
  std::string_view label;  ///< as printed; not part of the words compared
  std::string_view term;   ///< definitions only
  std::string_view text;   ///< words; white space counts only as a boundary
  std::string_view lead;   ///< white space in front, in a text file
  std::string_view gap;    ///< white space between label and words
  std::string citation;    ///< of the provision it belongs to
  std::uint32_t kind =
      0;                  ///< blocks of different kinds are never the same: 0 a paragraph; a table, a row ...
  bool large = false;     ///< holds blocks of its own (a table): keeps its place before paragraphs do
  bool travels = true;    ///< may be found to have moved
  bool arrived = false;   ///< somebody tracked that it was moved here: others keep their place before it does
  std::uint64_t key = 0;  ///< equal keys on both sides are the same provision; 0: not known
};

}  // namespace redraft::diff
