// Tracked changes of AFTER kept in a comparison under the names of who made them, and what is said of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/settle.h"
#include "jobs/word_source.h"
#include "redline/word_compare.h"
#include "redline/word_redline.h"
#include "redline/word_trail.h"

namespace redraft::jobs {

struct KeptChanges {
  std::size_t tracked = 0;    ///< changes that AFTER holds, as `redraft changes` counts them
  std::size_t kept = 0;       ///< of them, those that the comparison shows, in whole or in part
  std::size_t untracked = 0;  ///< changes of the comparison that nobody tracked
};

/// What people tracked in AFTER, laid along it.
class TrackedAfter {
 public:
  /// `after.sent` must be there, and `after` live as long as this.
  explicit TrackedAfter(const WordSource& after);

  const docx::TrackedChanges& tracked() const { return tracked_; }
  const redline::WordTrail& trail() const { return trail_; }

 private:
  docx::TrackedChanges tracked_;
  docx::TrackedChanges accepted_;
  redline::WordTrail trail_;
};

/// Ties the redline to the people of `people` (null: nobody tracked anything). Findings: how many there were and how many
/// changes nobody tracked, and each tracked change that the comparison does not show, with its author, place and words.
KeptChanges keep_changes(redline::WordRedline& redline, const WordSource& before, const WordSource& after,
                         const TrackedAfter* people, const redline::WordCompareOptions& options,
                         const std::string& path, std::vector<Finding>& findings);

}  // namespace redraft::jobs
