#include "process/register.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"
#include "process/date_words.h"
#include "process/referrals.h"
#include "process/stages.h"

namespace redraft::process {

namespace {

const std::string kNothing;

/// "to the Panel on 30 August 2018, not answered": of several referrals the last that came in time, else the last.
std::string referred(const Modification& modification, Region region) {
  const std::vector<ReferralTold> all = referrals_of(modification, std::nullopt, region);
  if (all.empty()) return {};
  const auto in_time =
      std::find_if(all.rbegin(), all.rend(), [](const ReferralTold& one) { return !one.missed; });
  const ReferralTold& last = in_time == all.rend() ? all.back() : *in_time;
  const std::string to = last.to.empty() ? "" : "to the " + last.to + " ";
  const bool answered = last.answer != nullptr || !last.referral->outcome.empty();
  return to + (last.referral->date ? "on " + long_words(*last.referral->date) : "on a day not recorded") +
         (last.missed ? ", too late"
          : answered  ? ", answered"
                      : ", not answered");
}

void set_stage(const Modification& modification, const std::string& process_name, RegisterRow& row) {
  const std::vector<std::string> known = process_names();
  if (std::find(known.begin(), known.end(), process_name) != known.end()) row.process = process_name;
  const std::string id = modification.stage();
  row.values["stage"] = id;
  row.values["stage_title"] = id;
  if (id.empty()) {
    // Of many that have ended, how is all that is recorded.
    const std::string end(to_string(modification.outcome));
    if (modification.outcome != Outcome::open)
      row.values["stage_title"] = to_upper(end.substr(0, 1)) + end.substr(1);
    return;
  }
  row.values["since"] = iso_or_empty(modification.history.back().date);
  if (row.process.empty()) return;
  if (const Stage* stage = load_process(row.process).stage(id)) {
    row.values["stage_title"] = stage->title;
    row.values["phase"] = stage->phase;
  }
}

const RegisterColumn& column(std::string_view key) {
  std::vector<std::string> known;
  for (const RegisterColumn& one : register_columns()) {
    if (one.key == key) return one;
    known.emplace_back(one.key);
  }
  std::string detail = "the register has no column '" + std::string(key) + "'; ";
  const std::vector<std::string> near = nearest(key, known, 1);
  if (!near.empty()) throw Error(ErrorCode::usage, {}, detail + "the nearest is " + near.front());
  throw Error(ErrorCode::usage, {}, detail + "known are " + listed(known));
}

struct Wanted {
  std::string key;
  bool holds = false;  ///< "~": the words stand in it
  std::string words;   ///< as a comparison key
};

Wanted read_condition(const std::string& text) {
  const std::size_t at = text.find_first_of("=~");
  if (at == std::string::npos || at == 0)
    throw Error(
        ErrorCode::usage, {},
        "'" + text +
            "' is no condition; expected KEY=VALUE or KEY~WORDS, as stage=refinement or title~security");
  Wanted out{std::string(trim(std::string_view(text).substr(0, at))), text[at] == '~',
             comparison_key(trim(std::string_view(text).substr(at + 1)))};
  if (out.key != "touches") column(out.key);
  return out;
}

bool fits(const RegisterRow& row, const Wanted& wanted) {
  if (wanted.key == "touches")
    return std::any_of(row.touches.begin(), row.touches.end(), [&](const std::string& citation) {
      const std::string own = comparison_key(citation);
      return lies_within(own, wanted.words) || lies_within(wanted.words, own);
    });
  std::string own = comparison_key(row.value(wanted.key));
  if (wanted.holds) return own.find(wanted.words) != std::string::npos;
  if (own == wanted.words) return true;
  // A stage and a path go by their names as well as by what is printed.
  return wanted.key == "stage" && comparison_key(row.value("stage_title")) == wanted.words;
}

/// SECMP0009 before SECMP0041, DP88 before DP100: letters, then the number by value.
std::tuple<std::string, long, std::string> order_of_number(const std::string& text) {
  const std::size_t digits = text.find_first_of("0123456789");
  long value = -1;
  if (digits != std::string::npos) std::from_chars(text.data() + digits, text.data() + text.size(), value);
  return {text.substr(0, digits), value, text};
}

bool before(const RegisterRow& a, const RegisterRow& b, std::string_view key, bool descending) {
  const std::string& x = a.value(key);
  const std::string& y = b.value(key);
  if (x.empty() != y.empty()) return y.empty();
  if (key == "number") {
    const auto left = order_of_number(x);
    const auto right = order_of_number(y);
    return descending ? right < left : left < right;
  }
  const int order = collate(x, y);
  return descending ? order > 0 : order < 0;
}

/// Of the titles of stages where each stands: the processes in the order of the rows, each in its own order.
std::map<std::string, std::size_t, std::less<>> places_of_stages(const std::vector<RegisterGroup>& groups) {
  std::map<std::string, std::size_t, std::less<>> out;
  std::vector<std::string> seen;
  for (const RegisterGroup& group : groups)
    for (const RegisterRow& row : group.rows) {
      if (row.process.empty() || std::find(seen.begin(), seen.end(), row.process) != seen.end()) continue;
      seen.push_back(row.process);
      for (const Stage& stage : load_process(row.process).stages) out.emplace(stage.title, out.size());
    }
  return out;
}

}  // namespace

const std::vector<RegisterColumn>& register_columns() {
  static const std::vector<RegisterColumn> columns = {
      {"number", "Number", "the number it has now", true},
      {"title", "Title", "without its number", true},
      {"stage_title", "Stage", "where it stands, as its process calls it", true},
      {"path", "Path", "how it is decided", true},
      {"status", "Status", "open, or how it ended", true},
      {"organisation", "Proposer", "the Proposer's organisation", false},
      {"implementation", "Implementation", "the date put forward or approved", true},
      {"referred", "Referred", "to whom the decision was referred, and when", true, true},
      {"earlier", "Earlier numbers", "numbers that it had before", false},
      {"stage", "Stage id", "id of the stage in its process", false},
      {"phase", "Phase", "Define, Refine, Opine", false},
      {"since", "Since", "the day on which it entered its stage", false},
      {"process", "Process", "sec-2018, sec-2019 ...", false},
      {"proposer", "Proposer's name", "the person", false},
      {"analyst", "Lead Analyst", "at the code administrator", false},
      {"raised", "Raised", "the day on which it was raised", false},
      {"converted", "Converted", "the day on which it became a Modification Proposal", false},
      {"release", "Release", "the release that is to implement it", false},
      {"implemented", "Implemented", "the day on which it was implemented", false},
      {"baseline", "Baseline", "the version that it is drafted against", false},
      {"parts", "Parts affected", "parts of the code", false},
      {"classification", "Classification", "who may see it", false},
      {"solutions", "Solutions", "how many", false},
  };
  return columns;
}

void check_register_column(std::string_view key) {
  if (key != "touches") column(key);
}

const std::string& RegisterRow::value(std::string_view key) const {
  const auto at = values.find(key);
  return at == values.end() ? kNothing : at->second;
}

RegisterRow register_row(const Modification& modification, const std::string& process_unless_named,
                         Region region) {
  RegisterRow row;
  row.modification = &modification;
  const std::string process = modification.process.empty() ? process_unless_named : modification.process;
  row.values = {
      {"number", modification.number},
      {"title", modification.title},
      {"path", std::string(to_string(modification.path_now()))},
      {"status", std::string(to_string(modification.outcome))},
      {"organisation", modification.proposer.organisation},
      {"proposer", modification.proposer.name},
      {"implementation", iso_or_empty(modification.implementation.main.date)},
      {"release", modification.implementation.main.release},
      {"referred", referred(modification, region)},
      {"earlier", listed(modification.earlier_numbers)},
      {"process", process},
      {"analyst", modification.lead_analyst},
      {"raised", iso_or_empty(modification.raised)},
      {"converted", iso_or_empty(modification.converted)},
      {"implemented", iso_or_empty(modification.implemented)},
      {"baseline", modification.baseline},
      {"parts", listed(modification.parts_affected)},
      {"classification", std::string(to_string(modification.classification))},
      {"solutions", modification.solutions.empty() ? "" : std::to_string(modification.solutions.size())}};
  set_stage(modification, process, row);
  return row;
}

std::vector<RegisterGroup> select(std::vector<RegisterRow> rows, const RegisterQuery& query) {
  for (const std::string& text : query.where) {
    const Wanted wanted = read_condition(text);
    std::erase_if(rows, [&](const RegisterRow& row) { return !fits(row, wanted); });
  }
  const bool descending = query.sort.starts_with("-");
  const std::string_view key = column(std::string_view(query.sort).substr(descending ? 1 : 0)).key;
  std::stable_sort(rows.begin(), rows.end(),
                   [](const RegisterRow& a, const RegisterRow& b) { return before(a, b, "number", false); });
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const RegisterRow& a, const RegisterRow& b) { return before(a, b, key, descending); });
  if (query.group.empty()) return {{"", std::move(rows)}};
  const std::string_view by = column(query.group).key;
  std::vector<RegisterGroup> groups;
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const RegisterRow& a, const RegisterRow& b) { return before(a, b, by, false); });
  for (RegisterRow& row : rows) {
    if (groups.empty() || groups.back().name != row.value(by)) groups.push_back({row.value(by), {}});
    groups.back().rows.push_back(std::move(row));
  }
  return groups;
}

