#include "redline/tied_slide.h"

#include <algorithm>
#include <string>

#include "redline/lost_words.h"

namespace redraft::redline {

namespace {

using docx::Item;
using docx::ItemKind;
using docx::Story;

constexpr std::uint32_t kFarthest = 400;  // bytes

bool begins_character(const Story& story, std::uint32_t offset) {
  return offset >= story.text.size() || (static_cast<unsigned char>(story.text[offset]) & 0xC0U) != 0x80U;
}

// May what stands at x stand at y as well?
bool alike(const Story& story, std::uint32_t x, std::uint32_t y) {
  if (story.text[x] != story.text[y]) return false;
  const Item& p = story.items[story.item_at(x)];
  const Item& q = story.items[story.item_at(y)];
  return p.kind == ItemKind::text && q.kind == ItemKind::text && p.format == q.format &&
         p.wrapper == q.wrapper;
}

bool gives_way(const Piece& piece) {
  return piece.mark == Mark::none && !piece.reformatted && piece.before.size() == piece.after.size();
}

// Bytes of the change as if it began `by` further on; negative: further back.
Range moved(Range range, std::int64_t by) {
  return {static_cast<std::uint32_t>(range.begin + by), static_cast<std::uint32_t>(range.end + by)};
}

class Slider {
 public:
  explicit Slider(const TiedStory& story) : story_(story) {}

  void run(const TiedLine& tied) {
    Line& line = *tied.line;
    if (line.move != kNone || line.same) return;
    std::vector<std::uint32_t> offsets = offsets_after(tied);
    for (std::size_t k = 0; k < line.pieces.size(); ++k) {
      const Mark mark = line.pieces[k].mark;
      const bool alone = (k == 0 || gives_way(line.pieces[k - 1])) &&
                         (k + 1 == line.pieces.size() || gives_way(line.pieces[k + 1]));
      if (mark == Mark::none || !alone || line.pieces.size() == 1) continue;
      const std::int64_t by = best(line.pieces, k, offsets[k]);
      if (by == 0) continue;
      apply(line.pieces, k, by);
      offsets = offsets_after(tied);
    }
  }

 private:
  // How much of the change is somebody's doing when it stands there.
  std::uint32_t tracked(const Piece& piece, std::int64_t by, std::uint32_t offset) const {
    if (piece.mark == Mark::deleted) {
      const Range range = moved(piece.before, by);
      const std::string lost = lost_at(*story_.trail, static_cast<std::uint32_t>(offset + by));
      return lost.find(story_.before->words(range)) == std::string::npos ? 0 : range.size();
    }
    const Range range = moved(piece.after, by);
    std::uint32_t out = 0;
    for (std::uint32_t i = story_.after->item_at(range.begin); i < story_.after->items.size(); ++i) {
      const Range text = story_.after->items[i].text;
      if (text.begin >= range.end) break;
      if (story_.trail->item_came[i] != kNone)
        out += std::min(text.end, range.end) - std::max(text.begin, range.begin);
    }
    return out;
  }

  std::int64_t best(const std::vector<Piece>& pieces, std::size_t k, std::uint32_t offset) const {
    const Piece& piece = pieces[k];
    const Story& story = piece.mark == Mark::deleted ? *story_.before : *story_.after;
    const Range own = piece.mark == Mark::deleted ? piece.before : piece.after;
    std::uint32_t most = tracked(piece, 0, offset);
    std::int64_t out = 0;
    const auto consider = [&](std::int64_t by) {
      if (most == own.size() || !begins_character(story, static_cast<std::uint32_t>(own.begin + by))) return;
      if (const std::uint32_t now = tracked(piece, by, offset); now > most) most = now, out = by;
    };
    const std::uint32_t back = k == 0 ? 0 : std::min(pieces[k - 1].after.size(), kFarthest);
    for (std::uint32_t by = 1; by <= back && alike(story, own.begin - by, own.end - by); ++by)
      consider(-static_cast<std::int64_t>(by));
    const std::uint32_t on = k + 1 == pieces.size() ? 0 : std::min(pieces[k + 1].after.size(), kFarthest);
    for (std::uint32_t by = 1; by <= on && alike(story, own.begin + by - 1, own.end + by - 1); ++by)
      consider(by);
    return out;
  }

  // What it slides over changes sides: one neighbour grows by what the other loses.
  static void apply(std::vector<Piece>& pieces, std::size_t k, std::int64_t by) {
    const auto size = static_cast<std::uint32_t>(by < 0 ? -by : by);
    const std::uint32_t source = pieces[k].source;
    Range& own = pieces[k].mark == Mark::deleted ? pieces[k].before : pieces[k].after;
    const Range was = own;
    own = moved(own, by);
    const bool deleted = pieces[k].mark == Mark::deleted;
    if (by < 0) {
      Piece& left = pieces[k - 1];
      Piece over{Mark::none,
                 false,
                 {left.before.end - size, left.before.end},
                 {left.after.end - size, left.after.end}};
      (deleted ? over.before : over.after) = {was.end - size, was.end};
      over.source = source;
      left.before.end -= size, left.after.end -= size;
      if (k + 1 < pieces.size()) {
        pieces[k + 1].before.begin = over.before.begin;
        pieces[k + 1].after.begin = over.after.begin;
      } else {
        pieces.push_back(over);
      }
      if (pieces[k - 1].before.empty()) pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(k) - 1);
      return;
    }
    Piece& right = pieces[k + 1];
    Piece over{Mark::none,
               false,
               {right.before.begin, right.before.begin + size},
               {right.after.begin, right.after.begin + size}};
    (deleted ? over.before : over.after) = {was.begin, was.begin + size};
    over.source = source;
    right.before.begin += size, right.after.begin += size;
    if (right.before.empty()) pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    if (k > 0) {
      pieces[k - 1].before.end = over.before.end;
      pieces[k - 1].after.end = over.after.end;
    } else {
      pieces.insert(pieces.begin(), over);
    }
  }

  const TiedStory& story_;
};

}  // namespace

void slide_to_tracked(TiedStory& story) {
  if (story.trail == nullptr || story.before == nullptr) return;
  Slider slider(story);
  for (const TiedLine& line : story.lines) slider.run(line);
}

}  // namespace redraft::redline
