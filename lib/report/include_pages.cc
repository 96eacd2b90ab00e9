#include "report/include_pages.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "docx/markup.h"
#include "docx/xml_pieces.h"

namespace redraft::report {

namespace {

// What w:sectPr says of its pages, in twips.
struct PageSetting {
  explicit PageSetting(std::string_view section) {
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(section))) {
      if (child.name == "w:pgSz") paper = child.xml;
      if (child.name == "w:pgMar") margins = child.xml;
    }
    const auto number = [](std::string_view xml, std::string_view attribute) {
      const std::string value(docx::xml_attribute(xml, attribute));
      return std::strtol(value.c_str(), nullptr, 10);
    };
    width = number(paper, "w:w");
    height = number(paper, "w:h");
    text_width = width - number(margins, "w:left") - number(margins, "w:right");
  }
  long width = 0;
  long height = 0;
  long text_width = 0;
  std::string paper;    // w:pgSz
  std::string margins;  // w:pgMar
};

// The section with this paper and these margins.
std::string with_pages(std::string_view section, const std::string& paper, const std::string& margins) {
  static constexpr std::array<std::string_view, 5> before = {"w:headerReference", "w:footerReference",
                                                             "w:footnotePr", "w:endnotePr", "w:type"};
  const std::vector<docx::XmlChild> children = docx::xml_children(docx::xml_content(section));
  const auto pages = std::find_if(children.begin(), children.end(), [](const docx::XmlChild& child) {
    return std::find(before.begin(), before.end(), child.name) == before.end();
  });
  std::string out = docx::xml_start_tag(section);
  for (auto child = children.begin(); child != pages; ++child) out += child->xml;
  out += paper + margins;
  for (auto child = pages; child != children.end(); ++child)
    if (child->name != "w:pgSz" && child->name != "w:pgMar") out += child->xml;
  return out + "</w:sectPr>";
}

}  // namespace

std::string with_pages_of(std::string content, std::string_view host_section) {
  const PageSetting host(host_section);
  if (host.margins.empty()) return content;
  for (std::size_t at = content.find("<w:sectPr"); at != std::string::npos;
       at = content.find("<w:sectPr", at)) {
    const std::string_view rest = std::string_view(content).substr(at);
    if (docx::xml_name(rest) != "w:sectPr") {
      ++at;
      continue;
    }
    const std::size_t size = docx::properties_end(content, at) - at;
    const PageSetting own(rest.substr(0, size));
    const bool same_paper =
        std::abs(own.width - host.width) <= 20 && std::abs(own.height - host.height) <= 20;
    const bool fits = own.paper.empty() || (same_paper && own.text_width <= host.text_width + 20);
    const std::string made = with_pages(rest.substr(0, size), own.paper.empty() ? host.paper : own.paper,
                                        own.margins.empty() || fits ? host.margins : own.margins);
    content.replace(at, size, made);
    at += made.size();
  }
  return content;
}

}  // namespace redraft::report
