#include "docx/block_reader.h"

#include <algorithm>
#include <pugixml.hpp>

#include "docx/line_boxes.h"

namespace redraft::docx {

namespace {

// Not blocks: what a container says about itself.
bool is_property(std::string_view name) {
  return name == "w:sectPr" || name == "w:tblPr" || name == "w:tblGrid" || name == "w:trPr" ||
         name == "w:tcPr" || name == "w:tblPrEx" || name == "w:sdtPr" || name == "w:sdtEndPr" ||
         name == "w:customXmlPr";
}

}  // namespace

BlockReader::BlockReader(const Part& part, FormatTables& tables, Story& story, const ReadOptions& options)
    : part_(part), tables_(tables), story_(story), line_(part, tables, story, options) {}

BlockReader::~BlockReader() = default;

void BlockReader::read(const pugi::xml_node& container) { children(container, kNone); }

void BlockReader::children(const pugi::xml_node& container, std::uint32_t parent) {
  for (const pugi::xml_node inner : container.children())
    if (inner.type() == pugi::node_element) child(inner, parent);
}

std::uint32_t BlockReader::open(NodeKind kind, const pugi::xml_node& node, const pugi::xml_node& inner,
                                std::uint32_t parent) {
  Node out;
  out.kind = kind;
  out.span = part_.span(node);
  out.parent = parent;
  out.content = part_.span(inner).content();
  story_.nodes.push_back(out);
  return static_cast<std::uint32_t>(story_.nodes.size() - 1);
}

void BlockReader::close(std::uint32_t index) {
  Node& node = story_.nodes[index];
  node.end = static_cast<std::uint32_t>(story_.nodes.size());
  for (std::uint32_t k = index + 1; k < node.end && node.paragraph == kNone; ++k)
    node.paragraph = story_.nodes[k].paragraph;
}

void BlockReader::child(const pugi::xml_node& node, std::uint32_t parent) {
  const std::string_view name = node.name();
  if (name == "w:p") return paragraph(node, parent);
  if (name == "w:tbl") return table(node, parent);
  if (is_property(name)) return;
  if (name == "w:tr" || name == "w:tc") {
    const bool row = name == "w:tr";
    const std::uint32_t index = open(row ? NodeKind::row : NodeKind::cell, node, node, parent);
    const pugi::xml_node properties = node.child(row ? "w:trPr" : "w:tcPr");
    Node& own = story_.nodes[index];
    if (properties) own.properties = part_.span(properties).whole();
    own.format = tables_.block(properties);
    if (row) own.extra_format = tables_.block(node.child("w:tblPrEx"));
    if (const int span = properties.child("w:gridSpan").attribute("w:val").as_int(1); span > 1 && !row)
      own.columns = static_cast<std::uint32_t>(std::min(span, 1000));
    children(node, index);
    return close(index);
  }
  if (name == "w:sdt" || name == "w:customXml" || name == "mc:AlternateContent") {
    const pugi::xml_node inner = name == "w:sdt"         ? node.child("w:sdtContent")
                                 : name == "w:customXml" ? node
                                                         : node.child("mc:Choice");
    if (inner && !part_.span(inner).empty_tag()) {
      const std::uint32_t index = open(NodeKind::control, node, inner, parent);
      const pugi::xml_node properties = node.child("w:sdtPr");
      story_.nodes[index].key = tables_.key(
          std::string(name) + " " + properties.child("w:tag").attribute("w:val").value() + "|" +
          properties.child("w:alias").attribute("w:val").value() + "|" + node.attribute("w:element").value());
      children(inner, index);
      return close(index);
    }
  }
  note_bookmark(node, story_);
  const std::uint32_t index = open(
      is_range_mark(name) || name == "w:proofErr" ? NodeKind::point : NodeKind::other, node, node, parent);
  if (story_.nodes[index].kind == NodeKind::other)
    story_.nodes[index].key = tables_.key(tables_.normal(node));
  close(index);
}

void BlockReader::table(const pugi::xml_node& node, std::uint32_t parent) {
  const std::uint32_t index = open(NodeKind::table, node, node, parent);
  const std::uint32_t around =
      tables_.enter_table(node.child("w:tblPr").child("w:tblStyle").attribute("w:val").value());
  if (const pugi::xml_node properties = node.child("w:tblPr")) {
    story_.nodes[index].properties = part_.span(properties).whole();
    story_.nodes[index].format = tables_.block(properties);
  }
  if (const pugi::xml_node grid = node.child("w:tblGrid")) {
    story_.nodes[index].grid = part_.span(grid).whole();
    story_.nodes[index].grid_format = tables_.block(grid);
  }
  children(node, index);
  tables_.leave_table(around);
  close(index);
}

void BlockReader::paragraph(const pugi::xml_node& node, std::uint32_t parent) {
  const std::uint32_t index = open(NodeKind::paragraph, node, node, parent);
  const auto own = static_cast<std::uint32_t>(story_.paragraphs.size());
  story_.nodes[index].paragraph = own;
  Paragraph out;
  out.span = story_.nodes[index].span;
  out.node = index;
  out.first_item = static_cast<std::uint32_t>(story_.items.size());
  out.text.begin = static_cast<std::uint32_t>(story_.text.size());
  const pugi::xml_node properties = node.child("w:pPr");
  out.surroundings = tables_.in_paragraph(properties.child("w:pStyle").attribute("w:val").value());
  if (properties) {
    out.properties = part_.span(properties).whole();
    out.format = tables_.paragraph(properties);
    out.mark_format = tables_.run(properties.child("w:rPr"));
    out.style = properties.child("w:pStyle").attribute("w:val").value();
    if (const pugi::xml_node number = properties.child("w:numPr")) {
      if (const pugi::xml_node id = number.child("w:numId")) out.num.num_id = id.attribute("w:val").as_int();
      if (const pugi::xml_node level = number.child("w:ilvl"))
        out.num.level = level.attribute("w:val").as_int();
    }
    const pugi::xml_node mark = properties.child("w:rPr");
    out.mark_deleted = mark.child("w:del") || mark.child("w:moveFrom");
    if (const pugi::xml_node section = properties.child("w:sectPr")) {
      out.section = part_.span(section).whole();
      out.section_format = tables_.section(section);
      sections_.push_back({own, section.internal_object()});
    }
  }
  line_.read(node);
  out.end_item = static_cast<std::uint32_t>(story_.items.size());
  out.text.end = static_cast<std::uint32_t>(story_.text.size());
  story_.paragraphs.push_back(std::move(out));
  close(index);
}

}  // namespace redraft::docx
