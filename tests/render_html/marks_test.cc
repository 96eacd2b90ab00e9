// Law 2 in the markup: strip <del> and the amended text is left, strip <ins> and the baseline is.
#include <gtest/gtest.h>

#include "render/html.h"
#include "render_html/page_parts.h"
#include "render_html/sample_builder.h"
#include "render_html/sample_redlines.h"

namespace redraft::test {
namespace {

using redline::Block;
using redline::Status;

std::string joined(const std::string& label, const std::string& term, const std::string& text) {
  std::string out = label;
  for (const std::string& part : {term, text})
    if (!part.empty()) out += (out.empty() ? "" : " ") + part;
  return out;
}

std::string wanted_after(const Block& block) {
  if (block.status == Status::deleted || block.status == Status::moved_from) return "";
  return joined(block.label_after, after_text(block.term), after_text(block.text));
}

std::string wanted_before(const Block& block) {
  if (block.status == Status::inserted || block.status == Status::moved_to) return "";
  return joined(block.label_before, before_text(block.term), before_text(block.text));
}

TEST(HtmlMarks, GiveBackBothSidesOfEveryBlock) {
  for (const SampleRedline& sample : all_samples()) {
    SCOPED_TRACE(sample.name);
    const std::vector<std::string> blocks = blocks_of(render::render_html(sample.redline, sample.options));
    std::size_t at = 0;
    for (const redline::Document& document : sample.redline.documents)
      for (const Block& block : document.blocks) {
        ASSERT_LT(at, blocks.size());
        std::string after = wanted_after(block);
        std::string before = wanted_before(block);
        for (std::string* side : {&after, &before})  // the one control in the samples is not allowed in HTML
          if (const std::size_t control = side->find('\x01'); control != std::string::npos)
            side->replace(control, 1, "\uFFFD");
        EXPECT_EQ(without("del", blocks[at]), after);
        EXPECT_EQ(without("ins", blocks[at]), before);
        ++at;
      }
    EXPECT_EQ(at, blocks.size());
  }
}

std::string page_of(SampleBuilder& builder) { return render::render_html(builder.done()); }

TEST(HtmlMarks, GiveEachReplacementOneNumberAndOneId) {
  SampleBuilder s("a", "b");
  s.document("Section D", "").clause("D1.1", "A {--Modification--}{++Draft++} Proposal{++ or two++}.");
  EXPECT_NE(
      page_of(s).find("A <del id=\"change-1\" data-c=\"1\">Modification</del><ins data-c=\"1\">Draft</ins> "
                      "Proposal<ins id=\"change-2\" data-c=\"2\"> or two</ins>."),
      std::string::npos);
}

TEST(HtmlMarks, StrikeTheOldLabelBeforeTheNew) {
  SampleBuilder s("a", "b");
  s.document("Section D", "").clause("D3.19", "Same words.").was("D3.13", "D3.13");
  EXPECT_NE(
      page_of(s).find("<span class=\"l\" id=\"change-1\" data-c=\"1\"><del class=\"number\">D3.13</del> "
                      "<ins class=\"number\">D3.19</ins></span> <span class=\"t\">Same words.</span>"),
      std::string::npos);
}

TEST(HtmlMarks, NameTheOtherEndOfAMove) {
  SampleBuilder s("a", "b");
  s.document("Section D", "").clause("D3.4", "The {++same ++}words.").move_ends();
  s.clause("D3.9", "The words.").move_starts();
  const std::string page = page_of(s);
  EXPECT_NE(page.find("<ins class=\"move\">The <ins>same </ins>words.</ins> "
                      "<a class=\"note move\" href=\"#D3.9\">moved from D3.9</a>"),
            std::string::npos);
  EXPECT_NE(
      page.find(
          "<del class=\"move\">The words.</del> <a class=\"note move\" href=\"#D3.4\">moved to D3.4</a>"),
      std::string::npos);
}

TEST(HtmlMarks, SayWhereAMoveWentInATextWithoutNumbers) {
  const std::string page = render::render_html(plain_redline());
  EXPECT_NE(page.find(">moved to a later place</a>"), std::string::npos);
  EXPECT_NE(page.find(">moved from an earlier place</a>"), std::string::npos);
}

TEST(HtmlMarks, ShowASpaceThatWasPutIn) {
  SampleBuilder s("a", "b");
  s.document("", "").text(0, "one{++ ++}two");
  EXPECT_NE(page_of(s).find("<ins id=\"change-1\" data-c=\"1\" class=\"space\"> </ins>"), std::string::npos);
}

TEST(HtmlMarks, MarkABlockAsNewThoughItsSegmentsAreNotMarked) {
  SampleBuilder s("a", "b");
  s.document("Section D", "").clause("D1.1", "New.").inserted();
  redline::Redline redline = s.done();
  redline.documents[0].blocks[0].text[0].mark = redline::Mark::none;
  EXPECT_NE(render::render_html(redline).find("<ins>New.</ins>"), std::string::npos);
}

}  // namespace
}  // namespace redraft::test
