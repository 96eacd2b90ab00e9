// Private to lib/check: the side before an amendment, by uid.
#pragma once

#include <vector>

#include "check/found.h"

namespace redraft::check {

/// The baseline's paragraphs by uid; empty without a baseline.
class Before {
 public:
  explicit Before(const legal::Code* baseline);

  legal::Location at(legal::Uid uid) const;
  const legal::Paragraph* paragraph(legal::Uid uid) const;  ///< borrowed from the baseline
  /// The same words under the same label.
  bool unchanged(const legal::Paragraph& p) const;

 private:
  const legal::Code* baseline_;
  std::vector<legal::Location> by_uid_;
};

/// Marks what the baseline does not hold already; the rest takes the place that it has there. What an
/// amendment brings in and is only doubtful in a code that stands becomes an error.
void mark_introduced(const CheckInput& input, const Before& before, const FoundList& baseline,
                     FoundList& found);

}  // namespace redraft::check
