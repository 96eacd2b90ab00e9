// Names of parts and the targets that lead to them (ECMA-376 part 2, 6.2 and 6.5; RFC 3986 for the steps).
//
//   from word/document.xml:  "header1.xml" -> word/header1.xml    "../customXml/item1.xml" -> customXml/item1.xml
//                            "/word/media/a%20b.png" -> word/media/a b.png
#pragma once

#include <string>
#include <string_view>

namespace redraft::docx {

/// What names are compared by: ASCII capitals folded, percent signs decoded (but not to a slash or a backslash).
std::string part_key(std::string_view name);

/// Is it XML by its ending, in whatever letters: ".xml", ".rels"?
bool is_xml_part(std::string_view name);

/// Where a target leads, seen from a part ("" : from the package); without fragment. A target that is only a
/// fragment leads to the part itself.
std::string resolved_target(std::string_view from, std::string_view target);

/// The target to write, so that it leads from `from` to `part`: relative, percent-encoded.
std::string target_to(std::string_view from, std::string_view part);

/// "word/document.xml" -> "word/_rels/document.xml.rels"; "" -> "_rels/.rels".
std::string relationships_part(std::string_view part);
/// The other way round; nothing but a relationships part has one: false.
bool source_of_relationships(std::string_view name, std::string& part);

}  // namespace redraft::docx
