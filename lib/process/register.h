// The Modifications Register: all modifications of a workspace as rows, filtered, sorted, grouped and counted; what
// happened since a date; which clauses each touches, and who touches the same.
//
// A row holds words as a reader sees them in a file: dates are ISO 8601, what is not recorded is "".
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "process/bank_holidays.h"
#include "process/date.h"
#include "process/modification.h"

namespace redraft::process {

struct RegisterRow {
  const Modification* modification = nullptr;              ///< owned by the caller, who keeps it alive
  std::map<std::string, std::string, std::less<>> values;  ///< by key of register_columns()
  std::string process;                                     ///< by name; "": none that is known
  std::vector<std::string> touches;  ///< citations: "D3.11(a)", "A1.1 ‘Change Board’"

  const std::string& value(std::string_view key) const;  ///< "" when it has none
};

struct RegisterColumn {
  std::string_view key;     ///< "stage"
  std::string_view title;   ///< "Stage"
  std::string_view says;    ///< what stands in it, for --help
  bool shown = true;        ///< when no columns are asked for
  bool where_told = false;  ///< shown then only where one of the rows has something in it
};
const std::vector<RegisterColumn>& register_columns();
/// Throws Error{usage} with the nearest for a key that is none; "touches" is one.
void check_register_column(std::string_view key);

/// Title and phase of its stage come from its process, where that is known. Whether a referral came in time goes by the
/// Working Days of the region.
RegisterRow register_row(const Modification& modification, const std::string& process_unless_named,
                         Region region = Region::england_and_wales);

struct RegisterQuery {
  std::vector<std::string>
      where;  ///< "stage=refinement" is equal, "title~security" holds the words; all must be so
  std::string sort = "number";  ///< a key; "-raised" is descending
  std::string group;            ///< a key; "": none
};

struct RegisterGroup {
  std::string name;  ///< the value they share; "" when it is not recorded
  std::vector<RegisterRow> rows;
};

/// Without grouping there is one group, without a name. Numbers sort by their letters, then by value; a value that is
/// not recorded comes last. Throws Error{usage} for a key that is not known, with the nearest, and for a condition
/// that is none.
std::vector<RegisterGroup> select(std::vector<RegisterRow> rows, const RegisterQuery& query);

struct RegisterCount {
  std::string stage;  ///< title, or "not recorded"
  std::string path;   ///< "Self-Governance Modification", or "not recorded"
  std::size_t number = 0;
};
/// By stage and path, in the order of the stages: those of the process that comes first among the rows, then what others have.
std::vector<RegisterCount> counts(const std::vector<RegisterGroup>& groups);

/// Something dated that is recorded of a modification.
struct Happening {
  Date date;
  std::string number;
  std::string kind;   ///< "stage", "decision", "vote", "comment", "consultation", "assessment", ...
  std::string words;  ///< "Panel: return for work (full DCC costs)"
};
/// All that is recorded on that day or later, by date, then in the order of the record.
std::vector<Happening> happenings_since(const Modification& modification, Date since);

/// Two modifications that touch the same clause, or one a clause that lies within the other's.
struct SharedClause {
  std::string first;
  std::string second;
  std::vector<std::string> citations;  ///< the narrower of the two, each once
};
std::vector<SharedClause> shared_clauses(const std::vector<RegisterRow>& rows);

/// "D3.11(a)" lies within "D3.11" and within itself; "D3.11" not within "D3.1".
bool lies_within(std::string_view inner, std::string_view outer);

}  // namespace redraft::process
