// The table of what a redline changes: a row for each provision or definition, as a reader of a report looks for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "redline/redline.h"

namespace redraft::report {

enum class ProvisionChange { changed, inserted, deleted, moved, renumbered };
inline constexpr ProvisionChange kProvisionChanges[] = {ProvisionChange::changed, ProvisionChange::inserted,
                                                        ProvisionChange::deleted, ProvisionChange::moved,
                                                        ProvisionChange::renumbered};
std::string_view to_string(ProvisionChange change);     ///< "changed"
std::string_view printed_name(ProvisionChange change);  ///< "Amended"

struct ChangedProvision {
  std::string document;  ///< "Section D"
  std::string citation;  ///< "D3.11(a)", "A1.1 ‘Change Sub-Committee’"; of one that is gone, what it was
  ProvisionChange kind = ProvisionChange::changed;
  std::string words;        ///< "“Draft” for “Modification”"; of a new or deleted one how it begins
  std::string instruction;  ///< that does it, as written; empty: none is known
};

/// In the order of the redline. What is new or gone under a provision that is new or gone itself is in the row of that;
/// a provision whose words change is `changed`, though all of the words are insertions.
std::vector<ChangedProvision> changed_provisions(const redline::Redline& redline);

}  // namespace redraft::report
