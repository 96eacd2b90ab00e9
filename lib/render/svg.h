// The shapes of a picture (SVG), appended one after the other. Numbers have one decimal, whatever the locale.
#pragma once

#include <string>

namespace redraft::render {

class Svg {
 public:
  /// `more` are further attributes, as " class=\"over\"".
  void words(double x, double y, double size, const std::string& text, const char* colour,
             const char* more = "");
  void line(double x1, double y1, double x2, double y2, const char* colour, const char* more = "");
  /// `paint` are fill and stroke.
  void bar(double x, double y, double width, double height, const std::string& paint);
  /// With a title that a browser shows beside the pointer.
  void diamond(double x, double y, double half, const std::string& paint, const std::string& title);

  std::string body;
};

}  // namespace redraft::render
