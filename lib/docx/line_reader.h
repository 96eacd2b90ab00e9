// What stands in the line of a paragraph: runs, atoms, fields, what is wrapped around them. Inside lib/docx only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "docx/document.h"
#include "docx/format_tables.h"

namespace redraft::docx {

/// An end of a range (bookmark, comment, permission, move, custom XML): it has no width, in a line or between blocks.
bool is_range_mark(std::string_view name);

/// Keeps a bookmark that begins here, in the paragraph that is being read or in front of the next one.
void note_bookmark(const pugi::xml_node& node, Story& story);

class LineReader {
 public:
  /// Appends to `story`. `boxes` gets every w:txbxContent with the item that holds it.
  LineReader(const Part& part, FormatTables& tables, Story& story, const ReadOptions& options);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  void read(const pugi::xml_node& paragraph);

  struct Box;
  const std::vector<Box>& boxes() const { return boxes_; }

 private:
  struct OpenField {
    std::uint32_t item;  // where its begin stands
    std::uint32_t wrapper;
    std::string instruction;
    bool in_result = false;
    std::string form = {};  // of a form field: what it is set to
    bool simple = false;    // w:fldSimple, whose instruction is an attribute
  };

  void children(const pugi::xml_node& node, std::uint32_t wrapper);
  void child(const pugi::xml_node& node, std::uint32_t wrapper);
  void wrap(const pugi::xml_node& node, const pugi::xml_node& inner, std::uint32_t parent);
  void run(const pugi::xml_node& node, std::uint32_t wrapper);
  void run_child(const pugi::xml_node& node, Item& item);
  void field_char(const pugi::xml_node& node, Item item);
  void close_field(Item end);
  void become_field(const OpenField& open, Item field, std::size_t end);
  std::uint32_t link_around(std::uint32_t wrapper, std::uint32_t outer) const;
  std::string link_target(const pugi::xml_node& link) const;
  void simple_field(const pugi::xml_node& node, std::uint32_t wrapper);
  void atom(const pugi::xml_node& node, Item item, ItemKind kind, std::string_view text, std::string key);
  void text(const pugi::xml_node& node, Item item);
  void find_boxes(const pugi::xml_node& node, std::uint32_t item);

  const Part& part_;
  FormatTables& tables_;
  Story& story_;
  const ReadOptions& options_;
  std::vector<OpenField> fields_;
  std::vector<Box> boxes_;
};

}  // namespace redraft::docx
