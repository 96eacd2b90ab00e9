// What a document needs that is not recorded: the list that refuses it.
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "process/facts.h"
#include "report/kinds.h"

namespace redraft::report {

struct MissingField {
  std::string field;  ///< "solutions.alternative.legal_text": items of lists by their id, else their number
  std::string words;  ///< "the legal text of each solution"
  std::string where;  ///< "modifications/DP088/modification.yaml: proposer"
};

/// `values` are those of a modification (report/values.h). Items of a list that is empty need nothing: the list itself is
/// another need. A solution that was withdrawn needs nothing.
std::vector<MissingField> missing_fields(const ChosenKind& kind, const Data& values,
                                         const process::Modification& modification,
                                         const process::GateFacts& given, const std::string& file);

}  // namespace redraft::report
