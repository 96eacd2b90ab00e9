// What a modification would change: its solutions, the assessments of the DCC, and how it would be implemented.
//
// In all of these an empty text, and a date or number that is not there, means: not recorded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/date.h"
#include "process/people.h"

namespace redraft::process {

struct Requirement {
  std::string id;
  std::string title;
  std::string text;
  std::string priority;
};

/// A tranche of the drafting (Section D review consultation, 2.3, steps 3 and 10: Sections and Schedules first, then
/// Appendices), or all of it.
struct LegalTextFiles {
  std::vector<std::string> files;  ///< relative to the modification's folder
  std::string same_as;  ///< solution whose drafting serves this one too (draft legal text of SECMP0049)
  std::string drafted_against;
  std::string part = "whole";  ///< "sections-and-schedules", "appendices" or "whole"
  bool needed = true;
  std::string status;
  std::string version;
  std::string reviewed_by;
  std::optional<Date> reviewed;
  std::vector<std::string> touches;  ///< citations, where no drafting is at hand
};

struct Impact {
  std::string on;  ///< "party-category", "system", "document", "body"
  std::string name;
  bool affected = true;
  std::string text;
  std::vector<std::string> committees;
  std::string source;
};

struct Cost {
  std::string item;
  std::string who;
  std::optional<double> amount;  ///< pounds; the lower end when `high` is there
  std::optional<double> high;
  std::string per;
  std::optional<Date> date;
  std::string source;
};

struct Solution {
  std::string id;
  bool alternative = false;
  std::string title;
  Person sponsor;
  std::string summary;
  std::vector<Requirement> requirements;
  std::string requirements_file;
  std::optional<Date> requirements_agreed;
  std::string requirements_agreed_by;
  std::vector<LegalTextFiles> legal_text;
  std::vector<Impact> impacts;
  std::vector<Cost> costs;
  bool developed = false;
  std::optional<Date> withdrawn;
};

struct Assessment {
  std::string id;
  bool impact = false;  ///< Impact Assessment; else Preliminary
  std::string solution;
  std::optional<Date> requested;
  std::optional<Date> received;
  std::string file;
  std::string version;
  std::optional<bool> full_costs;  ///< holds the full DCC implementation costs (newsletter, August 2018)
  std::string summary;
  Classification classification = Classification::white;
};

struct ImplementationDate {
  std::string release;
  std::optional<Date> date;
  std::string condition;
  std::optional<Date> decision_by;
};

struct LeadTime {
  std::string who;
  std::optional<long> months;
  std::string text;
};

struct ImplementationView {
  std::string committee;
  std::optional<Date> date;
  std::string text;
};

struct Implementation {
  ImplementationDate main;
  std::optional<ImplementationDate> fallback;
  std::string approach;
  std::vector<LeadTime> lead_times;
  std::vector<ImplementationView> views;
  std::optional<Date> approved;
};

}  // namespace redraft::process
