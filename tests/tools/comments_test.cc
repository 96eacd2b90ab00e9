// The commands comments, responses and forms, on a workspace made for each test.
#include <gtest/gtest.h>

#include "support/fill_form.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft {
namespace {

using tests::fill_form;
using tests::Ran;
using tests::run;
using tests::slurp;

constexpr const char* kModification = R"(number: MP900
title: Longer Lamps
earlier_numbers: [DP900]
committees:
  - name: TABASC
  - name: OPSG
consultations:
  - id: industry
    kind: industry
    title: Consultation on Lamps
    closes: 2020-07-24
    questions:
      - {id: Q1, question: Do you agree?}
    responses:
      - {id: r1, respondent: {organisation: Mirage Meters}, category: Other SEC Parties, view: neutral}
history:
  - stage: refinement
    date: 2020-05-01
# One comment may stand here, the others in comments.yaml.
comments:
  - id: c1
    committee: OPSG
    text: When would a Keeper sleep?
)";

constexpr const char* kComments = R"(# Kept as it is.
comments:
  - id: c2   # of the Lamps
    committee: TABASC
    text: Will the Lamps burn?
    source: minutes
  - id: c3
    committee: TABASC
    text: Who holds the keys?
    classification: amber
)";

class FormsInAWorkspace : public testing::Test {
 protected:
  FormsInAWorkspace() {
    scratch_.file("redraft.yaml", "profile: sec\n");
    scratch_.file("modifications/MP900/modification.yaml", kModification);
    scratch_.file("modifications/MP900/comments.yaml", kComments);
    scratch_.file("modifications/MP901/modification.yaml", "number: MP901\ntitle: Another\n");
  }

  Ran redraft(std::vector<std::string> words) {
    words.insert(words.end(), {"--workspace", scratch_.folder()});
    return run(words);
  }
  std::string comments() const { return slurp(scratch_.path("modifications/MP900/comments.yaml")); }
  std::string modification() const { return slurp(scratch_.path("modifications/MP900/modification.yaml")); }

  // The table sent out, filled in, as a file.
  std::string returned(const std::string& name,
                       const std::vector<std::pair<std::string, std::string>>& words) {
    const Ran ran = redraft({"comments", "export", "MP900", "--leave-out", "-o", scratch_.path("sent.docx")});
    EXPECT_EQ(ran.status, 0) << ran.err;
    return scratch_.file(name, fill_form(slurp(scratch_.path("sent.docx")), words));
  }

  tests::Scratch scratch_;
};

TEST_F(FormsInAWorkspace, ExportRefusesACommentAboveTheClassOfTheDocumentOrLeavesItOut) {
  const Ran refused = redraft({"comments", "export", "MP900", "-o", scratch_.path("no.docx")});
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(
      refused.err,
      "redraft: the document is white and must not hold comment c3 (amber); expected --classification with a "
      "class that covers them, or --leave-out\n");
  EXPECT_EQ(slurp(scratch_.path("no.docx")), "");
  const Ran left = redraft({"comments", "export", "MP900", "--leave-out", "-o", scratch_.path("white.docx")});
  EXPECT_EQ(left.status, 0);
  EXPECT_EQ(left.err, "MP900: 2 comments, left out c3\n");
  EXPECT_EQ(tests::document_xml(slurp(scratch_.path("white.docx"))).find("keys"), std::string::npos);
  const Ran amber = redraft(
      {"comments", "export", "MP900", "--classification", "amber", "-o", scratch_.path("amber.docx")});
  EXPECT_EQ(amber.err, "MP900: 3 comments\n");
}

TEST_F(FormsInAWorkspace, ExportTakesTheCommentsOfOneSubCommittee) {
  const Ran ran =
      redraft({"comments", "export", "DP900", "--committee", "opsg", "-o", scratch_.path("o.docx")});
  EXPECT_EQ(ran.err, "MP900: 1 comment\n");
  const Ran none =
      redraft({"comments", "export", "MP900", "--committee", "OPSC", "-o", scratch_.path("n.docx")});
  EXPECT_EQ(none.status, 2);
  EXPECT_EQ(none.err,
            "redraft: 'OPSC' is no Sub-Committee that the modification names; expected one of OPSG\n");
}

