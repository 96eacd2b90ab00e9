#include "render/html_fold.h"

#include <algorithm>
#include <array>

#include "render/html_escape.h"
#include "render/html_tables.h"

namespace redraft::render {

using redline::Block;
using redline::Role;

namespace {

/// A shorter stretch costs less room than the line that would stand for it.
constexpr std::size_t shortest_fold = 3;

constexpr std::size_t no_block = static_cast<std::size_t>(-1);

/// The blocks that carry the present one, outermost first: title, part, heading, clause, items by depth.
class Carriers {
 public:
  void show(std::vector<bool>& shown, int below) const {
    for (int level = 0; level < below; ++level)
      if (at_[static_cast<std::size_t>(level)] != no_block)
        shown[at_[static_cast<std::size_t>(level)]] = true;
  }
  void enter(int level, std::size_t block) {
    for (auto i = static_cast<std::size_t>(level); i < at_.size(); ++i) at_[i] = no_block;
    at_[static_cast<std::size_t>(level)] = block;
  }
  static int level(const Block& block) {
    switch (block.role) {
      case Role::title: return 0;
      case Role::part: return 1;
      case Role::heading: return 2;
      case Role::clause: return 3;
      case Role::item: return 3 + std::min(std::max(block.depth, 1), 4);
      case Role::definition: return 3;
      case Role::text: return 4 + std::min(std::max(block.depth, 0), 4);
      case Role::elision: return 8;
    }
    return 8;
  }
  static bool carries(const Block& block) { return block.role != Role::text && block.role != Role::elision; }

 private:
  std::array<std::size_t, 9> at_{no_block, no_block, no_block, no_block, no_block,
                                 no_block, no_block, no_block, no_block};
};

std::string name_of(const Block& block) {
  if (block.role == Role::definition) return shortened(after_text(block.term), 40);
  return block.label_after;
}

/// A short table is shown as a whole when any of it is; of a long one the rows that are, with the one before and the one after, and
/// the rows of its head.
void show_rows(const redline::Document& document, std::vector<bool>& shown) {
  constexpr std::size_t short_table = 40;
  const auto any = [&](const redline::Frame& frame) {
    for (std::size_t b = frame.begin; b < frame.end; ++b)
      if (shown[b]) return true;
    return false;
  };
  for (std::size_t t = 0; t < document.frames.size(); t = std::max(document.frames[t].last, t + 1)) {
    const redline::Frame& table = document.frames[t];
    if (!any(table) && table.reset.empty()) continue;
    std::vector<const redline::Frame*> rows;
    for (std::size_t f = t + 1; f < table.last; f = document.frames[f].last)
      rows.push_back(&document.frames[f]);
    std::vector<bool> kept(rows.size(), rows.size() <= short_table);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!any(*rows[r]) && rows[r]->reset.empty()) {
        if (rows[r]->heading) kept[r] = true;
        continue;
      }
      for (std::size_t k = r == 0 ? 0 : r - 1; k < std::min(r + 2, rows.size()); ++k) kept[k] = true;
    }
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t b = rows[r]->begin; b < rows[r]->end; ++b) shown[b] = kept[r];
  }
}

}  // namespace

std::vector<Stretch> stretches(const redline::Redline& redline, std::size_t document,
                               const Anchors& anchors) {
  const std::vector<Block>& blocks = redline.documents[document].blocks;
  std::vector<bool> shown(blocks.size(), false);
  Carriers carriers;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const int level = Carriers::level(blocks[b]);
    const bool wanted = !blocks[b].unchanged() || blocks[b].role == Role::title ||
                        !anchors.findings_at(document, b).empty() || !anchors.changes_at(document, b).empty();
    if (wanted) {
      shown[b] = true;
      carriers.show(shown, level);
    }
    if (Carriers::carries(blocks[b])) carriers.enter(level, b);
  }

  show_rows(redline.documents[document], shown);
  std::vector<Stretch> out;
  for (std::size_t b = 0; b < blocks.size();) {
    std::size_t end = b + 1;
    while (end < blocks.size() && shown[end] == shown[b]) ++end;
    const bool folded = !shown[b] && end - b >= shortest_fold;
    if (!folded && !out.empty() && !out.back().folded)
      out.back().end = end;
    else
      out.push_back({b, end, folded});
    b = end;
  }
  return out;
}

std::string fold_words(const redline::Document& document, const Stretch& stretch,
                       const std::vector<std::size_t>& rows) {
  const auto counted = [&](Role role) {
    std::size_t n = 0;
    for (std::size_t b = stretch.begin; b < stretch.end; ++b) n += document.blocks[b].role == role ? 1U : 0U;
    return n;
  };
  const std::size_t clauses = counted(Role::clause);
  const std::size_t definitions = counted(Role::definition);
  const std::size_t items = clauses + definitions == 0 ? counted(Role::item) : 0;
  std::string words;
  const auto say = [&](std::size_t n, std::string_view noun) {
    if (n == 0) return;
    if (!words.empty()) words += " and ";
    words += count_of(n, noun);
  };
  say(clauses, "clause");
  say(definitions, "definition");
  say(items, "item");
  if (words.empty() || clauses + definitions == 0) {
    std::size_t count = 0;
    bool all = true;
    for (std::size_t b = stretch.begin; b < stretch.end; ++b) {
      all = all && rows[b] != redline::kNoFrame;
      if (rows[b] != redline::kNoFrame && (b == stretch.begin || rows[b] != rows[b - 1])) ++count;
    }
    if (all && count > 0) return count_of(count, "row") + " unchanged";
  }
  if (words.empty()) return count_of(stretch.end - stretch.begin, "paragraph") + " unchanged";

  std::string first;
  std::string last;
  for (std::size_t b = stretch.begin; b < stretch.end; ++b) {
    const Role role = document.blocks[b].role;
    if (role != Role::clause && role != Role::definition && (items == 0 || role != Role::item)) continue;
    last = name_of(document.blocks[b]);
    if (first.empty()) first = last;
  }
  words += " unchanged";
  if (!first.empty()) words += ": " + first;
  if (!last.empty() && last != first) words += " to " + last;
  return words;
}

}  // namespace redraft::render
