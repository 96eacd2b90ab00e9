// Where a modification stands: a row of its stages with those done, the present one and those to come told apart by
// shape, weight and words, never by colour alone.
#pragma once

#include <string>
#include <vector>

#include "render/drawing.h"

namespace redraft::render {

enum class StageState { done, present, to_come, passed_over };

struct StageMark {
  std::string title;  ///< "Refinement Process"
  StageState state = StageState::to_come;
  std::string note;  ///< under it, behind the state: "since 4 March 2019"
};

/// "done", "now", "to come", "passed over".
std::string to_string(StageState state);

/// `title`: of whom, "MP088 Power Outage Alerts". As wide as an A4 page has room for; more than five stages take more
/// rows. Without stages there is nothing but paper and a sentence that says so.
Drawing stage_bar(const std::string& title, const std::vector<StageMark>& stages);

}  // namespace redraft::render
