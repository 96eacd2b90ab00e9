#include "report/part_tags.h"

#include <array>
#include <utility>

#include "base/unicode.h"
#include "docx/part_names.h"

namespace redraft::report {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  for (const docx::XmlAttribute& one : docx::xml_attributes(tag))
    if (local_name(one.name) == name) return one.value;
  return {};
}

std::string unescaped(std::string_view written) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&quot;", '"'}, {"&apos;", '\''}, {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}}};
  std::string out;
  while (!written.empty()) {
    const auto at = std::find_if(kEntities.begin(), kEntities.end(),
                                 [&](const auto& one) { return written.starts_with(one.first); });
    out += at == kEntities.end() ? written.front() : at->second;
    written.remove_prefix(at == kEntities.end() ? 1 : at->first.size());
  }
  return out;
}

bool is_text_part(std::string_view part, std::string_view content_type) {
  if (!docx::is_xml_part(part) || part.ends_with(".rels")) return false;
  return docx::part_key(part).starts_with("word/") ||
         content_type.find("wordprocessingml") != std::string_view::npos ||
         content_type.find("ms-word") != std::string_view::npos;
}

Instruction read_instruction(const std::string& words) {
  Instruction out;
  std::size_t at = words.find_first_not_of(" \t\r\n");
  if (at == std::string::npos) return out;
  std::size_t end = std::min(words.find_first_of(" \t\r\n", at), words.size());
  out.name = to_upper(words.substr(at, end - at));
  at = words.find_first_not_of(" \t\r\n", end);
  if (at == std::string::npos) return out;
  const bool in_quotes = words[at] == '"';
  if (in_quotes) ++at;
  end = std::min(words.find_first_of(in_quotes ? "\"" : " \t\r\n", at), words.size());
  out.argument = words.substr(at, end - at);
  return out;
}

}  // namespace redraft::report
