#include "render/gantt_scale.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "process/date_words.h"

namespace redraft::render {

namespace {

using process::Date;

/// Advance of a character, in parts of the size.
double advance(char32_t c) {
  constexpr std::u32string_view kThin = U"ijl.,:;'|!’‘";
  constexpr std::u32string_view kNarrow = U"ft()[]/ -rI“”*";
  constexpr std::u32string_view kWide = U"mMWw@%—…";
  if (kThin.find(c) != std::u32string_view::npos) return 0.25;
  if (kNarrow.find(c) != std::u32string_view::npos) return 0.33;
  if (kWide.find(c) != std::u32string_view::npos) return 0.88;
  if (c >= U'A' && c <= U'Z') return 0.69;
  return c < 0x2E80 ? 0.556 : 1.0;
}

std::string month_words(Date day, bool with_year) {
  const std::string words = process::long_words(day);
  const std::string month = words.substr(words.find(' ') + 1);
  return with_year ? month : month.substr(0, month.rfind(' '));
}

std::string day_words(Date day) {
  const std::string words = process::long_words(day);
  return words.substr(0, words.rfind(' '));
}

Date next_month(Date day, int months) {
  const int count = day.year() * 12 + day.month() - 1 + months;
  return {count / 12, count % 12 + 1, 1};
}

}  // namespace

DayScale::DayScale(Date first, Date last, double left, double right)
    : first_(first), last_(std::max(first, last)), left_(left), right_(right) {
  width_ = (right_ - left_) / (last_ - first_ + 1);
}

double DayScale::at(Date day) const { return left_ + (day - first_) * width_; }

std::vector<DayScale::Tick> DayScale::ticks(double size) const {
  std::vector<Tick> out;
  const double wide = words_width("September 2018", size) + size;
  if (7 * width_ > words_width("17 September", size) + size) {
    Date day = first_;
    while (day.weekday() != process::Weekday::monday) day = day + 1;
    for (; day <= last_; day = day + 7) out.push_back({day, day_words(day)});
    return out;
  }
  constexpr std::array<int, 6> kSteps = {1, 2, 3, 6, 12, 24};
  int step = kSteps.back();
  for (const int months : kSteps)
    if (months * 30 * width_ > wide) {
      step = months;
      break;
    }
  // On whole quarters and years where months are left out.
  Date day(first_.year(), 1, 1);
  bool year = true;
  for (; day <= last_; day = next_month(day, step)) {
    if (day < first_) continue;
    out.push_back({day, month_words(day, year || day.month() <= step)});
    year = false;
  }
  return out;
}

double words_width(std::string_view words, double size) {
  double out = 0;
  for (std::size_t at = 0; at < words.size();) out += advance(next_code_point(words, at));
  return out * size;
}

std::string fitted(const std::string& words, double size, double width) {
  if (words_width(words, size) <= width) return words;
  double used = advance(U'…') * size;
  std::size_t end = 0;
  for (std::size_t at = 0; at < words.size();) {
    used += advance(next_code_point(words, at)) * size;
    if (used > width) break;
    end = at;
  }
  while (end > 0 && words[end - 1] == ' ') --end;
  return words.substr(0, end) + "…";
}

std::vector<std::string> wrapped(const std::string& words, double size, double width, std::size_t lines) {
  std::vector<std::string> out;
  std::string rest = words;
  while (out.size() + 1 < lines && words_width(rest, size) > width) {
    std::size_t end = std::string::npos;
    for (std::size_t at = rest.find(' '); at != std::string::npos; at = rest.find(' ', at + 1)) {
      if (words_width(std::string_view(rest).substr(0, at), size) > width) break;
      end = at;
    }
    if (end == std::string::npos) break;  // one long word
    out.push_back(rest.substr(0, end));
    rest.erase(0, end + 1);
  }
  out.push_back(fitted(rest, size, width));
  return out;
}

}  // namespace redraft::render
