// Section, Schedule or Appendix as a Word document to Code: by its printed labels, automatic or typed, its columns and
// its margins, under the rules for section text. `show` of a document and of its text give the same Code.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/document.h"
#include "legal/code.h"
#include "profile/profile.h"

namespace redraft::read {

/// Where a provision's own words stand in a Word document.
struct DocxPlace {
  std::string file;
  /// Of its body with tracked changes accepted, from 0; of a definition those of term and meaning.
  std::vector<std::uint32_t> paragraphs;
};
using PlaceMap = std::map<legal::Uid, DocxPlace>;

struct SectionDocx {
  legal::Code code;  ///< a paragraph's line is the number of its first paragraph in the document, from 1
  PlaceMap places;
  /// What the document holds and the Code does not: notes, headers, text boxes, pictures, contents ...
  std::vector<Finding> findings;
};

/// Reads the document. Tracked changes are read as accepted, with a warning that counts them. Throws as
/// docx::Document::read does, and Error{format} for a label that cannot be read.
SectionDocx read_section_docx(const docx::Package& package, const profile::Profile& profile);

}  // namespace redraft::read
