// Document control, what goes with a document, and what it may not hold.
#include "report/document.h"

#include <gtest/gtest.h>

#include "report/classified.h"
#include "report/drafting_values.h"
#include "report/values_fixture.h"

namespace redraft::report {
namespace {

using process::Classification;
using tests::at;
using tests::values_of_modification;

TEST(LetterOf, GoesOnAfterZ) {
  EXPECT_EQ(letter_of(0), "A");
  EXPECT_EQ(letter_of(25), "Z");
  EXPECT_EQ(letter_of(26), "AA");
  EXPECT_EQ(letter_of(27), "AB");
  EXPECT_EQ(letter_of(701), "ZZ");
  EXPECT_EQ(letter_of(702), "AAA");
}

TEST(DocumentValues, SayWhatTheDocumentIsAndWhoMaySeeIt) {
  DocumentControl control;
  control.kind = choose_kind("final", "", "change-board", "");
  control.number = "SECMP0049";
  control.addressee = "change-board";
  control.version = "1.0";
  control.date = process::Date(2018, 8, 1);
  const Data values = document_values(control);
  EXPECT_EQ(at(values, "title"), "Final Modification Report");
  EXPECT_EQ(at(values, "short_title"), "SECMP0049 Final Modification Report");
  EXPECT_EQ(at(values, "for_words"), "Change Board");
  EXPECT_EQ(at(values, "date"), "2018-08-01");
  EXPECT_EQ(at(values, "classification_sentence"),
            "This document is classified as White in accordance with the Panel Information Policy. "
            "Information can be "
            "shared with the public, and any members may publish the information, subject to copyright.");
  EXPECT_EQ(at(values, "classification_footer"), "This document has a Classification of White");
  EXPECT_EQ(at(values, "action"), "For Decision");
}

TEST(DocumentValues, SayNothingOfAClassThatNoSourceDescribes) {
  DocumentControl control;
  control.kind = choose_kind("comments", "", "", "");
  control.classification = Classification::amber;
  EXPECT_EQ(at(document_values(control), "classification_sentence"),
            "This document is classified as Amber in accordance with the Panel Information Policy.");
}

TEST(DocumentValues, ListGapsAndWhatWasLeftOut) {
  DocumentControl control;
  control.kind = choose_kind("decision", "", "", "");
  control.draft = true;
  control.gaps = {{"votes", "a vote", "m.yaml: votes"}};
  control.left_out = {"comment c3 of SSC (amber)"};
  const Data values = document_values(control);
  EXPECT_EQ(at(values, "gaps.0.where"), "m.yaml: votes");
  EXPECT_EQ(at(values, "left_out.0.what"), "comment c3 of SSC (amber)");
  EXPECT_EQ(at(values, "left_out.0.why"), "classified above White");
}

Data drafted(const std::string& file, const std::string& same_as) {
  static const amend::Drafting kDrafting;
  DraftingSource source;
  source.texts.push_back({file, kDrafting});
  source.same_as = same_as;
  return drafting_values(source, profile::load_profile("sec"));
}

const std::string kTwo =
    "number: MP1\ntitle: A\nsolutions:\n"
    "  - {id: p, kind: proposed, legal_text: {files: [p.txt]}, requirements_file: {file: in/r.md, title: "
    "Needs}}\n"
    "  - {id: a, kind: alternative, legal_text: {same_as: p}}\n"
    "assessments: [{id: x, kind: impact, solution: p, file: ia.docx, received: 2020-01-01}]\n"
    "attachments:\n  - {title: 'Appendix A: MP1 notes', file: notes.docx}\n  - {title: Drafting, file: "
    "p.txt}\n"
    "  - {title: Assessment, file: ia.docx}\n";

std::vector<std::string> labels(const std::string& kind, const Data& values,
                                Classification classification = Classification::white) {
  const Kind& named = *choose_kind(kind, "", "", "").kind;
  std::vector<std::string> out;
  for (const Enclosure& one : enclosures_of(named, lettered(values), classification))
    out.push_back(label_of(named, one));
  return out;
}

using Labels = std::vector<std::string>;

TEST(Enclosures, HaveLettersInOneOrderAndEachFileOnce) {
  const Data values = values_of_modification(
      kTwo, {}, {{"p", drafted("p.txt", "")}, {"a", drafted("p.txt", "Proposed Solution")}});
  DocumentControl control;
  control.kind = choose_kind("final", "", "", "");
  control.enclosures = enclosures_of(*control.kind.kind, lettered(values), Classification::white);
  const Data list = enclosure_values(control, values);
  ASSERT_EQ(list.items.size(), 4u);
  EXPECT_EQ(at(list.items[0], "label"), "Annex A");
  EXPECT_EQ(at(list.items[0], "title"),
            "Legal text of the Proposed Solution and of the Alternative Solution");
  EXPECT_EQ(at(list.items[0], "enclosed"), "true");
  EXPECT_EQ(at(list.items[0], "solution.name"), "Proposed Solution");
  EXPECT_EQ(at(list.items[1], "title"), "Needs of the Proposed Solution");
  EXPECT_EQ(at(list.items[1], "file_name"), "r.md");
  EXPECT_EQ(at(list.items[2], "title"), "DCC Impact Assessment of the Proposed Solution");
  EXPECT_EQ(at(list.items[3], "label"), "Annex D");
  EXPECT_EQ(at(list.items[3], "title"), "MP1 notes");
}

TEST(Enclosures, HaveTheSameLetterInEveryDocumentOfTheModification) {
  const Data values = values_of_modification(kTwo);
  EXPECT_EQ(labels("legal-text", values),
            (Labels{"Annex A: Legal text of the Proposed Solution and of the Alternative Solution"}));
  EXPECT_EQ(labels("business-requirements", values), (Labels{"Annex B: Needs of the Proposed Solution"}));
  EXPECT_EQ(labels("development-report", values),
            (Labels{"Annex B: Needs of the Proposed Solution",
                    "Annex C: DCC Impact Assessment of the Proposed Solution", "Annex D: MP1 notes"}));
  // Letters are of what goes with the modification: a report that is enclosed has a number, and names its annexes.
  EXPECT_EQ(labels("vote-paper", values),
            (Labels{"Attachment 1: Final Modification Report, with Annexes A, B, C and D"}));
  EXPECT_EQ(labels("authority-letter", values),
            (Labels{"Enclosure 1: Final Modification Report, with Annexes A, B, C and D",
                    "Enclosure 2: Change Board decision"}));
}

TEST(Enclosures, KeepTheirLettersWhereOneIsLeftOut) {
  std::string green = kTwo;
  green.replace(green.find("received: 2020-01-01"), 20, "received: 2020-01-01, classification: green");
  const Data values = values_of_modification(green);
  EXPECT_EQ(labels("development-report", values),
            (Labels{"Annex B: Needs of the Proposed Solution", "Annex D: MP1 notes"}));
  EXPECT_EQ(labels("development-report", values, Classification::green).size(), 3u);
  EXPECT_EQ(labels("vote-paper", values),
            (Labels{"Attachment 1: Final Modification Report, with Annexes A, B and D"}));
}

TEST(LabelAnnexes, AgreeWithTheLettersOfTheList) {
  Data values = values_of_modification(
      kTwo, {}, {{"p", drafted("p.txt", "")}, {"a", drafted("p.txt", "Proposed Solution")}});
  DocumentControl control;
  control.kind = choose_kind("final", "", "", "");
  control.enclosures = enclosures_of(*control.kind.kind, lettered(values), Classification::white);
  label_annexes(control, values);
  EXPECT_EQ(at(values, "solutions.0.drafting.annex_label"), "Annex A");
  EXPECT_EQ(at(values, "solutions.1.drafting.annex_label"), "Annex A");
}

const std::string kClassified =
    "number: MP1\ntitle: A\ncomments:\n  - {id: c1, committee: SSC, text: t, classification: amber}\n"
    "  - {id: c2, committee: SSC, text: t, classification: green}\n  - {id: c3, committee: SSC, text: t}\n"
    "consultations: [{id: r, kind: industry, responses: [{id: r1, classification: red}]}]\n"
    "attachments: [{title: Secret, classification: red}]\n";

TEST(TakeOutClassified, TakesWhatIsAboveTheDocumentAndNamesIt) {
  Data record = parse_yaml(kClassified, "m.yaml").root;
  const std::vector<std::string> taken =
      take_out_classified(record, *kinds().named("modification-report"), Classification::green);
  EXPECT_EQ(taken, (std::vector<std::string>{"comment c1 of SSC (amber)", "response r1 to r (red)",
                                             "attachment ‘Secret’ (red)"}));
  EXPECT_EQ(at(record, "comments"), "[2]");
  EXPECT_EQ(at(record, "attachments"), "[0]");
}

TEST(TakeOutClassified, LeavesWhatTheKindDoesNotPrint) {
  Data record = parse_yaml(kClassified, "m.yaml").root;
  EXPECT_EQ(take_out_classified(record, *kinds().named("decision"), Classification::white),
            std::vector<std::string>{});
  EXPECT_EQ(at(record, "comments"), "[3]");
}

}  // namespace
}  // namespace redraft::report
