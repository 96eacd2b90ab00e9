// Reviewers' copies of one base put together: what each changed, under its own name, and where they are at odds.
//
//   base "within five days"     Ann "within six days"     Bob "within five working days"   -> both changes
//   base "within five days"     Ann "within six days"     Bob "within ten days"            -> a conflict
//
// Law: a change of a copy is in the result, or the same as one that is, or listed as a conflict; never lost in silence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "docx/document.h"
#include "redline/word_redline.h"

namespace redraft::review {

/// One reviewer's copy. Its redline is compare_word(copy, base): the copy as BEFORE, the base as AFTER.
struct Copy {
  std::string author;
  std::string file;  ///< for messages
  const docx::Document* document = nullptr;
  redline::WordRedline redline;
};

/// What becomes of changes that are at odds.
enum class Policy {
  report,  ///< none of them stands
  first,   ///< the one of the copy named first
  both,    ///< one after the other where both only put words in at one place; otherwise as `first`
};

/// What one copy makes of a place, in words: `replaces "five" with "six"`.
struct Side {
  std::uint32_t copy = 0;  ///< by its place in the list of copies
  std::string author;
  std::string does;
  std::string before;  ///< words of the base that it takes out or sets otherwise
  std::string after;   ///< words that it puts in
  bool stands = false;
};

struct Conflict {
  std::string story;            ///< body, header, footnote ...
  std::uint32_t paragraph = 0;  ///< of the base, from 1, counted in its story
  std::string citation;         ///< "3.1(a)"; "" when it is not known
  std::string words;            ///< the paragraph of the base
  Side first;
  Side second;
};

struct Consolidated {
  redline::WordRedline redline;  ///< copies by source; for render::tracked_base_docx
  std::vector<Conflict> conflicts;
  std::size_t changes = 0;        ///< that stand
  std::size_t same = 0;           ///< that a copy before made too; they stand once
  std::vector<Finding> findings;  ///< of the comparisons, by copy
};

/// The documents must outlive the result.
Consolidated consolidate(const std::vector<Copy>& copies, const docx::Document& base, Policy policy);

}  // namespace redraft::review
