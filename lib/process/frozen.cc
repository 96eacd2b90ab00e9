#include "process/frozen.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/sha256.h"

namespace redraft::process {

namespace {

using Values = std::map<std::string, std::string>;

constexpr const char* kMetadata = "modification.yaml";

/// Every scalar below a value by its path; an item of a list by its `id` where it has one, so that order is no change.
void flatten(const Data& value, const std::string& path, const std::set<std::string_view>& left_out,
             Values& out) {
  if (value.is_scalar()) {
    std::string words = value.words();
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
    if (!words.empty()) out[path] = words;
    return;
  }
  for (const DataEntry& entry : value.entries)
    if (left_out.count(entry.key) == 0) flatten(entry.value, path + "." + entry.key, left_out, out);
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string& id = value.items[i].words("id");
    flatten(value.items[i], path + "." + (id.empty() ? std::to_string(i) : id), left_out, out);
  }
}

Values values_of(const Modification& modification, const std::vector<std::string>& keys,
                 const std::set<std::string_view>& left_out) {
  Values out;
  for (const std::string& key : keys)
    if (const Data* value = modification.source.root.find(key)) flatten(*value, key, left_out, out);
  return out;
}

std::string hash_of(const Values& values) {
  std::string bytes;
  for (const auto& [path, words] : values) {
    bytes += path + " " + std::to_string(words.size()) + "\n";  // the length: words may hold line breaks
    bytes += words + "\n";
  }
  return sha256(bytes);
}

struct Frozen {
  std::string what;
  const Step* step = nullptr;
  std::size_t order = 0;  // of the stage that froze it
};

/// What is frozen after the whole history: a stage that comes earlier in the process opens what later ones froze.
std::vector<Frozen> frozen_now(const Modification& modification, const Process& process) {
  std::vector<Frozen> out;
  for (const Step& step : modification.history) {
    const Stage* stage = process.stage(step.stage);
    if (stage == nullptr) continue;
    const std::size_t order = process.order(*stage);
    out.erase(std::remove_if(out.begin(), out.end(), [&](const Frozen& one) { return one.order > order; }),
              out.end());
    for (const std::string& what : stage->freezes)
      if (std::none_of(out.begin(), out.end(), [&](const Frozen& one) { return one.what == what; }))
        out.push_back({what, &step, order});
  }
  return out;
}

std::string shortened(const std::string& hash) { return hash.substr(0, 12) + "..."; }

void compare(FrozenState& state, const std::string& now, const std::string& then, const std::string& where) {
  state.changed = now != then;
  state.words = state.changed ? where + " is no longer what it was: sha256 " + shortened(now) +
                                    "; expected " + shortened(then)
                              : "as it was";
}

/// The decisions since the freeze that changed a value of the implementation approach, the latest first.
std::vector<const Decision*> implementation_decisions(const Modification& modification, const Step& step) {
  std::vector<const Decision*> out;
  for (const Decision& one : modification.decisions)
    if (one.field.starts_with("implementation.") && one.id != step.decision && one.date && step.date &&
        *one.date >= *step.date)
      out.push_back(&one);
  std::stable_sort(out.begin(), out.end(),
                   [](const Decision* a, const Decision* b) { return *a->date > *b->date; });
  return out;
}

void judge_part(FrozenState& state, const Modification& modification, const Step& step,
                const std::string& then) {
  if (state.what == "scope")
    compare(state, scope_hash(modification), then, "the problem or the parts affected");
  if (state.what == "solution")
    compare(state, solution_hash(modification), then, "the description of the solutions");
  if (state.what != "implementation") return;
  const std::vector<const Decision*> decisions = implementation_decisions(modification, step);
  compare(state, implementation_hash(modification), then, "the implementation approach");
  if (!state.changed || decisions.empty()) return;
  // Later decisions than the freeze may not all have changed what was frozen: undo them one by one.
  for (std::size_t count = 1; count <= decisions.size() && state.changed; ++count) {
    const std::vector<const Decision*> undone(decisions.begin(),
                                              decisions.begin() + static_cast<std::ptrdiff_t>(count));
    if (implementation_hash(modification, undone) != then) continue;
    state.changed = false;
    state.words = "changed only as decided (" + decisions[count - 1]->id + ")";
  }
}

FrozenState begin(const Frozen& frozen, const Modification& modification) {
  FrozenState out;
  out.what = frozen.what;
  out.since = frozen.step->date ? frozen.step->date->iso() : "";
  out.place = frozen.step->place;
  out.file = modification.source.file;
  return out;
}

FrozenState unjudged(FrozenState state) {
  state.judged = false;
  state.words = "the step records no hash of it, so that a change cannot be found";
  return state;
}

FrozenState judge_metadata(const Frozen& frozen, const Modification& modification) {
  FrozenState out = begin(frozen, modification);
  std::string then;
  if (frozen.what == "scope") then = frozen.step->scope;
  for (const Evidence& one : frozen.step->evidence) {
    if (one.frozen != frozen.what || one.file != kMetadata) continue;
    then = one.sha256;
    out.place = one.place;
  }
  if (then.empty()) return unjudged(std::move(out));
  judge_part(out, modification, *frozen.step, then);
  return out;
}

/// Business requirements that are kept in files are part of the solution: those that froze with it.
void judge_requirements(const Frozen& frozen, const Modification& modification, const GateFacts& given,
                        std::vector<FrozenState>& out) {
  for (const Evidence& evidence : frozen.step->evidence) {
    if (evidence.frozen != "solution" || evidence.file == kMetadata) continue;
    FrozenState state = begin(frozen, modification);
    state.file = evidence.file;
    state.place = evidence.place;
    const auto now = std::find_if(given.requirements.begin(), given.requirements.end(),
                                  [&](const RequirementsFile& one) { return one.file == evidence.file; });
    if (now == given.requirements.end() || now->sha256.empty()) {
      state.changed = true;
      state.words = evidence.file +
                    (now == given.requirements.end() ? " is no longer named as business requirements"
                                                     : " is not there any more") +
                    "; expected sha256 " + shortened(evidence.sha256);
    } else {
      compare(state, now->sha256, evidence.sha256, evidence.file);
    }
    out.push_back(std::move(state));
  }
}

const LegalTextState* state_of(const GateFacts& given, const std::string& file) {
  for (const LegalTextState& one : given.legal_text)
    if (one.file == file) return &one;
  return nullptr;
}

/// The last correction of a file since it froze.
const Correction* last_correction(const Modification& modification, const std::string& file,
                                  const Step& step) {
  const Correction* last = nullptr;
  for (const Correction& one : modification.corrections)
    if (one.file == file && (!one.date || !step.date || *one.date >= *step.date)) last = &one;
  return last;
}

FrozenState judge_file(const Frozen& frozen, const Evidence& evidence, const Modification& modification,
                       const GateFacts& given) {
  FrozenState out = begin(frozen, modification);
  out.file = evidence.file;
  out.place = evidence.place;
  const LegalTextState* now = state_of(given, evidence.file);
  if (now == nullptr || !now->there) {
    out.changed = true;
    out.words = evidence.file +
                (now == nullptr ? " is no longer named as legal text" : " is not there any more") +
                "; expected sha256 " + shortened(evidence.sha256);
    return out;
  }
  const Correction* correction = last_correction(modification, evidence.file, *frozen.step);
  if (correction == nullptr || correction->sha256.empty()) {
    compare(out, now->sha256, evidence.sha256, evidence.file);
    return out;
  }
  compare(out, now->sha256, correction->sha256, evidence.file);
  out.words += out.changed ? " after the correction " + correction->id
                           : " but for the correction " + correction->id + " (" + correction->approver + ")";
  return out;
}

/// Legal text that was added after the freeze is a change as well.
void judge_new_files(const Frozen& frozen, const Modification& modification, const GateFacts& given,
                     std::vector<FrozenState>& out) {
  for (const LegalTextState& one : given.legal_text) {
    const bool known = std::any_of(frozen.step->evidence.begin(), frozen.step->evidence.end(),
                                   [&](const Evidence& held) { return held.file == one.file; });
    if (known) continue;
    FrozenState state = begin(frozen, modification);
    state.file = one.file;
    state.changed = true;
    state.words = one.file + " was not legal text when it froze";
    out.push_back(std::move(state));
  }
}

void judge_legal_text(const Frozen& frozen, const Modification& modification, const GateFacts& given,
                      std::vector<FrozenState>& out) {
  std::size_t files = 0;
  for (const Evidence& evidence : frozen.step->evidence) {
    if (evidence.frozen != "legal-text") continue;
    ++files;
    out.push_back(judge_file(frozen, evidence, modification, given));
  }
  // A step that recorded any hash recorded all: without one of legal text there was none.
  const bool recorded = !frozen.step->evidence.empty();
  if (files == 0 && !recorded)
    out.push_back(unjudged(begin(frozen, modification)));
  else
    judge_new_files(frozen, modification, given, out);
}

}  // namespace

