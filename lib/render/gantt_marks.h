// Days with words of their own above the picture of a timetable, in lanes so that no words run into others, and where
// it can be had, no line runs through words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "profile/colours.h"

namespace redraft::render {

struct GanttMark {
  double x = 0;  ///< of its line, which runs from its lane down
  std::string words;
  profile::Rgb colour;
  double width = 1;  ///< of its line
  bool dashed = false;
  std::size_t lane = 0;      ///< 0: the lowest
  bool to_the_left = false;  ///< its words end at the line
  double from = 0;           ///< what its words take
  double to = 0;
};

/// Gives each its side and its lane; how many lanes there are. Words go to the right of their line but where they would
/// pass `right`.
std::size_t place_marks(std::vector<GanttMark>& marks, double size, double right);

}  // namespace redraft::render
