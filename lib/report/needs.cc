#include "report/needs.h"

#include <algorithm>

#include "base/words.h"
#include "process/settled.h"
#include "report/data_edit.h"
#include "report/recorded_place.h"

namespace redraft::report {

namespace {

const std::string kNobody = "none";  // of a document that is put to nobody in particular

bool holds_something(const Data& value) {
  if (value.is(Data::Kind::list)) return !value.items.empty();
  if (value.is(Data::Kind::map)) {
    const Data* recorded = value.find("recorded");
    return recorded != nullptr && recorded->truth().value_or(false);
  }
  return !value.is(Data::Kind::null) && !value.words().empty();
}

std::string name_of_item(const Data& item, std::size_t at) {
  const std::string id = words_of(item, "id");
  return id.empty() ? std::to_string(at + 1) : id;
}

/// Where a path leads to nothing: "solutions.alternative.legal_text", one for each item of a list on the way.
void find_empty(const Data& here, const std::string& path, const std::string& so_far,
                std::vector<std::string>& out) {
  if (path.empty()) {
    if (!holds_something(here)) out.push_back(so_far);
    return;
  }
  const auto joined = [&](const std::string& name) { return so_far.empty() ? name : so_far + "." + name; };
  if (here.is(Data::Kind::list)) {
    for (std::size_t i = 0; i < here.items.size(); ++i)
      if (words_of(here.items[i], "withdrawn").empty())
        find_empty(here.items[i], path, joined(name_of_item(here.items[i], i)), out);
    return;
  }
  const std::size_t dot = std::min(path.find('.'), path.size());
  const std::string key = path.substr(0, dot);
  const Data* next = here.find(key);
  const std::string rest = dot == path.size() ? "" : path.substr(dot + 1);
  if (next == nullptr)
    out.push_back(joined(key));
  else
    find_empty(*next, rest, joined(key), out);
}

bool applies(const Need& need, const ChosenKind& kind, const process::Modification& modification,
             const process::GateFacts& given) {
  const bool at_stage =
      need.stages.empty() || kind.stage == nullptr ||
      std::find(need.stages.begin(), need.stages.end(), kind.stage->stage) != need.stages.end();
  if (!at_stage) return false;
  return need.when.empty() || process::fact(need.when, modification, given).holds;
}

/// "was implemented on 4 March 2019", "is approved".
std::string ended_words(const process::Modification& modification, const process::GateFacts& given) {
  const std::optional<process::Ended> ended = process::ended(modification, given);
  if (ended && ended->date) return "was " + ended->words();
  return "is " + std::string(process::to_string(modification.outcome));
}

/// What the record calls a decision is of use to who keeps it, and to nobody else.
std::string without_ids(std::string evidence, const process::Modification& modification) {
  for (const process::Decision& one : modification.decisions) {
    const std::string id = " (" + one.id + ")";
    if (const std::size_t at = evidence.find(id); !one.id.empty() && at != std::string::npos)
      evidence.erase(at, id.size());
  }
  return evidence;
}

/// Later than the first of the stages that the process has.
bool stands_after(const std::vector<std::string>& stages, const process::Modification& modification,
                  const process::Process* process) {
  const process::Stage* here = process == nullptr ? nullptr : process->stage(modification.stage());
  if (here == nullptr) return false;
  for (const std::string& id : stages)
    if (const process::Stage* one = process->stage(id)) return process->order(*here) > process->order(*one);
  return false;
}

}  // namespace

std::vector<PastRequest> past_requests(const ChosenKind& kind, const std::string& addressee,
                                       const process::Modification& modification,
                                       const process::Process* process, const Data& values,
                                       const process::GateFacts& given) {
  std::vector<PastRequest> out;
  if (modification.outcome != process::Outcome::open) {
    std::string words = "the modification " + ended_words(modification, given);
    out.push_back({words, words, true});
  }
  for (const Past& one : kind.kind->past) {
    const bool of_stage =
        one.stages.empty() || kind.stage == nullptr ||
        std::find(one.stages.begin(), one.stages.end(), kind.stage->stage) != one.stages.end();
    const std::string& reader = addressee.empty() ? kNobody : addressee;
    const bool of_reader = one.addressees.empty() || std::find(one.addressees.begin(), one.addressees.end(),
                                                               reader) != one.addressees.end();
    if (!of_stage || !of_reader) continue;
    if (!one.closed.empty()) {
      const Data* consultation = values.find(one.closed);
      if (consultation == nullptr || words_of(*consultation, "state") != "closed") continue;
      const std::string words = "the consultation closed at " + words_of(*consultation, "deadline");
      out.push_back({words, words});
      continue;
    }
    if (!one.after.empty()) {
      if (stands_after(one.after, modification, process)) out.push_back({one.words, one.words});
      continue;
    }
    const process::Fact fact = process::fact(one.when, modification, given);
    if (fact.holds)
      out.push_back({one.words.empty() ? without_ids(fact.evidence, modification) : one.words, fact.evidence,
                     one.when == "settled"});
  }
  return out;
}

std::string too_early(const ChosenKind& kind, const process::Modification& modification,
                      const process::Process* process) {
  const process::Stage* here = process == nullptr ? nullptr : process->stage(modification.stage());
  if (here == nullptr) return {};
  const process::Stage* first = nullptr;
  for (const std::string& id : kind.from())
    if (const process::Stage* one = process->stage(id))
      if (first == nullptr || process->order(*one) < process->order(*first)) first = one;
  if (first == nullptr || process->order(*here) >= process->order(*first)) return {};
  return modification.number + " stands at " + here->title + "; " + kind.title() + " is a document from " +
         first->title + " on";
}

std::vector<MissingField> missing_fields(const ChosenKind& kind, const Data& values,
                                         const process::Modification& modification,
                                         const process::GateFacts& given, const std::string& file) {
  std::vector<MissingField> out;
  for (const Need& need : kind.kind->needs) {
    if (!applies(need, kind, modification, given)) continue;
    // Of each way to fill it what is empty; an item that one way fills is not missing.
    std::vector<std::vector<std::string>> ways;
    for (const std::string& field : need.any) {
      ways.emplace_back();
      find_empty(values, field, "", ways.back());
    }
    const auto item_of = [](const std::string& field) { return field.substr(0, field.rfind('.')); };
    for (const std::string& field : ways.front()) {
      std::vector<std::string> fields = {field};
      bool filled = false;
      for (std::size_t way = 1; way < ways.size(); ++way) {
        // The other key of the same item: "proposer.organisation" beside "proposer.name".
        const bool nested = field.find('.') != std::string::npos;
        const auto same = std::find_if(ways[way].begin(), ways[way].end(), [&](const std::string& other) {
          return !nested || item_of(other) == item_of(field);
        });
        if (same == ways[way].end())
          filled = true;
        else
          fields.push_back(*same);
      }
      if (filled) continue;
      std::vector<std::string> keys;
      for (const std::string& one : fields)
        if (const std::string key = recorded_key(one, values);
            std::find(keys.begin(), keys.end(), key) == keys.end())
          keys.push_back(key);
      // Of a list that is not there, no item can lack anything.
      const std::string name = listed(keys, " or ");
      const bool told =
          std::any_of(out.begin(), out.end(), [&](const MissingField& one) { return one.field == name; });
      if (!told) out.push_back({name, need.words, recorded_at(keys, file, modification.source.root)});
    }
  }
  return out;
}

}  // namespace redraft::report
