#include "process/form_marks.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

TEST(FormMarks, GiveARowBackWithItsKeyAndWhatWasSent) {
  const RowMark row{3, "answer:Q 1%", {{"value", "00ff"}}};
  const auto [name, value] = row_property(row);
  EXPECT_EQ(name, "redraft row 3");
  EXPECT_EQ(value, "answer:Q%201%25 value=00ff");
  const std::optional<RowMark> back = row_mark(name, value);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->number, 3U);
  EXPECT_EQ(back->key, "answer:Q 1%");
  EXPECT_EQ(back->sent, (Marks{{"value", "00ff"}}));
  EXPECT_FALSE(row_mark("redraft row x", value));
  EXPECT_FALSE(row_mark("Company", "SECCo"));
}

TEST(FormMarks, KeepATagWithinWhatWordTakes) {
  EXPECT_EQ(cell_tag({3, "comment:c3", {}}, "response"), "comment:c3:response");
  EXPECT_EQ(key_of_tag("comment:c3:response"), "comment:c3");
  const std::string tag = cell_tag({3, "comment:" + std::string(60, 'x'), {}}, "response");
  EXPECT_EQ(tag, "row:3:response");
  EXPECT_EQ(row_of_key(key_of_tag(tag)), 3U);
}

TEST(FormMarks, TellWhatAFormIsByItsPropertiesAndByATag) {
  const FormIdentity about{"responses", "MP900", "report: again", "white"};
  Marks properties;
  for (const auto& [name, value] : identity_marks(about)) properties[name] = value;
  EXPECT_EQ(identity_of(properties).consultation, "report: again");
  EXPECT_EQ(identity_of(properties).classification, "white");
  const std::optional<FormIdentity> tagged = identity_of_tag(identity_tag(about));
  ASSERT_TRUE(tagged);
  EXPECT_EQ(tagged->kind, "responses");
  EXPECT_EQ(tagged->modification, "MP900");
  EXPECT_EQ(tagged->consultation, "report: again");
  EXPECT_EQ(row_of_bookmark(row_bookmark(12)), 12U);
  EXPECT_EQ(row_of_bookmark("_Toc12"), std::nullopt);
}

}  // namespace
}  // namespace redraft::process
