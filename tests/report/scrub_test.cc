// What is published says nothing of who wrote it.
#include "report/scrub.h"

#include <gtest/gtest.h>

#include "support/word_package.h"

namespace redraft::report {
namespace {

using tests::word_p;
using tests::word_package;

docx::Package with_properties(docx::Package package, const std::string& part, const std::string& type,
                              const std::string& xml) {
  docx::Package::Changes changes;
  changes.parts.push_back({part, xml});
  changes.content_types.push_back({part, type});
  return docx::Package::from_bytes(package.write(changes), "test.docx");
}

std::string scrubbed(const docx::Package& package, const std::string& part) {
  const std::string bytes = scrub(package, false).bytes;
  return docx::Package::from_bytes(bytes, "scrubbed.docx").bytes(part);
}

TEST(Scrub, TakesAwayWhichSessionOfEditingWroteWhat) {
  const docx::Package package = word_package(
      {.body = "<w:p w:rsidR=\"00AB12CD\" w:rsidRDefault='00AB12CE'><w:r w:rsidRPr=\"00AB12CF\"><w:t "
               "xml:space=\"preserve\">rsid=\"x\" stays</w:t></w:r></w:p>"});
  const std::string xml = scrubbed(package, "word/document.xml");
  EXPECT_NE(xml.find("<w:p><w:r><w:t xml:space=\"preserve\">rsid=\"x\" stays</w:t></w:r></w:p>"),
            std::string::npos)
      << xml;
}

TEST(Scrub, TakesAwayTheAccountOfWhoeverMayEditARange) {
  const docx::Package package = word_package(
      {.body = "<w:permStart w:id=\"3\" w:ed='OFFICE\\jane'/><w:p><w:r><w:t>fee</w:t></w:r></w:p><w:permEnd "
               "w:id=\"3\"/>"});
  EXPECT_NE(scrubbed(package, "word/document.xml").find("<w:permStart w:id=\"3\"/>"), std::string::npos);
}

TEST(Scrub, TakesNamesAndDatesOutOfThePropertiesAndLeavesTheTitle) {
  const docx::Package package =
      with_properties(word_package({.body = word_p("words")}), "docProps/core.xml",
                      "application/vnd.openxmlformats-package.core-properties+xml",
                      "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\"><dc:title>A "
                      "title</dc:title><dc:creator>Ann</dc:creator>"
                      "<cp:lastModifiedBy/><cp:revision>7</cp:revision></cp:coreProperties>");
  EXPECT_EQ(
      scrubbed(package, "docProps/core.xml"),
      "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\"><dc:title>A title</dc:title></cp:coreProperties>");
}

TEST(Scrub, TakesAwayTheCompanyAndThePropertiesOfPrograms) {
  docx::Package package = with_properties(
      word_package({.body = word_p("words")}), "docProps/app.xml",
      "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      "<Properties><Company>Gemserv</Company><Pages>2</Pages><Manager>Bob</Manager></Properties>");
  EXPECT_EQ(scrubbed(package, "docProps/app.xml"), "<Properties><Pages>2</Pages></Properties>");
  package = with_properties(
      std::move(package), "docProps/app.xml",
      "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      "<Properties xmlns:vt=\"v\"><HLinks><vt:vector size=\"1\"><vt:variant><vt:lpwstr>file:///C:/Users/ada/x"
      "</vt:lpwstr></vt:variant></vt:vector></HLinks><Pages>2</Pages><HyperlinkBase>C:\\Users\\ada\\"
      "</HyperlinkBase></Properties>");
  EXPECT_EQ(scrubbed(package, "docProps/app.xml"),
            "<Properties xmlns:vt=\"v\"><Pages>2</Pages></Properties>");
  package = with_properties(
      std::move(package), "docProps/custom.xml",
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      "<Properties><property name=\"a\"><x>1</x></property><property name=\"b\"/></Properties>");
  EXPECT_EQ(scrubbed(package, "docProps/custom.xml"), "<Properties></Properties>");
}

TEST(Scrub, TakesAwayAccountsVariablesAndThePictureOfTheFirstPage) {
  docx::Package package = with_properties(
      word_package({.body = word_p("words")}), "word/people.xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml",
      "<w15:people xmlns:w15=\"a\"><w15:person w15:author=\"Ann\"><w15:presenceInfo w15:providerId=\"AD\" "
      "w15:userId=\"ann@example.org\"/></w15:person></w15:people>");
  EXPECT_EQ(scrubbed(package, "word/people.xml"),
            "<w15:people xmlns:w15=\"a\"><w15:person w15:author=\"Ann\"></w15:person></w15:people>");
  package = with_properties(std::move(package), "word/settings.xml",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
                            "<w:settings xmlns:w=\"a\"><w:docVars><w:docVar w:name=\"client\" "
                            "w:val=\"x\"/></w:docVars><w:zoom/></w:settings>");
  EXPECT_EQ(scrubbed(package, "word/settings.xml"), "<w:settings xmlns:w=\"a\"><w:zoom/></w:settings>");
  docx::Package::Changes changes;
  changes.parts.push_back({"docProps/thumbnail.jpeg", "an old first page"});
  changes.content_types.push_back({"docProps/thumbnail.jpeg", "image/jpeg"});
  const std::string rels = package.bytes("_rels/.rels");
  std::string with = rels;
  with.insert(
      with.find("</Relationships>"),
      "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
      "metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/>");
  changes.parts.push_back({"_rels/.rels", with});
  const docx::Package pictured = docx::Package::from_bytes(package.write(changes), "pictured.docx");
  ASSERT_TRUE(pictured.has("docProps/thumbnail.jpeg"));
  const docx::Package out = docx::Package::from_bytes(scrub(pictured, false).bytes, "scrubbed.docx");
  EXPECT_FALSE(out.has("docProps/thumbnail.jpeg"));
  EXPECT_EQ(out.bytes("_rels/.rels"), rels);
  EXPECT_EQ(out.bytes("[Content_Types].xml").find("thumbnail"), std::string::npos);
}

TEST(Scrub, LeavesTheWordsOfADocumentAsTheyAre) {
  const docx::Package package = word_package({.body = word_p("One") + word_p("Two")});
  EXPECT_EQ(scrubbed(package, "word/document.xml"), package.bytes("word/document.xml"));
}

TEST(Scrub, NamesWhatIsNotSettledInAnAttachment) {
  const docx::Package package = word_package(
      {.body = "<w:p><w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>"});
  EXPECT_TRUE(scrub(package, false).findings.empty());
  const std::vector<Finding> findings = scrub(package, true).findings;
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].message,
            "holds 1 tracked change; expected them accepted or rejected before it is published");
}

TEST(Scrub, GivesTheSameBytesEachTime) {
  const docx::Package package = word_package({.body = word_p("One")});
  EXPECT_EQ(scrub(package, true).bytes, scrub(package, true).bytes);
}

}  // namespace
}  // namespace redraft::report
