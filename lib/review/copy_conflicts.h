// Which changes of several copies stand together in one container, and which are at odds. Inside lib/review only.
//
// Two changes are at odds when they are about the same words or meet within a paragraph; a paragraph put in beside a
// change of the next is not. A format and words put in among those that it sets go together.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "review/copy_ops.h"

namespace redraft::review {

/// One copy's changes in a container.
struct CopyPart {
  CopyContainer container;
  const docx::Document* document = nullptr;  ///< the copy
  std::vector<Op> ops;
  std::vector<CopyChange> changes;
  std::vector<bool> barred = {};  ///< by change: it falls, whatever the others do here; empty: none does
};

struct ChangeRef {
  std::uint32_t part = 0;  ///< index into the parts
  std::uint32_t change = 0;
};

enum class Fate : std::uint8_t {
  stands,
  appended,  ///< only what it puts in, behind what another made of the same words
  same,      ///< another copy's change is the same, and stands
  falls,
};

struct Decided {
  std::vector<std::vector<Fate>> fates;                  ///< by part, by change
  std::vector<std::pair<ChangeRef, ChangeRef>> at_odds;  ///< the earlier copy's first
};

/// Parts by source, rising.
Decided decide(const std::vector<CopyPart>& parts, Policy policy);

}  // namespace redraft::review
