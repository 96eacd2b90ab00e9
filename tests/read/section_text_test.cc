// Section text to Code: parts, clauses, suffixed numbers, headings, text after lists, layout.
#include "read/section_text.h"

#include <gtest/gtest.h>

#include "read/shown.h"
#include "support/message.h"

namespace redraft::read {
namespace {

using tests::message_of;
using tests::read_one;
using tests::sec;
using tests::shown;
using Shown = std::vector<std::string>;

TEST(ReadSectionText, ReadsPartsClausesAndItems) {
  const legal::Document d = read_one(
      "Section Q: Lighthouse Keeping\n\nQ1 THE LAMP\n\nQ1.1 The Keeper shall:\n\n    (a) fill it; and\n\n"
      "    (b) light it.\n\nQ1.2 The Keeper shall rest.\n");
  EXPECT_EQ(d.name, "Section Q");
  EXPECT_EQ(d.word, "Section");
  EXPECT_EQ(d.id, "Q");
  EXPECT_EQ(d.title, "Lighthouse Keeping");
  EXPECT_FALSE(d.numbered);
  EXPECT_EQ(shown(d), (Shown{"title Section Q: Lighthouse Keeping", "part Q1 THE LAMP",
                             "clause Q1.1 The Keeper shall:", "1 item (a) fill it; and",
                             "1 item (b) light it.", "clause Q1.2 The Keeper shall rest."}));
  EXPECT_EQ(d.paragraphs[2].parent, 1U);
  EXPECT_EQ(d.paragraphs[3].parent, 2U);
  EXPECT_EQ(d.paragraphs[5].parent, 1U);
  EXPECT_EQ(d.paragraphs[1].parent, legal::kNone);
}

TEST(ReadSectionText, KeepsSuffixedNumbers) {
  EXPECT_EQ(
      shown(read_one("Q2 LAMPS\n\nQ2.9 One.\n\nQ2.9A Two.\n\nQ2.10 Three.\n\nQ2A LENSES\n\nQ2A.1 Four.\n\n"
                     "Q2A.11 Five.\n\nQ3 OIL\n\nQ3.1 The Keeper:\n\n    (a) fills;\n\n    (aa) trims; "
                     "and\n\n    (b) lights.\n")),
      (Shown{"part Q2 LAMPS", "clause Q2.9 One.", "clause Q2.9A Two.", "clause Q2.10 Three.",
             "part Q2A LENSES", "clause Q2A.1 Four.", "clause Q2A.11 Five.", "part Q3 OIL",
             "clause Q3.1 The Keeper:", "1 item (a) fills;", "1 item (aa) trims; and",
             "1 item (b) lights."}));
}

TEST(ReadSectionText, ReadsThreeLevelsOfItems) {
  EXPECT_EQ(
      shown(read_one(
          "Q1.1 The Keeper shall:\n\n    (a) where:\n\n        (i) it is:\n\n            (A) day; or\n\n"
          "            (B) night; or\n\n        (ii) it is late,\n\n    rest; and\n\n    (b) eat.\n")),
      (Shown{"clause Q1.1 The Keeper shall:", "1 item (a) where:", "2 item (i) it is:", "3 item (A) day; or",
             "3 item (B) night; or", "2 item (ii) it is late,", "1 text rest; and", "1 item (b) eat."}));
}

TEST(ReadSectionText, ReadsAnAppendixByItsNumbers) {
  const legal::Document d = read_one(
      "Appendix AG: Incidents\n\n1 GENERAL\n\n1.1 One.\n\n3 PROBLEMS\n\n3.2 Investigation\n\n3.2.4 The DCC "
      "shall:\n\n"
      "    (a) look; and\n\n    (b) tell.\n\n3.2.10 Ten.\n\n3.10 More.\n");
  EXPECT_TRUE(d.numbered);
  EXPECT_EQ(shown(d),
            (Shown{"title Appendix AG: Incidents", "part 1 GENERAL", "clause 1.1 One.", "part 3 PROBLEMS",
                   "clause 3.2 Investigation", "clause 3.2.4 The DCC shall:", "1 item (a) look; and",
                   "1 item (b) tell.", "clause 3.2.10 Ten.", "clause 3.10 More."}));
  EXPECT_EQ(d.paragraphs[5].parent, 4U);  // 3.2.4 in 3.2
  EXPECT_EQ(d.paragraphs[4].parent, 3U);
  EXPECT_EQ(d.paragraphs[8].parent, 4U);
  EXPECT_EQ(d.paragraphs[9].parent, 3U);
}

TEST(ReadSectionText, ReadsASubHeadingBetweenClauses) {
  EXPECT_EQ(shown(read_one("Q1 THE LAMP\n\nLighting the Lamp\n\nQ1.1 The Keeper shall:\n\n    (a) fill; "
                           "and\n\n    (b) light.\n\n"
                           "Reports and Records\n\nQ1.2 The Keeper writes.\n")),
            (Shown{"part Q1 THE LAMP", "heading Lighting the Lamp",
                   "clause Q1.1 The Keeper shall:", "1 item (a) fill; and", "1 item (b) light.",
                   "heading Reports and Records", "clause Q1.2 The Keeper writes."}));
}

TEST(ReadSectionText, KeepsTextOfItsOwnThatIsNoHeading) {
  EXPECT_EQ(
      shown(read_one("Section Q\n\n[This Section is invented.]\n\nQ1 THE LAMP\n\nQ1.1 The Keeper lights.\n\n"
                     "A note that ends with a full stop.\n\nQ1.2 The Keeper writes.\n\nAn end\n")),
      (Shown{"title Section Q", "text [This Section is invented.]", "part Q1 THE LAMP",
             "clause Q1.1 The Keeper lights.", "text A note that ends with a full stop.",
             "clause Q1.2 The Keeper writes.", "text An end"}));
}

struct ContinuationCase {
  const char* what;
  const char* text;
  Shown want;
};

TEST(ReadSectionText, GivesTextAfterAListToWhatTheListBelongsTo) {
  const ContinuationCase cases[] = {
      {"indented, after the inner list",
       "Q1.1 Where:\n\n    (a) it is:\n\n        (i) day; or\n\n        (ii) night,\n\n    the Keeper; "
       "and\n\n    (b) he,\n\nshall "
       "rest.\n",
       {"clause Q1.1 Where:", "1 item (a) it is:", "2 item (i) day; or", "2 item (ii) night,",
        "1 text the Keeper; and", "1 item (b) he,", "text shall rest."}},
      {"indented, after both lists",
       "Q1.1 Where:\n\n    (a) it is:\n\n        (i) day; or\n\n        (ii) night,\n\nthe Keeper shall "
       "rest.\n",
       {"clause Q1.1 Where:", "1 item (a) it is:", "2 item (i) day; or", "2 item (ii) night,",
        "text the Keeper shall rest."}},
      {"flush left, one list",
       "Q1.1 Where:\n\n(a) it is day; or\n\n(b) it is night,\n\nthe Keeper shall rest.\n\nQ1.2 Next.\n",
       {"clause Q1.1 Where:", "1 item (a) it is day; or", "1 item (b) it is night,",
        "text the Keeper shall rest.", "clause Q1.2 Next."}},
      {"a list after it",
       "Q1.1 Where:\n\n    (a) it is day,\n\nthe Keeper shall:\n\n    (b) rest; and\n\n    (c) eat.\n",
       {"clause Q1.1 Where:", "1 item (a) it is day,", "text the Keeper shall:", "1 item (b) rest; and",
        "1 item (c) eat."}},
  };
  for (const ContinuationCase& c : cases) EXPECT_EQ(shown(read_one(c.text)), c.want) << c.what;
}

TEST(ReadSectionText, ContinuationBelongsToItsProvision) {
  const legal::Document d = read_one(
      "Q1.1 Where:\n\n    (a) it is:\n\n        (i) day; or\n\n        (ii) night,\n\n    the Keeper; "
      "and\n\n    (b) he,\n\nshall rest.\n");
  EXPECT_EQ(legal::citation_of(d, 4), "Q1.1(a)");
  EXPECT_EQ(legal::citation_of(d, 6), "Q1.1");
}

TEST(ReadSectionText, KeepsNotUsedAsAProvision) {
  const legal::Document d = read_one(
      "Q1 THE LAMP\n\nQ1.1 Not used.\n\nQ1.2 Not used\n\nQ1.3 The Keeper:\n\n    (a) Not used; "
      "and\n\n    (b) rests.\n\nQ2 NOT USED\n\nQ3 Not Used\n");
  EXPECT_EQ(shown(d), (Shown{"part Q1 THE LAMP", "clause Q1.1 Not used.", "clause Q1.2 Not used",
                             "clause Q1.3 The Keeper:", "1 item (a) Not used; and", "1 item (b) rests.",
                             "part Q2 NOT USED", "part Q3 Not Used"}));
}

TEST(ReadSectionText, KeepsElisionsWhereTheyStand) {
  const legal::Document d = read_one(
      "Q1 THE LAMP\n\n[...]\n\nQ1.4 The Keeper:\n\n    (a) fills;\n\n    [...]\n\n    (d) "
      "rests.\n\n[\u2026]\n\nQ3 OIL\n");
  EXPECT_EQ(shown(d),
            (Shown{"part Q1 THE LAMP", "elision [...]", "clause Q1.4 The Keeper:", "1 item (a) fills;",
                   "elision [...]", "1 item (d) rests.", "elision [\u2026]", "part Q3 OIL"}));
  EXPECT_EQ(d.paragraphs[4].parent, 2U);  // inside the list
  EXPECT_EQ(d.paragraphs[6].parent, 0U);  // between provisions
  EXPECT_TRUE(d.is_extract());
}

struct LayoutCase {
  const char* what;
  const char* text;
  Shown want;
};

TEST(ReadSectionText, JoinsLinesBrokenAtAWidth) {
  const LayoutCase cases[] = {
      {"a clause",
       "Q1.1 The Keeper shall light the Lamp on each night of the year, and keep\nit lit until "
       "sunrise.\n\nQ1.2 Next.\n",
       {"clause Q1.1 The Keeper shall light the Lamp on each night of the year, and keep it lit until "
        "sunrise.",
        "clause Q1.2 Next."}},
      {"an item, hanging",
       "Q1.1 The Keeper shall:\n\n    (a) light the Lamp on each night of the year, and keep\n        it lit "
       "until sunrise; and\n\n"
       "    (b) rest.\n",
       {"clause Q1.1 The Keeper shall:",
        "1 item (a) light the Lamp on each night of the year, and keep it lit until sunrise; and",
        "1 item (b) rest."}},
      {"before a citation",
       "Q1.1 The Keeper shall light the Lamp on each night of the year, as in Section\nQ2.6 (Oil) or "
       "otherwise.\n",
       {"clause Q1.1 The Keeper shall light the Lamp on each night of the year, as in Section Q2.6 (Oil) or "
        "otherwise."}},
      {"before an item cited",
       "Q1.1 The Keeper shall light the Lamp on each night of the year, as in paragraph\n(b) above or "
       "otherwise.\n",
       {"clause Q1.1 The Keeper shall light the Lamp on each night of the year, as in paragraph (b) above or "
        "otherwise."}},
      {"inside a list of items cited",
       "Q1.1 The Keeper shall:\n\n    (a) light the Lamp as set out in Section Q2.3(a),\n    (b) and (c), "
       "and keep it lit; and\n"
       "    (b) rest, as in paragraphs (a) and\n    (b) above.\n",
       {"clause Q1.1 The Keeper shall:",
        "1 item (a) light the Lamp as set out in Section Q2.3(a), (b) and (c), and keep it lit; and",
        "1 item (b) rest, as in paragraphs (a) and (b) above."}},
      {"an item in front of a capital letter",
       "Q1.1 The Keeper shall:\n\n    (a) follow\n    Section Q2.3; and\n\n    (b) rest.\n",
       {"clause Q1.1 The Keeper shall:", "1 item (a) follow Section Q2.3; and", "1 item (b) rest."}},
      {"no blank lines between paragraphs",
       "Q1 THE LAMP\nQ1.1 The Keeper shall:\n(a) fill it; and\n(b) light it.\nQ1.2 Next.\n",
       {"part Q1 THE LAMP", "clause Q1.1 The Keeper shall:", "1 item (a) fill it; and",
        "1 item (b) light it.", "clause Q1.2 Next."}},
      {"a label on a line of its own",
       "Q1.1\n\nThe Keeper shall:\n\n(a)\nfill it; and\n\n(b)\n    light it.\n",
       {"clause Q1.1 The Keeper shall:", "1 item (a) fill it; and", "1 item (b) light it."}},
  };
  for (const LayoutCase& c : cases) EXPECT_EQ(shown(read_one(c.text)), c.want) << c.what;
}

TEST(ReadSectionText, ReadsTheSameWhateverEndsItsLines) {
  const std::string text =
      "Section Q: Lamps\n\nQ1 THE LAMP\n\nQ1.1 The Keeper:\n\n    (a) fills; and\n\n    (b) lights.\n\nA "
      "heading\n\nQ1.2 Next.\n";
  const Shown want = shown(read_one(text));
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(shown(read_one(crlf)), want);
  EXPECT_EQ(shown(read_one(text.substr(0, text.size() - 1))), want);
  EXPECT_EQ(shown(read_one("\n\n" + text + "\n\n")), want);
  std::string trailing;
  for (const char c : text) trailing += c == '\n' ? "  \n" : std::string(1, c);
  EXPECT_EQ(shown(read_one(trailing)), want);
}

TEST(ReadSectionText, ReadsNoBreakSpacesAndTabsAsSpaces) {
  const Shown want = {"part Q1 THE LAMP",
                      "clause Q1.1 The Keeper, under Section Q2:", "1 item (a) fills it; and",
                      "1 item (b) lights."};
  EXPECT_EQ(shown(read_one("Q1\u00A0THE LAMP\n\nQ1.1\u00A0The\u00A0Keeper, under Section\u00A0Q2:\n\n"
                           "\u00A0\u00A0\u00A0\u00A0(a)\u00A0fills it; and\n\n    (b)\u00A0lights.\n")),
            want);
  EXPECT_EQ(shown(read_one("Q1\tTHE LAMP\n\nQ1.1\tThe Keeper,  under Section Q2:\n\n\t(a)\tfills it; "
                           "and\n\n\t(b)\tlights.\n")),
            want);
}

TEST(ReadSectionText, ReadsAFormFeedAndThinSpacesAsWhiteSpace) {
  // A text from a PDF has a form feed before the first word of each page.
  EXPECT_EQ(shown(read_one("\fQ1 THE LAMP\n\n\fQ1.1 The Keeper rests.\f\n\n\u2009The end.\n")),
            (Shown{"part Q1 THE LAMP", "clause Q1.1 The Keeper rests.", "text The end."}));
}

TEST(ReadSectionText, SeparatesLabelsThatShareALine) {
  EXPECT_EQ(
      shown(read_one(
          "Q1.1 (a) The Keeper fills; and\n\n(b) lights.\n\nQ1.2 Where:\n\n(a) (i) it is day; or\n\n(ii) it "
          "is night.\n")),
      (Shown{"clause Q1.1", "1 item (a) The Keeper fills; and", "1 item (b) lights.",
             "clause Q1.2 Where:", "1 item (a)", "2 item (i) it is day; or", "2 item (ii) it is night."}));
}

TEST(ReadSectionText, LeavesLabelsInSentencesAlone) {
  EXPECT_EQ(
      shown(read_one("Q1.1 The Keeper shall (a) fill, (b) trim and (c) light the Lamp, see Q1.2 and Q2.\n\n"
                     "Q1.2 In 2018 he paid 28 pounds.\n")),
      (Shown{"clause Q1.1 The Keeper shall (a) fill, (b) trim and (c) light the Lamp, see Q1.2 and Q2.",
             "clause Q1.2 In 2018 he paid 28 pounds."}));
}

TEST(ReadSectionText, ReadsSeveralDocumentsOfOneText) {
  const legal::Code code = read_section_text(
      "Section Q: Lamps\n\nQ1 THE LAMP\n\nQ1.1 One.\n\nSection R: Oil\n\nR1 OIL\n\nR1.1 Two.\n\nAppendix QA: "
      "Horns\n\n1 "
      "HORNS\n\n1.1 Three.\n",
      sec());
  ASSERT_EQ(code.documents.size(), 3U);
  EXPECT_EQ(code.documents[0].name, "Section Q");
  EXPECT_EQ(code.documents[1].name, "Section R");
  EXPECT_EQ(code.documents[2].name, "Appendix QA");
  EXPECT_EQ(shown(code.documents[1]), (Shown{"title Section R: Oil", "part R1 OIL", "clause R1.1 Two."}));
  std::vector<legal::Uid> uids;
  for (const legal::Document& d : code.documents)
    for (const legal::Paragraph& p : d.paragraphs) uids.push_back(p.uid);
  for (std::size_t i = 0; i < uids.size(); ++i) EXPECT_EQ(uids[i], i + 1);
  EXPECT_EQ(code.next_uid, uids.size() + 1);
}

TEST(ReadSectionText, IsNoOtherSectionsClause) {
  // A paragraph that begins with another Section's number is text, not a clause of this one.
  EXPECT_EQ(shown(read_one("Section Q: Lamps\n\nQ1 THE LAMP\n\nQ1.1 See:\n\nR1.1 applies.\n\nQ1.2 Next.\n")),
            (Shown{"title Section Q: Lamps", "part Q1 THE LAMP", "clause Q1.1 See:", "text R1.1 applies.",
                   "clause Q1.2 Next."}));
}

struct LabelErrorCase {
  const char* text;
  const char* message;
};

TEST(ReadSectionText, SaysWhereALabelCannotBeRead) {
  const std::string rest =
      "' cannot be read; expected one such as D3.11, (a), (ii) or 3.2.4 (redraft tidy repairs labels of text "
      "taken "
      "from a PDF)";
  const LabelErrorCase cases[] = {
      {"Section Q\n\nQ1 A\n\nQ1.2.(x The Keeper.\n", "q.txt:5:1: the label 'Q1.2.(x"},
      {"Section Q\n\nQ1.1 The Keeper:\n\n    (\u00A9) fills.\n", "q.txt:5:5: the label '(\u00A9)"},
      {"Section Q\n\nQ1.1 The Keeper:\n\n() fills.\n", "q.txt:5:1: the label '()"},
      {"Section Q\n\nQ1..1 The Keeper.\n", "q.txt:3:1: the label 'Q1..1"},
  };
  for (const LabelErrorCase& c : cases)
    EXPECT_EQ(message_of([&] { read_section_text(c.text, sec(), {"q.txt"}); }), c.message + rest) << c.text;
}

TEST(ReadSectionText, ReadsAnyTextWithoutAnyLabelAsText) {
  const legal::Document d = read_one("One.\n\nTwo\nand three.\n");
  EXPECT_EQ(shown(d), (Shown{"text One.", "text Two and three."}));
  EXPECT_EQ(d.name, "");
}

TEST(ReadSectionText, KeepsTheWhiteSpaceAtTheEnd) {
  EXPECT_EQ(read_one("Q1.1 One.\n\n \n").tail, "\n\n \n");
  EXPECT_EQ(read_one("Q1.1 One.").tail, "");
}

TEST(ReadSectionText, CountsLinesFromTheTopOfTheFile) {
  const legal::Code code =
      read_section_text("\nSection Q: Lamps\n\nQ1 A\n\nQ1.1 One.\n\nSection R: Oil\n\nR1.1 Two.\n", sec());
  EXPECT_EQ(code.documents[0].paragraphs[0].source.line, 2);
  EXPECT_EQ(code.documents[0].paragraphs[2].source.line, 6);
  EXPECT_EQ(code.documents[1].paragraphs[0].source.line, 8);
  EXPECT_EQ(code.documents[1].paragraphs[1].source.line, 10);
}

}  // namespace
}  // namespace redraft::read
