#include "redline/part_entries.h"

#include <algorithm>

#include "base/error.h"
#include "docx/part.h"

namespace redraft::redline {

std::string bytes_related(const docx::Package& package, std::string_view type) {
  const std::string part = package.related(package.main_part(), type);
  return part.empty() ? std::string() : package.bytes(part);
}

std::string usual_related(const docx::Package& package, std::string_view type) {
  const std::string part = package.related(package.main_part(), type);
  std::string bytes = part.empty() ? std::string() : package.bytes(part);
  if (bytes.empty()) return {};
  try {
    return docx::Part(package.name(), part, bytes).bytes();
  } catch (const Error&) {
    return bytes;
  }
}

std::vector<docx::XmlChild> children_of_root(const std::string& bytes) {
  return docx::xml_children(docx::xml_content(docx::xml_root(bytes)));
}

std::string local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return std::string(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

std::vector<std::string> differing(const Entries& x, const Entries& y) {
  const auto of = [](const Entries& entries, const std::string& name) {
    const auto found = entries.find(name);
    return found == entries.end() ? std::string() : found->second;
  };
  std::vector<std::string> out;
  for (const auto& [name, value] : x)
    if (of(y, name) != value) out.push_back(name);
  for (const auto& [name, value] : y)
    if (!value.empty() && !x.contains(name)) out.push_back(name);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace redraft::redline
