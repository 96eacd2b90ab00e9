#include "process/comments_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "process/comments_form.h"

namespace redraft::process {

namespace {

constexpr const char* kColumns[] = {"committee", "date", "text", "response", "responder", "reservation"};

// The first words of a text, for a message.
std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::string words = fold_space(text);
  std::size_t at = 0;
  for (std::size_t count = 0; at < words.size() && count < kMost; ++count) next_code_point(words, at);
  if (at < words.size()) words = words.substr(0, at) + "…";
  return words;
}

std::optional<Reservation> reservation_of(std::string_view words) {
  const std::string key = comparison_key(words);
  if (key.empty() || key == "none" || key == "no") return Reservation::none;
  if (key == "outstanding" || key == "yes") return Reservation::outstanding;
  if (key == "resolved") return Reservation::resolved;
  return std::nullopt;
}

void set_value(Comment& comment, std::string_view column, const std::string& value) {
  if (column == "committee") comment.committee = value;
  if (column == "date") comment.date = Date::from_iso(value);
  if (column == "text") comment.text = value;
  if (column == "response") comment.response = value;
  if (column == "responder") comment.responder = value;
  if (column == "reservation") comment.reservation = reservation_of(value).value_or(Reservation::none);
}

class Merge {
 public:
  Merge(std::vector<Comment> recorded, const FilledForm& form, const MergeOptions& options)
      : form_(form), options_(options) {
    out_.comments = std::move(recorded);
    for (const Comment& comment : out_.comments) note_number(comment.id);
  }

  CommentsMerge run() {
    for (const FilledRow& row : form_.rows) merge(row);
    for (const std::string& key : form_.sent_keys) {
      const std::string id = comment_of_key(key);
      if (id.empty() || seen_.count(key) > 0 || find(id) == nullptr) continue;
      out_.deleted.push_back(id);
      find_fault("form-row-deleted", Severity::warning, id,
                 fmt::format(
                     "the row of comment {} was deleted in Word; the comment is kept as it is recorded", id));
    }
    for (const Comment& comment : out_.comments)
      if (trim(comment.response).empty()) out_.unanswered.push_back(comment.id);
    return std::move(out_);
  }

 private:
  void note_number(std::string_view id) {
    if (id.size() < 2 || id.front() != 'c') return;
    int number = 0;
    const auto [end, fault] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    if (fault == std::errc() && end == id.data() + id.size()) last_ = std::max(last_, number);
  }

  Comment* find(const std::string& id) {
    for (Comment& comment : out_.comments)
      if (comment.id == id) return &comment;
    return nullptr;
  }

  void find_fault(const std::string& check, Severity severity, const std::string& words,
                  std::string message) {
    out_.findings.push_back(finding_at(check, severity, {form_.file}, words, std::move(message)));
  }

  // A cell's words as they are recorded; nothing when they cannot be, which is said.
  std::optional<std::string> value_of(const FilledRow& row, std::string_view column, const FilledCell& cell) {
    if (column == "date") {
      if (trim(cell.words).empty() && cell.iso_date.empty()) return "";
      const std::optional<Date> date = date_as_typed(cell);
      if (date) return date->iso();
      find_fault("form-date", Severity::error, cell.words,
                 fmt::format("row {}: '{}' is no date; expected one as 16 August 2018", row.number,
                             shortened(cell.words)));
      return std::nullopt;
    }
    if (column == "reservation") {
      const std::optional<Reservation> reservation = reservation_of(cell.words);
      if (reservation) return std::string(to_string(*reservation));
      find_fault(
          "form-choice", Severity::error, cell.words,
          fmt::format("row {}: '{}' is no state of a reservation; expected None, Outstanding or Resolved",
                      row.number, shortened(cell.words)));
      return std::nullopt;
    }
    if (column == "text" || column == "response") return cell.words;
    return fold_space(cell.words);
  }

  void merge(const FilledRow& row) {
    const std::string id = comment_of_key(row.key);
    if (id.empty()) return add(row);  // an empty row may be copied to have more of them
    if (!seen_.insert(row.key).second) {
      find_fault(
          "form-row-twice", Severity::error, row.key,
          fmt::format("row {} is a copy of an earlier row, with the same hidden id ({}); it is not read: "
                      "write a new comment into an empty row",
                      row.number, row.key));
      return;
    }
    if (Comment* comment = find(id)) return change(row, *comment);
    find_fault("form-row-unknown", Severity::error, id,
               fmt::format("row {} is that of comment {}, which is not recorded; expected a comment of this "
                           "modification",
                           row.number, id));
  }

