// What a reader finds in a Word document, as text that two documents can be compared by: nothing of ids, of how runs
// are cut, of places in the file.
#pragma once

#include <string>

#include "docx/document.h"

namespace redraft::tests {

/// Words, and how they, their paragraphs, tables and sections are set; notes and boxes where they are referred to. A
/// line for each paragraph, row, cell ..., so that what differs can be seen.
std::string reading(const docx::Document& document);
std::string reading(const std::string& bytes, const std::string& name);

/// Paragraphs of the body, those of cells and controls too, a line each; a line break is a vertical tab.
std::string paragraphs_of(const docx::Document& document);

/// "" when they are the same; else the first lines that are not.
std::string first_difference(const std::string& wanted, const std::string& seen);

}  // namespace redraft::tests
