// What a Word document holds beside what its reader is shown: hidden words, fields that print who wrote it and what its file
// was called, and what stands in a file of its writer's.
#pragma once

#include <vector>

#include "base/finding.h"
#include "docx/package.h"

namespace redraft::report {

/// `scrub-unresolved`, an error each with the first of the words: hidden words; fields with a name or a file's name
/// (AUTHOR, USERNAME, LASTSAVEDBY, FILENAME ...) and controls that hold such a property; pictures and objects that are linked
/// to a file of the writer's and do not stand in the document.
std::vector<Finding> find_unseen(const docx::Package& package);

}  // namespace redraft::report
