// Private to lib/check: the headings that the words in brackets after a citation may give.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "legal/references.h"

namespace redraft::check {

/// As legal::caption_of, for all provisions of a code at once and with what it leaves out taken into account.
class Captions {
 public:
  explicit Captions(const legal::Code& code) : code_(code), above_(code.documents.size()) {}

  /// The headings that a caption of this target may agree with, the usual one first; views into the code.
  /// Empty when there is none, or when what is left out may hold it.
  std::vector<std::string_view> of(legal::Location target, bool whole_document);

  /// Does a caption give this heading: all of it, a part before or behind a colon or, of a document's title,
  /// two words or more of it?
  static bool agrees(std::string_view caption, std::string_view heading, bool title);

 private:
  struct Above {
    std::size_t heading = legal::kNone;  // the nearest heading or part
    bool elided = false;                 // something between the two is left out
  };
  const std::vector<Above>& above(std::size_t document);

  const legal::Code& code_;
  std::vector<std::vector<Above>> above_;  // by document, made when asked for
};

}  // namespace redraft::check
