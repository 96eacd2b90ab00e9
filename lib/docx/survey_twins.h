// Which change of a drawing's copy for older programs is which of the drawing itself. Word writes a text box twice, in
// mc:Choice and in mc:Fallback (ECMA-376 part 3, 7.2), with each change in both, under numbers of their own. Inside
// lib/docx only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "docx/survey.h"

namespace redraft::docx {

/// Made where an mc:AlternateContent begins; pairs the changes of its two branches by box, kind, author and words, the
/// first such with the first. Those that only one branch has keep to themselves.
class Twins {
 public:
  Twins(Survey& survey, const std::vector<BoxRevisions>& boxes)
      : survey_(survey), boxes_(boxes), shown_{survey.revisions.size(), boxes.size()} {}

  void begin_copy() { copy_ = {survey_.revisions.size(), boxes_.size()}; }
  /// To be called where the copy ends.
  void pair();

 private:
  struct At {
    std::size_t revision = 0;
    std::size_t box = 0;
  };
  std::string key(std::size_t revision, At from, At to, bool by_box) const;

  Survey& survey_;
  const std::vector<BoxRevisions>& boxes_;
  At shown_;
  At copy_;
};

}  // namespace redraft::docx
