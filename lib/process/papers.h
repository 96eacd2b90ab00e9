// The monthly papers to the Sub-Committees: papers/*.yaml of a workspace (templates/schemas/paper.schema.json).
//
// "Each month we will present the OPSG, the SSC, the TABASC and the SMKI PMA with a short paper summarising the new Draft
// Proposals that have been raised", and "all the Draft Proposals that have been converted to Modification Proposals"
// (framework paper TABASC_42_1605_12, 3.1 and 3.2). One record is one month; the papers of its Sub-Committees differ
// in what each is told of the impacts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/date.h"

namespace redraft::process {

struct PaperCommittee {
  std::string name;  ///< "OPSG"
  std::string reference;
  std::string action;
  std::string meeting;
  std::string asks;             ///< "DISCUSS"
  std::string impacts_heading;  ///< "Anticipated Operational Impacts"
};

struct PaperItem {
  std::string modification;                    ///< "DP088"
  bool converted = false;                      ///< in the month; else it is new
  std::map<std::string, std::string> impacts;  ///< by Sub-Committee, Markdown
  Place written;
};

struct Paper {
  std::string month;  ///< "2019-10"
  std::optional<Date> date;
  std::string author;
  std::string team;
  std::vector<PaperCommittee> committees;
  std::vector<PaperItem> items;
  std::string file;

  /// Under any of `names`, those by which one body goes; one without anything particular when there is none.
  PaperCommittee committee(const std::vector<std::string>& names) const;
  /// What the item means for the body that goes by these names; "" when it is not recorded.
  static std::string impacts(const PaperItem& item, const std::vector<std::string>& names);
};

/// Findings, all at error level: what the schema does not allow, a proposal or a Sub-Committee that is there twice.
Paper read_paper(const DataFile& file, std::vector<Finding>& findings);

}  // namespace redraft::process
