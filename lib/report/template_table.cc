#include "report/template_table.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "docx/xml_pieces.h"

namespace redraft::report {

namespace {

using docx::XmlChild;

long number(std::string_view words, long otherwise) {
  long out = otherwise;
  std::from_chars(words.data(), words.data() + words.size(), out);
  return out;
}

std::size_t span_of(std::string_view cell) {
  for (const XmlChild& child : docx::xml_children(docx::xml_content(cell))) {
    if (child.name != "w:tcPr") continue;
    for (const XmlChild& property : docx::xml_children(docx::xml_content(child.xml)))
      if (property.name == "w:gridSpan")
        return static_cast<std::size_t>(
            std::clamp(number(docx::xml_attribute(property.xml, "w:val"), 1), 1L, 1000L));
  }
  return 1;
}

std::size_t columns_of(std::string_view row) {
  std::size_t out = 0;
  for (const XmlChild& child : docx::xml_children(docx::xml_content(row)))
    if (child.name == "w:tc") out += span_of(child.xml);
  return out;
}

// As wide as before in all: the first columns as they were, the new ones share what the old last ones had.
std::vector<long> widths_for(const std::vector<long>& old, std::size_t columns) {
  long total = 0;
  for (const long width : old) total += width;
  if (total <= 0) total = 9000;  // about the text of an A4 page, in twips
  if (old.size() == columns) return old;
  std::vector<long> out;
  const bool keeps_first = old.size() > 1 && columns > 1 && old.front() * 3 < total * 2;
  if (keeps_first) out.push_back(old.front());
  const long rest = total - (keeps_first ? old.front() : 0);
  const long count = static_cast<long>(columns - out.size());
  for (long k = 0; k < count; ++k) out.push_back(rest * (k + 1) / count - rest * k / count);
  return out;
}

std::string with_width(std::string_view cell, long width) {
  const std::string made = "<w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
  std::string out = docx::xml_start_tag(cell);
  bool done = false;
  for (const XmlChild& child : docx::xml_children(docx::xml_content(cell))) {
    if (child.name != "w:tcPr" || done) {
      out += child.xml;
      continue;
    }
    done = true;
    out += "<w:tcPr>";
    bool placed = false;
    for (const XmlChild& property : docx::xml_children(docx::xml_content(child.xml))) {
      if (property.name == "w:tcW") continue;
      if (property.name != "w:cnfStyle" && !placed) {
        out += made;
        placed = true;
      }
      out += property.xml;
    }
    out += (placed ? "" : made) + "</w:tcPr>";
  }
  if (!done) out.insert(docx::xml_tag_end(out, 0), "<w:tcPr>" + made + "</w:tcPr>");
  return out + "</w:tc>";
}

}  // namespace

std::string with_columns(std::string_view table) {
  std::vector<long> old;
  std::size_t columns = 0;
  const std::vector<XmlChild> children = docx::xml_children(docx::xml_content(table));
  for (const XmlChild& child : children) {
    if (child.name == "w:tblGrid") {
      for (const XmlChild& column : docx::xml_children(docx::xml_content(child.xml)))
        if (column.name == "w:gridCol") old.push_back(number(docx::xml_attribute(column.xml, "w:w"), 0));
    } else if (child.name == "w:tr") {
      columns = std::max(columns, columns_of(child.xml));
    }
  }
  const std::vector<long> widths = widths_for(old, columns);
  std::string out = docx::xml_start_tag(table);
  for (const XmlChild& child : children) {
    if (child.name == "w:tblGrid") {
      out += "<w:tblGrid>";
      for (const long width : widths) out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
      out += "</w:tblGrid>";
      continue;
    }
    if (child.name != "w:tr") {
      out += child.xml;
      continue;
    }
    if (columns_of(child.xml) == 0) continue;  // a row without cells is none
    out += docx::xml_start_tag(child.xml);
    std::size_t at = 0;
    for (const XmlChild& cell : docx::xml_children(docx::xml_content(child.xml))) {
      if (cell.name != "w:tc") {
        out += cell.xml;
        continue;
      }
      long width = 0;
      for (std::size_t k = span_of(cell.xml); k > 0 && at < widths.size(); --k) width += widths[at++];
      out += with_width(cell.xml, width);
    }
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

}  // namespace redraft::report
