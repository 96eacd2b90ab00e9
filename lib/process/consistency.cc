#include "process/consistency.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/nearest.h"
#include "base/words.h"
#include "process/date_words.h"
#include "process/fact_parts.h"
#include "process/open_windows.h"

namespace redraft::process {

namespace {

class Held {
 public:
  Held(const Modification& modification, const Process* process) : m_(modification), process_(process) {}

  std::vector<Finding> all() {
    hold_ids();
    hold_names();
    hold_dates();
    hold_votes();
    hold_history();
    hold_windows();
    hold_number();
    return std::move(out_);
  }

 private:
  void say(std::string check, Place place, std::string words, std::string message,
           Severity severity = Severity::error) {
    Finding finding;
    finding.check = std::move(check);
    finding.severity = severity;
    finding.place = std::move(place);
    finding.words = std::move(words);
    finding.message = std::move(message);
    out_.push_back(std::move(finding));
  }

  // ---- ids

  /// Ids of the maps of a list; one that is there twice is a fault. comments.yaml adds to `comments`.
  std::set<std::string> ids_of(const std::string& list) {
    std::set<std::string> seen;
    const Data* items = m_.source.root.at(list);
    if (items == nullptr) return seen;
    for (const Data& item : items->items)
      if (const Data* id = item.find("id")) hold_once(seen, id->words(), m_.source.place(*id), list);
    return seen;
  }

  void hold_once(std::set<std::string>& seen, const std::string& id, const Place& place,
                 const std::string& list) {
    if (!id.empty() && !seen.insert(id).second)
      say("modification-id-twice", place, id,
          "the id " + quoted(id) + " is there twice under `" + list + "`; ids are unique");
  }

  void hold_ids() {
    solutions_ = ids_of("solutions");
    decisions_ = ids_of("decisions");
    consultations_ = ids_of("consultations");
    assessments_ = ids_of("assessments");
    ids_of("corrections");
    ids_of("working_group.questions");
    std::set<std::string> comments;
    for (const Comment& one : m_.comments) hold_once(comments, one.id, one.place, "comments");
    for (const Consultation& consultation : m_.consultations) {
      std::set<std::string> responses;
      for (const Response& one : consultation.responses)
        hold_once(responses, one.id, one.place, "responses of " + consultation.id);
    }
  }

  // ---- names

  void hold_name(const std::string& name, const std::set<std::string>& known, const std::string& what,
                 const Place& place) {
    if (name.empty() || known.count(name) > 0) return;
    std::string message = "there is no " + what + " " + quoted(name);
    const std::vector<std::string> near = nearest(name, {known.begin(), known.end()});
    if (!near.empty()) message += "; nearest is " + near.front();
    if (near.empty() && known.empty()) message += "; none is recorded";
    say("modification-name-unknown", place, name, std::move(message));
  }

  /// The values of `key` in the maps of a list.
  void hold_values(const std::string& list, const std::string& key, const std::set<std::string>& known,
                   const std::string& what) {
    const Data* items = m_.source.root.at(list);
    if (items == nullptr) return;
    for (const Data& item : items->items)
      if (const Data* value = item.find(key)) hold_name(value->words(), known, what, m_.source.place(*value));
  }

  void hold_names() {
    for (const std::string list : {"assessments", "objectives", "votes", "decisions"})
      hold_values(list, "solution", solutions_, "solution");
    if (const Data* solution = m_.source.root.at("authority.solution"))
      hold_name(solution->words(), solutions_, "solution", m_.source.place(*solution));
    hold_values("history", "decision", decisions_, "decision");
    hold_values("referrals", "of", decisions_, "decision");
    if (const Data* solutions = m_.source.root.find("solutions"))
      for (const Data& one : solutions->items) hold_same_as(one);
    if (process_ == nullptr) return;
    std::set<std::string> stages;
    std::set<std::string> steps;
    for (const Stage& stage : process_->stages) {
      stages.insert(stage.id);
      for (const StageStep& step : stage.steps) steps.insert(step.id);
    }
    hold_values("history", "stage", stages, "stage of the process " + process_->name);
    hold_values("steps", "step", steps, "step of the process " + process_->name);
    for (const Comment& one : m_.comments)
      hold_name(one.stage, stages, "stage of the process " + process_->name, one.place);
  }

