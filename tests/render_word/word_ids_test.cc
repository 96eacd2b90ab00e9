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

}  // namespace
}  // namespace redraft::render
