// What the Panel and the Change Board decided in a month, for its newsletter.
#pragma once

#include "base/data.h"
#include "process/date.h"
#include "report/values_lists.h"

namespace redraft::report {

/// Adds the lists of decisions to the values of a newsletter, those of the Change Board also by its meetings, each with its
/// own day and with the windows that it opened; and the referrals of the month.
void add_newsletter_decisions(Data& news, const NewsSource& source, process::Date first, process::Date last);

}  // namespace redraft::report
