// The kinds of change in the words of the page.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "redline/redline.h"

namespace redraft::render {

struct KindWords {
  redline::ChangeKind kind;
  std::string_view done;    ///< "Inserted"
  std::string_view noun;    ///< "Insertion"
  std::string_view plural;  ///< "Insertions"
};

inline constexpr std::array<KindWords, 14> kinds_of_change{{
    {redline::ChangeKind::insert, "Inserted", "Insertion", "Insertions"},
    {redline::ChangeKind::remove, "Deleted", "Deletion", "Deletions"},
    {redline::ChangeKind::replace, "Replaced", "Replacement", "Replacements"},
    {redline::ChangeKind::move, "Moved", "Move", "Moves"},
    {redline::ChangeKind::renumber, "Renumbered", "Renumbering", "Renumberings"},
    {redline::ChangeKind::split, "Paragraph split", "Paragraph split", "Paragraphs split"},
    {redline::ChangeKind::merge, "Paragraphs merged", "Merge of paragraphs", "Merges of paragraphs"},
    {redline::ChangeKind::table, "Table", "Table", "Tables"},
    {redline::ChangeKind::row, "Row", "Table row", "Table rows"},
    {redline::ChangeKind::cell, "Cell", "Table cell", "Table cells"},
    {redline::ChangeKind::image, "Image", "Image", "Images"},
    {redline::ChangeKind::note, "Note", "Note", "Notes"},
    {redline::ChangeKind::format, "Formatted", "Formatting", "Formatting"},
    {redline::ChangeKind::section, "Page layout", "Page layout", "Page layout"},
}};

using KindCounts = std::array<std::size_t, kinds_of_change.size()>;

inline std::size_t index_of(redline::ChangeKind kind) {
  std::size_t i = 0;
  while (i + 1 < kinds_of_change.size() && kinds_of_change[i].kind != kind) ++i;
  return i;
}

/// "Row inserted", "Image replaced": of a thing that came, went or was replaced; "Moved" of what says so by itself.
inline std::string done_words(const redline::Change& change) {
  using redline::ChangeKind;
  const std::string_view done = kinds_of_change[index_of(change.kind)].done;
  const bool thing = change.kind == ChangeKind::table || change.kind == ChangeKind::row ||
                     change.kind == ChangeKind::cell || change.kind == ChangeKind::image ||
                     change.kind == ChangeKind::note;
  if (!thing) return std::string(done);
  if (!change.old_words.empty() && !change.new_words.empty()) return std::string(done) + " replaced";
  return std::string(done) + (change.old_words.empty() ? " inserted" : " deleted");
}

inline KindCounts count_kinds(const redline::Redline& redline) {
  KindCounts counts{};
  for (const redline::Change& change : redline.changes) ++counts[index_of(change.kind)];
  return counts;
}

}  // namespace redraft::render