  void add(const FilledRow& row) {
    const auto words = [&](std::string_view column) {
      const auto at = row.cells.find(column);
      return at == row.cells.end() ? std::string() : at->second.words;
    };
    const std::string text = words("text");
    if (text.empty() && words("response").empty()) return;  // an empty row, filled in beforehand or not
    const std::string committee = fold_space(words("committee"));
    if (text.empty() || committee.empty()) {
      find_fault("form-row-incomplete", Severity::error, shortened(text),
                 fmt::format("row {} has no {}; expected one, so it is not read", row.number,
                             text.empty() ? "comment" : "Sub-Committee"));
      return;
    }
    for (Comment& comment : out_.comments)
      if (comparison_key(comment.committee) == comparison_key(committee) && same_words(comment.text, text))
        return change(row, comment);
    Comment comment;
    bool refused = false;
    for (const char* column : kColumns) {
      const auto at = row.cells.find(column);
      if (at == row.cells.end()) continue;
      const std::optional<std::string> value = value_of(row, column, at->second);
      refused = refused || !value;
      if (value) set_value(comment, column, *value);
    }
    // Read in part, it would stand against its own correction when the file comes back.
    if (refused) {
      find_fault("form-row-refused", Severity::error, shortened(text),
                 fmt::format("row {} is new and is not read; correct it in the file and import that again",
                             row.number));
      return;
    }
    comment.id = "c" + std::to_string(++last_);
    comment.stage = options_.stage;
    if (!comment.date) comment.date = options_.date;
    if (!comment.response.empty()) comment.responded = options_.date;
    comment.classification =
        classification_from_string(form_.identity.classification).value_or(Classification::white);
    settle_responder(row, comment);
    out_.rows.push_back({comment.id, form_.file, row.number, true, {}});
    out_.comments.push_back(std::move(comment));
  }

  void change(const FilledRow& row, Comment& comment) {
    MergedComment merged{comment.id, form_.file, row.number, false, {}};
    for (const char* column : kColumns) {
      const auto at = row.cells.find(column);
      if (at == row.cells.end()) continue;
      const std::optional<std::string> returned = value_of(row, column, at->second);
      if (!returned) continue;
      const auto sent = row.sent.find(column);
      const std::string before = comment_value(comment, column);
      if (same_words(*returned, before)) continue;
      if (sent != row.sent.end() && fingerprint(*returned) == sent->second) continue;  // left as it was sent
      if (returned->empty() && !may_empty(row, column, comment, sent != row.sent.end())) continue;
      FieldChange change{column, before, *returned, false, true};
      const bool untouched = sent != row.sent.end() ? fingerprint(before) == sent->second : before.empty();
      if (!untouched) {
        change.clash = true;
        change.taken = options_.force;
        say_clash(comment, change, sent != row.sent.end());
      }
      if (change.taken) {
        set_value(comment, column, *returned);
        if (change.field == "response") comment.responded = options_.date;
      }
      merged.changes.push_back(std::move(change));
    }
    settle_responder(row, comment);
    if (!merged.changes.empty()) out_.rows.push_back(std::move(merged));
  }

  void say_clash(const Comment& comment, const FieldChange& change, bool known) {
    find_fault("form-clash", options_.force ? Severity::warning : Severity::error, comment.id,
               fmt::format("comment {}, {}: the file says '{}', and '{}' {}; {}", comment.id, change.field,
                           shortened(change.after), shortened(change.before),
                           known ? "was recorded after it was sent out"
                                 : "is recorded, and the file no longer says what was sent out",
                           options_.force ? "the file's words were taken"
                                          : "the recorded words are kept; --force takes those of the file"));
  }

  // A comment or its Sub-Committee cannot be emptied, and a response only by force.
  bool may_empty(const FilledRow& row, std::string_view column, const Comment& comment, bool known) {
    if (!known) return false;  // left blank
    if (options_.force && column != "text" && column != "committee") return true;
    find_fault("form-cell-emptied", Severity::warning, comment.id,
               fmt::format("row {}: the {} of comment {} was emptied; it is kept as it is recorded{}",
                           row.number, column, comment.id,
                           column == "text" || column == "committee" ? "" : ", --force empties it"));
    return false;
  }

  // Who responded is recorded with a response, and nowhere else.
  void settle_responder(const FilledRow& row, Comment& comment) {
    if (!comment.response.empty()) return;
    if (!comment.responder.empty())
      find_fault(
          "form-row-incomplete", Severity::warning, comment.id,
          fmt::format("row {} names who responded, {}, and holds no response; the name is not recorded",
                      row.number, comment.responder));
    comment.responder.clear();
    comment.responded.reset();
  }

  const FilledForm& form_;
  const MergeOptions& options_;
  CommentsMerge out_;
  std::set<std::string, std::less<>> seen_;
  int last_ = 0;
};

// "16/8/2018", "16.08.18", "16-08-2018": day, month, year.
std::optional<Date> from_digits(std::string_view text) {
  int parts[3] = {0, 0, 0};
  std::size_t at = 0;
  for (int k = 0; k < 3; ++k) {
    const auto [end, fault] = std::from_chars(text.data() + at, text.data() + text.size(), parts[k]);
    if (fault != std::errc() || parts[k] < 0) return std::nullopt;
    at = static_cast<std::size_t>(end - text.data());
    if (k == 2) break;
    if (at >= text.size() || std::string_view("/.-").find(text[at]) == std::string_view::npos)
      return std::nullopt;
    ++at;
  }
  if (at != text.size()) return std::nullopt;
  const int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
  return Date::from_parts(year, parts[1], parts[0]);
}

}  // namespace

std::optional<Date> date_as_typed(const FilledCell& cell) {
  const std::string words = fold_space(cell.words);
  if (const std::optional<Date> date = Date::from_iso(words)) return date;
  if (const std::optional<Date> date = Date::from_words(words)) return date;
  if (const std::optional<Date> date = from_digits(words)) return date;
  return words.empty() ? Date::from_iso(cell.iso_date) : std::nullopt;
}

CommentsMerge merge_comments(std::vector<Comment> recorded, const FilledForm& form,
                             const MergeOptions& options) {
  return Merge(std::move(recorded), form, options).run();
}

}  // namespace redraft::process
