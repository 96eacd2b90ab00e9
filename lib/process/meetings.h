// When the bodies of a code meet: meetings.yaml of a workspace (templates/schemas/meetings.schema.json).
//
//   meetings.next("Operations Group", Date(2018, 9, 1))->date == Date(2018, 9, 25)    // as "OPSG"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/date.h"

namespace redraft::process {

struct Body {
  std::string name;               ///< "OPSG"
  std::string title;              ///< "Operations Group"; the name where the file gives no other
  std::vector<std::string> also;  ///< other names of it

  bool goes_by(std::string_view wanted) const;
};

struct Meeting {
  std::string body;    ///< name of the body
  std::string number;  ///< "60"; empty: not recorded
  Date date;
  std::string place;
  std::string source;
  Place written;  ///< where in the file
};

/// Invariant: the meetings are in the order of their dates, each of one of the bodies.
struct Meetings {
  std::vector<Body> bodies;
  std::vector<Meeting> meetings;

  /// By any of its names; nullptr: there is none.
  const Body* body(std::string_view name) const;
  /// The first meeting of a body on that day or after it; nullptr when none is recorded, or no such body.
  const Meeting* next(std::string_view body, Date on_or_after) const;
  /// The meeting of a body with that number, or on that day; nullptr: none is recorded.
  const Meeting* numbered(std::string_view body, std::string_view number) const;
  const Meeting* on(std::string_view body, Date date) const;
  /// The last day for which a meeting of the body is recorded.
  std::optional<Date> last(std::string_view body) const;
};

/// Findings, all at error level: what the schema does not allow, a body that is not among the bodies (with the
/// nearest), a name that two bodies share, a meeting that is there twice. Such a meeting is left out.
Meetings read_meetings(const DataFile& file, std::vector<Finding>& findings);

}  // namespace redraft::process
