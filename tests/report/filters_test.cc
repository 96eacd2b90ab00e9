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

TEST(Filters, AreAllTold) {
  for (const FilterName& filter : filter_names()) {
    EXPECT_NO_THROW(check_filter(filter.name));
    EXPECT_FALSE(filter.says.empty()) << filter.name;
    EXPECT_FALSE(filter.example.empty()) << filter.name;
  }
}

}  // namespace
}  // namespace redraft::report
