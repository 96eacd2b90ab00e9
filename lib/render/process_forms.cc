#include "render/process_forms.h"

#include "base/unicode.h"
#include "process/comments_form.h"
#include "process/date_words.h"
#include "process/deadline.h"
#include "process/proposal_form.h"
#include "process/responses_form.h"
#include "render/form_docx.h"

namespace redraft::render {

namespace {

using process::FormField;

std::string capital(std::string words) {
  if (!words.empty()) words.replace(0, 1, to_upper(words.substr(0, 1)));
  return words;
}

// Number and title, the title in quotation marks as the papers print it: SECMP0049 ‘Section D Review: ...’.
std::string name_of(const process::Modification& modification) {
  return modification.number + " ‘" + modification.title + "’";
}

FormDocument document_of(const process::Modification& modification, const std::string& kind,
                         process::Classification classification) {
  FormDocument out;
  out.identity = {kind, modification.number, "", std::string(process::to_string(classification))};
  out.subtitle = name_of(modification);
  out.footer = modification.number + " " + modification.title;
  out.facts.emplace_back("Modification", modification.number);
  return out;
}

// A row of one label and one field.
FormTable fields_table(const std::vector<FormField>& fields) {
  FormTable table;
  table.widths = {50, 110};
  for (const FormField& field : fields) table.rows.push_back({field.name, {{field, "", ""}}, false});
  return table;
}

FormRow comment_row(const process::Comment& comment, const std::vector<FormField>& columns, bool say_class) {
  FormRow row{process::comment_key(comment.id), {}, true};
  for (const FormField& column : columns)
    row.entries.push_back({column, process::comment_value(comment, column.name), ""});
  if (say_class) row.entries.front().note = capital(std::string(process::to_string(comment.classification)));
  return row;
}

}  // namespace

std::string write_comments_docx(const process::Modification& modification, const CommentsDocument& document) {
  const std::vector<FormField> columns = process::comment_columns(document.committees);
  FormDocument form = document_of(modification, process::kCommentsForm, document.classification);
  form.title = "Live comments";
  form.landscape = true;
  if (!document.stage.empty()) form.facts.emplace_back("Stage", document.stage);
  form.facts.emplace_back("Classification",
                          capital(std::string(process::to_string(document.classification))));
  if (document.date) form.facts.emplace_back("Date", process::long_words(*document.date));
  form.notes.emplace_back(
      "Comments of Sub-Committees and the responses to them. Write into the cells; an empty row at the end "
      "takes "
      "a new comment. Please leave the reference in the first column as it is: it tells which comment a row "
      "is.");
  FormTable table;
  // 24.7 cm between the margins.
  table.widths = {14, 28, 31, 66, 58, 24, 26};
  for (const FormField& column : columns) table.heads.push_back(column.title);
  const bool say_class = document.classification != process::Classification::white;
  for (const process::Comment& comment : document.comments)
    table.rows.push_back(comment_row(comment, columns, say_class));
  for (std::size_t k = 1; k <= document.empty_rows; ++k) {
    FormRow row{"new:" + std::to_string(k), {}, false};
    for (const FormField& column : columns) {
      const bool own = column.name == "committee" && document.committees.size() == 1;
      row.entries.push_back({column, own ? document.committees.front() : "", ""});
    }
    table.rows.push_back(std::move(row));
  }
  form.tables.push_back(std::move(table));
  return write_form_docx(form);
}

std::string write_response_docx(const process::Modification& modification,
                                const process::Consultation& consultation, const ResponseDocument& document) {
  FormDocument form = document_of(modification, process::kResponsesForm, document.classification);
  form.identity.consultation = consultation.id;
  form.title = "Response form";
  form.facts.emplace_back("Consultation", consultation.title.empty() ? consultation.id : consultation.title);
  if (consultation.closes)
    form.facts.emplace_back("Responses by", process::Deadline{*consultation.closes}.words());
  form.facts.emplace_back("Classification",
                          capital(std::string(process::to_string(document.classification))));
  form.notes.emplace_back(
      "Write into the fields on the right and send this file back. A field may stay empty. Each runs on over "
      "as "
      "many lines as you need.");
  const std::vector<FormField> fields = process::response_fields(consultation, document.categories);
  std::vector<FormField> who;
  std::vector<FormField> view;
  std::vector<FormField> answers;
  for (const FormField& field : fields) {
    const bool first = field.name == "respondent" || field.name == "organisation" ||
                       field.name == "contact" || field.name == "category";
    (first ? who : field.name.compare(0, 7, "answer:") == 0 ? answers : view).push_back(field);
  }
  form.tables.push_back(fields_table(who));
  form.tables.back().heading = "Who responds";
  form.tables.push_back(fields_table(view));
  form.tables.back().heading = "Your view";
  if (!answers.empty()) {
    form.tables.push_back(fields_table(answers));
    form.tables.back().heading = "Questions";
  }
  return write_form_docx(form);
}

std::string write_proposal_docx() {
  FormDocument form;
  form.identity.kind = process::kProposalForm;
  form.title = "Draft Proposal";
  form.footer = "Draft Proposal form";
  form.notes.emplace_back(
      "State the issue and the impact that it is having. What you leave empty can be added while the "
      "proposal is "
      "developed.");
  form.tables.push_back(fields_table(process::proposal_fields()));
  return write_form_docx(form);
}

}  // namespace redraft::render
