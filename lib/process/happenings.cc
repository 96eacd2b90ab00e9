// What is recorded of a modification, by its dates.
#include <algorithm>
#include <array>
#include <utility>

#include "process/register.h"

namespace redraft::process {

namespace {

class Collector {
 public:
  Collector(const Modification& modification, Date since) : modification_(modification), since_(since) {}

  std::vector<Happening> all() {
    milestones();
    record();
    views();
    for (const Solution& solution : modification_.solutions) {
      add(solution.requirements_agreed, "solution", "business requirements of " + name(solution) + " agreed");
      add(solution.withdrawn, "solution", name(solution) + " withdrawn");
    }
    for (const Assessment& one : modification_.assessments) {
      const std::string what = one.impact ? "DCC Impact Assessment" : "DCC Preliminary Assessment";
      add(one.requested, "assessment", what + " requested");
      add(one.received, "assessment",
          what + " received" + (one.full_costs == false ? ", without the full implementation costs" : ""));
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Happening& a, const Happening& b) { return a.date < b.date; });
    return std::move(found_);
  }

 private:
  void add(const std::optional<Date>& date, std::string kind, std::string words) {
    if (date && *date >= since_)
      found_.push_back({*date, modification_.number, std::move(kind), std::move(words)});
  }

  static std::string name(const Solution& solution) {
    return solution.alternative ? "the Alternative Solution" : "the Proposed Solution";
  }

  static std::string reason(const std::string& words) { return words.empty() ? "" : " (" + words + ")"; }

  void milestones() {
    add(modification_.raised, "milestone", "raised");
    add(modification_.converted, "milestone", "became a Modification Proposal");
    add(modification_.implemented, "milestone", "implemented");
    for (const Withdrawal& one : modification_.earlier_withdrawals) withdrawn(one);
    if (modification_.withdrawal) withdrawn(*modification_.withdrawal);
    if (const auto& one = modification_.authority) {
      add(one->sent, "authority", "sent to " + (one->addressee.empty() ? "the Authority" : one->addressee));
      add(one->date, "authority", "determination: " + one->determination + reason(one->reason));
    }
    for (const PathStep& one : modification_.path)
      add(one.from, "path", std::string(printed_name(one.path)) + reason(one.reason));
    add(modification_.implementation.approved, "milestone", "implementation approach approved");
  }

  void withdrawn(const Withdrawal& one) {
    add(one.date, "withdrawal", "withdrawn" + (one.by.empty() ? "" : " by " + one.by) + reason(one.reason));
    const std::string& by = one.adopter.name.empty() ? one.adopter.organisation : one.adopter.name;
    add(one.adopted, "withdrawal", "adopted" + (by.empty() ? "" : " by " + by));
  }

  void record() {
    for (const Step& one : modification_.history)
      add(one.date, "stage", "entered " + one.stage + (one.by.empty() ? "" : ", by decision of " + one.by));
    for (const Decision& one : modification_.decisions) {
      std::string change;
      if (!one.field.empty()) change = ": " + one.field + " " + one.old_value + " -> " + one.new_value;
      add(one.date, "decision", one.body + ": " + one.kind + change + reason(one.reason));
    }
    for (const Vote& one : modification_.votes)
      add(one.date, "vote", one.body + ": " + one.result + (one.solution.empty() ? "" : ", " + one.solution));
    for (const Referral& one : modification_.referrals)
      add(one.date, "referral", "referred to " + one.to + (one.by.name.empty() ? "" : " by " + one.by.name));
    for (const Correction& one : modification_.corrections)
      add(one.date, "correction", one.file + ": '" + one.old_words + "' -> '" + one.new_words + "'");
    for (const MadeDocument& one : modification_.documents)
      add(one.date, "document", one.kind + (one.version.empty() ? "" : " version " + one.version));
  }

  void views() {
    for (const Comment& one : modification_.comments) {
      add(one.date, "comment", one.committee + " commented");
      add(one.responded, "comment", one.responder + " answered " + one.committee);
    }
    for (const Consultation& one : modification_.consultations) {
      add(one.opened, "consultation", one.kind + " consultation opened");
      add(one.closes, "consultation", one.kind + " consultation closes");
      for (const Response& response : one.responses)
        add(response.received, "consultation", "response of " + response.respondent.called());
    }
    if (modification_.working_group)
      for (const GroupMeeting& one : modification_.working_group->meetings)
        add(one.date, "meeting", "Working Group" + (one.number.empty() ? "" : " " + one.number) + " met");
  }

  const Modification& modification_;
  Date since_;
  std::vector<Happening> found_;
};

}  // namespace

std::vector<Happening> happenings_since(const Modification& modification, Date since) {
  return Collector(modification, since).all();
}

}  // namespace redraft::process
