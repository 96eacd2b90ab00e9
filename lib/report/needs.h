// What a document needs that is not recorded: the list that refuses it.
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "process/facts.h"
#include "process/stages.h"
#include "report/kinds.h"

namespace redraft::report {

struct MissingField {
  std::string field;  ///< "solutions.alternative.legal_text": items of lists by their id, else their number
  std::string words;  ///< "the legal text of each solution"
  std::string where;  ///< "modifications/DP088/modification.yaml:12: solutions.alternative.legal_text"
};

/// Why what a document asks of its reader is past: it was decided, or the modification has ended.
struct PastRequest {
  std::string words;  ///< as a document says it: "the Change Board has voted"
  std::string
      evidence;  ///< with what it rests on: "the Change Board voted: approve ('proposed') on 28 April 2021"
  bool of_outcome =
      false;  ///< whether it is made was decided, or it has ended: windows of that may still be open
};

/// `values` are those of the modification (report/values.h).
std::vector<PastRequest> past_requests(const ChosenKind& kind, const std::string& addressee,
                                       const process::Modification& modification,
                                       const process::Process* process, const Data& values,
                                       const process::GateFacts& given);

/// "SECMP0057 stands at the Refinement Process; a Change Board vote is made from the Report Phase on": a document that is made
/// of a modification which is far from it. Empty: it is not, or the record or the process does not say.
std::string too_early(const ChosenKind& kind, const process::Modification& modification,
                      const process::Process* process);

/// `values` are those of a modification (report/values.h). Items of a list that is empty need nothing: the list itself is
/// another need. A solution that was withdrawn needs nothing.
std::vector<MissingField> missing_fields(const ChosenKind& kind, const Data& values,
                                         const process::Modification& modification,
                                         const process::GateFacts& given, const std::string& file);

}  // namespace redraft::report
