#include "jobs/decide.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"
#include "process/closing.h"
#include "process/date_words.h"
#include "process/listed_names.h"
#include "process/open_windows.h"
#include "process/recorded_keys.h"
#include "process/stages.h"
#include "profile/profile.h"
#include "workspace/process_name.h"
#include "workspace/region.h"

namespace redraft::jobs {

namespace {

using process::Modification;
using workspace::ChangedModification;

constexpr const char* kAuthority = "Authority";

[[noreturn]] void refuse(const std::string& detail) { throw Error(ErrorCode::usage, {}, detail); }

/// The key that a kind of decision is about, where nothing else makes sense.
void find_field(DecideOptions& options) {
  const auto about = [&](const char* field, const char* value = "") {
    if (options.field.empty()) options.field = field;
    if (options.field == field && options.new_value.empty()) options.new_value = value;
  };
  if (options.kind == "implementation-date") about("implementation.date");
  if (options.kind == "path") about("path");
  if (options.kind == "urgency") about("urgent.granted");
  if (options.kind == "close") about("status", "closed");
  if (options.kind == "withdraw") about("status", "withdrawn");
  if (options.kind == "adopt") about("status", "open");
  if (!options.field.empty() && options.new_value.empty())
    refuse("the decision changes " + options.field + ", and no new value is given; expected --new VALUE");
  if (options.field.empty() && !options.new_value.empty())
    refuse("a new value is given and no key; expected --field KEY, as implementation.date");
}

/// "panel-2018-08-10", and with "-2" when that is taken.
std::string new_id(const Modification& modification, const DecideOptions& options) {
  const auto taken = [&](const std::string& id) {
    return std::any_of(modification.decisions.begin(), modification.decisions.end(),
                       [&](const process::Decision& one) { return one.id == id; });
  };
  if (!options.id.empty()) {
    if (taken(options.id)) refuse("a decision '" + options.id + "' is recorded already; expected another id");
    return options.id;
  }
  std::string stem;
  for (const char c : to_lower(options.body)) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (word || (!stem.empty() && stem.back() != '-')) stem += word ? c : '-';
  }
  if (!stem.empty() && stem.back() != '-') stem += '-';
  stem += options.date.iso();
  std::string id = stem;
  for (int n = 2; taken(id); ++n) id = stem + "-" + std::to_string(n);
  return id;
}

/// An adoption that comes after its window does not count, and would open the modification all the same.
void hold_window(const Modification& modification, process::Date adopted, process::Region region) {
  std::vector<process::OpenedWindow> windows;
  try {
    windows = process::windows_of_kind(modification, "withdrawal-adoption", region);
  } catch (const Error&) {
    return;  // status says that the calendar does not reach it
  }
  if (!windows.empty() && windows.back().closed(adopted).value_or(false))
    refuse("an adoption on " + process::long_words(adopted) + " comes too late: the " +
           windows.back().words());
}

void hold_against(const Modification& modification, const DecideOptions& options) {
  (void)process::key_value("decisions.kind", options.kind);
  if (!options.solution.empty() && modification.solution(options.solution) == nullptr) {
    std::vector<std::string> ids;
    for (const process::Solution& one : modification.solutions) ids.push_back(one.id);
    refuse("there is no solution '" + options.solution + "'; " +
           (ids.empty() ? "none is recorded" : "recorded are " + listed(ids)));
  }
  if (modification.raised && options.date < *modification.raised)
    refuse("a decision of " + process::long_words(options.date) +
           " is earlier than the proposal itself, raised on " + process::long_words(*modification.raised));
  if (options.kind == "withdraw" && modification.outcome != process::Outcome::open)
    refuse(modification.number + " is " + std::string(to_string(modification.outcome)) +
           "; only one that is open can be withdrawn");
  if (options.kind == "adopt" && !modification.withdrawal)
    refuse("there is nothing to adopt; no withdrawal is recorded");
  if (options.kind == "adopt" && modification.withdrawal->adopted)
    refuse("there is nothing to adopt; the last withdrawal was adopted on " +
           process::long_words(*modification.withdrawal->adopted));
}

std::vector<StaleDocument> stale_documents(const Modification& modification, const DecideOptions& options) {
  std::vector<StaleDocument> out;
  for (const process::MadeDocument& made : modification.documents)
    for (const auto& [key, value] : made.prints)
      if (key == options.field && value != options.new_value)
        out.push_back({made.kind, made.file, made.version, value});
  return out;
}

std::string name_of(const StaleDocument& document) {
  return document.file.empty() ? document.kind + (document.version.empty() ? "" : " " + document.version)
                               : document.file;
}

Data path_entry(const DecideOptions& options) {
  Data out = map_value({{"path", process::key_value("path.path", options.new_value)},
                        {"from", text_value(options.date.iso())},
                        {"by", text_value(options.body)}});
  put_words(out, "reason", options.reason);
  return out;
}

/// The value at the key; gives the old one. `field` is the path with numbers for ids.
std::string change_value(ChangedModification& one, const Modification& before, const DecideOptions& options) {
  if (options.field == "path") {
    one.edit.append("path", path_entry(options));
    return before.path.empty() ? "" : std::string(to_string(before.path_now()));
  }
  const std::string field = process::numbered_path(before.source.root, options.field);
  constexpr std::array<std::string_view, 10> kRecords = {
      "number",    "earlier_numbers", "history",   "decisions", "corrections",
      "documents", "votes",           "referrals", "related",   "converted"};
  const std::string_view first = std::string_view(field).substr(0, field.find('.'));
  if (std::find(kRecords.begin(), kRecords.end(), first) != kRecords.end())
    throw Error(ErrorCode::usage, {},
                "'" + options.field +
                    "' is part of the record and is not decided; expected a key of what is "
                    "proposed, as implementation.date");
  const Data value = process::key_value(field, options.new_value);
  const Data* old = before.source.root.at(field);
  std::string words = old == nullptr ? std::string() : old->words();
  if (words.empty() && options.field == "status") words = to_string(before.outcome);
  one.edit.set(field, value);
  return words;
}

void record_withdrawal(ChangedModification& one, const Modification& before, const DecideOptions& options) {
  if (options.kind == "adopt") {
    const Data* all = before.source.root.find("withdrawal");
    const bool list = all != nullptr && all->is(Data::Kind::list);
    const std::string last =
        list ? "withdrawal." + std::to_string(before.earlier_withdrawals.size()) : "withdrawal";
    one.edit.set(last + ".adopted", map_value({{"by", map_value({{"name", text_value(options.body)}})},
                                               {"date", text_value(options.date.iso())}}));
    return;
  }
  Data out = map_value({{"date", text_value(options.date.iso())}, {"by", text_value(options.body)}});
  put_words(out, "reason", options.reason);
  if (before.withdrawal)
    one.edit.append("withdrawal", out);
  else
    one.edit.set("withdrawal", out);
}

/// A Party refers a decision to who answers it under the path of that day; without a path that is left open.
void record_referral(ChangedModification& one, const Modification& before, const DecideOptions& options) {
  Data out = map_value(
      {{"by", map_value({{"name", text_value(options.body)}})}, {"date", text_value(options.date.iso())}});
  const process::Path path = before.path_on(options.date);
  const bool panel = options.body == "Panel";  // which refers nothing to itself
  if (path == process::Path::self_governance && !panel) put_words(out, "to", "Panel");
  if (path == process::Path::fast_track || panel) put_words(out, "to", kAuthority);
  put_words(out, "reason", options.reason);
  one.edit.append("referrals", out);
}

void record_determination(ChangedModification& one, const Modification& before,
                          const DecideOptions& options) {
  if (options.reason.empty() && before.authority && !before.authority->reason.empty())
    refuse(
        "the determination recorded before has a reason, which would stand beside this one; expected "
        "--reason TEXT");
  one.edit.set("authority.determination",
               text_value(options.kind == "return-for-work" ? "send-back" : options.kind));
  one.edit.set("authority.date", text_value(options.date.iso()));
  if (!options.solution.empty()) one.edit.set("authority.solution", text_value(options.solution));
  if (!options.reason.empty()) one.edit.set("authority.reason", text_value(options.reason));
}

Data decision_entry(const Decided& decided) {
  const DecideOptions& options = decided.decision;
  Data out = map_value({{"id", text_value(decided.id)},
                        {"kind", text_value(options.kind)},
                        {"body", text_value(options.body)}});
  put_words(out, "meeting", options.meeting);
  put(out, "date", text_value(options.date.iso()));
  put_words(out, "reason", options.reason);
  put_words(out, "field", options.field);
  put_words(out, "old", decided.old_value);
  put_words(out, "new", options.new_value);
  put_words(out, "solution", options.solution);
  if (!decided.stale.empty()) {
    Data documents = list_value();
    for (const StaleDocument& document : decided.stale)
      documents.items.push_back(text_value(name_of(document)));
    put(out, "documents", std::move(documents));
  }
  put_words(out, "source", options.source);
  return out;
}

}  // namespace

