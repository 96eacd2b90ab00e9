// Definitions: two columns without quotation marks, on one line or several.
#include <gtest/gtest.h>

#include "read/definition_text.h"
#include "read/shown.h"

namespace redraft::read {
namespace {

using tests::read_one;
using tests::sec;

// "term = meaning" of each definition, items in brackets behind.
std::vector<std::string> definitions(const std::string& rows) {
  std::vector<std::string> out;
  const legal::Document d = read_one(
      "Section A: Definitions\n\nA1 DEFINITIONS\n\nA1.1 In this Code, the expressions in the left hand "
      "column "
      "have the meanings given to them in the right hand column below:\n\n" +
      rows);
  for (std::size_t i = 3; i < d.paragraphs.size(); ++i) {
    const legal::Paragraph& p = d.paragraphs[i];
    if (p.kind == legal::ParagraphKind::definition) {
      out.push_back(p.term + " = " + p.text);
    } else if (p.kind == legal::ParagraphKind::item && !out.empty()) {
      out.back() += " " + p.label.text + " " + p.text;
    } else {
      out.push_back("?? " + p.label.text + " " + p.text);
    }
  }
  return out;
}

using Wanted = std::vector<std::string>;

TEST(Definitions, OneALine) {
  EXPECT_EQ(
      definitions(
          "Lamp    means a light.\n\nStorm    has the meaning given to that expression in Section Q1.2.\n"),
      (Wanted{"Lamp = means a light.", "Storm = has the meaning given to that expression in Section Q1.2."}));
}

TEST(Definitions, WithATabBetweenTheColumns) {
  EXPECT_EQ(
      definitions(
          "Lamp\tmeans a light.\n\nHarbour Master\t means a person.\n\nTower \t\tmeans a building.\n"),
      (Wanted{"Lamp = means a light.", "Harbour Master = means a person.", "Tower = means a building."}));
}

TEST(Definitions, WithoutBlankLinesBetweenThem) {
  EXPECT_EQ(definitions("Lamp    means a light.\nStorm   means wind.\nTower   means a building.\n"),
            (Wanted{"Lamp = means a light.", "Storm = means wind.", "Tower = means a building."}));
}

TEST(Definitions, OverSeveralLinesOfBothColumns) {
  EXPECT_EQ(
      definitions("Annual Certificate      means the certificate that the Harbour Master\n"
                  "of Inspection           issues after the inspection of a Lighthouse.\n\n"
                  "Harbour Master\u2019s        means a direction that the Harbour Master gives to\n"
                  "Direction               the Keeper, in writing, and that the Keeper has\n"
                  "                        received.\n\n"
                  "Sub-Keeper              means a person.\n"),
      (Wanted{
          "Annual Certificate of Inspection = means the certificate that the Harbour Master issues after the "
          "inspection of a Lighthouse.",
          "Harbour Master\u2019s Direction = means a direction that the Harbour Master gives to the Keeper, "
          "in "
          "writing, and that the Keeper has received.",
          "Sub-Keeper = means a person."}));
}

TEST(Definitions, WithItemsInTheirMeaning) {
  EXPECT_EQ(
      definitions("Storm Warning           means the period to the earlier of:\n"
                  "Period\n\n"
                  "                        (a) the time at which the Coastguard withdraws\n"
                  "                            it; and\n\n"
                  "                        (b) the time 24 hours after it was given.\n\n"
                  "Tower                   means a building.\n"),
      (Wanted{
          "Storm Warning Period = means the period to the earlier of: (a) the time at which the Coastguard "
          "withdraws it; and (b) the time 24 hours after it was given.",
          "Tower = means a building."}));
}

TEST(Definitions, WhoseTermsBeginOneAnother) {
  EXPECT_EQ(definitions("Change Board    means the Sub-Committee.\n\nChange Board Member    means a member "
                        "of the Change Board.\n\n"
                        "Change Sub-Committee    means another.\n"),
            (Wanted{"Change Board = means the Sub-Committee.",
                    "Change Board Member = means a member of the Change Board.",
                    "Change Sub-Committee = means another."}));
}

TEST(Definitions, WithOneSpaceBetweenTheColumns) {
  EXPECT_EQ(
      definitions("Change Board means the Sub-Committee of that name.\n\nChange Board Member means a member "
                  "of the Change "
                  "Board.\n\nDefaulting Party has the meaning given to that expression in Section M8.4.\n\n"
                  "Modification Proposal is the term applied to a Draft Proposal.\n"),
      (Wanted{"Change Board = means the Sub-Committee of that name.",
              "Change Board Member = means a member of the Change Board.",
              "Defaulting Party = has the meaning given to that expression in Section M8.4.",
              "Modification Proposal = is the term applied to a Draft Proposal."}));
}

TEST(Definitions, WithOddTerms) {
  EXPECT_EQ(
      definitions("eLog    means a log.\n\nPath 1 Modification    means one.\n\n24 Hours    means a day.\n\n"
                  "\u00C9clat    means shine.\n\n\u201CLamp\u201D    means a light.\n"),
      (Wanted{"eLog = means a log.", "Path 1 Modification = means one.", "24 Hours = means a day.",
              "\u00C9clat = means shine.", "\u201CLamp\u201D = means a light."}));
}

TEST(Definitions, OfAnyOpeningWords) {
  for (const char* opener :
       {"means a light.", "has the meaning given in Section Q1.", "have the meaning given there.",
        "has the same meaning as \u201CLight\u201D.", "is the term applied to it.", "shall mean a light.",
        "shall have the meaning given.", "shall be construed so.", "includes a fire.", "refers to a light.",
        "means, in respect of a Tower, a light."})
    EXPECT_EQ(definitions(std::string("Lamp    ") + opener + "\n"), Wanted{std::string("Lamp = ") + opener})
        << opener;
}

TEST(Definitions, EndWhereTheNextClauseBegins) {
  const legal::Document d = read_one(
      "Section A\n\nA1 DEFINITIONS\n\nA1.1 In this Code:\n\nLamp    means a light.\n\nInterpretation\n\n"
      "A1.2 In this Code, a word includes its plural.\n");
  EXPECT_EQ(tests::shown(d), (Wanted{"title Section A", "part A1 DEFINITIONS", "clause A1.1 In this Code:",
                                     "def Lamp = means a light.", "heading Interpretation",
                                     "clause A1.2 In this Code, a word includes its plural."}));
}

TEST(Definitions, AreNotMadeOfOrdinaryClauses) {
  const legal::Document d = read_one(
      "Section Q\n\nQ1 THE LAMP\n\nQ1.1 The Lamp means a lot to the Keeper.\n\nA note means nothing.\n\n"
      "Q1.2 Next.\n");
  EXPECT_EQ(tests::shown(d),
            (Wanted{"title Section Q", "part Q1 THE LAMP", "clause Q1.1 The Lamp means a lot to the Keeper.",
                    "text A note means nothing.", "clause Q1.2 Next."}));
}

TEST(SplitDefinition, WantsAGapOrTheOpeningWords) {
  const auto split = [](const char* text, bool expected) {
    const auto found = split_definition(text, 0, sec(), expected);
    return found ? found->term + " = " + found->meaning : "";
  };
  EXPECT_EQ(split("Lamp    means a light.", false), "Lamp = means a light.");
  EXPECT_EQ(split("Lamp means a light.", false), "");
  EXPECT_EQ(split("Lamp means a light.", true), "Lamp = means a light.");
  EXPECT_EQ(split("Lamp    a light.", false), "");
  EXPECT_EQ(split("Lamp    a light.", true), "Lamp = a light.");
  EXPECT_EQ(split("The Panel shall meet.", true), "");
  EXPECT_EQ(split("lamp    means a light.", false), "");
}

TEST(TermKey, IsTheTermWithoutQuotesCaseAndSpace) {
  EXPECT_EQ(term_key("\u201CChange  Board\u201D"), "change board");
  EXPECT_EQ(term_key("Change Board"), term_key("\u2018CHANGE BOARD\u2019"));
  EXPECT_EQ(term_key("Party\u2019s Notice"), "party's notice");
  EXPECT_NE(term_key("Change Board"), term_key("Change Board Member"));
}

}  // namespace
}  // namespace redraft::read
