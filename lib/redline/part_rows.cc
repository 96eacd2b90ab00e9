#include "redline/part_rows.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using diff::TokenId;
using diff::Words;

// Share of a paragraph's tokens that must be found in what another has too many, to be looked at as a part of it.
constexpr double kPart = 0.5;
// What a split or join may mark of the words that would be marked otherwise. More where it saves what law 4 does not
// forgive: among many parts the words that are saved are a small share.
constexpr double kSaves = 0.75;
constexpr double kSavesMany = 0.85;
constexpr std::size_t kMany = 20;
constexpr std::size_t kMostParts = 40;
// A paragraph this short is not looked at as one that has parts.
constexpr std::size_t kLeastWords = 4;
// How far a search for parts goes: rows that are no part, in a row, and rows of the other side.
constexpr std::size_t kMostBetween = 4;
constexpr std::size_t kMostPassed = 40;

// Left behind where rows were made one.
bool is_empty(const UnitRow& row) { return !row.in_before() && !row.in_after(); }

using Rest = std::unordered_map<TokenId, int>;

// Tokens of `whole` that `taken` does not use, as counts.
Rest rest(const Words& whole, const Words* taken) {
  Rest out;
  for (const TokenId id : whole.sorted) ++out[id];
  if (taken != nullptr)
    for (const TokenId id : taken->sorted)
      if (const auto found = out.find(id); found != out.end() && found->second > 0) --found->second;
  return out;
}

// Takes the tokens of a part out of `rest` and says whether enough of them were there.
bool take_part(const Words& part, Rest& rest) {
  if (part.sorted.empty() || part.count == 0) return false;
  std::vector<TokenId> used;
  for (const TokenId id : part.sorted)
    if (const auto at = rest.find(id); at != rest.end() && at->second > 0) --at->second, used.push_back(id);
  if (static_cast<double>(used.size()) >= kPart * static_cast<double>(part.sorted.size())) return true;
  for (const TokenId id : used) ++rest[id];
  return false;
}

// A paragraph of one side, and what the other side has of it.
class Parts {
 public:
  Parts(const std::vector<UnitRow>& rows, const PartUnits& units, std::size_t at, bool split)
      : rows_(rows), units_(units), at_(at), split_(split), first_(at), last_(at) {}

  // Looks on both sides of the row; false when there is nothing that could be a part.
  bool find() {
    const UnitRow& row = rows_[at_];
    if (!(split_ ? row.in_before() : row.in_after()) || !beside_one_sided()) return false;
    const Words& whole = split_ ? units_.before_words(row.b0) : units_.after_words(row.a0);
    if (whole.count < kLeastWords) return false;
    const Words* own = !(split_ ? row.in_after() : row.in_before()) ? nullptr : &part_words(row);
    if (own != nullptr && own->hash == whole.hash) return false;
    Rest left = rest(whole, own);
    walk(left, 1);
    walk(left, -1);
    return !parts_.empty();
  }

  // The paragraph and its parts as one row; none when it is not worth it.
  bool joined(UnitRow& out) const {
    out = rows_[at_];
    std::size_t apart = units_.cost(out);
    std::size_t low = split_ ? out.a0 : out.b0;
    std::size_t high = split_ ? out.a1 : out.b1;
    const auto widen = [&](const UnitRow& part) {
      const std::size_t k = split_ ? part.a0 : part.b0;
      if (low == high) low = k, high = k + 1;
      low = std::min(low, k), high = std::max(high, k + 1);
    };
    for (const std::size_t part : parts_) widen(rows_[part]);
    std::size_t between = 0;
    std::size_t found = split_ ? out.a1 - out.a0 : out.b1 - out.b0;
    for (std::size_t k = first_; k <= last_; ++k) {
      if (k == at_ || !is_of(k, !split_)) continue;
      const std::size_t unit = split_ ? rows_[k].a0 : rows_[k].b0;
      if (unit < low || unit >= high) continue;
      ++found;
      apart += units_.cost(rows_[k]);
      if (std::find(parts_.begin(), parts_.end(), k) == parts_.end()) between += units_.cost(rows_[k]);
    }
    if (found != high - low || high - low < 2) return false;
    (split_ ? out.a0 : out.b0) = low;
    (split_ ? out.a1 : out.b1) = high;
    if (!units_.may_join(out)) return false;
    // What stands between the parts is marked in any case and says nothing for or against.
    const std::size_t cost = units_.cost(out);
    const double share = cost + kMany <= apart ? kSavesMany : kSaves;
    return static_cast<double>(cost - std::min(cost, between)) <
           share * static_cast<double>(apart - std::min(apart, between));
  }

