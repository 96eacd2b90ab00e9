// One XML part: its bytes, its tree, and for every element its place in the bytes. Inside lib/docx only: the tree
// is pugixml's. Edits are spliced into the bytes by place; nothing is written from the tree.
//
// pugixml accepts what XML forbids and gives no end of an element. So the bytes are scanned once before it: UTF-8,
// characters and references, one root, closed tags, unique attributes, bound prefixes, no DOCTYPE, depth; and the
// scan leaves the span of every element.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// Bytes [begin, end) of a part.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Range&) const = default;
};

/// Where an element stands: `<w:p ...>` is [begin, open_end), what it holds [open_end, close_begin), `</w:p>`
/// [close_begin, end). An element without content (`<w:tab/>`): open_end == close_begin == end.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t open_end = 0;
  std::uint32_t close_begin = 0;
  std::uint32_t end = 0;
  Range whole() const { return {begin, end}; }
  Range content() const { return {open_end, close_begin}; }
  bool empty_tag() const { return open_end == end; }
};

inline constexpr int kDeepestElement = 256;

class Part {
 public:
  /// Parses. UTF-16 is transcoded and a BOM dropped first. A part whose prefixes are not the usual ones ("w" for
  /// wordprocessingml, "r", "m", "wp", "a", "mc", "w14" ...) or that rebinds one further down is rewritten to the
  /// usual ones, so that names can be compared as written; strict and transitional addresses both count.
  /// Throws Error{format} with "FILE, PART" as the place's file and line and column.
  Part(std::string_view file, std::string name, std::string bytes);
  Part(Part&&) noexcept;
  Part& operator=(Part&&) noexcept;
  ~Part();

  const std::string& name() const;
  const std::string& bytes() const;  ///< what ranges count in
  bool rewritten() const;            ///< bytes() are not those given
  pugi::xml_node root() const;  ///< the document element; white space and comments inside it have no nodes,
                                ///< but text of white space alone inside w:t and the like has
  Span span(const pugi::xml_node& element) const;
  /// Is any element one of tracked changes: w:ins, w:rPrChange, w:moveFrom, w:cellIns ...?
  bool holds_tracked_changes() const;
  /// Gives the tree and the spans back; bytes stay. Neither root() nor span() may be asked after it.
  void drop_tree();
  std::string_view bytes(Range range) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// Replacements in the bytes of one part, put in by place: those at one place stand in the order they were added.
/// Ranges must not overlap (asserted); an empty range inserts.
class Splices {
 public:
  void replace(Range range, std::string text);
  void insert(std::uint32_t at, std::string text) { replace({at, at}, std::move(text)); }
  void remove(Range range) { replace(range, {}); }
  bool empty() const { return edits_.empty(); }
  std::string apply(std::string_view bytes) const;

 private:
  struct Edit {
    Range range;
    std::string text;
  };
  std::vector<Edit> edits_;
};

}  // namespace redraft::docx
