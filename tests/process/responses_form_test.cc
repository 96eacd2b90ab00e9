#include "process/responses_form.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

const std::vector<std::string>& categories() {
  static const std::vector<std::string> names = {"Large Suppliers", "Gas Networks"};
  return names;
}

Consultation consultation() {
  Consultation out;
  out.id = "industry";
  out.questions = {{"Q1", "Do you agree?"}, {"Q2", "Why?"}};
  return out;
}

FilledForm form_with(const std::vector<std::pair<std::string, std::string>>& fields) {
  FilledForm form;
  form.file = "back.docx";
  form.identity = {"responses", "MP900", "industry", "white"};
  for (const auto& [key, words] : fields) {
    FilledRow row;
    row.key = key;
    row.number = form.rows.size() + 1;
    row.cells["value"].words = words;
    form.rows.push_back(std::move(row));
  }
  return form;
}

using Words = std::vector<std::string>;

TEST(MergeResponses, EntersAFormAndListsWhatItLeavesUnanswered) {
  const ResponsesMerge merge = merge_responses(consultation(),
                                               {form_with({{"organisation", "British Gas"},
                                                           {"respondent", "S Trivella"},
                                                           {"category", "Large Suppliers"},
                                                           {"view", "For"},
                                                           {"answer:Q1", "Yes."}})},
                                               categories(), Date(2019, 6, 3));
  ASSERT_EQ(merge.responses.size(), 1U);
  const Response& response = merge.responses[0];
  EXPECT_EQ(response.id, "r1");
  EXPECT_EQ(response.view, Stand::in_favour);
  EXPECT_EQ(response.received, Date(2019, 6, 3));
  ASSERT_EQ(response.answers.size(), 1U);
  EXPECT_EQ(response.answers[0].question, "Q1");
  ASSERT_EQ(merge.forms.size(), 1U);
  EXPECT_EQ(merge.forms[0].who, "British Gas, S Trivella");
  EXPECT_EQ(merge.forms[0].unanswered, (Words{"Reasons", "Q2"}));
}

TEST(MergeResponses, TakesALaterFormOfTheSameOrganisationAsItsResponseChanged) {
  Consultation recorded = consultation();
  recorded.responses.push_back({"r4",
                                {"A", "British Gas", "", ""},
                                "Large Suppliers",
                                Date(2019, 6, 1),
                                Stand::in_favour,
                                "Good.",
                                {{"Q1", "Yes."}},
                                "",
                                Classification::white,
                                {}});
  const ResponsesMerge merge = merge_responses(
      recorded,
      {form_with({{"organisation", "BRITISH GAS"}, {"view", "Against"}, {"answer:Q2", "Because."}})},
      categories(), Date(2019, 6, 3));
  ASSERT_EQ(merge.responses.size(), 1U);
  EXPECT_EQ(merge.responses[0].id, "r4");
  EXPECT_EQ(merge.responses[0].view, Stand::against);
  EXPECT_EQ(merge.responses[0].reasons, "Good.");
  EXPECT_EQ(merge.responses[0].answers.size(), 2U);
  EXPECT_EQ(merge.forms[0].news, MergedResponse::News::changed);
  EXPECT_EQ(merge.forms[0].changed, (Words{"Organisation", "View", "Q2"}));
}

TEST(MergeResponses, ReadsNoFormThatDoesNotSayWhoseItIsOrWhoseViewIsNone) {
  const ResponsesMerge merge =
      merge_responses(consultation(),
                      {form_with({{"view", "For"}}), form_with({{"organisation", "X"}, {"view", "Perhaps"}}),
                       form_with({{"organisation", "X"}, {"answer:Q9", "Yes."}})},
                      categories(), {});
  EXPECT_TRUE(merge.responses.empty());
  Words said;
  for (const Finding& finding : merge.findings) said.push_back(finding.message);
  EXPECT_EQ(said,
            (Words{"says neither who responds nor for which organisation; expected one of them, so it is not "
                   "read",
                   "'Perhaps' is no view; expected For, Against or Neutral",
                   "row 2 is that of answer:Q9, which this consultation does not ask"}));
}

TEST(MergeResponses, SaysWhatALaterFormOfTheSameOrganisationReplaces) {
  const FilledForm first = form_with({{"organisation", "British Gas"}, {"respondent", "A"}, {"view", "For"}});
  const FilledForm second = form_with(
      {{"organisation", "British Gas"}, {"respondent", "B"}, {"view", "Against"}, {"reasons", "Cost."}});
  const ResponsesMerge merge = merge_responses(consultation(), {first, second}, categories(), {});
  ASSERT_EQ(merge.responses.size(), 1U);
  EXPECT_EQ(merge.responses[0].view, Stand::against);
  ASSERT_EQ(merge.findings.size(), 1U);
  EXPECT_EQ(merge.findings[0].check, "form-response-replaced");
  EXPECT_EQ(merge.findings[0].severity, Severity::warning);
  EXPECT_EQ(merge.findings[0].message,
            "British Gas, B has responded already (r1), and this form stands instead: Name was 'A', View was "
            "'for'; if "
            "it is another response, record it under `responses` with an id of its own");
  // What was left empty before is filled in without a word.
  const FilledForm more = form_with({{"organisation", "British Gas"}, {"reasons", "Cost."}});
  EXPECT_TRUE(merge_responses(consultation(), {first, more}, categories(), {}).findings.empty());
}

}  // namespace
}  // namespace redraft::process
