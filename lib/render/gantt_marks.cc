#include "render/gantt_marks.h"

#include <algorithm>

#include "render/gantt_scale.h"

namespace redraft::render {

namespace {

constexpr double kGap = 4;

bool covers(const GanttMark& mark, double x) { return mark.from < x && x < mark.to; }

bool words_meet(const GanttMark& a, const GanttMark& b) { return a.from < b.to && b.from < a.to; }

/// Whether `one` fits in that lane beside those that are placed.
bool fits(const GanttMark& one, std::size_t lane, const std::vector<GanttMark*>& placed) {
  return std::none_of(placed.begin(), placed.end(), [&](const GanttMark* other) {
    if (other->lane == lane) return words_meet(one, *other) || covers(*other, one.x) || covers(one, other->x);
    // A line crosses the lanes under its own.
    return other->lane < lane ? covers(*other, one.x) : covers(one, other->x);
  });
}

std::size_t lane_for(const GanttMark& one, std::size_t lanes, const std::vector<GanttMark*>& placed) {
  for (std::size_t lane = 0; lane <= lanes; ++lane)
    if (fits(one, lane, placed)) return lane;
  return lanes;  // words in a lane of their own, that lines may run through
}

}  // namespace

std::size_t place_marks(std::vector<GanttMark>& marks, double size, double right) {
  std::vector<GanttMark*> order;
  for (GanttMark& one : marks) {
    const double width = words_width(one.words, size) + 2 * kGap;
    one.to_the_left = one.x + width > right;
    one.from = one.to_the_left ? one.x - width : one.x;
    one.to = one.from + width;
    order.push_back(&one);
  }
  // Words to the right lie over the lines of later days, so the last day is placed lowest; words to the left the other
  // way round.
  std::stable_sort(order.begin(), order.end(), [](const GanttMark* a, const GanttMark* b) {
    if (a->to_the_left != b->to_the_left) return b->to_the_left;
    return a->to_the_left ? a->x < b->x : a->x > b->x;
  });
  std::size_t lanes = 0;
  std::vector<GanttMark*> placed;
  for (GanttMark* one : order) {
    one->lane = lane_for(*one, lanes, placed);
    lanes = std::max(lanes, one->lane + 1);
    placed.push_back(one);
  }
  return lanes;
}

}  // namespace redraft::render
