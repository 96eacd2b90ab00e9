// Paragraphs of two Word documents: words, splits, joins, moves, and how they are set.
#include "redline/word_compare.h"

#include <gtest/gtest.h>

#include "redline/word_shown.h"

namespace redraft::redline {
namespace {

using tests::shown;
using tests::word_p;
using tests::WordCompared;

const std::string kReport = "The Panel shall publish its report in March each year.";
const std::string kCopy = "It shall send a copy of the report to each Party without delay.";
const std::string kLimits = "Nothing in this agreement limits the powers of the Authority.";
const std::string kCosts = "Each User bears the costs of its own meters and of their testing.";

TEST(WordCompare, TheSameDocumentTwiceIsEmpty) {
  const WordCompared same({.body = word_p(kReport) + word_p("")}, {.body = word_p(kReport) + word_p("")});
  EXPECT_TRUE(same.redline.empty);
  EXPECT_TRUE(same.redline.stories[0].same);
  EXPECT_TRUE(same.redline.findings.empty());
  EXPECT_EQ(shown(same), "= " + kReport + "¶\n= ¶\n");
}

TEST(WordCompare, HowRunsAreCutIsNoDifference) {
  const std::string cut =
      "<w:p w:rsidR=\"00A1\"><w:r><w:t xml:space=\"preserve\">The Panel </w:t></w:r><w:proofErr "
      "w:type=\"spellStart\"/>"
      "<w:r w:rsidR=\"00B2\"><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t>sh</w:t><w:t>all</w:t></w:r></w:p>";
  EXPECT_EQ(shown(word_p("The Panel shall"), cut), "= The Panel shall¶\n");
}

TEST(WordCompare, MarksWordsAndTheirSpaces) {
  struct Row {
    const char* before;
    const char* after;
    const char* want;
  };
  const Row rows[] = {
      {"The Panel shall meet", "The Panel may meet", "The Panel [-shall-]{+may+} meet¶\n"},
      {"The Panel shall meet", "The Panel shall not meet", "The Panel shall{+ not+} meet¶\n"},
      {"The Panel shall not meet", "The Panel shall meet", "The Panel shall[- not-] meet¶\n"},
      {"a charge of £5", "a charge of £50", "a charge of £[-5-]{+50+}¶\n"},
      {"the Panel", "the Panel.", "the Panel{+.+}¶\n"},
      {"two  spaces", "two spaces", "two[-  -]{+ +}spaces¶\n"},
      {"all", "", "[-all-]¶\n"},
      {"", "all", "{+all+}¶\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(shown(word_p(row.before), word_p(row.after)), row.want) << row.before;
}

TEST(WordCompare, LeavesOutWhatItIsToldTo) {
  const auto with = [](const std::string& before, const std::string& after,
                       void (*set)(WordCompareOptions&)) {
    WordCompareOptions options;
    set(options);
    return WordCompared({.body = before}, {.body = after}, options).redline.empty;
  };
  const auto nothing = [](WordCompareOptions&) {};
  const auto fold_case = [](WordCompareOptions& o) { o.fold_case = true; };
  const auto any_space = [](WordCompareOptions& o) { o.whitespace = false; };
  const auto plain = [](WordCompareOptions& o) { o.formatting = false; };
  EXPECT_FALSE(with(word_p("the Panel"), word_p("the panel"), nothing));
  EXPECT_TRUE(with(word_p("the Panel"), word_p("the panel"), fold_case));
  EXPECT_FALSE(with(word_p("the  Panel"), word_p("the Panel"), nothing));
  EXPECT_TRUE(with(word_p("the  Panel"), word_p("the Panel"), any_space));
  EXPECT_FALSE(with(word_p("the Panel"), word_p("the Panel", "<w:keepNext/>", "<w:b/>"), nothing));
  EXPECT_TRUE(with(word_p("the Panel"), word_p("the Panel", "<w:keepNext/>", "<w:b/>"), plain));
}

TEST(WordCompare, ComparesLettersWhenAsked) {
  WordCompareOptions options;
  options.granularity = Granularity::character;
  EXPECT_EQ(shown(word_p("a Registered party"), word_p("a registered party"), options),
            "a [-R-]{+r+}egistered party¶\n");
}

TEST(WordCompare, MarksAParagraphThatCameOrWent) {
  EXPECT_EQ(shown(word_p(kReport) + word_p(kLimits), word_p(kReport) + word_p(kCosts) + word_p(kLimits)),
            "= " + kReport + "¶\n{+" + kCosts + "+}¶+\n= " + kLimits + "¶\n");
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCosts) + word_p(kLimits), word_p(kReport) + word_p(kLimits)),
            "= " + kReport + "¶\n[-" + kCosts + "-]¶-\n= " + kLimits + "¶\n");
}

// The last mark of a body cannot go: the one before it is marked, and the last is shared.
TEST(WordCompare, LendsTheMarkBeforeToALastParagraph) {
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCosts), word_p(kReport)), kReport + "¶-\n[-" + kCosts + "-]¶\n");
  EXPECT_EQ(shown(word_p(kReport), word_p(kReport) + word_p(kCosts)), kReport + "¶+\n{+" + kCosts + "+}¶\n");
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCosts, "<w:keepNext/>"), word_p(kReport)),
            kReport + "¶-\n[-" + kCosts + "-]¶ paragraph\n");
}