Decided record_decision(ChangedModification& one, DecideOptions options, bool dry_run) {
  const Modification before = one.now();
  hold_against(before, options);
  find_field(options);
  Decided out{recorded(before, dry_run), new_id(before, options), std::move(options), {}, {}, false};
  const DecideOptions& decision = out.decision;
  if (!decision.field.empty()) {
    out.old_value = change_value(one, before, decision);
    out.stale = stale_documents(before, decision);
  }
  if (decision.kind == "withdraw" || decision.kind == "adopt") record_withdrawal(one, before, decision);
  if (decision.kind == "refer") record_referral(one, before, decision);
  constexpr std::array<std::string_view, 3> kDeterminations = {"approve", "reject", "return-for-work"};
  if (decision.body == kAuthority &&
      std::find(kDeterminations.begin(), kDeterminations.end(), decision.kind) != kDeterminations.end())
    record_determination(one, before, decision);
  out.reopens = decision.kind == "return-for-work";
  one.edit.append("decisions", decision_entry(out));
  return out;
}

namespace {

/// A gate asks for the decision of a body by its name: one a letter off would be recorded and never count.
void hold_body(const workspace::Workspace& workspace, const std::string& body) {
  const profile::Profile profile = profile::load_profile(workspace.profile);
  const auto near =
      process::listed_name_near(body, process::deciding({profile.bodies, {}, profile.sub_committees}));
  if (near)
    refuse("'" + body + "' is no body of the profile " + profile.name + " that decides; the nearest is " +
           *near);
}

/// It would be recorded, end the modification, and count at no gate.
void hold_power_to_close(const workspace::Workspace& workspace, const Modification& modification,
                         const std::string& body) {
  const std::string& name = workspace::process_name(workspace, modification);
  const std::vector<std::string> known = process::process_names();
  if (std::find(known.begin(), known.end(), name) == known.end()) return;
  const std::string why = process::why_not_closed_by(body, modification, process::load_process(name));
  if (!why.empty()) refuse(why);
}

}  // namespace

