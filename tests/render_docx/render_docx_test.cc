#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <map>
#include <set>
#include <string>

#include "judges/docx_cases.h"
#include "render/docx.h"
#include "render_docx/docx_parts.h"

namespace redraft::tests {
namespace {

using redline::Block;
using redline::Mark;
using redline::Redline;
using redline::Role;
using redline::Status;

std::string document_xml(const Redline& redline, const render::DocxOptions& options = {}) {
  return read_parts(render::render_docx(redline, options)).at("word/document.xml");
}

Redline one(Block block) {
  Redline out;
  out.documents.resize(1);
  out.documents[0].blocks.push_back(std::move(block));
  return out;
}

Block clause(const std::string& before, const std::string& after, redline::Segments text) {
  Block out;
  out.role = Role::clause;
  out.label_before = before;
  out.label_after = after;
  out.text = std::move(text);
  return out;
}

const DocxCase& named(const std::string& name) {
  for (const DocxCase& it : docx_cases())
    if (it.name == name) return it;
  throw std::out_of_range(name);
}

TEST(RenderDocx, GivesTheSameBytesTwiceAndInEveryTimeZone) {
  render::DocxOptions options;
  options.date = std::chrono::sys_days{std::chrono::year{2026} / 3 / 29} + std::chrono::hours(1);
  for (const DocxCase& it : docx_cases()) {
    const std::string first = render::render_docx(it.redline, options);
    EXPECT_EQ(render::render_docx(it.redline, options), first) << it.name;
    for (const char* zone : {"Europe/London", "Asia/Tokyo", "America/St_Johns"}) {
      setenv("TZ", zone, 1);
      tzset();
      EXPECT_EQ(render::render_docx(it.redline, options), first) << it.name << " in " << zone;
    }
    unsetenv("TZ");
    tzset();
  }
}

TEST(RenderDocx, WritesWellFormedParts) {
  for (const DocxCase& it : docx_cases()) {
    SCOPED_TRACE(it.name);
    for (const auto& [name, bytes] : read_parts(render::render_docx(it.redline))) {
      SCOPED_TRACE(name);
      EXPECT_TRUE(parse(bytes).document_element());
      EXPECT_EQ(bytes.find('@'), std::string::npos);
    }
  }
}

TEST(RenderDocx, NumbersEveryTrackedChangeOnce) {
  for (const DocxCase& it : docx_cases()) {
    SCOPED_TRACE(it.name);
    const pugi::xml_document document = parse(document_xml(it.redline));
    std::set<std::string> ids;
    std::set<std::string> ends;
    for (const auto& found : document.select_nodes("//*[@w:id]")) {
      const std::string element = found.node().name();
      const std::string id = found.node().attribute("w:id").value();
      const bool end = element.size() > 8 && element.ends_with("RangeEnd");
      EXPECT_TRUE((end ? ends : ids).insert(id).second) << element << ' ' << id;
      if (end) {
        EXPECT_TRUE(ids.count(id)) << id;
      }
      EXPECT_EQ(found.node().attribute("w:author").empty(), end);
    }
  }
}

TEST(RenderDocx, UsesOnlyStylesThatItDefines) {
  for (const DocxCase& it : docx_cases()) {
    const auto parts = read_parts(render::render_docx(it.redline));
    std::set<std::string> defined;
    const pugi::xml_document styles = parse(parts.at("word/styles.xml"));
    for (const auto& style : all(styles, "w:style"))
      EXPECT_TRUE(defined.insert(style.attribute("w:styleId").value()).second);
    for (const char* part : {"word/document.xml", "word/footer1.xml"}) {
      const pugi::xml_document document = parse(parts.at(part));
      for (const auto& use : document.select_nodes("//w:pStyle|//w:rStyle|//w:tblStyle")) {
        const std::string style = use.node().attribute("w:val").value();
        EXPECT_TRUE(defined.count(style)) << style;
      }
    }
  }
}

TEST(RenderDocx, HoldsNoDirectFormatting) {
  for (const DocxCase& it : docx_cases()) {
    const pugi::xml_document document = parse(document_xml(it.redline));
    for (const auto& found : document.select_nodes("//w:r/w:rPr/*"))
      EXPECT_STREQ(found.node().name(), "w:rStyle");
    for (const auto& found : document.select_nodes("//w:p/w:pPr/*")) {
      const std::string name = found.node().name();
      EXPECT_TRUE(name == "w:pStyle" || name == "w:rPr" || name == "w:pPrChange") << name;
    }
  }
}

TEST(RenderDocx, MarksTheWordsOfAKeptClauseOnly) {
  const std::string xml = document_xml(one(clause("D3.1", "D3.1",
                                                  {{Mark::none, "The Panel "},
                                                   {Mark::deleted, "may"},
                                                   {Mark::inserted, "shall"},
                                                   {Mark::none, " decide."}})));
  EXPECT_EQ(paragraphs(xml)[0],
            "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/></w:pPr><w:r><w:t>D3.1</w:t><w:tab/><w:t>The Panel "
            "</w:t></w:r>"
            "<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>shall</w:t></w:r></w:ins>"
            "<w:r><w:t> decide.</w:t></w:r></w:p>");
}

TEST(RenderDocx, StrikesAndInsertsTheLabelAloneWhenAClauseIsRenumbered) {
  EXPECT_EQ(
      paragraphs(document_xml(one(clause("D3.1", "D3.2", {{Mark::none, "Words."}}))))[0],
      "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/></w:pPr><w:del><w:r><w:delText>D3.1</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>D3.2</w:t></w:r></w:ins><w:r><w:tab/><w:t>Words.</w:t></w:r></w:p>");
}

TEST(RenderDocx, PutsTheMarkOfAnInsertedParagraphWithItsWords) {
  Redline redline = one(clause("", "D3.1", {{Mark::inserted, "New."}}));
  redline.documents[0].blocks[0].status = Status::inserted;
  redline.documents[0].blocks.push_back(clause("D3.2", "D3.2", {{Mark::none, "Old."}}));
  EXPECT_EQ(paragraphs(document_xml(redline))[0],
            "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/><w:rPr><w:ins/></w:rPr></w:pPr>"
            "<w:ins><w:r><w:t>D3.1</w:t><w:tab/><w:t>New.</w:t></w:r></w:ins></w:p>");
}

TEST(RenderDocx, GivesTheLastParagraphTheStyleOfTheWordsThatStay) {
  const auto written = paragraphs(document_xml(named("last_deleted").redline));
  ASSERT_EQ(written.size(), 3U);
  EXPECT_EQ(written[0].find("<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/><w:rPr><w:del/></w:rPr></w:pPr>"), 0U);
  EXPECT_EQ(written[2].find("<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/><w:pPrChange><w:pPr>"
                            "<w:pStyle w:val=\"ClauseText1\"/></w:pPr></w:pPrChange></w:pPr>"),
            0U);
}

TEST(RenderDocx, TracksTheRowOfAWholeDefinitionAndNeverThatOfAChangedOne) {
  const pugi::xml_document document = parse(document_xml(named("definitions").redline));
  std::string rows;
  for (const auto& row : all(document, "w:tr")) {
    const pugi::xml_node mark = row.child("w:trPr").first_child();
    rows += mark ? std::string(mark.name()) + ' ' : "- ";
  }
  EXPECT_EQ(rows, "- w:ins w:ins - w:del - ");
  EXPECT_EQ(all(document, "w:tbl").size(), 1U);
}

TEST(RenderDocx, SetsDefinedTermsThroughACharacterStyle) {
  const pugi::xml_document document = parse(document_xml(named("every_role").redline));
  for (const auto& run : document.select_nodes("//w:tc[1]//w:r"))
    EXPECT_STREQ(run.node().child("w:rPr").child("w:rStyle").attribute("w:val").value(), "DefinedTerm");
}

TEST(RenderDocx, WritesTheDateThatIsGivenAndNoneOtherwise) {
  const Redline& redline = named("moves").redline;
  // The schema wants a date on the starts of moves, whether there is one or not; nothing else has any.
  const pugi::xml_document undated = parse(document_xml(redline));
  for (const auto& dated : undated.select_nodes("//*[@w:date]")) {
    EXPECT_TRUE(std::string(dated.node().name()).find("RangeStart") != std::string::npos)
        << dated.node().name();
    EXPECT_STREQ(dated.node().attribute("w:date").value(), "1980-01-01T00:00:00Z");
  }
  render::DocxOptions options;
  options.date = std::chrono::sys_days{std::chrono::year{2018} / 10 / 5} + std::chrono::seconds(3661);
  EXPECT_NE(document_xml(redline, options).find(" w:date=\"2018-10-05T01:01:01Z\""), std::string::npos);
}

TEST(RenderDocx, EscapesTheAuthorAndTheNamesOfWhatWasCompared) {
  Redline redline = named("words_changed").redline;
  redline.before = "a<b>.txt";
  redline.after = "R&D \"x\" @AUTHOR@";
  render::DocxOptions options;
  options.author = "\"A\" & <B>\x01";
  const auto parts = read_parts(render::render_docx(redline, options));
  const pugi::xml_document document = parse(parts.at("word/document.xml"));
  EXPECT_STREQ(all(document, "w:ins").at(0).attribute("w:author").value(), "\"A\" & <B>\uFFFD");
  const std::string title = "Redline of R&D \"x\" @AUTHOR@ against a<b>.txt";
  EXPECT_EQ(
      parse(parts.at("docProps/core.xml")).first_element_by_path("cp:coreProperties/dc:title").text().get(),
      title);
  EXPECT_EQ(all(parse(parts.at("word/footer1.xml")), "w:t").at(0).text().get(), title);
}

TEST(RenderDocx, TitlesTheDocumentByWhatWasCompared) {
  const struct {
    std::string before;
    std::string after;
    std::string want;
  } rows[] = {
      {"Smart Energy Code 5.18", "as amended by SECMP0049",
       "Redline of Smart Energy Code 5.18 as amended by SECMP0049"},
      {"draft-1.txt", "draft-2.txt", "Redline of draft-2.txt against draft-1.txt"},
      {"same.txt", "same.txt", "Redline of same.txt"},
      {"only.txt", "", "Redline of only.txt"},
      {"", "", "Redline"},
  };
  for (const auto& row : rows) {
    Redline redline;
    redline.before = row.before;
    redline.after = row.after;
    const auto parts = read_parts(render::render_docx(redline));
    EXPECT_NE(parts.at("docProps/core.xml").find("<dc:title>" + row.want + "</dc:title>"), std::string::npos);
  }
}

TEST(RenderDocx, BeginsEachDocumentAfterTheFirstOnANewPage) {
  const auto written = paragraphs(document_xml(named("moves_between_documents").redline));
  EXPECT_NE(written[0].find("\"Title\""), std::string::npos);
  EXPECT_NE(written[0].find("<w:t>Section C: Governance</w:t>"), std::string::npos);
  EXPECT_NE(written[5].find("\"TitleNext\""), std::string::npos);
}

TEST(RenderDocx, EndsTheBodyInAParagraphEvenWhenThereIsNothingToSay) {
  EXPECT_EQ(paragraphs(document_xml(Redline{})),
            std::vector<std::string>{"<w:p><w:pPr><w:pStyle w:val=\"Closing\"/></w:pPr></w:p>"});
}

}  // namespace
}  // namespace redraft::tests
