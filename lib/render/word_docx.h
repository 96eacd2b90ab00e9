// Two Word documents as one with Word's tracked changes: the package of AFTER, marked in place.
//
// What nothing marks keeps its bytes; a part without marks is copied as it is packed. Accepting all gives AFTER,
// rejecting all BEFORE (docs/word.md).
#pragma once

#include <string>

#include "docx/document.h"
#include "redline/word_redline.h"

namespace redraft::render {

struct TrackedOptions {
  std::string author = "redraft";
  std::string date;  ///< ISO 8601, "2019-03-04T00:00:00Z"; empty: no w:date
};

/// The bytes of the .docx.
std::string tracked_docx(const redline::WordRedline& redline, const docx::Document& before,
                         const docx::Document& after, const TrackedOptions& options = {});

}  // namespace redraft::render