  void hold_same_as(const Data& solution) {
    const Data* text = solution.find("legal_text");
    if (text == nullptr) return;
    const auto hold = [&](const Data& map) {
      if (const Data* same = map.find("same_as"))
        hold_name(same->words(), solutions_, "solution", m_.source.place(*same));
    };
    hold(*text);
    for (const Data& one : text->items) hold(one);
  }

  // ---- dates

  void hold_order(const std::optional<Date>& first, const std::string& first_words,
                  const std::optional<Date>& second, const std::string& second_words, const Place& place) {
    if (!first || !second || *first <= *second) return;
    say("modification-dates-order", place, second->iso(),
        second_words + " (" + long_words(*second) + ") is before " + first_words + " (" + long_words(*first) +
            ")");
  }

  void hold_dates() {
    hold_order(m_.raised, "the day it was raised", m_.converted, "the day it was converted",
               place_of(m_, "converted"));
    hold_order(m_.raised, "the day it was raised", m_.implemented, "the day it was implemented",
               place_of(m_, "implemented"));
    for (std::size_t i = 0; i < m_.assessments.size(); ++i)
      hold_order(m_.assessments[i].requested, "the day it was requested", m_.assessments[i].received,
                 "the day the assessment was received", place_of_item(m_, "assessments", i));
    for (std::size_t i = 0; i < m_.consultations.size(); ++i)
      hold_order(m_.consultations[i].opened, "the day it opened", m_.consultations[i].closes,
                 "the day on which " + quoted(m_.consultations[i].id) + " closes",
                 place_of_item(m_, "consultations", i));
    for (std::size_t i = 0; i < m_.steps.size(); ++i)
      hold_order(m_.steps[i].started, "the day it started", m_.steps[i].finished,
                 "the day the step " + quoted(m_.steps[i].step) + " ended", place_of_item(m_, "steps", i));
    for (const Comment& one : m_.comments)
      hold_order(one.date, "the day of the comment", one.responded, "the response to " + one.id, one.place);
    if (m_.withdrawal)
      hold_order(m_.withdrawal->date, "the day it was withdrawn", m_.withdrawal->adopted,
                 "the day it was adopted", place_of(m_, "withdrawal"));
    if (m_.authority)
      hold_order(m_.authority->sent, "the day the report was sent", m_.authority->date,
                 "the Authority's determination", place_of(m_, "authority.date"));
    for (std::size_t i = 1; i < m_.history.size(); ++i)
      hold_order(m_.history[i - 1].date, "the day of the stage before", m_.history[i].date,
                 "the day on which " + quoted(m_.history[i].stage) + " was entered", m_.history[i].place);
    if (!m_.history.empty())
      hold_order(m_.raised, "the day it was raised", m_.history.front().date,
                 "the day on which " + quoted(m_.history.front().stage) + " was entered",
                 m_.history.front().place);
  }

  // ---- votes

  void hold_votes() {
    for (const Vote& vote : m_.votes) {
      CategoryVote sum;
      std::set<std::string> categories;
      for (const CategoryVote& row : vote.by_category) {
        sum.approve += row.approve;
        sum.reject += row.reject;
        sum.abstain += row.abstain;
        if (!categories.insert(row.category).second)
          say("modification-votes", vote.place, row.category,
              "the Party Category " + quoted(row.category) + " is there twice in one vote");
      }
      if (vote.total || !vote.by_category.empty()) hold_result(vote, vote.total ? *vote.total : sum);
      if (!vote.total || vote.by_category.empty()) continue;
      hold_sum(vote, "approve", sum.approve, vote.total->approve);
      hold_sum(vote, "reject", sum.reject, vote.total->reject);
      hold_sum(vote, "abstain", sum.abstain, vote.total->abstain);
    }
  }

