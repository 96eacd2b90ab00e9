// What the values of a report are gathered from: a modification with its process, timetable and legal text; a paper; the
// Register; a month. Private to the report jobs.
#pragma once

#include <memory>
#include <string>

#include "jobs/on_day.h"
#include "jobs/report.h"
#include "jobs/report_legal_text.h"
#include "workspace/diary.h"

namespace redraft::jobs {

/// A modification loaded without a fault. Throws Error{format} for the first.
workspace::LoadedModification load_without_fault(const workspace::Workspace& workspace,
                                                 const std::string& id);

/// Errors of a record that reads without a fault: what no schema sees, as `redraft status` finds it.
std::vector<Finding> contradictions(const workspace::Workspace& workspace,
                                    const process::Modification& modification);

/// A modification as values.
struct ModificationValues {
  Data values;
  std::vector<std::string> inputs;
  std::vector<Finding> findings;
  std::vector<std::string> classified;      ///< what was taken out: above the document
  report::Inserts inserts;                  ///< pictures and legal text
  std::vector<report::Enclosure> lettered;  ///< of the whole record: with what was taken out
};

struct ModificationWanted {
  const report::Kind& kind;
  process::Classification classification = process::Classification::white;
  std::optional<process::Date> today;
  std::string consultation;
  const LegalTexts* texts = nullptr;  ///< nullptr: the kind prints no legal text
  RedlineMarks marks = RedlineMarks::fixed;
};

ModificationValues gather_modification(const workspace::Workspace& workspace,
                                       const ReportedModification& reported, const workspace::Diary& diary,
                                       const ModificationWanted& wanted);

/// Values at the root that every document has: administrator, company, contact, code, meetings, releases, committees.
void add_common_values(Data& values, const workspace::Workspace& workspace, const workspace::Diary& diary);

}  // namespace redraft::jobs
