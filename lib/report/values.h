// The values that templates are filled with, as one tree of Data (docs/report-fields.md has every name): the record of a
// modification made whole (report/completed.h), and beside it what is computed from it and its process.
//
// Plain values in, a tree out: nothing is read from disk. What needs legal text applied, or other modifications, is
// gathered by the caller (lib/jobs).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/data.h"
#include "process/date.h"
#include "process/gate.h"
#include "process/meetings.h"
#include "process/modification.h"
#include "process/open_windows.h"
#include "process/stages.h"
#include "process/timetable.h"

namespace redraft::report {

/// The files of a modification as one record: comments.yaml and responses/*.yaml in the places where modification.yaml
/// would have them. The files are without faults.
Data merged_record(const process::ModificationFiles& files);

/// What the values of one modification are made from.
struct ModificationSource {
  const process::Modification& modification;
  Data record;                                    ///< merged_record()
  const process::Process* process = nullptr;      ///< nullptr: none is known
  const process::Timetable* timetable = nullptr;  ///< nullptr: none could be made
  long chart_rows = 0;                            ///< steps in the picture of it
  const process::GateState* gate = nullptr;       ///< the usual one out of its stage
  std::vector<process::OpenedWindow> windows = {};
  std::optional<process::Date> today = {};
  process::Region region = process::Region::england_and_wales;  ///< whose Working Days count
  const process::Meetings* bodies = nullptr;                    ///< for the titles of bodies
  std::map<std::string, std::string> titles = {};  ///< of other modifications, by number, for what is related
  std::map<std::string, Data> drafting = {};       ///< by solution: report/drafting_values.h
  std::string consultation = {};  ///< id of the one that the document is about; empty: the last
  std::map<std::string, std::string> pictures =
      {};  ///< names of inserts: "stage-bar", "timetable", "votes:0"
};

Data modification_values(const ModificationSource& source);

/// The same of a modification of which nothing is recorded, with one item in each list: for the names of keys.
Data modification_shape();

/// "Simon Trivella of British Gas", "Mari Toda of the DCC"; "" for nobody.
std::string person_words(const std::string& name, const std::string& organisation);

/// "SECMP0050 ‘Section D Review: ...’".
std::string heading_of(const std::string& number, const std::string& title);

}  // namespace redraft::report
