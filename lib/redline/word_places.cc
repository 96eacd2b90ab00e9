#include "redline/word_places.h"

#include <algorithm>

#include "base/unicode.h"

namespace redraft::redline {

namespace {

using diff::Role;

constexpr std::size_t kLongestHeading = 120;
constexpr int kDeepest = 4;

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string bare(std::string_view label) {
  while (!label.empty() && (label.back() == '.' || label.back() == ' ')) label.remove_suffix(1);
  return std::string(label);
}

// "a)" and "a." of automatic lists are "(a)".
std::string in_brackets(std::string_view label) {
  std::string out = bare(label);
  if (!out.empty() && out.back() == ')' && out.front() != '(') return "(" + out;
  const bool letters =
      !out.empty() && std::all_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && out.size() < 6 ? "(" + out + ")" : out;
}

}  // namespace

TypedLabel typed_label(std::string_view words) {
  const auto label = legal::label_at_start(words);
  if (!label || label->bytes >= trim(words).size()) return {};
  // "12 months after" begins with a number, not with a label.
  const bool tab = label->bytes < words.size() && words[label->bytes] == '\t';
  const bool formed = label->text.front() == '(' || label->text.find('.') != std::string_view::npos;
  const bool letter_first = label->text.front() >= 'A' && label->text.front() <= 'Z';
  if (!tab && !formed && !letter_first) return {};
  TypedLabel out{label->text, label->bytes};
  while (out.bytes < words.size()) {
    if (words[out.bytes] == ' ' || words[out.bytes] == '\t') {
      ++out.bytes;
    } else if (words.compare(out.bytes, 2, "\xC2\xA0") == 0) {
      out.bytes += 2;
    } else {
      break;
    }
  }
  return out;
}

std::string WordPlaces::citation() const {
  std::string out = clause_;
  for (const Level& item : items_) out += item.text;
  return out;
}

// A label goes with the list that it continues, innermost first; one that begins a list is a level further in.
int WordPlaces::depth_of(std::string_view label) {
  const std::vector<legal::Label> readings = legal::readings(label);
  for (std::size_t k = items_.size(); k-- > 0;)
    for (const legal::Label& reading : readings)
      if (reading.style == items_[k].label.style && legal::follows(items_[k].label, reading)) {
        items_.resize(k);
        items_.push_back({reading, std::string(label)});
        return static_cast<int>(k) + 1;
      }
  for (const legal::Label& reading : readings) {
    if (!legal::is_first(reading)) continue;
    items_.push_back({reading, std::string(label)});
    return static_cast<int>(items_.size());
  }
  for (std::size_t k = items_.size(); k-- > 0;)
    for (const legal::Label& reading : readings)
      if (reading.style == items_[k].label.style) {
        items_.resize(k);
        items_.push_back({reading, std::string(label)});
        return static_cast<int>(k) + 1;
      }
  items_.clear();
  items_.push_back(
      {readings.empty() ? legal::Label{std::string(label), legal::LabelStyle::none, {}} : readings[0],
       std::string(label)});
  return 1;
}

WordPlace WordPlaces::labelled(const docx::Paragraph& paragraph, std::string_view label,
                               std::string_view words) {
  WordPlace out;
  if (std::none_of(label.begin(), label.end(), is_alnum)) {  // a bullet
    out.role = Role::item;
    out.depth =
        std::min(static_cast<int>(std::max<std::size_t>(items_.size(), paragraph.level)) + 1, kDeepest);
    out.citation = citation();
    return out;
  }
  const std::string own = in_brackets(label);
  if (own.front() == '(') {
    out.role = Role::item;
    out.depth = std::min(depth_of(own), kDeepest);
    out.citation = citation();
    return out;
  }
  clause_ = own;
  items_.clear();
  out.citation = clause_;
  const int heading = styles_->heading(paragraph.style);
  const bool sentence = words.size() > kLongestHeading || (!words.empty() && words.back() == '.');
  out.role = heading > 0 && !sentence ? Role::part : Role::clause;
  return out;
}

WordPlace WordPlaces::next(const docx::Paragraph& paragraph, std::string_view label, std::string_view words) {
  if (!label.empty()) return labelled(paragraph, label, words);
  WordPlace out;
  out.citation = clause_;  // text behind a list belongs to the clause
  if (styles_->is_kind_of(paragraph.style, "title")) {
    out.role = Role::title;
  } else if (styles_->heading(paragraph.style) > 0 && words.size() <= kLongestHeading) {
    out.role = Role::heading;
  }
  return out;
}

}  // namespace redraft::redline
