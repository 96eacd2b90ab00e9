#include <gtest/gtest.h>

#include "tidy/replay.h"

namespace redraft::read {
namespace {

using testing::findings;
using testing::listed;
using Lines = std::vector<std::string>;

Tidied tidied(std::string_view text) {
  Tidied out = tidy(text, "damaged.txt");
  EXPECT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text));
  return out;
}

// Three pages; each ends in mid-sentence with the same footer.
std::string paged(std::string_view first, std::string_view second, std::string_view third) {
  std::string text = "Q1.1 The Panel shall keep a register of each Party and of the\n";
  text.append(first);
  text += "\n persons that it has named, and shall publish the register on the\n";
  text.append(second);
  text += "\n website, and shall amend the register as soon as it has heard of the\n";
  text.append(third);
  return text + "\n change, and tell the Party so.\n";
}

constexpr std::string_view whole =
    "Q1.1 The Panel shall keep a register of each Party and of the persons that it has named, and shall "
    "publish the "
    "register on the website, and shall amend the register as soon as it has heard of the change, and tell "
    "the Party "
    "so.\n";

TEST(TidyFurniture, TakesOutWhatRepeatsAtTheEndsOfPages) {
  const Tidied out = tidied(paged("FRUIT7 - Draft", "FRUIT7 - Draft", "FRUIT7 - Draft"));
  EXPECT_EQ(out.text, whole);
  EXPECT_EQ(listed(out).front(),
            "2 furniture \"FRUIT7 - Draft\" -> \"\": \"FRUIT7 - Draft\" stands at the edge of 3 "
            "of 4 pages");
}

TEST(TidyFurniture, TakesOutABlockWithThePageNumberInIt) {
  const Tidied out =
      tidied(paged("FRUIT7 - Draft\nVersion 1.2\nPage 1 of 4", "FRUIT7 - Draft\nVersion 1.2\nPage 2 of 4",
                   "FRUIT7 - Draft\nVersion 1.2\nPage 3 of 4"));
  EXPECT_EQ(out.text, whole);
  EXPECT_EQ(listed(out).size(), 9U);
}

TEST(TidyFurniture, TakesOutNumbersThatRiseWithThePage) {
  const Tidied out = tidied(paged("Fruit Code\n7", "Fruit Code\n8", "Fruit Code\n9"));
  EXPECT_EQ(out.text, whole);
  EXPECT_EQ(listed(out)[1], "3 furniture \"7\" -> \"\": a page number");
}

TEST(TidyFurniture, LeavesNumbersThatDoNot) {
  const Tidied out = tidied(paged("a number that is not more than 7", "a number that is not more than 7",
                                  "a number that is not more than 12"));
  EXPECT_TRUE(listed(out).empty());
}

TEST(TidyFurniture, ToleratesScanningFaults) {
  EXPECT_EQ(tidied(paged("FRUIT0049 - Draft", "FRUlTo049 - Draft", "FRUIT0049 - Draft")).text, whole);
}

TEST(TidyFurniture, CutsItOffTheWordsThatItWasPrintedOver) {
  std::string text = paged("FRUIT0049 - Draft", "FRUIT0049 - Draft", "");
  text.replace(text.find("heard of the\n\n"), 14, "heardgtT0049 - Draft\n");
  text = "Q1.0 The Panel has heard each Party.\n\n" + text;
  const Tidied out = tidied(text);
  EXPECT_NE(out.text.find("as soon as it has heard change, and tell"), std::string::npos) << out.text;
  EXPECT_EQ(findings(out),
            (Lines{"damaged.txt:7 tidy-words-overprinted: page furniture was printed over the words "
                   "after \"heard\"; they may be damaged or missing: compare with the page"}));
}

TEST(TidyFurniture, TakesOutAWordThatBreaksIntoSentencesEachTime) {
  const Tidied out = tidied(
      "The Panel shall keep a register of\n\nFruitco\n\npersons and shall publish the\n\nFruitco\n\nregister "
      "on "
      "the\n\nFruitco\n\nwebsite.\n");
  EXPECT_EQ(out.text,
            "The Panel shall keep a register of persons and shall publish the register on the website.\n");
  EXPECT_EQ(listed(out).front(),
            "3 furniture \"Fruitco\" -> \"\": \"Fruitco\" appears 3 times on lines of its own and "
            "each time breaks into a sentence");
}

TEST(TidyFurniture, LeavesHeadingsThatRepeat) {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text += " Operational Impacts\n\nThere are none at this time.\n\nOperational Costs\n\nNone.\n";
  EXPECT_TRUE(listed(tidied("Report\n\nWords of it.\n\nMore words.\n\nAnd more.\n\n" + text)).empty());
}

TEST(TidyFurniture, LeavesOneLineThatLooksLikeAHeader) {
  EXPECT_TRUE(listed(tidied("The notice was given on\n5 October 2018\nand the Panel met.\n the next page\n"))
                  .empty());
}

}  // namespace
}  // namespace redraft::read
