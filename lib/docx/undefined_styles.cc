#include "docx/undefined_styles.h"

#include "docx/xml_pieces.h"

namespace redraft::docx {

std::set<std::string> undefined_styles(const Document& document) {
  std::set<std::string> out;
  for (const auto* formats : {&document.run_formats, &document.paragraph_formats, &document.block_formats})
    for (const Format& format : *formats)
      for (const XmlChild& child : xml_children(format.xml)) {
        if (child.name != "w:pStyle" && child.name != "w:rStyle" && child.name != "w:tblStyle") continue;
        std::string id(xml_attribute(child.xml, "w:val"));
        if (!id.empty() && document.styles.find(id) == nullptr) out.insert(std::move(id));
      }
  return out;
}

}  // namespace redraft::docx
