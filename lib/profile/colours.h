// The colours of marks on a redline page: ink and ground of what was inserted, deleted, moved and renumbered, on a
// light and on a dark page. A profile names those that are to differ from the page's own.
//
// Invariant: every ink can be read on its ground and on the page (WCAG 2.2, 1.4.3: at least 4.5 to 1); read_colours refuses
// others.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace redraft::profile {

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Rgb&) const = default;
};

/// "#0a5c36", in capitals or not; nothing for any other form.
std::optional<Rgb> rgb_from_string(std::string_view text);

/// How far two colours are apart in brightness, 1 to 21 (WCAG 2.2, "contrast ratio"): black and white 21, #767676 on
/// white 4.54. The order of the two does not count.
double contrast(Rgb a, Rgb b);

/// What text must have against what it stands on (WCAG 2.2, 1.4.3, level AA).
inline constexpr double kLeastContrast = 4.5;

enum class Paper : std::uint8_t { light, dark };
enum class Marked : std::uint8_t { insertion, deletion, move, renumbering };
enum class Layer : std::uint8_t { ink, ground };

std::string_view to_string(Paper paper);
std::string_view to_string(Marked marked);
std::string_view to_string(Layer layer);

/// The names above, as a profile writes them.
std::optional<Paper> paper_from_string(std::string_view name);
std::optional<Marked> marked_from_string(std::string_view name);
std::optional<Layer> layer_from_string(std::string_view name);

struct Colour {
  Paper paper = Paper::light;
  Marked marked = Marked::insertion;
  Layer layer = Layer::ink;
  Rgb rgb;
};

/// Those that a profile names; each at most once. Empty: the page's own.
using Colours = std::vector<Colour>;

/// The page's own colour, as templates/page/base.css has it.
Rgb default_colour(Paper paper, Marked marked, Layer layer);
/// What the page itself is coloured with.
Rgb paper_colour(Paper paper);
/// What `colours` says, or else the page's own.
Rgb colour_of(const Colours& colours, Paper paper, Marked marked, Layer layer);

}  // namespace redraft::profile
