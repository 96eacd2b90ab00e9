// A payload's words laid over the baseline's: elisions inside a sentence, edits made to other words.
#include "amend/payload.h"

#include <gtest/gtest.h>

#include "amend/amended.h"

namespace redraft::amend {
namespace {

using tests::sec;

struct ElisionCase {
  const char* stated;
  const char* base;
  const char* want;
};

TEST(FillElisions, PutsTheBaselinesWordsBack) {
  const ElisionCase cases[] = {
      {"The Panel shall meet.", "The Panel shall rest.", "The Panel shall meet."},
      {"The Panel shall [...] each year.", "The Panel shall meet twice each year.",
       "The Panel shall meet twice each year."},
      {"The Board shall [...] each month.", "The Panel shall meet twice each year.",
       "The Board shall meet twice each month."},
      {"The Panel [...]", "The Panel shall meet twice.", "The Panel shall meet twice."},
      {"[...] each month.", "The Panel shall meet each year.", "The Panel shall meet each month."},
      {"The Panel [\u2026] twice.", "The Panel shall meet twice.", "The Panel shall meet twice."},
  };
  for (const ElisionCase& c : cases) EXPECT_EQ(fill_elisions(c.stated, c.base, sec()), c.want) << c.stated;
}

TEST(MergeWords, MakesAnEditToOtherWords) {
  const Merged clean =
      merge_words("The Panel shall meet twice each year.", "The Panel shall meet once each year.",
                  "The Board shall meet once each year.");
  EXPECT_TRUE(clean.clean);
  EXPECT_EQ(clean.text, "The Board shall meet twice each year.");
  EXPECT_FALSE(merge_words("The Panel rests.", "The Panel shall meet once each year.",
                           "The Panel shall meet twice each year.")
                   .clean);
  const Merged same = merge_words("a b c", "a b c", "a x c");
  EXPECT_TRUE(same.clean);
  EXPECT_EQ(same.text, "a x c");
}

}  // namespace
}  // namespace redraft::amend
