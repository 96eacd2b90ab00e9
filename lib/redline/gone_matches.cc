#include "redline/gone_matches.h"

#include <algorithm>
#include <iterator>

#include "diff/sequence.h"

namespace redraft::redline {

namespace {

using docx::kNone;

constexpr std::size_t kFewWords = 3;  // as many are somewhere by chance

std::ptrdiff_t paragraph_at(const docx::Story& story, std::uint32_t offset) {
  const auto at =
      std::partition_point(story.paragraphs.begin(), story.paragraphs.end(),
                           [&](const docx::Paragraph& paragraph) { return paragraph.text.end < offset; });
  return at - story.paragraphs.begin();
}

bool close_by(const docx::Story& story, std::uint32_t x, std::uint32_t y) {
  const std::ptrdiff_t apart = paragraph_at(story, x) - paragraph_at(story, y);
  return apart >= -1 && apart <= 1;
}

}  // namespace

bool GoneMatches::take(Gone& gone, const std::vector<GoneWord>& words, docx::Range range,
                       RevisionIndex revision) {
  std::size_t first = 0;
  std::size_t size = words.size();
  while (size > 0 && words[first].space) ++first, --size;
  while (size > 0 && words[first + size - 1].space) --size;
  if (size == 0) return false;
  const auto fits = [&](std::size_t at) {
    for (std::size_t k = 0; k < size; ++k)
      if (gone.words[at + k].id != words[first + k].id || gone.revisions[at + k] != kNone) return false;
    return true;
  };
  std::size_t at = 0;
  while (at + size <= gone.words.size() && !fits(at)) ++at;
  if (at + size > gone.words.size()) return false;
  for (std::size_t k = 0; k < size; ++k) gone.revisions[at + k] = revision;
  for (LostGroup& group : lost_)
    if (group.offset >= range.begin && group.offset <= range.end)
      for (std::size_t k = 0; k < group.list.size(); ++k)
        if (!group.list[k].mark && !group.used[k]) {
          group.used[k] = true;
          inside_.push_back(group.revisions[k]);
        }
  return true;
}

void GoneMatches::in_order(std::size_t first, std::size_t end, std::size_t group, std::size_t last_group) {
  std::vector<diff::TokenId> y;
  std::vector<std::pair<std::size_t, std::size_t>> to;
  for (std::size_t l = group; l < last_group; ++l)
    for (std::size_t k = 0; k < lost_[l].list.size(); ++k)
      if (!lost_[l].used[k]) {
        y.push_back(lost_[l].list[k].id);
        to.emplace_back(l, k);
      }
  if (y.empty()) return;
  std::vector<diff::TokenId> x;
  std::vector<std::pair<std::size_t, std::size_t>> from;
  for (std::size_t g = first; g < end; ++g)
    for (std::size_t k = 0; k < gone_[g].words.size(); ++k)
      if (gone_[g].revisions[k] == kNone) {
        x.push_back(gone_[g].words[k].id);
        from.emplace_back(g, k);
      }
  for (const diff::Run& run : diff::common_runs(x, y))
    for (std::size_t k = 0; k < run.size; ++k) {
      const auto [g, word] = from[run.before + k];
      const auto [l, lost] = to[run.after + k];
      gone_[g].revisions[word] = lost_[l].revisions[lost];
      lost_[l].used[lost] = true;
    }
}

// A paragraph taken out with the mark before it, or moved away: its words stand together elsewhere.
void GoneMatches::as_a_whole(Gone& gone, const docx::Story& after) {
  std::size_t first = 0;
  std::size_t end = gone.words.size();
  while (first < end && gone.words[first].space) ++first;
  while (end > first && gone.words[end - 1].space) --end;
  if (first == end || gone.words[first].mark) return;
  for (std::size_t k = first; k < end; ++k)
    if (gone.revisions[k] != kNone) return;
  const std::size_t size = end - first;
  for (LostGroup& group : lost_) {
    if (!close_by(after, gone.offset, group.offset) && size <= 2 * kFewWords) continue;
    for (std::size_t at = 0; at + size <= group.list.size(); ++at) {
      bool fits = size > kFewWords || (group.list.size() == size);
      for (std::size_t k = 0; fits && k < size; ++k)
        fits = !group.used[at + k] && group.list[at + k].id == gone.words[first + k].id;
      if (!fits) continue;
      for (std::size_t k = 0; k < size; ++k) {
        gone.revisions[first + k] = group.revisions[at + k];
        group.used[at + k] = true;
      }
      return;
    }
  }
}

// A mark may be taken out before the words that go with it, or behind them.
void GoneMatches::marks(const docx::Story& after) {
  for (Gone& gone : gone_) {
    if (gone.words.size() != 1 || !gone.words[0].mark || gone.revisions[0] != kNone) continue;
    for (LostGroup& group : lost_) {
      if (!close_by(after, gone.offset, group.offset)) continue;
      for (std::size_t k = 0; k < group.list.size() && gone.revisions[0] == kNone; ++k)
        if (group.list[k].mark && !group.used[k]) {
          gone.revisions[0] = group.revisions[k];
          group.used[k] = true;
        }
    }
  }
}

void GoneMatches::at_one_place() {
  for (std::size_t first = 0; first < gone_.size();) {
    std::size_t end = first + 1;
    while (end < gone_.size() && gone_[end].offset == gone_[first].offset) ++end;
    const auto group =
        std::lower_bound(lost_.begin(), lost_.end(), gone_[first].offset,
                         [](const LostGroup& lost, std::uint32_t offset) { return lost.offset < offset; });
    if (group != lost_.end() && group->offset == gone_[first].offset) {
      const auto at = static_cast<std::size_t>(group - lost_.begin());
      in_order(first, end, at, at + 1);
    }
    first = end;
  }
}

// "thirty (30)" taken out and "sixty (60)" put in behind it: compared, two words went, the second inside of what came.
void GoneMatches::around_what_came(const docx::Story& after, const StoryTrail& trail) {
  std::vector<docx::Range> came;
  for (std::size_t i = 0; i < after.items.size(); ++i) {
    const docx::Range text = after.items[i].text;
    if (trail.item_came[i] == kNone || text.empty()) continue;
    if (!came.empty() && came.back().end == text.begin) {
      came.back().end = text.end;
    } else {
      came.push_back(text);
    }
  }
  // The words gone that a group may be about, [first, end) of gone_.
  const auto reached = [&](const LostGroup& group) {
    docx::Range reach{group.offset, group.offset};
    auto at = std::partition_point(came.begin(), came.end(),
                                   [&](docx::Range range) { return range.end < group.offset; });
    for (; at != came.end() && at->begin <= group.offset; ++at)
      reach = {std::min(reach.begin, at->begin), std::max(reach.end, at->end)};
    // White space before or behind it may have gone instead of that on the other side.
    while (reach.begin > 0 && after.text[reach.begin - 1] == ' ') --reach.begin;
    while (reach.end < after.text.size() && after.text[reach.end] == ' ') ++reach.end;
    const auto before = [](const Gone& gone, std::uint32_t offset) { return gone.offset < offset; };
    auto first = std::lower_bound(gone_.begin(), gone_.end(), reach.begin, before);
    while (first != gone_.begin() && std::prev(first)->reach >= reach.begin) --first;
    const auto end = std::lower_bound(first, gone_.end(), reach.end + 1, before);
    return std::make_pair(static_cast<std::size_t>(first - gone_.begin()),
                          static_cast<std::size_t>(end - gone_.begin()));
  };
  // Groups with one reach at once: where a whole document was typed anew, all of them have the same.
  for (std::size_t group = 0; group < lost_.size();) {
    const auto reach = reached(lost_[group]);
    std::size_t last = group + 1;
    while (last < lost_.size() && reached(lost_[last]) == reach) ++last;
    if (reach.first < reach.second) in_order(reach.first, reach.second, group, last);
    group = last;
  }
}

void GoneMatches::run(const docx::Story& after, const StoryTrail& trail) {
  at_one_place();
  around_what_came(after, trail);
  for (Gone& gone : gone_) as_a_whole(gone, after);
  marks(after);
}

}  // namespace redraft::redline
