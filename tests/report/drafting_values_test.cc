// A legal text as values: the drafting as written, the reasons, what makes it stale.
#include "report/drafting_values.h"

#include <gtest/gtest.h>

#include "read/legal_text.h"
#include "report/values_fixture.h"

namespace redraft::report {
namespace {

using tests::at;

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

amend::Drafting drafting(const std::string& text) {
  return amend::understand(read::read_legal_text(text, sec(), "legal-text.txt"), sec());
}

const std::string kText =
    "Section A ‘Definitions and Interpretations’\n\nAmend the following definitions in Section A1.1 as "
    "follows:\n\n"
    "Proposer    has the meaning given to that expression in Section D1.3.\n\nSection D ‘Modification "
    "Process’\n\n"
    "Amend Section D1.2 as follows:\n\nD1.2 The Panel shall:\n\n[...]\n\n    (b) vote.\n\nAmend Section D1.4 "
    "as "
    "follows:\n\nD1.4 It meets.\n";

TEST(DraftingValues, GiveTheDraftingAsItIsWritten) {
  const amend::Drafting text = drafting(kText);
  DraftingSource source;
  source.texts.push_back({"legal-text.txt", text});
  const Data values = drafting_values(source, sec());
  ASSERT_EQ(at(values, "sections"), "[2]");
  EXPECT_EQ(at(values, "sections.0.title"), "Section A ‘Definitions and Interpretations’");
  EXPECT_EQ(at(values, "sections.0.instructions.0.blocks.0.kind"), "definition");
  EXPECT_EQ(at(values, "sections.0.instructions.0.blocks.0.term"), "Proposer");
  ASSERT_EQ(at(values, "sections.1.instructions"), "[2]");
  EXPECT_EQ(at(values, "sections.1.instructions.0.words"), "Amend Section D1.2 as follows:");
  EXPECT_EQ(at(values, "sections.1.instructions.0.blocks"), "[3]");
  EXPECT_EQ(at(values, "sections.1.instructions.0.blocks.1.kind"), "elision");
  EXPECT_EQ(at(values, "sections.1.instructions.0.blocks.2.label"), "(b)");
  EXPECT_EQ(at(values, "sections.1.instructions.0.blocks.2.level"), "2");
}

TEST(DraftingValues, SayWhichItemsAreThoseOfADefinition) {
  const amend::Drafting text = drafting(
      "Section A ‘Definitions and Interpretations’\n\nAmend the following definitions in Section A1.1 as "
      "follows:\n\nReview    means the earlier of:\n\n          (a)  the first day; or\n\n          (b)  the "
      "last "
      "day.\n\nSection D ‘Modification Process’\n\nAmend Section D1.2 as follows:\n\nD1.2 The Panel "
      "shall:\n\n"
      "    (a) vote.\n");
  DraftingSource source;
  source.texts.push_back({"legal-text.txt", text});
  const Data values = drafting_values(source, sec());
  const std::string blocks = "sections.0.instructions.0.blocks";
  ASSERT_EQ(at(values, blocks), "[3]");
  EXPECT_EQ(at(values, blocks + ".0.in_definition"), "false");
  EXPECT_EQ(at(values, blocks + ".1.label"), "(a)");
  EXPECT_EQ(at(values, blocks + ".1.in_definition"), "true");
  EXPECT_EQ(at(values, blocks + ".2.in_definition"), "true");
  EXPECT_EQ(at(values, "sections.1.instructions.0.blocks.1.in_definition"), "false");
}

redraft::redline::Redline one_change(const std::string& citation) {
  redline::Block block;
  block.role = redline::Role::clause;
  block.citation_before = citation;
  block.citation_after = citation;
  block.text = {{redline::Mark::inserted, "new"}};
  redline::Redline out;
  out.documents.push_back({"Section D", "", {block}, {}, "", "", ""});
  return out;
}

std::string reason(const std::string& citation, std::vector<ChangeReason> reasons) {
  const amend::Drafting text;
  const redline::Redline redline = one_change(citation);
  DraftingSource source;
  source.texts.push_back({"legal-text.txt", text, &redline});
  source.reasons = std::move(reasons);
  return at(drafting_values(source, sec()), "changes.0.reason");
}

TEST(DraftingValues, GiveTheReasonOfTheNarrowestProvisionThatHasOne) {
  const std::vector<ChangeReason> reasons = {{"Section D3.11", "wide"}, {"D3.11 (a)", "narrow"}};
  EXPECT_EQ(reason("D3.11(a)", reasons), "narrow");
  EXPECT_EQ(reason("D3.11(a)(ii)", reasons), "narrow");
  EXPECT_EQ(reason("D3.11(b)", reasons), "wide");
  EXPECT_EQ(reason("D3.11", reasons), "wide");
  EXPECT_EQ(reason("D3.1", reasons), "(null)");
  EXPECT_EQ(reason("D3.111", reasons), "(null)");
}

TEST(DraftingValues, SayThatADraftingIsStale) {
  DraftingSource source;
  source.baseline = "5.18";
  source.current = "5.21";
  EXPECT_EQ(at(drafting_values(source, sec()), "stale_words"),
            "drafted against 5.18; the current version is 5.21");
  source.current = "5.18";
  EXPECT_EQ(at(drafting_values(source, sec()), "stale_words"), "(null)");
}

TEST(DraftingValues, SayWhyATextWasNotApplied) {
  const amend::Drafting text;
  DraftingSource source;
  source.texts.push_back({"a.txt", text, nullptr, {}, {}, "there is no D9.9"});
  const Data values = drafting_values(source, sec());
  EXPECT_EQ(at(values, "applied"), "false");
  EXPECT_EQ(at(values, "why_not"), "there is no D9.9");
}

TEST(NoDrafting, HasTheKeysOfOne) {
  EXPECT_EQ(at(no_drafting(), "there"), "false");
  EXPECT_EQ(at(no_drafting(), "changes"), "[0]");
  EXPECT_EQ(at(no_drafting(), "counts.inserted"), "0");
}

}  // namespace
}  // namespace redraft::report
