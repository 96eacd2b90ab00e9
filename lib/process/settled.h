// What was decided on the outcome of a modification: whether it is made, by whose decision, and of the dates of its
// implementation approach the one that this decision leaves; and how it ended.
//
//   settled(SECMP0050, {today: 31 August 2018})   approved by the Change Board on 22 August 2018, not final: Parties may
//                                                 still refer it
#pragma once

#include <optional>
#include <string>

#include "process/facts.h"
#include "process/modification.h"

namespace redraft::process {

struct Settled {
  bool approved = false;  ///< else rejected
  std::string body;       ///< whose decision it is: "Authority"; empty: not recorded
  std::optional<Date> date;
  std::string solution;  ///< id of the one that was decided on; may be empty
  bool final = false;    ///< nobody can refer it any more; without a day windows are not judged

  /// "the Change Board approved it on 22 August 2018".
  std::string words() const;
};

/// The decision that stands on the day of `given`: of the Authority, or under Self-Governance of the Change Board, or of the
/// Panel where that was referred to it or it is a Fast Track Modification. Nothing when it was returned since, or when only
/// a recommendation was made.
std::optional<Settled> settled(const Modification& modification, const GateFacts& given);

/// How it ended, and on which day if that is recorded: nothing is to come any more.
struct Ended {
  Outcome outcome = Outcome::open;
  std::optional<Date> date;

  std::string words() const;  ///< "implemented on 28 February 2019"
};

/// Nothing while it is open, or to be implemented; nor on a day before it ended.
std::optional<Ended> ended(const Modification& modification, const GateFacts& given);

/// Which date of the implementation approach a final approval leaves.
enum class DateLeft {
  undecided,  ///< there is no final approval
  main,       ///< the date put forward
  fallback,   ///< the decision came after the day by which it was needed for that
  neither,    ///< it came too late for both
  unknown  ///< there are two, and the record does not say by when the decision was needed, or when it was made
};
DateLeft date_left(const Modification& modification, const std::optional<Settled>& settled);

}  // namespace redraft::process
