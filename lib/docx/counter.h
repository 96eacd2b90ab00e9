// Counts the numbered paragraphs of a document in their order, and gives each its label as Word prints it.
//
// Lists of one definition share their counts. A list with a start override starts anew at the first paragraph of that
// level, and then goes on. A level starts again after a paragraph of a higher level; a level that was passed over
// counts as having had its first paragraph. A paragraph whose mark is deleted shows its number and does not count.
//
//   1.  1.1  1.2  2.  2.1  (a)  (b)      a paragraph on level 2 before any on level 1: 1.1, and then 2.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "docx/numbering.h"

namespace redraft::docx {

class Counter {
 public:
  /// The numbering must outlive the counter. `file` stands in findings.
  explicit Counter(const Numbering& numbering, std::string file = "");

  /// The label of the next paragraph: "3.2", "(a)", "\u2022"; "" where the list prints none or is not there, which is a
  /// finding once for each list.
  std::string next(ListPlace place, bool advances = true);

  const std::vector<Finding>& findings() const { return findings_; }

 private:
  struct Counts {
    std::array<int, kLevels> at{};
    std::array<bool, kLevels> running{};
  };
  static void advance(Counts& counts, const Numbering::List& list, std::size_t level, bool anew);
  static std::string label(const Counts& counts, const Numbering::List& list, std::size_t level);

  const Numbering& numbering_;
  std::string file_;
  std::map<int, Counts> counts_;         // by definition
  std::set<std::pair<int, int>> begun_;  // list and level: its start override is used up
  std::set<int> missing_;
  std::vector<Finding> findings_;
};

}  // namespace redraft::docx
