#include "review/changes_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"

namespace redraft::review {

namespace {

Json place_json(const Place& place) {
  Json out = Json::object();
  out.set("document", place.document)
      .set("citation", place.citation)
      .set("story", place.story)
      .set("paragraph", static_cast<std::size_t>(place.paragraph))
      .set("last_paragraph", static_cast<std::size_t>(std::max(place.paragraph, place.last_paragraph)));
  if (place.note > 0) out.set("note", static_cast<std::size_t>(place.note));
  return out;
}

std::string quoted(const std::string& field) {
  if (field.find_first_of("\",\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// Words on one line: paragraphs are told apart by a sign.
std::string in_line(const std::string& words) {
  std::string out;
  for (const char c : words) {
    if (c == '\n') {
      out += " ¶ ";
    } else {
      out += c;
    }
  }
  return fold_space(out);
}

std::string cut(const std::string& text, std::size_t columns) {
  if (code_points(text) <= columns) return text;
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < columns; ++i) append_utf8(out, next_code_point(text, at));
  return out + "…";
}

std::string padded(const std::string& text, std::size_t columns) {
  const std::string out = cut(text, columns);
  return out + std::string(columns - std::min(columns, code_points(out)), ' ');
}

std::string words_of(const Change& change) {
  const std::string before = in_line(change.before);
  const std::string after = in_line(change.after);
  switch (change.kind) {
    case ChangeKind::insert:
      if (after.empty()) return change.what;
      return "+ " + after;
    case ChangeKind::delete_:
      if (before.empty()) return change.what;
      return "- " + before;
    case ChangeKind::replace: return before + " -> " + after;
    case ChangeKind::move: {
      const std::string words = before.empty() ? after : before;
      std::string out = change.moved_to ? "to " + change.moved_to->str() + ": " + words : words;
      if (!before.empty() && !after.empty() && before != after) out += " -> " + after;
      return out;
    }
    case ChangeKind::split: return "paragraph split";
    case ChangeKind::merge: return "joined to the next paragraph";
    case ChangeKind::row:
    case ChangeKind::cell: {
      const std::string words = before.empty() ? after : before;
      return change.what + (words.empty() ? "" : ": " + words);
    }
    default: return change.what + (before.empty() ? "" : ": " + before);
  }
}

std::size_t widest(const std::vector<std::string>& texts, std::size_t most) {
  std::size_t out = 0;
  for (const std::string& text : texts) out = std::max(out, std::min(most, code_points(text)));
  return out;
}

std::string counted(std::size_t number, const std::string& word) {
  return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

std::vector<std::pair<std::string, std::size_t>> authors(const std::vector<Change>& changes) {
  std::vector<std::pair<std::string, std::size_t>> out;
  for (const Change& change : changes) {
    const auto at =
        std::find_if(out.begin(), out.end(), [&](const auto& a) { return a.first == change.author; });
    if (at == out.end()) {
      out.emplace_back(change.author, 1);
    } else {
      ++at->second;
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

}  // namespace

Json changes_json(const std::vector<Change>& changes, const std::string& file,
                  const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Change& change : changes) {
    Json one = Json::object();
    one.set("id", change.id)
        .set("kind", to_string(change.kind))
        .set("author", change.author)
        .set("date", change.date)
        .set("place", place_json(change.place));
    if (change.moved_to) one.set("moved_to", place_json(*change.moved_to));
    one.set("old", change.before).set("new", change.after).set("what", change.what);
    list.push(std::move(one));
  }
  return Json::object()
      .set("format", "redraft-changes/1")
      .set("file", file)
      .set("changes", std::move(list))
      .set("findings", to_json(findings));
}

std::string changes_csv(const std::vector<Change>& changes) {
  std::string out =
      "id,kind,author,date,story,note,paragraph,last_paragraph,citation,moved_to,old,new,what\r\n";
  for (const Change& change : changes) {
    const std::array<std::string, 13> fields = {
        change.id,
        std::string(to_string(change.kind)),
        change.author,
        change.date,
        change.place.story,
        change.place.note > 0 ? std::to_string(change.place.note) : "",
        std::to_string(change.place.paragraph),
        std::to_string(std::max(change.place.paragraph, change.place.last_paragraph)),
        change.place.citation,
        change.moved_to ? change.moved_to->str() : "",
        change.before,
        change.after,
        change.what};
    for (std::size_t i = 0; i < fields.size(); ++i) out += (i == 0 ? "" : ",") + quoted(fields[i]);
    out += "\r\n";
  }
  return out;
}

std::string authors_text(const std::vector<Change>& changes) {
  std::string out;
  for (const auto& [name, number] : authors(changes))
    out +=
        (out.empty() ? "" : ", ") + (name.empty() ? "no name" : name) + " (" + std::to_string(number) + ")";
  return out;
}

std::string changes_table(const std::vector<Change>& changes, int width) {
  if (changes.empty()) return "no tracked changes\n";
  std::array<std::vector<std::string>, 5> columns;
  for (const Change& change : changes) {
    columns[0].push_back(change.id);
    columns[1].emplace_back(to_string(change.kind));
    columns[2].push_back(change.author);
    columns[3].push_back(change.date.substr(0, 10));
    columns[4].push_back(change.place.str());
  }
  std::array<std::size_t, 5> widths{};
  for (std::size_t c = 0; c < columns.size(); ++c) widths[c] = widest(columns[c], c == 2 ? 24 : 32);
  std::string out;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    std::string line;
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (widths[c] > 0)
        line += (c == 0 ? std::string(widths[c] - columns[c][i].size(), ' ') + columns[c][i]
                        : padded(columns[c][i], widths[c])) +
                "  ";
    const std::size_t used = code_points(line);
    const auto room = static_cast<std::size_t>(std::max(width, 40));
    line += cut(words_of(changes[i]), used + 20 < room ? room - used : 20);
    out += std::string(line, 0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out + "\n" + counted(changes.size(), "change") + " by " + authors_text(changes) + "\n";
}

}  // namespace redraft::review
