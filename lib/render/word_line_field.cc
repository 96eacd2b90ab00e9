// How a line writes a field.
#include <algorithm>

#include "base/one_of.h"
#include "docx/line_reader.h"
#include "docx/xml_pieces.h"
#include "render/word_line_writer.h"

namespace redraft::render {

using docx::Item;
using docx::kNone;
using docx::Range;
using docx::Story;

namespace {

// The ends of bookmarks, comments and permissions among elements, some of which may be cut in two here.
std::string range_marks(std::string_view xml) {
  std::string out;
  for (std::size_t at = xml.find('<'); at < xml.size(); at = xml.find('<', at + 1)) {
    if (!docx::is_range_mark(docx::xml_name(xml.substr(at)))) continue;
    const std::string_view tag = xml.substr(at, docx::xml_tag_end(xml, at) - at);
    out += tag.ends_with("/>") ? std::string(tag) : std::string(tag.substr(0, tag.size() - 1)) + "/>";
  }
  return out;
}

bool is_around_runs(std::string_view name) {
  return is_one_of(name, {"w:hyperlink", "w:smartTag", "w:customXml", "w:sdt", "w:dir", "w:bdo"});
}

std::string_view content_of_control(std::string_view control) {
  for (const docx::XmlChild& child : docx::xml_children(control))
    if (child.name == "w:sdtContent") return docx::xml_content(child.xml);
  return {};
}

}  // namespace

std::string_view WordLineWriter::side_bytes(bool host) const {
  return host ? sides_.host->bytes() : guest_bytes();
}

Range WordLineWriter::side_range(std::string_view piece, bool host) const {
  const auto begin = static_cast<std::uint32_t>(piece.data() - side_bytes(host).data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

std::string WordLineWriter::side_xml(Range range, bool host, Element wanted) {
  return host ? host_xml(range, wanted) : guest_xml(range, wanted);
}

// A simple field that comes or goes: it cannot stand inside w:ins or w:del, and is written as a complex one.
void WordLineWriter::simple_field(Range field, bool host, Element wanted) {
  const std::string_view xml = side_bytes(host).substr(field.begin, field.size());
  const std::string head = side_xml(
      {field.begin, field.begin + static_cast<std::uint32_t>(docx::xml_tag_end(xml, 0))}, host, wanted);
  const std::string name = wanted == Element::deleted ? "w:delInstrText" : "w:instrText";
  element(wanted);
  out_ += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><" + name + " xml:space=\"preserve\">" +
          std::string(docx::xml_attribute(head, "w:instr")) + "</" + name +
          "></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  field_content(docx::xml_content(xml), host, wanted);
  element(wanted);
  out_ += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

// Runs stand in w:ins or w:del, and these in the links, tags and controls that the runs stand in.
void WordLineWriter::field_content(std::string_view content, bool host, Element wanted) {
  for (const docx::XmlChild& child : docx::xml_children(content)) {
    const Range all = side_range(child.xml, host);
    if (docx::is_range_mark(child.name)) {
      if (host) out_ += range_marks(child.xml);
    } else if (child.name == "w:r" || child.name == "m:oMath" || child.name == "m:oMathPara") {
      element(wanted);
      out_ += side_xml(all, host, wanted);
    } else if (child.name == "w:ins" || child.name == "w:moveTo") {
      field_content(docx::xml_content(child.xml), host, wanted);
    } else if (child.name == "w:fldSimple") {
      simple_field(all, host, wanted);
    } else if (child.name == "w:smartTagPr" || child.name == "w:customXmlPr") {
      out_ += side_xml(all, host, wanted);
    } else if (is_around_runs(child.name)) {
      std::string_view inside = docx::xml_content(child.xml);
      if (child.name == "w:sdt") inside = content_of_control(inside);
      if (inside.empty()) continue;
      const Range inner = side_range(inside, host);
      std::string head = side_xml({all.begin, inner.begin}, host, wanted);
      if (!host && child.name == "w:sdt") without_number(head);
      element(Element::none);
      out_ += head;
      field_content(inside, host, wanted);
      element(Element::none);
      out_ += side_xml({inner.end, all.end}, host, wanted);
    }
  }
}

namespace {

// Which runs of a field over runs hold words of its result; all, where it has none: then the field is set as they are.
std::vector<bool> result_runs(std::string_view bytes, const Story& story, const Item& item) {
  std::vector<bool> out;
  int depth = 0;
  bool in_result = false;
  for (std::uint32_t k = item.run; k <= item.last_run; ++k) {
    const docx::Run& run = story.runs[k];
    bool words = false;
    for (const docx::XmlChild& child :
         docx::xml_children(bytes.substr(run.span.open_end, run.span.close_begin - run.span.open_end))) {
      if (child.xml.data() < bytes.data() + item.xml.begin || child.xml.data() >= bytes.data() + item.xml.end)
        continue;
      if (child.name != "w:fldChar") {
        words = words || (in_result && child.name != "w:rPr" && child.name != "w:instrText");
        continue;
      }
      const std::string_view type = docx::xml_attribute(child.xml, "w:fldCharType");
      if (type == "begin") ++depth;
      if (type == "end") --depth;
      if (type == "separate" && depth == 1) in_result = true;
    }
    out.push_back(words);
  }
  if (std::find(out.begin(), out.end(), true) == out.end()) out.assign(out.size(), true);
  return out;
}

}  // namespace

// A field as a whole: its runs one by one, each with its properties, in the links and tags that they stand in.
void WordLineWriter::field(const Story& story, const Item& item, bool host, Element wanted, const Item* old) {
  element(wanted);
  close_run();
  const std::string_view bytes = side_bytes(host);
  const auto raw = [&](Range range) { return side_xml(range, host, wanted); };
  if (item.run == kNone) {
    if (wanted == Element::none) {
      out_ += raw(item.xml);
    } else {
      simple_field(item.xml, host, wanted);
    }
    return;
  }
  std::uint32_t at = item.xml.begin;
  const std::vector<bool> set_otherwise =
      old == nullptr ? std::vector<bool>() : result_runs(bytes, story, item);
  for (std::uint32_t k = item.run; k <= item.last_run; ++k) {
    const docx::Run& run = story.runs[k];
    if (at < run.span.begin && wanted == Element::none) {
      out_ += raw({at, run.span.begin});
    } else if (at < run.span.begin && host) {
      out_ += range_marks(sides_.host->slice({at, run.span.begin}));
    }
    const std::uint32_t begin =
        std::max({item.xml.begin, run.span.open_end, run.properties.empty() ? 0U : run.properties.end});
    const std::uint32_t end = std::min(item.xml.end, run.span.close_begin);
    std::string properties;
    if (host) {
      properties = host_properties(k, old != nullptr && set_otherwise[k - item.run] ? old : nullptr);
    } else if (!run.properties.empty()) {
      properties = raw(run.properties);
    }
    if (wanted != Element::none) {
      wrappers(chain_of(story, run.wrapper), host);
      element(wanted);
    }
    if (begin < end) out_ += "<w:r>" + properties + raw({begin, end}) + "</w:r>";
    at = run.span.end;
  }
}

}  // namespace redraft::render
