#include "report/part_tags.h"

#include "base/unicode.h"
#include "docx/part_names.h"
#include "docx/xml_characters.h"

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
  std::string out;
  while (!written.empty()) {
    std::size_t taken = 0;
    if (written.front() == '&') {
      const docx::XmlReference reference =
          docx::reference_at(written.data(), written.data() + written.size());
      taken = reference.length;
      if (taken > 0) append_utf8(out, reference.value);
    }
    if (taken == 0) out += written.front();
    written.remove_prefix(std::max<std::size_t>(taken, 1));
  }
  return out;
}

bool is_text_part(std::string_view part, std::string_view content_type) {
  if (!docx::is_xml_part(part) || part.ends_with(".rels")) return false;
  return docx::part_key(part).starts_with("word/") ||
         content_type.find("wordprocessingml") != std::string_view::npos ||
         content_type.find("ms-word") != std::string_view::npos;
}

}  // namespace redraft::report
