#include "profile/colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace redraft::profile {

namespace {

constexpr std::array<std::string_view, 2> kPapers = {"light", "dark"};
constexpr std::array<std::string_view, 4> kMarked = {"insertion", "deletion", "move", "renumbering"};
constexpr std::array<std::string_view, 2> kLayers = {"ink", "ground"};

template <typename Name, std::size_t size>
std::optional<Name> named(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Name>(at - names.begin());
}

constexpr Rgb rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 0xFFU),
          static_cast<std::uint8_t>(hex & 0xFFU)};
}

// Held to base.css by a test: by paper, mark and layer.
constexpr std::uint32_t kDefaults[2][4][2] = {
    {{0x0a5c36, 0xe6f4ea}, {0xa40e26, 0xfdecec}, {0x5b2a86, 0xf3ecfa}, {0x7a4b00, 0xfff4db}},
    {{0x7fdcab, 0x11301f}, {0xff9ea8, 0x3a171c}, {0xcfaef7, 0x2b1d3e}, {0xf0c368, 0x33270c}}};
constexpr std::uint32_t kPaperColours[2] = {0xffffff, 0x14181d};

std::optional<std::uint8_t> digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

// WCAG 2.2, "relative luminance".
double luminance(Rgb colour) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::optional<Rgb> rgb_from_string(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t hex = 0;
  for (const char c : text.substr(1)) {
    const auto value = digit(c);
    if (!value) return std::nullopt;
    hex = hex * 16U + *value;
  }
  return rgb(hex);
}

double contrast(Rgb a, Rgb b) {
  const double x = luminance(a);
  const double y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::string_view to_string(Paper paper) { return kPapers[static_cast<std::size_t>(paper)]; }
std::string_view to_string(Marked marked) { return kMarked[static_cast<std::size_t>(marked)]; }
std::string_view to_string(Layer layer) { return kLayers[static_cast<std::size_t>(layer)]; }

std::optional<Paper> paper_from_string(std::string_view name) { return named<Paper>(kPapers, name); }
std::optional<Marked> marked_from_string(std::string_view name) { return named<Marked>(kMarked, name); }
std::optional<Layer> layer_from_string(std::string_view name) { return named<Layer>(kLayers, name); }

Rgb default_colour(Paper paper, Marked marked, Layer layer) {
  return rgb(kDefaults[static_cast<std::size_t>(paper)][static_cast<std::size_t>(marked)]
                      [static_cast<std::size_t>(layer)]);
}

Rgb paper_colour(Paper paper) { return rgb(kPaperColours[static_cast<std::size_t>(paper)]); }

Rgb colour_of(const Colours& colours, Paper paper, Marked marked, Layer layer) {
  for (const Colour& colour : colours)
    if (colour.paper == paper && colour.marked == marked && colour.layer == layer) return colour.rgb;
  return default_colour(paper, marked, layer);
}

}  // namespace redraft::profile
