// Made-up Sections and made-up edits of them, the same for the same seed on every machine. They know their own
// structure, so that what the readers find can be held against it.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "legal/code.h"

namespace redraft::tests {

using Random = std::mt19937;
inline std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// One paragraph. `id` stays with it through all edits; 0: none given yet.
struct Piece {
  legal::ParagraphKind kind = legal::ParagraphKind::text;
  std::string label;
  std::string term;
  std::string text;
  int depth = 0;
  int id = 0;
};
using Pieces = std::vector<Piece>;

struct SectionShape {
  char letter = 'D';      ///< 'A' has definitions in A1.1
  bool numbered = false;  ///< Appendix QA instead: 3, 3.2, 3.2.4
  std::size_t parts = 3;
  std::size_t clauses = 4;  ///< of each part, at the most
  bool references = true;   ///< sentences cite other provisions
};
Pieces random_section(Random& random, const SectionShape& shape = {});

struct TextLayout {
  std::size_t wrap = 0;  ///< columns to break lines at; 0: one line a paragraph
  bool indent = true;    ///< items stand in from the margin; else everything is flush left
  bool crlf = false;
  bool no_break_spaces = false;  ///< behind labels
};
/// The .txt form, as a person would type it.
std::string section_text(const Pieces& pieces, const TextLayout& layout = {});

enum class Edit { words, insert, remove, move, split, item, definition };
/// Makes `count` edits of chance kinds, then numbers everything anew.
void random_edits(Random& random, Pieces& pieces, std::size_t count);
/// One edit; false: there was no place for it. Labels stay as they are.
bool random_edit(Random& random, Pieces& pieces, Edit edit);
/// Labels in running order, inserted numbers (D2A) gone.
void renumber(Pieces& pieces);

/// What the document holds against what it should: "" or the first difference, for a reader.
std::string first_difference(const Pieces& want, const legal::Document& got);
std::string first_difference(const legal::Document& want, const legal::Document& got);

/// The fewest words (of diff::tokenise, labels aside) that an in-order word diff marks when the paragraphs are aligned
/// by their ids and no short paragraph that did not change is struck to let a long one stay.
struct Words {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t marked = 0;
};
Words least_marked(const Pieces& before, const Pieces& after);

}  // namespace redraft::tests