TEST(WordCompare, MarksASplitAndAJoinByTheMarkAlone) {
  const std::string both = kReport + " " + kCopy;
  EXPECT_EQ(shown(word_p(both) + word_p(kLimits), word_p(kReport) + word_p(kCopy) + word_p(kLimits)),
            kReport + "¶+\n[- -]" + kCopy + "¶\n= " + kLimits + "¶\n");
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCopy) + word_p(kLimits), word_p(both) + word_p(kLimits)),
            kReport + "¶-\n{+ +}" + kCopy + "¶\n= " + kLimits + "¶\n");
}

TEST(WordCompare, MarksAMoveAtBothItsPlaces) {
  const WordCompared moved({.body = word_p(kReport) + word_p(kCosts) + word_p(kCopy) + word_p(kLimits)},
                           {.body = word_p(kCosts) + word_p(kCopy) + word_p(kReport) + word_p(kLimits)});
  EXPECT_EQ(shown(moved), "from 0: " + kReport + "¶-\n= " + kCosts + "¶\n= " + kCopy + "¶\nto 0: " + kReport +
                              "¶+\n= " + kLimits + "¶\n");
  ASSERT_EQ(moved.redline.moves.size(), 1U);
  EXPECT_EQ(moved.redline.moves[0].from.line, 0U);
  EXPECT_EQ(moved.redline.moves[0].to.line, 3U);

  WordCompareOptions options;
  options.moves = false;
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCosts) + word_p(kCopy) + word_p(kLimits),
                  word_p(kCosts) + word_p(kCopy) + word_p(kReport) + word_p(kLimits), options),
            "[-" + kReport + "-]¶-\n= " + kCosts + "¶\n= " + kCopy + "¶\n{+" + kReport +
                "+}¶+\n= " + kLimits + "¶\n");
}

TEST(WordCompare, MarksTheEditsOfWhatMovedWhereTheyAre) {
  const std::string later = "The Panel shall publish its report in May each year.";
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCosts) + word_p(kCopy) + word_p(kLimits),
                  word_p(kCosts) + word_p(kCopy) + word_p(later) + word_p(kLimits)),
            "from 0: The Panel shall publish its report in [-March-] each year.¶-\n= " + kCosts +
                "¶\n= " + kCopy +
                "¶\nto 0: The Panel shall publish its report in {+May+} each year.¶+\n= " + kLimits + "¶\n");
}

