// One way to say where a change stands, for pages, summaries and lists.
#include "redline/place_words.h"

#include <gtest/gtest.h>

namespace redraft::redline {
namespace {

TEST(PlaceWords, SayTheNearestThatIsKnown) {
  const struct {
    PlaceParts place;
    std::string want;
  } rows[] = {
      {{"Section D", false, "D3.11(a)", 0, 0}, "D3.11(a)"},
      {{"Appendix AG", false, "3.2", 0, 0}, "Appendix AG 3.2"},
      {{"Section D", false, "", 4, 0}, "Section D"},
      {{"", false, "3.2", 7, 0}, "3.2"},
      {{"", false, table_words(1, 4), 7, 0}, "Table 1, row 4"},
      {{"", false, "", 12, 12}, "paragraph 12"},
      {{"", false, "", 12, 14}, "paragraphs 12 to 14"},
      {{"Footnote 3", true, "", 1, 0}, "Footnote 3"},
      {{"Footnote 3", true, table_words(1, 2), 1, 0}, "Footnote 3, Table 1, row 2"},
      {{"Header of section 1", true, "3.2", 1, 0}, "Header of section 1, 3.2"},
      {{"", false, "", 0, 0}, ""},
  };
  for (const auto& row : rows) EXPECT_EQ(place_words(row.place), row.want);
}

}  // namespace
}  // namespace redraft::redline
