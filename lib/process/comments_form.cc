#include "process/comments_form.h"

#include <algorithm>

namespace redraft::process {

namespace {

constexpr std::string_view kKey = "comment:";

}  // namespace

std::string_view to_string(Reservation reservation) {
  switch (reservation) {
    case Reservation::none: return "none";
    case Reservation::outstanding: return "outstanding";
    case Reservation::resolved: return "resolved";
  }
  return "none";
}

std::vector<FormField> comment_columns(const std::vector<std::string>& committees) {
  std::vector<Choice> bodies;
  bodies.reserve(committees.size());
  for (const std::string& name : committees) bodies.push_back({name, name});
  return {
      {"ref", "Ref", "", FieldKind::fixed, {}},
      {"committee", "Sub-Committee", "", FieldKind::open_choice, std::move(bodies)},
      {"date", "Date", "", FieldKind::date, {}},
      {"text", "Comment", "", FieldKind::text, {}},
      {"response", "Response", "", FieldKind::text, {}},
      {"responder", "Responded by", "", FieldKind::line, {}},
      {"reservation",
       "Reservation",
       "",
       FieldKind::choice,
       {{"none", "None"}, {"outstanding", "Outstanding"}, {"resolved", "Resolved"}}},
  };
}

std::string comment_value(const Comment& comment, std::string_view column) {
  if (column == "ref") return comment.id;
  if (column == "committee") return comment.committee;
  if (column == "date") return comment.date ? comment.date->iso() : "";
  if (column == "text") return comment.text;
  if (column == "response") return comment.response;
  if (column == "responder") return comment.responder;
  if (column == "reservation") return std::string(to_string(comment.reservation));
  return {};
}

std::string comment_key(const std::string& id) { return std::string(kKey) + id; }

std::string comment_of_key(std::string_view key) {
  return key.substr(0, kKey.size()) == kKey ? std::string(key.substr(kKey.size())) : std::string();
}

std::vector<std::string> known_committees(const Modification& modification) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  for (const Committee& committee : modification.committees) add(committee.name);
  for (const Comment& comment : modification.comments) add(comment.committee);
  return out;
}

}  // namespace redraft::process
