#include "docx/counter.h"

#include <algorithm>

namespace redraft::docx {

namespace {

constexpr int kMost = 1'000'000'000;    // hostile starts do not overflow
constexpr std::size_t kLongest = 1000;  // and hostile texts, "%1%1%1...", stop

int start_of(const Numbering::List& list, std::size_t level) {
  return list.levels[level] ? std::clamp(list.levels[level]->start, 0, kMost) : 1;
}

// Does a paragraph on `used` make `level`, further in, start again? (17.9.10)
bool restarts(const Numbering::List& list, std::size_t level, std::size_t used) {
  if (!list.levels[level] || !list.levels[level]->restart) return true;
  const int after = *list.levels[level]->restart;
  if (after == 0) return false;
  if (after < 0 || after > static_cast<int>(level))
    return true;  // not a higher level: as if it were not there
  return static_cast<int>(used) < after;
}

}  // namespace

Counter::Counter(const Numbering& numbering, std::string file)
    : numbering_(numbering), file_(std::move(file)) {}

void Counter::advance(Counts& counts, const Numbering::List& list, std::size_t level, bool anew) {
  for (std::size_t above = 0; above < level; ++above) {
    if (counts.running[above]) continue;
    counts.at[above] = start_of(list, above);
    counts.running[above] = true;
  }
  counts.at[level] =
      counts.running[level] && !anew ? std::min(counts.at[level] + 1, kMost) : start_of(list, level);
  counts.running[level] = true;
  for (std::size_t below = level + 1; below < kLevels; ++below)
    if (restarts(list, below, level)) counts.running[below] = false;
}

std::string Counter::label(const Counts& counts, const Numbering::List& list, std::size_t level) {
  const Level& own = *list.levels[level];
  if (own.format == NumberFormat::bullet) return own.text;
  std::string out;
  for (std::size_t i = 0; i < own.text.size() && out.size() < kLongest; ++i) {
    const char next = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (own.text[i] != '%' || next < '1' || next > '9') {
      out += own.text[i];
      continue;
    }
    ++i;
    const auto shown = static_cast<std::size_t>(next - '1');
    if (shown > level || !list.levels[shown]) continue;  // a level further in has no number yet
    const Level& of = *list.levels[shown];
    const bool decimal = own.legal && of.format != NumberFormat::none && of.format != NumberFormat::bullet;
    out += format_number(counts.at[shown], decimal ? NumberFormat::decimal : of.format, of.digits);
  }
  return out;
}

std::string Counter::next(ListPlace place, bool advances) {
  const Numbering::List* list = numbering_.list(place.num_id);
  if (list == nullptr) {
    if (place.num_id != 0 && missing_.insert(place.num_id).second) {
      Finding finding;
      finding.check = "numbering-missing";
      finding.place = {file_};
      finding.message = numbering_.fault(place.num_id) + "; its paragraphs are read without a number";
      findings_.push_back(std::move(finding));
    }
    return "";
  }
  const auto level = static_cast<std::size_t>(std::clamp(place.level, 0, kLevels - 1));
  if (!list->levels[level]) return "";
  const bool anew = list->starts_anew[level] && begun_.count({place.num_id, place.level}) == 0;
  if (!advances) {
    Counts shown = counts_[list->abstract_id];
    advance(shown, *list, level, anew);
    return label(shown, *list, level);
  }
  Counts& counts = counts_[list->abstract_id];
  advance(counts, *list, level, anew);
  begun_.insert({place.num_id, place.level});
  return label(counts, *list, level);
}

}  // namespace redraft::docx