std::vector<RegisterCount> counts(const std::vector<RegisterGroup>& groups) {
  std::vector<RegisterCount> out;
  const auto or_not = [](std::string_view words) {
    return std::string(words.empty() ? "not recorded" : words);
  };
  for (const RegisterGroup& group : groups)
    for (const RegisterRow& row : group.rows) {
      const std::string stage = or_not(row.value("stage_title"));
      const std::string path = std::string(printed_name(row.modification->path_now()));
      const auto at = std::find_if(out.begin(), out.end(), [&](const RegisterCount& one) {
        return one.stage == stage && one.path == path;
      });
      if (at == out.end()) {
        out.push_back({stage, path, 1});
      } else {
        ++at->number;
      }
    }
  // As the processes have their stages; what they do not know, and what is not recorded, comes last.
  const std::map<std::string, std::size_t, std::less<>> order = places_of_stages(groups);
  const auto place = [&](const RegisterCount& one) {
    const auto at = order.find(one.stage);
    return at == order.end() ? order.size() : at->second;
  };
  std::stable_sort(out.begin(), out.end(), [&](const RegisterCount& a, const RegisterCount& b) {
    return std::make_pair(place(a), std::string_view(a.path)) <
           std::make_pair(place(b), std::string_view(b.path));
  });
  return out;
}

