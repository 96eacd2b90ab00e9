// Fields written over several runs: none is left without its beginning or end, and one whose instruction went goes.
#include <algorithm>
#include <utility>
#include <vector>

#include "docx/settle_walk.h"

namespace redraft::docx {

namespace {

using What = FieldPiece::What;

// A field whose begin is kept.
struct Field {
  std::size_t begin = kNoIndex;
  std::size_t separate = kNoIndex;
  std::size_t lost_separate = kNoIndex;
  bool had_instruction = false;
  std::vector<std::size_t> instructions;  // that are kept
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
  // What is kept is paired with what is kept: where the end of a contents list was inserted in one paragraph and
  // deleted in another, either settling leaves one begin and one end.
  std::vector<Field> open;
  std::size_t lost_begins = 0;  // gone, with their end still to come
  std::size_t lost_ends = 0;    // gone, of a begin that is kept
  const auto cut_all = [&](const Field& field) {
    std::vector<std::size_t> rest = field.instructions;
    rest.push_back(field.begin);
    if (field.separate != kNoIndex) rest.push_back(field.separate);
    for (const std::size_t piece : rest) cut(pieces[piece].range);
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    switch (pieces[i].what) {
      case What::begin:
        if (gone[i]) {
          ++lost_begins;
        } else {
          open.emplace_back().begin = i;
        }
        break;
      case What::separate:
        if (open.empty()) {
          if (!gone[i] && lost_begins > 0) cut(pieces[i].range);
        } else {
          (gone[i] ? open.back().lost_separate : open.back().separate) = i;
        }
        break;
      case What::instruction:
        if (open.empty()) {
          if (!gone[i] && lost_begins > 0) cut(pieces[i].range);
        } else {
          open.back().had_instruction = true;
          if (!gone[i]) open.back().instructions.push_back(i);
        }
        break;
      case What::end: {
        if (gone[i]) {
          if (lost_begins > 0) {
            --lost_begins;
          } else {
            ++lost_ends;
          }
          break;
        }
        if (open.empty()) {
          if (lost_begins > 0) {
            --lost_begins;
            cut(pieces[i].range);
          }
          break;
        }
        const Field field = std::move(open.back());
        open.pop_back();
        const bool empty = field.had_instruction && field.instructions.empty();
        bool unparted = false;  // words of the result would be read as instruction
        if (field.separate == kNoIndex && field.lost_separate != kNoIndex) {
          const auto words =
              std::lower_bound(kept_.begin(), kept_.end(), pieces[field.lost_separate].range.begin);
          unparted = words != kept_.end() && *words < pieces[i].range.begin;
        }
        if (!empty && !unparted) break;
        cut_all(field);
        cut(pieces[i].range);
        break;
      }
    }
  }
  // A begin without an end: of a document that was whole before only where an end has gone.
  for (; !open.empty() && lost_ends > 0; --lost_ends) {
    cut_all(open.back());
    open.pop_back();
  }
}

}  // namespace redraft::docx
