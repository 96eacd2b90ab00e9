#include "diff/tokens.h"

#include <gtest/gtest.h>

#include "base/unicode.h"

namespace redraft::diff {
namespace {

std::vector<std::string> words(std::string_view text) {
  Interner interner;
  std::vector<std::string> out;
  for (const Token& t : tokenise(text, interner)) out.emplace_back(text.substr(t.begin, t.end - t.begin));
  return out;
}
using Words = std::vector<std::string>;

TEST(Tokenise, CutsAtWhiteSpaceAndSeparators) {
  const std::pair<const char*, Words> cases[] = {
      {"", {}},
      {" \n", {}},
      {"The Panel", {"The", "Panel"}},
      {"Panel; and", {"Panel", ";", "and"}},
      {"(a) the", {"(", "a", ")", "the"}},
      {"Party\u2019s", {"Party\u2019s"}},
      {"Party's", {"Party's"}},
      {"Parties\u2019 own", {"Parties", "\u2019", "own"}},
      {"\u2018fast\u2019", {"\u2018", "fast", "\u2019"}},
      {"5.21", {"5.21"}},
      {"1,000.50", {"1,000.50"}},
      {"5.", {"5", "."}},
      {"28,", {"28", ","}},
      {"caf\u00E9s", {"caf\u00E9s"}},
      {"cafe\u0301s", {"cafe\u0301s"}},
      {"a\u00A0b", {"a", "b"}},
      {"..", {".", "."}},
  };
  for (const auto& [text, want] : cases) EXPECT_EQ(words(text), want) << text;
}

TEST(Tokenise, LosesNothingButWhiteSpace) {
  for (const char* text :
       {"Section D3.11(a)(ii), \u2018x\u2019 \u2013 y/z & 3.2.4 \u00A3100 \U0001F4DC e\u0301!", "a-b_c",
        "\u2026"}) {
    Interner interner;
    std::string kept;
    std::uint32_t at = 0;
    for (const Token& t : tokenise(text, interner)) {
      ASSERT_LE(at, t.begin);
      ASSERT_LT(t.begin, t.end);
      kept += std::string_view(text).substr(t.begin, t.end - t.begin);
      at = t.end;
    }
    std::string want;
    for (std::size_t i = 0; text[i] != 0;) {
      const std::size_t from = i;
      if (!is_space(next_code_point(text, i))) want.append(text, from, i - from);
    }
    EXPECT_EQ(kept, want);
  }
}

TEST(Interner, GivesOneIdToEqualWordsAndAnotherToOthers) {
  Interner interner;
  const TokenId panel = interner.id("Panel");
  EXPECT_EQ(interner.id("Panel"), panel);
  EXPECT_NE(interner.id("panel"), panel);
  EXPECT_NE(interner.id("Panels"), panel);
  EXPECT_EQ(interner.id("caf\u00E9"), interner.id("cafe\u0301"));
  EXPECT_NE(interner.id("caf\u00E9"), interner.id("cafe"));
  EXPECT_NE(interner.id("\u2019"), interner.id("'"));  // a changed quotation mark is a change
}

TEST(Interner, KnowsWordsFromSeparators) {
  Interner interner;
  for (const char* word : {"Panel", "5.21", "a", "Party\u2019s", "\u00E9"})
    EXPECT_TRUE(interner.is_word(interner.id(word))) << word;
  for (const char* mark : {";", "(", "\u2019", "\u2013", "&"})
    EXPECT_FALSE(interner.is_word(interner.id(mark))) << mark;
}

TEST(Interner, OutlivesTheTextThatItsWordsCameFrom) {
  Interner interner;
  TokenId first = 0;
  {
    const std::string gone = "a-word-that-is-too-long-to-stay-inside-a-string";
    first = interner.id(gone);
  }
  for (int n = 0; n < 1000; ++n) interner.id("w" + std::to_string(n));
  EXPECT_EQ(interner.id("a-word-that-is-too-long-to-stay-inside-a-string"), first);
}

}  // namespace
}  // namespace redraft::diff
