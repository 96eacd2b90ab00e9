#include "profile/profile_yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/nearest.h"

namespace redraft::profile {

namespace {

const std::vector<std::string>& known_keys() {
  static const std::vector<std::string> keys = {"extends",   "name",         "title",       "short",
                                                "this_code", "documents",    "inner_words", "definitions",
                                                "not_used",  "elisions",     "lost",        "modifications",
                                                "versions",  "working_days", "colours"};
  return keys;
}

std::vector<std::string> strings(const YAML::Node& node) {
  std::vector<std::string> out;
  for (const YAML::Node& item : node) out.push_back(item.as<std::string>());
  return out;
}

std::string text_or_empty(const YAML::Node& node) { return node ? node.as<std::string>() : std::string(); }

std::vector<DocumentKind> documents(const YAML::Node& list) {
  std::vector<DocumentKind> out;
  for (const YAML::Node& node : list) {
    const auto ids = node["ids"].as<std::string>();
    out.push_back({node["word"].as<std::string>(), node["plural"].as<std::string>(),
                   ids == "letter"    ? DocumentIds::letter
                   : ids == "letters" ? DocumentIds::letters
                                      : DocumentIds::number,
                   node["labels"].as<std::string>() == "lettered" ? DocumentLabels::lettered
                                                                  : DocumentLabels::numbered});
  }
  return out;
}

class Reader {
 public:
  Reader(const YAML::Node& root, const std::string& file) : root_(root), file_(file) {}

  Profile read(Profile (*from)(const std::string& name)) {
    if (!root_.IsMap()) fail(root_, "is no profile; expected keys such as 'extends: sec' or 'title'");
    check_keys();
    Profile out;
    const YAML::Node base = root_["extends"];
    if (base) {
      out = from_base(base, from);
    } else {
      for (const char* key : {"name", "title", "this_code"})
        if (!root_[key])
          fail(root_,
               fmt::format("names no '{}'; expected it, or 'extends: sec' for what is not named", key));
    }
    fill(out);
    return out;
  }

 private:
  [[noreturn]] void fail(const YAML::Node& node, const std::string& detail) const {
    const YAML::Mark mark = node.Mark();
    throw Error(ErrorCode::format, {file_, mark.line + 1, mark.column + 1}, detail);
  }

  void check_keys() const {
    for (const auto& entry : root_) {
      const auto key = entry.first.as<std::string>();
      const std::vector<std::string>& known = known_keys();
      if (std::find(known.begin(), known.end(), key) == known.end()) fail(entry.first, unknown(key, known));
    }
  }

  static std::string unknown(const std::string& key, const std::vector<std::string>& known) {
    const std::vector<std::string> near = nearest(key, known, 1);
    if (!near.empty()) return fmt::format("there is no key '{}'; expected '{}'?", key, near[0]);
    std::string all;
    for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
    return fmt::format("there is no key '{}'; expected one of {}", key, all);
  }

  Profile from_base(const YAML::Node& base, Profile (*from)(const std::string& name)) const {
    try {
      return from(base.as<std::string>());
    } catch (const Error& fault) {
      fail(base, "extends: " + fault.detail());
    }
  }

  void fill(Profile& out) const {
    const auto text = [this](const char* key, std::string& value) {
      if (const YAML::Node node = root_[key]) value = node.as<std::string>();
    };
    const auto list = [this](const char* key, std::vector<std::string>& value) {
      if (const YAML::Node node = root_[key]) value = strings(node);
    };
    text("name", out.name);
    text("title", out.title);
    text("this_code", out.this_code);
    text("lost", out.lost);
    list("not_used", out.not_used);
    list("elisions", out.elisions);
    if (const YAML::Node kinds = root_["documents"]) out.documents = documents(kinds);
    if (const YAML::Node words = root_["inner_words"]) {
      out.inner_words.clear();
      for (const YAML::Node& node : words)
        out.inner_words.push_back({node["word"].as<std::string>(), node["plural"].as<std::string>()});
    }
    if (const YAML::Node definitions = root_["definitions"]) {
      out.definitions_place = text_or_empty(definitions["place"]);
      out.definition_openers = strings(definitions["openers"]);
    }
    if (const YAML::Node numbers = root_["modifications"]) {
      out.modifications.clear();
      for (const YAML::Node& node : numbers)
        out.modifications.push_back({node["prefix"].as<std::string>(), node["digits"].as<int>()});
    }
    if (const YAML::Node versions = root_["versions"]) {
      out.versions.clear();
      for (const YAML::Node& node : versions)
        out.versions.push_back({node["version"].as<std::string>(), text_or_empty(node["date"]),
                                text_or_empty(node["delivers"]), text_or_empty(node["source"])});
    }
    if (const YAML::Node days = root_["working_days"])
      out.working_days = {text_or_empty(days["region"]), text_or_empty(days["note"])};
    if (const YAML::Node colours = root_["colours"]) read_colours(colours, out.colours);
  }

