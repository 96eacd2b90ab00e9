#include "render/html_colours.h"

#include <fmt/format.h>

#include <string_view>

namespace redraft::render {

namespace {

using profile::Layer;
using profile::Marked;
using profile::Paper;

std::string_view property(Marked marked) {
  switch (marked) {
    case Marked::insertion: return "--ins";
    case Marked::deletion: return "--del";
    case Marked::move: return "--move";
    case Marked::renumbering: return "--number";
  }
  return "";
}

// In one order, whatever order the profile has.
std::string declarations(const profile::Colours& colours, Paper paper) {
  std::string out;
  for (const Marked marked : {Marked::insertion, Marked::deletion, Marked::move, Marked::renumbering})
    for (const Layer layer : {Layer::ink, Layer::ground})
      for (const profile::Colour& colour : colours)
        if (colour.paper == paper && colour.marked == marked && colour.layer == layer)
          out += fmt::format(" {}{}: #{:02x}{:02x}{:02x};", property(marked),
                             layer == Layer::ground ? "-on" : "", colour.rgb.red, colour.rgb.green,
                             colour.rgb.blue);
  return out;
}

}  // namespace

std::string colours_style(const profile::Colours& colours) {
  if (colours.empty()) return {};
  std::string out = "\n<style>\n";
  if (const std::string light = declarations(colours, Paper::light); !light.empty())
    out += "@media print, (prefers-color-scheme: light) { :root {" + light + " } }\n";
  if (const std::string dark = declarations(colours, Paper::dark); !dark.empty())
    out += "@media screen and (prefers-color-scheme: dark) { :root {" + dark + " } }\n";
  return out + "</style>";
}

}  // namespace redraft::render
