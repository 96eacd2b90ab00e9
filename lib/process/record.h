// What was decided and done: votes, decisions, stages entered, corrections, documents made.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "process/date.h"
#include "process/people.h"

namespace redraft::process {

struct CategoryVote {
  std::string category;
  long approve = 0;
  long reject = 0;
  long abstain = 0;
};

struct Vote {
  std::string solution;
  std::optional<Date> date;
  std::string body;
  std::string meeting;
  std::vector<CategoryVote> by_category;
  std::optional<CategoryVote> total;  ///< as recorded
  std::string result;                 ///< "approve", "reject", "return", "progress", "not-progress"
  std::string reason;
  Place place;
};

struct Decision {
  std::string id;
  std::string
      kind;  ///< of the schema's list: "approve", "return-for-work", "implementation-date", "hold" ...
  std::string body;
  std::string meeting;
  std::optional<Date> date;
  std::string reason;
  std::string field;      ///< key whose value it changes: "implementation.date"
  std::string old_value;  ///< as written
  std::string new_value;
  std::string solution;
  std::vector<std::string> documents;
  Place place;
};

/// A file as it was when it froze.
struct Evidence {
  std::string file;
  std::string sha256;
  std::string frozen;  ///< "legal-text", "solution", "scope", "implementation"
  Place place;
};

/// A stage entered.
struct Step {
  std::string stage;
  std::optional<Date> date;
  std::string by;
  std::string decision;
  std::string meeting;
  std::vector<Evidence> evidence;
  std::string scope;  ///< sha256 of the problem as it stood when it froze
  std::string note;
  Place place;
};

/// A step within a stage that began or ended.
struct StepDone {
  std::string step;
  std::optional<Date> started;
  std::optional<Date> finished;
  std::string note;
};

/// A non-material change to frozen legal text (Section D review consultation, 2.4: "typographical errors or minor
/// points of clarity").
struct Correction {
  std::string id;
  std::optional<Date> date;
  std::string file;
  std::string old_words;
  std::string new_words;
  std::string citation;
  std::string approver;
  std::string reason;
  std::string version;
  std::string sha256;  ///< of the file with the correction
  std::vector<std::string> documents;
};

struct MadeDocument {
  std::string kind;
  std::string file;
  std::string version;
  std::optional<Date> date;
  Classification classification = Classification::white;
  std::vector<std::pair<std::string, std::string>> prints;  ///< key -> value as printed
  std::string sha256;
};

struct Attachment {
  std::string title;
  std::string file;
  std::string kind;
  Classification classification = Classification::white;
};

}  // namespace redraft::process
