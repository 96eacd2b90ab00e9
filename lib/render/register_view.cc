#include "render/register_view.h"

#include <algorithm>

#include "base/words.h"
#include "process/date_words.h"

namespace redraft::render {

namespace {

using process::Date;
using process::RegisterGroup;
using process::RegisterRow;

/// Whole clauses, and how many definitions: "A1.1 (13 definitions), C2.3, C7.2". The items are in the files.
std::string clauses(const std::vector<std::string>& touches) {
  std::vector<std::string> names;
  std::vector<std::size_t> definitions;
  for (const std::string& citation : touches) {
    const std::size_t term = citation.find(" ‘");
    const std::string name = citation.substr(0, term == std::string::npos ? citation.find('(') : term);
    auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) {
      at = names.insert(names.end(), name);
      definitions.push_back(0);
    }
    if (term != std::string::npos) ++definitions[static_cast<std::size_t>(at - names.begin())];
  }
  for (std::size_t k = 0; k < names.size(); ++k)
    if (definitions[k] > 0) names[k] += " (" + counted(definitions[k], "definition") + ")";
  return listed(names);
}

std::string day(const std::string& iso) {
  const std::optional<Date> date = Date::from_iso(iso);
  return date ? process::long_words(*date) : iso;
}

const std::string& or_not_recorded(const std::string& words) {
  static const std::string kNot = "not recorded";
  return words.empty() ? kNot : words;
}

std::string cell(const RegisterRow& row, const std::string& key, RegisterWords words) {
  if (words == RegisterWords::people) return register_words(row, key);
  return key == "touches" ? listed(row.touches) : row.value(key);
}

std::string group_words(const RegisterView& view, const RegisterGroup& group) {
  return group.rows.empty() ? group.name : or_not_recorded(register_words(group.rows.front(), view.group));
}

}  // namespace

std::size_t RegisterView::rows() const {
  std::size_t out = 0;
  for (const RegisterGroup& one : groups) out += one.rows.size();
  return out;
}

std::string register_words(const RegisterRow& row, const std::string& key) {
  if (key == "touches") return clauses(row.touches);
  if (key == "path" && row.modification != nullptr && !row.value(key).empty()) {
    // "Self-Governance": the column's head says what of.
    const std::string_view name = process::printed_name(row.modification->path_now());
    return std::string(name.substr(0, name.rfind(' ')));
  }
  return day(row.value(key));
}

std::string register_title(const std::string& key) {
  if (key == "touches") return "Touches";
  for (const process::RegisterColumn& column : process::register_columns())
    if (column.key == key) return std::string(column.title);
  return key;
}

Table register_table(const RegisterView& view, RegisterWords words) {
  Table table;
  const bool grouped = !view.group.empty();
  const bool people = words == RegisterWords::people;
  if (grouped) table.columns.push_back({people ? register_title(view.group) : view.group, false, 28});
  for (const std::string& key : view.columns)
    table.columns.push_back(
        {people ? register_title(key) : key, false, key == "title" ? 0U : 34U, key != "number"});
  for (const RegisterGroup& group : view.groups)
    for (const RegisterRow& row : group.rows) {
      std::vector<std::string>& cells = table.rows.emplace_back();
      if (grouped) cells.push_back(people ? group_words(view, group) : group.name);
      for (const std::string& key : view.columns) cells.push_back(cell(row, key, words));
    }
  return table;
}

Table counts_table(const RegisterView& view) {
  Table table;
  table.columns = {{"Stage"}, {"Path"}, {"Modifications", true}};
  for (const process::RegisterCount& one : process::counts(view.groups))
    table.rows.push_back({one.stage, one.path, std::to_string(one.number)});
  return table;
}

Table happenings_table(const RegisterView& view, RegisterWords words) {
  Table table;
  const bool people = words == RegisterWords::people;
  table.columns = {{people ? "Date" : "date"},
                   {people ? "Number" : "number"},
                   {people ? "What" : "kind"},
                   {people ? "Words" : "words", false, 0, true}};
  for (const process::Happening& one : view.happenings)
    table.rows.push_back(
        {people ? process::long_words(one.date) : one.date.iso(), one.number, one.kind, one.words});
  return table;
}

Table shared_table(const RegisterView& view) {
  Table table;
  table.columns = {{"Modification"}, {"and"}, {"Clauses that both touch", false, 0, true}};
  for (const process::SharedClause& one : view.shared)
    table.rows.push_back({one.first, one.second, listed(one.citations)});
  return table;
}

std::string register_text(const RegisterView& view, int width) {
  std::string out;
  if (!view.since.empty()) {
    out += "Since " + day(view.since) + ":\n\n";
    out += view.happenings.empty() ? "nothing is recorded\n"
                                   : text_table(happenings_table(view, RegisterWords::people), width);
    return out;
  }
  if (view.rows() == 0) return "no modification\n";
  out += text_table(register_table(view, RegisterWords::people), width);
  if (view.with_shared) {
    out += "\n";
    out += view.shared.empty() ? "No two of them touch the same clause.\n"
                               : text_table(shared_table(view), width);
  }
  return out + "\n" + text_table(counts_table(view), width) + "\n" + counted(view.rows(), "modification") +
         "\n";
}

Json register_json(const RegisterView& view) {
  Json list = Json::array();
  for (const RegisterGroup& group : view.groups)
    for (const RegisterRow& row : group.rows) {
      Json one = Json::object();
      for (const process::RegisterColumn& column : process::register_columns())
        one.set(column.key, row.value(column.key));
      if (view.with_shared || !row.touches.empty()) {
        Json touches = Json::array();
        for (const std::string& citation : row.touches) touches.push(citation);
        one.set("touches", std::move(touches));
      }
      if (!view.group.empty()) one.set("group", group.name);
      list.push(std::move(one));
    }
  Json counts = Json::array();
  for (const process::RegisterCount& one : process::counts(view.groups))
    counts.push(Json::object().set("stage", one.stage).set("path", one.path).set("number", one.number));
  Json out = Json::object();
  out.set("format", "redraft-register/1")
      .set("modifications", std::move(list))
      .set("counts", std::move(counts));
  if (!view.since.empty()) {
    Json happenings = Json::array();
    for (const process::Happening& one : view.happenings)
      happenings.push(Json::object()
                          .set("date", one.date.iso())
                          .set("number", one.number)
                          .set("kind", one.kind)
                          .set("words", one.words));
    out.set("since", view.since).set("happenings", std::move(happenings));
  }
  if (view.with_shared) {
    Json shared = Json::array();
    for (const process::SharedClause& one : view.shared) {
      Json citations = Json::array();
      for (const std::string& citation : one.citations) citations.push(citation);
      shared.push(Json::object()
                      .set("first", one.first)
                      .set("second", one.second)
                      .set("citations", std::move(citations)));
    }
    out.set("shared", std::move(shared));
  }
  return out.set("findings", to_json(view.findings));
}

}  // namespace redraft::render
