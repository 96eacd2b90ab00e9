#include "process/recorded_keys.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/data_values.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/words.h"

namespace redraft::process {

namespace {

const Data& schema() {
  static const DataFile file = embedded_yaml("schemas/modification.schema.json");
  return file.root;
}

/// Where a $ref leads; of one or a list of the same kind, the one.
const Data& resolved(const Data& rule) {
  const Data* here = &rule;
  for (;;) {
    if (const Data* ref = here->find("$ref")) {
      here = schema().find("$defs")->find(ref->words().substr(std::string_view("#/$defs/").size()));
    } else if (const Data* any = here->find("anyOf")) {
      here = &any->items.front();
    } else {
      return *here;
    }
  }
}

std::vector<std::string> words_of(const Data& list) {
  std::vector<std::string> out;
  for (const Data& item : list.items) out.push_back(item.words());
  return out;
}

std::vector<std::string> keys_of(const Data& rule) {
  std::vector<std::string> out;
  if (const Data* properties = rule.find("properties"))
    for (const DataEntry& entry : properties->entries) out.push_back(entry.key);
  return out;
}

[[noreturn]] void refuse_key(std::string_view path, const std::string& step,
                             const std::vector<std::string>& known) {
  const std::vector<std::string> near = nearest(step, known);
  throw Error(ErrorCode::usage, {},
              "'" + std::string(path) + "' is no key of a modification; " +
                  (near.empty() ? "known are " : "the nearest to '" + step + "' are ") +
                  listed(near.empty() ? known : near));
}

const Data& rule_of(std::string_view path) {
  const Data* here = &schema();
  for (const std::string& step : steps_of(path)) {
    here = &resolved(*here);
    if (here->words("type") == "array") {
      here = &resolved(*here->find("items"));
      if (is_index(step)) continue;
    }
    if (is_index(step)) continue;  // one that stands where a list may stand
    const Data* properties = here->find("properties");
    const Data* next = properties == nullptr ? nullptr : properties->find(step);
    if (next == nullptr) refuse_key(path, step, keys_of(*here));
    here = next;
  }
  return resolved(*here);
}

bool allows(const Data& rule, std::string_view type) {
  const Data* types = rule.find("type");
  if (types == nullptr) return false;
  if (types->is_scalar()) return types->words() == type;
  return std::any_of(types->items.begin(), types->items.end(),
                     [&](const Data& item) { return item.words() == type; });
}

/// As a data file reads it when it stands bare.
Data bare(const std::string& words) {
  return parse_yaml("value: " + words + "\n", "").root.entries.front().value;
}

}  // namespace

bool is_index(std::string_view step) {
  return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t dot = std::min(path.find('.', at), path.size());
    out.emplace_back(path.substr(at, dot - at));
    at = dot + 1;
  }
  return out;
}

std::vector<std::string> choices_of(std::string_view path) {
  const Data* choices = rule_of(path).find("enum");
  return choices == nullptr ? std::vector<std::string>{} : words_of(*choices);
}

Data key_value(std::string_view path, const std::string& words) {
  const Data& rule = rule_of(path);
  if (const std::vector<std::string> choices = choices_of(path);
      !choices.empty() && std::find(choices.begin(), choices.end(), words) == choices.end()) {
    const std::vector<std::string> near = nearest(words, choices, 1);
    throw Error(ErrorCode::usage, {},
                "'" + words + "' is no " + std::string(path) + "; expected one of " + listed(choices) +
                    (near.empty() ? "" : " (nearest: " + near.front() + ")"));
  }
  if (allows(rule, "string")) return text_value(words);
  const auto wrong = [&](const char* expected) {
    throw Error(ErrorCode::usage, {},
                "'" + words + "' is no value of " + std::string(path) + "; expected " + expected);
  };
  if (allows(rule, "boolean")) {
    if (words != "true" && words != "false") wrong("true or false");
    return truth_value(words == "true");
  }
  if (allows(rule, "number") || allows(rule, "integer")) {
    if (words.find_first_not_of("-+.0123456789e") != std::string::npos || words.empty()) wrong("a number");
    Data value = bare(words);
    if (!value.is(Data::Kind::number)) wrong("a number");
    return value;
  }
  std::vector<std::string> inner = keys_of(allows(rule, "array") ? resolved(*rule.find("items")) : rule);
  throw Error(ErrorCode::usage, {},
              "'" + std::string(path) + "' holds more than one value; expected one of its keys" +
                  (inner.empty() ? "" : ": " + listed(inner)));
}

std::string numbered_path(const Data& root, std::string_view path) {
  const Data* here = &root;
  std::string out;
  for (const std::string& step : steps_of(path)) {
    std::string next = step;
    if (here != nullptr && here->is(Data::Kind::list) && !is_index(step)) {
      std::vector<std::string> ids;
      for (const Data& item : here->items) ids.push_back(item.words("id"));
      const auto at = std::find(ids.begin(), ids.end(), step);
      if (at == ids.end())
        throw Error(ErrorCode::target, {},
                    "there is no '" + step + "' for '" + std::string(path) + "'; known are " + listed(ids));
      next = std::to_string(at - ids.begin());
    }
    out += (out.empty() ? "" : ".") + next;
    if (here != nullptr) here = here->at(next);
  }
  return out;
}

std::vector<RecordedKey> recorded_keys() {
  std::vector<RecordedKey> out;
  const std::vector<std::string> required = words_of(*schema().find("required"));
  for (const DataEntry& entry : schema().find("properties")->entries) {
    RecordedKey key;
    key.name = entry.key;
    const Data& rule = resolved(entry.value);
    const Data* any = entry.value.find("anyOf");
    key.list = rule.words("type") == "array" || any != nullptr;
    const Data& each = rule.words("type") == "array" ? resolved(*rule.find("items")) : rule;
    key.description = entry.value.words("description");
    if (key.description.empty()) key.description = rule.words("description");
    if (key.description.empty()) key.description = each.words("description");
    if (const Data* choices = rule.find("enum")) key.choices = words_of(*choices);
    key.keys = keys_of(each);
    key.required = std::find(required.begin(), required.end(), key.name) != required.end();
    out.push_back(std::move(key));
  }
  return out;
}

}  // namespace redraft::process
