// The legal text of a solution as values: the drafting as it is written, the table of changed provisions with a reason
// each, what is renumbered, and which references follow.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "amend/drafting.h"
#include "base/data.h"
#include "base/finding.h"
#include "profile/profile.h"
#include "redline/redline.h"

namespace redraft::report {

struct RenumberedProvision {
  std::string document;
  std::string before;  ///< "D3.13"
  std::string after;   ///< "D3.19"
};

struct FollowingReference {
  std::string document;
  std::string citation;  ///< of the provision that it stands in
  std::string words;
  std::string before;
  std::string after;
  bool amended = false;  ///< its words lead to the provision again; false: it must still be amended
};

/// Why a provision changes, as modification.yaml records it.
struct ChangeReason {
  std::string citation;  ///< "D3.11", or "Section D3.11(a)"
  std::string reason;
};

/// One file of legal text, applied to its baseline.
struct DraftedText {
  std::string file;  ///< as modification.yaml names it
  const amend::Drafting& drafting;
  const redline::Redline* redline = nullptr;  ///< nullptr: it could not be applied, or there is no baseline
  std::vector<RenumberedProvision> renumbered = {};
  std::vector<FollowingReference> references = {};
  std::string why_not = {};  ///< why there is no redline
};

struct DraftingSource {
  std::vector<DraftedText> texts;
  std::vector<ChangeReason> reasons = {};
  std::string baseline = {};  ///< "5.18"
  std::string current = {};   ///< the present version of the code: another one makes the drafting stale
  std::string version = {};   ///< of the legal text
  std::string status = {};
  std::string same_as = {};       ///< name of the solution whose drafting it is
  std::string clean_insert = {};  ///< names of what can be included
  std::string redline_insert = {};
  std::string redline_fixed_insert = {};
};

Data drafting_values(const DraftingSource& source, const profile::Profile& profile);

/// The same of a solution that has none, for the names of its keys.
Data no_drafting();

/// A citation as it is compared: "Section D3.11 (a)" is "D3.11(a)".
std::string compared_citation(std::string_view citation);

}  // namespace redraft::report