Decided decide(const workspace::Workspace& workspace, const std::string& id, const DecideOptions& options,
               const workspace::StepOptions& step_options) {
  hold_body(workspace, options.body);
  workspace::Step step(workspace, workspace::Reach::one, step_options);
  ChangedModification& one = step.open(id);
  if (options.kind == "adopt") hold_window(one.now(), options.date, workspace::region_of(workspace));
  if (options.kind == "close") hold_power_to_close(workspace, one.now(), options.body);
  Decided out = record_decision(one, options, step_options.dry_run);
  out.recorded.files = step.commit();
  return out;
}

std::string decided_text(const Decided& decided) {
  const DecideOptions& decision = decided.decision;
  std::string out = heading(decided.recorded) + "\n";
  out += "Decision " + decided.id + ": " + decision.kind + ", by the " + decision.body;
  if (!decision.meeting.empty()) out += " at meeting " + decision.meeting;
  out += " on " + process::long_words(decision.date) + "\n";
  if (!decision.field.empty())
    out += decision.field + ": " + (decided.old_value.empty() ? "not recorded" : decided.old_value) + " -> " +
           decision.new_value + "\n";
  if (decided.reopens)
    out += "What was frozen may be changed again once the earlier stage is entered (redraft advance).\n";
  for (const StaleDocument& document : decided.stale)
    out += "Prints another value: " + name_of(document) + " (" + document.kind +
           (document.version.empty() ? "" : ", version " + document.version) + "): " + document.printed +
           "\n";
  return out + files_line(decided.recorded);
}

Json decided_json(const Decided& decided) {
  const DecideOptions& decision = decided.decision;
  Json stale = Json::array();
  for (const StaleDocument& document : decided.stale)
    stale.push(Json::object()
                   .set("kind", document.kind)
                   .set("file", document.file)
                   .set("version", document.version)
                   .set("printed", document.printed));
  Json out = recorded_json("redraft-decide/1", decided.recorded);
  out.set("decision", Json::object()
                          .set("id", decided.id)
                          .set("kind", decision.kind)
                          .set("body", decision.body)
                          .set("meeting", decision.meeting)
                          .set("date", decision.date.iso())
                          .set("reason", decision.reason)
                          .set("field", decision.field)
                          .set("old", decided.old_value)
                          .set("new", decision.new_value)
                          .set("solution", decision.solution))
      .set("stale", std::move(stale))
      .set("reopens", decided.reopens);
  return finish(std::move(out), decided.recorded);
}

}  // namespace redraft::jobs
