#include "jobs/relate.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/words.h"
#include "jobs/new_modification.h"
#include "process/date_words.h"
#include "process/recorded_keys.h"

namespace redraft::jobs {

namespace {

using process::Modification;
using workspace::ChangedModification;

[[noreturn]] void refuse(const std::string& detail) { throw Error(ErrorCode::usage, {}, detail); }

/// What says whose it is, where it came from and what it is about.
const std::vector<std::string>& usual_share() {
  static const std::vector<std::string> keys = {
      "process", "proposer",      "raised_by", "lead_analyst",   "raised",         "background",
      "problem", "doing_nothing", "baseline",  "parts_affected", "classification", "sources"};
  return keys;
}

/// Kept by the original, or made for each part.
const std::set<std::string>& never_shared() {
  static const std::set<std::string> keys = {"number",  "earlier_numbers", "title",   "status",
                                             "history", "decisions",       "related", "documents",
                                             "votes",   "corrections"};
  return keys;
}

const std::vector<std::string>& shared_keys(const SplitOptions& options) {
  if (options.share.empty()) return usual_share();
  std::vector<std::string> known;
  for (const process::RecordedKey& key : process::recorded_keys())
    if (never_shared().count(key.name) == 0) known.push_back(key.name);
  for (const std::string& key : options.share)
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      const std::vector<std::string> near = nearest(key, known, 1);
      refuse("'" + key + "' is no key that the parts of a modification can take over" +
             (near.empty() ? "; expected some of " + listed(known) : "; the nearest is " + near.front()));
    }
  return options.share;
}

Data relation(const std::string& number, const std::string& how, const std::string& note) {
  Data out = map_value({{"number", text_value(number)}, {"how", text_value(how)}});
  put_words(out, "note", note);
  return out;
}

bool is_related(const Modification& modification, const Modification& to, const std::string& how) {
  return std::any_of(
      modification.related.begin(), modification.related.end(),
      [&](const process::Related& one) { return one.how == how && to.has_number(one.number); });
}

void hold_split(const Modification& original, const SplitOptions& options) {
  if (original.converted)
    refuse(original.number + " was converted on " + process::long_words(*original.converted) +
           ", and its scope is fixed since; only a Draft Proposal is split");
  if (original.outcome != process::Outcome::open)
    refuse(original.number + " is " + std::string(to_string(original.outcome)) +
           "; only one that is open is split");
  const std::set<std::string> numbers(options.into.begin(), options.into.end());
  if (numbers.size() != options.into.size() || numbers.size() < 2)
    refuse(
        "a modification is split into two or more, each with a number of its own; expected --into NUMBER "
        "NUMBER");
  if (!original.history.empty() && original.history.back().date &&
      options.date < *original.history.back().date)
    refuse("the split is dated " + process::long_words(options.date) + ", before " + original.stage() +
           " was entered on " + process::long_words(*original.history.back().date));
}

Data part_values(const Modification& original, const SplitOptions& options, const std::string& title,
                 const std::string& note) {
  Data out = map_value({{"title", text_value(title)}});
  for (const std::string& key : shared_keys(options))
    if (const Data* value = original.source.root.find(key)) put(out, key, *value);
  if (!original.stage().empty())
    put(out, "history",
        list_value({map_value({{"stage", text_value(original.stage())},
                               {"date", text_value(options.date.iso())},
                               {"note", text_value("split from " + original.number)}})}));
  put(out, "related", list_value({relation(original.number, "split-from", note)}));
  return out;
}

}  // namespace

RelatedTogether split(const workspace::Workspace& workspace, const std::string& id,
                      const SplitOptions& options, const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::several, step_options);
  ChangedModification& one = step.open(id);
  const Modification original = one.loaded.modification;
  hold_split(original, options);
  RelatedTogether out{recorded(original, step_options.dry_run), "split", {}, {}};
  const std::string note = "split on " + process::long_words(options.date) + " by the " + options.by +
                           (options.reason.empty() ? "" : ": " + options.reason);
  std::size_t title = 0;
  bool goes_on = false;
  for (const std::string& number : options.into) {
    if (original.has_number(number)) {
      goes_on = true;
      continue;
    }
    const std::string& words = title < options.titles.size() ? options.titles[title] : original.title;
    if (title >= options.titles.size()) out.untitled.push_back(number);
    ++title;
    put_new(step, {number, part_values(original, options, words, note)});
    one.edit.append("related", relation(number, "split-into", note));
    out.relations.push_back({original.number, "split-into", number});
    out.relations.push_back({number, "split-from", original.number});
  }
  if (title < options.titles.size())
    refuse("there are " + std::to_string(options.titles.size()) + " titles for " + std::to_string(title) +
           " new modifications; expected at most one each");
  if (!goes_on) one.edit.set("status", text_value("closed"));
  out.recorded.files = step.commit();
  return out;
}

RelatedTogether batch(const workspace::Workspace& workspace, const std::vector<std::string>& ids,
                      const BatchOptions& options, const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::several, step_options);
  std::vector<ChangedModification*> all;
  for (const std::string& id : ids) {
    ChangedModification* one = &step.open(id);
    if (std::find(all.begin(), all.end(), one) != all.end()) refuse(id + " is named twice");
    const Modification& modification = one->loaded.modification;
    if (modification.outcome != process::Outcome::open)
      refuse(modification.number + " is " + std::string(to_string(modification.outcome)) +
             "; only those that are open are batched");
    all.push_back(one);
  }
  if (all.size() < 2) refuse("a batch is of two or more modifications");
  RelatedTogether out{recorded(all.front()->loaded.modification, step_options.dry_run), "batch", {}, {}};
  for (ChangedModification* one : all) {
    const Modification& modification = one->loaded.modification;
    for (const ChangedModification* other : all) {
      if (other == one) continue;
      const Modification& to = other->loaded.modification;
      if (!is_related(modification, to, "batched-with")) {
        one->edit.append("related", relation(to.number, "batched-with", options.note));
        out.relations.push_back({modification.number, "batched-with", to.number});
      }
      const auto shares = [&](const process::WorkingGroup& group) {
        return std::any_of(group.shared_with.begin(), group.shared_with.end(),
                           [&](const std::string& number) { return to.has_number(number); });
      };
      if (options.one_group && (!modification.working_group || !shares(*modification.working_group)))
        one->edit.append("working_group.shared_with", text_value(to.number));
    }
  }
  out.recorded.files = step.commit();
  return out;
}

std::string related_text(const RelatedTogether& related) {
  std::string out = heading(related.recorded) + "\n";
  for (const Relation& one : related.relations) out += one.number + " " + one.how + " " + one.to + "\n";
  if (!related.untitled.empty())
    out += listed(related.untitled, " and ") + (related.untitled.size() == 1 ? " has" : " have") +
           " the title of " + related.recorded.number +
           "; write another under `title`, or give it with --title\n";
  return out + files_line(related.recorded);
}

Json related_json(const RelatedTogether& related) {
  Json list = Json::array();
  for (const Relation& one : related.relations)
    list.push(Json::object().set("number", one.number).set("how", one.how).set("to", one.to));
  Json out = recorded_json("redraft-modification/1", related.recorded);
  out.set("action", related.action).set("done", true).set("related", std::move(list));
  return finish(std::move(out), related.recorded);
}

}  // namespace redraft::jobs
