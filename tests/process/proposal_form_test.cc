#include "process/proposal_form.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

FilledForm form_with(const std::map<std::string, std::string>& fields) {
  FilledForm form;
  form.file = "dp.docx";
  for (const auto& [key, words] : fields) {
    FilledRow row;
    row.key = key;
    row.cells["value"].words = words;
    form.rows.push_back(std::move(row));
  }
  return form;
}

TEST(DraftProposalForm, GivesWhatTheProposerWrote) {
  std::vector<Finding> findings;
  const DraftProposal proposal =
      draft_proposal_of(form_with({{"title", "Power to\nraise modifications"},
                                   {"proposer", "Simon Trivella"},
                                   {"organisation", "British Gas"},
                                   {"problem", "SECAS may not.\n\nOthers may."},
                                   {"parts-affected", "Section D, Appendix R;\nSchedule 2"},
                                   {"fast-track", "Yes"},
                                   {"urgent", "no"}}),
                        findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(proposal.title, "Power to raise modifications");
  EXPECT_EQ(proposal.proposer.organisation, "British Gas");
  EXPECT_EQ(proposal.problem, "SECAS may not.\n\nOthers may.");
  EXPECT_EQ(proposal.parts_affected, (std::vector<std::string>{"Section D", "Appendix R", "Schedule 2"}));
  EXPECT_TRUE(proposal.fast_track);
  EXPECT_FALSE(proposal.urgent);
}

TEST(DraftProposalForm, SaysWhatIsMissingAndWhatIsNeitherYesNorNo) {
  std::vector<Finding> findings;
  (void)draft_proposal_of(form_with({{"fast-track", "perhaps"}}), findings);
  std::vector<std::string> said;
  for (const Finding& finding : findings) said.push_back(finding.message);
  EXPECT_EQ(said, (std::vector<std::string>{"Fast Track requested: 'perhaps' is neither Yes nor No",
                                            "has no title; expected one, so no modification is made of it",
                                            "does not say who proposes it", "does not state the problem"}));
}

}  // namespace
}  // namespace redraft::process
