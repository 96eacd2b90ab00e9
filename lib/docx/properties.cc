#include "docx/properties.h"

#include <pugixml.hpp>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/part.h"

namespace redraft::docx {

std::string core_property(const Package& package, std::string_view name) {
  const std::string holder = package.related("", "core-properties");
  if (holder.empty()) return {};
  try {
    const Part part(package.name(), holder, package.bytes(holder));
    for (const pugi::xml_node child : part.root().children()) {
      // Its prefix is the writer's choice.
      const std::string_view own = child.name();
      if (own.substr(own.find(':') + 1) == name) return std::string(trim(child.text().get()));
    }
  } catch (const Error&) {
    // What it says of itself is not worth refusing a document for.
  }
  return {};
}

std::string last_modified_by(const Package& package) { return core_property(package, "lastModifiedBy"); }

std::map<std::string, std::string, std::less<>> custom_properties(const Package& package) {
  std::map<std::string, std::string, std::less<>> out;
  const std::string name = package.related("", "custom-properties");
  if (name.empty()) return out;
  const Part part(package.name(), name, package.bytes(name));
  for (const pugi::xml_node property : part.root().children())
    if (const pugi::xml_node value = property.first_child())
      out.emplace(property.attribute("name").value(), value.text().get());
  return out;
}

}  // namespace redraft::docx
