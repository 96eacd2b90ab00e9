// How a body voted, by Party Category: a bar a category, approvals filled, rejections hatched, abstentions empty, the
// counts in words beside it.
#pragma once

#include <string>
#include <vector>

#include "render/drawing.h"

namespace redraft::render {

struct CategoryVotes {
  std::string category;  ///< "Large Suppliers"
  long approve = 0;
  long reject = 0;
  long abstain = 0;
};

/// "3 approve, 1 reject, 2 abstain", what is nought left out; "no vote".
std::string vote_words(const CategoryVotes& votes);

/// `title`: on what, "Change Board vote on the Alternative Solution, 22 August 2018". All bars have one scale; with more
/// than one category there is a last line for all together, which has words alone. Counts below nought count as nought.
Drawing vote_chart(const std::string& title, const std::vector<CategoryVotes>& votes);

}  // namespace redraft::render
