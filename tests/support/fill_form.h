// Fills in a form as a person does in Word, and spoils it as people and programs do, by its XML.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace redraft::tests {

/// Puts words into the control with this tag; a line feed begins a paragraph, where the control takes paragraphs.
/// The control no longer shows its prompt. A test failure when there is no such control.
std::string fill_form(const std::string& docx, const std::vector<std::pair<std::string, std::string>>& words);

/// Replaces every occurrence in word/document.xml; a test failure when there is none.
std::string change_document(const std::string& docx, const std::string& what, const std::string& by);

/// word/document.xml.
std::string document_xml(const std::string& docx);
std::string with_document_xml(const std::string& docx, const std::string& xml);

/// As LibreOffice 7.4 gives it back: no tags of controls, bookmarks and properties kept.
std::string without_tags(const std::string& docx);

/// The row of the document's tables in which these words stand, `<w:tr>` to `</w:tr>`.
std::string row_with(const std::string& document, const std::string& words);

}  // namespace redraft::tests
