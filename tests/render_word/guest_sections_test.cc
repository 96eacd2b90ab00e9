#include "render/guest_sections.h"

#include <gtest/gtest.h>

namespace redraft::render {
namespace {

std::string section(const std::string& inside) { return "<w:sectPr>" + inside + "</w:sectPr>"; }
std::string p(const std::string& words, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t>" + words +
         "</w:t></w:r></w:p>";
}
std::string document(const std::string& body) {
  return "<w:document><w:body>" + body + "</w:body></w:document>";
}
std::string guest(const std::string& blocks) {
  return std::string(kGuestBegins) + blocks + std::string(kGuestEnds);
}

const std::string kPortrait = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
const std::string kLandscape = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
const std::string kEnd = section(kPortrait);

TEST(GuestSections, WhatStandsBeforeEndsAndWhatFollowsGoesOn) {
  EXPECT_EQ(with_guest_sections(document(p("a") + guest(p("g", section(kLandscape))) + p("b") + kEnd)),
            document(p("a", kEnd) + p("g", section(kLandscape)) + p("b") + kEnd));
}

TEST(GuestSections, BehindATableTheSectionEndsInAParagraphOfItsOwn) {
  const std::string table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  EXPECT_EQ(with_guest_sections(document(table + guest(p("g", section(kLandscape))) + p("b") + kEnd)),
            document(table + "<w:p><w:pPr>" + kEnd + "</w:pPr></w:p>" + p("g", section(kLandscape)) + p("b") +
                     kEnd));
}

TEST(GuestSections, AParagraphThatEndsASectionOfTheHostKeepsIt) {
  const std::string own = section("<w:cols w:num=\"2\"/>");
  EXPECT_EQ(with_guest_sections(document(p("a", own) + guest(p("g", section(kLandscape))) + p("b") + kEnd)),
            document(p("a", own) + p("g", section(kLandscape)) + p("b") + kEnd));
}

TEST(GuestSections, AtTheEndTheGuestsSectionIsTheDocumentsLast) {
  EXPECT_EQ(
      with_guest_sections(document(p("a") + guest(p("g", section(kLandscape))) + kEnd)),
      document(p("a", kEnd) + "<w:p><w:pPr></w:pPr><w:r><w:t>g</w:t></w:r></w:p>" + section(kLandscape)));
}

TEST(GuestSections, SamePagesAreNoSection) {
  EXPECT_EQ(with_guest_sections(document(p("a") + guest(p("g", section(kPortrait))) + p("b") + kEnd)),
            document(p("a") + "<w:p><w:pPr></w:pPr><w:r><w:t>g</w:t></w:r></w:p>" + p("b") + kEnd));
}

TEST(GuestSections, TwoGuestsSideBySideHaveNothingBetweenThem) {
  const std::string one = p("g", section(kLandscape));
  EXPECT_EQ(with_guest_sections(document(p("a") + guest(one) + guest(one) + p("b") + kEnd)),
            document(p("a", kEnd) + one + one + p("b") + kEnd));
}

TEST(GuestSections, WhatStandsBetweenTwoGuestsIsASectionOfTheHost) {
  const std::string one = p("g", section(kLandscape));
  const std::string numbered = section("<w:pgNumType w:start=\"1\"/><w:titlePg/>");
  const std::string on = section("<w:pgNumType/>");
  EXPECT_EQ(with_guest_sections(document(p("a") + guest(one) + p("b") + guest(one) + p("c") + numbered)),
            document(p("a", numbered) + one + p("b", on) + one + p("c") + on));
}

TEST(GuestSections, AGuestWithinAGuestGoesOnInIt) {
  const std::string inner = p("i", section(kPortrait));
  const std::string outer = section(kLandscape);
  EXPECT_EQ(
      with_guest_sections(document(p("a") + guest(p("g1") + guest(inner) + p("g2", outer)) + p("b") + kEnd)),
      document(p("a", kEnd) + p("g1", outer) + inner + p("g2", outer) + p("b") + kEnd));
}

std::string h(const std::string& words, const std::string& more = "") {
  return p(words, "<w:pStyle w:val=\"H\"/>" + more);
}
std::string with_headings(const std::string& body) {
  return with_guest_sections(document(body), [](std::string_view style) { return style == "H"; });
}

TEST(GuestSections, HeadingsInFrontOfAGuestStandOnItsPages) {
  const std::string one = p("g", section(kLandscape));
  EXPECT_EQ(with_headings(p("a") + h("A") + h("B") + guest(one) + p("b") + kEnd),
            document(p("a", kEnd) + h("A") + h("B") + one + p("b") + kEnd));
  EXPECT_EQ(with_headings(h("A") + guest(one) + p("b") + kEnd), document(h("A") + one + p("b") + kEnd))
      << "nothing stands before it";
  EXPECT_EQ(with_headings(p("a") + h("A") + guest(one) + h("B") + guest(one) + p("b") + kEnd),
            document(p("a", kEnd) + h("A") + one + h("B") + one + p("b") + kEnd));
  const std::string table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  EXPECT_EQ(with_headings(table + h("A") + guest(one) + p("b") + kEnd),
            document(table + "<w:p><w:pPr>" + kEnd + "</w:pPr></w:p>" + h("A") + one + p("b") + kEnd));
  EXPECT_EQ(with_headings(p("a") + h("A", kEnd) + guest(one) + p("b") + kEnd),
            document(p("a") + h("A", kEnd) + one + p("b") + kEnd))
      << "a section of the host ends in it";
  EXPECT_EQ(with_headings(h("A") + p("a") + guest(one) + p("b") + kEnd),
            document(h("A") + p("a", kEnd) + one + p("b") + kEnd))
      << "words stand between";
}

// For each section the rest was searched for a guest: a minute for 20,000.
TEST(GuestSections, ManySectionsAreReadOnce) {
  std::string many;
  for (int k = 0; k < 20'000; ++k) many += p(std::string(200, 'x'), "<w:sectPr/>");
  EXPECT_EQ(with_guest_sections(document(many + kEnd)), document(many + kEnd));
}

TEST(GuestSections, ADocumentWithoutGuestsStays) {
  EXPECT_EQ(with_guest_sections(document(p("a") + kEnd)), document(p("a") + kEnd));
}

}  // namespace
}  // namespace redraft::render
