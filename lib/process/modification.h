// A modification as it is recorded: the metadata of modification.yaml, comments.yaml and responses/ (docs/modification.md,
// docs/modification.schema.json). Nothing in it is computed: windows, deadlines and what is due come from it and a
// process (process/stages.h).
//
// An empty text, and a date, number or choice that is not there, means: not recorded. It is never guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/date.h"
#include "process/people.h"
#include "process/record.h"
#include "process/solution.h"
#include "process/views.h"

namespace redraft::process {

/// "Authority-initiated, Authority Determined and Self-Governance were Paths 1, 2 and 3" (draft legal text of SECMP0049).
enum class Path { none, authority_initiated, authority_determined, self_governance, fast_track };
std::string_view to_string(Path path);     ///< "self-governance"
std::string_view printed_name(Path path);  ///< "Self-Governance Modification"

enum class Outcome { open, withdrawn, closed, approved, rejected, implemented };
std::string_view to_string(Outcome outcome);

struct PathStep {
  Path path = Path::none;
  std::optional<Date> from;
  std::string by;
  std::string reason;
};

struct Urgency {
  std::optional<Date> requested;
  std::optional<Date> decided;
  std::optional<bool> granted;
  std::string reason;
};

struct FastTrack {
  std::optional<Date> requested;
  std::string by;
  std::string reason;
  std::optional<bool> unanimous;
  std::optional<Date> objection;
  std::string objector;
};

struct Authority {
  std::optional<Date> sent;
  std::string addressee;
  std::string determination;  ///< "approve", "reject", "send-back" or ""
  std::string solution;
  std::optional<Date> date;
  std::string reason;
};

struct Withdrawal {
  std::optional<Date> date;
  std::string by;
  std::string reason;
  std::optional<Date> window_opened;
  std::optional<Date> adopted;
  Person adopter;
};

struct Related {
  std::string number;
  std::string how;  ///< "split-from", "split-into", "batched-with", "depends-on", "related"
  std::string note;
  Place place;
};

struct Referral {
  Person by;
  std::optional<Date> date;
  std::string to;
  std::string of;  ///< id of the decision
  std::string outcome;
};

struct Modification {
  std::string number;                        ///< "SECMP0049"
  std::vector<std::string> earlier_numbers;  ///< the oldest first
  std::string title;
  std::string process;  ///< "sec-2018"; empty: not recorded
  Outcome outcome = Outcome::open;
  Person proposer;
  std::string raised_by;
  std::string lead_analyst;
  std::optional<Date> raised;
  std::optional<Date> converted;
  std::optional<Date> implemented;
  std::string problem;
  std::string doing_nothing;
  std::string scale;
  std::vector<std::string> parts_affected;
  std::string operational_impacts;
  std::string benefits;
  std::vector<PathStep> path;  ///< the last holds
  std::optional<Urgency> urgent;
  std::optional<FastTrack> fast_track;
  std::optional<bool> dcc_impact;
  std::vector<Solution> solutions;
  std::vector<Assessment> assessments;
  std::vector<Committee> committees;
  std::vector<Comment> comments;
  std::optional<WorkingGroup> working_group;
  std::vector<Consultation> consultations;
  std::vector<ObjectiveView> objectives;
  Implementation implementation;
  std::vector<Vote> votes;
  std::vector<Decision> decisions;
  std::vector<Referral> referrals;
  std::optional<Authority> authority;
  std::vector<Withdrawal> earlier_withdrawals;  ///< of one that was adopted and withdrawn again
  std::optional<Withdrawal> withdrawal;         ///< the last
  std::vector<Related> related;
  std::string baseline;
  Classification classification = Classification::white;
  std::vector<Step> history;  ///< the last is where it stands
  std::vector<StepDone> steps;
  std::vector<Correction> corrections;
  std::vector<MadeDocument> documents;
  std::vector<Attachment> attachments;

  DataFile source;  ///< modification.yaml as it was read: for conditions by key, and for templates

  Path path_now() const { return path.empty() ? Path::none : path.back().path; }
  /// The path that held on a day; of steps without a day, the last.
  Path path_on(const std::optional<Date>& day) const;
  /// Id of the stage in which it stands; empty: none recorded.
  std::string stage() const { return history.empty() ? std::string() : history.back().stage; }
  const Solution* solution(std::string_view id) const;
  bool has_number(std::string_view wanted) const;  ///< now or before
};

/// What a folder of a modification holds, read. Only `main` need be there.
struct ModificationFiles {
  DataFile main;                     ///< modification.yaml
  std::optional<DataFile> comments;  ///< comments.yaml: a list of comments
  std::vector<DataFile> responses;   ///< responses/*.yaml: {consultation: ID, responses: [...]}
};

/// Holds the files against their schemas and reads them. With an error among the findings, what could be read is in
/// the result, and no more than listing it should be done with it.
Modification read_modification(ModificationFiles files, std::vector<Finding>& findings);

/// Faults that no schema sees: ids given twice, names of solutions and decisions that are not there, dates out of
/// order, votes that do not add up, a response to a consultation that is not recorded.
std::vector<Finding> consistency(const Modification& modification);

}  // namespace redraft::process
