#include "report/expression.h"

#include <gtest/gtest.h>

namespace redraft::report {
namespace {

const DataFile& values() {
  static const DataFile file = parse_yaml(
      "title: Section D Review\n"
      "cost: 1250\n"
      "share: 12.5\n"
      "none: null\n"
      "urgent: false\n"
      "empty: ''\n"
      "raised: 2018-08-22\n"
      "members:\n"
      "  - {name: Ann, votes: 3}\n"
      "  - {name: Bob, votes: null}\n"
      "nothing_in_it: []\n",
      "values.yaml");
  return file;
}

std::string print(std::string_view words) {
  const Scope scope(values().root);
  try {
    const Value value = evaluate(parse_expression(words), {scope});
    return value.is_null() ? "(nothing)" : value.data().words();
  } catch (const TagFault& fault) {
    return fault.check + ": " + fault.message;
  }
}

bool holds(std::string_view words) {
  const Scope scope(values().root);
  return evaluate(parse_expression(words), {scope}).holds();
}

TEST(Expression, FindsAFieldByItsPath) {
  EXPECT_EQ(print("title"), "Section D Review");
  EXPECT_EQ(print(" cost "), "1250");
  EXPECT_EQ(print("members.count"), "2");
}

TEST(Expression, SaysTheNearestOfAFieldThatIsNotKnown) {
  EXPECT_EQ(print("titel"), "template-field-unknown: field 'titel' is not known; the nearest is 'title'");
  EXPECT_EQ(print("titel?"), "(nothing)");
}

TEST(Expression, AnEmptyValueHasNoParts) {
  EXPECT_EQ(print("none.name"), "(nothing)");
  EXPECT_EQ(print("title.first"), "template-data-type: 'title' is a text and has no 'first'");
}

TEST(Expression, WhatHoldsAndWhatDoesNot) {
  for (const char* words : {"title", "cost", "members", "not none", "not urgent", "not empty",
                            "not nothing_in_it", "true", "not missing?", "\"0\""})
    EXPECT_TRUE(holds(words)) << words;
  for (const char* words : {"none", "urgent", "empty", "nothing_in_it", "false", "0", "missing?"})
    EXPECT_FALSE(holds(words)) << words;
}

TEST(Expression, ComparesNumbersAsNumbersAndDatesByTheirOrder) {
  EXPECT_TRUE(holds("cost > 999"));
  EXPECT_TRUE(holds("share < cost"));
  EXPECT_FALSE(holds("cost <= 1249.99"));
  EXPECT_TRUE(holds("raised >= \"2018-08-01\""));
  EXPECT_FALSE(holds("raised == \"2018-08-23\""));
  EXPECT_TRUE(holds("title != \"x\""));
}

TEST(Expression, NothingEqualsNothingAndIsInNoOrder) {
  EXPECT_TRUE(holds("none == nothing"));
  EXPECT_FALSE(holds("none == 0"));
  EXPECT_FALSE(holds("none < 1"));
  EXPECT_FALSE(holds("none >= 0"));
}

TEST(Expression, AndBindsTighterThanOrAndBracketsBindTightest) {
  EXPECT_TRUE(holds("title or none and none"));
  EXPECT_FALSE(holds("(title or none) and none"));
  EXPECT_TRUE(holds("not (none or urgent)"));
}

TEST(Expression, AFilterWorksInAComparison) {
  EXPECT_TRUE(holds("members | count == 2"));
  EXPECT_TRUE(holds("members | count > 1 and not urgent"));
}

TEST(Expression, TakesCurlyQuotesAndNoBreakSpacesAsPlainOnes) {
  EXPECT_EQ(print("raised\u00A0| date: \u201Cweekday\u201D"), "Wednesday 22 August 2018");
  EXPECT_TRUE(holds("title == \u2018Section D Review\u2019"));
}

TEST(Expression, SaysWhatIsWrongWithAFilterOrItsPlace) {
  EXPECT_EQ(print("raised | dat"),
            "template-filter-unknown: filter 'dat' is not known; expected date or last");
  EXPECT_EQ(print("title | date"),
            "template-data-type: filter 'date' got 'Section D Review'; expected a date, as 2019-03-04");
  EXPECT_EQ(print("cost ="), "template-tag-syntax: '=' is not a comparison; expected '=='");
  EXPECT_EQ(print("(cost"), "template-tag-syntax: a bracket is opened and not closed; expected ')'");
  EXPECT_EQ(print("@index"),
            "template-field-unknown: '@index' stands outside of every loop; expected it between {{#each}} "
            "and {{/each}}");
  EXPECT_EQ(print("@indx"),
            "template-field-unknown: '@indx' is not known; expected @index, @first, @last or @count");
}

TEST(Expression, IsNotLedAstrayByDepth) {
  const std::string deep = std::string(10'000, '(') + "cost";
  EXPECT_THROW(parse_expression(deep), TagFault);
  std::string nots;
  for (int k = 0; k < 10'000; ++k) nots += "not ";
  EXPECT_THROW(parse_expression(nots + "cost"), TagFault);
}

TEST(Expression, PutsNoOrderOnWordsBesideNumbers) {
  EXPECT_EQ(print("title < cost").substr(0, 18), "template-data-type");
  EXPECT_EQ(print("members == 1").substr(0, 18), "template-data-type");
}

}  // namespace
}  // namespace redraft::report
