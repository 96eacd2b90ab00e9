#include "redline/word_kept.h"

#include <algorithm>

namespace redraft::redline {

WordKept::WordKept(const WordListing& listing) : listing_(listing) {
  for (std::uint32_t k = 0; k < listing.redline.stories.size(); ++k)
    if (const WordStory& story = listing.redline.stories[k]; story.before != kNone && story.after != kNone) {
      of_before_.emplace(story.before, k);
      of_after_.emplace(story.after, k);
    }
}

bool WordKept::same(const WordPlaceIn& x, const WordPlaceIn& y) {
  const auto story = of_before_.find(x.story);
  // A story that is not compared is not there on one side, or stands as it is.
  if (story == of_before_.end()) return !of_after_.contains(y.story);
  if (listing_.redline.stories[story->second].after != y.story) return false;
  const std::vector<Segment>& kept = segments(story->second);
  const auto behind = std::partition_point(kept.begin(), kept.end(),
                                           [&](const Segment& s) { return s.before.end <= x.offset; });
  if (behind != kept.end() && behind->before.begin < x.offset)
    return behind->after.begin + std::min(x.offset - behind->before.begin, behind->after.size()) == y.offset;
  const auto size = static_cast<std::uint32_t>(listing_.after.stories[y.story].text.size());
  const std::uint32_t from = behind == kept.begin() ? 0 : std::prev(behind)->after.end;
  const std::uint32_t to = behind == kept.end() ? size : behind->after.begin;
  return (from <= y.offset && y.offset <= to) || y.offset == from || y.offset == to;
}

bool WordKept::keeps(std::uint32_t story, Range before) {
  const auto found = of_before_.find(story);
  if (found == of_before_.end()) return false;
  const std::vector<Segment>& kept = segments(found->second);
  const auto first = std::partition_point(kept.begin(), kept.end(),
                                          [&](const Segment& s) { return s.before.end <= before.begin; });
  return first != kept.end() && first->before.begin < before.end;
}

bool WordKept::keeps_after(std::uint32_t story, Range after) {
  const auto found = of_after_.find(story);
  if (found == of_after_.end()) return false;
  const std::vector<Segment>& kept = segments(found->second);
  return std::any_of(kept.begin(), kept.end(), [&](const Segment& s) {
    return s.after.begin < after.end && after.begin < s.after.end;
  });
}

const std::vector<WordKept::Segment>& WordKept::segments(std::uint32_t index) {
  const auto [at, fresh] = segments_.try_emplace(index);
  if (!fresh) return at->second;
  const WordStory& story = listing_.redline.stories[index];
  std::vector<Segment>& out = at->second;
  for (const Line& line : story.lines) {
    if (line.same) {
      out.push_back({listing_.before.stories[story.before].paragraphs[line.before].text,
                     listing_.after.stories[story.after].paragraphs[line.after].text});
    } else if (line.move != kNone) {
      if (!line.moved_away) moved(line, out);
    } else {
      for (const Piece& piece : line.pieces)
        if (piece.mark == Mark::none) out.push_back({piece.before, piece.after});
    }
  }
  std::erase_if(out, [](const Segment& s) { return s.before.empty() && s.after.empty(); });
  std::stable_sort(out.begin(), out.end(),
                   [](const Segment& x, const Segment& y) { return x.before.begin < y.before.begin; });
  return out;
}

// What travelled stands in pieces at both places, cut in different ways.
void WordKept::moved(const Line& to, std::vector<Segment>& out) const {
  const WordMove& move = listing_.redline.moves[to.move];
  const Line& from = listing_.redline.stories[move.from.story].lines[move.from.line];
  std::vector<Range> left;
  for (const Piece& piece : from.pieces)
    if (piece.mark == Mark::none) left.push_back(piece.before);
  std::size_t k = 0;
  for (const Piece& piece : to.pieces) {
    if (piece.mark != Mark::none) continue;
    Range after = piece.after;
    while (k < left.size() && !after.empty()) {
      const std::uint32_t size = std::min(left[k].size(), after.size());
      out.push_back({{left[k].begin, left[k].begin + size}, {after.begin, after.begin + size}});
      after.begin += size;
      left[k].begin += size;
      if (left[k].empty()) ++k;
    }
  }
}

}  // namespace redraft::redline
