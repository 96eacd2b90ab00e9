#include "redline/word_align.h"

#include <algorithm>
#include <unordered_map>

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using diff::Row;
using diff::TokenId;
using diff::Words;

// Share of a paragraph's tokens that must be found in what another has too many, to be looked at as a part of it.
constexpr double kPart = 0.5;
// A split or join must save this share of the words that would be marked otherwise.
constexpr double kSaves = 0.75;
constexpr std::size_t kMostParts = 40;
// Likeness of two tables, or rows, that stand in the same place between others.
constexpr double kInPlace = 0.1;

class UnitAligner {
 public:
  UnitAligner(const WordUnits& before, const docx::Story& b, const WordUnits& after, const docx::Story& a,
              const WordLines& lines)
      : before_(before), after_(after), b_(b), a_(a), lines_(lines) {}

  std::vector<UnitRow> run(const std::vector<Row>& rows) {
    for (std::size_t k = 0; k < rows.size();) {
      if (is_kept(rows[k])) {
        rows_.push_back({rows[k].before, rows[k].before + 1, rows[k].after, rows[k].after + 1, kNoBlock});
        ++k;
        continue;
      }
      std::size_t end = k;
      std::vector<Row> gone;
      std::vector<Row> come;
      for (; end < rows.size() && !is_kept(rows[end]); ++end)
        (rows[end].before != kNoBlock ? gone : come).push_back(rows[end]);
      gap(gone, come);
      k = end;
    }
    join_parts();
    std::erase_if(rows_, [](const UnitRow& row) { return row.b0 == row.b1 && row.a0 == row.a1; });
    return std::move(rows_);
  }

 private:
  static bool is_kept(const Row& row) { return row.before != kNoBlock && row.after != kNoBlock; }

  bool is_paragraph(const WordUnits& units, const docx::Story& story, std::size_t k) const {
    return story.nodes[units.nodes[k]].kind == docx::NodeKind::paragraph;
  }
  static bool is_empty(const WordUnits& units, std::size_t k) { return units.words[k].sorted.empty(); }

  // What stands between two kept rows. Empty paragraphs and empty rows are pairs in the order they come, nothing
  // else tells them apart; so are tables and rows that are at all alike. One that is left over was filled, or emptied.
  void gap(const std::vector<Row>& gone, const std::vector<Row>& come) {
    std::size_t i = 0;
    std::size_t j = 0;
    const auto flush = [&](std::size_t p, std::size_t q) {
      fill(gone, i, p, come, j, q);
      i = p, j = q;
    };
    for (std::size_t p = 0; p < gone.size(); ++p) {
      if (!is_empty(before_, gone[p].before) && before_.blocks[gone[p].before].kind == 0) continue;
      const std::uint32_t kind = before_.blocks[gone[p].before].kind;
      std::size_t q = j;
      while (q < come.size() &&
             !(after_.blocks[come[q].after].kind == kind && goes_with(gone[p].before, come[q].after)))
        ++q;
      if (q == come.size()) continue;
      flush(p, q);
      keep(gone[p], come[q]);
      i = p + 1, j = q + 1;
    }
    flush(gone.size(), come.size());
  }

  // A table or row in the place of another, with little that is alike, is still the same one filled anew.
  bool goes_with(std::size_t i, std::size_t j) const {
    if (is_empty(before_, i) || is_empty(after_, j)) return is_empty(before_, i) && is_empty(after_, j);
    return diff::likeness(before_.words[i], after_.words[j]) > kInPlace;
  }

  void keep(const Row& gone, const Row& come) {
    rows_.push_back({gone.before, gone.before + 1, come.after, come.after + 1, kNoBlock});
  }

