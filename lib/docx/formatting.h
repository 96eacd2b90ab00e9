// What a formatting change changed: the properties before and after, flat, in the names of the markup.
#pragma once

#include <string>
#include <vector>

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// `<w:ind w:left="720"/>` is {"ind.left", "720"}, `<w:jc w:val="left"/>` {"jc", "left"}, `<w:b/>` {"b", "on"}.
struct Property {
  std::string name;
  std::string value;
  bool operator==(const Property&) const = default;
};

struct Formatting {
  std::vector<Property> before;
  std::vector<Property> after;
};

/// Of a w:rPrChange, w:pPrChange ...: what it holds, and what stands around it now.
Formatting formatting_of(const pugi::xml_node& change);

}  // namespace redraft::docx
