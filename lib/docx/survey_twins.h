// Which change of a drawing's copy for older programs is which of the drawing itself. Word writes a text box twice, in
// mc:Choice and in mc:Fallback (ECMA-376 part 3, 7.2), with each change in both, under numbers of their own. Inside
// lib/docx only.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "docx/survey.h"

namespace redraft::docx {

/// Where the changes of a part have come to, and its text boxes.
struct SurveyedSoFar {
  std::size_t revisions = 0;
  std::size_t boxes = 0;
};

/// Pairs the changes of the two branches of an mc:AlternateContent by box, kind, author and words, the first such with the
/// first. Those that only one branch has keep to themselves. One for a part: what words are around a mark is asked of many
/// marks, and found once.
class Twins {
 public:
  explicit Twins(Survey& survey) : survey_(survey) {}

  /// To be called for each revision that was added: the box that it stands in, counted from 1; 0: none.
  void in_box(std::size_t box) { box_of_.push_back(box); }
  /// To be called where the copy ends, with where its drawing began and where itself.
  void pair(SurveyedSoFar shown, SurveyedSoFar copy, SurveyedSoFar end);

 private:
  std::string key(std::size_t revision, SurveyedSoFar from, bool by_box);
  const std::string& words_of(NodeKey element);

  Survey& survey_;
  std::vector<std::size_t> box_of_;
  std::unordered_map<NodeKey, std::string> words_;  // digests
};

}  // namespace redraft::docx
