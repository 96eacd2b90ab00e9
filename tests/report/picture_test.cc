// A drawing goes into a package: parts, content types, relationships and numbers that fit together.
#include "report/picture.h"

#include <gtest/gtest.h>

#include <set>

#include "docx/document.h"
#include "docx/picture.h"
#include "support/word_package.h"

namespace redraft::report {
namespace {

render::Drawing drawing(const std::string& words = "words") {
  render::Drawing out;
  out.width = 840;
  out.height = 84;
  out.name = "test";
  out.title = "Stages of MP088";
  out.description = "Define: done. Refine: now.";
  out.add(render::Words{.x = 10, .y = 40, .size = 12, .text = words});
  return out;
}

// A document with a paragraph; inserts are put in its place.
class Host {
 public:
  explicit Host(tests::WordParts parts = {.body = "<w:p/>"})
      : package_(tests::word_package(parts)),
        document_(docx::Document::read(package_)),
        additions_(document_),
        ids_(package_) {}

  std::string insert(const Insert& what, int text_width = 9000,
                     const std::string& part = "word/document.xml") {
    return what({document_, part, false, text_width, additions_, ids_}, findings_);
  }

  /// With this in its body.
  docx::Package with(const std::string& body) {
    docx::Package::Changes changes = additions_.changes;
    std::string bytes = package_.bytes("word/document.xml");
    bytes.insert(bytes.find('>', bytes.find("<w:document")), missing_namespaces(body, bytes));
    bytes.replace(bytes.find("<w:p/>"), 6, body);
    changes.parts.push_back({"word/document.xml", bytes});
    return docx::Package::from_bytes(package_.write(changes), "with.docx");
  }

  const docx::Package::Changes& changes() const { return additions_.changes; }

 private:
  docx::Package package_;
  docx::Document document_;
  render::WordAdditions additions_;
  render::WordIds ids_;
  std::vector<Finding> findings_;
};

std::size_t times(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
  return out;
}

TEST(Picture, IsPixelsWithTheVectorsBesideThem) {
  Host host;
  const docx::Package package = host.with(host.insert(picture(drawing())));
  const docx::Document document = docx::Document::read(package);
  ASSERT_EQ(document.body().items.size(), 1U);
  const docx::Picture shown = docx::picture_of(document, document.body(), document.body().items[0]);
  EXPECT_EQ(shown.part, "word/media/picture1.png");
  EXPECT_EQ(shown.media_type, "image/png");
  EXPECT_EQ(shown.alternative, "Stages of MP088. Define: done. Refine: now.");
  EXPECT_EQ(shown.width, 600);  // 9,000 twips are 6.25 inches, at 96 to the inch
  EXPECT_EQ(shown.height, 60);
  EXPECT_TRUE(package.bytes("word/media/picture1.png").starts_with("\x89PNG\r\n"));
  EXPECT_EQ(package.content_type("word/media/picture1.svg"), "image/svg+xml");
  EXPECT_NE(package.bytes("word/media/picture1.svg").find(">words</text>"), std::string::npos);
  std::set<std::string> targets;
  for (const docx::Relationship& one : package.relationships("word/document.xml"))
    if (one.type == "image") targets.insert(one.target);
  EXPECT_EQ(targets, (std::set<std::string>{"word/media/picture1.png", "word/media/picture1.svg"}));
  EXPECT_TRUE(package.findings().empty());
}

TEST(Picture, AtTwoPlacesIsInThePackageOnceUnderTwoNumbers) {
  Host host;
  const Insert insert = picture(drawing());
  const std::string body =
      host.insert(insert) + host.insert(insert) + host.insert(picture(drawing("others")));
  EXPECT_EQ(host.changes().parts.size(), 4U);
  EXPECT_EQ(host.changes().relationships.size(), 4U);
  for (const char* number : {"1", "2", "3"})
    EXPECT_EQ(times(body, "<wp:docPr id=\"" + std::string(number) + "\""), 1U) << number;
}

TEST(Picture, OfAHeaderIsRelatedFromTheHeader) {
  Host host({.body = "<w:p/>", .header = "<w:p/>"});
  const Insert insert = picture(drawing());
  host.insert(insert);
  host.insert(insert, 9000, "word/header1.xml");
  ASSERT_EQ(host.changes().relationships.size(), 4U);
  EXPECT_EQ(host.changes().relationships[0].from, "word/document.xml");
  EXPECT_EQ(host.changes().relationships[2].from, "word/header1.xml");
  EXPECT_EQ(host.changes().parts.size(), 2U);
}

TEST(Picture, LeavesPicturesOfTheTemplateTheirNamesAndNumbers) {
  const std::string inside =
      R"(<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline><wp:docPr id="41" name="x"/></wp:inline></w:drawing></w:r></w:p>)";
  Host host({.body = inside + "<w:p/>"});
  EXPECT_NE(host.insert(picture(drawing())).find("<wp:docPr id=\"42\""), std::string::npos);
}

TEST(Picture, IsNoWiderThanItsColumnAndNoHigherThanAPage) {
  Host host;
  EXPECT_NE(
      host.insert(picture(drawing(), {.width = 4500})).find("<wp:extent cx=\"2857500\" cy=\"285750\"/>"),
      std::string::npos);
  EXPECT_NE(host.insert(picture(drawing(), {.width = 20000}), 9000).find("<wp:extent cx=\"5715000\""),
            std::string::npos);
  render::Drawing high = drawing();
  high.height = 8400;  // ten times its width
  const std::string xml = host.insert(picture(high));
  EXPECT_NE(xml.find("<wp:extent cx=\"793750\" cy=\"7937500\"/>"), std::string::npos) << xml;
}

TEST(Picture, SaysWhatItIsToldToSayToThoseWhoDoNotSeeIt) {
  Host host;
  const std::string xml = host.insert(picture(drawing(), {.alternative = "“A” & <B> \"C\""}));
  EXPECT_EQ(times(xml, "descr=\"“A” &amp; &lt;B&gt; &quot;C&quot;\""), 2U) << xml;
}

TEST(Picture, StandsInTheStyleForFiguresOrInLinesThatGrow) {
  Host without;
  EXPECT_NE(without.insert(picture(drawing())).find("w:lineRule=\"auto\""), std::string::npos);
  Host with({.body = "<w:p/>",
             .styles = R"(<w:style w:type="paragraph" w:styleId="Abb"><w:name w:val="Figure"/></w:style>)"});
  EXPECT_NE(with.insert(picture(drawing())).find("<w:pPr><w:pStyle w:val=\"Abb\"/></w:pPr>"),
            std::string::npos);
}

}  // namespace
}  // namespace redraft::report
