#include "redline/word_align.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace redraft::redline {

namespace {

using diff::kNoBlock;
using diff::Row;

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
    join_parts(rows_, {side(before_, b_, lines_.before()), side(after_, a_, lines_.after()),
                       lines_.interner(), [this](const UnitRow& row) { return plain(row); },
                       [this](const UnitRow& row) { return may_join(row); }});
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
    std::unordered_set<std::uint32_t> kinds;
    for (const Row& row : come) kinds.insert(after_.blocks[row.after].kind);
    for (std::size_t p = 0; p < gone.size(); ++p) {
      if (gone[p].partner != kNoBlock || !kinds.contains(before_.blocks[gone[p].before].kind)) continue;
      if (!is_empty(before_, gone[p].before) && before_.blocks[gone[p].before].kind == 0) continue;
      const std::uint32_t kind = before_.blocks[gone[p].before].kind;
      std::size_t q = j;
      while (q < come.size() && !(come[q].partner == kNoBlock && after_.blocks[come[q].after].kind == kind &&
                                  goes_with(gone[p].before, come[q].after)))
        ++q;
      if (q == come.size()) continue;
      flush(p, q);
      keep(gone[p], come[q]);
      i = p + 1, j = q + 1;
    }
    flush(gone.size(), come.size());
  }

  // A table or row in the place of another, with little that is alike, is still the same one filled anew; so is a control
  // of the same number, as one whose prompt was overwritten, and one of the same title and tag that was filled or emptied.
  bool goes_with(std::size_t i, std::size_t j) const {
    const std::string_view number = lines_.before().control_number(before_.nodes[i]);
    if (!number.empty() && number == lines_.after().control_number(after_.nodes[j])) return true;
    if (is_empty(before_, i) || is_empty(after_, j))
      return (is_empty(before_, i) && is_empty(after_, j)) || lines_.before().is_control(before_.nodes[i]);
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

  std::uint32_t paragraph(const WordUnits& units, const docx::Story& story, std::size_t k) const {
    return story.nodes[units.nodes[k]].paragraph;
  }

  static PartSide side(const WordUnits& units, const docx::Story& story, const WordBlocks& blocks) {
    return {[&units](std::size_t k) -> const diff::Words& { return units.words[k]; },
            [&](std::size_t k) -> std::span<const diff::Token> {
              return blocks.tokens(story.nodes[units.nodes[k]].paragraph);
            }};
  }

  // A break of a section inside would be lost; at the end both sides must have one.
  bool may_join(const UnitRow& row) const {
    for (std::size_t k = row.b0; k + 1 < row.b1; ++k)
      if (!b_.paragraphs[paragraph(before_, b_, k)].section.empty()) return false;
    for (std::size_t k = row.a0; k + 1 < row.a1; ++k)
      if (!a_.paragraphs[paragraph(after_, a_, k)].section.empty()) return false;
    return lines_.may_share_mark(paragraph(before_, b_, row.b1 - 1), paragraph(after_, a_, row.a1 - 1));
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
