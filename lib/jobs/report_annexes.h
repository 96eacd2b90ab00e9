// What goes with a document and is a Word file: taken into it as an annex, under its letter.
//
// Nothing is read before a template asks for it, so that a report without annexes costs no more than before.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/finding.h"
#include "process/modification.h"
#include "report/document.h"
#include "report/insert.h"

namespace redraft::jobs {

/// Files that a filling has taken in so far, each once.
using FilesTakenIn = std::shared_ptr<std::vector<std::string>>;

struct AnnexSource {
  const process::Modification& modification;
  std::string folder;         ///< of the modification
  std::string template_file;  ///< of the user's; empty: none
  FilesTakenIn taken_in;
};

/// Marks the enclosures that are Word files of the folder as annexes of the document, each with an insert that reads it.
/// One that is not there is a gap of the document, which it was to stand in; another file that is not there is a finding
/// (`report-attachment-missing`). The insert throws Error{format}, naming the file, for what is no Word document, for a
/// template, and for an earlier output of the document itself.
void add_annexes(const AnnexSource& source, report::DocumentControl& control, report::Inserts& inserts,
                 std::vector<Finding>& findings);

}  // namespace redraft::jobs
