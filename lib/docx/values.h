// Values of WordprocessingML's simple elements, as Word reads them: `<w:b/>`, `<w:b w:val="0"/>`, `<w:ilvl w:val="2"/>`.
// Inside lib/docx only: the nodes are pugixml's.
#pragma once

#include <optional>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// The child's w:val; "" when there is no such child or it has none. `name` is the child's name, "w:pStyle".
std::string_view child_value(const pugi::xml_node& parent, const char* name);

/// A decimal attribute (ST_DecimalNumber); nullopt when it is not there or no number. Beyond 32 bits: the nearest.
std::optional<int> number_attribute(const pugi::xml_node& node, const char* name);

/// The child's w:val as a number.
std::optional<int> child_number(const pugi::xml_node& parent, const char* name);

/// An on/off child (ST_OnOff): there without w:val is true; nullopt when it is not there.
std::optional<bool> child_switch(const pugi::xml_node& parent, const char* name);

/// An on/off attribute: "0", "false" and "off" are false.
bool switch_attribute(const pugi::xml_node& node, const char* name, bool absent);

/// An on/off value as one of two: "1" for "true" and "on", "0" for "false" and "off"; any other as it is.
std::string_view on_or_off(std::string_view value);

/// A side in the words of the transitional form: "left" for "start", "right" for "end"; any other
/// word as it is. Names of attributes and elements too, "w:start".
std::string_view left_or_right(std::string_view word);

/// Where the text of a paragraph begins, from w:ind in its w:pPr: twips from the left margin (the start, in the words of
/// ISO/IEC 29500); nullopt when it does not say.
std::optional<int> left_indent(const pugi::xml_node& paragraph_properties);

}  // namespace redraft::docx
