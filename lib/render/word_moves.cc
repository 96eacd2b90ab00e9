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
                                                      const std::vector<WordMarker>& markers, bool reversed) {
  std::vector<std::vector<WordMoveEnds>> out(redline.stories.size());
  for (std::size_t k = 0; k < out.size(); ++k) out[k].resize(redline.stories[k].lines.size());
  const std::vector<WordMove>& moves = redline.moves;
  for (std::size_t k = 0; k < moves.size();) {
    std::size_t end = k + 1;
    const auto source_of = [&](const WordMove& move) {
      return redline.stories[move.from.story].lines[move.from.line].source;
    };
    const std::uint32_t source = source_of(moves[k]);
    const WordMarker& marker = markers[source];
    while (end < moves.size() && source_of(moves[end]) == source &&
           follows(moves[end - 1].from, moves[end].from) && follows(moves[end - 1].to, moves[end].to))
      ++end;
    const std::string name = " w:name=\"move" + std::to_string(k + 1) + "\"";
    const auto range = [&](const WordLineRef& first, const WordLineRef& last, const std::string& half) {
      const std::string id = marker.ids->next();
      // The one start that the schema wants a date on.
      out[first.story][first.line].start =
          "<w:" + half + "RangeStart" + marker.attributes(id, true) + name + "/>";
      out[last.story][last.line].end = "<w:" + half + "RangeEnd w:id=\"" + id + "\"/>";
    };
    range(moves[k].from, moves[end - 1].from, reversed ? "moveTo" : "moveFrom");
    range(moves[k].to, moves[end - 1].to, reversed ? "moveFrom" : "moveTo");
    k = end;
  }
  return out;
}

}  // namespace redraft::render
