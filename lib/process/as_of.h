// The record of a modification as it stood on a day: what a report of that day is made from. The one place that says
// what came after a day.
//
//   as_of(files of SECMP0049, {31 August 2018})   no `implemented: 2019-03-04`, and so no `status: implemented`
//
// A file keeps the present state and the days of what happened. So what is dated after the day goes (dated_facts() has every
// such key), what rests on it goes with it, and a value that a later decision changed is the one that it had before. What
// has no day is taken to have stood on every day: texts, impacts, the drafting, attachments. Days that lie ahead by their
// nature stay: implementation.date, decision_by, and the end of a consultation that is open.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/date.h"
#include "process/modification.h"

namespace redraft::process {

struct AsOf {
  Date day;
  std::string consultation = {};  ///< id of one that is kept although it opens later: the document issues it
};

/// The files are without faults. Places of what is left are those of the file, so that messages lead there.
ModificationFiles as_of(ModificationFiles files, const AsOf& when);

/// A key of modification.yaml that holds the day on which something happened, and what is not there before that day.
struct DatedFact {
  std::string_view group;  ///< "solutions.costs", of a list each item; "": the main keys
  std::string_view key;    ///< "date"
  std::string_view goes;   ///< keys of the group, separated by spaces; "": the item, or the group
  bool planned = false;    ///< may be entered before it happens
};
const std::vector<DatedFact>& dated_facts();

/// The first day that a modification.yaml records of anything that happened; not there when it records none.
std::optional<Date> first_recorded_day(const Data& root);

/// Whether one of these days, from the first to the last, is recorded of anything: of a consultation too when it opens or closes.
bool records_a_day(const Data& root, Date first, Date last);

/// The last such day of what cannot be planned. The record was kept on it, so that what ended before it has ended,
/// whichever day it is now.
std::optional<Date> last_recorded_day(const Data& root);

}  // namespace redraft::process
