#include "process/frozen.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "process/date_words.h"

namespace redraft::process {

namespace {

using Values = std::map<std::string, std::string>;

constexpr const char* kMetadata = "modification.yaml";

/// As values are compared: a text in block style ends in a line break, the same text in quotes does not.
std::string trimmed(std::string words) {
  while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
  return words;
}

/// Every scalar below a value by its path; an item of a list by its `id` where it has one, so that order is no change.
void flatten(const Data& value, const std::string& path, const std::set<std::string_view>& left_out,
             Values& out) {
  if (value.is_scalar()) {
    if (std::string words = trimmed(value.words()); !words.empty()) out[path] = std::move(words);
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

constexpr std::string_view kImplementation = "implementation";

/// What the Panel approves, and not when, nor what others said of it.
const std::set<std::string_view>& not_of_the_approach() {
  static const std::set<std::string_view> keys = {"approved", "views", "source"};
  return keys;
}

Values implementation_values(const Modification& modification) {
  return values_of(modification, {std::string(kImplementation)}, not_of_the_approach());
}

bool is_of_the_approach(std::string_view field) {
  if (!field.starts_with(kImplementation) || field.size() <= kImplementation.size() + 1) return false;
  field.remove_prefix(kImplementation.size() + 1);
  return not_of_the_approach().count(field.substr(0, field.find('.'))) == 0;
}

/// The decisions since the freeze that changed a value of the implementation approach, the latest first; of one day, the
/// one further down.
std::vector<const Decision*> implementation_decisions(const Modification& modification, const Step& step) {
  std::vector<const Decision*> out;
  for (const Decision& one : modification.decisions)
    if (is_of_the_approach(one.field) && one.id != step.decision && one.date && step.date &&
        *one.date >= *step.date)
      out.insert(out.begin(), &one);
  std::stable_sort(out.begin(), out.end(),
                   [](const Decision* a, const Decision* b) { return *a->date > *b->date; });
  return out;
}

std::string value_at(const Values& values, const std::string& field) {
  const auto at = values.find(field);
  return at == values.end() ? std::string() : at->second;
}

/// What else than the decision a value comes from; "" when it is the one that the decision set.
std::string not_as_decided(const Values& values, const Decision& one) {
  const std::string held = value_at(values, one.field);
  const std::string set = trimmed(one.new_value);
  if (held == set) return "";
  return one.field + " is " + (held.empty() ? "not recorded" : held) + "; the decision " + one.id + " of " +
         long_words(*one.date) + " set " + (set.empty() ? "none" : set);
}

/// Whether the implementation approach is what it was when it froze, but for what was decided since. Decisions are taken
/// back, the latest first, until the values are those that froze: each must have set the value that it is taken back
/// from, or an edit by hand would hide behind it.
void judge_implementation(FrozenState& state, const Modification& modification, const Step& step,
                          const std::string& then) {
  const std::vector<const Decision*> decisions = implementation_decisions(modification, step);
  Values values = implementation_values(modification);
  compare(state, hash_of(values), then, "the implementation approach");
  std::set<std::string> seen;
  for (const Decision* one : decisions) {
    // A decision of the day of the freeze may have come before it: that its value is not held says nothing.
    if (*one->date == *step.date || !seen.insert(one->field).second) continue;
    std::string words = not_as_decided(values, *one);
    if (words.empty()) continue;
    state.changed = true;
    state.words = std::move(words);
    return;
  }
  if (!state.changed) return;
  for (const Decision* one : decisions) {
    if (std::string words = not_as_decided(values, *one); !words.empty()) {
      if (*one->date != *step.date) state.words = "before a later decision, " + words;
      return;
    }
    values.erase(one->field);
    if (std::string old = trimmed(one->old_value); !old.empty()) values[one->field] = std::move(old);
    if (hash_of(values) != then) continue;
    state.changed = false;
    state.words = "changed only as decided (" + one->id + ")";
    return;
  }
}

void judge_part(FrozenState& state, const Modification& modification, const Step& step,
                const std::string& then) {
  if (state.what == "scope")
    compare(state, scope_hash(modification), then, "the problem or the parts affected");
  if (state.what == "solution")
    compare(state, solution_hash(modification), then, "the description of the solutions");
  if (state.what == kImplementation) judge_implementation(state, modification, step, then);
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

/// The last correction of a file since it froze, of the file as it is `now`.
const Correction* last_correction(const Modification& modification, const Evidence& evidence,
                                  const Step& step, const std::string& now) {
  // One of the day on which the text froze again may be of the freeze before: then the text as it froze is right too.
  const bool froze_before =
      std::any_of(modification.history.begin(), modification.history.end(), [&](const Step& one) {
        return &one < &step &&
               std::any_of(one.evidence.begin(), one.evidence.end(), [&](const Evidence& held) {
                 return held.file == evidence.file && held.frozen == evidence.frozen;
               });
      });
  const Correction* last = nullptr;
  for (const Correction& one : modification.corrections) {
    if (one.file != evidence.file || (one.date && step.date && *one.date < *step.date)) continue;
    if (froze_before && now == evidence.sha256 && one.date == step.date) continue;
    last = &one;
  }
  return last;
}

FrozenState judge_file(const Frozen& frozen, const Evidence& evidence, const Modification& modification,
                       const GateFacts& given) {
  FrozenState out = begin(frozen, modification);
  out.file = evidence.file;
  out.place = evidence.place;
  out.expected = evidence.sha256;
  const LegalTextState* now = state_of(given, evidence.file);
  if (now == nullptr || !now->there) {
    out.changed = true;
    out.words = evidence.file +
                (now == nullptr ? " is no longer named as legal text" : " is not there any more") +
                "; expected sha256 " + shortened(evidence.sha256);
    return out;
  }
  const Correction* correction = last_correction(modification, evidence, *frozen.step, now->sha256);
  if (correction == nullptr || correction->sha256.empty()) {
    compare(out, now->sha256, evidence.sha256, evidence.file);
    return out;
  }
  out.expected = correction->sha256;
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

std::string implementation_hash(const Modification& modification) {
  return hash_of(implementation_values(modification));
}

}  // namespace redraft::process
