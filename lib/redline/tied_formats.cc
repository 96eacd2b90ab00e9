#include "redline/tied_formats.h"

#include <algorithm>

#include "redline/lost_words.h"

namespace redraft::redline {

namespace {

using docx::NodeKind;
using docx::RevisionKind;
using docx::Story;

RevisionIndex first_of(std::initializer_list<RevisionIndex> list) {
  for (const RevisionIndex revision : list)
    if (revision != kNone) return revision;
  return kNone;
}

// Reset words, cut where another hand begins: an item has one.
void words(Line& line, const Story& after, const StoryTrail& trail, HandList& hands) {
  std::vector<Piece> out;
  for (const Piece& piece : line.pieces) {
    if (piece.mark != Mark::none || !piece.reformatted) {
      out.push_back(piece);
      continue;
    }
    std::uint32_t at = piece.after.begin;
    for (std::uint32_t i = after.item_at(at); at < piece.after.end; i = after.item_at(at, i)) {
      const std::uint32_t end = std::min(after.items[i].text.end, piece.after.end);
      const std::uint32_t hand = hands.of(first_of({trail.item_format[i], trail.item_came[i]}));
      Piece part = piece;
      part.hand = hand;
      part.before = {piece.before.begin + (at - piece.after.begin),
                     piece.before.begin + (end - piece.after.begin)};
      part.after = {at, end};
      if (at > piece.after.begin && out.back().hand == hand) {
        out.back().before.end = part.before.end;
        out.back().after.end = part.after.end;
      } else {
        out.push_back(part);
      }
      at = end;
    }
  }
  line.pieces = std::move(out);
}

// Whoever took out a mark in this paragraph joined it with the next, and gave it the properties of that.
RevisionIndex joined_by(const docx::Paragraph& paragraph, const StoryTrail& trail) {
  const auto first =
      std::lower_bound(trail.lost.begin(), trail.lost.end(), paragraph.text.begin,
                       [](const LostAtom& atom, std::uint32_t at) { return atom.offset < at; });
  for (auto at = first; at != trail.lost.end() && at->offset <= paragraph.text.end; ++at)
    if (at->mark && at->revision != kNone) return at->revision;
  return kNone;
}

}  // namespace

void tie_formats(TiedStory& story, const WordTrail& trail, HandList& hands) {
  if (story.trail == nullptr || story.before == nullptr) return;
  const StoryTrail& own = *story.trail;
  for (const TiedLine& tied : story.lines) {
    Line& line = *tied.line;
    if (line.same) continue;
    words(line, *story.after, own, hands);
    if (line.after == kNone) continue;
    if (!line.reformatted && !line.mark_reformatted && !line.resectioned) continue;
    const std::uint32_t p = line.after;
    const RevisionIndex made = first_of({own.mark_came[p], joined_by(story.after->paragraphs[p], own)});
    if (line.reformatted) line.format_hand = hands.of(first_of({own.paragraph_format[p], made}));
    if (line.mark_reformatted) line.mark_format_hand = hands.of(first_of({own.mark_format[p], made}));
    if (line.resectioned) line.section_hand = hands.of(first_of({own.section_format[p], made}));
  }
  for (Branch& branch : story.word.branches) {
    if (branch.after == kNone || branch.mark != Mark::none) continue;
    const docx::Range bytes = story.after->nodes[branch.after].span.whole();
    const auto by = [&](RevisionKind kind) { return trail.element(kind, story.word.after, bytes); };
    if (branch.reformatted && branch.kind == NodeKind::table)
      branch.format_hand = hands.of(by(RevisionKind::table_format));
    if (branch.reformatted && branch.kind == NodeKind::row)
      branch.format_hand = hands.of(by(RevisionKind::row_format));
    if (branch.reformatted && branch.kind == NodeKind::cell)
      branch.format_hand = hands.of(first_of({by(RevisionKind::cell_format), by(RevisionKind::cell_merge)}));
    // Its mark has neither author nor date, but the change is somebody's.
    if (branch.regridded) hands.of(by(RevisionKind::grid_format));
    if (branch.excepted) branch.exception_hand = hands.of(by(RevisionKind::table_exception_format));
  }
}

}  // namespace redraft::redline
