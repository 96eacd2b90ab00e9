// The consultations that are open at the end of a month, for its newsletter.
#pragma once

#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/date.h"
#include "report/values_lists.h"

namespace redraft::report {

/// Those that close on one day and are of one kind together: kind, kind_words, closes, deadline, modifications. One of
/// which no opening day is recorded opens with the stage that begins with it; where no such stage tells, it is in the last
/// news before it closes, and `findings` says what to record.
Data open_consultations(const NewsSource& source, process::Date end_of_month, std::vector<Finding>& findings);

/// What the news say of any modification: number, title, heading, and keys of what happened, which are null.
Data news_entry(const process::Modification& modification);

}  // namespace redraft::report