bool lies_within(std::string_view inner, std::string_view outer) {
  if (inner.substr(0, outer.size()) != outer) return false;
  return inner.size() == outer.size() || inner[outer.size()] == '(' || inner[outer.size()] == '.' ||
         inner[outer.size()] == ' ';
}

std::vector<SharedClause> shared_clauses(const std::vector<RegisterRow>& rows) {
  // By the clause's first label, so that only modifications of one clause are held against each other.
  const auto stem = [](const std::string& citation) {
    return citation.substr(0, citation.find_first_of(".( "));
  };
  std::map<std::string, std::vector<std::pair<std::size_t, std::size_t>>> by_stem;
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t t = 0; t < rows[r].touches.size(); ++t)
      by_stem[stem(rows[r].touches[t])].emplace_back(r, t);
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> found;
  for (const auto& [name, places] : by_stem)
    for (std::size_t i = 0; i < places.size(); ++i)
      for (std::size_t j = i + 1; j < places.size(); ++j) {
        if (places[i].first == places[j].first) continue;
        const std::string& a = rows[places[i].first].touches[places[i].second];
        const std::string& b = rows[places[j].first].touches[places[j].second];
        if (!lies_within(a, b) && !lies_within(b, a)) continue;
        std::vector<std::string>& citations =
            found[{std::min(places[i].first, places[j].first), std::max(places[i].first, places[j].first)}];
        const std::string& narrower = a.size() >= b.size() ? a : b;
        if (std::find(citations.begin(), citations.end(), narrower) == citations.end())
          citations.push_back(narrower);
      }
  std::vector<SharedClause> out;
  out.reserve(found.size());
  for (auto& [pair, citations] : found)
    out.push_back(
        {rows[pair.first].value("number"), rows[pair.second].value("number"), std::move(citations)});
  return out;
}

}  // namespace redraft::process
