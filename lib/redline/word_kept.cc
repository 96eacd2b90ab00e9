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

std::optional<WordPlaces> WordKept::places(const WordPlaceIn& x) {
  const auto story = of_before_.find(x.story);
  if (story == of_before_.end()) return std::nullopt;
  const std::uint32_t after = listing_.redline.stories[story->second].after;
  const std::vector<Segment>& kept = segments(story->second);
  const auto behind = std::partition_point(kept.begin(), kept.end(),
                                           [&](const Segment& s) { return s.before.end <= x.offset; });
  if (behind != kept.end() && behind->before.begin < x.offset) {
    const std::uint32_t at =
        behind->after.begin + std::min(x.offset - behind->before.begin, behind->after.size());
    return WordPlaces{after, at, at};
  }
  const auto size = static_cast<std::uint32_t>(listing_.after.stories[after].text.size());
  return WordPlaces{after, behind == kept.begin() ? 0 : std::prev(behind)->after.end,
                    behind == kept.end() ? size : behind->after.begin};
}

bool WordKept::same(const WordPlaceIn& x, const WordPlaceIn& y) {
  const std::optional<WordPlaces> found = places(x);
  // A story that is not compared is not there on one side, or stands as it is.
  if (!found) return !of_after_.contains(y.story);
  if (found->story != y.story) return false;
  // Where what stood in front has moved behind, the two ends cross.
  return (found->first <= y.offset && y.offset <= found->last) || y.offset == found->first ||
         y.offset == found->last;
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
  const auto [at, fresh] = in_after_order_.try_emplace(found->second);
  std::vector<Range>& kept = at->second;
  if (fresh) {
    for (const Segment& one : segments(found->second)) kept.push_back(one.after);
    std::sort(kept.begin(), kept.end(), [](Range x, Range y) { return x.begin < y.begin; });
  }
  const auto first =
      std::partition_point(kept.begin(), kept.end(), [&](Range one) { return one.end <= after.begin; });
  return first != kept.end() && first->begin < after.end;
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
