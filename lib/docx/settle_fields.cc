// Fields written over several runs: none is left without its beginning or end, and one whose instruction went goes.
#include <algorithm>

#include "docx/settle_walk.h"

namespace redraft::docx {

namespace {

using What = FieldPiece::What;

struct Field {
  std::size_t begin = kNoIndex;
  std::size_t separate = kNoIndex;
  std::vector<std::size_t> instructions;
};

}  // namespace

// `drops` are edits, by place. Where a piece of a field went, the pieces that are left go as well if the field cannot
// do without it; words of its result stay, as plain words.
void SettleWalk::mend_fields(const std::vector<std::size_t>& drops) {
  const std::vector<FieldPiece>& pieces = survey_.fields;
  std::vector<bool> gone(pieces.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::uint32_t at = pieces[i].range.begin;
    while (next < drops.size() && edits_[drops[next]].range.end <= at) ++next;
    gone[i] = next < drops.size() && edits_[drops[next]].range.begin <= at;
  }
  std::vector<Field> open;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].what == What::begin) {
      open.push_back({i, kNoIndex, {}});
    } else if (!open.empty() && pieces[i].what == What::separate) {
      open.back().separate = i;
    } else if (!open.empty() && pieces[i].what == What::instruction) {
      open.back().instructions.push_back(i);
    } else if (!open.empty()) {
      const Field field = std::move(open.back());
      open.pop_back();
      const auto is_gone = [&gone](std::size_t piece) { return gone[piece]; };
      const bool half = gone[field.begin] != gone[i];
      const bool empty = !gone[i] && !field.instructions.empty() &&
                         std::all_of(field.instructions.begin(), field.instructions.end(), is_gone);
      bool unparted = false;  // words of the result would be read as instruction
      if (!half && !gone[i] && field.separate != kNoIndex && gone[field.separate]) {
        const auto words = std::lower_bound(kept_.begin(), kept_.end(), pieces[field.separate].range.begin);
        unparted = words != kept_.end() && *words < pieces[i].range.begin;
      }
      if (!half && !empty && !unparted) continue;
      std::vector<std::size_t> rest = field.instructions;
      rest.push_back(field.begin);
      rest.push_back(i);
      if (field.separate != kNoIndex) rest.push_back(field.separate);
      for (const std::size_t piece : rest)
        if (!gone[piece]) cut(pieces[piece].range);
    }
  }
}

}  // namespace redraft::docx
