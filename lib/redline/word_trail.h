// The tracked changes of a document, laid along the same document with all of them accepted: whose change brought a word
// or a mark, whose set it so, and what was taken out before it.
//
//   as sent    The Panel [del Ann: shall][ins Bob: may] meet.
//   accepted   The Panel may meet.            "may" came by Bob's insertion; "shall" was lost in front of it, by Ann
//
// Both are read as atoms (docx/atoms.h). Those that accepting leaves are the same ones in the same order, so that nothing
// has to be looked for by its words; where settling did more than its marks say (a note that went with its reference)
// the atoms are matched in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/document.h"
#include "docx/settle.h"

namespace redraft::redline {

/// Index of a mark in TrackedChanges::revisions().
using RevisionIndex = std::uint32_t;

/// An atom that went when the changes were accepted.
struct LostAtom {
  std::string_view words;    ///< of TrackedChanges
  std::uint32_t offset = 0;  ///< in Story::text of the story accepted: what stood there followed it
  bool mark = false;         ///< of a paragraph
  RevisionIndex revision = docx::kNone;
};

/// One story of the document accepted.
struct StoryTrail {
  std::vector<RevisionIndex>
      item_came;  ///< by Story::items: the insertion or move that brought it; kNone: none
  std::vector<RevisionIndex> item_format;  ///< what set it so
  std::vector<RevisionIndex> mark_came;    ///< by Story::paragraphs, of its mark
  std::vector<RevisionIndex> mark_format;
  std::vector<RevisionIndex> paragraph_format;
  std::vector<RevisionIndex> section_format;
  std::vector<LostAtom> lost;  ///< in order
};

class WordTrail {
 public:
  /// `accepted` is what `tracked` is when all of it is accepted, `document` the same as it is compared. All are only
  /// looked at here, but for the words of `tracked`.
  WordTrail(const docx::TrackedChanges& tracked, const docx::TrackedChanges& accepted,
            const docx::Document& document);

  const StoryTrail& story(std::uint32_t index) const { return stories_[index]; }
  /// A mark of this kind on a table, row or cell that covers just these bytes of a story's part; kNone: none.
  RevisionIndex element(docx::RevisionKind kind, std::uint32_t story, docx::Range bytes) const;
  /// The part of a story, in TrackedChanges::stories(); kNone: it holds no tracked changes.
  std::uint32_t part_of(std::uint32_t story) const { return part_of_story_[story]; }
  /// Story and paragraph of those that somebody moved to where they stand: WordCompareOptions::arrived.
  std::set<std::pair<std::uint32_t, std::uint32_t>> arrived(const docx::TrackedChanges& tracked) const;
  /// What set the last section of the body so.
  RevisionIndex last_section() const { return last_section_; }

 private:
  using Extent = std::pair<std::uint32_t, std::uint32_t>;  // atoms [first, second)
  struct PartTrail {
    std::vector<std::uint32_t> places;  // of the atoms accepted
    std::map<std::pair<docx::RevisionKind, Extent>, RevisionIndex> elements;
  };
  class PartReader;

  void copy_to_twins(const docx::Document& document);

  std::vector<PartTrail> parts_;              // as TrackedChanges has them
  std::vector<std::uint32_t> part_of_story_;  // kNone: it has no tracked changes
  std::vector<bool> placed_;                  // by story: it has atoms
  std::vector<StoryTrail> stories_;
  RevisionIndex last_section_ = docx::kNone;
};

}  // namespace redraft::redline
