#include "docx/run_properties.h"

#include <algorithm>
#include <array>

#include "docx/xml_pieces.h"

namespace redraft::docx {

namespace {

// Marks of a paragraph's mark stand before all others; then EG_RPrBase.
constexpr std::array<std::string_view, 43> kOrder = {"w:ins",
                                                     "w:del",
                                                     "w:moveFrom",
                                                     "w:moveTo",
                                                     "w:rStyle",
                                                     "w:rFonts",
                                                     "w:b",
                                                     "w:bCs",
                                                     "w:i",
                                                     "w:iCs",
                                                     "w:caps",
                                                     "w:smallCaps",
                                                     "w:strike",
                                                     "w:dstrike",
                                                     "w:outline",
                                                     "w:shadow",
                                                     "w:emboss",
                                                     "w:imprint",
                                                     "w:noProof",
                                                     "w:snapToGrid",
                                                     "w:vanish",
                                                     "w:webHidden",
                                                     "w:color",
                                                     "w:spacing",
                                                     "w:w",
                                                     "w:kern",
                                                     "w:position",
                                                     "w:sz",
                                                     "w:szCs",
                                                     "w:highlight",
                                                     "w:u",
                                                     "w:effect",
                                                     "w:bdr",
                                                     "w:shd",
                                                     "w:fitText",
                                                     "w:vertAlign",
                                                     "w:rtl",
                                                     "w:cs",
                                                     "w:em",
                                                     "w:lang",
                                                     "w:eastAsianLayout",
                                                     "w:specVanish",
                                                     "w:oMath"};

std::size_t rank(std::string_view name) {
  if (name == "w:rPrChange") return kOrder.size() + 1;
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), name) - kOrder.begin());
}

}  // namespace

std::string with_run_properties(std::string_view inside, const std::vector<std::string>& elements) {
  std::vector<XmlChild> all;
  for (const XmlChild& child : xml_children(inside))
    if (std::none_of(elements.begin(), elements.end(),
                     [&](const std::string& element) { return xml_name(element) == child.name; }))
      all.push_back(child);
  for (const std::string& element : elements) all.push_back({xml_name(element), element});
  std::stable_sort(all.begin(), all.end(),
                   [](const XmlChild& x, const XmlChild& y) { return rank(x.name) < rank(y.name); });
  std::string out;
  for (const XmlChild& child : all) out += child.xml;
  return out;
}

std::string without_run_properties(std::string_view inside, const std::vector<std::string_view>& names) {
  std::string out;
  for (const XmlChild& child : xml_children(inside))
    if (std::find(names.begin(), names.end(), child.name) == names.end()) out += child.xml;
  return out;
}

}  // namespace redraft::docx
