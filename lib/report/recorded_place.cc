#include "report/recorded_place.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/words.h"
#include "process/recorded_keys.h"
#include "report/data_edit.h"

namespace redraft::report {

namespace {

std::string joined(const std::vector<std::string>& steps) {
  std::string out;
  for (const std::string& step : steps) out += (out.empty() ? "" : ".") + step;
  return out;
}

/// The item of a list that goes by this id or, counted from nought, this number.
const Data* item_of(const Data& list, const std::string& step) {
  for (const Data& item : list.items)
    if (item.words("id") == step) return &item;
  if (!process::is_index(step) || step.size() > 6) return nullptr;
  const auto at = static_cast<std::size_t>(std::stoul(step));
  return at < list.items.size() ? &list.items[at] : nullptr;
}

/// The list in which the values' own name for one of its items is recorded; the id of that item where it is one.
std::optional<std::vector<std::string>> list_behind(const std::string& name, const Data& values) {
  if (name == "decision" || name == "recommendation") return std::vector<std::string>{"decisions"};
  if (name == "comment_groups" || name == "outstanding") return std::vector<std::string>{"comments"};
  if (name == "latest_assessments") return std::vector<std::string>{"assessments"};
  if (name == "stage" || name == "stages" || name == "phases") return std::vector<std::string>{"history"};
  if (name == "withdrawals") return std::vector<std::string>{"withdrawal"};
  if (name.starts_with("path_now")) return std::vector<std::string>{"path"};
  if (name != "consultation" && name != "report_consultation") return std::nullopt;
  const Data* one = values.find(name);
  const std::string id = one == nullptr ? std::string() : words_of(*one, "id");
  if (id.empty()) return std::vector<std::string>{"consultations"};
  return std::vector<std::string>{"consultations", id};
}

/// Whether modification.yaml has such a key; ids and numbers stand for items.
bool is_key(std::vector<std::string> steps, const Data& values) {
  const Data* here = &values;
  for (std::string& step : steps) {
    if (here != nullptr && here->is(Data::Kind::list)) {
      here = item_of(*here, step);
      if (!process::is_index(step)) step = "0";
    } else if (here != nullptr) {
      here = here->find(step);
    }
  }
  try {
    (void)process::choices_of(joined(steps));
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

std::string recorded_key(const std::string& field, const Data& values) {
  std::vector<std::string> steps = process::steps_of(field);
  if (auto behind = list_behind(steps.front(), values)) {
    // Of one item of several, what it lacks is a key of that item; of none, the list.
    if (behind->size() > 1) behind->insert(behind->end(), steps.begin() + 1, steps.end());
    steps = std::move(*behind);
  }
  const Data* here = &values;
  for (std::string& step : steps) {
    if (here == nullptr) break;
    if (here->is(Data::Kind::list)) {
      here = item_of(*here, step);
      if (here != nullptr && !words_of(*here, "id").empty()) step = words_of(*here, "id");
    } else {
      here = here->find(step);
    }
  }
  // "sponsor.words" and "kind_words" are made of what is recorded above them.
  if (std::string& last = steps.back(); last.ends_with("_words")) last.resize(last.size() - 6);
  std::vector<std::string> known = steps;
  while (known.size() > 1 && !is_key(known, values)) known.pop_back();
  return is_key(known, values) ? joined(known) : field;
}

std::string recorded_at(const std::vector<std::string>& keys, const std::string& file, const Data& root) {
  int line = 0;
  const Data* here = &root;
  for (const std::string& step : process::steps_of(keys.empty() ? std::string() : keys.front())) {
    if (here->is(Data::Kind::list)) {
      here = item_of(*here, step);
      if (here == nullptr) break;
      line = here->line;
    } else {
      const DataEntry* entry = here->entry(step);
      if (entry == nullptr) break;
      line = entry->line;
      here = &entry->value;
    }
  }
  return file + (line > 0 ? ":" + std::to_string(line) : "") + ": " + listed(keys, " or ");
}

}  // namespace redraft::report
