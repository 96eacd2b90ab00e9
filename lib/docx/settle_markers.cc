// The end of the walk: markers with a place but no width, notes and comments that nothing refers to any more, and the
// edits put into the bytes.
//
// A marker in what was dropped stays, at that place, when its other half stays or when words between the two stay; it
// goes with its other half when all between them went.
#include <algorithm>

#include "docx/settle_walk.h"

namespace redraft::docx {

namespace {

bool is_comment_range(Tag tag) { return tag == Tag::comment_start || tag == Tag::comment_end; }

}  // namespace

// `drops` are edits, by place. A note goes when it was referred to in what was dropped, and is nowhere else.
void SettleWalk::references(SettledPart& out, const std::vector<std::size_t>& drops) {
  const auto of = [&out](Tag tag) -> Ids& {
    if (tag == Tag::footnote_reference) return out.footnotes;
    return tag == Tag::endnote_reference ? out.endnotes : out.comments;
  };
  std::vector<const NoteReference*> left;
  std::size_t next = 0;
  for (const NoteReference& reference : survey_.references) {
    while (next < drops.size() && edits_[drops[next]].range.end <= reference.at) ++next;
    const bool dropped = next < drops.size() && edits_[drops[next]].range.begin <= reference.at;
    if (dropped) {
      of(reference.tag).insert(reference.id);
    } else {
      left.push_back(&reference);
    }
  }
  for (const NoteReference* reference : left) of(reference->tag).erase(reference->id);
}

// In a part as no schema has it an edit may lie in what another one takes out: the outer one counts.
void SettleWalk::add_edits(Splices& out) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < edits_.size(); ++i)
    if (!edits_[i].dead) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    const Range x = edits_[a].range;
    const Range y = edits_[b].range;
    if (x.begin != y.begin) return x.begin < y.begin;
    if (x.empty() || y.empty()) return x.empty() && !y.empty();
    return x.end > y.end;
  });
  std::uint32_t covered = 0;
  for (const std::size_t i : order) {
    const Range range = edits_[i].range;
    if (range.begin < covered) continue;
    covered = range.end;
    out.replace(range, std::move(edits_[i].text));
  }
}

SettledPart SettleWalk::finish() {
  SettledPart out;
  std::vector<std::size_t> drops;
  for (std::size_t i = 0; i < edits_.size(); ++i)
    if (edits_[i].dropped && !edits_[i].dead) drops.push_back(i);
  std::sort(drops.begin(), drops.end(),
            [this](std::size_t a, std::size_t b) { return edits_[a].range.begin < edits_[b].range.begin; });
  std::sort(kept_.begin(), kept_.end());
  references(out, drops);
  if (!survey_.fields.empty() && !drops.empty()) mend_fields(drops);

  const std::vector<Marker>& markers = survey_.markers;
  std::vector<std::size_t> within(markers.size(), kNoIndex);  // the drop that a marker lies in
  std::size_t next = 0;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const std::uint32_t at = markers[i].range.begin;
    while (next < drops.size() && edits_[drops[next]].range.end <= at) ++next;
    if (next < drops.size() && edits_[drops[next]].range.begin <= at) within[i] = drops[next];
  }
  const auto words_between = [this](const Marker& a, const Marker& b) {
    const std::uint32_t from = std::min(a.range.begin, b.range.begin);
    const std::uint32_t to = std::max(a.range.begin, b.range.begin);
    const auto at = std::lower_bound(kept_.begin(), kept_.end(), from);
    return at != kept_.end() && *at < to;
  };
  Ids commented;  // comments that stay, by their references
  for (const NoteReference& reference : survey_.references)
    if (reference.tag == Tag::comment_reference && out.comments.count(reference.id) == 0)
      commented.insert(reference.id);
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const Marker& marker = markers[i];
    const bool settled = marker.revision != kNoIndex && chosen_[marker.revision];
    const bool commentless = is_comment_range(marker.tag) && out.comments.count(marker.id) > 0;
    if (within[i] == kNoIndex) {
      if (settled || commentless) cut(marker.range);
      continue;
    }
    if (settled || commentless || marker.partner == kNoIndex) continue;
    const bool stays = within[marker.partner] == kNoIndex || words_between(marker, markers[marker.partner]) ||
                       (is_comment_range(marker.tag) && commented.count(marker.id) > 0);
    if (stays) edits_[within[i]].text += part_.bytes(marker.range);
  }
  Splices splices;
  add_edits(splices);
  if (splices.empty()) return out;
  out.bytes = splices.apply(part_.bytes());
  out.changed = true;
  return out;
}

}  // namespace redraft::docx
