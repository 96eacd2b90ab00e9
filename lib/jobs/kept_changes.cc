#include "jobs/kept_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "docx/settle.h"
#include "redline/word_hands.h"
#include "review/changes.h"

namespace redraft::jobs {

namespace {

using review::Change;
using review::ChangeKind;

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string shortened(const std::string& words) {
  constexpr std::size_t most = 60;
  if (words.size() <= most) return words;
  std::size_t end = words.rfind(' ', most);
  if (end == std::string::npos || end == 0) {
    end = most;
    while ((static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  }
  return words.substr(0, end) + " \u2026";
}

// "delete by Ann Lee, 2019-03-04, paragraph 3"
std::string about(const Change& change) {
  std::string out(review::to_string(change.kind));
  if (!change.author.empty()) out += " by " + change.author;
  if (change.date.size() >= 10) out += ", " + change.date.substr(0, 10);
  if (const std::string place = change.place.str(); !place.empty()) out += ", " + place;
  return out;
}

// Why the comparison does not show it.
std::string_view reason(const Change& change, const redline::WordCompareOptions& options) {
  const std::string& story = change.place.story;
  if (story == "comment") return "comments are not compared";
  if (story == "glossary") return "the glossary is not compared";
  if (!options.headers && (story == "header" || story == "footer"))
    return "headers and footers are not compared";
  if (!options.notes && (story == "footnote" || story == "endnote")) return "notes are not compared";
  const bool format = change.kind == ChangeKind::format || change.kind == ChangeKind::table ||
                      change.kind == ChangeKind::section || change.kind == ChangeKind::numbering;
  if (!options.formatting && format) return "formatting is not compared";
  return "accepted, it makes no difference to BEFORE, or none that could be told apart";
}

Finding found(std::string check, const std::string& path, std::string message) {
  Finding out;
  out.check = std::move(check);
  out.place.file = path;
  out.message = std::move(message);
  return out;
}

}  // namespace

TrackedAfter::TrackedAfter(const WordSource& after)
    : tracked_(*after.sent), accepted_(after.package), trail_(tracked_, accepted_, after.document) {}

KeptChanges keep_changes(redline::WordRedline& redline, const WordSource& before, const WordSource& after,
                         const TrackedAfter* people, const redline::WordCompareOptions& options,
                         const std::string& path, std::vector<Finding>& findings) {
  KeptChanges out;
  if (people == nullptr) {
    findings.push_back(found("compare-kept-changes", path, "holds no tracked changes that could be kept"));
    return out;
  }
  const docx::TrackedChanges& tracked = people->tracked();
  const redline::TiedHands tied =
      redline::tie_hands(redline, before.document, after.document, tracked, people->trail());
  out.untracked = tied.untracked;
  const std::vector<Change> changes = review::changes(tracked);
  std::set<std::string> authors;
  std::vector<Finding> lost;
  for (const Change& change : changes) {
    ++out.tracked;
    authors.insert(change.author);
    if (std::any_of(change.marks.begin(), change.marks.end(),
                    [&](std::size_t mark) { return tied.used[mark]; })) {
      ++out.kept;
      continue;
    }
    Finding one = found("compare-change-not-kept", path, {});
    one.words = change.before.empty() ? change.after : change.before;
    std::string words = shortened(one.words);
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (!words.empty()) words = ", \"" + words + "\"";
    one.message =
        fmt::format("{}{}: not in the comparison: {}", about(change), words, reason(change, options));
    lost.push_back(std::move(one));
  }
  std::string message = fmt::format("holds {} by {}: {} kept under {}",
                                    counted(out.tracked, "tracked change"), counted(authors.size(), "author"),
                                    out.kept, authors.size() == 1 ? "that name" : "their names");
  if (!lost.empty()) message += fmt::format(", {} not in the comparison", lost.size());
  message += out.untracked == 0 ? "; every change is tracked"
                                : "; " + counted(out.untracked, "change") + " that nobody tracked";
  findings.push_back(found("compare-kept-changes", path, std::move(message)));
  std::move(lost.begin(), lost.end(), std::back_inserter(findings));
  return out;
}

}  // namespace redraft::jobs
