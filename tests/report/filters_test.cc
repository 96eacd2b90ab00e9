#include "report/filters.h"

#include <gtest/gtest.h>

namespace redraft::report {
namespace {

std::string print(const std::string& yaml, std::string_view words) {
  const DataFile values = parse_yaml(yaml, "values.yaml");
  const Scope scope(values.root);
  try {
    const Value value = evaluate(parse_expression(words), {scope});
    return value.is_null() ? "(nothing)" : value.data().words();
  } catch (const TagFault& fault) {
    return fault.check + ": " + fault.message;
  }
}

TEST(Filters, WriteDatesAsBritishDocumentsDo) {
  const std::string day = "d: 2019-03-04";
  EXPECT_EQ(print(day, "d | date"), "4th March 2019");
  EXPECT_EQ(print(day, "d | date: \"long\""), "4 March 2019");
  EXPECT_EQ(print(day, "d | date: \"weekday\""), "Monday 4 March 2019");
  EXPECT_EQ(print(day, "d | date: \"month\""), "March 2019");
  EXPECT_EQ(print(day, "d | date: \"iso\""), "2019-03-04");
  EXPECT_EQ(print("d: 2018-09-06", "d | date: \"deadline\""), "17:00 on Thursday 6 September 2018");
  EXPECT_EQ(print("d: 2019-10", "d | date: \"month\""), "October 2019");
  EXPECT_EQ(print(day, "d | date: \"weekly\"").substr(0, 24), "template-filter-argument");
}

TEST(Filters, EndASentenceOnce) {
  EXPECT_EQ(print("r: It is cheap", "r | full-stop"), "It is cheap.");
  EXPECT_EQ(print("r: It is cheap.", "r | full-stop"), "It is cheap.");
  EXPECT_EQ(print("r: \"Why not?\"", "r | full-stop"), "Why not?");
  EXPECT_EQ(print("r: \"It says ‘no.’\"", "r | full-stop"), "It says ‘no.’");
  EXPECT_EQ(print("r: \"It says (no)\"", "r | full-stop"), "It says (no).");
  EXPECT_EQ(print("r: \"*Cheap.*\\n\"", "r | full-stop"), "*Cheap.*");
  EXPECT_EQ(print("r:", "r | full-stop"), "(nothing)");
}

TEST(Filters, CountWorkingDaysOverAWeekendAndABankHoliday) {
  // Wednesday 22 August 2018 and ten Working Days: Monday 27 August was a bank holiday.
  EXPECT_EQ(print("d: 2018-08-22", "d | working-days: 10 | date: \"weekday\""), "Thursday 6 September 2018");
}

TEST(Filters, WriteNumbersAndMoney) {
  EXPECT_EQ(print("n: 1234567.5", "n | number"), "1,234,567.5");
  EXPECT_EQ(print("n: 1250", "n | number: 2"), "1,250.00");
  EXPECT_EQ(print("n: 1250", "n | money"), "£1,250");
  EXPECT_EQ(print("n: 1250.5", "n | money"), "£1,250.50");
  EXPECT_EQ(print("n: -40", "n | money"), "-£40");
  // Every digit that is written, also of more than a double holds.
  EXPECT_EQ(print("n: 9007199254740993", "n | number"), "9,007,199,254,740,993");
  EXPECT_EQ(print("n: 12345678901234567.85", "n | money"), "£12,345,678,901,234,567.85");
  EXPECT_EQ(print("n: 123456789012345678901234567890", "n | number"),
            "123,456,789,012,345,678,901,234,567,890");
  // Halves go up, as they are written: 1.005 is below a half as a double, and 0.125 is one.
  EXPECT_EQ(print("n: 1.005", "n | money"), "£1.01");
  EXPECT_EQ(print("n: 0.125", "n | money"), "£0.13");
  EXPECT_EQ(print("n: 0.135", "n | money"), "£0.14");
  EXPECT_EQ(print("n: -0.125", "n | money"), "-£0.13");
  EXPECT_EQ(print("n: 2.5", "n | number: 0"), "3");
  EXPECT_EQ(print("n: 1.999", "n | money"), "£2");
  EXPECT_EQ(print("n: -0.001", "n | money"), "£0");
  EXPECT_EQ(print("n: 1.5e3", "n | number"), "1,500");
  EXPECT_EQ(print("n: 40", "n | percent"), "40%");
  EXPECT_EQ(print("n: many", "n | money"),
            "template-data-type: filter 'money' got 'many'; expected a number");
}

TEST(Filters, JoinLists) {
  const std::string sections = "s: [Section A, Section C, Section D]";
  EXPECT_EQ(print(sections, "s | list"), "Section A, Section C and Section D");
  EXPECT_EQ(print(sections, "s | list: \"; \""), "Section A; Section C; Section D");
  EXPECT_EQ(print("s: [A]", "s | list"), "A");
  EXPECT_EQ(print("s: [A, B]", "s | list"), "A and B");
  EXPECT_EQ(print("s: []", "s | list"), "");
  EXPECT_EQ(print("s: [{n: A}, {n: B}]", "s | of: \"n\" | list"), "A and B");
  EXPECT_EQ(
      print("s: [{n: A, k: x}, {n: B, k: y}, {n: C, k: x}]", "s | where: \"k\" \"x\" | of: \"n\" | list"),
      "A and C");
}

TEST(Filters, CountThings) {
  EXPECT_EQ(print("n: 1", "n | plural: \"vote\""), "1 vote");
  EXPECT_EQ(print("n: 1200", "n | plural: \"vote\""), "1,200 votes");
  EXPECT_EQ(print("n: [a, b]", "n | plural: \"party\" \"parties\""), "2 parties");
  EXPECT_EQ(print("n: null", "n | plural: \"party\" \"parties\""), "0 parties");
  EXPECT_EQ(print("n: [a, b]", "n | count"), "2");
}

TEST(Filters, SetLetters) {
  EXPECT_EQ(print("s: change board", "s | upper"), "CHANGE BOARD");
  EXPECT_EQ(print("s: Change BOARD", "s | lower"), "change board");
  EXPECT_EQ(print("s: impact assessment", "s | title"), "Impact Assessment");
  EXPECT_EQ(print("s: impact assessment", "s | sentence"), "Impact assessment");
  EXPECT_EQ(print("s: DCC impact", "s | title"), "DCC Impact");
  EXPECT_EQ(print("n: 1", "n | letter"), "A");
  EXPECT_EQ(print("n: 27", "n | letter"), "AA");
  EXPECT_EQ(print("n: 0", "n | letter").substr(0, 18), "template-data-type");
}

TEST(Filters, LeaveNothingAsItIsButDefault) {
  EXPECT_EQ(print("d: null", "d | date"), "(nothing)");
  EXPECT_EQ(print("d: null", "d | date | default: \"not recorded\""), "not recorded");
  EXPECT_EQ(print("d: ''", "d | default: \"none\""), "none");
  EXPECT_EQ(print("d: x", "d | default: \"none\""), "x");
  EXPECT_EQ(print("d: null", "d | gap: \"none\" | sentence"), "None");
  EXPECT_EQ(print("d: []", "d | gap: \"none\""), "none");
  EXPECT_EQ(print("d: x", "d | gap: \"none\""), "x");
}

// A template is judged before anything is filled: nothing is evaluated here.
std::string judged(std::string_view words) {
  try {
    parse_expression(words);
    return "taken";
  } catch (const TagFault& fault) {
    return fault.check + ": " + fault.message;
  }
}

TEST(Filters, AreJudgedByTheirArgumentsBeforeAnythingIsFilled) {
  EXPECT_EQ(judged("d | date: \"weekly\""),
            "template-filter-argument: filter 'date' has no form 'weekly'; expected \"ordinal\", \"long\", "
            "\"weekday\", \"deadline\", \"month\" or \"iso\"");
  EXPECT_EQ(judged("d | default"),
            "template-filter-argument: filter 'default' needs what stands instead; expected default: \"not "
            "recorded\"");
  EXPECT_EQ(judged("d | where | count"),
            "template-filter-argument: filter 'where' needs a key; expected where: \"key\" \"value\"");
  EXPECT_EQ(judged("d | upper: \"x\""),
            "template-filter-argument: filter 'upper' has 1 argument; expected none, as in {{status | "
            "upper}}: OPEN");
  EXPECT_EQ(judged("n | plural: \"a\" \"b\" \"c\"").substr(0, 66),
            "template-filter-argument: filter 'plural' has 3 arguments; expecte");
  EXPECT_EQ(judged("d | working-days: \"ten\""),
            "template-filter-argument: filter 'working-days' cannot take 'ten'; expected how many Working "
            "Days, at most "
            "10000");
  EXPECT_EQ(judged("n | number: 10"),
            "template-filter-argument: filter 'number' cannot take '10'; expected 0 to 9 decimal places");
  EXPECT_EQ(judged("n | percent: 1.5"),
            "template-filter-argument: filter 'percent' cannot take '1.5'; expected 0 to 9 decimal places");
  // A field is known only when the template is filled.
  EXPECT_EQ(judged("d | date: form"), "taken");
  EXPECT_EQ(judged("d | working-days: days"), "taken");
  EXPECT_EQ(print("d: 2019-03-04\nform: weekly", "d | date: form").substr(0, 60),
            "template-filter-argument: filter 'date' has no form 'weekly'");
  EXPECT_EQ(print("d: 2019-03-04\ndays: [1]", "d | working-days: days").substr(0, 24),
            "template-filter-argument");
}

TEST(Filters, AreAllTold) {
  for (const FilterName& filter : filter_names()) {
    EXPECT_NO_THROW(check_filter(filter.name));
    EXPECT_FALSE(filter.says.empty()) << filter.name;
    EXPECT_FALSE(filter.example.empty()) << filter.name;
  }
}

TEST(Filters, TakeTheWordsAloneOfALongText) {
  EXPECT_EQ(print("t: |\n  Would the log show *security* matters?\n\n  - keys\n  - `names`\n", "t | plain"),
            "Would the log show security matters? keys; names");
  EXPECT_EQ(
      print("t: \"# Costs\\n\\nSee [the note](https://example.org/a) and\\nmore[^1].\\n\\n[^1]: Or less.\"",
            "t | plain"),
      "Costs See the note and more (Or less.).");
  EXPECT_EQ(print("t: \"| a | b |\\n|---|---|\\n| 1 | 2 |\"", "t | plain"), "a, b; 1, 2");
  EXPECT_EQ(print("t: \"It was\\n\\n***\\n\\n<b>late</b>.\"", "t | plain"), "It was <b>late</b>.");
  EXPECT_EQ(print("t: |\n  2. It is cheap.\n  3. It is<br>quick.\n", "t | plain"),
            "2. It is cheap. 3. It is quick.");
  EXPECT_EQ(print("t: null", "t | plain | default: \"–\""), "–");
  EXPECT_EQ(print("t: \"no[^1]\\n\\n[^1]: see[^1]\"", "t | plain"), "no (see)");
  EXPECT_EQ(print("t: \"a[^1], b[^2] and c[^1].\\n\\n[^1]: one\\n[^2]: two\"", "t | plain"),
            "a (one), b (two) and c.");
}

// A note at each of its references made 20 MB of 24 KB.
TEST(Filters, TakeTheWordsOfANoteOnce) {
  std::string text = "t: \"";
  for (int k = 0; k < 1'000; ++k) text += "x[^1] ";
  text += "\\n\\n[^1]: " + std::string(20'000, 'n') + "\"";
  EXPECT_EQ(print(text, "t | plain").size(), 22'002U);
}

}  // namespace
}  // namespace redraft::report
