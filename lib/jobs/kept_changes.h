// Tracked changes of AFTER kept in a comparison under the names of who made them, and what is said of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "jobs/word_source.h"
#include "redline/word_compare.h"
#include "redline/word_redline.h"

namespace redraft::jobs {

struct KeptChanges {
  std::size_t tracked = 0;    ///< changes that AFTER holds, as `redraft changes` counts them
  std::size_t kept = 0;       ///< of them, those that the comparison shows, in whole or in part
  std::size_t untracked = 0;  ///< changes of the comparison that nobody tracked
};

/// Ties the redline to the people of `after.sent`. Findings: how many there were and how many changes nobody tracked, and
/// each tracked change that the comparison does not show, with its author, place and words.
KeptChanges keep_changes(redline::WordRedline& redline, const WordSource& before, const WordSource& after,
                         const redline::WordCompareOptions& options, const std::string& path,
                         std::vector<Finding>& findings);

}  // namespace redraft::jobs
