#include "docx/values.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <pugixml.hpp>

namespace redraft::docx {

std::string_view child_value(const pugi::xml_node& parent, const char* name) {
  return parent.child(name).attribute("w:val").value();
}

std::optional<int> number_attribute(const pugi::xml_node& node, const char* name) {
  std::string_view text = node.attribute(name).value();
  while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
  int out = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (fault == std::errc::result_out_of_range)
    return text.front() == '-' ? std::numeric_limits<int>::min() : std::numeric_limits<int>::max();
  if (fault != std::errc()) return std::nullopt;
  return out;
}

std::optional<int> child_number(const pugi::xml_node& parent, const char* name) {
  return number_attribute(parent.child(name), "w:val");
}

std::optional<bool> child_switch(const pugi::xml_node& parent, const char* name) {
  const pugi::xml_node child = parent.child(name);
  if (!child) return std::nullopt;
  return switch_attribute(child, "w:val", true);
}

bool switch_attribute(const pugi::xml_node& node, const char* name, bool absent) {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) return absent;
  return on_or_off(attribute.value()) != "0";
}

std::string_view on_or_off(std::string_view value) {
  if (value == "1" || value == "true" || value == "on") return "1";
  if (value == "0" || value == "false" || value == "off") return "0";
  return value;
}

std::string_view left_or_right(std::string_view word) {
  if (word == "start") return "left";
  if (word == "end") return "right";
  if (word == "w:start") return "w:left";
  if (word == "w:end") return "w:right";
  return word;
}

std::optional<int> left_indent(const pugi::xml_node& paragraph_properties) {
  const pugi::xml_node indent = paragraph_properties.child("w:ind");
  const std::optional<int> left = number_attribute(indent, "w:left");
  return left ? left : number_attribute(indent, "w:start");
}

}  // namespace redraft::docx
