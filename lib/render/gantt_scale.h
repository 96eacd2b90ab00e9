// Where a day stands on the picture of a timetable, and how wide words are there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "process/date.h"

namespace redraft::render {

/// Days on a line of so many units.
class DayScale {
 public:
  DayScale(process::Date first, process::Date last, double left, double right);

  double at(process::Date day) const;  ///< its beginning
  double day() const { return width_; }
  double left() const { return left_; }
  double right() const { return right_; }

  struct Tick {
    process::Date day;
    std::string words;  ///< "September", "January 2019"; of a short time "3 September"
  };
  /// Firsts of months, or Mondays when there are few weeks: as many as have room for their words.
  std::vector<Tick> ticks(double size) const;

 private:
  process::Date first_;
  process::Date last_;
  double left_;
  double right_;
  double width_;
};

/// How wide words are in Arial, or Liberation Sans, of that size: within a few parts in a hundred.
double words_width(std::string_view words, double size);

/// The words, cut at the end with "…" when they are wider than that.
std::string fitted(const std::string& words, double size, double width);

/// The words in lines of that width, broken between words; the last of `lines` is cut when there are more.
std::vector<std::string> wrapped(const std::string& words, double size, double width, std::size_t lines);

}  // namespace redraft::render
