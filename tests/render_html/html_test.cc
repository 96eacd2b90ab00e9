#include "render/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "render_html/page_parts.h"
#include "render_html/sample_builder.h"
#include "render_html/sample_redlines.h"

namespace redraft::test {
namespace {

bool has(const std::string& page, std::string_view what) { return page.find(what) != std::string::npos; }

TEST(RenderHtml, GivesTheSameBytesTwice) {
  for (const SampleRedline& sample : all_samples())
    EXPECT_EQ(render::render_html(sample.redline, sample.options),
              render::render_html(sample.redline, sample.options));
}

TEST(RenderHtml, GivesEveryIdOnceAndNoLinkThatLandsNowhere) {
  for (const SampleRedline& sample : all_samples()) {
    SCOPED_TRACE(sample.name);
    const std::string page = render::render_html(sample.redline, sample.options);
    const std::vector<std::string> ids = all_of(page, "id");
    const std::set<std::string> unique(ids.begin(), ids.end());
    EXPECT_EQ(unique.size(), ids.size());
    for (const std::string& id : ids) EXPECT_EQ(id.find_first_of(" \t\n\""), std::string::npos) << id;
    for (const std::string& link : all_of(page, "href")) EXPECT_EQ(unique.count(link.substr(1)), 1U) << link;
    for (std::size_t i = 1; i <= sample.redline.changes.size(); ++i)
      EXPECT_EQ(unique.count("change-" + std::to_string(i)), 1U) << i;
    for (std::size_t i = 1; i <= sample.redline.findings.size(); ++i)
      EXPECT_EQ(unique.count("finding-" + std::to_string(i)), 1U) << i;
  }
}

TEST(RenderHtml, AsksForNothingFromElsewhere) {
  const std::string page = render::render_html(modification_redline());
  for (const char* what : {"http://", "https://", "url(", "@import", " src=", "<link"})
    EXPECT_FALSE(has(page, what)) << what;
}

TEST(RenderHtml, HasTheColoursThatAreGivenBehindItsOwn) {
  using profile::Layer;
  using profile::Marked;
  using profile::Paper;
  const std::string plain = render::render_html(modification_redline());
  render::HtmlOptions options;
  options.colours = {{Paper::dark, Marked::renumbering, Layer::ground, {0, 0, 0x0a}},
                     {Paper::light, Marked::deletion, Layer::ink, {0x80, 0, 0}},
                     {Paper::light, Marked::insertion, Layer::ground, {0xe8, 0xe8, 0xff}}};
  const std::string page = render::render_html(modification_redline(), options);
  const std::string style =
      "\n<style>\n"
      "@media print, (prefers-color-scheme: light) { :root { --ins-on: #e8e8ff; --del: #800000; } }\n"
      "@media screen and (prefers-color-scheme: dark) { :root { --number-on: #00000a; } }\n"
      "</style>";
  ASSERT_EQ(count_of(page, style), 1U);
  const std::size_t at = page.find(style);
  EXPECT_GT(at, page.rfind("--ins-on: #e6f4ea")) << "behind the page's own, that for paper too";
  EXPECT_LT(at, page.find("</head>"));
  // Nothing else is different, and without colours there is no such style at all.
  EXPECT_EQ(page.substr(0, at) + page.substr(at + style.size()), plain);
}

TEST(RenderHtml, LetsNoInputOpenATag) {
  const std::string plain = render::render_html(plain_redline());
  const std::string hostile =
      render::render_html(hostile_redline(), {"</title><script>x</script>", "<img src=y>"});
  for (const char* tag :
       {"<script", "</script", "<style", "</style", "<title", "</title", "<img", "<main", "</main"})
    EXPECT_EQ(count_of(hostile, tag), count_of(plain, tag)) << tag;
}

TEST(RenderHtml, LinksToProvisionsByTheirCitation) {
  const std::vector<std::string> ids = all_of(render::render_html(modification_redline()), "id");
  for (const char* id : {"D1.3(e)(iii)(A)", "D3", "Appendix-AG-3.2.4", "A1.1-Change-Board"})
    EXPECT_EQ(std::count(ids.begin(), ids.end(), id), 1) << id;
}

TEST(RenderHtml, LeavesANumberToTheAmendedText) {
  SampleBuilder s("a", "b");
  s.document("Section D", "").clause("D3.1", "Gone.").deleted().clause("D3.1", "Here.").was("D3.2", "D3.2");
  const std::vector<std::string> blocks = blocks_of(render::render_html(s.done()));
  EXPECT_TRUE(has(blocks[0], "id=\"D3.1-before\"")) << blocks[0];
  EXPECT_TRUE(has(blocks[1], "id=\"D3.1\"")) << blocks[1];
}

TEST(RenderHtml, PutsAFindingBesideItsClauseAndTheRestAtTheHead) {
  const std::string page = render::render_html(modification_redline());
  const std::size_t clause = page.find("id=\"D3.6\"");
  const std::size_t finding = page.find("id=\"finding-1\"");
  ASSERT_NE(clause, std::string::npos);
  EXPECT_EQ(page.find(" class=\"b ", clause), page.find(" class=\"b ", finding));
  EXPECT_LT(clause, finding);
  const std::size_t rest = page.find("Findings about the drafting");
  EXPECT_LT(rest, page.find("id=\"finding-4\""));
  EXPECT_LT(page.find("id=\"finding-4\""), page.find(" class=\"b "));
}

TEST(RenderHtml, PutsAFindingBesideTheDefinitionThatHoldsItsWords) {
  const std::string page = render::render_html(modification_redline());
  const std::size_t finding = page.find("id=\"finding-3\"");
  EXPECT_EQ(page.rfind("id=\"A1.1-", finding), page.find("id=\"A1.1-Authority-initiated-Modification\""));
}

TEST(RenderHtml, PutsAFindingBesideTheDefinitionThatItCitesByTerm) {
  SampleBuilder s("a", "b");
  s.document("Section A", "")
      .definition("“Code”", "means this Code.")
      .definition("“DCC”", "means the holder.");
  Finding finding;
  finding.document = "Section A";
  finding.citation = "A1.1 \"DCC\"";
  finding.message = "The term is not used.";
  s.finding(finding);
  const std::string page = render::render_html(s.done());
  EXPECT_LT(page.find("id=\"A1.1-DCC\""), page.find("id=\"finding-1\""));
  EXPECT_FALSE(has(page, "Findings about the drafting"));
}

TEST(RenderHtml, FoldsWhatDidNotChangeAndKeepsWhatCarriesAChange) {
  const std::string page = render::render_html(modification_redline());
  EXPECT_TRUE(has(page, "<details class=\"fold\"><summary>13 clauses unchanged: M5.2 to M5.14</summary>"));
  EXPECT_TRUE(has(
      page, "<summary>1 clause and 2 definitions unchanged: A1.1 to Additional Release Services</summary>"));
  EXPECT_TRUE(has(page, "<summary>4 items unchanged: (a) to (d)</summary>"));
  const std::size_t carrier = page.find("id=\"M8.5\"");  // its item (b) changed
  EXPECT_LT(page.rfind("</details>", carrier), carrier);
  EXPECT_GT(page.rfind("</details>", carrier), page.rfind("<details", carrier));
}

TEST(RenderHtml, SaysInWordsThatTwoTextsAreTheSame) {
  const std::string page = render::render_html(same_redline());
  EXPECT_TRUE(has(page, "The two texts are the same: nothing was inserted, deleted, moved or renumbered."));
  EXPECT_TRUE(has(page, "6 clauses unchanged: B1.1 to B1.6"));
  EXPECT_TRUE(has(page, "<dt>Words marked</dt><dd>0</dd>"));
}

TEST(RenderHtml, HasSomethingToShowForNothingAtAll) {
  const std::string page = render::render_html({});
  EXPECT_TRUE(has(page, "<h1>Redline</h1>"));
  EXPECT_TRUE(has(page, "The two texts are the same"));
}

TEST(RenderHtml, MakesItsTitleFromTheNamesOrTakesTheOneGiven) {
  EXPECT_TRUE(
      has(render::render_html(same_redline()), "<title>Redline of draft-2.txt against draft-1.txt</title>"));
  EXPECT_TRUE(has(render::render_html(same_redline(), {"SECMP0049", ""}), "<h1>SECMP0049</h1>"));
}

TEST(RenderHtml, NeverSkipsALevelOfHeading) {
  for (const SampleRedline& sample : all_samples()) {
    const std::string page = render::render_html(sample.redline, sample.options);
    int level = 1;
    for (std::size_t at = page.find("<h1>"); at < page.find("<aside"); at = page.find("<h", at + 1)) {
      const int here = page[at + 2] - '0';
      if (here < 1 || here > 6) continue;
      EXPECT_LE(here, level + 1) << sample.name << ": " << page.substr(at, 60);
      level = here;
    }
  }
}

TEST(RenderHtml, SaysTheInstructionOnceAboveWhatItMade) {
  const std::string page = render::render_html(modification_redline());
  EXPECT_EQ(count_of(page, "<p class=\"reason\">Amend Section C2.3 as follows:</p>"), 1U);
}

TEST(RenderHtml, TellsALargePageToBeLaidOutAPieceAtATime) {
  EXPECT_TRUE(has(render::render_html(large_redline(700, 10)), "class=\"large\""));
  EXPECT_TRUE(has(render::render_html(modification_redline()), "class=\"small\""));
}

}  // namespace
}  // namespace redraft::test