  void fill(const std::vector<Row>& gone, std::size_t i, std::size_t p, const std::vector<Row>& come,
            std::size_t j, std::size_t q) {
    const auto empty_paragraph = [&](const WordUnits& units, const docx::Story& story, std::size_t k) {
      return is_empty(units, k) && is_paragraph(units, story, k);
    };
    const bool all_empty_before =
        i < p && std::all_of(gone.begin() + static_cast<std::ptrdiff_t>(i),
                             gone.begin() + static_cast<std::ptrdiff_t>(p),
                             [&](const Row& r) { return empty_paragraph(before_, b_, r.before); });
    const bool all_empty_after =
        j < q && std::all_of(come.begin() + static_cast<std::ptrdiff_t>(j),
                             come.begin() + static_cast<std::ptrdiff_t>(q),
                             [&](const Row& r) { return empty_paragraph(after_, a_, r.after); });
    if (all_empty_before != all_empty_after)
      while (i < p && j < q && gone[i].partner == kNoBlock && come[j].partner == kNoBlock &&
             is_paragraph(before_, b_, gone[i].before) && is_paragraph(after_, a_, come[j].after))
        keep(gone[i++], come[j++]);
    for (; i < p; ++i) rows_.push_back({gone[i].before, gone[i].before + 1, 0, 0, gone[i].partner});
    for (; j < q; ++j) rows_.push_back({0, 0, come[j].after, come[j].after + 1, come[j].partner});
  }

  bool plain(const UnitRow& row) const {
    if (row.partner != kNoBlock || row.b1 - row.b0 > 1 || row.a1 - row.a0 > 1) return false;
    return (row.b0 == row.b1 || is_paragraph(before_, b_, row.b0)) &&
           (row.a0 == row.a1 || is_paragraph(after_, a_, row.a0));
  }

  // Tokens of `whole` that `taken` does not use, as counts.
  static std::unordered_map<TokenId, int> rest(const Words& whole, const Words* taken) {
    std::unordered_map<TokenId, int> out;
    for (const TokenId id : whole.sorted) ++out[id];
    if (taken != nullptr)
      for (const TokenId id : taken->sorted)
        if (const auto found = out.find(id); found != out.end() && found->second > 0) --found->second;
    return out;
  }

  // Takes the tokens of a part out of `rest` and says whether enough of them were there.
  static bool is_part(const Words& part, std::unordered_map<TokenId, int>& rest) {
    if (part.sorted.empty() || part.count == 0) return false;
    std::size_t found = 0;
    std::vector<TokenId> used;
    for (const TokenId id : part.sorted)
      if (const auto at = rest.find(id); at != rest.end() && at->second > 0)
        --at->second, ++found, used.push_back(id);
    if (static_cast<double>(found) >= kPart * static_cast<double>(part.sorted.size())) return true;
    for (const TokenId id : used) ++rest[id];
    return false;
  }

  std::size_t words(const UnitRow& row) const {
    std::size_t out = 0;
    for (std::size_t k = row.b0; k < row.b1; ++k) out += before_.words[k].count;
    for (std::size_t k = row.a0; k < row.a1; ++k) out += after_.words[k].count;
    return out;
  }

  std::uint32_t paragraph(const WordUnits& units, const docx::Story& story, std::size_t k) const {
    return story.nodes[units.nodes[k]].paragraph;
  }

  std::size_t cost(const UnitRow& row) const {
    if (row.b0 == row.b1 || row.a0 == row.a1) return words(row);
    return lines_.cost(paragraph(before_, b_, row.b0), paragraph(before_, b_, row.b1 - 1) + 1,
                       paragraph(after_, a_, row.a0), paragraph(after_, a_, row.a1 - 1) + 1);
  }

  // Rows [from, to) as one: several paragraphs of one side that are one of the other, or none.
  bool consecutive(std::size_t from, std::size_t to, UnitRow& out) const {
    std::size_t befores = 0;
    std::size_t afters = 0;
    out = {kNoBlock, 0, kNoBlock, 0, kNoBlock};
    for (std::size_t k = from; k < to; ++k) {
      const UnitRow& row = rows_[k];
      if (row.b0 < row.b1) {
        if (befores > 0 && row.b0 != out.b1) return false;
        if (befores++ == 0) out.b0 = row.b0;
        out.b1 = row.b1;
      }
      if (row.a0 < row.a1) {
        if (afters > 0 && row.a0 != out.a1) return false;
        if (afters++ == 0) out.a0 = row.a0;
        out.a1 = row.a1;
      }
    }
    return befores > 0 && afters > 0 && (befores == 1 || afters == 1) && befores + afters > 2;
  }

