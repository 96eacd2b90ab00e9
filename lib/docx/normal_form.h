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

/// What stands for an attribute that points elsewhere: a relationship ("r:embed"), a numbering id ("w:numId"), a style ("w:pStyle").
using Resolve = std::function<std::string(std::string_view attribute, std::string_view value)>;

/// It stands for itself, as it is written.
const Resolve& as_written();

/// Is a setting, or with an attribute's name that one of it, to be left out?
using LeaveOut = std::function<bool(const pugi::xml_node& setting, std::string_view attribute)>;

/// Children of a run's or paragraph's properties, by name; revision marks, language, proofing and (of a paragraph)
/// the mark's own properties and the section are left out.
std::string normal_properties(const pugi::xml_node& properties, const Resolve& resolve,
                              const LeaveOut& leave_out = {});

/// Any element: the content of text boxes is left out, and of drawings what nobody sees on the page: ids and names that
/// number them, their description, locks, the definition of shapes that every program knows.
std::string normal_element(const pugi::xml_node& element, const Resolve& resolve);

/// Is it the text for those who do not see the picture: `descr` of wp:docPr, `alt` of v:shape ...?
bool is_description(std::string_view element, std::string_view attribute);

/// One element as it stands in the bytes of a Part; without `resolve`, what points elsewhere counts as written.
std::string normal_xml(std::string_view element, const Resolve& resolve = {});

}  // namespace redraft::docx
