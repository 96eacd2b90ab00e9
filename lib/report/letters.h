// Outlines of letters and shapes laid on a canvas by FreeType, which is loaded when it is first asked for.
#pragma once

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "profile/colours.h"
#include "report/canvas.h"

namespace redraft::report {

class Letters {
 public:
  /// Throws Error{file}, naming the Debian package, where FreeType is missing.
  Letters();
  Letters(Letters&&) noexcept;
  Letters& operator=(Letters&&) noexcept;
  ~Letters();

  struct Style {
    double size = 12;  ///< of the em, in pixels
    bool bold = false;
    bool italic = false;
    double rim = 0;  ///< thicker by so many pixels on every side
  };

  /// How wide a line of words is. Throws Error{file} when the fonts are missing.
  double width(std::string_view words, const Style& style);
  /// From x on, standing on y. A character that the font does not have is its box.
  void draw(Canvas& canvas, double x, double y, std::string_view words, const Style& style,
            profile::Rgb colour);
  /// A closed shape; where it crosses itself the parts that lie in it once are filled.
  void fill(Canvas& canvas, const std::vector<std::pair<double, double>>& points, profile::Rgb colour);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace redraft::report
