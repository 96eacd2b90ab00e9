// A Word document without what says who wrote it and when: what is published says only what its words say.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"

namespace redraft::report {

struct Scrubbed {
  std::string bytes;
  std::vector<Finding> findings;  ///< `scrub-unresolved`: what no one but a person can settle
};

/// Takes away rsids (ECMA-376 part 1, 17.15.1.70: which session of editing wrote what), the names of author, editor and
/// manager, company, dates, revision and editing time of its properties, custom properties, and the author's template. Its words, its
/// tracked changes and its comments stay; of an attachment (`settled`) these are errors: somebody has not finished.
/// The title, and what else a reader is told, stays too.
Scrubbed scrub(const docx::Package& package, bool settled);

}  // namespace redraft::report
