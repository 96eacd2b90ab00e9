// Reads the parts of a .docx back for the tests of the renderer, by libzip and pugixml.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace redraft::tests {

/// Name -> bytes.
std::map<std::string, std::string> read_parts(const std::string& docx);

/// The document parsed; a test failure when it is not well-formed.
pugi::xml_document parse(const std::string& xml);

/// Every element of a name, in document order.
std::vector<pugi::xml_node> all(const pugi::xml_node& root, const std::string& name);

/// The bytes of each w:p of the body, with w:id, w:author and w:date taken out, in document order.
std::vector<std::string> paragraphs(const std::string& document_xml);

}  // namespace redraft::tests
