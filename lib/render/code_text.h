// A Code as section text, as an outline and as JSON (redraft-code/1).
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "legal/code.h"
#include "legal/references.h"

namespace redraft::render {

/// The .txt form: one paragraph a line, blank lines between, items indented by 4 spaces a level. Read again it
/// is the same document.
std::string write_section_text(const legal::Document& document);

/// The same for one provision and what belongs to it.
std::string write_provision(const legal::Document& document, std::size_t paragraph);

/// Labels and first words, indented: what a reader checks a reading by.
std::string write_outline(const legal::Code& code, const std::vector<legal::Reference>& references);

/// redraft-code/1 (docs/formats.md).
Json code_json(const legal::Code& code, const std::vector<legal::Reference>& references,
               const std::vector<Finding>& findings);

}  // namespace redraft::render
