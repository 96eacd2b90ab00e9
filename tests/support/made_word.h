// Made-up Word documents and made-up edits of them, the same for the same seed on every machine. They know their own
// words, so that what is read from a .docx can be held against them.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "support/word_package.h"

namespace redraft::tests {

enum class MadeKind { words, tab, line_break, note, field, link, picture, bookmark, box };

/// Words set in one way, or one thing among them.
struct MadeRun {
  MadeKind kind = MadeKind::words;
  std::string text;        ///< words; of a note or box, what stands in it; of a field, its result
  std::size_t format = 0;  ///< one of a few ways to be set; 0: in none
  std::size_t what = 0;    ///< of a link, where it leads; of a field, its kind; of a note: 1 is an endnote

  bool operator==(const MadeRun&) const = default;
};

struct MadeBlock;
struct MadeCell {
  std::vector<MadeBlock> blocks;
  std::size_t shade = 0;
};
struct MadeRow {
  std::vector<MadeCell> cells;
  bool heading = false;
};

/// A paragraph, a table, or a content control around blocks.
struct MadeBlock {
  enum class Kind { paragraph, table, control } kind = Kind::paragraph;
  std::vector<MadeRun> runs;
  std::size_t format = 0;  ///< of a paragraph or table, one of a few
  std::size_t list = 0;    ///< of a paragraph; 0: none
  std::size_t level = 0;
  std::size_t mark = 0;     ///< how the paragraph's mark is set
  std::size_t section = 0;  ///< of a paragraph of the body: 0, or how the section is set that ends in it
  std::vector<MadeRow> rows;
  std::vector<MadeBlock> blocks;  ///< of a control
};

struct MadeDocument {
  std::vector<MadeBlock> blocks;
  std::string header;  ///< "": there is none
  std::size_t page = 0;
};

class MadeWord {
 public:
  explicit MadeWord(unsigned seed) : random_(seed) {}

  MadeDocument document(std::size_t blocks);
  /// Edits of every kind: words, runs, paragraphs put in, taken out, moved, split, joined; tables, notes, pages.
  void edit(MadeDocument& document, std::size_t count);

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t of) { return below(of) == 0; }

 private:
  using Blocks = std::vector<MadeBlock>;

  std::string words(std::size_t most);
  MadeRun run();
  MadeBlock paragraph(std::size_t depth = 1);
  MadeBlock table(std::size_t depth);
  Blocks blocks(std::size_t count, std::size_t depth);

  // made_word_edits.cc
  void edit_once(MadeDocument& document);
  void edit_words(MadeBlock& paragraph);
  void edit_runs(MadeBlock& paragraph);
  void edit_paragraph(MadeBlock& paragraph);
  void edit_blocks(Blocks& blocks, bool body);
  void split(Blocks& blocks, std::size_t k);
  void edit_table(MadeBlock& table);
  template <typename Value>
  Value& one_of(std::vector<Value>& values) {
    return values[below(values.size())];
  }

  std::mt19937 random_;
};

/// The package of a made document; ids of notes, bookmarks and the like count from `first_id`.
WordParts parts_of(const MadeDocument& document, std::size_t first_id = 1);

/// Its paragraphs, those of cells and controls too, a line each: words, and U+FFFC for what has none.
std::string words_of(const MadeDocument& document);

}  // namespace redraft::tests
