#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

struct Row {
  const char* name;
  std::string clause;
  std::vector<std::string> want;
};

class Proofing : public testing::TestWithParam<Row> {};

TEST_P(Proofing, SaysWhatTheTableSays) {
  EXPECT_EQ(rows(check_proofing, "Q1.1 " + GetParam().clause + "\n"), GetParam().want);
}

const std::vector<Row> kRows = {
    {"Right", "The Keeper (or a deputy) shall say “yes” to the ‘Board’ [and no more].", {}},
    {"Lost",
     "The Keeper [text lost in source] shall.",
     {"warning proofing-placeholder Q1.1: [text lost in source]"}},
    {"Bullet", "Within [●] days.", {"warning proofing-placeholder Q1.1: [●]"}},
    {"Tbc", "Within [TBC] days.", {"warning proofing-placeholder Q1.1: [TBC]"}},
    {"Empty", "Within [ ] days.", {"warning proofing-placeholder Q1.1: [ ]"}},
    {"ElisionIsNone", "The Keeper [...] shall.", {}},
    {"WordsInBracketsAreNone", "[This Section is invented.]", {}},
    {"TwoStops", "The end..", {"warning proofing-list-punctuation Q1.1: .."}},
    {"TwoStopsBehindALetter", "See Annex B..", {"warning proofing-list-punctuation Q1.1: .."}},
    {"Ellipsis", "And so on... Then more.", {}},
    {"FourStops", "And so on....", {}},
    {"CommaSemicolon", "To the DCC,; and more.", {"warning proofing-list-punctuation Q1.1: ,;"}},
    {"TwoSemicolons", "To the DCC;; and more.", {"warning proofing-list-punctuation Q1.1: ;;"}},
    {"CommaStop", "To the DCC,.", {"warning proofing-list-punctuation Q1.1: ,."}},
    {"StopComma", "To the Board., and more.", {"warning proofing-list-punctuation Q1.1: .,"}},
    {"AbbreviationComma", "Lamps, lenses, etc., and i.e., of Beacons Ltd.; and more.", {}},
    {"DoubledWord", "Tell the the Keeper.", {"warning proofing-doubled-word Q1.1: the the"}},
    {"DoubledWordInOtherCapitals", "The the Keeper.", {"warning proofing-doubled-word Q1.1: The the"}},
    {"ThatThat", "He said that that light had had its day.", {}},
    {"DoubledBehindAComma", "What it is, is a lamp.", {}},
    {"DoubledWithAHyphen", "Start the the-atre.", {}},
    {"Initials", "Lamp a a b.", {}},
    {"OpenBracket", "The Keeper (or a deputy shall.", {"warning proofing-bracket Q1.1: (or a deputy shall."}},
    {"CloseBracket", "The Keeper or a deputy) shall.", {"warning proofing-bracket Q1.1: deputy)"}},
    {"SquareBracket",
     "The Keeper [or a deputy shall.",
     {"warning proofing-bracket Q1.1: [or a deputy shall."}},
    {"LabelsInASentence", "The Keeper shall a) come and b) go.", {}},
    {"BracketOverItems", "Signals (such as:\n\n    (a) flags; and\n\n    (b) horns).", {}},
    {"BracketOpenInItems",
     "Signals:\n\n    (a) flags (red; and\n\n    (b) horns.",
     {"warning proofing-bracket Q1.1(a): (red; and"}},
    {"BracketAtAnElision",
     "Signals (such as:\n\n    [...]\n\n    (b) horns.",
     {"info proofing-bracket Q1.1: (such as:"}},
    {"Weekday",
     "From Thursday 5th September 2018 the Lamp is lit.",
     {"warning proofing-weekday Q1.1: Thursday 5th September 2018"}},
    {"WeekdayThatFits", "From Thursday 6th September 2018 to 5 October 2018.", {}},
    {"WeekdayWithoutAYear", "From Thursday 5th September the Lamp is lit.", {}},
    {"OpenQuote", "The “Lamp is lit.", {"warning proofing-quote Q1.1: “Lamp is lit."}},
    {"CloseQuote", "The Lamp” is lit.", {"warning proofing-quote Q1.1: Lamp”"}},
    {"OpenSingleQuote", "The ‘Lamp is lit.", {"warning proofing-quote Q1.1: ‘Lamp is lit."}},
    {"TwoOpenSingleQuotes", "The ‘Lamp and ‘Oil.", {"warning proofing-quote Q1.1: ‘Lamp and ‘Oil."}},
    {"BracketsWithoutEnd", "[[[[ and ]]]] and (((())))", {}},
    {"Apostrophes", "The Keeper’s lamp and the Keepers’ oil.", {}},
};

INSTANTIATE_TEST_SUITE_P(Table, Proofing, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(ProofingMessages, SayWhatWasExpected) {
  const std::vector<std::vector<std::string>> messages = {
      {"Within [TBC] days.", "proofing-placeholder",
       "a placeholder stands here; expected the words that it keeps the place of"},
      {"The [text lost in source].", "proofing-placeholder",
       "words are missing here, because the text was damaged where it was taken from; expected the words of "
       "the published document"},
      {"This is the end..", "proofing-list-punctuation", "'..' stands in 'is the end..'; expected one mark"},
      {"Tell the the Keeper.", "proofing-doubled-word", "'the the' stands here; expected the word once"},
      {"The Keeper (or a deputy.", "proofing-bracket",
       "the bracket '(' before 'or a deputy.' is not closed; expected ')'"},
      {"The Keeper or deputy) may.", "proofing-bracket",
       "the bracket ')' in 'deputy)' closes nothing; expected '(' before it"},
      {"Lit from Thursday 5th September 2018.", "proofing-weekday",
       "5 September 2018 is a Wednesday; expected Wednesday 5 September 2018, or the date of that Thursday"},
      {"The “Lamp is lit.", "proofing-quote",
       "the quotation mark '“' before 'Lamp is lit.' is not closed; expected '”'"},
      {"The ‘Lamp is lit.", "proofing-quote",
       "the quotation mark before 'Lamp is lit.' is not closed in its paragraph; expected ’"},
  };
  for (const auto& row : messages) {
    const Held held(read_code("Q1.1 " + row[0] + "\n"));
    EXPECT_EQ(first_of(check_proofing(held.input()), row[1]).message, row[2]);
  }
}

// Each of these took a second or more with a check that looks to the end of the paragraph from every mark.
TEST(Proofing, TakesItsTimeFromTheLengthOfTheTextAlone) {
  for (const char* piece :
       {"(", ")", "[", "]", "‘", "“", "”", "..a", ",;", "a)", "“(‘[", "Thursday 5 September ", "2018 "}) {
    std::string text = "Q1.1 A ";
    while (text.size() < 100000) text += piece;
    const Held held(read_code(text + "\n"));
    check_proofing(held.input());
  }
}

}  // namespace
}  // namespace redraft::check
