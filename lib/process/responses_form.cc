#include "process/responses_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/table.h"
#include "base/unicode.h"
#include "base/words.h"

namespace redraft::process {

namespace {

constexpr std::string_view kAnswer = "answer:";
// Whom a form is from is not a question left open.
bool may_stay_empty(const std::string& field) {
  return field == "contact" || field == "lead-time" || field == "respondent" || field == "organisation";
}

std::string name_of(const Response& response) {
  const Person& who = response.respondent;
  if (who.organisation.empty() || who.name.empty()) return who.organisation + who.name;
  return who.organisation + ", " + who.name;
}

std::string shortened(std::string_view words) { return cut_to(fold_space(words), 60); }

bool same_respondent(const Response& a, const Response& b) {
  const auto key = [](const Response& one) { return comparison_key(one.respondent.called()); };
  return key(a) == key(b);
}

std::optional<Stand> stand_of(std::string_view words) {
  const std::string key = comparison_key(words);
  if (key == "for") return Stand::in_favour;
  if (key == "against") return Stand::against;
  if (key == "neutral") return Stand::neutral;
  return std::nullopt;
}

std::string value_of(const Response& response, const std::string& field) {
  if (field == "respondent") return response.respondent.name;
  if (field == "organisation") return response.respondent.organisation;
  if (field == "contact") return response.respondent.contact;
  if (field == "category") return response.category;
  if (field == "view") return std::string(to_string(response.view));
  if (field == "reasons") return response.reasons;
  if (field == "lead-time") return response.lead_time;
  for (const Answer& answer : response.answers)
    if (field == std::string(kAnswer) + answer.question) return answer.answer;
  return {};
}

void set_value(Response& response, const std::string& field, const std::string& value) {
  if (field == "respondent") response.respondent.name = value;
  if (field == "organisation") response.respondent.organisation = value;
  if (field == "contact") response.respondent.contact = value;
  if (field == "category") response.category = value;
  if (field == "view") response.view = stand_of(value).value_or(Stand::none);
  if (field == "reasons") response.reasons = value;
  if (field == "lead-time") response.lead_time = value;
  if (field.compare(0, kAnswer.size(), kAnswer) != 0) return;
  const std::string question = field.substr(kAnswer.size());
  for (Answer& answer : response.answers)
    if (answer.question == question) {
      answer.answer = value;
      return;
    }
  response.answers.push_back({question, value});
}

class Merge {
 public:
  Merge(const Consultation& consultation, const std::vector<std::string>& categories,
        std::optional<Date> received, const std::vector<std::string>& taken)
      : fields_(response_fields(consultation, categories)), received_(received) {
    out_.responses = consultation.responses;
    for (const Response& response : out_.responses) note_number(response.id);
    for (const std::string& id : taken) note_number(id);
  }

  void add(const FilledForm& form) {
    Response given;
    const std::size_t before = out_.findings.size();
    read(form, given);
    if (out_.findings.size() > before &&
        has_errors({out_.findings.begin() + static_cast<std::ptrdiff_t>(before), out_.findings.end()}))
      return;
    if (given.respondent.empty()) {
      find_fault(
          form, "form-row-incomplete",
          "says neither who responds nor for which organisation; expected one of them, so it is not read");
      return;
    }
    given.classification =
        classification_from_string(form.identity.classification).value_or(Classification::white);
    const auto at = std::find_if(out_.responses.begin(), out_.responses.end(),
                                 [&](const Response& one) { return same_respondent(one, given); });
    at == out_.responses.end() ? enter(form, given) : change(form, given, *at);
  }

  ResponsesMerge take() { return std::move(out_); }

 private:
  void note_number(std::string_view id) {
    if (id.size() < 2 || id.front() != 'r') return;
    int number = 0;
    const auto [end, fault] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    if (fault == std::errc() && end == id.data() + id.size()) last_ = std::max(last_, number);
  }

  void find_fault(const FilledForm& form, const std::string& check, std::string message,
                  Severity severity = Severity::error) {
    Finding finding;
    finding.check = check;
    finding.severity = severity;
    finding.place.file = form.file;
    finding.message = std::move(message);
    out_.findings.push_back(std::move(finding));
  }

