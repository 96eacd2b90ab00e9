#include "report/kinds.h"

#include <algorithm>

#include "base/error.h"
#include "base/nearest.h"
#include "base/schema.h"
#include "base/words.h"

namespace redraft::report {

namespace {

std::vector<std::string> texts(const Data& map, std::string_view key) {
  std::vector<std::string> out;
  if (const Data* list = map.find(key))
    for (const Data& item : list->items) out.push_back(item.words());
  return out;
}

std::map<std::string, std::string> words_by_id(const Data& root, std::string_view key) {
  std::map<std::string, std::string> out;
  for (const DataEntry& entry : root.find(key)->entries) out.emplace(entry.key, entry.value.words());
  return out;
}

template <typename Read>
auto each(const Data& map, std::string_view key, Read read) {
  std::vector<decltype(read(map))> out;
  if (const Data* list = map.find(key))
    for (const Data& item : list->items) out.push_back(read(item));
  return out;
}

Need read_need(const Data& in) {
  return {texts(in, "any"), in.words("words"), texts(in, "stages"), in.words("when")};
}

Past read_past(const Data& in) {
  return {in.words("when"),    in.words("words"),  texts(in, "for"),
          texts(in, "stages"), texts(in, "after"), in.words("closed")};
}

KindStage read_stage(const Data& in) {
  return {in.words("stage"),  in.words("title"), texts(in, "also"),
          in.words("action"), texts(in, "when"), texts(in, "from")};
}

Kind read_kind(const Data& in) {
  Kind out;
  out.kind = in.words("kind");
  out.title = in.words("title");
  out.says = in.words("says");
  out.about = in.words("about");
  out.source = in.words("source");
  out.processes = texts(in, "processes");
  out.stages = each(in, "stages", read_stage);
  out.addressees = texts(in, "for");
  out.action = in.words("action");
  out.attachment_word = in.words("attachment_word");
  if (out.attachment_word.empty()) out.attachment_word = "Annex";
  out.encloses = texts(in, "encloses");
  out.prints = texts(in, "prints");
  out.needs = each(in, "needs", read_need);
  out.past = each(in, "past", read_past);
  out.refused_when_past = in.words("refused_when_past") == "true";
  out.from = texts(in, "from");
  return out;
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

[[noreturn]] void refuse(const std::string& what, std::string_view word,
                         const std::vector<std::string>& known) {
  const std::vector<std::string> near = nearest(word, known);
  throw Error(ErrorCode::usage, {},
              quoted(word) + " is no " + what + "; " +
                  (near.empty() ? "expected one of " : "the nearest are ") +
                  listed(near.empty() ? known : near));
}

std::vector<std::string> all_names() {
  std::vector<std::string> out;
  for (const Kind& kind : kinds().kinds) {
    out.push_back(kind.kind);
    for (const KindStage& stage : kind.stages) out.insert(out.end(), stage.also.begin(), stage.also.end());
  }
  return out;
}

ChosenKind by_name(std::string_view name) {
  for (const Kind& kind : kinds().kinds) {
    if (kind.kind == name) return {&kind, nullptr};
    for (const KindStage& stage : kind.stages)
      if (holds(stage.also, name)) return {&kind, &stage};
  }
  refuse("kind of document", name, all_names());
}

/// The one that is meant where the modification stands; the first when none is.
const KindStage& meant(const Kind& kind, std::string_view standing) {
  for (const KindStage& stage : kind.stages)
    if (holds(stage.when, standing)) return stage;
  return kind.stages.front();
}

}  // namespace

const KindStage* Kind::stage(std::string_view name) const {
  for (const KindStage& one : stages)
    if (one.stage == name) return &one;
  return nullptr;
}

bool Kind::does_print(std::string_view what) const { return holds(prints, what); }

const Kind* Kinds::named(std::string_view kind) const {
  for (const Kind& one : kinds)
    if (one.kind == kind) return &one;
  return nullptr;
}

Kinds read_kinds(const DataFile& file) {
  static const Schema schema(embedded_yaml("schemas/report-kinds.schema.json"), "report-kinds.yaml");
  const std::vector<Finding> faults = schema.check(file);
  if (!faults.empty()) throw Error(ErrorCode::format, faults.front().place, faults.front().message);
  return {words_by_id(file.root, "classifications"), words_by_id(file.root, "addressees"),
          each(file.root, "kinds", read_kind)};
}

const Kinds& kinds() {
  static const Kinds all = read_kinds(embedded_yaml("report-kinds.yaml"));
  return all;
}

const std::string& ChosenKind::title() const { return stage == nullptr ? kind->title : stage->title; }

const std::string& ChosenKind::action() const {
  return stage == nullptr || stage->action.empty() ? kind->action : stage->action;
}

const std::vector<std::string>& ChosenKind::from() const {
  return stage == nullptr || stage->from.empty() ? kind->from : stage->from;
}

std::string ChosenKind::name() const {
  return stage == nullptr ? kind->kind : stage->stage + "-" + kind->kind;
}

ChosenKind choose_kind(std::string_view name, std::string_view stage, std::string_view addressee,
                       std::string_view standing) {
  ChosenKind out = by_name(name);
  if (!stage.empty()) {
    std::vector<std::string> known;
    for (const KindStage& one : out.kind->stages) known.push_back(one.stage);
    const KindStage* wanted = out.kind->stage(stage);
    if (wanted == nullptr && known.empty())
      throw Error(ErrorCode::usage, {},
                  "a document of kind " + out.kind->kind + " has no stages; leave --stage out");
    if (wanted == nullptr) refuse("stage of a " + out.kind->kind, stage, known);
    if (out.stage != nullptr && out.stage != wanted)
      throw Error(ErrorCode::usage, {},
                  quoted(name) + " is the " + out.stage->stage + " stage already; leave --stage out");
    out.stage = wanted;
  }
  if (out.stage == nullptr && !out.kind->stages.empty()) out.stage = &meant(*out.kind, standing);
  if (!addressee.empty() && !holds(out.kind->addressees, addressee)) {
    if (out.kind->addressees.empty())
      throw Error(ErrorCode::usage, {},
                  "a document of kind " + out.kind->kind + " is for all; leave --for out");
    refuse("addressee of a " + out.kind->kind, addressee, out.kind->addressees);
  }
  return out;
}

}  // namespace redraft::report
