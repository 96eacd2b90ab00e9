// In which time a decision of the Change Board could be referred, and whether anything came in between: for the newsletter.
//
//   of SECMP0050, approved on 22 August 2018, on 31 August: open, until 17:00 on Thursday 6 September 2018
//   where the Panel returned it on 29 August: open as well, and overtaken
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/referrals.h"
#include "report/values_lists.h"

namespace redraft::report {

struct ReferralPeriod {
  process::OpenedWindow opened;
  bool open = false;  ///< by the day alone: the modifications of one meeting have one period
  std::string
      overtaken;  ///< "the Panel returned it for further work on 29 August 2018"; "" where nothing was done since
  bool referred = false;  ///< in time

  /// Whether it is for Parties to say that they disagree; of one that is closed, whether it was until its end.
  bool stands() const { return overtaken.empty() && !referred; }
};

/// Nothing for a decision that opened none: a recommendation, or one of another path.
std::optional<ReferralPeriod> referral_period(const NewsSource::One& one, const process::Decision& decision,
                                              const std::vector<process::ReferralTold>& referrals,
                                              process::Date day);

}  // namespace redraft::report
