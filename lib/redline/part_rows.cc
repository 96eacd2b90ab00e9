#include "redline/part_rows.h"

#include <algorithm>
#include <iterator>

#include "diff/sequence.h"

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using diff::TokenId;
using diff::Words;

// Share of a paragraph's tokens that must be found in what another has too many, to be looked at as a part of it.
constexpr double kPart = 0.5;
// What a split or join may mark of the words that would be marked otherwise.
constexpr double kSaves = 0.75;
constexpr std::size_t kMostParts = 40;
// A paragraph this short is not looked at as one that has parts; nor are parts that hold many times its words.
constexpr std::size_t kLeastWords = 4;
constexpr std::size_t kMostTimes = 8;
// How far a search for parts goes: rows that are no part, in a row, and rows of the other side.
constexpr std::size_t kMostBetween = 4;
constexpr std::size_t kMostPassed = 40;

// Left behind where rows were made one.
bool is_empty(const UnitRow& row) { return !row.in_before() && !row.in_after(); }

// Tokens of `whole` that `taken` does not use, sorted.
std::vector<TokenId> rest(const Words& whole, const Words* taken) {
  if (taken == nullptr) return whole.sorted;
  std::vector<TokenId> out;
  out.reserve(whole.sorted.size());
  std::set_difference(whole.sorted.begin(), whole.sorted.end(), taken->sorted.begin(), taken->sorted.end(),
                      std::back_inserter(out));
  return out;
}

// Are enough of the tokens of a part in `rest`? Which of several parts may have them is settled later.
bool has_part(const Words& part, const std::vector<TokenId>& rest) {
  if (part.sorted.empty() || part.count == 0) return false;
  std::size_t found = 0;
  auto at = rest.begin();
  for (const TokenId id : part.sorted) {
    while (at != rest.end() && *at < id) ++at;
    if (at == rest.end()) break;
    if (*at == id) ++found, ++at;
  }
  return static_cast<double>(found) >= kPart * static_cast<double>(part.sorted.size());
}

// A paragraph of one side, and what the other side has of it.
class Parts {
 public:
  Parts(const std::vector<UnitRow>& rows, const PartUnits& units, std::size_t at, bool split)
      : rows_(rows),
        is_part_(units.is_part),
        interner_(units.interner),
        whole_side_(split ? units.before : units.after),
        part_side_(split ? units.after : units.before),
        at_(at),
        split_(split),
        first_(at),
        last_(at) {}

  // Looks on both sides of the row; false when there is nothing that could be a part.
  bool find() {
    const UnitRow& row = rows_[at_];
    if (!has_whole(row) || !beside_one_sided()) return false;
    const Words& whole = whole_side_.words(whole_of(row));
    if (whole.count < kLeastWords) return false;
    const Words* own = has_part_side(row) ? &part_side_.words(part_of(row)) : nullptr;
    if (own != nullptr && own->hash == whole.hash) return false;
    const std::vector<TokenId> left = rest(whole, own);
    most_words_ = kMostTimes * whole.count;
    walk(left, 1);
    walk(left, -1);
    return found_ > 0;
  }

  // The paragraph and its parts as one row; false when it is not worth it.
  bool joined(UnitRow& out) {
    out = rows_[at_];
    const std::size_t whole = whole_of(out);
    std::size_t low = kNoBlock;
    std::size_t high = 0;
    for (std::size_t k = first_; k <= last_; ++k) {
      if (!has_part_side(rows_[k])) continue;
      low = std::min(low, part_of(rows_[k]));
      high = part_of(rows_[k]) + 1;
    }
    const std::vector<Share> shares = shares_of(whole, low, high);
    // Outer paragraphs that got too little of it are no parts; the one that is kept with it stays.
    const std::size_t own = has_part_side(out) ? part_of(out) : kNoBlock;
    std::size_t begin = 0;
    std::size_t end = shares.size();
    while (begin < end && low + begin != own && !shares[begin].is_part()) ++begin;
    while (begin < end && low + end - 1 != own && !shares[end - 1].is_part()) --end;
    if (end - begin < 2) return false;
    std::size_t cost = words_in(whole_side_.tokens(whole));
    std::size_t apart = cost;
    for (std::size_t k = begin; k < end; ++k) {
      // What stands between the parts is marked in any case and says nothing for or against.
      if (!shares[k].is_part() && low + k != own) continue;
      apart += shares[k].words;
      cost += shares[k].words;
      cost -= 2 * shares[k].found;
    }
    if (own != kNoBlock) apart -= 2 * shares_of(whole, own, own + 1)[0].found;
    (split_ ? out.a0 : out.b0) = low + begin;
    (split_ ? out.a1 : out.b1) = low + end;
    return static_cast<double>(cost) < kSaves * static_cast<double>(apart);
  }

