// What stands in a file that is published is scrubbed too: pictures, and files that are embedded.
#include <gtest/gtest.h>

#include "docx/office_package.h"
#include "report/scrub.h"
#include "support/word_package.h"

namespace redraft::report {
namespace {

using std::string_literals::operator""s;
using tests::word_bytes;
using tests::word_p;
using tests::word_package;

std::string png(const std::string& chunks, const std::string& end = "\0\0\0\0IENDcrc!"s) {
  return "\x89PNG\r\n\x1a\n" + chunks + end;
}
const std::string kText = "\0\0\0\3tEXtAdacrc!"s;

/// A .xlsx, or by `type` another workbook, that Ada saved.
std::string workbook(const std::string& sheets = "<sheet name=\"Oil\" r:id=\"rId1\"/>",
                     const std::vector<docx::NewPart>& more = {}, const std::string& type = "sheet") {
  std::vector<docx::NewPart> parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
       "PartName=\"/docProps/core.xml\" "
       "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override "
       "PartName=\"/xl/worksheets/sheet1.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override "
       "PartName=\"/xl/workbook.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." +
           type + ".main+xml\"/></Types>"},
      {"docProps/core.xml",
       "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Ada</dc:creator></cp:coreProperties>"},
      {"xl/workbook.xml", "<workbook><fileSharing userName=\"Ada\"/><sheets>" + sheets +
                              "</sheets><x15ac:absPath url=\"C:\\Ada\\\"/></workbook>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return docx::write_package(parts);
}

docx::Package with(const std::string& part, const std::string& bytes) {
  docx::Package::Changes changes;
  changes.parts.push_back({part, bytes});
  changes.content_types.push_back({part, "application/octet-stream"});
  return docx::Package::from_bytes(word_package({.body = word_p("x")}).write(changes), "test.docx");
}

/// "warning: publish-not-scrubbed: test.docx: ...", one a line.
std::string said(const Scrubbed& scrubbed) {
  std::string out;
  for (const Finding& one : scrubbed.findings)
    out += std::string(to_string(one.severity)) + ": " + one.check + ": " + one.place.str() + ": " +
           one.message + "\n";
  return out;
}

/// All parts of an Office file, what is embedded in it as well.
std::string all_words(const std::string& bytes) {
  std::string out;
  docx::rewrite_office_package(bytes, "out", [&](const docx::OfficePart& part) {
    out += part.bytes.starts_with("PK") ? all_words(part.bytes) : part.name + ": " + part.bytes + "\n";
    return part.bytes;
  });
  return out;
}

TEST(ScrubInside, AWorkbookOfAnyKindLosesWhereItWasSaved) {
  for (const char* type : {"sheet", "template"}) {
    const Scrubbed scrubbed = scrub_office(workbook({}, {}, type), "a.xltx");
    EXPECT_EQ(said(scrubbed), "");
    EXPECT_EQ(all_words(scrubbed.bytes).find("Ada"), std::string::npos) << all_words(scrubbed.bytes);
  }
}

// zeroHeight hides the rows that have no entry: nothing stands in them (ECMA-376 part 1, 18.3.1.81).
TEST(ScrubInside, AWorkbookMayHideTheRowsThatNobodyUses) {
  const std::string sheet =
      "<worksheet><sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/><sheetData><row "
      "r=\"1\"><c><v>1</v></c></row></sheetData></worksheet>";
  EXPECT_EQ(said(scrub_office(workbook({}, {{"xl/worksheets/sheet1.xml", sheet}}), "a.xlsx")), "");
}

TEST(ScrubInside, AnEmbeddedWorkbookLosesItsAuthorsAndWhatItHidesIsSaid) {
  const Scrubbed scrubbed = scrub(with("word/embeddings/b.xlsx", workbook()), true);
  EXPECT_EQ(said(scrubbed), "");
  EXPECT_NE(all_words(scrubbed.bytes).find("Oil"), std::string::npos);
  EXPECT_EQ(all_words(scrubbed.bytes).find("Ada"), std::string::npos) << all_words(scrubbed.bytes);
  EXPECT_EQ(
      said(scrub(with("word/embeddings/b.xlsx", workbook("<sheet name=\"Bids\" state=\"hidden\"/>")), true)),
      "error: scrub-unresolved: test.docx: word/embeddings/b.xlsx: holds hidden sheets: 'Bids'; expected "
      "them shown or deleted before it is published\n");
}

TEST(ScrubInside, AnEmbeddedDocumentIsReadAsOneBesideIt) {
  const std::string inner = word_bytes({.body = word_p("the price", "", "<w:vanish/>")});
  const std::string why =
      ": holds hidden words: 'the price'; expected them shown or deleted before it is published\n";
  EXPECT_EQ(said(scrub(with("word/embeddings/a.docx", inner), true)),
            "error: scrub-unresolved: test.docx: word/embeddings/a.docx" + why);
  EXPECT_EQ(said(scrub_office(workbook({}, {{"xl/embeddings/a.docx", inner}}), "a.xlsx")),
            "error: scrub-unresolved: a.xlsx: xl/embeddings/a.docx" + why);
}

TEST(ScrubInside, WhatIsEmbeddedAndCannotBeScrubbedIsSaid) {
  const auto warning = [](const std::string& part, const std::string& why) {
    return "warning: publish-not-scrubbed: test.docx: " + part +
           " goes out as it is: who made it, when and with what may stand in its properties, and " + why +
           "; look at them first\n";
  };
  const Scrubbed object = scrub(with("word/embeddings/oleObject1.bin", "\xD0\xCF\x11\xE0"), true);
  EXPECT_EQ(said(object), warning("word/embeddings/oleObject1.bin",
                                  "only Office files, PNG and JPEG can be freed of that here"));
  EXPECT_FALSE(all_scrubbed(object.findings));
  const std::string broken = said(scrub(with("word/embeddings/b.xlsx", "no zip"), true));
  EXPECT_TRUE(broken.starts_with("warning: publish-not-scrubbed: test.docx: word/embeddings/b.xlsx goes out"))
      << broken;
  std::string nested = workbook();
  for (int k = 0; k < 4; ++k) nested = workbook({}, {{"xl/embeddings/b.xlsx", nested}});
  const std::string deep = said(scrub_office(nested, "a.xlsx"));
  EXPECT_NE(deep.find("it stands too deep in other files to be freed of that here"), std::string::npos)
      << deep;
}

TEST(ScrubInside, PicturesLoseTheirMarks) {
  const Scrubbed word = scrub(word_package({.body = word_p("x"), .image = png(kText)}), true);
  EXPECT_EQ(said(word), "");
  EXPECT_EQ(all_words(word.bytes).find("Ada"), std::string::npos);
  const Scrubbed book = scrub_office(workbook({}, {{"xl/media/image1.png", png(kText)}}), "a.xlsx");
  EXPECT_EQ(said(book), "");
  EXPECT_EQ(all_words(book.bytes).find("Ada"), std::string::npos);
}

TEST(ScrubInside, APictureThatIsDamagedIsSaid) {
  const std::string jpeg =
      "\xFF\xD8\xFF\xE1\x00\x14"
      "Exif\0\0GPS of Jane"s;
  for (const std::string& picture : {png(kText, ""), jpeg})
    EXPECT_EQ(
        said(scrub(with("word/media/image7.jpeg", picture), true)),
        "warning: publish-not-scrubbed: test.docx: word/media/image7.jpeg goes out as it is: who made it, "
        "when and with what may stand in its properties, and this picture is damaged, so that it cannot be "
        "freed of that here; look at them first\n");
}

}  // namespace
}  // namespace redraft::report
