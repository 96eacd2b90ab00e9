// The Code as it is held: citations, subtrees, captions, parents.
#include "legal/code.h"

#include <gtest/gtest.h>

#include "read/section_text.h"

namespace redraft::legal {
namespace {

const Document& section_q() {
  static const Code code = read::read_section_text(
      "Section Q: Lighthouse Keeping\n\n"
      "Q1 THE LAMP\n\n"
      "Lighting\n\n"
      "Q1.1 The Keeper shall:\n\n"
      "    (a) fill the Lamp;\n\n"
      "    (b) light it, unless:\n\n"
      "        (i) it is day; or\n\n"
      "        (ii) Section Q1.2 applies,\n\n"
      "    and shall write it down; and\n\n"
      "    (c) rest,\n\n"
      "and the Keeper shall sleep.\n\n"
      "Q1.2 The Keeper shall not leave.\n\n"
      "Reports\n\n"
      "Q1.3 Not used.\n\n"
      "Q2A REPAIRS\n\n"
      "Q2A.1 The Keeper shall repair the Lamp.\n",
      profile::load_profile("sec"));
  return code.documents.at(0);
}

std::size_t at(const Document& document, std::string_view text) {
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
    if (document.paragraphs[i].text.find(text) != std::string::npos) return i;
  ADD_FAILURE() << "no paragraph holds " << text;
  return 0;
}

TEST(CitationOf, IsTheLabelsFromTheClauseDown) {
  const Document& q = section_q();
  const std::pair<const char*, const char*> cases[] = {
      {"Lighthouse Keeping", "Section Q"},
      {"THE LAMP", "Q1"},
      {"The Keeper shall:", "Q1.1"},
      {"fill the Lamp", "Q1.1(a)"},
      {"it is day", "Q1.1(b)(i)"},
      {"Q1.2 applies", "Q1.1(b)(ii)"},
      {"and shall write", "Q1.1(b)"},
      {"rest,", "Q1.1(c)"},
      {"shall sleep", "Q1.1"},
      {"not leave", "Q1.2"},
      {"Not used", "Q1.3"},
      {"REPAIRS", "Q2A"},
      {"repair the Lamp", "Q2A.1"},
  };
  for (const auto& [words, citation] : cases) {
    EXPECT_EQ(citation_of(q, at(q, words)), citation) << words;
    if (std::string(citation) != "Section Q") {
      EXPECT_EQ(short_citation_of(q, at(q, words)), citation) << words;
    }
  }
}

TEST(CitationOf, NamesTheAppendix) {
  const Code code = read::read_section_text(
      "Appendix AG: Incident Management\n\n3 PROBLEMS\n\n3.2 Investigation\n\n3.2.4 The DCC shall:\n\n    "
      "(a) look; and\n\n"
      "    (b) tell.\n",
      profile::load_profile("sec"));
  const Document& ag = code.documents.at(0);
  EXPECT_EQ(citation_of(ag, 0), "Appendix AG");
  EXPECT_EQ(citation_of(ag, at(ag, "look")), "Appendix AG 3.2.4(a)");
  EXPECT_EQ(short_citation_of(ag, at(ag, "look")), "3.2.4(a)");
  EXPECT_EQ(citation_of(ag, at(ag, "PROBLEMS")), "Appendix AG 3");
}

TEST(CitationOf, OfADefinitionIsItsClauseAndOfItsItemsTheTermToo) {
  const Code code = read::read_section_text(
      "Section A: Definitions\n\nA1 DEFINITIONS\n\nA1.1 In this Code:\n\n"
      "Lamp    means the light of a Lighthouse.\n\n"
      "Storm    means the earlier of:\n\n    (a) wind; and\n\n    (b) rain.\n",
      profile::load_profile("sec"));
  const Document& a = code.documents.at(0);
  EXPECT_EQ(citation_of(a, at(a, "means the light")), "A1.1");
  EXPECT_EQ(citation_of(a, at(a, "rain")), "A1.1 \"Storm\" (b)");
}

TEST(SubtreeEnd, CoversItemsAndWhatGoesOnAfterThem) {
  const Document& q = section_q();
  const auto words = [&](const char* from) {
    const std::size_t end = subtree_end(q, at(q, from));
    return end < q.paragraphs.size() ? q.paragraphs[end].text : "(the end)";
  };
  EXPECT_EQ(words("THE LAMP"), "REPAIRS");
  EXPECT_EQ(words("The Keeper shall:"), "The Keeper shall not leave.");
  EXPECT_EQ(words("fill the Lamp"), "light it, unless:");
  EXPECT_EQ(words("light it"), "rest,");
  EXPECT_EQ(words("it is day"), "Section Q1.2 applies,");
  EXPECT_EQ(words("REPAIRS"), "(the end)");
}

TEST(Within, IsTrueOfItselfAndOfAllBelow) {
  const Document& q = section_q();
  const std::size_t clause = at(q, "The Keeper shall:");
  EXPECT_TRUE(within(q, clause, clause));
  EXPECT_TRUE(within(q, at(q, "it is day"), clause));
  EXPECT_TRUE(within(q, at(q, "it is day"), at(q, "light it")));
  EXPECT_FALSE(within(q, at(q, "fill"), at(q, "light it")));
  EXPECT_FALSE(within(q, clause, at(q, "it is day")));
  EXPECT_FALSE(within(q, at(q, "not leave"), clause));
}

TEST(CaptionOf, IsTheHeadingThatACaptionMustAgreeWith) {
  const Document& q = section_q();
  EXPECT_EQ(caption_of(q, 0), "Lighthouse Keeping");
  EXPECT_EQ(caption_of(q, at(q, "THE LAMP")), "THE LAMP");
  EXPECT_EQ(caption_of(q, at(q, "The Keeper shall:")), "Lighting");
  EXPECT_EQ(caption_of(q, at(q, "not leave")), "Lighting");
  EXPECT_EQ(caption_of(q, at(q, "Not used")), "Reports");
  EXPECT_EQ(caption_of(q, at(q, "repair the Lamp")), "REPAIRS");
  EXPECT_EQ(caption_of(q, at(q, "fill the Lamp")), "");
}

TEST(Document, IsAnExtractWhenItLeavesSomethingOut) {
  EXPECT_FALSE(section_q().is_extract());
  const Code code = read::read_section_text(
      "Section Q\n\n[...]\n\nQ3 OIL\n\nQ3.1 The Keeper shall buy oil.\n", profile::load_profile("sec"));
  EXPECT_TRUE(code.documents.at(0).is_extract());
}

}  // namespace
}  // namespace redraft::legal
