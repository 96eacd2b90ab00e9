// What an amendment renumbers, and what becomes of the references to it.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/amendment.h"

namespace redraft::jobs {

struct Renumbered {
  std::string document;
  std::string before;  ///< "D3.13"
  std::string after;   ///< "D3.19"
};

enum class Fate {
  amended,  ///< the drafting changes its words, and they lead to the provision again
  broken,   ///< its words are as they were, and lead elsewhere or nowhere
};

struct AffectedReference {
  std::string document;
  std::string citation;  ///< of the provision that it stands in
  std::string words;
  std::string before;  ///< the provision that it led to
  std::string after;   ///< the number that this one has now
  Fate fate = Fate::broken;
};

struct Renumbering {
  std::vector<Renumbered> provisions;
  std::vector<AffectedReference> references;
};

Renumbering renumbering_of(const Amendment& amendment);

std::string renumbering_text(const Renumbering& renumbering);
/// redraft-renumber/1 (docs/formats.md).
Json renumbering_json(const Renumbering& renumbering, const std::vector<Finding>& findings);

}  // namespace redraft::jobs
