#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "docx/package.h"
#include "docx/packages.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft::docx {
namespace {

using tests::code_of;
using tests::message_of;

std::string fault_of(const std::string& bytes, const Limits& limits = {}) {
  return message_of([&] { Package::from_bytes(bytes, "a.docx", limits); });
}

TEST(Package, ReadsASmallOne) {
  const Package package = Package::from_bytes(
      small_package(relationship("rId3", "styles", "styles.xml"), {{"word/styles.xml", "<styles/>"}}),
      "a.docx");
  EXPECT_EQ(package.name(), "a.docx");
  EXPECT_EQ(package.kind(), PackageKind::document);
  EXPECT_FALSE(package.strict());
  EXPECT_EQ(package.main_part(), "word/document.xml");
  EXPECT_EQ(package.parts(),
            (std::vector<std::string>{"[Content_Types].xml", "_rels/.rels", "word/document.xml",
                                      "word/_rels/document.xml.rels", "word/styles.xml"}));
  EXPECT_TRUE(package.has("word/styles.xml"));
  EXPECT_TRUE(package.has("Word/STYLES.xml"));
  EXPECT_FALSE(package.has("word/numbering.xml"));
  EXPECT_EQ(package.bytes("word/styles.xml"), "<styles/>");
  EXPECT_EQ(&package.bytes("word/styles.xml"), &package.bytes("WORD/styles.xml"));
  EXPECT_EQ(package.content_type("word/styles.xml"), "application/xml");
  EXPECT_EQ(package.content_type("word/other.png"), "");
  EXPECT_EQ(package.related("word/document.xml", "styles"), "word/styles.xml");
  EXPECT_EQ(package.related("word/document.xml", "numbering"), "");
  EXPECT_EQ(package.related("", "officeDocument"), "word/document.xml");
  EXPECT_TRUE(package.relationships("word/styles.xml").empty());
  EXPECT_TRUE(package.findings().empty());
}

TEST(Package, SaysWhichPartIsNotThere) {
  const Package package = Package::from_bytes(small_package(), "a.docx");
  EXPECT_EQ(message_of([&] { static_cast<void>(package.bytes("word/footnotes.xml")); }),
            "a.docx, word/footnotes.xml: the package does not hold this part");
}

TEST(Package, IsKnownByTheContentTypeOfItsMainPart) {
  const struct {
    std::string type;
    PackageKind kind;
  } rows[] = {
      {"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
       PackageKind::document},
      {"Application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml; charset=utf-8",
       PackageKind::document},
      {"application/vnd.ms-word.document.macroEnabled.main+xml", PackageKind::macro_document},
      {"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
       PackageKind::template_},
      {"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", PackageKind::macro_template},
  };
  for (const auto& row : rows) {
    const std::string bytes = small_package("", {{"[Content_Types].xml", content_types(row.type)}});
    EXPECT_EQ(Package::from_bytes(bytes, "a").kind(), row.kind) << row.type;
  }
}

TEST(Package, FollowsTheStrictAddresses) {
  const std::string rels =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
      "Id=\"r\" "
      "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
      "Target=\"/word/document.xml\"/>"
      "</Relationships>";
  const Package package = Package::from_bytes(small_package("", {{"_rels/.rels", rels}}), "a.docx");
  EXPECT_TRUE(package.strict());
  EXPECT_EQ(package.main_part(), "word/document.xml");
}

TEST(Package, FollowsTargetsAsTheyAreWritten) {
  const struct {
    std::string target;
    std::string want;
  } rows[] = {
      {"media/a.png", "word/media/a.png"},
      {"./media/a.png", "word/media/a.png"},
      {"/word/media/a.png", "word/media/a.png"},
      {"../word/media/a.png", "word/media/a.png"},
      {"Media/A.PNG", "word/media/a.png"},
      {"media/%61.png", "word/media/a.png"},
      {"media\\a.png", "word/media/a.png"},
      {"media/a.png#page=2", "word/media/a.png"},
      {"a%20b.xml", "word/a b.xml"},
      {"a b.xml", "word/a b.xml"},
      {"../custom/caf%C3%A9.xml", "custom/caf\u00E9.xml"},
      {"../../../custom/caf\u00E9.xml", "custom/caf\u00E9.xml"},
      {"document.xml", "word/document.xml"},
  };
  const std::vector<NewPart> more = {
      {"word/media/a.png", "png"}, {"word/a b.xml", "<a/>"}, {"custom/caf\u00E9.xml", "<a/>"}};
  for (const auto& row : rows) {
    const Package package =
        Package::from_bytes(small_package(relationship("rId1", "x", row.target), more), "a");
    ASSERT_TRUE(package.findings().empty()) << row.target;
    EXPECT_EQ(package.related("word/document.xml", "x"), row.want) << row.target;
    EXPECT_TRUE(package.has(package.related("word/document.xml", "x")));
  }
}

// ECMA-376 part 2, 9.3.2: relative to the part itself. It is no other part's words that the relationship is about.
TEST(Package, TakesATargetThatIsAFragmentForAPlaceOfTheDocument) {
  const Package package =
      Package::from_bytes(small_package(relationship("rId1", "hyperlink", "#bookmark")), "a.docx");
  const Relationship* const link = package.relationship("word/document.xml", "rId1");
  ASSERT_NE(link, nullptr);
  EXPECT_EQ(link->target, "#bookmark");
  EXPECT_TRUE(link->external);
  EXPECT_EQ(package.related("word/document.xml", "hyperlink"), "");
}

TEST(Package, GivesRelationshipsInTheOrderWritten) {
  const Package package = Package::from_bytes(
      small_package(relationship("rId9", "hyperlink", "https://example.org/?a=1&amp;b=2#c", true) +
                        relationship("rId2", "header", "h2.xml") + relationship("rId1", "header", "h1.xml"),
                    {{"word/h1.xml", "<a/>"}, {"word/h2.xml", "<a/>"}}),
      "a.docx");
  const std::vector<Relationship>& all = package.relationships("word/document.xml");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].id, "rId9");
  EXPECT_EQ(all[0].type, "hyperlink");
  EXPECT_EQ(all[0].target, "https://example.org/?a=1&b=2#c");
  EXPECT_TRUE(all[0].external);
  EXPECT_EQ(package.related("word/document.xml", "header"), "word/h2.xml");
  EXPECT_EQ(package.related("word/document.xml", "hyperlink"), "") << "an external target is no part";
  ASSERT_NE(package.relationship("word/document.xml", "rId1"), nullptr);
  EXPECT_EQ(package.relationship("word/document.xml", "rId1")->target, "word/h1.xml");
  EXPECT_EQ(package.relationship("word/document.xml", "rId4"), nullptr);
}