TEST_F(FormsInAWorkspace, ImportWritesEachAnswerWhereItsCommentStandsAndKeepsTheRest) {
  const std::string file = returned("back.docx", {{"comment:c1:response", "In the afternoon."},
                                                  {"comment:c1:responder", "Proposer"},
                                                  {"comment:c2:reservation", "Outstanding"},
                                                  {"new:1:committee", "SSC"},
                                                  {"new:1:text", "Under the mat?\nReally?"}});
  const Ran ran = redraft({"comments", "import", "MP900", file, "--date", "2020-06-10"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out.substr(0, ran.out.find("Written")),
            "MP900 ‘Longer Lamps’\n"
            "\n"
            "Comment  Sub-Committee  What     Field        Words\n"
            "-------  -------------  -------  -----------  ------------------------\n"
            "c1       OPSG           changed  response     In the afternoon.\n"
            "c1       OPSG           changed  responder    Proposer\n"
            "c2       TABASC         changed  reservation  outstanding\n"
            "c4       SSC            new                   Under the mat? ¶ Really?\n"
            "\n"
            "Unanswered  Sub-Committee  Comment\n"
            "----------  -------------  ------------------------\n"
            "c2          TABASC         Will the Lamps burn?\n"
            "c3          TABASC         Who holds the keys?\n"
            "c4          SSC            Under the mat? ¶ Really?\n"
            "\n");
  EXPECT_EQ(modification(), std::string(kModification) +
                                "    response:\n      text: In the afternoon.\n      by: Proposer\n"
                                "      date: 2020-06-10\n");
  EXPECT_EQ(comments(), R"(# Kept as it is.
comments:
  - id: c2   # of the Lamps
    committee: TABASC
    text: Will the Lamps burn?
    source: minutes
    reservation: outstanding
  - id: c3
    committee: TABASC
    text: Who holds the keys?
    classification: amber
  - id: c4
    committee: SSC
    stage: refinement
    date: 2020-06-10
    text: |-
      Under the mat?

      Really?
)");
}

TEST_F(FormsInAWorkspace, ImportOfTwoCopiesReportsTheClashAndWritesTheOther) {
  const std::string ann =
      returned("ann.docx", {{"comment:c2:response", "Yes."}, {"comment:c2:responder", "DCC"}});
  const std::string bob =
      returned("bob.docx", {{"comment:c2:response", "No."}, {"comment:c1:response", "Never."}});
  const Ran ran = redraft({"comments", "import", "MP900", ann, bob, "--format", "json"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.out.find("\"format\": \"redraft-comments/1\""), std::string::npos);
  EXPECT_NE(ran.out.find("\"state\": \"clash\""), std::string::npos);
  EXPECT_NE(ran.err.find(
                "comment c2, response: the file says 'No.', and 'Yes.' was recorded after it was sent out"),
            std::string::npos);
  EXPECT_NE(comments().find("text: Yes."), std::string::npos);
  EXPECT_EQ(comments().find("text: No."), std::string::npos);
  EXPECT_NE(modification().find("text: Never."), std::string::npos);
  const Ran forced = redraft({"comments", "import", "MP900", bob, "--force"});
  EXPECT_EQ(forced.status, 0) << forced.err;
  EXPECT_NE(comments().find("text: No."), std::string::npos);
}

TEST_F(FormsInAWorkspace, ImportReadsTrackedChangesAsAccepted) {
  std::string xml = tests::document_xml(slurp(returned("x.docx", {})));
  const std::string words = "Will the Lamps burn?</w:t></w:r>";
  xml.insert(
      xml.find(words) + words.size(),
      "<w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t xml:space=\"preserve\"> All night?</w:t></w:r></w:ins>");
  const std::string file =
      scratch_.file("marked.docx", tests::with_document_xml(slurp(scratch_.path("x.docx")), xml));
  const Ran ran = redraft({"comments", "import", "MP900", file});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("holds 1 tracked change; it is read as if all were accepted"), std::string::npos)
      << ran.err;
  EXPECT_NE(comments().find("text: Will the Lamps burn? All night?\n"), std::string::npos) << comments();
}

TEST_F(FormsInAWorkspace, ImportRefusesTheTableOfAnotherModificationAndADryRunWritesNothing) {
  const std::string file = returned("back.docx", {{"comment:c1:response", "Yes."}});
  const Ran other = redraft({"comments", "import", "MP901", file});
  EXPECT_EQ(other.status, 2);
  EXPECT_EQ(other.err, "redraft: " + file + ": is a form of MP900; expected one of MP901\n");
  const Ran dry = redraft({"comments", "import", "MP900", file, "--dry-run"});
  EXPECT_EQ(dry.status, 0);
  EXPECT_NE(dry.out.find("Dry run; would be written: "), std::string::npos);
  EXPECT_EQ(modification(), kModification);
}

TEST_F(FormsInAWorkspace, ResponsesGoToTheConsultationThatTheFormIsOf) {
  const Ran sent = redraft(
      {"responses", "export", "MP900", "--consultation", "industry", "-o", scratch_.path("form.docx")});
  ASSERT_EQ(sent.status, 0) << sent.err;
  const std::string form = slurp(scratch_.path("form.docx"));
  const std::string one = scratch_.file("one.docx", fill_form(form, {{"organisation:value", "Unreal Gas"},
                                                                     {"category:value", "Gas Networks"},
                                                                     {"view:value", "Against"},
                                                                     {"reasons:value", "Dear.\nToo dear."},
                                                                     {"answer:Q1:value", "No."}}));
  const std::string two = scratch_.file(
      "two.docx", fill_form(form, {{"organisation:value", "Mirage Meters"}, {"view:value", "For"}}));
  const Ran ran = redraft({"responses", "import", "MP900", one, two, "--date", "2020-07-20"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out.substr(0, ran.out.find("\nWritten")),
            "MP900 ‘Longer Lamps’\n"
            "Consultation: industry\n"
            "\n"
            "Response  Of             What     Changed  Unanswered\n"
            "--------  -------------  -------  -------  -----------\n"
            "r2        Unreal Gas     new\n"
            "r1        Mirage Meters  changed  View     Reasons, Q1\n"
            "\n"
            "Party Category     For  Against  Neutral\n"
            "-----------------  ---  -------  -------\n"
            "Other SEC Parties    1        0        0\n"
            "Gas Networks         0        1        0\n");
  EXPECT_EQ(slurp(scratch_.path("modifications/MP900/responses/industry.yaml")), R"(consultation: industry
responses:
  - id: r2
    respondent:
      organisation: Unreal Gas
    category: Gas Networks
    received: 2020-07-20
    view: against
    reasons: |-
      Dear.

      Too dear.
    answers:
      - question: Q1
        answer: No.
)");
  EXPECT_NE(
      modification().find("{id: r1, respondent: {organisation: Mirage Meters}, category: Other SEC Parties, "
                          "view: for, received: 2020-07-20}"),
      std::string::npos)
      << modification();
}

TEST_F(FormsInAWorkspace, ResponsesOfAnotherModificationAreRefusedByNameAndNothingIsWritten) {
  redraft({"responses", "export", "MP900", "--consultation", "industry", "-o", scratch_.path("form.docx")});
  const std::string file =
      scratch_.file("one.docx", fill_form(slurp(scratch_.path("form.docx")), {{"organisation:value", "X"}}));
  const Ran ran = redraft({"responses", "import", "MP901", file});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: " + file + ": is a form of MP900; expected one of MP901\n");
  const Ran unknown =
      redraft({"responses", "export", "MP900", "--consultation", "panel", "-o", scratch_.path("p.docx")});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("MP900 has no consultation 'panel'; expected one of industry"),
            std::string::npos);
}

TEST_F(FormsInAWorkspace, TheTableSaysTheStageAsItsProcessCallsIt) {
  scratch_.file("redraft.yaml", "profile: sec\nprocess: sec-2019\n");
  const std::string out = scratch_.path("comments.docx");
  ASSERT_EQ(run({"comments", "export", "MP900", "--workspace", scratch_.folder(), "--classification", "amber",
                 "-o", out})
                .status,
            0);
  EXPECT_NE(tests::document_xml(slurp(out)).find(">Refinement Process<"), std::string::npos);
}

TEST(Forms, WriteTheDraftProposalFormAndSayWhatAFilledOneHolds) {
  const tests::Scratch scratch;
  const Ran made = run({"forms", "draft-proposal", "-o", scratch.path("dp.docx")});
  EXPECT_EQ(made.status, 0) << made.err;
  const std::string file =
      scratch.file("filled.docx",
                   fill_form(slurp(scratch.path("dp.docx")), {{"title:value", "Power to raise modifications"},
                                                              {"organisation:value", "British Gas"},
                                                              {"problem:value", "SECAS may not."},
                                                              {"parts-affected:value", "Section D"}}));
  const Ran ran = run({"forms", "draft-proposal", file, "--format", "json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("\"title\": \"Power to raise modifications\""), std::string::npos);
  EXPECT_NE(ran.out.find("\"doing_nothing\": \"\""), std::string::npos);
  const Ran empty = run({"forms", "draft-proposal", scratch.path("dp.docx")});
  EXPECT_EQ(empty.status, 1);
  EXPECT_NE(empty.err.find("has no title"), std::string::npos);
}

}  // namespace
}  // namespace redraft
