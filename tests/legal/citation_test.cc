// Every form of a citation that the issue names, and what stands around them.
#include "legal/citation.h"

#include <gtest/gtest.h>

namespace redraft::legal {
namespace {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

std::string shown(const CitedTarget& t) {
  std::string out = t.range_end ? "..." : "";
  if (!t.document.empty()) out += "<" + t.document + ">";
  return out + t.label();
}

// "words -> targets {caption} flags"
std::string shown(std::string_view text, const Citation& c) {
  std::string out(text.substr(c.begin, c.end - c.begin));
  out += " ->";
  for (const CitedTarget& t : c.targets) out += " " + shown(t);
  if (!c.caption.empty()) out += " {" + c.caption + "}";
  if (c.plural) out += " plural";
  if (c.inner) out += " inner";
  if (c.self) out += " self";
  if (c.above) out += " above";
  if (c.below) out += " below";
  if (c.external) out += " external";
  return out;
}

std::vector<std::string> found(std::string_view text, const profile::Profile& profile) {
  std::vector<std::string> out;
  for (const Citation& c : find_citations(text, profile)) out.push_back(shown(text, c));
  return out;
}

using Wanted = std::vector<std::string>;

struct CitationCase {
  const char* text;
  Wanted want;
};

void hold(const std::vector<CitationCase>& cases) {
  for (const CitationCase& c : cases) EXPECT_EQ(found(c.text, sec()), c.want) << c.text;
}

TEST(FindCitations, SingleOnes) {
  hold({
      {"see Section D3.11.", {"Section D3.11 -> D3.11"}},
      {"Section D3", {"Section D3 -> D3"}},
      {"Section D2A applies", {"Section D2A -> D2A"}},
      {"Section D9A.11 applies", {"Section D9A.11 -> D9A.11"}},
      {"Section D3.11A applies", {"Section D3.11A -> D3.11A"}},
      {"Section D3.11(a)", {"Section D3.11(a) -> D3.11(a)"}},
      {"Section D3.11(a)(ii)", {"Section D3.11(a)(ii) -> D3.11(a)(ii)"}},
      {"Section D3.11(a)(ii)(B)", {"Section D3.11(a)(ii)(B) -> D3.11(a)(ii)(B)"}},
      {"Section L1.17(aa)", {"Section L1.17(aa) -> L1.17(aa)"}},
      {"Section D", {"Section D -> <Section D>"}},
      {"Section D applies", {"Section D -> <Section D>"}},
      {"in Section D.", {"Section D -> <Section D>"}},
      {"Appendix AG", {"Appendix AG -> <Appendix AG>"}},
      {"Appendix A applies", {"Appendix A -> <Appendix A>"}},
      {"Schedule 2 applies", {"Schedule 2 -> <Schedule 2>"}},
      {"Section 3.2.4", {"Section 3.2.4 -> 3.2.4"}},
      {"Section 2(a)", {"Section 2(a) -> 2(a)"}},
      {"Clause 3.2", {"Clause 3.2 -> 3.2 inner"}},
      {"clause 12", {"clause 12 -> 12 inner"}},
      {"paragraph 1.2", {"paragraph 1.2 -> 1.2 inner"}},
      {"paragraph (c)", {"paragraph (c) -> (c) inner"}},
      {"sub-paragraph (ii)", {"sub-paragraph (ii) -> (ii) inner"}},
      {"Paragraph 4(b)", {"Paragraph 4(b) -> 4(b) inner"}},
  });
}

TEST(FindCitations, WithTheirCaptions) {
  hold({
      {"Section D2.6 (Authority Determined Modifications)",
       {"Section D2.6 (Authority Determined Modifications) -> D2.6 {Authority Determined Modifications}"}},
      {"Section D (Modification Process)",
       {"Section D (Modification Process) -> <Section D> {Modification Process}"}},
      {"Appendix QA (Foghorn Policy), this",
       {"Appendix QA (Foghorn Policy) -> <Appendix QA> {Foghorn Policy}"}},
      {"Section D2A (The Change Sub-Committee).",
       {"Section D2A (The Change Sub-Committee) -> D2A {The Change Sub-Committee}"}},
      {"Section D5.7 (Significant Code Review: Backstop Direction)",
       {"Section D5.7 (Significant Code Review: Backstop Direction) -> D5.7 {Significant Code Review: "
        "Backstop "
        "Direction}"}},
      {"Section H (DCC Services (Core))",
       {"Section H (DCC Services (Core)) -> <Section H> {DCC Services (Core)}"}},
      {"Section G (Security) (such notification to be given)",
       {"Section G (Security) -> <Section G> {Security}"}},
      {"Section D2.6\n(Authority  Determined\nModifications)",
       {"Section D2.6\n(Authority  Determined\nModifications) -> D2.6 {Authority Determined Modifications}"}},
      {"Section D2.6 (\u00C9tudes)", {"Section D2.6 (\u00C9tudes) -> D2.6 {\u00C9tudes}"}},
      {"Section D2.6 (as the case may be)", {"Section D2.6 -> D2.6"}},
      {"Section D2.6 (including that)", {"Section D2.6 -> D2.6"}},
      {"Section D2.6 (A)", {"Section D2.6 -> D2.6"}},
      {"Section D2.6 (Authority", {"Section D2.6 -> D2.6"}},
      {"Section D2.6 ()", {"Section D2.6 -> D2.6"}},
  });
}

TEST(FindCitations, EachWithItsOwnCaption) {
  hold({
      {"Sections D6.5 (Working Groups) and D6.6 (Reports)",
       {"Sections D6.5 (Working Groups) -> D6.5 {Working Groups} plural",
        "D6.6 (Reports) -> D6.6 {Reports} plural"}},
      {"Sections D1 (Notices), D2 (Costs) and D3",
       {"Sections D1 (Notices) -> D1 {Notices} plural", "D2 (Costs) -> D2 {Costs} plural",
        "D3 -> D3 plural"}},
      {"Sections G (Security) and H (DCC Services)",
       {"Sections G (Security) -> <Section G> {Security} plural",
        "H (DCC Services) -> <Section H> {DCC Services} plural"}},
      {"Section D1 (Notices) or D2 (Costs)",
       {"Section D1 (Notices) -> D1 {Notices}", "D2 (Costs) -> D2 {Costs}"}},
      {"Section D (Process) and A Party", {"Section D (Process) -> <Section D> {Process}"}},
      {"Section D1 (Notices) and (b) the Panel", {"Section D1 (Notices) -> D1 {Notices}"}},
      {"Section D1 (Notices) and Section D2", {"Section D1 (Notices) -> D1 {Notices}", "Section D2 -> D2"}},
      {"Sections D1 (Notices) to D4", {"Sections D1 (Notices) -> D1 {Notices} plural"}},
  });
  for (const Citation& c : find_citations("Sections D1 (Notices) and D2 (Costs)", sec()))
    EXPECT_TRUE(c.shares_word);
  for (const Citation& c : find_citations("Sections D1 (Notices) and the", sec()))
    EXPECT_FALSE(c.shares_word);
}

TEST(FindCitations, SeveralAtOnce) {
  hold({
      {"Sections D6.5 and D6.6", {"Sections D6.5 and D6.6 -> D6.5 D6.6 plural"}},
      {"Sections Q1, Q2 and Q2A do", {"Sections Q1, Q2 and Q2A -> Q1 Q2 Q2A plural"}},
      {"Sections D1, D2, and D3", {"Sections D1, D2, and D3 -> D1 D2 D3 plural"}},
      {"Sections D6.5 or D6.6", {"Sections D6.5 or D6.6 -> D6.5 D6.6 plural"}},
      {"Sections D6.5 and/or D6.6", {"Sections D6.5 and/or D6.6 -> D6.5 D6.6 plural"}},
      {"Sections D6.5 & D6.6", {"Sections D6.5 & D6.6 -> D6.5 D6.6 plural"}},
      {"Section Q2.1 or Q2.2", {"Section Q2.1 or Q2.2 -> Q2.1 Q2.2"}},
      {"Sections D and G", {"Sections D and G -> <Section D> <Section G> plural"}},
      {"Appendices A and AG", {"Appendices A and AG -> <Appendix A> <Appendix AG> plural"}},
      {"Schedules 1 and 2", {"Schedules 1 and 2 -> <Schedule 1> <Schedule 2> plural"}},
      {"Section X2.3(a), (b) and (c)", {"Section X2.3(a), (b) and (c) -> X2.3(a) X2.3(b) X2.3(c)"}},
      {"Sections Q1.2(c)(i) and (ii)", {"Sections Q1.2(c)(i) and (ii) -> Q1.2(c)(i) Q1.2(c)(ii) plural"}},
      {"Section D1.2(a)(i), (ii) or (b)(i)",
       {"Section D1.2(a)(i), (ii) or (b)(i) -> D1.2(a)(i) D1.2(a)(ii) D1.2(b)(i)"}},
      {"Sections D1.2(a) and D1.3(b)", {"Sections D1.2(a) and D1.3(b) -> D1.2(a) D1.3(b) plural"}},
      {"paragraphs (a) and (b)", {"paragraphs (a) and (b) -> (a) (b) plural inner"}},
      {"paragraphs (a), (b) or (c) above", {"paragraphs (a), (b) or (c) -> (a) (b) (c) plural inner above"}},
  });
}

TEST(FindCitations, Ranges) {
  hold({
      {"Sections G7.18 to G7.22", {"Sections G7.18 to G7.22 -> G7.18 ...G7.22 plural"}},
      {"Sections D1.3(a) to (e)", {"Sections D1.3(a) to (e) -> D1.3(a) ...D1.3(e) plural"}},
      {"paragraphs (a) to (d) below", {"paragraphs (a) to (d) -> (a) ...(d) plural inner below"}},
      {"Sections D1 through D3", {"Sections D1 through D3 -> D1 ...D3 plural"}},
      {"Sections D1\u2013D3", {"Sections D1\u2013D3 -> D1 ...D3 plural"}},
      {"Sections D1, D3 to D5 and D7", {"Sections D1, D3 to D5 and D7 -> D1 D3 ...D5 D7 plural"}},
      {"Sections A to Z", {"Sections A to Z -> <Section A> ...<Section Z> plural"}},
  });
}

TEST(FindCitations, OfThePlaceItself) {
  hold({
      {"of this Section D1.3 the", {"Section D1.3 -> D1.3 self"}},
      {"This Section D1.3 applies", {"Section D1.3 -> D1.3 self"}},
      {"this Section Q2A applies", {"Section Q2A -> Q2A self"}},
      {"paragraph (c) above", {"paragraph (c) -> (c) inner above"}},
      {"paragraph (c) below", {"paragraph (c) -> (c) inner below"}},
      {"Section D1.3 above", {"Section D1.3 -> D1.3 above"}},
      {"of this paragraph (a)", {"paragraph (a) -> (a) inner self"}},
  });
}

TEST(FindCitations, WithTheirOwner) {
  hold({
      {"Section 3.2.4 of Appendix AG", {"Section 3.2.4 of Appendix AG -> <Appendix AG>3.2.4"}},
      {"paragraph 4 of Schedule 1", {"paragraph 4 of Schedule 1 -> <Schedule 1>4 inner"}},
      {"paragraphs 1 and 2 of Schedule 1",
       {"paragraphs 1 and 2 of Schedule 1 -> <Schedule 1>1 <Schedule 1>2 plural inner"}},
      {"paragraph 1.2 of this Appendix", {"paragraph 1.2 -> 1.2 inner"}},
      {"Section D3 of this Code", {"Section D3 -> D3"}},
      {"Section 88 of the Energy Act 2008", {"Section 88 -> 88 external"}},
      {"Section 6 of the Electricity Act 1989", {"Section 6 -> 6 external"}},
      {"paragraph 12 of the Data Protection Regulations", {"paragraph 12 -> 12 inner external"}},
      {"Section 4 of the DCC Licence", {"Section 4 -> 4 external"}},
      {"Section D3 of the report that the Panel", {"Section D3 -> D3"}},
  });
}

TEST(FindCitations, ItemsOfAProvisionAreThatProvisions) {
  hold({
      {"to paragraphs (a) and (b) of Section Q1.2.",
       {"paragraphs (a) and (b) of Section Q1.2 -> <Section Q>Q1.2(a) <Section Q>Q1.2(b) plural inner"}},
      {"paragraph (ii) of Section Q1.2(c) (Lighting)",
       {"paragraph (ii) of Section Q1.2(c) (Lighting) -> <Section Q>Q1.2(c)(ii) {Lighting} inner"}},
      {"paragraph (a) of Section 3.2", {"paragraph (a) of Section 3.2 -> 3.2(a) inner"}},
      {"apply paragraph (a) to Section Q1.2", {"paragraph (a) -> (a) inner", "Section Q1.2 -> Q1.2"}},
      {"paragraph (a) of this Section Q1.2", {"paragraph (a) -> (a) inner", "Section Q1.2 -> Q1.2 self"}},
  });
}

TEST(FindCitations, AcrossLineEndsAndNoBreakSpaces) {
  hold({
      {"in Section\nD2.6", {"Section\nD2.6 -> D2.6"}},
      {"in Section\r\n    D2.6", {"Section\r\n    D2.6 -> D2.6"}},
      {"in Section\u00A0D2.6\u00A0(Notices)", {"Section\u00A0D2.6\u00A0(Notices) -> D2.6 {Notices}"}},
      {"Sections D1\nand D2", {"Sections D1\nand D2 -> D1 D2 plural"}},
  });
}

TEST(FindCitations, SeveralInOneSentence) {
  hold({
      {"Section D1.2 (Modifications), Section D2 and paragraph (a) above",
       {"Section D1.2 (Modifications) -> D1.2 {Modifications}", "Section D2 -> D2",
        "paragraph (a) -> (a) inner above"}},
      {"(see Section D1)(see Section D2)", {"Section D1 -> D1", "Section D2 -> D2"}},
      {"\u2018Section D1\u2019", {"Section D1 -> D1"}},
  });
}

TEST(FindCitations, OffsetsAreThoseOfTheText) {
  const std::string text = "\u2018x\u2019 under Section D2.6 (Notices), or";
  const std::vector<Citation> all = find_citations(text, sec());
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].begin, text.find("Section"));
  EXPECT_EQ(text.substr(all[0].caption_begin, 7), "Notices");
  EXPECT_EQ(all[0].end, text.find(", or"));
  EXPECT_EQ(all[0].word, "Section");
}

