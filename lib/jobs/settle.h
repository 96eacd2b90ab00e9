// Tracked changes of a Word document accepted or rejected, all or those asked for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/revisions.h"

namespace redraft::jobs {

/// What is left empty chooses all; what is given must all hold.
struct SettleOptions {
  docx::Decision decision = docx::Decision::accept;
  std::string author;            ///< as the document writes it
  std::vector<std::string> ids;  ///< those that list_changes gives
  std::string from;              ///< 2018-10-05, or 2018-10-05T17:00:00Z: marks of that time or later
  std::string to;                ///< likewise: or earlier; a day is meant to its end
  /// A paragraph of the body ("214"), a story ("header", "text box"), a note or paragraph of one ("footnote 3",
  /// "header 2"), or a citation of the body: "D3.11(a)", "Section D3.11(a)", "Appendix AG 3.2"; that provision alone, without
  /// the items below it.
  std::string place;
  std::string profile = "sec";  ///< how documents and their labels look
  bool any() const {
    return !author.empty() || !ids.empty() || !from.empty() || !to.empty() || !place.empty();
  }
};

struct Settled {
  std::string bytes;        ///< of the whole document
  std::size_t settled = 0;  ///< changes, as list_changes counts them
  std::size_t left = 0;
  std::vector<Finding> findings;
};

/// Throws Error{target}, saying what was looked for and what there is, when something was asked for and no change
/// is so; Error{usage} for a date that is none.
Settled settle(const std::string& path, const SettleOptions& options);

}  // namespace redraft::jobs
