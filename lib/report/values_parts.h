// The parts that modification_values() is made of, each over the completed record. Private to lib/report.
#pragma once

#include <string>
#include <vector>

#include "report/values.h"

namespace redraft::report {

// Each adds what is computed beside what is recorded. `values` is the completed record.
void add_people(Data& values);  ///< .words of every person
void add_standing(Data& values,
                  const ModificationSource& source);  ///< stage, stages, phases, path, windows, gate
void add_timetable(Data& values, const ModificationSource& source);  ///< timetable
void add_solutions(Data& values,
                   const ModificationSource& source);  ///< names, impacts, costs, drafting, objectives
void add_comments(Data& values, const ModificationSource& source);  ///< committees, groups, reservations
void add_consultations(Data& values, const ModificationSource& source);
void add_settled(Data& values,
                 const ModificationSource& source);  ///< settled, board_decision, referrals; after the votes
void add_votes(Data& values, const ModificationSource& source);  ///< votes, decision, recommendation

/// The decisions in the order of their days, whatever that of the record; one without a day stays behind that which it is
/// recorded behind.
std::vector<const Data*> decisions_by_day(const Data& values);
/// "Proposed Solution" by the id of a solution; null when there is none of that id.
Data solution_name(const Data& values, const std::string& id);
/// The name of the Sub-Committee that answers a consultation as such: "SSC"; "" for a Party or a person.
std::string committee_of(const ModificationSource& source, const process::Person& respondent);
/// "Operations Group" of "OPSG"; the name when it has no other title.
std::string title_of_body(const ModificationSource& source, const std::string& name);
/// Title of a stage by its id; the id when the process does not know it.
std::string title_of_stage(const ModificationSource& source, const std::string& id);

}  // namespace redraft::report
