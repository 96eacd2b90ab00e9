// New and amended definitions, and where they go in the alphabet.
#include <gtest/gtest.h>

#include "amend/amended.h"

namespace redraft::amend {
namespace {

using tests::Amended;
using Lines = std::vector<std::string>;

std::string section_a(const Lines& rows) {
  std::string out =
      "Section A: Definitions\n\nA1 DEFINITIONS\n\nA1.1 In this Code, the expressions below shall have the "
      "meanings given to "
      "them:\n";
  for (const std::string& row : rows) out += "\n" + row + "\n";
  return out;
}
std::string row(const std::string& term) { return term + "    means the thing called " + term + "."; }
std::string add(const Lines& rows) {
  std::string out =
      "Section A \u2018Definitions\u2019\n\nAdd the following new definitions into Section A1.1 in "
      "alphabetical order:\n";
  for (const std::string& r : rows) out += "\n" + r + "\n";
  return out;
}
std::string amend(const Lines& rows) {
  std::string out =
      "Section A \u2018Definitions\u2019\n\nAmend the following definitions in Section A1.1 as follows:\n";
  for (const std::string& r : rows) out += "\n" + r + "\n";
  return out;
}

TEST(DefineNew, PutsATermWhereAReaderLooksForIt) {
  const Lines present = {"Authority", "Beacon Board", "Change Board", "Change Board Member",
                         "DCC",       "Lamp",         "Lampblack",    "Panel"};
  const std::pair<const char*, std::size_t> cases[] = {
      {"Alarm", 0},
      {"Authority-Led Variation", 1},
      {"authority member", 1},
      {"Beacon-keeper", 2},
      {"Change", 2},
      {"Change Bo", 2},
      {"Change Board Chair", 3},
      {"Change Sub-Committee", 4},
      {"DCC Licence", 5},
      {"DCCKI", 5},
      {"\u00C9clat", 5},
      {"eLog", 5},
      {"Lamp Oil", 6},
      {"Lamps", 7},
      {"Party", 8},
      {"Zone", 8},
      {"24 Hours", 0},
  };
  for (const auto& [term, place] : cases) {
    Lines rows;
    for (const std::string& t : present) rows.push_back(row(t));
    const Amended a(add({row(term)}), section_a(rows));
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(place), row(term));
    EXPECT_EQ(a.failures(), Lines{}) << term;
    EXPECT_EQ(a.text(), section_a(rows)) << term;
    ASSERT_EQ(a.plan.operations.size(), 1U);
    EXPECT_EQ(a.plan.operations[0].position, "alphabetical");
    EXPECT_EQ(a.plan.operations[0].anchor, place == 0 ? "" : present[place - 1]) << term;
  }
}

TEST(DefineNew, PutsSeveralInOrderWhateverTheirOrderInTheDrafting) {
  const Amended a(add({row("Lamp Oil"), row("Alarm"), row("Lamp")}),
                  section_a({row("Authority"), row("Lampblack")}));
  EXPECT_EQ(a.text(),
            section_a({row("Alarm"), row("Authority"), row("Lamp"), row("Lamp Oil"), row("Lampblack")}));
}

TEST(DefineNew, KeepsTheItemsOfAMeaningWithIt) {
  const std::string storm = "Storm    means the earlier of:\n\n    (a) wind; and\n\n    (b) rain.";
  EXPECT_EQ(Amended(add({storm}), section_a({row("Lamp"), row("Tower")})).text(),
            section_a({row("Lamp"), storm, row("Tower")}));
  EXPECT_EQ(Amended(add({row("Tide")}), section_a({row("Lamp"), storm, row("Tower")})).text(),
            section_a({row("Lamp"), storm, row("Tide"), row("Tower")}));
  EXPECT_EQ(Amended(add({row("Zone")}), section_a({row("Lamp"), storm})).text(),
            section_a({row("Lamp"), storm, row("Zone")}));
}

TEST(DefineNew, RefusesATermThatIsThereAndAddsTheOthers) {
  const Amended a(add({row("Lamp"), row("Tower")}), section_a({"\u201CLamp\u201D    means a light."}));
  EXPECT_EQ(a.failures(), Lines{"5: 'Lamp' is defined already (section-q.txt:7); expected a new term, or "
                                "'Amend the following definitions'"});
  EXPECT_EQ(a.text(), section_a({"\u201CLamp\u201D    means a light.", row("Tower")}));
}

TEST(DefineNew, RefusesATermThatItStatesTwice) {
  const Amended a(add({row("Tower"), "Tower    means a building."}), section_a({row("Lamp")}));
  EXPECT_EQ(a.failures(), Lines{"7: 'Tower' is stated twice (line 5); expected one definition of a term"});
  EXPECT_EQ(a.text(), section_a({row("Lamp"), row("Tower")}));
}

TEST(DefineNew, RefusesAPayloadWithoutDefinitions) {
  const Amended a(add({"The Panel shall meet."}), section_a({row("Lamp")}));
  EXPECT_EQ(a.failures(), Lines{"5: no definition is found below the instruction; expected a term, two or "
                                "more spaces, and its meaning"});
  EXPECT_EQ(a.text(), section_a({row("Lamp")}));
}

TEST(DefineAmend, ChangesTheMeaning) {
  const Amended a(amend({"Lamp    means the light called Lamp."}), section_a({row("Lamp"), row("Lamp Oil")}));
  EXPECT_EQ(a.failures(), Lines{});
  EXPECT_EQ(a.text(), section_a({"Lamp    means the light called Lamp.", row("Lamp Oil")}));
  EXPECT_EQ(a.operations(), Lines{"text-substitute A1.1 [thing] [light]"});
}

TEST(DefineAmend, FindsTheTermAndNotOneThatItBegins) {
  const Amended a(amend({"Change Board    means another board."}),
                  section_a({row("Change Board"), row("Change Board Member")}));
  EXPECT_EQ(a.text(), section_a({"Change Board    means another board.", row("Change Board Member")}));
}

TEST(DefineAmend, SaysThatATermIsNotThere) {
  const Amended a(amend({row("Lampp")}), section_a({row("Lamp"), row("Tower")}));
  EXPECT_EQ(a.failures(), Lines{"5: 'Lampp' is not defined in A1.1; the nearest terms are Lamp"});
  EXPECT_EQ(a.text(), section_a({row("Lamp"), row("Tower")}));
}

TEST(DefineAmend, AddsAListToAMeaning) {
  const std::string storm = "Storm    means the earlier of:\n\n    (a) wind; and\n\n    (b) rain.";
  EXPECT_EQ(Amended(amend({storm}), section_a({"Storm    means the wind.", row("Tower")})).text(),
            section_a({storm, row("Tower")}));
  EXPECT_EQ(Amended(amend({"Storm    means the wind."}), section_a({storm, row("Tower")})).text(),
            section_a({"Storm    means the wind.", row("Tower")}));
}

}  // namespace
}  // namespace redraft::amend