  void read_colours(const YAML::Node& node, Colours& out) const {
    std::vector<std::pair<Colour, YAML::Node>> named;
    for_each(node, "colours", {"light", "dark"}, [&](const std::string& paper, const YAML::Node& marks) {
      const std::string of_paper = "colours: " + paper;
      for_each(marks, of_paper, {"insertion", "deletion", "move", "renumbering"},
               [&](const std::string& mark, const YAML::Node& layers) {
                 for_each(layers, of_paper + ": " + mark, {"ink", "ground"},
                          [&](const std::string& layer, const YAML::Node& value) {
                            named.emplace_back(colour(paper, mark, layer, value), value);
                          });
               });
    });
    for (const auto& [colour, value] : named) put(colour, out);
    // Only now: an ink and its ground may stand in any order.
    for (const auto& [colour, value] : named) check_contrast(colour, value, out);
  }

  template <typename Use>
  void for_each(const YAML::Node& node, const std::string& where, const std::vector<std::string>& known,
                const Use& use) const {
    if (!node.IsMap()) fail(node, where + " has no keys; expected some of " + joined(known));
    for (const auto& entry : node) {
      const auto key = entry.first.as<std::string>();
      if (std::find(known.begin(), known.end(), key) == known.end())
        fail(entry.first, fmt::format("{}: there is no key '{}'; expected {}", where, key, joined(known)));
      // A colour without quotation marks is a remark to YAML.
      if (entry.second.IsNull())
        fail(entry.first,
             fmt::format("{}: {} says nothing; expected a value, and a colour in quotation marks: "
                         "\"#0a5c36\"",
                         where, key));
      use(key, entry.second);
    }
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t k = 0; k < names.size(); ++k)
      out += (k == 0 ? "" : k + 1 < names.size() ? ", " : " or ") + names[k];
    return out;
  }

  static std::string key_of(const Colour& colour) {
    return fmt::format("colours: {}: {}: {}", to_string(colour.paper), to_string(colour.marked),
                       to_string(colour.layer));
  }

  Colour colour(const std::string& paper, const std::string& mark, const std::string& layer,
                const YAML::Node& value) const {
    Colour out{*paper_from_string(paper), *marked_from_string(mark), *layer_from_string(layer), {}};
    const std::string text = value.IsScalar() ? value.as<std::string>() : std::string();
    const std::optional<Rgb> rgb = rgb_from_string(text);
    if (!rgb)
      fail(value, fmt::format("{} is '{}'; expected a colour as \"#0a5c36\", in quotation marks", key_of(out),
                              text));
    out.rgb = *rgb;
    return out;
  }

  static void put(const Colour& colour, Colours& out) {
    out.erase(std::remove_if(out.begin(), out.end(),
                             [&](const Colour& other) {
                               return other.paper == colour.paper && other.marked == colour.marked &&
                                      other.layer == colour.layer;
                             }),
              out.end());
    out.push_back(colour);
  }

  void check_contrast(const Colour& colour, const YAML::Node& value, const Colours& all) const {
    const Rgb ink = colour_of(all, colour.paper, colour.marked, Layer::ink);
    const Rgb ground = colour_of(all, colour.paper, colour.marked, Layer::ground);
    const auto hold = [&](Rgb other, const std::string& against) {
      const double measured = contrast(ink, other);
      // Cut, not rounded: 4.49 is not told as 4.5.
      if (measured < kLeastContrast)
        fail(value, fmt::format("{} is '{}': contrast {:.2f} to 1 {}; expected at least {} to 1",
                                key_of(colour), value.as<std::string>(),
                                static_cast<int>(measured * 100) / 100.0, against, kLeastContrast));
    };
    hold(ground, colour.layer == Layer::ink ? "on its ground" : "under its ink");
    if (colour.layer == Layer::ink)
      hold(paper_colour(colour.paper), fmt::format("on the {} page", to_string(colour.paper)));
  }

  const YAML::Node& root_;
  const std::string& file_;
};

}  // namespace

Profile read_profile(std::string_view text, const std::string& file,
                     Profile (*from)(const std::string& name)) {
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    return Reader(root, file).read(from);
  } catch (const YAML::Exception& fault) {
    throw Error(ErrorCode::format, {file, fault.mark.line + 1, fault.mark.column + 1}, fault.msg);
  }
}

}  // namespace redraft::profile
