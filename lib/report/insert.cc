#include "report/insert.h"

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
  bool in_tag = false;
  char quote = 0;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const char c = xml[at];
    if (!in_tag) {
      if (c != '<') continue;
      in_tag = true;
      if (at + 1 < xml.size() && xml[at + 1] == '/') ++at;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
      continue;
    } else if (c == '"' || c == '\'') {
      quote = c;
      continue;
    } else if (c == '>') {
      in_tag = false;
      continue;
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      continue;
    }
    std::size_t end = at + 1;
    while (end < xml.size() && is_name(xml[end])) ++end;
    if (end < xml.size() && xml[end] == ':' && end > at + 1) used.insert(xml.substr(at + 1, end - at - 1));
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