  std::size_t first() const { return first_; }
  std::size_t last() const { return last_; }

 private:
  const Words& part_words(const UnitRow& row) const {
    return split_ ? units_.after_words(row.a0) : units_.before_words(row.b0);
  }

  // A row that one side alone has: the side of the whole, or of the parts.
  bool is_of(std::size_t k, bool before) const {
    const UnitRow& row = rows_[k];
    return before ? row.in_before() && !row.in_after() : row.in_after() && !row.in_before();
  }

  // Most rows have kept ones on either hand, and need no search.
  bool beside_one_sided() const {
    const auto alone = [&](std::size_t k) { return rows_[k].in_before() != rows_[k].in_after(); };
    return (at_ > 0 && alone(at_ - 1)) || (at_ + 1 < rows_.size() && alone(at_ + 1));
  }

  void walk(Rest& left, int step) {
    std::size_t passed = 0;
    std::size_t between = 0;
    for (std::size_t k = at_ + static_cast<std::size_t>(step); k < rows_.size();
         k += static_cast<std::size_t>(step)) {  // wraps below 0, and so ends
      if (is_empty(rows_[k])) continue;
      if (is_of(k, split_)) {
        if (++passed > kMostPassed) return;
        continue;
      }
      if (!is_of(k, !split_) || !units_.is_part(rows_[k]) || parts_.size() >= kMostParts) return;
      if (!take_part(part_words(rows_[k]), left)) {
        if (++between > kMostBetween) return;
        continue;
      }
      between = 0;
      parts_.push_back(k);
      (step > 0 ? last_ : first_) = k;
    }
  }

  const std::vector<UnitRow>& rows_;
  const PartUnits& units_;
  std::size_t at_;
  bool split_;
  std::vector<std::size_t> parts_;
  std::size_t first_;  // of the rows between, and with, the outermost parts
  std::size_t last_;
};

// Puts `one` in the place of the rows that are in it; the others of [first, last] before or behind it. Gives its place.
std::size_t put(std::vector<UnitRow>& rows, std::size_t first, std::size_t last, const UnitRow& one) {
  std::vector<UnitRow> early;
  std::vector<UnitRow> late;
  for (std::size_t k = first; k <= last; ++k) {
    const UnitRow& row = rows[k];
    if (is_empty(row)) continue;
    const std::size_t at = row.in_before() ? row.b0 : row.a0;
    if (at < (row.in_before() ? one.b0 : one.a0)) {
      early.push_back(row);
    } else if (at >= (row.in_before() ? one.b1 : one.a1)) {
      late.push_back(row);
    }
  }
  std::size_t k = first;
  for (const std::size_t end = last - early.size() - late.size(); k < end; ++k) rows[k] = {};
  for (const UnitRow& row : early) rows[k++] = row;
  const std::size_t place = k;
  rows[k++] = one;
  for (const UnitRow& row : late) rows[k++] = row;
  return place;
}

}  // namespace

void join_parts(std::vector<UnitRow>& rows, const PartUnits& units) {
  for (std::size_t k = 0; k < rows.size(); ++k) {
    if (is_empty(rows[k]) || !units.is_part(rows[k])) continue;
    for (const bool split : {true, false}) {
      Parts parts(rows, units, k, split);
      UnitRow one;
      if (!parts.find() || !parts.joined(one)) continue;
      k = put(rows, parts.first(), parts.last(), one);
      break;
    }
  }
  std::erase_if(rows, is_empty);
}

}  // namespace redraft::redline
