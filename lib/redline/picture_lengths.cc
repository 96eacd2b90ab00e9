#include "redline/picture_lengths.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/one_of.h"

namespace redraft::redline {

namespace {

constexpr double kHalfAPoint = 6350;  // EMU

// A number at the front of a text, and how many characters it takes; "12", "-3.75", ".5".
std::optional<std::pair<double, std::size_t>> number(std::string_view text) {
  std::size_t size = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t first = size;
  while (size < text.size() && ((text[size] >= '0' && text[size] <= '9') || text[size] == '.')) ++size;
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + size, value);
  if (size == first || fault != std::errc() || end != text.data() + size) return {};
  return std::pair{value, size};
}

// In a group they are in units of the group, of which one may be any length: there each counts.
bool holds_lengths(std::string_view element, bool in_group) {
  if (element == "wp:extent" || element == "wp:effectExtent") return true;
  return !in_group && (element == "a:ext" || element == "a:off");
}

bool is_group(std::string_view element) {
  return element.ends_with(":wgp") || element.ends_with(":grpSp") || element.ends_with(":grpSpPr");
}

std::optional<double> unit(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, double>, 5> units = {
      {{"pt", 12700}, {"in", 914400}, {"cm", 360000}, {"mm", 36000}, {"px", 9525}}};
  for (const auto& [name, emu] : units)
    if (text.starts_with(name)) return emu;
  return {};
}

class Parter {
 public:
  explicit Parter(std::string_view key) : key_(key) {}

  PictureLengths run() {
    bool in_group = false;  // or behind one
    for (std::size_t at = key_.find('<'); at != std::string_view::npos; at = key_.find('<', at + 1)) {
      const std::size_t end = std::min(key_.find('>', at), key_.size());
      const std::string_view tag = key_.substr(at + 1, end - at - 1);
      const std::string_view name = tag.substr(0, tag.find(' '));
      in_group = in_group || is_group(name);
      if (holds_lengths(name, in_group)) {
        for (std::size_t k = tag.find('='); k != std::string_view::npos; k = tag.find('=', k + 1))
          take(at + k + 2, 1);
      } else if (name == "wp:posOffset") {
        take(end + 1, 1);
      } else if (name.starts_with("v:")) {
        style(at + 1, tag);
      }
    }
    out_.rest += key_.substr(from_);
    return std::move(out_);
  }

 private:
  // "width:120pt;height:1.5in"
  void style(std::size_t at, std::string_view tag) {
    static constexpr std::array<std::string_view, 6> lengths = {"width", "height",      "left",
                                                                "top",   "margin-left", "margin-top"};
    for (std::size_t k = tag.find(':'); k != std::string_view::npos; k = tag.find(':', k + 1)) {
      std::size_t first = k;
      while (first > 0 && (tag[first - 1] == '-' || (tag[first - 1] >= 'a' && tag[first - 1] <= 'z')))
        --first;
      if (!is_one_of(tag.substr(first, k - first), lengths)) continue;
      const auto value = number(tag.substr(k + 1));
      if (!value) continue;
      if (const auto emu = unit(tag.substr(k + 1 + value->second))) take(at + k + 1, *emu, 2);
    }
  }

  void take(std::size_t at, double emu, std::size_t unit_size = 0) {
    if (at < from_) return;
    const auto value = number(key_.substr(at));
    if (!value) return;
    out_.lengths.push_back(value->first * emu);
    out_.rest += key_.substr(from_, at - from_);
    from_ = at + value->second + unit_size;
  }

  std::string_view key_;
  std::size_t from_ = 0;
  PictureLengths out_;
};

}  // namespace

PictureLengths picture_lengths(std::string_view key) { return Parter(key).run(); }

bool as_long(const std::vector<double>& x, const std::vector<double>& y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                    [](double a, double b) { return std::abs(a - b) < kHalfAPoint; });
}

}  // namespace redraft::redline
