#include "profile/colours_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/words.h"

namespace redraft::profile {

namespace {

std::string key_of(const Colour& colour) {
  return fmt::format("colours: {}: {}: {}", to_string(colour.paper), to_string(colour.marked),
                     to_string(colour.layer));
}

class Reader {
 public:
  explicit Reader(const DataFile& file) : file_(file) {}

  Colours read(const Data& colours) {
    for_each(colours, "colours", {"light", "dark"}, [&](const std::string& paper, const Data& marks) {
      const std::string of_paper = "colours: " + paper;
      for_each(marks, of_paper, {"insertion", "deletion", "move", "renumbering"},
               [&](const std::string& mark, const Data& layers) {
                 for_each(layers, of_paper + ": " + mark, {"ink", "ground"},
                          [&](const std::string& layer, const Data& value) {
                            named_.emplace_back(colour(paper, mark, layer, value), &value);
                          });
               });
    });
    Colours out;
    for (const auto& [colour, value] : named_) out.push_back(colour);
    // Only now: an ink and its ground may stand in any order.
    for (const auto& [colour, value] : named_) check_contrast(colour, *value, out);
    return out;
  }

 private:
  [[noreturn]] void fail(const Place& place, const std::string& detail) const {
    throw Error(ErrorCode::format, place, detail);
  }

  template <typename Use>
  void for_each(const Data& map, const std::string& where, const std::vector<std::string>& known,
                const Use& use) const {
    if (!map.is(Data::Kind::map))
      fail(file_.place(map), where + " has no keys; expected some of " + listed(known, " or "));
    for (const DataEntry& entry : map.entries) {
      if (std::find(known.begin(), known.end(), entry.key) == known.end())
        fail(file_.place(entry),
             fmt::format("{}: there is no key '{}'; expected {}", where, entry.key, listed(known, " or ")));
      // A colour without quotation marks is a remark to YAML.
      if (entry.value.is(Data::Kind::null))
        fail(file_.place(entry),
             fmt::format("{}: {} says nothing; expected a value, and a colour in quotation marks: "
                         "\"#0a5c36\"",
                         where, entry.key));
      use(entry.key, entry.value);
    }
  }

  Colour colour(const std::string& paper, const std::string& mark, const std::string& layer,
                const Data& value) const {
    Colour out{*paper_from_string(paper), *marked_from_string(mark), *layer_from_string(layer), {}};
    const std::optional<Rgb> rgb = rgb_from_string(value.words());
    if (!rgb)
      fail(file_.place(value), fmt::format("{} is '{}'; expected a colour as \"#0a5c36\", in quotation marks",
                                           key_of(out), value.words()));
    out.rgb = *rgb;
    return out;
  }

  void check_contrast(const Colour& colour, const Data& value, const Colours& all) const {
    const Rgb ink = colour_of(all, colour.paper, colour.marked, Layer::ink);
    const Rgb ground = colour_of(all, colour.paper, colour.marked, Layer::ground);
    const auto hold = [&](Rgb other, const std::string& against) {
      const double measured = contrast(ink, other);
      // Cut, not rounded: 4.49 is not told as 4.5.
      if (measured < kLeastContrast)
        fail(file_.place(value),
             fmt::format("{} is '{}': contrast {:.2f} to 1 {}; expected at least {} to 1", key_of(colour),
                         value.words(), static_cast<int>(measured * 100) / 100.0, against, kLeastContrast));
    };
    hold(ground, colour.layer == Layer::ink ? "on its ground" : "under its ink");
    if (colour.layer == Layer::ink)
      hold(paper_colour(colour.paper), fmt::format("on the {} page", to_string(colour.paper)));
  }

  const DataFile& file_;
  std::vector<std::pair<Colour, const Data*>> named_;
};

}  // namespace

Colours read_colours(const DataFile& file, const Data& colours) { return Reader(file).read(colours); }

}  // namespace redraft::profile