TEST(Package, LeavesOutADanglingRelationshipAndSaysSo) {
  const Package package =
      Package::from_bytes(small_package("\n  " + relationship("rId7", "image", "media/image1.png") + "\n " +
                                        relationship("rId8", "image", "NULL") +
                                        relationship("rId9", "hyperlink", "x.html", true)),
                          "a.docx");
  EXPECT_EQ(package.relationships("word/document.xml").size(), 1U);
  ASSERT_EQ(package.findings().size(), 2U);
  const Finding& finding = package.findings()[0];
  EXPECT_EQ(finding.check, "package-relationship-dangling");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.place.str(), "a.docx, word/_rels/document.xml.rels:3:3");
  EXPECT_EQ(finding.words, "media/image1.png");
  EXPECT_EQ(finding.message,
            "the relationship rId7 (image) leads to word/media/image1.png, which is not in the package; it "
            "is passed "
            "over");
  EXPECT_EQ(package.findings()[1].place.str(), "a.docx, word/_rels/document.xml.rels:4:2");
  EXPECT_EQ(package.new_relationship_id("word/document.xml", {}), "rId10")
      << "an id passed over is still in use";
}

TEST(Package, ReadsRelationshipsWithAnyPrefixAndInUtf16) {
  const std::string rels =
      "<ns0:Relationships xmlns:ns0=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<ns0:Relationship Id=\"rId1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      "officeDocument\" Target=\"word/document.xml\"/></ns0:Relationships>";
  EXPECT_EQ(fault_of(small_package("", {{"_rels/.rels", rels}})), "");
  std::string wide = "\xFF\xFE";
  for (const char c : rels) wide += std::string{c, '\0'};
  EXPECT_EQ(fault_of(small_package("", {{"_rels/.rels", wide}})), "");
}