TEST(FindCitations, InAnAct) {
  const profile::Profile statute = profile::load_profile("statute");
  const auto holds = [&](const char* text, const Wanted& want) {
    EXPECT_EQ(found(text, statute), want) << text;
  };
  holds("under section 12A(2)(b)", {"section 12A(2)(b) -> 12A(2)(b) inner"});
  holds("under subsection (3)", {"subsection (3) -> (3) inner"});
  holds("sections 4 to 6", {"sections 4 to 6 -> 4 ...6 plural inner"});
  holds("Schedule 1", {"Schedule 1 -> <Schedule 1>"});
  holds("paragraph 4 of Schedule 1", {"paragraph 4 of Schedule 1 -> <Schedule 1>4 inner"});
  holds("section 3(1)(a) and (b)", {"section 3(1)(a) and (b) -> 3(1)(a) 3(1)(b) inner"});
}

TEST(FindCitations, ScheduleThenParagraphIsThatParagraph) {
  const profile::Profile statute = profile::load_profile("statute");
  EXPECT_EQ(found("in Schedule 1, paragraph 4 of it", statute),
            Wanted{"Schedule 1, paragraph 4 -> <Schedule 1>4"});
  EXPECT_EQ(found("Schedule 1, paragraphs 4(a) and 5", statute),
            Wanted{"Schedule 1, paragraphs 4(a) and 5 -> <Schedule 1>4(a) <Schedule 1>5"});
  EXPECT_EQ(found("Schedule 1, paragraph (a) above", statute),
            (Wanted{"Schedule 1 -> <Schedule 1>", "paragraph (a) -> (a) inner above"}));
  EXPECT_EQ(found("Schedule 1, section 4", sec()), Wanted{"Schedule 1 -> <Schedule 1>"});
}

}  // namespace
}  // namespace redraft::legal