  bool worth_it(std::size_t from, std::size_t to, UnitRow& out) const {
    if (!consecutive(from, to, out)) return false;
    // A break of a section inside would be lost; at the end both sides must have one.
    for (std::size_t k = out.b0; k + 1 < out.b1; ++k)
      if (!b_.paragraphs[paragraph(before_, b_, k)].section.empty()) return false;
    for (std::size_t k = out.a0; k + 1 < out.a1; ++k)
      if (!a_.paragraphs[paragraph(after_, a_, k)].section.empty()) return false;
    if (!lines_.may_share_mark(paragraph(before_, b_, out.b1 - 1), paragraph(after_, a_, out.a1 - 1)))
      return false;
    std::size_t apart = 0;
    for (std::size_t k = from; k < to; ++k) apart += cost(rows_[k]);
    return static_cast<double>(cost(out)) < kSaves * static_cast<double>(apart);
  }

  // A row that both sides have, or that one side has alone, with neighbours that only the other side has and whose
  // words it has too many of: a split, or a join.
  void join_parts() {
    for (std::size_t k = 0; k < rows_.size(); ++k) {
      if (!plain(rows_[k])) continue;
      for (const bool split : {true, false}) {
        const UnitRow row = rows_[k];
        const WordUnits& whole_side = split ? before_ : after_;
        const WordUnits& part_side = split ? after_ : before_;
        const std::size_t w0 = split ? row.b0 : row.a0;
        const std::size_t w1 = split ? row.b1 : row.a1;
        const std::size_t p0 = split ? row.a0 : row.b0;
        const std::size_t p1 = split ? row.a1 : row.b1;
        if (w0 == w1 || whole_side.words[w0].count < 4) continue;
        if (p0 < p1 && whole_side.words[w0].hash == part_side.words[p0].hash) continue;
        const auto part_at = [&](std::size_t at) {
          const UnitRow& r = rows_[at];
          return plain(r) && (split ? r.b0 == r.b1 && r.a0 < r.a1 : r.a0 == r.a1 && r.b0 < r.b1);
        };
        const auto index = [&](std::size_t at) { return split ? rows_[at].a0 : rows_[at].b0; };
        if ((k + 1 >= rows_.size() || !part_at(k + 1)) && (k == 0 || !part_at(k - 1))) continue;
        auto left = rest(whole_side.words[w0], p0 < p1 ? &part_side.words[p0] : nullptr);
        std::size_t from = k;
        std::size_t to = k + 1;
        while (to < rows_.size() && to - k < kMostParts && part_at(to) &&
               is_part(part_side.words[index(to)], left))
          ++to;
        while (from > 0 && k - from < kMostParts && part_at(from - 1) &&
               is_part(part_side.words[index(from - 1)], left))
          --from;
        UnitRow one;
        if (to - from < 2 || !worth_it(from, to, one)) continue;
        // The rows that are part of it now are empty, and go when all is done.
        std::fill(rows_.begin() + static_cast<std::ptrdiff_t>(from),
                  rows_.begin() + static_cast<std::ptrdiff_t>(to), UnitRow{});
        rows_[from] = one;
        k = to - 1;
        break;
      }
    }
  }

  const WordUnits& before_;
  const WordUnits& after_;
  const docx::Story& b_;
  const docx::Story& a_;
  const WordLines& lines_;
  std::vector<UnitRow> rows_;
};

}  // namespace

std::vector<UnitRow> align_units(const WordUnits& before, const docx::Story& before_story,
                                 const WordUnits& after, const docx::Story& after_story,
                                 const diff::AlignOptions& options, const WordLines& lines) {
  const std::vector<Row> rows = diff::align(before.blocks, before.words, after.blocks, after.words, options);
  return UnitAligner(before, before_story, after, after_story, lines).run(rows);
}

}  // namespace redraft::redline
