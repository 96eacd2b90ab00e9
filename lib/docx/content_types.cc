#include "docx/content_types.h"

#include <pugixml.hpp>
#include <set>

#include "base/error.h"
#include "docx/part_names.h"

namespace redraft::docx {

namespace {

std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view without_slash(std::string_view name) {
  return name.starts_with('/') ? name.substr(1) : name;
}

std::string extension_key(std::string_view part) {
  const std::size_t dot = part.rfind('.');
  const std::size_t slash = part.rfind('/');
  if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash)) return {};
  return part_key(part.substr(dot + 1));
}

}  // namespace

ContentTypes::ContentTypes(const Part& part, const std::string& file) {
  if (local(part.root()) != "Types")
    throw Error(ErrorCode::format, {file + ", " + part.name()},
                "its outermost element is <" + std::string(part.root().name()) + ">; expected <Types>");
  for (const pugi::xml_node& node : part.root().children()) {
    const std::string type = node.attribute("ContentType").value();
    if (local(node) == "Default") defaults_.try_emplace(part_key(node.attribute("Extension").value()), type);
    if (local(node) == "Override")
      overrides_.try_emplace(part_key(without_slash(node.attribute("PartName").value())), type);
  }
}

std::string ContentTypes::of(std::string_view part) const {
  if (const auto found = overrides_.find(part_key(part)); found != overrides_.end()) return found->second;
  const auto found = defaults_.find(extension_key(part));
  return found == defaults_.end() ? std::string{} : found->second;
}

void append_to_root(const Part& part, const std::string& text, Splices& splices) {
  const std::string_view name = part.root().name();
  const std::size_t colon = name.find(':');
  const std::string prefix(colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon + 1));
  std::string written;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find("{}", at), text.size());
    written.append(text, at, mark - at);
    if (mark < text.size()) written += prefix;
    at = mark + 2;
  }
  const Span root = part.span(part.root());
  if (!root.empty_tag()) {
    splices.insert(root.close_begin, written);
  } else {
    splices.replace({root.end - 2, root.end}, ">" + written + "</" + std::string(name) + ">");
  }
}

std::string with_content_types(const Part& part, const std::vector<Package::Changes::NewContentType>& added,
                               const std::vector<std::string>& removed) {
  std::set<std::string> gone;
  for (const std::string& name : removed) gone.insert(part_key(name));
  std::set<std::string> given;
  Splices splices;
  for (const pugi::xml_node& node : part.root().children()) {
    if (local(node) != "Override") continue;
    const std::string key = part_key(without_slash(node.attribute("PartName").value()));
    if (gone.contains(key)) {
      splices.remove(part.span(node).whole());
    } else {
      given.insert(key);
    }
  }
  std::string text;
  for (const auto& [name, type] : added) {
    if (!given.insert(part_key(name)).second) continue;
    text += "<{}Override PartName=\"";
    append_escaped(text, "/" + target_to("", name));
    text += "\" ContentType=\"";
    append_escaped(text, type);
    text += "\"/>";
  }
  if (!text.empty()) append_to_root(part, text, splices);
  return splices.apply(part.bytes());
}

}  // namespace redraft::docx
