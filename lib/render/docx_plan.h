// What the body of a redline's .docx is made of, settled before a byte of XML is written: paragraphs in
// stretches, and tables of definitions between them.
//
// A stretch is a run of paragraphs that ends at a table, at the end of a cell or at the end of the body. That
// is the unit in which the fate of paragraph marks is settled (docx_marks.h), because the last mark of a
// stretch cannot go away: what follows it is no paragraph to merge with.
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "redline/redline.h"

namespace redraft::render::word {

enum class Fate { kept, inserted, deleted, moved_from, moved_to };

inline bool in_before(Fate fate) { return fate != Fate::inserted && fate != Fate::moved_to; }
inline bool in_after(Fate fate) { return fate != Fate::deleted && fate != Fate::moved_from; }

/// Which words of its block or document a paragraph holds.
enum class Words {
  block,           ///< label, tab, text
  term,            ///< of a definition, with its label if it has one
  meaning,         ///< of a definition
  document_title,  ///< name and title; the block is null
  nothing,         ///< the closing paragraph; the block is null
};

struct Paragraph {
  Words words = Words::block;
  Fate fate = Fate::kept;
  std::string_view style;
  const redline::Block* block = nullptr;
  const redline::Document* document = nullptr;
};
using Stretch = std::vector<Paragraph>;

/// One definition. Kept, inserted or deleted as a whole; a kept one may hold changes.
struct Row {
  Fate fate = Fate::kept;
  Stretch term;
  Stretch meaning;
};
using Table = std::vector<Row>;

/// How the two ends of a move are written. A clause that moves with its items is several moves in the Redline
/// and one to a reader: neighbours at both ends share one range and one name.
struct MovePlan {
  const redline::Block* from = nullptr;
  const redline::Block* to = nullptr;
  bool native = false;        ///< w:moveFrom and w:moveTo; else a deletion and an insertion
  bool word_by_word = false;  ///< the segments of `to` tell which words travelled; else all of them did
  bool continues = false;     ///< the range of the paragraph before takes this one in
  bool continued = false;     ///< and the next one
  std::size_t number = 0;     ///< of its name
};

struct Plan {
  std::vector<std::variant<Stretch, Table>> pieces;
  std::vector<MovePlan> moves;  ///< as Redline::moves
};

/// The move that this paragraph is an end of; null when it is none. In a finished plan every moved paragraph
/// has one.
const MovePlan* native_move(const Plan& plan, const Paragraph& paragraph);

/// The plan points into the redline, which must outlive it.
Plan plan_document(const redline::Redline& redline);

}  // namespace redraft::render::word
