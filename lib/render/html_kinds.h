// The five kinds of change in the words of the page.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "redline/redline.h"

namespace redraft::render {

struct KindWords {
  redline::ChangeKind kind;
  std::string_view done;  ///< "Inserted"
  std::string_view noun;  ///< "Insertion": plural with s
};

inline constexpr std::array<KindWords, 5> kinds_of_change{{
    {redline::ChangeKind::insert, "Inserted", "Insertion"},
    {redline::ChangeKind::remove, "Deleted", "Deletion"},
    {redline::ChangeKind::replace, "Replaced", "Replacement"},
    {redline::ChangeKind::move, "Moved", "Move"},
    {redline::ChangeKind::renumber, "Renumbered", "Renumbering"},
}};

using KindCounts = std::array<std::size_t, kinds_of_change.size()>;

inline std::size_t index_of(redline::ChangeKind kind) {
  std::size_t i = 0;
  while (i + 1 < kinds_of_change.size() && kinds_of_change[i].kind != kind) ++i;
  return i;
}

inline KindCounts count_kinds(const redline::Redline& redline) {
  KindCounts counts{};
  for (const redline::Change& change : redline.changes) ++counts[index_of(change.kind)];
  return counts;
}

}  // namespace redraft::render
