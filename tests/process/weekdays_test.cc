// Weekdays in a text, held to the dates beside them.
#include "process/weekdays.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (const WeekdayFault& fault : check_weekdays(text)) {
    EXPECT_EQ(text.substr(fault.offset, fault.words.size()), fault.words);
    out += (out.empty() ? "" : "; ") + fault.words + ": " + std::string(to_string(fault.said)) + ", is " +
           std::string(to_string(fault.is));
  }
  return out;
}

TEST(Weekdays, ThatFitTheirDateAreNoFault) {
  // From the newsletter of August 2018 and the consultation of the same year, as published.
  EXPECT_EQ(
      shown(
          "This period ends at 5pm on Thursday 6th September 2018. If no referrals are received, the Change "
          "Board’s decisions will be final, and the modifications will be implemented on Thursday 1st "
          "November "
          "2018. Responses due by Wednesday 5th September 2018, 17:00 on Wednesday 4th April 2018; at 11am "
          "on "
          "Monday 10th September 2018."),
      "");
}

TEST(Weekdays, ThatDoNotFitAreFoundInEveryForm) {
  const struct {
    const char* text;
    const char* shown;
  } rows[] = {
      {"by Thursday 5th September 2018.", "Thursday 5th September 2018: Thursday, is Wednesday"},
      {"Thursday, 5 September 2018", "Thursday, 5 September 2018: Thursday, is Wednesday"},
      {"Thursday 5th of September, 2018", "Thursday 5th of September, 2018: Thursday, is Wednesday"},
      {"Thursday the 5th of September 2018", "Thursday the 5th of September 2018: Thursday, is Wednesday"},
      {"Thurs. 5 Sept 2018", "Thurs. 5 Sept 2018: Thursday, is Wednesday"},
      {"Thursday, September 5th, 2018", "Thursday, September 5th, 2018: Thursday, is Wednesday"},
      {"on 5th September 2018 (Thursday)", "5th September 2018 (Thursday): Thursday, is Wednesday"},
      {"THURSDAY 5TH SEPTEMBER 2018", "THURSDAY 5TH SEPTEMBER 2018: Thursday, is Wednesday"},
      {"Thursday\n5th\nSeptember 2018", "Thursday\n5th\nSeptember 2018: Thursday, is Wednesday"},
      {"Thursday\u00a05th September\u00a02018",
       "Thursday\u00a05th September\u00a02018: Thursday, is Wednesday"},
      {"“Thursday 5 September 2018”", "Thursday 5 September 2018: Thursday, is Wednesday"},
      {"Friday 29 February 2020 to Monday 4 March 2019", "Friday 29 February 2020: Friday, is Saturday"},
      {"Monday 5 March 2019, Tuesday 4 March 2019",
       "Monday 5 March 2019: Monday, is Tuesday; Tuesday 4 March 2019: Tuesday, is Monday"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown(row.text), row.shown) << row.text;
}

TEST(Weekdays, WithoutAWholeDateAreNotJudged) {
  for (const char* text :
       {"Thursday 5th September", "Thursday", "the Thursday after 5 September 2018", "5 September 2018",
        "Thursday 31 September 2018", "Thursday 5 2018", "on Thursday. 5 September 2018 is the day",
        "Thursday 5th September 18", "Thursday 5rd September 2018", "may sun 5 May 2019",
        "Thursday 105 September 2018", "", "("})
    EXPECT_EQ(shown(text), "") << text;
}

TEST(Weekdays, AreReadOnceThoughTheTextIsLong) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "Thursday 5 September ";
  EXPECT_EQ(check_weekdays(text).size(), 0U);
  text += "2018";
  EXPECT_EQ(check_weekdays(text).size(), 1U);
}

}  // namespace
}  // namespace redraft::process
