#include "report/insert.h"

#include <algorithm>
#include <set>

#include "docx/namespaces.h"

namespace redraft::report {

namespace {

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

}  // namespace

std::string missing_namespaces(std::string_view xml, std::string_view root) {
  // Prefixes of elements and of attributes: a name before a colon, after '<', '</' or white space inside a tag.
  std::set<std::string_view> used;
  std::string_view last;  // most are the same as the one before
  const auto name_at = [&](std::size_t at) {
    std::size_t end = at;
    while (end < xml.size() && is_name(xml[end])) ++end;
    if (end == at || end == xml.size() || xml[end] != ':') return;
    const std::string_view prefix = xml.substr(at, end - at);
    if (prefix == last) return;
    last = prefix;
    used.insert(prefix);
  };
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
    ++at;
    if (at < xml.size() && xml[at] == '/') ++at;
    name_at(at);
    for (; at < xml.size() && xml[at] != '>'; ++at) {
      const char c = xml[at];
      if (c == '"' || c == '\'') {
        at = std::min(xml.find(c, at + 1), xml.size() - 1);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        name_at(at + 1);
      }
    }
  }
  std::string out;
  for (const std::string_view prefix : used) {
    if (prefix == "xmlns" || prefix == "xml") continue;
    const std::string declared = "xmlns:" + std::string(prefix) + "=";
    if (root.find(declared) != std::string_view::npos) continue;
    const std::string_view address = docx::usual_address(prefix);
    if (!address.empty()) out += " " + declared + "\"" + std::string(address) + "\"";
  }
  return out;
}

}  // namespace redraft::report
