#include "docx/settle_comments.h"

#include <pugixml.hpp>
#include <string_view>
#include <utility>

namespace redraft::docx {

namespace {

using pugi::xml_node;

// The attribute whatever its prefix: these parts have had several namespaces.
std::string_view attribute(const xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute& a : node.attributes()) {
    const std::string_view name = a.name();
    const std::size_t colon = name.find(':');
    if (name.substr(colon == std::string_view::npos ? 0 : colon + 1) == local) return a.value();
  }
  return {};
}

// Takes out the entries whose `key` is among `ids`; returns their `value`s.
Ids forget(const Package& package, const std::string& main, const char* type, const char* key, const Ids& ids,
           const char* value, Package::Changes& out) {
  Ids found;
  const std::string name = package.related(main, type);
  if (name.empty() || !package.has(name) || ids.empty()) return found;
  const Part part(package.name(), name, package.bytes(name));
  Splices splices;
  for (const xml_node& entry : part.root().children()) {
    if (entry.type() != pugi::node_element || ids.count(std::string(attribute(entry, key))) == 0) continue;
    found.insert(std::string(attribute(entry, value)));
    splices.remove(part.span(entry).whole());
  }
  if (!splices.empty()) out.parts.push_back({name, splices.apply(part.bytes())});
  return found;
}

}  // namespace

void forget_comments(const Package& package, const std::string& main, const Part& comments, const Ids& gone,
                     Package::Changes& out) {
  Ids paragraphs;
  for (const xml_node& comment : comments.root().children()) {
    if (gone.count(comment.attribute("w:id").value()) == 0) continue;
    for (const xml_node& paragraph : comment.children("w:p")) {
      const std::string_view id = attribute(paragraph, "paraId");
      if (!id.empty()) paragraphs.insert(std::string(id));
    }
  }
  forget(package, main, "commentsExtended", "paraId", paragraphs, "paraId", out);
  const Ids lasting = forget(package, main, "commentsIds", "paraId", paragraphs, "durableId", out);
  forget(package, main, "commentsExtensible", "durableId", lasting, "durableId", out);
}

}  // namespace redraft::docx
