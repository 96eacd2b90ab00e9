#include "jobs/settle.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/package.h"
#include "docx/settle.h"
#include "jobs/tracked_source.h"
#include "profile/profile.h"
#include "review/changes.h"
#include "review/changes_text.h"

namespace redraft::jobs {

namespace {

using review::Change;
using review::Place;

// 2018-10-05, or with T17:00:00 and what may follow.
bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00";
  if (text.size() != 10 && text.size() != kForm.size() && text.size() != kForm.size() + 1) return false;
  if (text.size() == kForm.size() + 1 && text.back() != 'Z') return false;
  for (std::size_t i = 0; i < std::min(text.size(), kForm.size()); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == '0' ? !digit : text[i] != kForm[i]) return false;
  }
  return text.substr(5, 2) >= "01" && text.substr(5, 2) <= "12" && text.substr(8, 2) >= "01" &&
         text.substr(8, 2) <= "31";
}

void check_date(const char* option, const std::string& text) {
  if (!text.empty() && !is_date(text))
    throw Error(
        ErrorCode::usage, {},
        std::string(option) + " " + text + " is no date; expected 2018-10-05 or 2018-10-05T17:00:00Z");
}

// ISO dates compare as text; a day compares with the day.
bool in_time(const std::string& date, const SettleOptions& options) {
  if (options.from.empty() && options.to.empty()) return true;
  if (date.empty()) return false;
  const std::string_view from = std::string_view(options.from).substr(0, 19);
  const std::string_view to = std::string_view(options.to).substr(0, 19);
  if (!from.empty() && std::string_view(date).substr(0, from.size()) < from) return false;
  return to.empty() || std::string_view(date).substr(0, to.size()) <= to;
}

struct WantedPlace {
  std::string story;         ///< "": any
  std::uint32_t number = 0;  ///< of a paragraph, or of a note; 0: all of the story
  std::string citation;
};

WantedPlace read_place(const std::string& text) {
  WantedPlace out;
  const std::string words = to_lower(fold_space(text));
  const auto number = [](std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc() && end == digits.data() + digits.size() ? value : 0;
  };
  for (const char* story :
       {"body", "header", "footer", "footnote", "endnote", "comment", "text box", "glossary", "paragraph"}) {
    const std::string_view name = story;
    if (words.compare(0, name.size(), name) != 0) continue;
    std::string_view rest = std::string_view(words).substr(name.size());
    if (rest.substr(0, 1) == "s") rest.remove_prefix(1);
    rest = trim(rest);
    out.story = name == "paragraph" ? "body" : std::string(name);
    out.number = number(rest);
    if (rest.empty() ? name != "paragraph" : out.number > 0) return out;
    out = {};
  }
  out.number = number(words);
  if (out.number > 0) {
    out.story = "body";
  } else {
    out.citation = fold_space(text);
  }
  return out;
}

// "D3.11(a)", "Section D3.11(a)", "Section D, D3.11(a)", "Appendix AG 3.2".
bool is_cited(const Place& place, const std::string& wanted) {
  if (place.citation.empty()) return false;
  if (wanted == place.citation) return true;
  const std::string word = place.document.substr(0, place.document.find(' '));
  for (const std::string& front : {word + " ", place.document + " ", place.document + ", "})
    if (front.size() > 2 && wanted == front + place.citation) return true;
  return false;
}

bool is_at(const Place& place, const WantedPlace& wanted) {
  if (!wanted.citation.empty())
    return is_cited(place, wanted.citation) || to_lower(place.str()) == to_lower(wanted.citation);
  if (!wanted.story.empty() && place.story != wanted.story) return false;
  if (wanted.number == 0) return true;
  if (place.note > 0) return place.note == wanted.number;
  return place.paragraph <= wanted.number && wanted.number <= std::max(place.paragraph, place.last_paragraph);
}

std::string asked_for(const SettleOptions& options) {
  std::string out;
  const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
  if (!options.ids.empty()) {
    std::string ids;
    for (const std::string& id : options.ids) ids += (ids.empty() ? "" : ",") + id;
    add("id " + ids);
  }
  if (!options.author.empty()) add("author '" + options.author + "'");
  if (!options.place.empty()) add("place '" + options.place + "'");
  if (!options.from.empty()) add("from " + options.from);
  if (!options.to.empty()) add("to " + options.to);
  return out;
}

// What there is instead, for the message.
std::string what_there_is(const std::vector<Change>& changes, const SettleOptions& options) {
  if (changes.empty()) return "the document has none";
  std::string out =
      "the document has " + std::to_string(changes.size()) + ", by " + review::authors_text(changes);
  if (!options.from.empty() || !options.to.empty()) {
    std::string first;
    std::string last;
    for (const Change& change : changes) {
      if (change.date.empty()) continue;
      if (first.empty() || change.date < first) first = change.date;
      if (change.date > last) last = change.date;
    }
    out += first.empty() ? ", without dates" : ", from " + first + " to " + last;
  }
  return out;
}

void check_ids(const std::string& path, const std::vector<Change>& changes, const SettleOptions& options) {
  for (const std::string& id : options.ids)
    if (std::none_of(changes.begin(), changes.end(), [&](const Change& change) { return change.id == id; }))
      throw Error(ErrorCode::target, {path},
                  "there is no tracked change " + id + "; " +
                      (changes.empty() ? "the document has none"
                                       : "expected 1 to " + std::to_string(changes.size()) +
                                             ", as 'redraft changes' lists them"));
}

}  // namespace

Settled settle(const std::string& path, const SettleOptions& options) {
  check_date("--from", options.from);
  check_date("--to", options.to);
  Settled out;
  docx::Package package = docx::Package::open(path);
  out.findings = package.findings();
  const docx::TrackedChanges tracked = read_tracked(package, out.findings);
  const WantedPlace place = read_place(options.place);
  std::optional<review::ChangePlaces> places;  // only a citation asks for them
  if (!place.citation.empty()) places.emplace(tracked, package, profile::load_profile(options.profile));
  const std::vector<Change> changes = review::changes(tracked, places ? &*places : nullptr);
  check_ids(path, changes, options);
  std::vector<bool> chosen;  // markup that changes nothing goes when all is settled
  for (const docx::Revision& revision : tracked.revisions())
    chosen.push_back(revision.idle && !options.any());
  for (const Change& change : changes) {
    if (!options.ids.empty() &&
        std::find(options.ids.begin(), options.ids.end(), change.id) == options.ids.end())
      continue;
    if (!options.place.empty() && !is_at(change.place, place) &&
        !(change.moved_to && is_at(*change.moved_to, place)))
      continue;
    bool any = false;
    for (const std::size_t mark : change.marks) {
      const docx::Revision& revision = tracked.revisions()[mark];
      // The grid of a table has neither author nor date in Word's markup.
      const bool grid = revision.kind == docx::RevisionKind::grid_format;
      if (!options.author.empty() && (grid ? change.author : revision.author) != options.author) continue;
      if (!in_time(grid ? change.date : revision.date, options)) continue;
      chosen[mark] = any = true;
    }
    out.settled += any ? 1 : 0;
  }
  if (out.settled == 0 && options.any())
    throw Error(
        ErrorCode::target, {path},
        "no tracked change was found for " + asked_for(options) + "; " + what_there_is(changes, options));
  out.left = changes.size() - out.settled;
  out.bytes = package.write(tracked.settle(options.decision, chosen));
  return out;
}

}  // namespace redraft::jobs
