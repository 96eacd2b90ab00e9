#include "review/changes_text.h"

#include <algorithm>
#include <utility>

#include "base/table.h"
#include "base/unicode.h"
#include "base/words.h"

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
  if (place.table > 0)
    out.set("table", static_cast<std::size_t>(place.table)).set("row", static_cast<std::size_t>(place.row));
  return out.set("words", place.str());
}

// A clause that took its number along is told by its paragraph.
std::string destination(const Change& change) {
  Place to = *change.moved_to;
  if (to.citation == change.place.citation && to.str() == change.place.str()) to.citation.clear();
  return to.str();
}

// White space alone is named: "[tab]", "[no-break space, space]".
std::string shown(std::string_view words) {
  std::string out = one_line(words);
  if (!out.empty() || words.empty()) return out;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = next_code_point(words, at);
    out += out.empty() ? "[" : ", ";
    out += c == U' ' ? "space" : c == U'\t' ? "tab" : c == U'\u00A0' ? "no-break space" : "white space";
  }
  return out + "]";
}

std::string words_of(const Change& change) {
  const std::string before = shown(change.before);
  const std::string after = shown(change.after);
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
      if (!change.moved_to) return change.what + (words.empty() ? "" : ": " + words);
      std::string out = "to " + destination(change) + ": " + words;
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
  Table table;
  for (const char* title : {"id", "kind", "author", "date", "story", "note", "paragraph", "last_paragraph",
                            "citation", "place", "moved_to", "old", "new", "what"})
    table.columns.push_back({title});
  for (const Change& change : changes)
    table.rows.push_back({change.id, std::string(to_string(change.kind)), change.author, change.date,
                          change.place.story, change.place.note > 0 ? std::to_string(change.place.note) : "",
                          std::to_string(change.place.paragraph),
                          std::to_string(std::max(change.place.paragraph, change.place.last_paragraph)),
                          change.place.citation, change.place.str(),
                          change.moved_to ? destination(change) : "", change.before, change.after,
                          change.what});
  return csv(table);
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
  Table table;
  table.columns = {{"", true}, {"", false}, {"", false, 24}, {"", false}, {"", false, 32}, {"", false, 0}};
  for (const Change& change : changes)
    table.rows.push_back({change.id, std::string(to_string(change.kind)), change.author,
                          change.date.substr(0, 10), change.place.str(), words_of(change)});
  return text_table(table, width) + "\n" + counted(changes.size(), "change") + " by " +
         authors_text(changes) + "\n";
}

}  // namespace redraft::review