  /// How the votes of Party Categories make a result is in no source at hand: only what no rule could make is said.
  void hold_result(const Vote& vote, const CategoryVote& counts) {
    const bool approves = vote.result == "approve" && counts.approve == 0 && counts.reject > 0;
    const bool rejects = vote.result == "reject" && counts.reject == 0 && counts.approve > 0;
    const long most = std::max(counts.approve, counts.reject);
    const bool fewer = (vote.result == "approve" && counts.approve < counts.reject) ||
                       (vote.result == "reject" && counts.reject < counts.approve);
    if (!fewer) return;
    say("modification-votes", vote.place, vote.result,
        "the result is " + quoted(vote.result) + ", and the counts are " + std::to_string(counts.approve) +
            " to approve and " + std::to_string(counts.reject) + " to reject" +
            (approves || rejects ? "" : "; expected a reason why " + std::to_string(most) + " do not decide"),
        approves || rejects   ? Severity::error
        : vote.reason.empty() ? Severity::warning
                              : Severity::info);
  }

  void hold_sum(const Vote& vote, const std::string& what, long sum, long total) {
    if (sum == total) return;
    say("modification-votes", vote.place, std::to_string(total),
        "the votes by Party Category add up to " + std::to_string(sum) + " to " + what + "; the total says " +
            std::to_string(total));
  }

  // ---- history

  void hold_history() {
    if (process_ == nullptr || m_.history.empty()) return;
    const Stage* before = process_->stage(m_.history.front().stage);
    if (before != nullptr && !before->first)
      say("modification-stage-skipped", m_.history.front().place, before->id,
          "the first stage recorded is " + before->title +
              ", where no modification begins; what came before is "
              "not recorded",
          Severity::info);
    for (std::size_t i = 1; i < m_.history.size(); ++i) {
      const Stage* stage = process_->stage(m_.history[i].stage);
      if (before != nullptr && stage != nullptr && before->gate(stage->id) == nullptr)
        hold_gate(*before, m_.history[i], *stage);
      before = stage;
    }
  }

  void hold_gate(const Stage& before, const Step& step, const Stage& stage) {
    std::vector<std::string> ways;
    for (const Gate& gate : before.gates) ways.push_back(gate.to);
    say("modification-stage-skipped", step.place, stage.id,
        "no gate leads from " + before.title + " to " + stage.title + "; " +
            (ways.empty() ? "the process ends there" : "its gates lead to " + listed(ways, " and ")));
  }

  // ---- windows

  void hold_windows() {
    if (process_ == nullptr) return;
    for (const std::string& kind : process_->windows) {
      try {
        (void)windows_of_kind(m_, kind);
      } catch (const Error& error) {
        say("modification-date-outside", error.place(), kind, error.detail());
      }
    }
  }

  // ---- number

  void hold_number() {
    std::set<std::string> seen{m_.number};
    const Data* earlier = m_.source.root.find("earlier_numbers");
    if (earlier == nullptr) return;
    for (const Data& one : earlier->items)
      if (!seen.insert(one.words()).second)
        say("modification-number-twice", m_.source.place(one), one.words(),
            one.words() + " is its number already; an earlier number is another one");
  }

  const Modification& m_;
  const Process* process_;
  std::vector<Finding> out_;
  std::set<std::string> solutions_;
  std::set<std::string> decisions_;
  std::set<std::string> consultations_;
  std::set<std::string> assessments_;
};

}  // namespace

std::vector<Finding> consistency(const Modification& modification, const Process* process) {
  return Held(modification, process).all();
}

std::vector<Finding> consistency(const Modification& modification) {
  std::vector<Finding> unknown;
  const Process* process = nullptr;
  if (!modification.process.empty()) {
    try {
      process = &load_process(modification.process);
    } catch (const Error& error) {
      Finding finding;
      finding.check = "modification-name-unknown";
      finding.severity = Severity::error;
      finding.place = place_of(modification, "process");
      finding.words = modification.process;
      finding.message = error.detail();
      unknown.push_back(std::move(finding));
    }
  }
  std::vector<Finding> out = consistency(modification, process);
  out.insert(out.begin(), unknown.begin(), unknown.end());
  return out;
}

}  // namespace redraft::process
