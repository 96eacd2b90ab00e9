// Headers, footers and the last section's pages, as several copies leave them.
#include "review/copy_pages.h"

#include <gtest/gtest.h>

#include <memory>

#include "redline/word_compare.h"
#include "support/word_package.h"

namespace redraft::review::tests {
namespace {

using redraft::tests::word_p;
using redraft::tests::WordParts;

const std::string kHeader = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";

/// The base and the copies that "Ann", "Bob" and "Cat" made of it, their pages put together.
Consolidated pages_of(const WordParts& base_parts, const std::vector<WordParts>& versions, Policy policy) {
  static const char* const names[] = {"Ann", "Bob", "Cat"};
  const docx::Package base_package = redraft::tests::word_package(base_parts, "base.docx");
  const docx::Document base = docx::Document::read(base_package);
  std::vector<docx::Package> packages;
  std::vector<docx::Document> documents;
  std::vector<Copy> copies;
  for (const WordParts& parts : versions)
    packages.push_back(redraft::tests::word_package(parts, "copy.docx"));
  for (const docx::Package& package : packages) documents.push_back(docx::Document::read(package));
  for (std::size_t k = 0; k < documents.size(); ++k)
    copies.push_back({names[k], "copy.docx", &documents[k], redline::compare_word(documents[k], base)});
  Consolidated out;
  consolidate_pages(copies, policy, out);
  return out;
}

WordParts with_header(const std::string& words) {
  return {.body = word_p("x"), .section = kHeader, .header = word_p(words)};
}

TEST(CopyPages, AHeaderThatTwoCopiesAddAlikeComesOnce) {
  const Consolidated out =
      pages_of({.body = word_p("x")}, {with_header("Draft"), with_header("Draft")}, Policy::report);
  EXPECT_EQ(out.changes, 1U);
  EXPECT_EQ(out.same, 1U);
  EXPECT_TRUE(out.conflicts.empty());
  ASSERT_EQ(out.redline.lost_pages.size(), 1U);
  EXPECT_EQ(out.redline.lost_pages[0].source, 0U);
}

TEST(CopyPages, HeadersThatDifferAreAtOdds) {
  const std::vector<WordParts> copies = {with_header("Draft"), with_header("Final")};
  const Consolidated reported = pages_of({.body = word_p("x")}, copies, Policy::report);
  EXPECT_EQ(reported.changes, 0U);
  EXPECT_TRUE(reported.redline.lost_pages.empty());
  ASSERT_EQ(reported.conflicts.size(), 1U);
  EXPECT_EQ(reported.conflicts[0].story, "header");
  EXPECT_EQ(reported.conflicts[0].first.does, "adds a header, \"Draft\"");
  EXPECT_EQ(reported.conflicts[0].second.does, "adds a header, \"Final\"");
  EXPECT_FALSE(reported.conflicts[0].first.stands);

  const Consolidated first = pages_of({.body = word_p("x")}, copies, Policy::first);
  EXPECT_EQ(first.changes, 1U);
  ASSERT_EQ(first.redline.lost_pages.size(), 1U);
  EXPECT_EQ(first.redline.lost_pages[0].source, 0U);
  ASSERT_EQ(first.conflicts.size(), 1U);
  EXPECT_TRUE(first.conflicts[0].first.stands);
  EXPECT_FALSE(first.conflicts[0].second.stands);
}

TEST(CopyPages, HeadersOfTheSameWordsSetOtherwiseAreAtOdds) {
  WordParts bold = with_header("Draft");
  bold.header = word_p("Draft", "", "<w:b/>");
  const Consolidated out = pages_of({.body = word_p("x")}, {with_header("Draft"), bold}, Policy::report);
  EXPECT_EQ(out.same, 0U);
  EXPECT_TRUE(out.redline.lost_pages.empty());
  ASSERT_EQ(out.conflicts.size(), 1U);
  EXPECT_EQ(out.conflicts[0].first.does, "adds a header, \"Draft\"");
  EXPECT_EQ(out.conflicts[0].second.does, "adds a header, \"Draft\", set or linked otherwise");
}

TEST(CopyPages, WhatIsListedAsAtOddsIsNoChangeThatStands) {
  const std::string two = word_p("x", "<w:sectPr>" + kHeader + "</w:sectPr>") + word_p("y");
  const std::string own = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader2\"/>";
  const auto split = [&](const std::string& words) {
    return WordParts{.body = two, .section = own, .header = word_p("Code"), .header2 = word_p(words)};
  };
  const WordParts base{.body = two,
                       .header = word_p("Code")};  // its last section has the header of the first
  const Consolidated one = pages_of(base, {split("Ann's")}, Policy::report);
  EXPECT_EQ(one.changes, 1U);
  ASSERT_EQ(one.redline.shared_pages.size(), 1U);
  const std::vector<WordParts> copies = {split("Ann's"), split("Bob's"), split("Cat's")};
  const Consolidated reported = pages_of(base, copies, Policy::report);
  EXPECT_EQ(reported.changes, 0U);
  EXPECT_TRUE(reported.redline.shared_pages.empty());
  ASSERT_EQ(reported.conflicts.size(), 2U);
  EXPECT_EQ(reported.conflicts[0].second.does, "gives section 2 a header of its own");
  EXPECT_EQ(pages_of(base, copies, Policy::first).changes, 1U);
}

TEST(CopyPages, TheLastSectionIsSetByOne) {
  const auto columns = [](const std::string& count) {
    return WordParts{.body = word_p("x"), .section = "<w:cols w:num=\"" + count + "\"/>"};
  };
  EXPECT_EQ(pages_of(columns("1"), {columns("2"), columns("2")}, Policy::report).same, 1U);
  const Consolidated odds = pages_of(columns("1"), {columns("2"), columns("3")}, Policy::report);
  EXPECT_FALSE(odds.redline.last_section_differs);
  EXPECT_EQ(odds.changes, 0U);
  ASSERT_EQ(odds.conflicts.size(), 1U);
  const Consolidated first = pages_of(columns("1"), {columns("2"), columns("3")}, Policy::first);
  EXPECT_TRUE(first.redline.last_section_differs);
  EXPECT_EQ(first.redline.last_section_source, 0U);
}

}  // namespace
}  // namespace redraft::review::tests
