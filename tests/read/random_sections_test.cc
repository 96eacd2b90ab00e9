// Made-up Sections know their structure; the reader must find it, however they are typed.
#include <gtest/gtest.h>

#include "read/section_text.h"
#include "read/shown.h"
#include "render/code_text.h"
#include "support/random_code.h"

namespace redraft::read {
namespace {

using tests::sec;

tests::Pieces section(unsigned seed, tests::SectionShape& shape) {
  tests::Random random(seed);
  shape.letter = seed % 4 == 0 ? 'A' : 'D';
  shape.numbered = seed % 5 == 4;
  return tests::random_section(random, shape);
}

std::string difference(const tests::Pieces& pieces, const std::string& text) {
  const legal::Code code = read_section_text(text, sec(), {"random.txt"});
  if (code.documents.size() != 1) return std::to_string(code.documents.size()) + " documents";
  return tests::first_difference(pieces, code.documents[0]);
}

TEST(RandomSections, AreReadAsTheyWereMade) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    tests::SectionShape shape;
    const tests::Pieces pieces = section(seed, shape);
    const std::string text = tests::section_text(pieces);
    ASSERT_EQ(difference(pieces, text), "") << "seed " << seed;
  }
}

TEST(RandomSections, AreWrittenAsTheyWereTyped) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    tests::SectionShape shape;
    const std::string text = tests::section_text(section(seed, shape));
    const legal::Code code = read_section_text(text, sec(), {"random.txt"});
    ASSERT_EQ(render::write_section_text(code.documents.at(0)), text) << "seed " << seed;
  }
}

TEST(RandomSections, AreReadAlikeWithCrlfAndNoBreakSpaces) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    tests::SectionShape shape;
    const tests::Pieces pieces = section(seed, shape);
    tests::TextLayout layout;
    layout.crlf = true;
    layout.no_break_spaces = true;
    ASSERT_EQ(difference(pieces, tests::section_text(pieces, layout)), "") << "seed " << seed;
  }
}

TEST(RandomSections, AreReadAlikeWhenLinesAreBroken) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    tests::SectionShape shape;
    tests::Random random(seed);
    shape.letter = seed % 4 == 0 ? 'A' : 'D';
    const tests::Pieces pieces = tests::random_section(random, shape);
    tests::TextLayout layout;
    layout.wrap = 78 + seed % 40;
    const std::string text = tests::section_text(pieces, layout);
    ASSERT_EQ(difference(pieces, text), "") << "seed " << seed;
  }
}

// Flush left, text after an inner list cannot be told from text after the outer one; all else can.
TEST(RandomSections, AreReadAlikeFlushLeftButForTheDepthOfText) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    tests::SectionShape shape;
    tests::Pieces pieces = section(seed, shape);
    const bool inner_text = std::any_of(pieces.begin(), pieces.end(), [](const tests::Piece& p) {
      return p.kind == legal::ParagraphKind::text && p.depth > 0;
    });
    if (inner_text) continue;
    tests::TextLayout layout;
    layout.indent = false;
    const std::string text = tests::section_text(pieces, layout);
    const legal::Code code = read_section_text(text, sec(), {"random.txt"});
    legal::Document document = code.documents.at(0);
    for (std::size_t i = 0; i < document.paragraphs.size() && i < pieces.size(); ++i)
      if (pieces[i].kind == legal::ParagraphKind::text) document.paragraphs[i].depth = pieces[i].depth;
    ASSERT_EQ(tests::first_difference(pieces, document), "") << "seed " << seed;
  }
}

TEST(RandomSections, AreReadAsTheyWereMadeAfterEdits) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    tests::SectionShape shape;
    tests::Pieces pieces = section(seed, shape);
    tests::Random random(seed + 1000);
    tests::random_edits(random, pieces, 1 + seed % 20);
    const std::string text = tests::section_text(pieces);
    ASSERT_EQ(difference(pieces, text), "") << "seed " << seed;
  }
}

TEST(RandomSections, AreTheSameForTheSameSeed) {
  tests::SectionShape shape;
  EXPECT_EQ(tests::section_text(section(7, shape)), tests::section_text(section(7, shape)));
  EXPECT_NE(tests::section_text(section(7, shape)), tests::section_text(section(8, shape)));
}

}  // namespace
}  // namespace redraft::read
