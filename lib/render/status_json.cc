#include <string_view>

#include "process/date_words.h"
#include "render/status.h"

namespace redraft::render {

namespace {

using process::Met;

std::string_view word_of(Met met) {
  switch (met) {
    case Met::yes: return "yes";
    case Met::no: return "no";
    case Met::not_applicable: return "not-applicable";
  }
  return "";
}

Json missing_json(const process::Missing& missing) {
  return Json::object()
      .set("file", missing.place.file)
      .set("line", missing.place.line)
      .set("words", missing.words);
}

Json condition_json(const process::ConditionState& state) {
  Json missing = Json::array();
  for (const process::Missing& one : state.missing) missing.push(missing_json(one));
  return Json::object()
      .set("id", state.condition.id)
      .set("says", state.condition.says)
      .set("met", word_of(state.met))
      .set("evidence", state.evidence)
      .set("missing", std::move(missing))
      .set("need", state.condition.need)
      .set("why", state.condition.why)
      .set("source", state.condition.source);
}

Json stage_json(const process::Stage& stage) {
  return Json::object()
      .set("id", stage.id)
      .set("title", stage.title)
      .set("phase", stage.phase)
      .set("question", stage.question)
      .set("owner", stage.owner)
      .set("source", stage.source);
}

Json window_json(const process::OpenedWindow& window, const std::optional<process::Date>& today) {
  Json out = Json::object()
                 .set("id", window.kind.id)
                 .set("words", window.words())
                 .set("opens", window.window.opens.iso())
                 .set("closes", window.window.closes.iso())
                 .set("provisional", window.window.provisional)
                 .set("who", window.kind.who)
                 .set("to_whom", window.kind.to_whom)
                 .set("effect", window.kind.effect)
                 .set("source", window.kind.source);
  if (const std::optional<bool> closed = window.closed(today)) out.set("closed", *closed);
  return out;
}

Json frozen_json(const process::FrozenState& state) {
  return Json::object()
      .set("what", state.what)
      .set("file", state.file)
      .set("since", state.since)
      .set("judged", state.judged)
      .set("changed", state.changed)
      .set("words", state.words);
}

Json one_json(const ModificationStatus& one, const StatusReport& report) {
  const process::Modification& m = one.modification;
  Json out = Json::object()
                 .set("number", m.number)
                 .set("title", m.title)
                 .set("folder", one.folder)
                 .set("process", one.status.process == nullptr ? "" : one.status.process->name)
                 .set("path", process::to_string(m.path_now()))
                 .set("outcome", process::to_string(m.outcome))
                 .set("since", one.status.since);
  if (one.status.stage != nullptr) out.set("stage", stage_json(*one.status.stage));
  Json windows = Json::array();
  for (const process::OpenedWindow& window : one.windows) windows.push(window_json(window, report.today));
  out.set("windows", std::move(windows));
  if (report.all) return out;
  Json frozen = Json::array();
  for (const process::FrozenState& state : one.status.frozen) frozen.push(frozen_json(state));
  out.set("frozen", std::move(frozen));
  Json gates = Json::array();
  for (const process::GateState& gate : one.status.gates) gates.push(gate_json(gate));
  out.set("gates", std::move(gates));
  return out;
}

}  // namespace

Json gate_json(const process::GateState& gate) {
  Json conditions = Json::array();
  for (const process::ConditionState& state : gate.conditions) conditions.push(condition_json(state));
  return Json::object()
      .set("to", gate.to)
      .set("title", gate.to_title)
      .set("way", process::to_string(gate.way))
      .set("body", gate.body)
      .set("why", gate.why)
      .set("source", gate.source)
      .set("open", gate.open())
      .set("conditions", std::move(conditions));
}

Json status_json(const StatusReport& report) {
  Json modifications = Json::array();
  for (const ModificationStatus& one : report.modifications) modifications.push(one_json(one, report));
  Json out = Json::object().set("format", "redraft-status/1");
  out.set("date", report.today ? report.today->iso() : "")
      .set("modifications", std::move(modifications))
      .set("findings", to_json(report.findings));
  return out;
}

}  // namespace redraft::render
