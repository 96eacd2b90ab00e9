#include "report/raster.h"

#include <algorithm>
#include <cmath>

#include "report/canvas.h"
#include "report/letters.h"

namespace redraft::report {

namespace {

using render::Anchor;

constexpr double kMostPixels = 8'000'000;
constexpr double kLongestSide = 16'000;  // FreeType counts pixels in 16 bits

class Painter {
 public:
  Painter(Canvas& canvas, double scale) : canvas_(canvas), scale_(scale) {}

  void operator()(const render::Words& words) {
    Letters::Style style{words.size * scale_, words.bold, words.italic};
    double x = words.x * scale_;
    if (words.anchor != Anchor::start) {
      const double wide = letters_.width(words.text, style);
      x -= words.anchor == Anchor::end ? wide : wide / 2;
    }
    if (words.over) {
      Letters::Style rim = style;
      rim.rim = 1.5 * scale_;
      letters_.draw(canvas_, x, words.y * scale_, words.text, rim, render::kPaper);
    }
    letters_.draw(canvas_, x, words.y * scale_, words.text, style, words.colour);
  }

  void operator()(const render::Line& line) {
    if (!line.dashed) return stroke(line.x1, line.y1, line.x2, line.y2, line.width, line.colour);
    const double length = std::hypot(line.x2 - line.x1, line.y2 - line.y1);
    const int dashes = static_cast<int>(std::ceil(length / 7));
    for (int k = 0; k < dashes; ++k) {
      const double at = 7.0 * k;
      const double from = at / length;
      const double to = std::min(at + 4, length) / length;
      stroke(line.x1 + (line.x2 - line.x1) * from, line.y1 + (line.y2 - line.y1) * from,
             line.x1 + (line.x2 - line.x1) * to, line.y1 + (line.y2 - line.y1) * to, line.width, line.colour);
    }
  }

  void operator()(const render::Box& box) {
    const double right = box.x + box.width;
    const double bottom = box.y + box.height;
    if (box.fill) canvas_.rectangle(pixel(box.x), pixel(box.y), pixel(right), pixel(bottom), *box.fill);
    for (const render::Line& line : render::hatching(box)) (*this)(line);
    if (!box.stroke) return;
    stroke(box.x - 0.5, box.y, right + 0.5, box.y, 1, *box.stroke);
    stroke(box.x - 0.5, bottom, right + 0.5, bottom, 1, *box.stroke);
    stroke(box.x, box.y, box.x, bottom, 1, *box.stroke);
    stroke(right, box.y, right, bottom, 1, *box.stroke);
  }

  void operator()(const render::Outline& outline) {
    if (outline.fill) {
      std::vector<std::pair<double, double>> points;
      for (const auto& [x, y] : outline.points) points.emplace_back(x * scale_, y * scale_);
      letters_.fill(canvas_, points, *outline.fill);
    }
    if (!outline.stroke) return;
    for (std::size_t k = 0; k < outline.points.size(); ++k) {
      const auto& [x1, y1] = outline.points[k];
      const auto& [x2, y2] = outline.points[(k + 1) % outline.points.size()];
      stroke(x1, y1, x2, y2, 1, *outline.stroke);
    }
  }

 private:
  int pixel(double at) const { return static_cast<int>(std::lround(at * scale_)); }

  // Level and upright lines lie on whole pixels, so that they are sharp.
  void stroke(double x1, double y1, double x2, double y2, double width, profile::Rgb colour) {
    const int thick = std::max(1, pixel(width));
    if (x1 == x2) {
      const int left = static_cast<int>(std::lround(x1 * scale_ - thick / 2.0));
      return canvas_.rectangle(left, pixel(std::min(y1, y2)), left + thick, pixel(std::max(y1, y2)), colour);
    }
    if (y1 == y2) {
      const int top = static_cast<int>(std::lround(y1 * scale_ - thick / 2.0));
      return canvas_.rectangle(pixel(std::min(x1, x2)), top, pixel(std::max(x1, x2)), top + thick, colour);
    }
    const double length = std::hypot(x2 - x1, y2 - y1);
    const double across_x = (y2 - y1) / length * width / 2;
    const double across_y = (x1 - x2) / length * width / 2;
    const auto at = [&](double x, double y) { return std::pair(x * scale_, y * scale_); };
    letters_.fill(canvas_,
                  {at(x1 + across_x, y1 + across_y), at(x2 + across_x, y2 + across_y),
                   at(x2 - across_x, y2 - across_y), at(x1 - across_x, y1 - across_y)},
                  colour);
  }

  Canvas& canvas_;
  double scale_;
  Letters letters_;
};

}  // namespace

std::string paint_png(const render::Drawing& drawing, double scale) {
  const double width = std::max(1.0, drawing.width);
  const double height = std::max(1.0, drawing.height);
  scale =
      std::min({scale, std::sqrt(kMostPixels / (width * height)), kLongestSide / std::max(width, height)});
  Canvas canvas(static_cast<int>(std::lround(width * scale)), static_cast<int>(std::lround(height * scale)),
                render::kPaper);
  Painter painter(canvas, scale);
  for (const render::Drawing::Shape& shape : drawing.shapes) std::visit(painter, shape);
  return canvas.png();
}

}  // namespace redraft::report
