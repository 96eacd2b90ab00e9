#include <gtest/gtest.h>

#include "render/html_anchors.h"
#include "render/html_escape.h"

namespace redraft::render {
namespace {

TEST(HtmlEscape, WritesWhatMarkUpWouldReadAsMarkUp) {
  EXPECT_EQ(escaped("<b a=\"1\" c='2'>&amp;</b>"),
            "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;");
}

TEST(HtmlEscape, KeepsLettersOfEveryScript) {
  EXPECT_EQ(escaped("Ŵy 👩‍⚖️ “q” — é"), "Ŵy 👩‍⚖️ “q” — é");
}

TEST(HtmlEscape, ReplacesControlsThatHtmlForbids) {
  EXPECT_EQ(escaped(std::string_view("a\0b\x01\x7F"
                                     "c\td\ne\rf",
                                     12)),
            "a\uFFFDb\uFFFD\uFFFDc\td\ne&#13;f");
}

TEST(HtmlEscape, QuotesAStringForAStyleSheet) { EXPECT_EQ(css_string("a\"b\\c\nd"), "\"a\\\"b\\\\c d\""); }

TEST(HtmlEscape, GroupsThousands) {
  EXPECT_EQ(with_commas(0), "0");
  EXPECT_EQ(with_commas(999), "999");
  EXPECT_EQ(with_commas(1000), "1,000");
  EXPECT_EQ(with_commas(1234567), "1,234,567");
}

TEST(HtmlEscape, CountsInTheSingularAndThePlural) {
  EXPECT_EQ(count_of(1, "clause"), "1 clause");
  EXPECT_EQ(count_of(1204, "clause"), "1,204 clauses");
}

TEST(HtmlEscape, ShortensAtTheEndOfAWord) {
  EXPECT_EQ(shortened("  the   Panel\nshall ", 40), "the Panel shall");
  EXPECT_EQ(shortened("the Panel shall consider", 15), "the Panel shall…");
  EXPECT_EQ(shortened("the Panel shall consider", 17), "the Panel shall…");
  EXPECT_EQ(shortened("wwwwwwwwww", 4), "wwww…");
  EXPECT_EQ(shortened("ŵŵŵŵ", 4), "ŵŵŵŵ");
  EXPECT_EQ(shortened("ŵŵŵŵŵ", 4), "ŵŵŵŵ…");
  EXPECT_EQ(shortened("", 4), "");
}

TEST(HtmlAnchors, MakesAnIdThatALinkNeedNotEncode) {
  EXPECT_EQ(id_from("D3.11(a)(ii)"), "D3.11(a)(ii)");
  EXPECT_EQ(id_from("Appendix AG 3.2.4"), "Appendix-AG-3.2.4");
  EXPECT_EQ(id_from("\" onclick='x' %41"), "onclick-x-41");
}

}  // namespace
}  // namespace redraft::render
