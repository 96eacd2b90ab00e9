// Bank holidays as a rule makes them: Schedule 1 to the Banking and Financial Dealings Act 1971 (Scotland: as
// amended by the St Andrew's Day Bank Holiday (Scotland) Act 2007), the proclamations that are made each year under
// section 1 of it, and the two holidays at common law, Good Friday and Christmas Day.
//
// What a rule cannot know are the days of one year alone: a jubilee, a funeral, a day that was moved. Those are in
// templates/calendar/, with their sources.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/date.h"

namespace redraft::process {

enum class Region { england_and_wales, scotland };

/// "england-and-wales", "scotland": in files and on the command line.
std::string_view to_string(Region region);
std::optional<Region> region_from_string(std::string_view text);
/// "England and Wales".
std::string_view title(Region region);

struct Holiday {
  Date date;
  std::string name = {};                ///< "Boxing Day"
  bool substitute = false;              ///< the day itself fell on a weekend, or on another holiday
  std::string occasion = {};            ///< of a day of this one year: why, and where it was proclaimed
  std::optional<Date> instead_of = {};  ///< the day that it was moved from, in this one year
  bool proclaimed = true;               ///< false: the rule gives it, no proclamation was made yet

  /// "Boxing Day (substitute day)".
  std::string words() const;
};

/// The bank holidays of a year as the rule makes them, in order.
std::vector<Holiday> customary_holidays(Region region, int year);

/// Western Easter.
Date easter_sunday(int year);

}  // namespace redraft::process
