// Which change of a drawing's copy for older programs is which of the drawing.
#include <gtest/gtest.h>

#include <map>

#include "docx/settle_cases.h"

namespace redraft::docx {
namespace {

using tests::d;
using tests::p;
using tests::r;

std::string box(const std::string& inner) { return "<w:txbxContent>" + inner + "</w:txbxContent>"; }

std::string twice(const std::string& shown, const std::string& copy) {
  return p("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + shown +
           "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + copy +
           "</w:pict></mc:Fallback></mc:AlternateContent></w:r>");
}

// By the numbers of the marks, "5" -> "2": of each in a copy the one that it repeats.
std::map<std::string, std::string> twins(const std::string& blocks) {
  const Part part("case.docx", "word/document.xml", tests::document(tests::with_marks(blocks)));
  const std::vector<Revision> all = revisions(part);
  std::map<std::string, std::string> out;
  for (const Revision& one : all)
    if (one.twin != kNoRevision) out[one.id] = all[one.twin].id;
  return out;
}

using Pairs = std::map<std::string, std::string>;

TEST(Twins, GoByTheirWordsTheFirstWithTheFirst) {
  const std::string one =
      p("<w:ins{A}>" + r("x") + "</w:ins><w:ins{A}>" + r("y") + "</w:ins><w:ins{A}>" + r("x") + "</w:ins>");
  EXPECT_EQ(twins(twice(box(one), box(one))), (Pairs{{"4", "1"}, {"5", "2"}, {"6", "3"}}));
  const std::string turned =
      p("<w:ins{A}>" + r("y") + "</w:ins><w:del{A}>" + d("x") + "</w:del><w:ins{A}>" + r("x") + "</w:ins>");
  EXPECT_EQ(twins(twice(box(one), box(turned))), (Pairs{{"4", "2"}, {"6", "1"}}));
}

TEST(Twins, StandInTheSameBoxWhereBothHaveAsMany) {
  const std::string with = box(p("<w:ins{A}>" + r("x") + "</w:ins>"));
  const std::string without = box(p(r("x")));
  EXPECT_EQ(twins(twice(with + without, without + with)), Pairs{});
  EXPECT_EQ(twins(twice(without + with, without + with)), (Pairs{{"2", "1"}}));
  EXPECT_EQ(twins(twice(with + without, with)), (Pairs{{"2", "1"}}));
  // Boxes in front of the drawing do not count.
  EXPECT_EQ(twins(p("<w:r><w:pict>" + box(p("<w:ins{A}>" + r("x") + "</w:ins>")) + "</w:pict></w:r>") +
                  twice(without + with, without + with)),
            (Pairs{{"3", "2"}}));
}

TEST(Twins, OfMarksWithoutWordsGoByTheParagraph) {
  const auto mark = [](const std::string& words) { return p("<w:ins{A}/>" + r(words)); };
  EXPECT_EQ(twins(twice(box(mark("one") + mark("two")), box(mark("two") + mark("one")))),
            (Pairs{{"3", "2"}, {"4", "1"}}));
}

// The words around them must not be put together for each: this was most of a minute.
TEST(Twins, AreFoundAmongManyMarksOfALongParagraph) {
  constexpr int marks = 8'000;
  std::string inner;
  for (int k = 0; k < marks; ++k) inner += "<w:ins{A}/>";
  const std::string one = box(p(inner + r(std::string(20U * marks, 'x'))));
  const Pairs found = twins(twice(one, one));
  ASSERT_EQ(found.size(), static_cast<std::size_t>(marks));
  EXPECT_EQ(found.at(std::to_string(marks + 1)), "1");
  EXPECT_EQ(found.at(std::to_string(2 * marks)), std::to_string(marks));
}

// Nor must each look back over all boxes.
TEST(Twins, AreFoundAmongManyBoxes) {
  constexpr int boxes = 8'000;
  std::string all;
  for (int k = 0; k < boxes; ++k) all += box(p("<w:ins{A}>" + r("x") + "</w:ins>"));
  const Pairs found = twins(twice(all, all));
  ASSERT_EQ(found.size(), static_cast<std::size_t>(boxes));
  EXPECT_EQ(found.at(std::to_string(boxes + 1)), "1");
  EXPECT_EQ(found.at(std::to_string(2 * boxes)), std::to_string(boxes));
}

}  // namespace
}  // namespace redraft::docx
