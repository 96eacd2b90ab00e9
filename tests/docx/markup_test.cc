#include "docx/markup.h"

#include <gtest/gtest.h>

#include <string>

namespace redraft::docx {
namespace {

// What is left of `xml` behind the properties that it begins with.
std::string behind(const std::string& xml) { return xml.substr(properties_end(xml, 0)); }

TEST(PropertiesEnd, IsThatOfTheirOwnWhenATrackedChangeHoldsOthers) {
  EXPECT_EQ(behind("<w:pPr/>rest"), "rest");
  EXPECT_EQ(behind("<w:pPr><w:jc/></w:pPr>rest"), "rest");
  EXPECT_EQ(behind("<w:pPr><w:jc/><w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange></w:pPr>rest"), "rest");
  EXPECT_EQ(behind("<w:sectPr><w:sectPrChange w:id=\"1\"><w:sectPr><w:cols/></w:sectPr></w:sectPrChange>"
                   "</w:sectPr>rest"),
            "rest");
  // Another's change is not theirs, nor is one that says nothing.
  EXPECT_EQ(behind("<w:rPr><w:b/></w:rPr><w:rPr><w:rPrChange/></w:rPr>"), "<w:rPr><w:rPrChange/></w:rPr>");
  EXPECT_EQ(behind("<w:rPr><w:rPrChange w:id=\"1\"/></w:rPr>rest"), "rest");
  EXPECT_EQ(behind("<w:rPr><w:b/>"), "");
}

TEST(HasOwnNumber, HoldsOfBothEndsOfEveryRangeOfACustomXmlChange) {
  for (const char* kind : {"Ins", "Del", "MoveFrom", "MoveTo"})
    for (const char* half : {"Start", "End"})
      EXPECT_TRUE(has_own_number("w:customXml" + std::string(kind) + "Range" + half)) << kind << half;
  EXPECT_FALSE(has_own_number("w:commentRangeStart"));
  EXPECT_FALSE(has_own_number("w:footnoteReference"));
}

}  // namespace
}  // namespace redraft::docx
