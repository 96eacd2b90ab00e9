// Words as they are held against each other when changes are tied to people: those that went from BEFORE against those
// that somebody took out of AFTER. Inside lib/redline only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diff/tokens.h"
#include "docx/document.h"
#include "redline/word_trail.h"
#include "redline/word_words.h"

namespace redraft::redline {

/// A word, a separator, a stretch of white space (all alike), an atom, or the mark of a paragraph.
struct GoneWord {
  diff::TokenId id = 0;
  docx::Range text;  ///< in the story before, or in the words of a LostGroup; empty: part of the atom before
  bool space = false;
  bool mark = false;
  bool beside_atom = false;  ///< touches a field, an equation ..., or is one: tracked, they may be one word
};

/// What stood together in AFTER before it was taken out.
struct LostGroup {
  std::uint32_t offset = 0;  ///< in the story after
  std::string words;         ///< without the marks of paragraphs
  std::vector<GoneWord> list;
  std::vector<RevisionIndex> revisions;  ///< by word of the list
  std::vector<bool> used;                ///< likewise
};

class GoneWords {
 public:
  GoneWords(diff::Interner& interner, Granularity granularity)
      : interner_(interner), granularity_(granularity) {}

  /// Of a piece of BEFORE, in order.
  std::vector<GoneWord> of(const docx::Story& before, docx::Range range) const;
  GoneWord mark() const;
  std::vector<LostGroup> of(const StoryTrail& trail) const;
  /// Of a text by itself.
  void append(std::string_view text, std::uint32_t begin, std::vector<GoneWord>& out) const;

 private:
  diff::Interner& interner_;
  Granularity granularity_;
};

/// What was taken out at one place.
std::span<const LostAtom> lost_atoms(const StoryTrail& trail, std::uint32_t offset);
/// Its words one after another, without marks.
std::string lost_at(const StoryTrail& trail, std::uint32_t offset);

}  // namespace redraft::redline