  std::size_t first() const { return first_; }
  std::size_t last() const { return last_; }

 private:
  bool has_whole(const UnitRow& row) const { return split_ ? row.in_before() : row.in_after(); }
  bool has_part_side(const UnitRow& row) const { return split_ ? row.in_after() : row.in_before(); }
  std::size_t whole_of(const UnitRow& row) const { return split_ ? row.b0 : row.a0; }
  std::size_t part_of(const UnitRow& row) const { return split_ ? row.a0 : row.b0; }

  // Most rows have kept ones on either hand, and need no search.
  bool beside_one_sided() const {
    const auto alone = [&](std::size_t k) { return rows_[k].in_before() != rows_[k].in_after(); };
    return (at_ > 0 && alone(at_ - 1)) || (at_ + 1 < rows_.size() && alone(at_ + 1));
  }

  void walk(const std::vector<TokenId>& left, int step) {
    std::size_t passed = 0;
    std::size_t between = 0;
    for (std::size_t k = at_ + static_cast<std::size_t>(step); k < rows_.size();
         k += static_cast<std::size_t>(step)) {  // wraps below 0, and so ends
      const UnitRow& row = rows_[k];
      if (is_empty(row)) continue;
      if (has_whole(row)) {
        if (has_part_side(row) || ++passed > kMostPassed) return;
        continue;
      }
      if (!is_part_(row)) return;
      const Words& words = part_side_.words(part_of(row));
      words_ += words.count;
      if (words_ > most_words_ || found_ >= kMostParts) return;
      if (!has_part(words, left)) {
        if (++between > kMostBetween) return;
        continue;
      }
      between = 0;
      ++found_;
      (step > 0 ? last_ : first_) = k;
    }
  }

  // What one paragraph of the parts' side has of the whole, in words.
  struct Share {
    std::size_t words = 0;
    std::size_t found = 0;
    bool is_part() const { return 2 * found >= words && found > 0; }
  };

  std::size_t words_in(std::span<const diff::Token> tokens) const {
    return static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [&](const diff::Token& t) { return interner_.is_word(t.id); }));
  }

  std::vector<Share> shares_of(std::size_t whole, std::size_t low, std::size_t high) const {
    std::vector<TokenId> x;
    for (const diff::Token& token : whole_side_.tokens(whole)) x.push_back(token.id);
    std::vector<TokenId> y;
    std::vector<std::size_t> owner;
    std::vector<Share> out(high - low);
    for (std::size_t k = low; k < high; ++k) {
      const std::span<const diff::Token> tokens = part_side_.tokens(k);
      out[k - low].words = words_in(tokens);
      for (const diff::Token& token : tokens) y.push_back(token.id);
      owner.resize(y.size(), k - low);
    }
    for (const diff::Run& run : diff::common_runs(x, y))
      for (std::size_t k = run.after; k < run.after + run.size; ++k)
        if (interner_.is_word(y[k])) ++out[owner[k]].found;
    return out;
  }

  const std::vector<UnitRow>& rows_;
  const std::function<bool(const UnitRow&)>& is_part_;
  const diff::Interner& interner_;
  const PartSide& whole_side_;
  const PartSide& part_side_;
  std::size_t at_;
  bool split_;
  std::size_t found_ = 0;  // parts, as it seems
  std::size_t words_ = 0;  // looked at
  std::size_t most_words_ = 0;
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
      if (!parts.find() || !parts.joined(one) || !units.may_join(one)) continue;
      k = put(rows, parts.first(), parts.last(), one);
      break;
    }
  }
  std::erase_if(rows, is_empty);
}

}  // namespace redraft::redline
