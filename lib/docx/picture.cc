#include "docx/picture.h"

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "docx/normal_form.h"

namespace redraft::docx {

namespace {

constexpr double kEmuPerPixel = 9525;  // 914,400 to the inch

// The first element of this name below a node; what stands for older programs is passed over.
pugi::xml_node find(const pugi::xml_node& node, std::string_view name) {
  return node.find_node([&](const pugi::xml_node& inner) { return name == inner.name(); });
}

// "width:120pt;height:1.5in" of VML.
int style_length(std::string_view style, std::string_view name) {
  for (std::size_t at = style.find(name); at != std::string_view::npos; at = style.find(name, at + 1)) {
    if (at > 0 && style[at - 1] != ';' && style[at - 1] != ' ') continue;
    std::string_view value = style.substr(at + name.size());
    if (value.empty() || value[0] != ':') continue;
    value = value.substr(1, value.find(';') == std::string_view::npos ? value.size() : value.find(';') - 1);
    double size = 0;
    std::size_t k = 0;
    double place = 0;
    for (; k < value.size() && ((value[k] >= '0' && value[k] <= '9') || value[k] == '.'); ++k) {
      if (value[k] == '.') {
        place = 1;
      } else if (place == 0) {
        size = size * 10 + (value[k] - '0');
      } else {
        place /= 10;
        size += place * (value[k] - '0');
      }
    }
    const std::string_view unit = value.substr(k);
    if (unit == "in") size *= 96;
    if (unit == "pt") size *= 96.0 / 72;
    if (unit == "cm") size *= 96 / 2.54;
    if (unit == "mm") size *= 9.6 / 2.54;
    return size < 20'000 ? static_cast<int>(size) : 0;
  }
  return 0;
}

// In the order of the drawing, each once: a program may write one at the drawing and at the picture in it, another not.
void add_descriptions(const pugi::xml_node& node, std::vector<std::string>& out) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "mc:Fallback" || name == "w:txbxContent")
      continue;  // the same once more; words with pictures of their own
    for (const pugi::xml_attribute attribute : child.attributes())
      if (std::string own = attribute.value(); is_description(name, attribute.name()) && !own.empty() &&
                                               std::find(out.begin(), out.end(), own) == out.end())
        out.push_back(std::move(own));
    add_descriptions(child, out);
  }
}

}  // namespace

Picture picture_of(const Document& document, const Story& story, const Item& item) {
  const Part& part = document.part_of(story);
  return picture_in(document.package(), part.name(), part.bytes(item.xml));
}

Picture picture_in(const Package& package, const std::string& part, std::string_view bytes) {
  Picture out;
  pugi::xml_document xml;
  xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node about = find(xml, "wp:docPr");
  out.alternative = about.attribute("descr").value();
  out.title = about.attribute("title").value();
  out.name = about.attribute("name").value();
  if (out.alternative.empty()) out.alternative = out.title;
  std::string id = find(xml, "a:blip").attribute("r:embed").value();
  if (const pugi::xml_node extent = find(xml, "wp:extent")) {
    const auto pixels = [&](const char* name) {
      const double size = extent.attribute(name).as_double() / kEmuPerPixel;
      return size > 0 && size < 20'000 ? static_cast<int>(std::lround(size)) : 0;
    };
    out.width = pixels("cx");
    out.height = pixels("cy");
  }
  if (id.empty()) {
    const pugi::xml_node data = find(xml, "v:imagedata");
    id = data.attribute("r:id").value();
    if (out.alternative.empty()) out.alternative = find(xml, "v:shape").attribute("alt").value();
    if (out.alternative.empty()) out.alternative = data.attribute("o:title").value();
    if (const pugi::xml_attribute style = find(xml, "v:shape").attribute("style"); style && out.width == 0) {
      out.width = style_length(style.value(), "width");
      out.height = style_length(style.value(), "height");
    }
  }
  if (id.empty()) return out;
  const Relationship* relation = package.relationship(part, id);
  if (relation == nullptr || relation->external || !package.has(relation->target)) return out;
  out.part = relation->target;
  out.media_type = package.content_type(out.part);
  return out;
}

std::vector<std::string> descriptions_in(std::string_view drawing) {
  pugi::xml_document xml;
  xml.load_buffer(drawing.data(), drawing.size(), pugi::parse_default, pugi::encoding_utf8);
  std::vector<std::string> out;
  add_descriptions(xml, out);
  return out;
}

}  // namespace redraft::docx