TEST(Package, NamesWhatIsGivenInItsPlace) {
  const std::string ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  const auto wide = [](const std::string& text) {
    std::string out;
    for (const char c : text) out += std::string{c, '\0'};
    return out;
  };
  const std::string wanted = "; expected a Word document (.docx)";
  const auto with_main = [](const std::string& type) {
    return small_package("", {{"[Content_Types].xml", content_types(type)}});
  };
  const struct {
    std::string bytes;
    std::string message;
  } rows[] = {
      {"", "it is empty" + wanted},
      {ole + std::string(600, '\0') + wide("EncryptedPackage"),
       "it is encrypted (password-protected); take the password off in Word and save it again"},
      {ole + std::string(600, '\0') + wide("WordDocument"),
       "it is a document of Word 97-2003 (.doc); save it as .docx in Word"},
      {ole + wide("Workbook"), "it is an old binary Office file" + wanted},
      {"{\\rtf1\\ansi x}", "it is a Rich Text document (.rtf); save it as .docx in Word"},
      {"%PDF-1.7\n", "it is a PDF" + wanted},
      {"\n<!DOCTYPE HTML><html>", "it is a web page (.html)" + wanted},
      {"<html>", "it is a web page (.html)" + wanted},
      {"<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"x\">",
       "it is a document in one XML file (Flat OPC); save it as .docx in Word"},
      {"<?xml version=\"1.0\"?><a/>", "it is an XML file" + wanted},
      {"D3.11 The Panel shall", "it is no zip" + wanted},
      {write_package({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}),
       "it is an OpenDocument file (.odt); save it as .docx"},
      {with_main("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
       "it is a spreadsheet (.xlsx)" + wanted},
      {with_main("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
       "it is a spreadsheet (.xlsx)" + wanted},
      {with_main("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
       "it is a presentation (.pptx)" + wanted},
      {with_main("application/xml"),
       "its main part word/document.xml has the content type \"application/xml\"; expected that of a Word "
       "document"},
      {write_package({{"a.txt", "a"}}),
       "it is a zip, but holds no [Content_Types].xml; expected a Word package (.docx)"},
      {stored_zip({}), "it is a zip, but holds no [Content_Types].xml; expected a Word package (.docx)"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(fault_of(row.bytes), "a.docx: " + row.message);
    EXPECT_EQ(code_of([&] { Package::from_bytes(row.bytes, "a"); }), static_cast<int>(ErrorCode::format));
  }
}

TEST(Package, RefusesPartsThatCannotBeRead) {
  const auto rels = [](const std::string& inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner +
           "</Relationships>";
  };
  const struct {
    std::vector<NewPart> parts;
    std::string message;
  } rows[] = {
      {small_parts("", {{"_rels/.rels", rels("")}}),
       "a.docx: it is a package without a main part: no relationship of type officeDocument in _rels/.rels; "
       "expected "
       "a Word package (.docx)"},
      {small_parts("", {{"_rels/.rels", rels(relationship("a", "officeDocument", "word/gone.xml"))}}),
       "a.docx: its main part word/gone.xml is missing"},
      {small_parts("", {{"_rels/.rels", "<Relationships>"}}),
       "a.docx, _rels/.rels:1:16: it ends inside <Relationships>; it is cut short"},
      {small_parts("", {{"_rels/.rels", "<x/>"}}),
       "a.docx, _rels/.rels: its outermost element is <x>; expected <Relationships>"},
      {small_parts("", {{"[Content_Types].xml", "<x/>"}}),
       "a.docx, [Content_Types].xml: its outermost element is <x>; expected <Types>"},
      {small_parts("", {{"[Content_Types].xml", "<Types>"}}),
       "a.docx, [Content_Types].xml:1:8: it ends inside <Types>; it is cut short"},
      {small_parts(relationship("a", "x", "document.xml") + relationship("a", "y", "document.xml")),
       "a.docx, word/_rels/document.xml.rels:2:206: two relationships have the id \"a\"; expected one"},
  };
  for (const auto& row : rows) EXPECT_EQ(fault_of(write_package(row.parts)), row.message);
}

TEST(Package, IsOpenedFromAFile) {
  const tests::Scratch scratch;
  const std::string path = scratch.file("a.docx", small_package());
  EXPECT_EQ(Package::open(path).name(), path);
  EXPECT_EQ(code_of([&] { Package::open(scratch.path("none.docx")); }), static_cast<int>(ErrorCode::file));
  EXPECT_EQ(code_of([&] { Package::open(scratch.folder()); }), static_cast<int>(ErrorCode::file));
  Limits limits;
  limits.file_bytes = 100;
  EXPECT_EQ(code_of([&] { Package::open(path, limits); }), static_cast<int>(ErrorCode::limit));
}

TEST(Package, GivesPartsToSeveralThreads) {
  std::vector<NewPart> more;
  for (int i = 0; i < 40; ++i)
    more.push_back(
        {"word/p" + std::to_string(i) + ".xml", std::string(5000, static_cast<char>('a' + i % 26))});
  const Package package = Package::from_bytes(small_package("", more), "a.docx");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (const NewPart& part : more) EXPECT_EQ(package.bytes(part.name), part.bytes);
    });
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace redraft::docx
