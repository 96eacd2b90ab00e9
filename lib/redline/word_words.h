// The words and atoms of a Word story as tokens, and its paragraphs, tables and rows as blocks that can be aligned.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "diff/align.h"
#include "diff/block.h"
#include "diff/tokens.h"
#include "docx/document.h"
#include "redline/word_keys.h"

namespace redraft::redline {

enum class Granularity { word, character };

struct WordTokenOptions {
  Granularity granularity = Granularity::word;
  bool fold_case = false;  ///< "Panel" is "panel"
};

/// The tokens of one document's stories. Offsets of tokens count in Story::text.
class WordTokens {
 public:
  WordTokens(const docx::Document& document, const WordKeys& keys, diff::Interner& interner,
             const WordTokenOptions& options)
      : document_(document), keys_(keys), interner_(interner), options_(options) {}

  enum class For {
    comparing,  ///< a link's target is part of its words, a field's instruction of the field
    aligning,   ///< they say nothing of which paragraph this is
  };
  /// Words, separators and atoms of a paragraph, in order.
  void append(const docx::Story& story, const docx::Paragraph& paragraph, For what,
              std::vector<diff::Token>& out) const;

  /// A typed label at the start ("3.11", "(a)"): how many bytes of the paragraph's text it takes; 0: none.
  static std::size_t typed_label(const docx::Story& story, const docx::Paragraph& paragraph);

 private:
  void append_text(const docx::Story& story, docx::Range range, const std::string& link,
                   std::vector<diff::Token>& out) const;
  std::string link_of(const docx::Story& story, std::uint32_t wrapper) const;

  const docx::Document& document_;
  const WordKeys& keys_;
  diff::Interner& interner_;
  const WordTokenOptions& options_;
};

/// One block of a container with what aligning wants of it.
struct WordUnits {
  std::vector<std::uint32_t> nodes;  ///< Story::nodes
  std::vector<diff::Block> blocks;
  std::vector<diff::Words> words;
};

/// Blocks of a story's containers. Tokens of paragraphs are made once, for all.
class WordBlocks {
 public:
  WordBlocks(const docx::Document& document, const WordKeys& keys, const docx::Story& story,
             diff::Interner& interner, const WordTokenOptions& options);

  /// Children of a node (kNone: of the story) that are compared: all but points. Of controls that are `unwrapped`, what
  /// they hold.
  WordUnits children(std::uint32_t parent, const std::set<std::uint32_t>& unwrapped = {}) const;
  /// A content control (w:sdt) around blocks.
  bool is_control(std::uint32_t node) const;
  /// What is known to be the same control whatever words are in it: its number, w:id; empty: it has none.
  std::string_view control_number(std::uint32_t node) const;
  const std::vector<diff::Token>& tokens(std::uint32_t paragraph) const { return tokens_[paragraph]; }
  const docx::Story& story() const { return story_; }

 private:
  diff::Words words_of(std::uint32_t node) const;

  const std::vector<diff::Token>& tokens_for_aligning(std::uint32_t paragraph) const;

  const docx::Document& document_;
  const WordKeys& keys_;
  const docx::Story& story_;
  diff::Interner& interner_;
  std::vector<std::vector<diff::Token>> tokens_;                          // by paragraph
  std::unordered_map<std::uint32_t, std::vector<diff::Token>> aligning_;  // of those where they are others
  std::vector<std::uint32_t> label_ends_;  // by paragraph, in Story::text; 0: no typed label
  std::vector<std::string> labels_;
};

/// Children of a node, points left out.
std::vector<std::uint32_t> children_of(const docx::Story& story, std::uint32_t parent);

}  // namespace redraft::redline
