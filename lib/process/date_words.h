// Dates as British documents write them. ICU has the words, in a fixed locale: en-GB, whatever the machine says.
#pragma once

#include <string>

#include "process/date.h"

namespace redraft::process {

std::string long_words(Date date);     ///< "6 September 2018"
std::string with_weekday(Date date);   ///< "Thursday 6 September 2018"
std::string ordinal_words(Date date);  ///< "6th September 2018"
std::string month_words(Date date);    ///< "September 2018"

/// "6th", "22nd", "11th".
std::string ordinal(int number);

}  // namespace redraft::process
