// The words of one paragraph: no word split, deletion before insertion, chains joined where it reads better.
#include "redline/segments.h"

#include <gtest/gtest.h>

#include "base/unicode.h"
#include "support/random_code.h"

namespace redraft::redline {
namespace {

std::string shown(const Segments& segments) {
  std::string out;
  for (const Segment& s : segments)
    out += s.mark == Mark::none      ? s.text
           : s.mark == Mark::deleted ? "[-" + s.text + "-]"
                                     : "{+" + s.text + "+}";
  return out;
}

std::string compared(std::string_view before, std::string_view after) {
  diff::Interner interner;
  return shown(compare_words(before, after, interner).segments);
}

struct Compared {
  const char* before;
  const char* after;
  const char* want;
};

TEST(CompareWords, MarksWhatChangedAndNoMore) {
  const Compared cases[] = {
      {"", "", ""},
      {"the Panel", "the Panel", "the Panel"},
      {"", "the Panel", "{+the Panel+}"},
      {"the Panel", "", "[-the Panel-]"},
      {"the Panel shall", "the Board shall", "the [-Panel-]{+Board+} shall"},
      {"the Panel shall", "the Panel", "the Panel[- shall-]"},
      {"the Panel", "the Panel shall", "the Panel{+ shall+}"},
      {"within 14 Working Days", "within 28 Working Days", "within [-14-]{+28+} Working Days"},
      {"Section D3.11 applies", "Section D3.12 applies", "Section D[-3.11-]{+3.12+} applies"},
      {"the Panel.", "the Panel..", "the Panel.{+.+}"},
      {"the Panel; and", "the Panel.", "the Panel[-; and-]{+.+}"},
      {"\u2018Panel\u2019", "'Panel'", "[-\u2018-]{+'+}Panel[-\u2019-]{+'+}"},
  };
  for (const Compared& c : cases) {
    const std::string got = compared(c.before, c.after);
    if (std::string(c.before) == "Section D3.11 applies") {
      // Either the number alone or the whole word: D3.11 is one token or two; it is never cut inside the number.
      EXPECT_TRUE(got == c.want || got == "Section [-D3.11-]{+D3.12+} applies") << got;
      continue;
    }
    EXPECT_EQ(got, c.want) << c.before << " | " << c.after;
  }
}

TEST(CompareWords, SplitsNoWord) {
  EXPECT_EQ(compared("Modification", "Modifications"), "[-Modification-]{+Modifications+}");
  EXPECT_EQ(compared("the Party\u2019s notice", "the Parties\u2019 notice"),
            "the [-Party\u2019s-]{+Parties\u2019+} notice");
  EXPECT_EQ(compared("28", "128"), "[-28-]{+128+}");
  EXPECT_EQ(compared("caf\u00E9", "cafe"), "[-caf\u00E9-]{+cafe+}");
}

TEST(CompareWords, JoinsChangesWithOnlyWhiteSpaceOrSeparatorsBetweenThem) {
  EXPECT_EQ(compared("the old grey Panel shall", "the new blue Panel shall"),
            "the [-old grey-]{+new blue+} Panel shall");
  EXPECT_EQ(compared("by oil, wood or coal.", "by gas, wind or coal."),
            "by [-oil, wood-]{+gas, wind+} or coal.");
}

TEST(CompareWords, IgnoresTheKindOfWhiteSpace) {
  diff::Interner interner;
  EXPECT_EQ(compare_words("the\nPanel  shall", "the Panel shall", interner).words, 0U);
  EXPECT_EQ(shown(compare_words("the\nPanel  shall", "the Panel shall", interner).segments),
            "the Panel shall");
  EXPECT_EQ(shown(compare_words("the\u00A0Panel", "the Panel", interner).segments), "the Panel");
}

TEST(CompareWords, CountsWordsAndNoSeparators) {
  diff::Interner interner;
  EXPECT_EQ(compare_words("a b c", "a x c", interner).words, 2U);
  EXPECT_EQ(compare_words("a, b", "a b", interner).words, 0U);
  EXPECT_EQ(compare_words("a b", "a b (c d)", interner).words, 2U);
}

// What holds for every pair of texts.
TEST(CompareWords, KeepsBothSidesWholeOnRandomTexts) {
  const char* scraps[] = {"the ",   "Panel", " ",    "  ",     "shall ",        ", ",        "; and",
                          "28",     "5.21",  "(a) ", "\u2019", "Party\u2019s ", "caf\u00E9", "\n",
                          "\u00A0", "D3.11", ".",    "-",      "co-op "};
  for (unsigned seed = 0; seed < 6000; ++seed) {
    tests::Random random(seed);
    const auto text = [&] {
      std::string out;
      for (std::size_t n = tests::below(random, 14); n > 0; --n)
        out += scraps[tests::below(random, std::size(scraps))];
      return out;
    };
    const std::string before = text();
    std::string after = text();
    if (seed % 2 == 0) after = before.substr(0, before.find(' ')) + " " + after;
    diff::Interner interner;
    const Marked marked = compare_words(before, after, interner);
    const auto folded = [](const std::string& t) { return fold_space(t); };
    ASSERT_EQ(folded(after_text(marked.segments)), folded(after)) << seed << shown(marked.segments);
    ASSERT_EQ(folded(before_text(marked.segments)), folded(before)) << seed << shown(marked.segments);
    for (std::size_t i = 0; i < marked.segments.size(); ++i) {
      ASSERT_FALSE(marked.segments[i].text.empty());
      if (i == 0) continue;
      ASSERT_NE(marked.segments[i - 1].mark, marked.segments[i].mark);
      ASSERT_FALSE(marked.segments[i - 1].mark == Mark::inserted && marked.segments[i].mark == Mark::deleted)
          << shown(marked.segments);
    }
    std::size_t words = 0;
    for (const Segment& s : marked.segments)
      if (s.mark != Mark::none)
        for (const diff::Token& t : diff::tokenise(s.text, interner))
          words += interner.is_word(t.id) ? 1U : 0U;
    ASSERT_EQ(marked.words, words) << shown(marked.segments);
  }
}

TEST(Append, JoinsSegmentsOfOneMark) {
  Segments segments;
  append(segments, Mark::none, "a");
  append(segments, Mark::none, "b");
  append(segments, Mark::inserted, "");
  append(segments, Mark::inserted, "c");
  EXPECT_EQ(shown(segments), "ab{+c+}");
  EXPECT_EQ(segments.size(), 2U);
}

TEST(Whole, IsOneSegmentOrNone) {
  EXPECT_TRUE(whole("", Mark::deleted).empty());
  EXPECT_EQ(shown(whole("a b", Mark::deleted)), "[-a b-]");
}

}  // namespace
}  // namespace redraft::redline
