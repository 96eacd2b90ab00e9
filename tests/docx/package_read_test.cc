#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {
namespace {

const std::string kTypes =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></"
    "Types>";
const std::string kRels =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/></Relationships>";
const std::string kDocument =
    "<w:document "
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>";

TEST(Package, ReadsAndWritesASmallOne) {
  const std::string zip = write_package(
      {{"[Content_Types].xml", kTypes}, {"_rels/.rels", kRels}, {"word/document.xml", kDocument}});
  const Package package = Package::from_bytes(zip, "a.docx");
  EXPECT_EQ(package.main_part(), "word/document.xml");
  EXPECT_EQ(package.bytes("word/document.xml"), kDocument);
  EXPECT_FALSE(package.strict());
  EXPECT_EQ(package.write({}), zip);

  Package::Changes changes;
  changes.parts = {{"word/comments.xml", "<c/>"}};
  changes.relationships = {
      {"word/document.xml",
       {package.new_relationship_id("word/document.xml", {}), "comments", "word/comments.xml", false}}};
  changes.content_types = {{"word/comments.xml", "application/x"}};
  const Package again = Package::from_bytes(package.write(changes), "b.docx");
  EXPECT_EQ(again.related("word/document.xml", "comments"), "word/comments.xml");
  EXPECT_EQ(again.content_type("word/comments.xml"), "application/x");
  EXPECT_EQ(again.relationship("word/document.xml", "rId1")->target, "word/comments.xml");
}

}  // namespace
}  // namespace redraft::docx
