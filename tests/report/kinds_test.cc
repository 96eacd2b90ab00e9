// The kinds of documents: which is meant by a name, and what each needs.
#include "report/kinds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/data.h"
#include "base/error.h"
#include "base/schema.h"
#include "process/facts.h"
#include "report/needs.h"
#include "report/recorded_place.h"
#include "report/values_fixture.h"

namespace redraft::report {
namespace {

using tests::values_of_modification;

std::string message(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "(nothing thrown)";
}

TEST(ChooseKind, GoesByTheNameOfAKindOrOfAStage) {
  const ChosenKind final_report = choose_kind("final", "", "change-board", "");
  EXPECT_EQ(final_report.kind->kind, "modification-report");
  EXPECT_EQ(final_report.title(), "Final Modification Report");
  EXPECT_EQ(final_report.name(), "final-modification-report");
  EXPECT_EQ(choose_kind("draft-problem-statement", "", "", "").title(), "Draft problem statement");
  EXPECT_EQ(choose_kind("decision", "", "", "").name(), "decision");
}

TEST(ChooseKind, TakesTheStageThatIsMeantWhereTheModificationStands) {
  EXPECT_EQ(choose_kind("modification-report", "", "", "refinement").stage->stage, "draft");
  EXPECT_EQ(choose_kind("modification-report", "", "", "modification-report-consultation").stage->stage,
            "consultation");
  EXPECT_EQ(choose_kind("modification-report", "", "", "report").stage->stage, "final");
  EXPECT_EQ(choose_kind("modification-report", "", "", "").stage->stage, "initial");
  EXPECT_EQ(choose_kind("modification-report", "final", "", "refinement").stage->stage, "final");
}

TEST(ChooseKind, SaysWhatTheNearestIs) {
  EXPECT_EQ(message([] { choose_kind("finel", "", "", ""); }),
            "'finel' is no kind of document; the nearest are final");
  EXPECT_EQ(message([] { choose_kind("decision", "final", "", ""); }),
            "a document of kind decision has no stages; leave --stage out");
  EXPECT_EQ(message([] { choose_kind("final", "draft", "", ""); }),
            "'final' is the final stage already; leave --stage out");
  EXPECT_EQ(message([] { choose_kind("problem-statement", "finl", "", ""); }),
            "'finl' is no stage of a problem-statement; the nearest are final");
  EXPECT_EQ(message([] { choose_kind("vote-paper", "", "authority", ""); }),
            "'authority' is no addressee of a vote-paper; expected one of change-board");
  EXPECT_EQ(message([] { choose_kind("comments", "", "panel", ""); }),
            "a document of kind comments is for all; leave --for out");
}

TEST(Kinds, AreThoseOfTheProcess) {
  std::set<std::string> names;
  for (const Kind& kind : kinds().kinds) EXPECT_TRUE(names.insert(kind.kind).second) << kind.kind;
  const std::set<std::string> wanted = {"draft-proposal",
                                        "problem-statement",
                                        "initial-assessment-report",
                                        "development-report",
                                        "modification-report",
                                        "legal-text",
                                        "business-requirements",
                                        "consultation",
                                        "responses",
                                        "terms-of-reference",
                                        "vote-paper",
                                        "decision",
                                        "authority-letter",
                                        "comments",
                                        "subcommittee-paper",
                                        "framework-tables",
                                        "register-extract",
                                        "newsletter"};
  EXPECT_EQ(names, wanted);
}

TEST(Kinds, NameOnlyStagesAddresseesAndKeysThatThereAre) {
  const Data shape = modification_shape();
  for (const Kind& kind : kinds().kinds) {
    for (const std::string& one : kind.addressees) EXPECT_EQ(kinds().addressees.count(one), 1u) << one;
    for (const Need& need : kind.needs) {
      for (const std::string& stage : need.stages)
        EXPECT_NE(kind.stage(stage), nullptr) << kind.kind << ": " << stage;
      EXPECT_EQ(need.when.empty() ? "" : process::fact_fault(need.when), "");
      for (const std::string& field : need.any) {
        std::string path;  // through lists by their first item
        const Data* here = &shape;
        for (std::size_t from = 0; from <= field.size() && here != nullptr;) {
          const std::size_t dot = std::min(field.find('.', from), field.size());
          here = here->find(field.substr(from, dot - from));
          from = dot + 1;
          if (here != nullptr && here->is(Data::Kind::list) && from <= field.size())
            here = &here->items.front();
        }
        EXPECT_NE(here, nullptr) << kind.kind << " needs " << field;
      }
    }
  }
}

std::vector<std::string> missing(const std::string& kind, const std::string& yaml) {
  const ChosenKind chosen = choose_kind(kind, "", "", "");
  std::vector<std::string> out;
  for (const MissingField& one :
       missing_fields(chosen, values_of_modification(yaml), process::Modification(), {}, "m.yaml"))
    out.push_back(one.where);
  return out;
}

using Fields = std::vector<std::string>;
const std::string kHead = "number: DP088\ntitle: A\n";

TEST(MissingFields, AreNoneWhenOneOfTheKeysIsThere) {
  EXPECT_EQ(missing("draft-proposal", kHead + "problem: P\nproposer: {organisation: SSE}\n"), Fields{});
  EXPECT_EQ(missing("draft-proposal", kHead + "background: B\nproposer: {name: Ann}\n"), Fields{});
}

TEST(MissingFields, SayFileAndKeysWhereTheyWouldBeRecorded) {
  EXPECT_EQ(missing("draft-proposal", kHead + "problem: P\n"),
            Fields{"m.yaml: proposer.name or proposer.organisation"});
  EXPECT_EQ(missing("draft-proposal", kHead),
            (Fields{"m.yaml: proposer.name or proposer.organisation", "m.yaml: problem or background"}));
}

TEST(MissingFields, NameTheItemOfAListByItsId) {
  const std::string two = kHead +
                          "problem: P\nsolutions:\n  - {id: one, kind: proposed, legal_text: {files: "
                          "[a.txt]}}\n  - {id: two, kind: alternative}\n";
  EXPECT_EQ(missing("final", two), Fields{"m.yaml: solutions.two.legal_text"});
  EXPECT_EQ(missing("final", two + "  - {id: three, kind: alternative, withdrawn: 2020-01-01}\n"),
            Fields{"m.yaml: solutions.two.legal_text"});
}

TEST(MissingFields, NameKeysThatCanBeWritten) {
  EXPECT_EQ(missing("consultation", kHead),
            Fields{"m.yaml: consultations"});  // and not that of none the day is missing
  EXPECT_EQ(missing("consultation", kHead + "consultations: [{id: c, kind: industry}]\n"),
            Fields{"m.yaml: consultations.c.closes"});
  EXPECT_EQ(missing("responses", kHead + "consultations: [{id: c, kind: industry}]\n"),
            Fields{"m.yaml: consultations.c.responses or consultations.c.counts"});
  EXPECT_EQ(missing("decision", kHead), Fields{"m.yaml: votes or decisions"});
  const std::string solution = "solutions: [{id: p, kind: proposed}]\n";
  EXPECT_EQ(missing("authority-letter", kHead + solution + "authority: {addressee: BEIS}\n"),
            Fields{"m.yaml: decisions"});
  // Whom it goes to is not made up.
  EXPECT_EQ(
      missing("authority-letter",
              kHead + solution +
                  "decisions: [{id: r, kind: recommend-approve, body: Change Board, date: 2018-08-22}]\n"),
      Fields{"m.yaml: authority.addressee"});
}

TEST(RecordedKey, IsThatOfTheFileForANameOfTheValues) {
  const Data values = values_of_modification(
      kHead + "consultations: [{id: c, kind: industry}]\nsolutions: [{id: p, kind: proposed}]\n");
  EXPECT_EQ(recorded_key("lead_analyst", values), "lead_analyst");
  EXPECT_EQ(recorded_key("consultation.deadline", values), "consultations.c");
  EXPECT_EQ(recorded_key("report_consultation.closes", values), "consultations");
  EXPECT_EQ(recorded_key("recommendation.verb", values), "decisions");
  EXPECT_EQ(recorded_key("proposer.words", values), "proposer");
  EXPECT_EQ(recorded_key("solutions.0.sponsor.words", values), "solutions.p.sponsor");
  EXPECT_EQ(recorded_key("solutions.0.kind_words", values), "solutions.p.kind");
  EXPECT_EQ(recorded_key("path_now_words", values), "path");
  EXPECT_EQ(recorded_key("timetable.release", values), "timetable.release");  // computed of several
}

TEST(RecordedAt, SaysTheLineOfWhatIsThereOfTheKey) {
  const Data root =
      parse_yaml("number: MP1\nproposer:\n  name: A\nsolutions:\n  - id: p\n  - id: q\n", "m.yaml").root;
  EXPECT_EQ(recorded_at({"proposer.organisation"}, "m.yaml", root), "m.yaml:2: proposer.organisation");
  EXPECT_EQ(recorded_at({"solutions.q.legal_text"}, "m.yaml", root), "m.yaml:6: solutions.q.legal_text");
  EXPECT_EQ(recorded_at({"problem", "background"}, "m.yaml", root), "m.yaml: problem or background");
}

TEST(Kinds, MustSayWhenWhatTheyAskIsPast) {
  const Schema schema(embedded_yaml("schemas/report-kinds.schema.json"), "report-kinds.yaml", "past");
  const auto faults = [&](const char* past) {
    std::string out;
    for (const Finding& one : schema.check(parse_yaml(past, "k.yaml"))) out += one.message + "\n";
    return out;
  };
  EXPECT_NE(faults("words: it was answered"), "");
  EXPECT_EQ(faults("{words: it was answered, when: decided}"), "");
  EXPECT_EQ(faults("{after: [decision]}"), "");
  EXPECT_EQ(faults("{closed: consultation}"), "");
}

TEST(Kinds, SayOfWhatIsPastOnlyWhatCanBeSo) {
  for (const Kind& kind : kinds().kinds)
    for (const Past& one : kind.past) {
      if (!one.when.empty()) {
        EXPECT_EQ(process::fact_fault(one.when), "") << kind.kind;
      }
      const int ways =
          (one.when.empty() ? 0 : 1) + (one.closed.empty() ? 0 : 1) + (one.after.empty() ? 0 : 1);
      EXPECT_EQ(ways, 1) << kind.kind;
      for (const std::string& stage : one.after) {
        bool known = false;
        for (const std::string& name : process::process_names())
          known = known || process::load_process(name).stage(stage) != nullptr;
        EXPECT_TRUE(known) << kind.kind << ": " << stage;
      }
      for (const std::string& stage : one.stages) EXPECT_NE(kind.stage(stage), nullptr) << kind.kind;
      for (const std::string& whom : one.addressees)
        EXPECT_TRUE(whom == "none" ||
                    std::find(kind.addressees.begin(), kind.addressees.end(), whom) != kind.addressees.end())
            << kind.kind;
    }
}

TEST(MissingFields, AskForTheOtherKeyOfTheSameItemOnly) {
  EXPECT_EQ(missing("business-requirements",
                    kHead + "solutions:\n  - {id: one, kind: proposed, requirements: [{text: A}]}\n"
                            "  - {id: two, kind: alternative, requirements_file: {file: r.md}}\n  - {id: "
                            "three, kind: alternative}\n"),
            Fields{"m.yaml: solutions.three.requirements or solutions.three.requirements_file"});
}

TEST(MissingFields, DependOnTheStageOfTheDocument) {
  EXPECT_EQ(missing("initial", kHead + "summary: S\n"), Fields{});
  EXPECT_EQ(missing("draft", kHead + "summary: S\n"), Fields{"m.yaml: solutions"});
}

TEST(MissingFields, DoNotAskForWhatTheDocumentIsMadeToObtain) {
  // A final report goes to the Change Board for its vote, so it needs no votes.
  EXPECT_EQ(
      missing("final",
              kHead + "summary: S\nsolutions: [{id: p, kind: proposed, legal_text: {files: [a.txt]}}]\n"),
      Fields{});
}

}  // namespace
}  // namespace redraft::report
