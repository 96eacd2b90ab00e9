#include "process/consistency.h"

#include <gtest/gtest.h>

#include <string>

#include "process/listed_names.h"
#include "recorded.h"

namespace redraft::process {
namespace {

using tests::recorded;

struct Fault {
  const char* what;
  const char* yaml;
  const char* check;
  int line;
  const char* message;
};

// The file begins with two lines of number and title.
const Fault kFaults[] = {
    {"two solutions of one id", "solutions:\n  - {id: p, kind: proposed}\n  - {id: p, kind: alternative}\n",
     "modification-id-twice", 5, "the id 'p' is there twice under `solutions`; ids are unique"},
    {"two comments of one id",
     "comments:\n  - {id: c1, committee: SSC, text: Why?}\n  - {id: c1, committee: OPSG, text: How?}\n",
     "modification-id-twice", 5, "the id 'c1' is there twice under `comments`; ids are unique"},
    {"a vote on no solution",
     "solutions: [{id: proposed, kind: proposed}]\nvotes:\n  - {solution: propsed, result: approve}\n",
     "modification-name-unknown", 5, "there is no solution 'propsed'; nearest is proposed"},
    {"legal text of no solution",
     "solutions:\n  - {id: a, kind: alternative, legal_text: {same_as: proposed}}\n",
     "modification-name-unknown", 4, "there is no solution 'proposed'"},
    {"a step by no decision", "history:\n  - {stage: development, date: 2019-05-01, decision: d1}\n",
     "modification-name-unknown", 4, "there is no decision 'd1'; none is recorded"},
    {"no stage of the process", "process: sec-2019\nhistory:\n  - {stage: refinment, date: 2019-05-01}\n",
     "modification-name-unknown", 5,
     "there is no stage of the process sec-2019 'refinment'; nearest is refinement"},
    {"no step of the process", "process: sec-2019\nsteps:\n  - {step: csc-signoff}\n",
     "modification-name-unknown", 5,
     "there is no step of the process sec-2019 'csc-signoff'; nearest is csc-sign-off"},
    {"no process", "process: sec-2020\n", "modification-name-unknown", 3,
     "there is no process 'sec-2020'; nearest is sec-2018; known are sec-2018, sec-2019 and straw-man"},
    {"converted before it was raised", "raised: 2019-05-01\nconverted: 2019-04-01\n",
     "modification-dates-order", 4,
     "the day it was converted (1 April 2019) is before the day it was raised (1 May 2019)"},
    {"closed before it opened",
     "consultations:\n  - {id: c1, kind: industry, opened: 2019-05-20, closes: 2019-05-02}\n",
     "modification-dates-order", 4,
     "the day on which 'c1' closes (2 May 2019) is before the day it opened (20 May 2019)"},
    {"stages out of order",
     "process: sec-2019\nhistory:\n  - {stage: development, date: 2019-05-01}\n  - {stage: refinement, date: "
     "2019-04-01}\n",
     "modification-dates-order", 6,
     "the day on which 'refinement' was entered (1 April 2019) is before the day of the stage before (1 May "
     "2019)"},
    {"a stage to which no gate leads",
     "process: sec-2019\nhistory:\n  - {stage: development, date: 2019-05-01}\n  - {stage: approved, date: "
     "2019-06-01}\n",
     "modification-stage-skipped", 6,
     "no gate leads from Development Stage to Approved, to be implemented; its gates lead to refinement, "
     "report, "
     "fast-track and withdrawn"},
    {"going on after the end",
     "process: sec-2019\nhistory:\n  - {stage: development, date: 2019-05-01}\n  - {stage: withdrawn, date: "
     "2019-06-01}\n  - {stage: refinement, date: 2019-07-01}\n",
     "modification-stage-skipped", 7,
     "no gate leads from Withdrawn to Refinement Process; the process ends there"},
    {"votes that do not add up",
     "votes:\n  - {result: approve, by_category: [{category: Large Suppliers, approve: 3}, {category: Small "
     "Suppliers, approve: 2, reject: 1}], total: {approve: 6, reject: 1}}\n",
     "modification-votes", 4, "the votes by Party Category add up to 5 to approve; the total says 6"},
    {"a category that votes twice",
     "votes:\n  - {result: approve, by_category: [{category: Large Suppliers, approve: 3}, {category: Large "
     "Suppliers, approve: 2}]}\n",
     "modification-votes", 4, "the Party Category 'Large Suppliers' is there twice in one vote"},
    {"a result that its own counts deny", "votes:\n  - {result: approve, total: {approve: 0, reject: 5}}\n",
     "modification-votes", 4, "the result is 'approve', and the counts are 0 to approve and 5 to reject"},
    {"an earlier number that is its own", "earlier_numbers: [DP900, MP900]\n", "modification-number-twice", 3,
     "MP900 is its number already; an earlier number is another one"},
};

TEST(Consistency, FindsEachFaultOnceAndNamesItsLine) {
  for (const Fault& fault : kFaults) {
    const std::vector<Finding> found = consistency(recorded(fault.yaml));
    ASSERT_EQ(found.size(), 1U) << fault.what;
    EXPECT_EQ(found[0].check, fault.check) << fault.what;
    EXPECT_EQ(found[0].message, fault.message) << fault.what;
    EXPECT_EQ(found[0].place.line, fault.line) << fault.what;
    EXPECT_EQ(found[0].severity, Severity::error) << fault.what;
  }
}

TEST(Consistency, SaysThatEarlierStagesAreNotRecordedAndLetsItBe) {
  const std::vector<Finding> found =
      consistency(recorded("process: sec-2018\nhistory: [{stage: final-modification-report}]\n"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::info);
}

TEST(Consistency, HasNothingAgainstAReturn) {
  EXPECT_TRUE(
      consistency(
          recorded("process: sec-2019\nhistory:\n  - {stage: development, date: 2019-05-01}\n  - {stage: "
                   "refinement, date: 2019-06-14}\n  - {stage: report, date: 2019-09-13}\n  - {stage: "
                   "refinement, date: 2019-11-15}\n"))
          .empty());
}

TEST(Consistency, WithoutAProcessJudgesNoStages) {
  EXPECT_TRUE(consistency(recorded("history: [{stage: anything, date: 2019-05-01}]\n"), nullptr).empty());
}

TEST(Consistency, DoubtsAResultOfTheFewerVotes) {
  const auto found = [](const std::string& reason) {
    return consistency(recorded("votes:\n  - {result: reject" + reason +
                                ", by_category: [{category: Gas Networks, approve: 5, reject: 2}]}\n"));
  };
  ASSERT_EQ(found("").size(), 1U);
  EXPECT_EQ(found("")[0].severity, Severity::warning);
  EXPECT_EQ(found("")[0].message,
            "the result is 'reject', and the counts are 5 to approve and 2 to reject; expected a reason why "
            "5 do not "
            "decide");
  EXPECT_EQ(found(", reason: each category has one vote").at(0).severity, Severity::info);
}

TEST(Consistency, RefusesNumbersOfVotesThatNobodyCouldCast) {
  ModificationFiles files;
  files.main = parse_yaml(
      "number: MP900\ntitle: Lamps\nvotes:\n  - {result: approve, by_category: [{category: X, "
      "approve: 9223372036854775807}, {category: Y, approve: 9223372036854775807}]}\n",
      "modification.yaml");
  std::vector<Finding> findings;
  (void)read_modification(std::move(files), findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_NE(findings[0].message.find("expected at most 1000000"), std::string::npos) << findings[0].message;
}

/// "4 'Large Supplier' is no Party Category ...": line and message of each.
std::vector<std::string> unlisted_in(const std::string& yaml, const ListedNames& names) {
  std::vector<std::string> out;
  for (const Finding& finding : unlisted_names(recorded(yaml), names))
    out.push_back(std::to_string(finding.place.line) + " " + finding.message);
  return out;
}

TEST(UnlistedNames, NameThePartyCategoryOrSubCommitteeThatIsNearest) {
  const ListedNames names{{}, {"Large Suppliers", "Gas Networks"}, {"OPSG", "SSC", "TABASC", "SMKI PMA"}};
  const auto messages = [&](const std::string& yaml) { return unlisted_in(yaml, names); };
  using Words = std::vector<std::string>;
  EXPECT_EQ(
      messages("votes:\n  - {result: approve, by_category: [{category: Large Supplier, approve: 3}]}\n"),
      Words{"4 'Large Supplier' is no Party Category of the profile; the nearest is Large Suppliers"});
  EXPECT_EQ(messages("votes:\n  - {result: approve, by_category: [{category: Zz, approve: 3}]}\n"),
            Words{"4 'Zz' is no Party Category of the profile; known are Large Suppliers and Gas Networks"});
  EXPECT_EQ(messages("comments:\n  - {id: c1, committee: TABSAC, text: Why?}\n"),
            Words{"4 'TABSAC' is no Sub-Committee of the profile; the nearest is TABASC"});
  EXPECT_EQ(messages("committees:\n  - {name: smki pma}\n"),
            Words{"4 'smki pma' is no Sub-Committee of the profile; the nearest is SMKI PMA"});
  // Others may be asked as well.
  EXPECT_EQ(messages("committees:\n  - {name: Change Board}\n  - {name: TAG}\n  - {name: SSC}\n"), Words());
  EXPECT_TRUE(unlisted_names(recorded("committees:\n  - {name: OPSGG}\n"), {}).empty());
}

TEST(Consistency, HoldsTheBodiesThatVoteAndDecideToThoseOfTheProfile) {
  const ListedNames names{{"Panel", "Change Board", "Authority"}, {}, {"Change Sub-Committee"}};
  const auto messages = [&](const std::string& yaml) { return unlisted_in(yaml, names); };
  using Words = std::vector<std::string>;
  const auto decided = [](const std::string& kind, const std::string& body) {
    return "decisions:\n  - {id: d1, kind: " + kind + ", body: " + body + ", date: 2019-06-14}\n";
  };
  const std::string none = " is no body of the profile that votes and decides; ";
  EXPECT_EQ(messages(decided("sign-off", "Pannel")), Words{"4 'Pannel'" + none + "the nearest is Panel"});
  EXPECT_EQ(messages(decided("sign-off", "Harbour Office")),
            Words{"4 'Harbour Office'" + none +
                  "known are Panel, Change Board, Authority and Change Sub-Committee"});
  EXPECT_EQ(messages(decided("sign-off", "Change Sub-Committee")), Words());
  EXPECT_EQ(messages("votes:\n  - {body: change board, result: approve}\n"),
            Words{"4 'change board'" + none + "the nearest is Change Board"});
  EXPECT_EQ(messages("history:\n  - {stage: report, by: Panle}\n"),
            Words{"4 'Panle'" + none + "the nearest is Panel"});
  EXPECT_EQ(messages("referrals:\n  - {date: 2019-06-14, to: Athority}\n"),
            Words{"4 'Athority'" + none + "the nearest is Authority"});
  // A Party adopts under its own name; nearly the Panel it is not either.
  EXPECT_EQ(messages(decided("adopt", "Fog Ltd")), Words());
  EXPECT_EQ(messages(decided("close", "Pannel")), Words{"4 'Pannel'" + none + "the nearest is Panel"});
  // A profile that lists none holds nobody to it.
  EXPECT_TRUE(unlisted_names(recorded(decided("sign-off", "Pannel")), {}).empty());
}

}  // namespace
}  // namespace redraft::process
