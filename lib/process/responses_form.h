// The response form of a consultation (Section D review consultation of 2018, 1 and 6: "provide your views using the
// response form"), and what respondents wrote in it.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "process/form.h"
#include "process/modification.h"

namespace redraft::process {

inline constexpr const char* kResponsesForm = "responses";

/// The fields in their order: respondent, organisation, contact, category, view, reasons, one for each question
/// ("answer:Q1"), lead-time. `categories`: the Party Categories to choose from.
std::vector<FormField> response_fields(const Consultation& consultation,
                                       const std::vector<std::string>& categories);

/// What came of one form.
struct MergedResponse {
  enum class News { added, changed, same };
  News news = News::same;
  std::string id;
  std::string file;
  std::string who;                      ///< "British Gas, Simon Trivella"
  std::vector<std::string> changed;     ///< titles of fields whose words are new
  std::vector<std::string> unanswered;  ///< titles of fields that are empty: view, category, questions
};

struct ResponsesMerge {
  std::vector<Response> responses;
  std::vector<MergedResponse> forms;  ///< in the order given
  std::vector<Finding> findings;
};

/// A form of an organisation (or, without one, of a person) that has responded already is that response, changed;
/// fields that are empty in the form keep what is recorded. `received`: the day of what is new.
/// `taken`: ids of responses elsewhere in the modification, which a new one does not get.
ResponsesMerge merge_responses(const Consultation& consultation, const std::vector<FilledForm>& forms,
                               const std::vector<std::string>& categories, std::optional<Date> received,
                               const std::vector<std::string>& taken = {});

std::string_view to_string(Stand stand);  ///< "for", "against", "neutral", ""

}  // namespace redraft::process
