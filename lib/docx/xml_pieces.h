// Raw XML by its pieces, for writing: the children of an element as byte ranges, without a tree. The bytes are those of
// a part that was checked, or were written here. White space is any that XML knows, also around "="; what stands in a
// comment, an instruction or a CDATA section is no element.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace redraft::docx {

struct XmlChild {
  std::string_view name;  ///< "w:rPr"
  std::string_view xml;   ///< all of it
};

struct XmlAttribute {
  std::string_view name;   ///< "w:val"
  std::string_view value;  ///< as written, without its quotes
  std::string_view xml;    ///< "w:val=\"1\"", with its quotes
};

/// The elements that stand side by side in `content`; what is deeper belongs to them.
std::vector<XmlChild> xml_children(std::string_view content);
/// What an element holds: between its start tag and its end tag; "" for `<w:tab/>`.
std::string_view xml_content(std::string_view element);
/// Its start tag, an empty element's as one that is open: "<w:p w:rsidR=\"1\">".
std::string xml_start_tag(std::string_view element);
std::string_view xml_name(std::string_view element);
/// The value of an attribute of its start tag, as written; "" when it has none of this name.
std::string_view xml_attribute(std::string_view element, std::string_view name);
/// All attributes of its start tag, in order.
std::vector<XmlAttribute> xml_attributes(std::string_view element);
/// Past the '>' of the tag that begins at `at`; one inside an attribute's value does not end it.
std::size_t xml_tag_end(std::string_view xml, std::size_t at);
/// Where the next start tag of this name begins, at any depth; npos: there is none.
std::size_t xml_find(std::string_view xml, std::string_view name, std::size_t from = 0);
/// Where the next tag begins, a start tag or an end tag; npos: there is none.
std::size_t xml_find_tag(std::string_view xml, std::size_t from = 0);
/// Past the element whose start tag begins at `at`: past its end tag, or past `<w:tab/>`.
std::size_t xml_element_end(std::string_view xml, std::size_t at);
/// A part from the start tag of its outermost element on.
std::string_view xml_root(std::string_view part);

// All of these are views of the bytes. Those of a string that nobody keeps are gone before a loop over them begins.
std::vector<XmlChild> xml_children(std::same_as<std::string> auto&&) = delete;
std::string_view xml_content(std::same_as<std::string> auto&&) = delete;
std::vector<XmlAttribute> xml_attributes(std::same_as<std::string> auto&&) = delete;
std::string_view xml_root(std::same_as<std::string> auto&&) = delete;

}  // namespace redraft::docx
