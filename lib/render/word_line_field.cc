// How a line writes a field.
#include <algorithm>

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

}  // namespace

// A link inside a simple field that comes or goes stands around w:ins or w:del, not in it.
void WordLineWriter::link_of_field(const std::string& xml, Element wanted) {
  element(Element::none);
  out_ += docx::xml_start_tag(xml);
  element(wanted);
  for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(xml)))
    if (child.name == "w:r") out_ += child.xml;
  element(Element::none);
  out_ += "</w:hyperlink>";
  element(wanted);
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
  const std::string_view bytes = host ? sides_.host->bytes() : guest_bytes();
  const auto raw = [&](Range range) { return host ? host_xml(range, wanted) : guest_xml(range, wanted); };
  if (item.run == kNone) {
    const std::string_view xml = bytes.substr(item.xml.begin, item.xml.size());
    if (wanted == Element::none) {
      out_ += raw(item.xml);
      return;
    }
    // A simple field cannot stand inside w:ins or w:del: it is written as a complex one.
    const std::string instruction(docx::xml_attribute(xml, "w:instr"));
    const std::string name = wanted == Element::deleted ? "w:delInstrText" : "w:instrText";
    out_ += "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><" + name + " xml:space=\"preserve\">" +
            instruction + "</" + name + "></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(xml))) {
      if (host && docx::is_range_mark(child.name)) out_ += range_marks(child.xml);
      const auto begin = static_cast<std::uint32_t>(child.xml.data() - bytes.data());
      const Range range{begin, begin + static_cast<std::uint32_t>(child.xml.size())};
      if (child.name == "w:r") {
        out_ += raw(range);
      } else if (child.name == "w:hyperlink") {
        link_of_field(raw(range), wanted);
      }
    }
    out_ += "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
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
