#include "docx/formatting.h"

#include <pugixml.hpp>
#include <string_view>

#include "docx/tags.h"

namespace redraft::docx {

namespace {

using pugi::xml_node;

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void flatten(const xml_node& node, const std::string& prefix, std::vector<Property>& out) {
  for (const xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const Tag tag = tag_of(child);
    const bool marks = tag >= Tag::header_reference && tag <= Tag::numbering_change;
    const bool apart = prefix.empty() && (tag == Tag::run_properties || tag == Tag::section_properties);
    if (marks || apart) continue;
    const std::string name = prefix + std::string(local_name(child.name()));
    bool any = false;
    for (const pugi::xml_attribute& attribute : child.attributes()) {
      const std::string_view key = local_name(attribute.name());
      out.push_back({key == "val" ? name : name + "." + std::string(key), attribute.value()});
      any = true;
    }
    if (child.first_child()) {
      flatten(child, name + ".", out);
    } else if (!any) {
      out.push_back({name, "on"});
    }
  }
}

}  // namespace

Formatting formatting_of(const xml_node& change) {
  Formatting out;
  flatten(change.first_child(), "", out.before);
  flatten(change.parent(), "", out.after);
  return out;
}

}  // namespace redraft::docx
