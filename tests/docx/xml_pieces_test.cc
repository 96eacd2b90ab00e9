// Raw XML by its pieces, as people's programs write it and as few do.
#include "docx/xml_pieces.h"

#include <gtest/gtest.h>

#include <string>

namespace redraft::docx {
namespace {

TEST(XmlRoot, BeginsAtTheOutermostElement) {
  const struct {
    std::string part;
    std::string root;
  } rows[] = {
      {"<a/>", "<a/>"},
      {"<?xml version=\"1.0\"?>\n<a b=\"1\"/>", "<a b=\"1\"/>"},
      {"<?xml version=\"1.0\"?><!-- plain --><a/>", "<a/>"},
      // A tag inside a comment or an instruction is none.
      {"<!-- was <old x=\"1\"> --><a/>", "<a/>"},
      {"<?note <old> ?><!--<b/>--><?more <c/>?><a/>", "<a/>"},
      {"<!--", ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(xml_root(row.part), row.root) << row.part;
}

TEST(XmlAttribute, StandsBehindAnyWhiteSpace) {
  const struct {
    std::string element;
    std::string value;
  } rows[] = {
      {"<w:style w:val=\"one\"/>", "one"},
      {"<w:style\nw:val=\"one\">x</w:style>", "one"},
      {"<w:style\tw:val='one'/>", "one"},
      {"<w:style   w:id=\"2\"\r\n   w:val = \"one\" />", "one"},
      {"<w:style w:val=\"a > b\"/>", "a > b"},
      {"<w:style w:val=\"/\"/>", "/"},
      // A name in a value or in words, or the end of another name, is not it.
      {"<w:style w:x=\" w:val='no'\"/>", ""},
      {"<w:style xw:val=\"no\"/>", ""},
      {"<w:style> w:val=\"no\"</w:style>", ""},
      {"<w:style/>", ""},
      {"<w:style w:val", ""},
      {"<w:style w:val=", ""},
      {"<w:style w:val=\"cut", ""},
      {"<w:style =\"x\" w:val=\"one\"/>", "one"},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(xml_attribute(row.element, "w:val"), row.value) << row.element;
}

TEST(XmlAttributes, AreGivenInOrderWithTheirQuotes) {
  const std::vector<XmlAttribute> found = xml_attributes("<a b=\"1\"\n\tc = '2 \"3\"'>d=\"4\"</a>");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "b");
  EXPECT_EQ(found[0].xml, "b=\"1\"");
  EXPECT_EQ(found[1].name, "c");
  EXPECT_EQ(found[1].value, "2 \"3\"");
  EXPECT_EQ(found[1].xml, "c = '2 \"3\"'");
}

TEST(XmlFind, FindsStartTagsOfThisNameAlone) {
  const struct {
    std::string xml;
    std::size_t at;
  } rows[] = {
      {"<w:num w:numId=\"1\"/>", 0},     {"<w:num\nw:numId=\"1\"/>", 0},
      {"<w:numbering><w:num>", 13},      {"<w:abstractNum/></w:num><w:num/>", 24},
      {"<!-- <w:num/> --><w:num/>", 17}, {"<![CDATA[<w:num/>]]><w:num/>", 20},
      {"<?x <w:num/>?><w:num/>", 14},    {"<w:numPr/>", std::string::npos},
      {"<", std::string::npos},          {"<!", std::string::npos},
  };
  for (const auto& row : rows) EXPECT_EQ(xml_find(row.xml, "w:num"), row.at) << row.xml;
}

TEST(XmlFindTag, FindsTagsOfEitherKindOutsideOfCommentsInstructionsAndData) {
  const std::string xml = "x<a>y<!-- <b> --><?c <d> ?><![CDATA[<e>]]></a>";
  const std::size_t start = xml_find_tag(xml);
  EXPECT_EQ(start, 1U);
  EXPECT_EQ(xml_find_tag(xml, start + 1), xml.find("</a>"));
  EXPECT_EQ(xml_find_tag(xml, xml.find("</a>") + 1), std::string::npos);
}

TEST(XmlElementEnd, IsThatOfItsOwnEndTag) {
  const struct {
    std::string element;
    std::string behind;
  } rows[] = {
      {"<a/>", "<b/>"},
      {"<a></a>", "<b/>"},
      {"<a><x></x></a>", "</b>"},
      {"<a><a><x/></a></a>", "</a>"},
      {"<a><!-- </x> --><?y </a> ?><![CDATA[</a>]]></a >", "words"},
      {"<a t=\"/>\">words</a>", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(xml_element_end("<p>" + row.element + row.behind, 3), 3 + row.element.size()) << row.element;
}

}  // namespace
}  // namespace redraft::docx