std::vector<FrozenState> frozen_state(const Modification& modification, const Process& process,
                                      const GateFacts& given) {
  std::vector<FrozenState> out;
  for (const Frozen& one : frozen_now(modification, process)) {
    if (one.what == "legal-text") {
      judge_legal_text(one, modification, given, out);
      continue;
    }
    out.push_back(judge_metadata(one, modification));
    if (one.what == "solution") judge_requirements(one, modification, given, out);
  }
  return out;
}

FreezeRecord freeze_record(const Stage& stage, const Modification& modification, const GateFacts& given) {
  FreezeRecord out;
  for (const std::string& what : stage.freezes) {
    if (what == "scope") out.scope = scope_hash(modification);
    if (what == "solution") {
      out.evidence.push_back({kMetadata, solution_hash(modification), what, {}});
      std::set<std::string> seen;
      for (const RequirementsFile& one : given.requirements)
        if (!one.sha256.empty() && seen.insert(one.file).second)
          out.evidence.push_back({one.file, one.sha256, what, {}});
    }
    if (what == "implementation")
      out.evidence.push_back({kMetadata, implementation_hash(modification), what, {}});
    if (what != "legal-text") continue;
    std::set<std::string> seen;
    for (const LegalTextState& one : given.legal_text)
      if (one.there && seen.insert(one.file).second) out.evidence.push_back({one.file, one.sha256, what, {}});
  }
  return out;
}

std::string scope_hash(const Modification& modification) {
  return hash_of(values_of(modification, {"problem", "parts_affected"}, {}));
}

std::string solution_hash(const Modification& modification) {
  // What it costs, touches and is assessed at may be completed; what it is may not change.
  return hash_of(values_of(modification, {"solutions"},
                           {"legal_text", "costs", "impacts", "developed", "withdrawn", "source",
                            "requirements_agreed", "requirements_agreed_by"}));
}

std::string implementation_hash(const Modification& modification,
                                const std::vector<const Decision*>& undone) {
  Values values = values_of(modification, {"implementation"}, {"approved", "views", "source"});
  for (const Decision* one : undone) {
    if (one->old_value.empty())
      values.erase(one->field);
    else
      values[one->field] = one->old_value;
  }
  return hash_of(values);
}

}  // namespace redraft::process
