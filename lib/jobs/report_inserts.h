// What reports include beside words: pictures of the stages, the timetable and the votes; the legal text of a solution.
#pragma once

#include <map>
#include <string>

#include "base/data.h"
#include "jobs/report_legal_text.h"
#include "process/timetable.h"
#include "report/insert.h"

namespace redraft::jobs {

/// Names of the pictures that can be made, for ModificationSource::pictures.
std::map<std::string, std::string> picture_names(const process::Modification& modification,
                                                 const process::Process* process,
                                                 const process::Timetable* timetable);

/// The pictures of these names, from the values that are printed beside them. Nothing is painted before one goes in.
void add_pictures(const Data& modification, const std::map<std::string, std::string>& names,
                  const process::Timetable* timetable, report::Inserts& inserts);

/// "clean:ID", "redline:ID" and "redline-fixed:ID" for each solution that has a text of its own and could be applied. What they
/// show are the provisions that change.
void add_legal_texts(const LegalTexts& texts, const std::string& author, report::Inserts& inserts);

/// Takes the names of inserts out of the values of a solution's drafting that nobody makes.
void keep_known_inserts(Data& values, const report::Inserts& inserts);

}  // namespace redraft::jobs
