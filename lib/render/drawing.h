// A picture as a value: words, lines, boxes and outlines in the order in which they are drawn, the later over the
// earlier. svg() writes it for pages and for Word; report/raster.h paints it.
//
// Units are CSS pixels, y downwards. What a reader must know is in `title` and `description` too, for those who do not
// see it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "profile/colours.h"

namespace redraft::render {

/// The colours of everything but marks.
inline constexpr profile::Rgb kInk{0x1B, 0x1F, 0x24};
inline constexpr profile::Rgb kSecondary{0x57, 0x60, 0x6A};
inline constexpr profile::Rgb kRule{0xD0, 0xD7, 0xDE};
inline constexpr profile::Rgb kPaper{0xFF, 0xFF, 0xFF};
inline constexpr profile::Rgb kAccent{0x0B, 0x3D, 0x66};
inline constexpr profile::Rgb kTint{0xEE, 0xF3, 0xF8};
inline constexpr profile::Rgb kLate{0xA4, 0x0E, 0x26};
inline constexpr profile::Rgb kLateGround{0xFD, 0xEC, 0xEC};

enum class Anchor { start, middle, end };

struct Words {
  double x = 0;
  double y = 0;  ///< of the line that letters stand on
  double size = 0;
  std::string text;
  profile::Rgb colour = kInk;
  bool bold = false;
  bool italic = false;
  Anchor anchor = Anchor::start;
  bool over = false;  ///< with a rim of paper, to be read over lines
};

struct Line {
  double x1 = 0;
  double y1 = 0;
  double x2 = 0;
  double y2 = 0;
  profile::Rgb colour = kRule;
  double width = 1;
  bool dashed = false;  ///< 4 on, 3 off
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  std::optional<profile::Rgb> fill{};
  std::optional<profile::Rgb> stroke{};   ///< half a pixel to either side of its edges
  std::optional<profile::Rgb> hatched{};  ///< with lines of this colour from lower left to upper right
};

struct Outline {
  std::vector<std::pair<double, double>> points;  ///< closed by itself
  std::optional<profile::Rgb> fill{};
  std::optional<profile::Rgb> stroke{};
  std::string title{};  ///< what a browser shows beside the pointer
};

struct Drawing {
  using Shape = std::variant<Words, Line, Box, Outline>;

  double width = 0;
  double height = 0;
  std::string name;  ///< of the picture among those of one page: "timetable"
  std::string title;
  std::string description;
  std::vector<Shape> shapes;

  void add(Shape shape) { shapes.push_back(std::move(shape)); }
};

/// The lines that hatch a box, cut at its edges.
std::vector<Line> hatching(const Box& box);

/// Numbers have one decimal, whatever the locale. Only what Word shows too: no pattern, no class, no paint order.
std::string svg(const Drawing& drawing);

}  // namespace redraft::render
