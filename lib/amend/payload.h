// A payload laid over the provisions that it restates: which paragraph of the one is which of the other,
// what it leaves out, what it puts in.
#pragma once

#include <string>
#include <vector>

#include "diff/align.h"
#include "legal/code.h"
#include "profile/profile.h"

namespace redraft::amend {

/// One paragraph of the restated provisions as they shall stand, in order.
struct Step {
  std::size_t stated = legal::kNone;  ///< index into the payload's paragraphs; kNone: of the baseline alone
  std::size_t base = legal::kNone;    ///< the baseline's paragraph; kNone: new
  bool elided = false;                ///< left out by [...], so kept as it is
  bool moved = false;                 ///< stood elsewhere among the restated provisions
};

struct Overlay {
  std::vector<Step> steps;  ///< stated and elided ones; base-only ones that are not elided are left out
  std::vector<std::size_t>
      dropped;  ///< paragraphs of the baseline that the payload neither states nor elides
  std::vector<std::size_t> unplaced;  ///< stated ones between two elisions with nothing to place them by
  std::size_t paired = 0;             ///< stated ones that have a paragraph of the baseline
};

/// `stated`: paragraphs of the payload; `base`: indexes of the restated provisions in the baseline document.
Overlay lay_over(const legal::Document& payload, const std::vector<std::size_t>& stated,
                 const legal::Document& baseline, const std::vector<std::size_t>& base,
                 const profile::Profile& profile);

/// The words of a paragraph that itself leaves words out ("The Panel shall [...] each year"), with these filled
/// in from the baseline's words. A text without an elision comes back as it is.
std::string fill_elisions(const std::string& stated, const std::string& base,
                          const profile::Profile& profile);

/// Edits made from `from` to `to`, made to `base` instead, word by word. Empty optional: they fall on words
/// that `base` does not have.
struct Merged {
  std::string text;
  bool clean = true;
};
Merged merge_words(const std::string& base, const std::string& from, const std::string& to);

}  // namespace redraft::amend
