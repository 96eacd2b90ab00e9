#include "docx/doctype.h"

#include <string>
#include <string_view>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/part_names.h"
#include "docx/xml_scan.h"
#include "docx/xml_text.h"

namespace redraft::docx {

namespace {

bool is_xml_type(std::string_view type) {
  const std::string folded = to_lower(trim(type.substr(0, type.find(';'))));
  if (folded.starts_with("image/") || folded == "application/xhtml+xml") return false;
  return folded == "application/xml" || folded == "text/xml" || folded.ends_with("+xml") ||
         folded == "application/vnd.openxmlformats-officedocument.vmldrawing";
}

// What stands in front of the outermost element: a DOCTYPE stands nowhere else. npos: there is none.
std::size_t doctype_in(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    if (text.substr(at, 4) == "<!--") {
      at = text.find("-->", at);
    } else if (text.substr(at, 2) == "<?") {
      at = text.find("?>", at);
    } else {
      return text.substr(at, 9) == "<!DOCTYPE" ? at : std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

void refuse_doctype(const Package& package, const std::string& part) {
  const std::string& bytes = package.bytes(part);
  const std::string where = package.name() + ", " + part;
  // In UTF-8 an element or a comment begins with one byte and no other.
  const bool plain = bytes.size() > 1 && bytes[0] == '<' && bytes[1] != '\0';
  std::string text;
  try {
    if (!plain) make_utf8(text = bytes);
  } catch (const XmlFault& fault) {
    throw Error(ErrorCode::format, {where}, fault.detail);
  }
  const std::string_view read = plain ? std::string_view(bytes) : std::string_view(text);
  const std::size_t at = doctype_in(read);
  if (at == std::string_view::npos) return;
  const LineColumn here = line_column(read, at);
  throw Error(ErrorCode::format, {where, here.line, here.column},
              "a DOCTYPE; a part of a Word package has none, and the entities it could declare are not read");
}

}  // namespace

void refuse_doctypes(const Package& package) {
  for (const std::string& part : package.parts())
    if (is_xml_part(part) || is_xml_type(package.content_type(part))) refuse_doctype(package, part);
}

}  // namespace redraft::docx
