// XML in a form in which two elements that mean the same are the same characters: attributes by name, on/off values
// as one, without what an editor leaves behind (editing sessions, paragraph ids, proofing, language).
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// What stands for an attribute that points elsewhere: a relationship ("r:embed"), a numbering id ("w:numId").
using Resolve = std::function<std::string(std::string_view attribute, std::string_view value)>;

/// Children of a run's or paragraph's properties, by name; revision marks, language, proofing and (of a paragraph)
/// the mark's own properties and the section are left out.
std::string normal_properties(const pugi::xml_node& properties, const Resolve& resolve);

/// Any element: ids and names that number drawings, and the content of text boxes, are left out.
std::string normal_element(const pugi::xml_node& element, const Resolve& resolve);

}  // namespace redraft::docx
