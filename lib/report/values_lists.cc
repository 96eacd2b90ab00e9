#include "report/values_lists.h"

#include <utility>

#include "base/data_values.h"
#include "process/facts.h"
#include "process/timetable.h"
#include "report/data_edit.h"

namespace redraft::report {

namespace {

Data row_value(const process::RegisterRow& row) {
  Data out = map_value();
  for (const process::RegisterColumn& column : process::register_columns())
    set_words(out, column.key, render::register_words(row, std::string(column.key)));
  set_words(out, "lead_analyst", render::register_words(row, "analyst"));
  set_words(out, "touches", render::register_words(row, "touches"));
  return out;
}

/// "where it is a Self-Governance Modification", "unless DCC Systems are affected"; "" of a condition that always applies.
std::string when_words(std::string_view when) {
  const bool unless = when.starts_with('!');
  const std::string_view fact = when.substr(unless ? 1 : 0);
  for (const process::FactName& one : process::fact_names())
    if (one.name == fact.substr(0, fact.find(':')))
      return (unless ? "unless " : "where ") + std::string(one.says);
  return {};
}

Data condition_value(const process::Condition& condition) {
  Data out = map_value();
  set_words(out, "says", condition.says);
  set_words(out, "when_words", when_words(condition.when));
  set_words(out, "need", condition.need);
  set_words(out, "why", condition.why);
  set_words(out, "source", condition.source);
  return out;
}

Data gate_value(const process::Process& process, const process::Gate& gate) {
  Data out = map_value();
  const process::Stage* to = process.stage(gate.to);
  set_words(out, "to", gate.to);
  set_words(out, "to_title", to == nullptr ? gate.to : to->title);
  set_words(out, "way", std::string(process::to_string(gate.way)));
  set_words(out, "body", gate.body);
  set_words(out, "why", gate.why);
  set_words(out, "source", gate.source);
  Data conditions = list_value();
  for (const process::Condition& one : gate.conditions) conditions.items.push_back(condition_value(one));
  set(out, "conditions", std::move(conditions));
  return out;
}

Data step_value(const process::StageStep& step) {
  Data out = map_value();
  set_words(out, "id", step.id);
  set_words(out, "number", step.number);
  set_words(out, "title", step.title);
  set_words(out, "who", step.who);
  set_words(out, "length", step.working_days ? std::to_string(*step.working_days) + " Working Days" : "");
  set_words(out, "meeting", step.meeting);
  set_words(out, "why", step.why);
  set_words(out, "source", step.source);
  return out;
}

Data stage_value(const process::Process& process, const process::Stage& stage) {
  Data out = map_value();
  set_words(out, "id", stage.id);
  set_words(out, "title", stage.title);
  set_words(out, "phase", stage.phase);
  set_words(out, "question", stage.question);
  set_words(out, "owner", stage.owner);
  set_words(out, "enters", stage.enters);
  set_words(out, "source", stage.source);
  set_truth(out, "end", stage.end);
  Data steps = list_value();
  for (const process::StageStep& one : stage.steps) steps.items.push_back(step_value(one));
  Data documents = list_value();
  for (const process::StageDocument& one : stage.documents) {
    Data document = map_value();
    set_words(document, "kind", one.kind);
    set_words(document, "title", one.title);
    set_words(document, "why", one.why);
    set_words(document, "source", one.source);
    documents.items.push_back(std::move(document));
  }
  Data freezes = list_value();
  for (const process::Freeze& one : stage.freeze_rules) {
    Data freeze = map_value();
    set_words(freeze, "what", one.what);
    set_words(freeze, "why", one.why);
    set_words(freeze, "source", one.source);
    freezes.items.push_back(std::move(freeze));
  }
  Data gates = list_value();
  for (const process::Gate& one : stage.gates) gates.items.push_back(gate_value(process, one));
  set(out, "steps", std::move(steps));
  set(out, "documents", std::move(documents));
  set(out, "freezes", std::move(freezes));
  set(out, "gates", std::move(gates));
  return out;
}

}  // namespace

Data register_values(const render::RegisterView& view) {
  Data out = map_value();
  set_words(out, "title", view.title);
  set_words(out, "subtitle", view.subtitle);
  Data columns = list_value();
  for (const std::string& key : view.columns) {
    Data column = map_value();
    set_words(column, "key", key);
    set_words(column, "title", render::register_title(key));
    columns.items.push_back(std::move(column));
  }
  Data all = list_value();
  Data groups = list_value();
  for (const process::RegisterGroup& one : view.groups) {
    Data group = map_value();
    set_words(group, "name", one.name);
    Data rows = list_value();
    for (const process::RegisterRow& row : one.rows) {
      rows.items.push_back(row_value(row));
      all.items.push_back(rows.items.back());
    }
    set(group, "rows", std::move(rows));
    groups.items.push_back(std::move(group));
  }
  Data counts = list_value();
  for (const process::RegisterCount& one : process::counts(view.groups)) {
    Data count = map_value();
    set_words(count, "stage", one.stage);
    set_words(count, "path", one.path);
    set_number(count, "number", static_cast<long>(one.number));
    counts.items.push_back(std::move(count));
  }
  Data happenings = list_value();
  for (const process::Happening& one : view.happenings) {
    Data happening = map_value();
    set_date(happening, "date", one.date);
    set_words(happening, "number", one.number);
    set_words(happening, "kind", one.kind);
    set_words(happening, "words", one.words);
    happenings.items.push_back(std::move(happening));
  }
  set_number(out, "count", static_cast<long>(view.rows()));
  set(out, "columns", std::move(columns));
  set(out, "groups", std::move(groups));
  set(out, "rows", std::move(all));
  set(out, "counts", std::move(counts));
  set_words(out, "since", view.since);
  set(out, "happenings", std::move(happenings));
  return out;
}

Data process_values(const process::Process& process) {
  Data out = map_value();
  set_words(out, "id", process.name);
  set_words(out, "title", process.title);
  set_words(out, "source", process.source);
  set_words(out, "note", process.note);
  Data stages = list_value();
  Data phases = list_value();
  for (const process::Stage& one : process.stages) {
    Data stage = stage_value(process, one);
    if (!one.phase.empty()) {
      if (phases.items.empty() || words_of(phases.items.back(), "title") != one.phase) {
        Data phase = map_value();
        set_words(phase, "title", one.phase);
        set_words(phase, "question", one.question);
        set(phase, "stages", list_value());
        phases.items.push_back(std::move(phase));
      }
      child(phases.items.back(), "stages").items.push_back(stage);
    }
    stages.items.push_back(std::move(stage));
  }
  set(out, "stages", std::move(stages));
  set(out, "phases", std::move(phases));
  return out;
}

Data meetings_values(const process::Meetings& meetings) {
  Data out = list_value();
  for (const process::Meeting& one : meetings.meetings) {
    Data meeting = map_value();
    const process::Body* body = meetings.body(one.body);
    set_words(meeting, "body", one.body);
    set_words(meeting, "title", body == nullptr ? one.body : body->title);
    set_words(meeting, "number", one.number);
    set_date(meeting, "date", one.date);
    out.items.push_back(std::move(meeting));
  }
  return out;
}

Data committees_values(const process::Meetings& meetings) {
  Data out = list_value();
  for (const process::Body& one : meetings.bodies) {
    if (one.name == "Panel" || one.name == "Change Board") continue;
    Data body = map_value();
    set_words(body, "name", one.name);
    set_words(body, "title", one.title);
    out.items.push_back(std::move(body));
  }
  return out;
}

Data releases_values(const process::Releases& releases) {
  Data out = list_value();
  for (const process::Release& one : releases.releases) {
    Data release = map_value();
    set_words(release, "name", one.name);
    set_date(release, "date", one.date);
    set_date(release, "cut_off", one.cut_off);
    out.items.push_back(std::move(release));
  }
  return out;
}

}  // namespace redraft::report
