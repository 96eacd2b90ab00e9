// Tracked changes as a person counts them. The markup has a mark for each run and paragraph; here
//
//   - what one author inserted (or deleted) without a gap is one change, over runs and paragraphs;
//   - a deletion and an insertion of one author with nothing between them are one replacement;
//   - a move is one change with both its places;
//   - formatting of neighbours that changed alike is one change, and so is all that was done to one table's widths.
//
// Every mark belongs to exactly one change, so that settling all changes settles all marks; but for idle ones
// (docx/revisions.h), which change nothing and are not listed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/settle.h"
#include "review/change_places.h"

namespace redraft::review {

enum class ChangeKind {
  insert,
  delete_,
  replace,
  move,
  split,      ///< of one paragraph into two: a mark put in
  merge,      ///< of two paragraphs into one: the mark between them taken out
  format,     ///< of words or paragraphs
  numbering,  ///< a paragraph's list or level
  row,        ///< of a table, put in (words in `after`) or taken out (words in `before`)
  cell,
  table,    ///< its width, borders, columns ...
  section,  ///< page size, margins, columns
};

/// "insert", "delete", "replace", ...
std::string_view to_string(ChangeKind kind);
std::optional<ChangeKind> kind_from_string(std::string_view name);

struct Place {
  std::string document;              ///< "Section D"; "" when it is not known
  std::string citation;              ///< "D3.11(a)"; likewise
  std::string story;                 ///< body, header, footer, footnote, endnote, comment, text box, glossary
  std::uint32_t paragraph = 0;       ///< from 1, counted over all of that story
  std::uint32_t last_paragraph = 0;  ///< where it ends
  std::uint32_t note = 0;            ///< number of the footnote, endnote or comment, from 1; 0: none
  std::uint32_t table = 0;           ///< of the body: the innermost table, from 1; 0: none
  std::uint32_t row = 0;             ///< of it
  std::string page = {};  ///< of a header or footer: "Header of section 1, first page"; "": not known

  /// As a page that compares says it (redline/place_words.h): "Table 1, row 4", "D3.11(a)", "paragraphs 12 to 14",
  /// "Footnote 3", "Header of section 1"; a text box and a header whose section is not known by their paragraphs.
  std::string str() const;
};

struct Change {
  std::string id;  ///< "1", "2", ... in the order of the document
  ChangeKind kind = ChangeKind::insert;
  std::string author;
  std::string date;  ///< the earliest of its marks, as written; ""
  Place place;
  std::optional<Place> moved_to;
  std::string before;              ///< the words taken out, or those whose formatting changed
  std::string after;               ///< the words put in, or those whose formatting changed
  std::string what;                ///< of formatting: "bold added; size 11 to 12 pt"
  std::vector<std::size_t> marks;  ///< indices in TrackedChanges::revisions()
};

/// `places` gives the provisions of the body; without it none is known.
std::vector<Change> changes(const docx::TrackedChanges& tracked, const ChangePlaces* places = nullptr);

}  // namespace redraft::review
