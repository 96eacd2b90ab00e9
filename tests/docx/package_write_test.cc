#include <gtest/gtest.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/error.h"
#include "docx/package.h"
#include "docx/packages.h"
#include "support/message.h"

namespace redraft::docx {
namespace {

std::string packed(const std::string& zip, const std::string& name) {
  const ZipRecord record = record_of(zip, name);
  return zip.substr(record.bytes, record.packed);
}

const std::vector<NewPart> kMore = {{"word/comments.xml", "<comments/>"},
                                    {"word/media/image1.png", std::string("\x89PNG\r\n\x1A\n\0\0", 10)},
                                    {"word/header1.xml", "<hdr/>"},
                                    {"word/_rels/header1.xml.rels",
                                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                     "relationships\"/>"}};
const std::string kRelationships = relationship("rId1", "comments", "comments.xml") +
                                   relationship("rId4", "header", "header1.xml") +
                                   relationship("rId5", "image", "media/image1.png");

TEST(WriteChangedPackage, CopiesWhatDidNotChangeAsItIsPacked) {
  // Stored, not deflated: the copy stores them too.
  for (const std::string& before :
       {stored_zip(small_parts(kRelationships, kMore)), small_package(kRelationships, kMore)}) {
    const Package package = Package::from_bytes(before, "a.docx");
    const std::string after =
        package.write({.parts = {{"word/document.xml", std::string(500, ' ') + "<changed/>"}},
                       .removed = {},
                       .relationships = {},
                       .content_types = {}});
    const Package again = Package::from_bytes(after, "b.docx");
    EXPECT_EQ(again.parts(), package.parts());
    for (const std::string& part : package.parts()) {
      if (part == "word/document.xml") continue;
      EXPECT_EQ(packed(after, part), packed(before, part)) << part;
      EXPECT_EQ(number_at(after, record_of(after, part).central + 10, 2),
                number_at(before, record_of(before, part).central + 10, 2))
          << "the method of " << part;
    }
    EXPECT_EQ(again.bytes("word/document.xml"), std::string(500, ' ') + "<changed/>");
    EXPECT_LT(packed(after, "word/document.xml").size(), 50U);
  }
}

TEST(WriteChangedPackage, GivesTheSameBytesForTheSameChanges) {
  const std::string before = small_package(kRelationships, kMore);
  Package::Changes changes;
  changes.parts = {{"word/document.xml", "<x/>"}, {"word/new.xml", "<y/>"}};
  changes.removed = {"word/header1.xml"};
  changes.relationships = {{"word/document.xml", {"rId6", "people", "word/new.xml", false}}};
  const std::string first = Package::from_bytes(before, "a").write(changes);
  const Package read = Package::from_bytes(before, "b");
  for (const std::string& part : read.parts()) static_cast<void>(read.bytes(part));
  EXPECT_EQ(read.write(changes), first);
  EXPECT_EQ(read.write(changes), first);
  EXPECT_EQ(read.write({}), before);
}

TEST(WriteChangedPackage, TakesAChangeThatChangesNothingForNone) {
  const std::string before = stored_zip(small_parts());
  const Package package = Package::from_bytes(before, "a");
  Package::Changes changes;
  changes.parts = {{"word/document.xml", package.bytes("word/document.xml")}};
  EXPECT_EQ(package.write(changes), package.write({}));
}

TEST(WriteChangedPackage, RefusesAPartThatIsNoXmlAnyMore) {
  const Package package = Package::from_bytes(small_package(), "a.docx");
  const auto written = [&](const std::string& part, const std::string& bytes) {
    return tests::message_of([&] { static_cast<void>(package.write({{{part, bytes}}, {}, {}, {}})); });
  };
  EXPECT_EQ(written("word/document.xml", "<a>\n<b></a>"),
            "a.docx, word/document.xml:2:4: the part that was made of it is no XML: </a> closes <b>; "
            "expected </b>; nothing is written. This is a fault of the program, not of the document");
  EXPECT_NE(written("word/new.xml", "<x:a/>"), "");
  EXPECT_NE(written("word/new.xml", ""), "");
  EXPECT_NE(written("word/_rels/document.xml.rels", "<a"), "");
  EXPECT_EQ(written("word/new.xml", "\xEF\xBB\xBF<a/>"), "");
  EXPECT_EQ(written("word/new.bin", "<a"), "");
}

// Every .rels by its name, none by the extension: as some programs write them.
TEST(WriteChangedPackage, GivesANewRelationshipsPartATypeWhereItsExtensionHasNone) {
  const std::string types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
      "Extension=\"xml\" "
      "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";
  const std::string rels = "application/vnd.openxmlformats-package.relationships+xml";
  const auto written = [&](const std::string& more) {
    const Package package =
        Package::from_bytes(small_package({}, {{"[Content_Types].xml", types + more + "</Types>"}}), "a");
    Package::Changes changes;
    changes.parts = {{"word/header1.xml", "<hdr/>"},
                     {"word/_rels/header1.xml.rels",
                      "<Relationships "
                      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"}};
    changes.relationships = {{"word/footer1.xml", {"rId1", "hyperlink", "https://example.org", true}}};
    return Package::from_bytes(package.write(changes), "b");
  };
  const Package by_name =
      written("<Override PartName=\"/_rels/.rels\" ContentType=\"" + rels +
              "\"/><Override PartName=\"/word/_rels/document.xml.rels\" ContentType=\"" + rels + "\"/>");
  EXPECT_EQ(by_name.content_type("word/_rels/header1.xml.rels"), rels);
  EXPECT_EQ(by_name.content_type("word/_rels/footer1.xml.rels"), rels);
  const std::string by_extension = "<Default Extension=\"rels\" ContentType=\"" + rels + "\"/>";
  EXPECT_EQ(written(by_extension).bytes("[Content_Types].xml"), types + by_extension + "</Types>");
}

TEST(WriteChangedPackage, DatesEveryEntryOnTheFirstDayThatAZipKnows) {
  std::string before = small_package();
  const ZipRecord record = record_of(before, "word/document.xml");
  set_number(before, record.central + 12, 4, 0x5A5A5A5A);
  set_number(before, record.local + 10, 4, 0x5A5A5A5A);
  const std::string after = Package::from_bytes(before, "a").write({});
  EXPECT_EQ(number_at(after, record_of(after, "word/document.xml").central + 12, 4), 0x00210000U);
  EXPECT_EQ(after, small_package());
}

TEST(WriteChangedPackage, LeavesFoldersOut) {
  std::vector<NewPart> parts = small_parts();
  parts.insert(parts.begin() + 2, {"word/", ""});
  const Package package = Package::from_bytes(stored_zip(parts), "a");
  EXPECT_EQ(package.parts().size(), 4U);
  EXPECT_EQ(package.write({}), Package::from_bytes(stored_zip(small_parts()), "a").write({}));
}

TEST(WriteChangedPackage, AddsPartsBehindTheOthers) {
  const Package package = Package::from_bytes(small_package(), "a");
  Package::Changes changes;
  changes.parts = {{"word/footnotes.xml", "<footnotes/>"}, {"word/theme/theme1.xml", "<theme/>"}};
  changes.relationships = {
      {"word/document.xml", {"rId1", "footnotes", "word/footnotes.xml", false}},
      {"word/document.xml", {"rId2", "hyperlink", "https://example.org/?a=1&b=\"2\"", true}},
      {"word/footnotes.xml", {"rId1", "image", "custom/b c%20\u00E9.png", false}},
      {"", {"rId2", "core-properties", "docProps/core.xml", false}},
      {"word/document.xml", {"rId3", "commentsExtended", "word/theme/theme1.xml", false}},
      {"word/theme/theme1.xml", {"rId9", "urn://own/x", "word/footnotes.xml", false}},
  };
  changes.content_types = {
      {"word/footnotes.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"},
      {"word/document.xml", "application/other"}};
  const Package again = Package::from_bytes(package.write(changes), "b");
  EXPECT_EQ(again.parts(), (std::vector<std::string>{
                               "[Content_Types].xml", "_rels/.rels", "word/document.xml",
                               "word/_rels/document.xml.rels", "word/footnotes.xml", "word/theme/theme1.xml",
                               "word/_rels/footnotes.xml.rels", "word/theme/_rels/theme1.xml.rels"}));
  EXPECT_EQ(again.bytes("word/_rels/document.xml.rels"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                relationship("rId1", "footnotes", "footnotes.xml") +
                relationship("rId2", "hyperlink", "https://example.org/?a=1&amp;b=&quot;2&quot;", true) +
                "<Relationship Id=\"rId3\" "
                "Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" "
                "Target=\"theme/theme1.xml\"/></Relationships>");
  EXPECT_EQ(again.bytes("word/_rels/footnotes.xml.rels"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                relationship("rId1", "image", "../custom/b%20c%20%C3%A9.png") + "</Relationships>");
  EXPECT_NE(again.bytes("_rels/.rels")
                .find("Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                      "metadata/core-properties\" Target=\"docProps/core.xml\""),
            std::string::npos);
  EXPECT_EQ(again.related("word/theme/theme1.xml", "x"), "word/footnotes.xml");
  EXPECT_NE(again.bytes("word/theme/_rels/theme1.xml.rels").find("Target=\"../footnotes.xml\""),
            std::string::npos);
  EXPECT_EQ(again.content_type("word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml");
  EXPECT_EQ(again.content_type("word/document.xml"), package.content_type("word/document.xml"))
      << "one that is there is kept";
}

TEST(WriteChangedPackage, TakesARemovedPartOutOfEverythingThatNamesIt) {
  std::vector<NewPart> parts = small_parts(kRelationships, kMore);
  const std::string override = "<Override PartName=\"/word/Header1.xml\" ContentType=\"application/x\"/>";
  parts[0].bytes.insert(parts[0].bytes.find("</Types>"), override);
  const Package package = Package::from_bytes(write_package(parts), "a");
  Package::Changes changes;
  changes.removed = {"word/header1.xml"};
  const Package again = Package::from_bytes(package.write(changes), "b");
  EXPECT_FALSE(again.has("word/header1.xml"));
  EXPECT_FALSE(again.has("word/_rels/header1.xml.rels"));
  EXPECT_TRUE(again.findings().empty());
  EXPECT_EQ(again.relationships("word/document.xml").size(), 2U);
  EXPECT_EQ(again.bytes("[Content_Types].xml").find("Header1"), std::string::npos);
}

TEST(WriteChangedPackage, WritesStrictAddressesInAStrictPackage) {
  std::vector<NewPart> parts = small_parts();
  std::string& rels = parts[1].bytes;
  const std::string transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  rels.replace(rels.find(transitional), transitional.size(),
               "http://purl.oclc.org/ooxml/officeDocument/relationships/");
  const Package package = Package::from_bytes(write_package(parts), "a");
  Package::Changes changes;
  changes.parts = {{"word/comments.xml", "<a/>"}};
  changes.relationships = {{"word/document.xml", {"rId1", "comments", "word/comments.xml", false}}};
  const Package again = Package::from_bytes(package.write(changes), "b");
  EXPECT_NE(again.bytes("word/_rels/document.xml.rels")
                .find("Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\""),
            std::string::npos);
}

TEST(WriteChangedPackage, KeepsTheFormOfARelationshipsPart) {
  const std::string rels =
      "<ns0:Relationships xmlns:ns0=\"http://schemas.openxmlformats.org/package/2006/relationships\" />";
  const Package package =
      Package::from_bytes(small_package("", {{"word/_rels/document.xml.rels", rels}}), "a");
  Package::Changes changes;
  changes.relationships = {{"word/document.xml", {"rId1", "x", "https://a", true}}};
  const Package again = Package::from_bytes(package.write(changes), "b");
  EXPECT_EQ(
      again.bytes("word/_rels/document.xml.rels"),
      "<ns0:Relationships xmlns:ns0=\"http://schemas.openxmlformats.org/package/2006/relationships\" >"
      "<ns0:Relationship Id=\"rId1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/x\" Target=\"https://a\" "
      "TargetMode=\"External\"/></ns0:Relationships>");
}

TEST(WriteChangedPackage, CountsRelationshipIdsOnFromThoseInUse) {
  const auto next = [](const std::string& relationships, const Package::Changes& changes = {}) {
    return Package::from_bytes(small_package(relationships), "a")
        .new_relationship_id("word/document.xml", changes);
  };
  const auto link = [](const std::string& id) { return relationship(id, "hyperlink", "https://a", true); };
  EXPECT_EQ(next(""), "rId1");
  EXPECT_EQ(next(link("rId1") + link("rId12") + link("x99") + link("rId3a") + link("rId")), "rId13");
  EXPECT_EQ(next(link("rId999999") + link("rId1000000")), "rId1000001");
  EXPECT_EQ(next(link("rId99999999999999999999")), "rId1");
  Package::Changes changes;
  changes.relationships = {{"word/document.xml", {"rId20", "x", "https://a", true}},
                           {"word/footnotes.xml", {"rId30", "x", "https://a", true}}};
  EXPECT_EQ(next(link("rId1"), changes), "rId21");
}

Package::Changes with_main(const std::string& bytes) {
  Package::Changes out;
  out.parts = {{"word/document.xml", bytes}};
  return out;
}

TEST(ChangedPackage, IsWrittenAsIfItHadBeenPackedInBetween) {
  Package::Changes first;
  first.parts = {{"word/document.xml", std::string(500, ' ') + "<x/>"}, {"word/new.xml", "<y/>"}};
  first.removed = {"word/header1.xml"};
  first.relationships = {{"word/document.xml", {"rId6", "people", "word/new.xml", false}}};
  first.content_types = {{"word/new.xml", "text/new"}};
  Package::Changes second;
  second.parts = {{"word/new.xml", "<z/>"}, {"word/last.xml", "<last/>"}};
  second.removed = {"word/comments.xml"};
  second.relationships = {{"word/document.xml", {"rId7", "last", "word/last.xml", false}}};
  for (const std::string& before :
       {stored_zip(small_parts(kRelationships, kMore)), small_package(kRelationships, kMore)}) {
    const Package package = Package::from_bytes(before, "a.docx");
    const Package packed = Package::from_bytes(package.write(first), "b.docx");
    const Package changed = package.changed(first, "b.docx");
    EXPECT_EQ(changed.name(), "b.docx");
    EXPECT_EQ(changed.parts(), packed.parts());
    for (const std::string& part : packed.parts()) EXPECT_EQ(changed.bytes(part), packed.bytes(part)) << part;
    EXPECT_EQ(changed.content_type("word/new.xml"), "text/new");
    EXPECT_EQ(changed.related("word/document.xml", "people"), "word/new.xml");
    EXPECT_EQ(changed.related("word/document.xml", "header"), "");
    EXPECT_EQ(changed.write({}), packed.write({}));
    EXPECT_EQ(changed.write(second), packed.write(second));
    EXPECT_EQ(changed.changed(second, "c").write({}), packed.write(second));
  }
}

TEST(ChangedPackage, OutlivesTheOneThatItCameFrom) {
  std::optional<Package> package = Package::from_bytes(small_package(kRelationships, kMore), "a.docx");
  const Package changed = package->changed(with_main("<x/>"), "b.docx");
  package.reset();
  EXPECT_EQ(changed.bytes("word/comments.xml"), "<comments/>");
  EXPECT_EQ(changed.bytes("word/document.xml"), "<x/>");
}

TEST(PackageOfParts, IsThatOfTheirZip) {
  const std::vector<NewPart> parts = small_parts(kRelationships, kMore);
  const Package made = Package::of_parts(parts, "a.docx");
  EXPECT_EQ(made.write({}), write_package(parts));
  EXPECT_EQ(made.related("word/document.xml", "comments"), "word/comments.xml");
  EXPECT_EQ(made.kind(), PackageKind::document);
  EXPECT_EQ(made.changed(with_main("<x/>"), "b").bytes("word/document.xml"), "<x/>");
  EXPECT_THROW(Package::of_parts({{"word/document.xml", "<x/>"}}, "a"), Error);
}

TEST(WriteChangedPackage, RefusesTwoChangesOfOnePart) {
  const Package package = Package::from_bytes(small_package(), "a");
  Package::Changes changes;
  changes.parts = {{"word/document.xml", "<a/>"}, {"word/Document.xml", "<b/>"}};
  EXPECT_THROW(package.write(changes), std::logic_error);
  changes.parts.pop_back();
  changes.removed = {"word/document.xml"};
  EXPECT_THROW(package.write(changes), std::logic_error);
}

}  // namespace
}  // namespace redraft::docx
