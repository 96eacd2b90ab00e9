// Paragraphs of two Word stories compared: words, atoms, white space and how they are set, as lines of pieces.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/tokens.h"
#include "redline/word_formats.h"
#include "redline/word_redline.h"
#include "redline/word_words.h"

namespace redraft::redline {

struct WordLineOptions {
  bool formatting = true;  ///< compare it
  bool whitespace = true;  ///< differences of white space alone count
  bool fold_case = false;
  bool join = true;  ///< changes with next to nothing between them are one
};

/// Atoms that are the same on both sides and have more to compare: a note (of a field, those inside it), text boxes,
/// a picture's description.
struct AtomPair {
  std::uint32_t before = 0;  ///< Story::items
  std::uint32_t after = 0;
};

class WordLines {
 public:
  WordLines(const WordBlocks& before, const WordBlocks& after, const FormatMaps& maps,
            diff::Interner& interner, const WordLineOptions& options);

  /// Paragraphs [b0, b1) against [a0, a1): one against one, one against several (a split), several against one (a
  /// join). The last marks are kept as a pair, but for a section break that only one side has.
  std::vector<Line> compare(std::uint32_t b0, std::uint32_t b1, std::uint32_t a0, std::uint32_t a1);
  /// All of one paragraph, deleted or inserted.
  Line whole(Mark mark, std::uint32_t paragraph) const;
  /// The kept mark of two paragraphs: says whether they are set otherwise.
  void close(Line& line, std::uint32_t before, std::uint32_t after) const;
  /// A line that was the same on both sides gets its words as a piece, to be written with another mark.
  void spell_out(Line& line) const;
  /// The two halves of a move: what travelled is kept, what was lost stands in the one, what came in the other.
  void move(std::uint32_t before, std::uint32_t after, Line& from, Line& to);
  bool same_paragraph_format(std::uint32_t before, std::uint32_t after) const;
  /// Do both carry a section break, or neither? Otherwise they cannot share a mark.
  bool may_share_mark(std::uint32_t before, std::uint32_t after) const;

  const WordBlocks& before() const { return before_; }
  const WordBlocks& after() const { return after_; }
  const diff::Interner& interner() const { return interner_; }
  const std::vector<AtomPair>& pairs() const { return pairs_; }
  /// The same for atoms of words that have moved.
  const std::vector<AtomPair>& moved_pairs() const { return moved_pairs_; }

 private:
  struct Tokens {
    std::vector<diff::Token> list;  // relative to `from`
    std::uint32_t from = 0;
    std::string_view text;
  };
  Tokens tokens_of(const WordBlocks& blocks, std::uint32_t first, std::uint32_t end) const;
  bool content_same(std::uint32_t before, std::uint32_t after, bool& formats_same) const;
  bool same_format(std::uint32_t before, const docx::Paragraph& x, std::uint32_t after,
                   const docx::Paragraph& y) const;
  bool same_format(const docx::Item& before, const docx::Item& after) const;
  void split_by_format(std::vector<Piece>& pieces) const;
  bool link_same(std::uint32_t before_wrapper, std::uint32_t after_wrapper) const;
  bool links_same(Range before, Range after) const;
  void note_atoms(Range before, Range after, std::vector<AtomPair>& pairs) const;
  std::vector<Line> pieces_of(const Tokens& before, const Tokens& after, std::uint32_t b0,
                              std::uint32_t a0) const;

  const docx::Story& b_;
  const docx::Story& a_;
  const WordBlocks& before_;
  const WordBlocks& after_;
  const FormatMaps& maps_;
  diff::Interner& interner_;
  const WordLineOptions& options_;
  diff::TokenId mark_ = 0;
  std::vector<AtomPair> pairs_;
  std::vector<AtomPair> moved_pairs_;
};

}  // namespace redraft::redline
