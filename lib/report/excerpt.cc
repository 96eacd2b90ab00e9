#include "report/excerpt.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "redline/build.h"

namespace redraft::report {

namespace {

using redline::Block;
using redline::Role;

/// How far in a block stands: what stands further out opens it.
int rank_of(const Block& block) {
  switch (block.role) {
    case Role::title: return 0;
    case Role::part: return 1;
    case Role::heading: return 2;
    case Role::text:
    case Role::elision:
    case Role::clause:
    case Role::definition: return 3 + block.depth;
    case Role::item: return 3 + std::max(block.depth, 1);
  }
  return 3;
}

/// Which blocks stay: those that change, and the nearest above each of every smaller rank.
std::vector<bool> kept_of(const std::vector<Block>& blocks) {
  std::vector<bool> out(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].unchanged()) continue;
    out[i] = true;
    int rank = rank_of(blocks[i]);
    // Words behind a list go on with what opened it: "(d) ...: (i) ...; and submit a Draft Proposal".
    if (blocks[i].role == Role::text) ++rank;
    for (std::size_t above = i; above-- > 0 && rank > 0;) {
      if (rank_of(blocks[above]) >= rank || blocks[above].role == Role::elision) continue;
      // A definition stands under its clause; text after a list opens nothing.
      if (blocks[above].role == Role::text && rank_of(blocks[above]) >= 3) continue;
      rank = rank_of(blocks[above]);
      out[above] = true;
    }
  }
  return out;
}

Block elision() {
  Block out;
  out.role = Role::elision;
  out.text = {{redline::Mark::none, "[...]"}};
  return out;
}

bool opens_a_part(const Block& block) { return block.role == Role::part || block.role == Role::title; }

/// Whether a reader sees without a mark that `begin` to `end` are not there: from one numbered heading to the next (C2 and
/// then C7), or between a title and the first numbered heading shown. Anything less would make a list or a heading look whole.
bool goes_without_saying(const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
  const bool last = end == blocks.size();
  if (begin == 0 || blocks[begin - 1].role == Role::title) return !last && opens_a_part(blocks[end]);
  if (blocks[begin - 1].role == Role::elision || (!last && blocks[end].role == Role::elision)) return true;
  return opens_a_part(blocks[begin]) && (last || opens_a_part(blocks[end]));
}

redline::Document excerpt_of(const redline::Document& document) {
  redline::Document out;
  out.name = document.name;
  out.title = document.title;
  out.story = document.story;
  const std::vector<bool> kept = kept_of(document.blocks);
  for (std::size_t i = 0; i < kept.size();) {
    if (kept[i]) {
      out.blocks.push_back(document.blocks[i]);
      out.blocks.back().move.reset();
      out.blocks.back().change.reset();
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < kept.size() && !kept[i]) ++i;
    if (!goes_without_saying(document.blocks, begin, i)) out.blocks.push_back(elision());
  }
  return out;
}

bool any_change(const redline::Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [](const Block& block) { return !block.unchanged(); });
}

/// The ends of a move that are both in the excerpt, by the blocks' old places.
void keep_moves(const redline::Redline& whole, redline::Redline& out) {
  // Every moved block is a change, so both ends stay, in their order.
  std::vector<std::pair<redline::BlockRef, redline::BlockRef>> ends(whole.moves.size());
  const auto moved = [](const Block& block) {
    return block.status == redline::Status::moved_from || block.status == redline::Status::moved_to;
  };
  std::vector<std::optional<std::size_t>> numbers;
  for (const redline::Document& document : whole.documents)
    for (const Block& block : document.blocks)
      if (moved(block)) numbers.push_back(block.move);
  std::size_t next = 0;
  for (std::size_t d = 0; d < out.documents.size(); ++d)
    for (std::size_t i = 0; i < out.documents[d].blocks.size(); ++i) {
      Block& block = out.documents[d].blocks[i];
      if (!moved(block) || next >= numbers.size()) continue;
      const std::optional<std::size_t> number = numbers[next++];
      if (!number) continue;
      block.move = number;
      (block.status == redline::Status::moved_from ? ends[*number].first : ends[*number].second) = {d, i};
    }
  for (const auto& [from, to] : ends) out.moves.push_back({from, to});
}

}  // namespace

redline::Redline excerpt_of(const redline::Redline& redline) {
  redline::Redline out;
  out.before = redline.before;
  out.after = redline.after;
  out.findings = redline.findings;
  out.objects = redline.objects;
  for (const redline::Document& document : redline.documents)
    if (any_change(document)) out.documents.push_back(excerpt_of(document));
  keep_moves(redline, out);
  redline::count_words(out);
  redline::list_changes(out);
  return out;
}

}  // namespace redraft::report
