// What a part holds that settling must know before it begins: its tracked changes, the markers that have a place but
// no width, and the references to notes and comments, all in the order of the part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "docx/atoms.h"
#include "docx/part.h"
#include "docx/revisions.h"
#include "docx/tags.h"

namespace pugi {
struct xml_node_struct;
}

namespace redraft::docx {

/// No index. (Not kNone: docx/document.h has one of another size, and names are shared by all of lib/docx.)
inline constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

/// An element as a key: what pugixml holds behind an xml_node.
using NodeKey = pugi::xml_node_struct*;

/// A bookmark's start or end, a comment's range, a move's ...
struct Marker {
  Tag tag = Tag::other;
  Range range;
  std::string id;
  std::size_t partner = kNoIndex;   ///< index of the other half
  std::size_t revision = kNoIndex;  ///< of the move or custom XML range that it is part of
};

/// Points at a footnote, an endnote or a comment.
struct NoteReference {
  Tag tag = Tag::other;
  std::uint32_t at = 0;
  std::string id;
};

/// A piece of a field that is written over several runs (17.16.18): a character that begins, parts or ends it, or
/// its instruction.
struct FieldPiece {
  enum class What : std::uint8_t { begin, separate, end, instruction };
  What what = What::begin;
  Range range;  ///< of its run, when that holds nothing else
};

struct Survey {
  std::vector<Revision> revisions;
  std::vector<NodeKey> nodes;                            ///< of each revision, its element
  std::unordered_map<NodeKey, std::size_t> revision_of;  ///< the mark's element
  /// Content controls, custom XML and smart tags whose tags stand in ranges that track them: those revisions.
  std::unordered_map<NodeKey, std::vector<std::size_t>> tracked_tags;
  std::vector<Marker> markers;
  std::vector<NoteReference> references;
  std::vector<FieldPiece> fields;
  Atoms atoms;
  std::uint32_t paragraphs = 0;
  std::uint32_t box_paragraphs = 0;

  /// The words of atoms [first, last); a paragraph's mark is a line feed.
  std::string words(std::uint32_t first, std::uint32_t last) const;
};

Survey survey(const Part& part);

}  // namespace redraft::docx
