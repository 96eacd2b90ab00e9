#include <gtest/gtest.h>

#include <map>
#include <stdexcept>
#include <string>

#include "judges/docx_cases.h"
#include "render/docx.h"
#include "render_docx/docx_parts.h"

namespace redraft::tests {
namespace {

std::string document_xml(const std::string& name) {
  for (const DocxCase& it : docx_cases())
    if (it.name == name) return read_parts(render::render_docx(it.redline)).at("word/document.xml");
  throw std::out_of_range(name);
}

TEST(RenderDocxMoves, PairsTheRangesByNameAndEachStartWithItsEndById) {
  for (const DocxCase& it : docx_cases()) {
    SCOPED_TRACE(it.name);
    const pugi::xml_document document = parse(document_xml(it.name));
    std::map<std::string, int> names;
    for (const std::string half : {"w:moveFrom", "w:moveTo"}) {
      const auto starts = all(document, half + "RangeStart");
      const auto ends = all(document, half + "RangeEnd");
      ASSERT_EQ(starts.size(), ends.size());
      for (std::size_t i = 0; i < starts.size(); ++i) {
        EXPECT_STREQ(starts[i].attribute("w:id").value(), ends[i].attribute("w:id").value());
        EXPECT_FALSE(starts[i].attribute("w:author").empty());
        EXPECT_TRUE(ends[i].attribute("w:name").empty());
        ++names[starts[i].attribute("w:name").value()];
      }
    }
    for (const auto& [name, count] : names) EXPECT_EQ(count, 2) << name;
  }
}

TEST(RenderDocxMoves, NestsNoInsertionOrDeletionInTheHalves) {
  for (const DocxCase& it : docx_cases()) {
    const pugi::xml_document document = parse(document_xml(it.name));
    EXPECT_TRUE(
        document
            .select_nodes("//w:moveFrom//w:ins|//w:moveFrom//w:del|//w:moveTo//w:ins|//w:moveTo//w:del"
                          "|//w:moveFrom//w:delText|//w:ins//w:del|//w:del//w:ins")
            .empty())
        << it.name;
  }
}

TEST(RenderDocxMoves, StrikesWhatWasLostAtTheOldPlaceAndInsertsWhatWasGainedAtTheNew) {
  const auto written = paragraphs(document_xml("moves"));
  EXPECT_EQ(written[0],
            "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/><w:rPr><w:moveTo/></w:rPr></w:pPr>"
            "<w:moveToRangeStart w:name=\"move3\"/>"
            "<w:moveTo><w:r><w:t>D3.1</w:t><w:tab/><w:t>The "
            "</w:t></w:r></w:moveTo><w:ins><w:r><w:t>Authority shall</w:t></w:r></w:ins>"
            "<w:moveTo><w:r><w:t> decide on any matter</w:t></w:r></w:moveTo>"
            "<w:ins><w:r><w:t> of law</w:t></w:r></w:ins><w:moveTo><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>");
  EXPECT_EQ(written[7],
            "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/><w:rPr><w:moveFrom/></w:rPr></w:pPr>"
            "<w:moveFromRangeStart w:name=\"move3\"/>"
            "<w:moveFrom><w:r><w:t>D3.4</w:t><w:tab/><w:t>The </w:t></w:r></w:moveFrom>"
            "<w:del><w:r><w:delText>Panel may</w:delText></w:r></w:del>"
            "<w:moveFrom><w:r><w:t> decide on any matter.</w:t></w:r></w:moveFrom></w:p>");
}

TEST(RenderDocxMoves, JoinsAClauseAndItsItemsIntoOneMove) {
  const pugi::xml_document document = parse(document_xml("moves_between_documents"));
  EXPECT_EQ(all(document, "w:moveFromRangeStart").size(), 1U);
  EXPECT_EQ(document.select_nodes("//w:pPr/w:rPr/w:moveFrom").size(), 3U);
}

TEST(RenderDocxMoves, WritesAHalfWithoutItsOtherHalfAsADeletion) {
  const auto written = paragraphs(document_xml("moves_between_documents"));
  EXPECT_NE(written[9].find("<w:del><w:r><w:delText>D3.7"), std::string::npos);
}

TEST(RenderDocxMoves, WritesAMovedDefinitionAsADeletedRowAndAnInsertedOne) {
  const pugi::xml_document document = parse(document_xml("definitions_replaced"));
  EXPECT_EQ(document.select_nodes("//w:trPr/w:del").size(), 2U);
  EXPECT_EQ(document.select_nodes("//w:trPr/w:ins").size(), 2U);
  EXPECT_EQ(all(document, "w:moveFromRangeStart").size(), 1U);  // the item that moved within its cell
}

}  // namespace
}  // namespace redraft::tests
