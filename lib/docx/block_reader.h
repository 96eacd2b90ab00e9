// The blocks of a story: paragraphs, tables with rows and cells, content controls. Inside lib/docx only.
#pragma once

#include <cstdint>
#include <vector>

#include "docx/document.h"
#include "docx/format_tables.h"
#include "docx/line_reader.h"

namespace redraft::docx {

class BlockReader {
 public:
  BlockReader(const Part& part, FormatTables& tables, Story& story, const ReadOptions& options);
  ~BlockReader();
  BlockReader(const BlockReader&) = delete;
  BlockReader& operator=(const BlockReader&) = delete;

  /// Everything that stands in `container` (w:body, w:hdr, w:footnote, w:txbxContent ...).
  void read(const pugi::xml_node& container);
  const std::vector<LineReader::Box>& boxes() const { return line_.boxes(); }
  struct Section;
  const std::vector<Section>& sections() const { return sections_; }  ///< that paragraphs carry, in order

 private:
  void children(const pugi::xml_node& container, std::uint32_t parent);
  void child(const pugi::xml_node& node, std::uint32_t parent);
  void paragraph(const pugi::xml_node& node, std::uint32_t parent);
  void table(const pugi::xml_node& node, std::uint32_t parent);
  std::uint32_t open(NodeKind kind, const pugi::xml_node& node, const pugi::xml_node& inner,
                     std::uint32_t parent);
  void close(std::uint32_t index);

  const Part& part_;
  FormatTables& tables_;
  Story& story_;
  LineReader line_;
  std::vector<Section> sections_;
};

}  // namespace redraft::docx
