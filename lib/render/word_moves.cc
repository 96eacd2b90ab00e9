#include "render/word_moves.h"

#include <algorithm>
#include <string>
#include <utility>

namespace redraft::render {

namespace {

using redline::WordLineRef;
using redline::WordStory;

/// A paragraph or table, by its branch.
struct Place {
  std::uint32_t story = 0;
  std::uint32_t branch = 0;
};

/// What moved, and who says so.
struct Moved {
  Place from;
  Place to;
  std::uint32_t source = 0;
  std::uint32_t from_hand = 0;
  std::uint32_t to_hand = 0;

  bool same_people(const Moved& other) const {
    return source == other.source && from_hand == other.from_hand && to_hand == other.to_hand;
  }
};

std::vector<Moved> all_moved(const redline::WordRedline& redline) {
  std::vector<std::vector<std::uint32_t>> branches;  // by story and line
  for (const WordStory& story : redline.stories) {
    std::vector<std::uint32_t>& own = branches.emplace_back(story.lines.size());
    for (std::uint32_t k = 0; k < story.branches.size(); ++k)
      if (story.branches[k].line != docx::kNone) own[story.branches[k].line] = k;
  }
  const auto line_of = [&](const WordLineRef& at) -> const redline::Line& {
    return redline.stories[at.story].lines[at.line];
  };
  std::vector<std::pair<std::size_t, Moved>> tables;  // each with the move that it stands in front of
  for (std::uint32_t k = 0; k < redline.stories.size(); ++k)
    for (const redline::MovedTable& table : redline.stories[k].moved_tables)
      tables.emplace_back(
          table.order, Moved{{k, table.from}, {k, table.to}, redline.stories[k].branches[table.from].source});
  std::ranges::stable_sort(tables, {}, &std::pair<std::size_t, Moved>::first);
  std::vector<Moved> out;
  auto table = tables.begin();
  const auto tables_up_to = [&](std::size_t order) {
    for (; table != tables.end() && table->first <= order; ++table) out.push_back(table->second);
  };
  for (std::size_t k = 0; k < redline.moves.size(); ++k) {
    tables_up_to(k);
    const redline::WordMove& move = redline.moves[k];
    out.push_back({{move.from.story, branches[move.from.story][move.from.line]},
                   {move.to.story, branches[move.to.story][move.to.line]},
                   line_of(move.from).source,
                   line_of(move.from).hand,
                   line_of(move.to).hand});
  }
  tables_up_to(redline.moves.size());
  return out;
}

}  // namespace

std::vector<std::vector<WordMoveEnds>> word_move_ends(const redline::WordRedline& redline,
                                                      const std::vector<WordMarker>& markers,
                                                      const std::vector<WordMarker>& hands, bool reversed) {
  std::vector<std::vector<WordMoveEnds>> out(redline.stories.size());
  for (std::size_t k = 0; k < out.size(); ++k) out[k].resize(redline.stories[k].branches.size());
  const auto follows = [&](const Place& a, const Place& b) {
    return a.story == b.story && redline.stories[a.story].branches[a.branch].end == b.branch;
  };
  const std::vector<Moved> moves = all_moved(redline);
  for (std::size_t k = 0; k < moves.size();) {
    std::size_t end = k + 1;
    while (end < moves.size() && moves[end].same_people(moves[k]) &&
           follows(moves[end - 1].from, moves[end].from) && follows(moves[end - 1].to, moves[end].to))
      ++end;
    const std::string name = " w:name=\"move" + std::to_string(k + 1) + "\"";
    const auto range = [&](const Place& first, const Place& last, const std::string& half,
                           std::uint32_t hand) {
      const WordMarker& marker = hand == 0 ? markers[moves[k].source] : hands[hand];
      const std::string id = marker.ids->next();
      // The one start that the schema wants a date on.
      out[first.story][first.branch].start =
          "<w:" + half + "RangeStart" + marker.attributes(id, true) + name + "/>";
      out[last.story][last.branch].end = "<w:" + half + "RangeEnd w:id=\"" + id + "\"/>";
    };
    range(moves[k].from, moves[end - 1].from, reversed ? "moveTo" : "moveFrom", moves[k].from_hand);
    range(moves[k].to, moves[end - 1].to, reversed ? "moveFrom" : "moveTo", moves[k].to_hand);
    k = end;
  }
  return out;
}

}  // namespace redraft::render
