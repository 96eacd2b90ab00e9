// Numbers that no two things of a package share, however its tags are written.
#include <gtest/gtest.h>

#include <string>

#include "render/word_additions.h"
#include "support/word_package.h"

namespace redraft::render {
namespace {

std::string next_after(const std::string& tag) {
  return WordIds(tests::word_package({.body = "<w:p>" + tag + "</w:p>"})).next();
}

TEST(WordIds, GoOnFromTheGreatestInUse) {
  EXPECT_EQ(next_after("<w:bookmarkStart w:id=\"41\" w:name=\"a\"/><w:bookmarkEnd w:id=\"41\"/>"), "42");
  EXPECT_EQ(next_after("<w:bookmarkStart\n  w:id = '41'\n  w:name=\"a\"/><w:bookmarkEnd\tw:id='41'/>"), "42");
  EXPECT_EQ(next_after("<w:r><w:t>w:id is a word, and so is w:id= alone</w:t></w:r>"), "1");
}

TEST(WordIds, OfPicturesAreCountedWhereverTheAttributeStands) {
  const auto next = [](const std::string& attributes) {
    const std::string drawing =
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
        "wordprocessingDrawing\"><wp:docPr" +
        attributes + "/></wp:inline></w:drawing></w:r>";
    return WordIds(tests::word_package({.body = "<w:p>" + drawing + "</w:p>"})).next_drawing();
  };
  EXPECT_EQ(next(" id=\"7\" name=\"a\""), "8");
  EXPECT_EQ(next(" name=\"a\" id=\"7\""), "8");
  EXPECT_EQ(next("\n  name='id=\"90\"'\n  id = '7'"), "8");
}

// Word reads ids as 32 bits with a sign.
TEST(WordIds, AreThoseThatAreFreeWhereTheHostLeavesNoRoomAboveItsOwn) {
  WordIds ids(tests::word_package({.body = "<w:p><w:bookmarkStart w:id=\"2147483647\" w:name=\"a\"/>"
                                           "<w:bookmarkEnd w:id=\"2147483647\"/><w:ins w:id=\"2\" "
                                           "w:author=\"A\"/></w:p>"}));
  EXPECT_EQ(ids.next(), "1");
  EXPECT_EQ(ids.next(), "3");
  EXPECT_EQ(ids.next_drawing(), "1");
  // A number that is none is no reason to give others up.
  EXPECT_EQ(next_after("<w:ins w:id=\"99999999999999999999999\" w:author=\"A\"/>"
                       "<w:ins w:id=\"4\" w:author=\"A\"/>"),
            "5");
}

}  // namespace
}  // namespace redraft::render
