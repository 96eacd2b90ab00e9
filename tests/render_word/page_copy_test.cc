// A header that sections share and that is marked for one of them: the copy, and what refers to it.
#include "render/page_copy.h"

#include <gtest/gtest.h>

#include "render_word/tracked_pair.h"
#include "support/word_reading.h"

namespace redraft::render {
namespace {

using docx::Decision;
using tests::reading;
using tests::TrackedPair;
using tests::word_p;
using tests::WordParts;

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t out = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++out;
  return out;
}

struct Row {
  const char* what;
  std::string page;
  std::string copy;
};

TEST(PageCopy, HasNumbersOfItsOwn) {
  const Row rows[] = {
      {"words", "<w:p><w:r><w:t>Draft</w:t></w:r></w:p>", "<w:p><w:r><w:t>Draft</w:t></w:r></w:p>"},
      {"a paragraph that Word knows", "<w:p w14:paraId=\"11111111\" w14:textId='2' w:rsidR=\"3\"/>",
       "<w:p w:rsidR=\"3\"/>"},
      {"a drawing", "<wp:docPr id='1' name=\"a\"/>", "<wp:docPr id=\"1001\" name=\"a\"/>"},
      {"a control", "<w:sdtPr><w:id w:val=\"55\"></w:id><w:tag w:val=\"55\"/></w:sdtPr>",
       "<w:sdtPr><w:id w:val=\"101\"></w:id><w:tag w:val=\"55\"/></w:sdtPr>"},
      {"a bookmark",
       "a<w:bookmarkStart w:id=\"7\" w:name=\"mine\"></w:bookmarkStart>b<w:bookmarkEnd w:id=\"7\"/>c", "abc"},
      {"an editable range", "<w:permStart w:id=\"8\" w:edGrp=\"everyone\"/>a<w:permEnd w:id=\"8\"/>",
       "<w:permStart w:id=\"101\" w:edGrp=\"everyone\"/>a<w:permEnd w:id=\"101\"/>"},
      {"an old drawing",
       "<v:shapetype id=\"t\"/><v:shape id=\"s\" o:spid=\"_x0000_s1\" type=\"#t\"/><o:OLEObject "
       "ShapeID=\"s\"/>",
       "<v:shapetype id=\"t-1001\"/><v:shape id=\"s-1001\" type=\"#t-1001\"/><o:OLEObject "
       "ShapeID=\"s-1001\"/>"},
      {"a comment of XML", "<!-- <w:id w:val=\"5\"/> --><w:p/>", "<!-- <w:id w:val=\"5\"/> --><w:p/>"},
  };
  const docx::Package host = tests::word_package(
      {.body =
           "<w:p><w:bookmarkStart w:id=\"100\" w:name=\"x\"/><w:bookmarkEnd w:id=\"100\"/><w:r><w:drawing>"
           "<wp:inline><wp:docPr id=\"1000\"/></wp:inline></w:drawing></w:r></w:p>"});
  for (const Row& one : rows) {
    WordIds ids(host);
    EXPECT_EQ(page_copy(one.page, one.page, ids), one.copy) << one.what;
  }
}

TEST(PageCopy, KeepsMarksAndTheBookmarksThatItAloneHas) {
  const docx::Package host = tests::word_package({.body = word_p("x")});
  WordIds ids(host);
  const std::string marked =
      "<w:bookmarkStart w:id=\"9\" w:name=\"_Toc1\"/><w:del w:id=\"3\" "
      "w:author=\"A\"><w:delText>x</w:delText></w:del>"
      "<w:bookmarkEnd w:id=\"9\"/>";
  EXPECT_EQ(page_copy(marked, "<w:bookmarkStart w:id=\"7\" w:name=\"_Toc1\"/>", ids), marked);
}

std::string sections(const std::vector<std::string>& references) {
  std::string out;
  for (const std::string& reference : references)
    out += word_p("Section") + "<w:p><w:pPr><w:sectPr>" + reference + "</w:sectPr></w:pPr></w:p>";
  return out + word_p("The end.");
}

// The header of the second section was another part, and is now that of the first.
TEST(PageCopy, IsTheOnlyHeaderOfItsKindHoweverTheReferenceIsWritten) {
  for (const std::string type : {"w:type=\"default\"", "w:type='default'", "w:type = \"default\""}) {
    const auto reference = [&](const std::string& id) {
      return "<w:headerReference " + type + " r:id=\"" + id + "\"/>";
    };
    const std::string first = "<w:headerReference w:type=\"first\" r:id=\"rIdHeader\"/>";
    const TrackedPair pair({.body = sections({reference("rIdHeader"), reference("rIdHeader2") + first}),
                            .header = word_p("The first header."),
                            .header2 = word_p("The second header.")},
                           {.body = sections({reference("rIdHeader"), reference("rIdHeader") + first}),
                            .header = word_p("The first header.")});
    EXPECT_EQ(reading(pair.settled(Decision::accept), "accepted.docx"), reading(pair.after)) << type;
    EXPECT_EQ(reading(pair.settled(Decision::reject), "rejected.docx"), reading(pair.before)) << type;
    const std::string body = pair.part("word/document.xml");
    EXPECT_EQ(count(body, "<w:headerReference "), 3U) << body;
    EXPECT_EQ(count(body, first), 1U) << body;
    EXPECT_NE(
        pair.part("word/header-before1.xml").find("<w:delText xml:space=\"preserve\">second</w:delText>"),
        std::string::npos);
  }
}

}  // namespace
}  // namespace redraft::render
