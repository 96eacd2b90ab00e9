// Pixels that are painted on, and what they are as a PNG.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "profile/colours.h"

namespace redraft::report {

class Canvas {
 public:
  Canvas(int width, int height, profile::Rgb paper);

  int width() const { return width_; }
  int height() const { return height_; }
  profile::Rgb at(int x, int y) const;

  /// Lays colour over the pixels [x, x + length) of a row; `coverage`: 255 hides what is under it. Takes sixteen steps
  /// of it, so that a drawing of few colours stays one of at most 256. What is off the canvas is passed over.
  void span(int x, int y, int length, int coverage, profile::Rgb colour);
  void rectangle(int left, int top, int right, int bottom, profile::Rgb colour);

  /// By a palette where there are at most 256 colours. Throws Error{output} when zlib has no memory.
  std::string png() const;

 private:
  int width_;
  int height_;
  std::vector<std::uint32_t> pixels_;  // 0xRRGGBB
};

}  // namespace redraft::report
