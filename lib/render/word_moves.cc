#include "render/word_moves.h"

#include <string>

namespace redraft::render {

namespace {

using redline::WordLineRef;
using redline::WordMove;

bool follows(const WordLineRef& a, const WordLineRef& b) {
  return a.story == b.story && a.line + 1 == b.line;
}

}  // namespace

std::vector<std::vector<WordMoveEnds>> word_move_ends(const redline::WordRedline& redline,
                                                      const std::vector<WordMarker>& markers,
                                                      const std::vector<WordMarker>& hands, bool reversed) {
  std::vector<std::vector<WordMoveEnds>> out(redline.stories.size());
  for (std::size_t k = 0; k < out.size(); ++k) out[k].resize(redline.stories[k].lines.size());
  const std::vector<WordMove>& moves = redline.moves;
  for (std::size_t k = 0; k < moves.size();) {
    std::size_t end = k + 1;
    const auto line_of = [&](const WordLineRef& at) -> const redline::Line& {
      return redline.stories[at.story].lines[at.line];
    };
    const std::uint32_t source = line_of(moves[k].from).source;
    const std::uint32_t from_hand = line_of(moves[k].from).hand;
    const std::uint32_t to_hand = line_of(moves[k].to).hand;
    const auto same_people = [&](const WordMove& move) {
      return line_of(move.from).source == source && line_of(move.from).hand == from_hand &&
             line_of(move.to).hand == to_hand;
    };
    while (end < moves.size() && same_people(moves[end]) && follows(moves[end - 1].from, moves[end].from) &&
           follows(moves[end - 1].to, moves[end].to))
      ++end;
    const std::string name = " w:name=\"move" + std::to_string(k + 1) + "\"";
    const auto range = [&](const WordLineRef& first, const WordLineRef& last, const std::string& half,
                           std::uint32_t hand) {
      const WordMarker& marker = hand == 0 ? markers[source] : hands[hand];
      const std::string id = marker.ids->next();
      // The one start that the schema wants a date on.
      out[first.story][first.line].start =
          "<w:" + half + "RangeStart" + marker.attributes(id, true) + name + "/>";
      out[last.story][last.line].end = "<w:" + half + "RangeEnd w:id=\"" + id + "\"/>";
    };
    range(moves[k].from, moves[end - 1].from, reversed ? "moveTo" : "moveFrom", from_hand);
    range(moves[k].to, moves[end - 1].to, reversed ? "moveFrom" : "moveTo", to_hand);
    k = end;
  }
  return out;
}

}  // namespace redraft::render
