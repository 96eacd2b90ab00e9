// What looks like a citation and is none; and that citations never overlap, whatever the text.
#include <gtest/gtest.h>

#include "legal/citation.h"
#include "support/random_code.h"

namespace redraft::legal {
namespace {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

TEST(FindCitations, FindNothingWhereNothingIsCited) {
  for (const char* text : {
           "",
           "Section",
           "Sections",
           "Section ",
           "this Section",
           "the Section that follows",
           "Section d3.11",
           "section D3.11",
           "SECTION D3.11",
           "Section Party",
           "Section Definitions apply",
           "Section DCC",
           "Sectional D3",
           "Subsection D3.1",
           "Section-D3",
           "SectionD3.11",
           "Section (a)",
           "Section .",
           "paragraph that",
           "paragraph A",
           "paragraph",
           "paragraphs of the",
           "Appendix to the",
           "Appendix ABC",
           "Schedule of Works",
           "Schedule A",
           "Clause",
           "preclause 4x",
           "D3.11 alone is a label",
           "(a) and (b)",
           "Section D3x applies",
           "Section \u00C93",
           "intersection D3.1",
       })
    EXPECT_TRUE(find_citations(text, sec()).empty()) << text;
}

struct EndCase {
  const char* text;
  const char* words;  // of the only citation
};

TEST(FindCitations, EndWhereTheCitationEnds) {
  const EndCase cases[] = {
      {"Section D3.11.", "Section D3.11"},
      {"Section D3.11. The Panel", "Section D3.11"},
      {"Section D3.11; and", "Section D3.11"},
      {"Section D3.11, and the Panel", "Section D3.11"},
      {"Section D3.11 and the Panel", "Section D3.11"},
      {"Section D3.11 and Part 2", "Section D3.11"},
      {"Section D3.11 to the Panel", "Section D3.11"},
      {"Section D3.11 or otherwise", "Section D3.11"},
      {"Section A and Party", "Section A"},
      {"Section D and DCC", "Section D"},
      {"Section D3.11 (a) the Panel", "Section D3.11"},
      {"Section D3.11(the Panel)", "Section D3.11"},
      {"Section D3.11(a)(where)", "Section D3.11(a)"},
      {"Section D3.11's", "Section D3.11"},
      {"Sections L9 and the Policy", "Sections L9"},
      {"Section D3.11 orD4", "Section D3.11"},
      {"Section D3.11 and D4x", "Section D3.11"},
  };
  for (const EndCase& c : cases) {
    const std::string_view text = c.text;
    const std::vector<Citation> all = find_citations(text, sec());
    ASSERT_EQ(all.size(), 1U) << text;
    EXPECT_EQ(text.substr(all[0].begin, all[0].end - all[0].begin), c.words);
  }
}

TEST(FindCitations, AreInOrderAndApartInAnyText) {
  const char* scraps[] = {
      "Section ", "Sections ", "D3",       ".11",        "(a)",   "(ii)", ", ",          " and ",
      " to ",     " (",        "Notices)", "paragraph ", "above", "of ",  "Appendix AG", "the Energy Act",
      "\u00A0",   "\u2013",    "this ",    "D",          "3.2.4", " ",    "(",           ")",
      ".",        "\n"};
  tests::Random random(17);
  for (int n = 0; n < 4000; ++n) {
    std::string text;
    for (std::size_t k = 1 + tests::below(random, 14); k > 0; --k)
      text += scraps[tests::below(random, std::size(scraps))];
    std::size_t end = 0;
    for (const Citation& c : find_citations(text, sec())) {
      ASSERT_LE(end, c.begin) << text;
      ASSERT_LT(c.begin, c.end) << text;
      ASSERT_LE(c.end, text.size()) << text;
      ASSERT_FALSE(c.targets.empty()) << text;
      ASSERT_TRUE(c.shares_word || text.compare(c.begin, c.word.size(), c.word) == 0) << text;
      if (!c.caption.empty()) {
        ASSERT_TRUE(c.caption_begin > c.begin && c.caption_begin < c.end) << text;
      }
      for (const CitedTarget& t : c.targets) {
        ASSERT_FALSE(t.document.empty() && t.label().empty()) << text;
      }
      ASSERT_FALSE(c.targets[0].range_end) << text;
      end = c.end;
    }
  }
}

TEST(FindCitations, TakeALongTextInALongTimeOnlyIfItIsLong) {
  std::string text;
  for (int n = 0; n < 20000; ++n) text += "Section D3.11(a (";
  EXPECT_EQ(find_citations(text, sec()).size(), 20000U);
  EXPECT_TRUE(find_citations(std::string(200000, '('), sec()).empty());
  EXPECT_EQ(find_citations("Section D1" + std::string(200000, '('), sec()).size(), 1U);
}

}  // namespace
}  // namespace redraft::legal