  void read(const FilledForm& form, Response& given) {
    for (const FilledRow& row : form.rows) {
      const auto cell = row.cells.find("value");
      if (row.key.empty() || cell == row.cells.end() || cell->second.words.empty()) continue;
      const auto field =
          std::find_if(fields_.begin(), fields_.end(), [&](const FormField& f) { return f.name == row.key; });
      if (field == fields_.end()) {
        find_fault(
            form, "form-row-unknown",
            fmt::format("row {} is that of {}, which this consultation does not ask", row.number, row.key));
        continue;
      }
      const std::string words =
          field->kind == FieldKind::text ? cell->second.words : fold_space(cell->second.words);
      if (row.key == "view" && !stand_of(words)) {
        find_fault(form, "form-choice",
                   fmt::format("'{}' is no view; expected For, Against or Neutral", words));
        continue;
      }
      set_value(given, row.key, words);
    }
  }

  std::vector<std::string> open_fields(const Response& response) const {
    std::vector<std::string> out;
    for (const FormField& field : fields_)
      if (!may_stay_empty(field.name) && value_of(response, field.name).empty()) out.push_back(field.title);
    return out;
  }

  void enter(const FilledForm& form, Response given) {
    given.id = "r" + std::to_string(++last_);
    given.received = received_;
    out_.forms.push_back(
        {MergedResponse::News::added, given.id, form.file, name_of(given), {}, open_fields(given)});
    out_.responses.push_back(std::move(given));
  }

  void change(const FilledForm& form, const Response& given, Response& recorded) {
    MergedResponse merged{MergedResponse::News::same, recorded.id, form.file, name_of(given), {}, {}};
    std::vector<std::string> replaced;
    for (const FormField& field : fields_) {
      const std::string words = value_of(given, field.name);
      const std::string before = value_of(recorded, field.name);
      if (words.empty() || same_words(words, before)) continue;
      if (!before.empty()) replaced.push_back(fmt::format("{} was '{}'", field.title, shortened(before)));
      set_value(recorded, field.name, words);
      merged.changed.push_back(field.title);
    }
    if (!merged.changed.empty()) {
      merged.news = MergedResponse::News::changed;
      if (received_) recorded.received = received_;
    }
    if (!replaced.empty())
      find_fault(form, "form-response-replaced",
                 fmt::format("{} has responded already ({}), and this form stands instead: {}; if it is "
                             "another response, record it under `responses` with an id of its own",
                             name_of(given), recorded.id, listed(replaced)),
                 Severity::warning);
    merged.unanswered = open_fields(recorded);
    out_.forms.push_back(std::move(merged));
  }

  std::vector<FormField> fields_;
  std::optional<Date> received_;
  ResponsesMerge out_;
  int last_ = 0;
};

}  // namespace

std::string_view to_string(Stand stand) {
  switch (stand) {
    case Stand::none: return "";
    case Stand::in_favour: return "for";
    case Stand::against: return "against";
    case Stand::neutral: return "neutral";
  }
  return "";
}

std::vector<FormField> response_fields(const Consultation& consultation,
                                       const std::vector<std::string>& categories) {
  std::vector<Choice> parties;
  parties.reserve(categories.size());
  for (const std::string& name : categories) parties.push_back({name, name});
  std::vector<FormField> out = {
      {"respondent", "Name", "", FieldKind::line, {}},
      {"organisation", "Organisation", "", FieldKind::line, {}},
      {"contact", "E-mail or telephone", "", FieldKind::line, {}},
      {"category", "Party Category", "", FieldKind::open_choice, std::move(parties)},
      {"view",
       "View",
       "Should the change be made?",
       FieldKind::choice,
       {{"for", "For"}, {"against", "Against"}, {"neutral", "Neutral"}}},
      {"reasons", "Reasons", "Please give the reasons for your view.", FieldKind::text, {}},
  };
  for (const ConsultationQuestion& question : consultation.questions)
    out.push_back(
        {std::string(kAnswer) + question.id, question.id, question.question, FieldKind::text, {}, true});
  out.push_back({"lead-time",
                 "Lead time",
                 "How long from a decision until you could implement the change, and why?",
                 FieldKind::text,
                 {}});
  return out;
}

ResponsesMerge merge_responses(const Consultation& consultation, const std::vector<FilledForm>& forms,
                               const std::vector<std::string>& categories, std::optional<Date> received,
                               const std::vector<std::string>& taken) {
  Merge merge(consultation, categories, received, taken);
  for (const FilledForm& form : forms) merge.add(form);
  return merge.take();
}

}  // namespace redraft::process
