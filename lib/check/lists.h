// Private to lib/check: lists of items, and how their items end.
//
//   The Keeper shall:          A list whose items end with ';' ends with "; and" or "; or" before its last
//       (a) fill the Lamp;     item, and with a full stop or with what its own provision ends with.
//       (b) trim the wick; and
//       (c) light it.          Text may follow a list and go on with the sentence; then the last item may
//                              end in any way.
#pragma once

#include <vector>

#include "check/found.h"

namespace redraft::check {

struct ListFault {
  Found found;              ///< proofing-list-punctuation
  bool connective = false;  ///< "and" or "or" is missing or one too many
  std::size_t begin = 0;    ///< the list: paragraphs of its document
  std::size_t end = 0;
};

std::vector<ListFault> find_list_faults(const legal::Code& code, const profile::Profile& profile);

/// Which paragraphs an amendment changes or restates.
class Touched {
 public:
  explicit Touched(const CheckInput& input);  ///< nothing is without a drafting and a baseline
  bool any(std::size_t document, std::size_t begin, std::size_t end) const;

 private:
  std::vector<std::vector<std::size_t>> before_;  // by document: how many are touched before a paragraph
};

}  // namespace redraft::check