TEST(WordCompare, MarksHowWordsParagraphsAndMarksAreSet) {
  const std::string bold =
      "<w:p><w:r><w:t xml:space=\"preserve\">The "
      "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Panel</w:t></w:r></w:p>";
  EXPECT_EQ(shown(word_p("The Panel"), bold), "The ~Panel~¶\n");
  EXPECT_EQ(shown(word_p("The Panel"), word_p("The Panel", "<w:jc w:val=\"both\"/>")),
            "The Panel¶ paragraph\n");
  EXPECT_EQ(shown(word_p("The Panel"), word_p("The Panel", "<w:rPr><w:b/></w:rPr>")), "The Panel¶ mark\n");
  EXPECT_EQ(shown(word_p(""), word_p("", "<w:pStyle w:val=\"Clause\"/>")), "¶ paragraph\n");
}

TEST(WordCompare, HowASwitchIsWrittenIsNoDifference) {
  EXPECT_EQ(
      shown(word_p("x", "", "<w:b/><w:i/>"), word_p("x", "", "<w:i w:val=\"1\"/><w:b w:val=\"true\"/>")),
      "= x¶\n");
  EXPECT_EQ(shown(word_p("x", "", "<w:b/>"), word_p("x", "", "<w:b w:val=\"0\"/>")), "~x~¶\n");
}

TEST(WordCompare, MarksHowSectionsAreSet) {
  const auto section = [](const std::string& width) {
    return "<w:sectPr><w:pgSz w:w=\"" + width + "\" w:h=\"16838\"/></w:sectPr>";
  };
  EXPECT_EQ(shown(word_p(kReport, section("11906")) + word_p(kCosts),
                  word_p(kReport, section("16838")) + word_p(kCosts)),
            kReport + "¶ section\n= " + kCosts + "¶\n");
  EXPECT_EQ(shown(WordCompared({.body = word_p(kReport), .section = "<w:cols w:num=\"1\"/>"},
                               {.body = word_p(kReport), .section = "<w:cols w:num=\"2\"/>"})),
            "= " + kReport + "¶\nlast section\n");
  // A break is part of its mark: the mark with it comes, the one without goes.
  EXPECT_EQ(shown(word_p(kReport) + word_p(kCosts), word_p(kReport, section("11906")) + word_p(kCosts)),
            kReport + "¶+\n¶-\n= " + kCosts + "¶\n");
}

TEST(WordCompare, NothingThatDiffersIsLeftOut) {
  struct Row {
    const char* what;
    std::string before;
    std::string after;
  };
  const auto r = [](const std::string& inner) { return "<w:p><w:r>" + inner + "</w:r></w:p>"; };
  const Row rows[] = {
      {"a tab", r("<w:t>a</w:t>"), r("<w:t>a</w:t><w:tab/>")},
      {"a break", r("<w:br/>"), r("<w:br w:type=\"page\"/>")},
      {"a break of another kind", r("<w:br w:type=\"column\"/>"), r("<w:br w:type=\"page\"/>")},
      {"a hyphen", r("<w:noBreakHyphen/>"), r("<w:softHyphen/>")},
      {"a symbol", r("<w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/>"),
       r("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>")},
      {"composed and not", word_p("caf\u00E9"), word_p("cafe\u0301")},
      {"a space that does not break", word_p("a b"), word_p("a\u00A0b")},
      {"an empty paragraph", word_p("a"), word_p("a") + word_p("")},
      {"space at the end", word_p("a"), word_p("a ")},
      {"how a space is set", word_p("a "),
       "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> "
       "</w:t></w:r></w:p>"},
      {"how a tab is set", r("<w:t>a</w:t><w:tab/>"),
       "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:tab/></w:r></w:p>"},
      {"two that changed places", word_p("a") + word_p("b") + word_p("c"),
       word_p("b") + word_p("a") + word_p("c")},
      {"one that stands twice", word_p(kReport) + word_p(kReport), word_p(kReport)},
  };
  for (const Row& row : rows) {
    EXPECT_FALSE(WordCompared({.body = row.before}, {.body = row.after}).redline.empty) << row.what;
    EXPECT_FALSE(WordCompared({.body = row.after}, {.body = row.before}).redline.empty)
        << row.what << ", back";
    EXPECT_TRUE(WordCompared({.body = row.after}, {.body = row.after}).redline.empty)
        << row.what << ", itself";
  }
}

}  // namespace
}  // namespace redraft::redline
