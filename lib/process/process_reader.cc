#include "process/process_reader.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/nearest.h"
#include "base/schema.h"
#include "base/words.h"
#include "process/facts.h"
#include "process/windows.h"

namespace redraft::process {

namespace {

const Schema& process_schema() {
  static const Schema schema(embedded_yaml("schemas/process.schema.json"), "a process");
  return schema;
}

const DataFile& modification_schema() {
  static const DataFile file = embedded_yaml("schemas/modification.schema.json");
  return file;
}

Way way_from(std::string_view word) {
  return word == "back" ? Way::back : word == "out" ? Way::out : Way::on;
}

/// What the schema says of a key: through $ref, and into the items of a list.
const Data* keys_below(const Data& rule) {
  const Data* here = &rule;
  for (int steps = 0; here != nullptr && steps < 8; ++steps) {
    if (const Data* ref = here->find("$ref"))
      here = modification_schema().root.at("$defs." + ref->words().substr(ref->words().rfind('/') + 1));
    else if (const Data* items = here->find("items"))
      here = items;
    else if (const Data* either = here->find("anyOf"))
      here = &either->items.front();
    else
      break;
  }
  return here == nullptr ? nullptr : here->find("properties");
}

bool known_key(const std::string& path) {
  const Data* keys = modification_schema().root.find("properties");
  std::size_t from = 0;
  while (from <= path.size()) {
    const std::size_t dot = std::min(path.find('.', from), path.size());
    const Data* rule = keys == nullptr ? nullptr : keys->find(path.substr(from, dot - from));
    if (rule == nullptr) return false;
    keys = keys_below(*rule);
    from = dot + 1;
  }
  return true;
}

}  // namespace

void ProcessReader::fail(const Data& at, const std::string& what) const {
  throw Error(ErrorCode::format, file_.place(at), what);
}

void ProcessReader::once(std::set<std::string>& seen, const Data& map, std::string_view what) const {
  if (!seen.insert(map.words("id")).second)
    fail(*map.find("id"),
         "the " + std::string(what) + " " + quoted(map.words("id")) + " is there twice; ids are unique");
}

Process ProcessReader::read() {
  const std::vector<Finding> faults = process_schema().check(file_);
  if (!faults.empty()) throw Error(ErrorCode::format, faults.front().place, faults.front().message);
  const Fields in(file_, file_.root);
  process_.name = in.text("name");
  process_.title = in.text("title");
  process_.source = in.text("source");
  process_.note = in.text("note");
  process_.windows = in.texts("windows");
  hold_windows();
  std::set<std::string> seen;
  for (const Data& map : file_.root.find("conditions")->items) {
    once(seen, map, "condition");
    hold_fact(map, "fact", false);
    hold_fact(map, "when", true);
    hold_keys(map);
    hold_decision(map);
    process_.conditions.push_back(condition(Fields(file_, map)));
  }
  const Data& stages = *file_.root.find("stages");
  for (const Data& map : stages.items) process_.stages.push_back(stage(Fields(file_, map)));
  hold_stages(stages);
  return std::move(process_);
}

Condition ProcessReader::condition(const Fields& in) const {
  Condition out;
  out.id = in.text("id");
  out.says = in.text("says");
  out.need = in.text("need");
  out.why = in.text("why");
  out.source = in.text("source");
  out.has = in.texts("has");
  out.decision = in.text("decision");
  out.body = in.text("body");
  out.fact = in.text("fact");
  out.follows = in.text("follows");
  out.when = in.text("when");
  return out;
}

Stage ProcessReader::stage(const Fields& in) {
  Stage out;
  out.id = in.text("id");
  out.title = in.text("title");
  out.phase = in.text("phase");
  out.question = in.text("question");
  out.owner = in.text("owner");
  out.enters = in.text("enters");
  out.source = in.text("source");
  out.first = in.truth("first").value_or(false);
  out.end = in.truth("end").value_or(false);
  out.freeze_rules = in.each("freezes", [](const Fields& one) {
    return Freeze{one.text("what"), one.text("why"), one.text("source")};
  });
  for (const Freeze& freeze : out.freeze_rules) out.freezes.push_back(freeze.what);
  out.steps = in.each("steps", [&](const Fields& one) { return step(one); });
  out.documents = in.each("documents", [&](const Fields& one) { return document(one); });
  out.gates = in.each("gates", [&](const Fields& one) { return gate(one); });
  return out;
}

StageStep ProcessReader::step(const Fields& in) const {
  hold_fact(in.map(), "when", true);
  StageStep out;
  out.id = in.text("id");
  out.number = in.text("number");
  out.title = in.text("title");
  out.who = in.text("who");
  if (const std::optional<long> days = in.whole("working_days")) out.working_days = static_cast<int>(*days);
  out.meeting = in.text("meeting");
  out.consultation = in.text("consultation");
  out.assessment = in.text("assessment");
  out.document = in.text("document");
  out.recorded = in.text("recorded");
  out.after = in.texts("after");
  out.when = in.text("when");
  out.duration_source = in.text("duration_source");
  out.source = in.text("source");
  out.why = in.text("why");
  if (out.working_days.has_value() == out.duration_source.empty())
    fail(in.map(), "the step " + quoted(out.id) +
                       " needs working_days and duration_source together; expected both or neither");
  return out;
}

StageDocument ProcessReader::document(const Fields& in) const {
  hold_fact(in.map(), "when", true);
  return {in.text("kind"), in.text("title"), in.text("when"), in.text("source"), in.text("why")};
}

Gate ProcessReader::gate(const Fields& in) const {
  Gate out;
  out.to = in.text("to");
  out.way = way_from(in.text("way"));
  out.body = in.text("body");
  out.why = in.text("why");
  out.source = in.text("source");
  for (const Data& name : in.map().find("conditions")->items) {
    const auto at = std::find_if(process_.conditions.begin(), process_.conditions.end(),
                                 [&](const Condition& one) { return one.id == name.words(); });
    if (at == process_.conditions.end())
      fail(name, "there is no condition " + quoted(name.words()) + " under `conditions`");
    out.conditions.push_back(*at);
  }
  return out;
}

void ProcessReader::hold_stages(const Data& stages) const {
  std::set<std::string> seen;
  for (const Data& map : stages.items) once(seen, map, "stage");
  for (std::size_t s = 0; s < stages.items.size(); ++s) {
    const Data& map = stages.items[s];
    hold_steps(map, process_.stages[s]);
    const Data* gates = map.find("gates");
    if (gates == nullptr && !process_.stages[s].end)
      fail(map, "no gate leads out of the stage " + quoted(map.words("id")) +
                    "; expected `gates`, or `end: true`");
    if (gates == nullptr) continue;
    std::set<std::string> ways;
    for (const Data& gate : gates->items) {
      const Data& to = *gate.find("to");
      if (process_.stage(to.words()) == nullptr) fail(to, "there is no stage " + quoted(to.words()));
      if (!ways.insert(to.words()).second)
        fail(to, "two gates lead to the stage " + quoted(to.words()) + "; expected one");
    }
  }
}

void ProcessReader::hold_steps(const Data& stage, const Stage& read) const {
  const Data* steps = stage.find("steps");
  if (steps == nullptr) return;
  std::set<std::string> seen;
  for (const Data& map : steps->items) {
    // What it waits for stands above it: so no step waits for itself.
    if (const Data* after = map.find("after"))
      for (const Data& name : after->items)
        if (seen.count(name.words()) == 0)
          fail(name, "there is no step " + quoted(name.words()) + " above this one in the stage " +
                         quoted(read.id));
    once(seen, map, "step");
  }
}

void ProcessReader::hold_fact(const Data& map, std::string_view key, bool may_deny) const {
  const Data* value = map.find(key);
  if (value == nullptr) return;
  std::string_view name = value->words();
  if (may_deny && name.starts_with('!')) name.remove_prefix(1);
  if (const std::string fault = fact_fault(name); !fault.empty()) fail(*value, fault);
}

void ProcessReader::hold_keys(const Data& map) const {
  const Data* has = map.find("has");
  if (has == nullptr) return;
  for (const Data& key : has->items)
    if (!known_key(key.words()))
      fail(key, "a modification has no key " + quoted(key.words()) + " (docs/modification.schema.json)");
}

void ProcessReader::hold_decision(const Data& map) const {
  const Data* kind = map.find("decision");
  if (kind == nullptr) return;
  std::vector<std::string> kinds;
  for (const Data& one : modification_schema().root.at("$defs.decision.properties.kind.enum")->items)
    kinds.push_back(one.words());
  if (std::find(kinds.begin(), kinds.end(), kind->words()) != kinds.end()) return;
  std::string fault = "there is no kind of decision " + quoted(kind->words());
  for (const std::string& near : nearest(kind->words(), kinds, 1)) fault += "; nearest is " + near;
  fail(*kind, fault);
}

void ProcessReader::hold_windows() const {
  const std::vector<WindowKind> known = load_windows("sec");
  for (const Data& id : file_.root.find("windows")->items)
    if (std::none_of(known.begin(), known.end(), [&](const WindowKind& one) { return one.id == id.words(); }))
      fail(id, "there is no window " + quoted(id.words()) + " in templates/windows");
}

}  // namespace redraft::process
