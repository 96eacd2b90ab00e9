#include "docx/numbering.h"

#include <gtest/gtest.h>

#include "docx/document.h"
#include "docx/numbering_parts.h"
#include "docx/packages.h"

namespace redraft::docx {
namespace {

using tests::definition;
using tests::labels;
using tests::level;
using tests::list;
using tests::Lists;
using tests::lists;
using tests::start_at;

const char* const kStyles = R"(
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="7"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2a"><w:name w:val="Clause"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="L3"><w:name w:val="List 3"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="Off"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)";

std::string styled() {
  return definition(
      1, "<w:styleLink w:val=\"Legal\"/>" + level(0, "decimal", "%1", "<w:pStyle w:val=\"H1\"/>") +
             level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>") + level(2, "lowerLetter", "(%3)"));
}

TEST(Numbering, FindsTheListAndLevelOfAParagraph) {
  const Lists read = lists(styled() + list(1, 1) + list(2, 1), kStyles);
  const struct {
    const char* what;
    NumPr direct;
    const char* style;
    std::optional<ListPlace> want;
  } rows[] = {
      {"nothing says so", {}, "Normal", std::nullopt},
      {"no style, no list", {}, "", std::nullopt},
      {"of its own", {2, 1}, "Normal", ListPlace{2, 1}},
      {"of its own, without a level", {2, std::nullopt}, "Normal", ListPlace{2, 0}},
      {"the level that names the style", {}, "H1", ListPlace{1, 0}},
      {"the level that names the style, not the style's own", {}, "H2", ListPlace{1, 1}},
      {"the level that names the style that it is based on", {}, "H2a", ListPlace{1, 1}},
      {"the style's own level, where no level names it", {}, "L3", ListPlace{1, 2}},
      {"another list of the definition", {2, std::nullopt}, "H2", ListPlace{2, 1}},
      {"another level", {std::nullopt, 2}, "H2", ListPlace{1, 2}},
      {"taken out of the list", {0, std::nullopt}, "H1", std::nullopt},
      {"the style takes it out", {}, "Off", std::nullopt},
      {"put in again", {1, 0}, "Off", ListPlace{1, 0}},
      {"a level that is none", {1, 12}, "Normal", ListPlace{1, 8}},
      {"a list that is not there", {9, 0}, "Normal", ListPlace{9, 0}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(read.numbering.place(row.direct, row.style, read.styles), row.want) << row.what;
}

TEST(Numbering, FollowsListStyles) {
  const std::string linked =
      "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Legal\"/></w:abstractNum>";
  const Lists read = lists(styled() + linked + list(1, 1) + list(2, 2), kStyles);
  EXPECT_EQ(labels(read.numbering, {"2.0", "2.1", "1.1", "2.2"}),
            (std::vector<std::string>{"1", "1.1", "1.2", "(a)"}));
  // The style is gone: the definition that says that it is the style's.
  const Lists without = lists(styled() + linked + list(1, 1) + list(2, 2));
  EXPECT_EQ(labels(without.numbering, {"2.0", "2.1"}), (std::vector<std::string>{"1", "1.1"}));
}

TEST(Numbering, BearsListStylesThatLeadBackOrNowhere) {
  const std::string round =
      "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Legal\"/></w:abstractNum>" + list(1, 1);
  EXPECT_EQ(labels(lists(round, kStyles).numbering, {"1.0"}), std::vector<std::string>{""});
  EXPECT_EQ(labels(lists(round).numbering, {"1.0"}), std::vector<std::string>{""});
}

TEST(Numbering, KeysDefinitionsByWhatTheyPrint) {
  const std::string plain = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)");
  const Lists read = lists(definition(1, plain) + definition(2, plain) +
                           definition(3, level(0, "decimal", "%1.") + level(1, "lowerRoman", "(%2)")) +
                           definition(4, level(0, "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>") +
                                             level(1, "lowerLetter", "(%2)")) +
                           list(1, 1) + list(2, 2) + list(3, 3) + list(4, 4) + list(5, 1, start_at(0, 4)) +
                           list(6, 1, start_at(0, 1)) + list(7, 99));
  const auto key = [&](int id) { return read.numbering.definition_key(id); };
  EXPECT_NE(key(1), 0U);
  EXPECT_EQ(key(1), key(2));
  EXPECT_NE(key(1), key(3));
  EXPECT_EQ(key(1), key(4));
  EXPECT_NE(key(1), key(5));
  EXPECT_EQ(key(1), key(6));
  EXPECT_EQ(key(7), 0U);
  EXPECT_EQ(key(8), 0U);
}

std::string picture_bullet(const std::string& id, const std::string& width) {
  return "<w:numPicBullet w:numPicBulletId=\"" + id + "\"><w:pict w:width=\"" + width +
         "\"/></w:numPicBullet>";
}
std::string with_picture(int at, const std::string& id) {
  return level(at, "bullet", "x", "<w:lvlPicBulletId w:val=\"" + id + "\"/>");
}

TEST(Numbering, TakesTheFirstPictureOfABulletsId) {
  const auto look = [](const std::string& bullets) {
    return lists(bullets + definition(1, with_picture(0, "4")) + list(1, 1)).numbering.level(1, 0)->look;
  };
  const std::string nine = look(picture_bullet("4", "9"));
  EXPECT_EQ(look(picture_bullet("4", "9") + picture_bullet("4", "5")), nine);
  EXPECT_EQ(look(picture_bullet("3", "5") + picture_bullet("4", "9")), nine);
  EXPECT_NE(look(picture_bullet("4", "5")), nine);
  EXPECT_NE(look(picture_bullet("3", "9")), nine);  // it has none
}

// Every level is not to be held against every bullet: this was 700 MB and most of a minute.
TEST(Numbering, ReadsManyPicturesOfOneId) {
  std::string numbering;
  for (int k = 0; k < 8'000; ++k) numbering += picture_bullet("4", "9");
  for (int k = 0; k < 900; ++k) {
    std::string levels;
    for (int at = 0; at < kLevels; ++at) levels += with_picture(at, "4");
    numbering += definition(k, levels);
  }
  const Lists read = lists(numbering + list(1, 899));
  EXPECT_EQ(read.numbering.level(1, 8)->look,
            lists(picture_bullet("4", "9") + definition(1, with_picture(8, "4")) + list(1, 1))
                .numbering.level(1, 8)
                ->look);
}

// What names the picture in its part is another thing in another document.
TEST(Numbering, KnowsThePictureOfABulletByItsBytes) {
  const auto look = [](const std::string& id, const std::string& picture) {
    const std::string space =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const Package package = Package::from_bytes(
        small_package(
            relationship("rId1", "numbering", "numbering.xml"),
            {{"word/numbering.xml", "<w:numbering" + space +
                                        "><w:numPicBullet w:numPicBulletId=\"4\"><w:pict><v:imagedata "
                                        "xmlns:v=\"urn:schemas-microsoft-com:vml\" r:id=\"" +
                                        id + "\"/></w:pict></w:numPicBullet>" +
                                        definition(1, with_picture(0, "4")) + list(1, 1) + "</w:numbering>"},
             {"word/_rels/numbering.xml.rels",
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                  relationship(id, "image", "media/dot.png") + "</Relationships>"},
             {"word/media/dot.png", picture}}),
        "list.docx");
    return Document::read(package).numbering.level(1, 0)->look;
  };
  EXPECT_EQ(look("rId1", "a dot"), look("rId7", "a dot"));
  EXPECT_NE(look("rId1", "a dot"), look("rId1", "a tick"));
}

TEST(Numbering, IsEmptyWithoutThePart) {
  std::vector<Finding> findings;
  const Numbering none = Numbering::read(nullptr, Styles{}, "list.docx", findings);
  EXPECT_FALSE(none.has(1));
  EXPECT_TRUE(none.ids().empty());
  EXPECT_EQ(none.place({1, 0}, "", Styles{}), (ListPlace{1, 0}));
}

TEST(Numbering, CannotReachAListOfTheIdZero) {
  const Lists read = lists(definition(1, level(0, "decimal", "%1")) + list(0, 1));
  ASSERT_EQ(read.findings.size(), 1U);
  EXPECT_EQ(read.findings[0].message,
            "a list has the id 0, which means 'no list'; no paragraph can be in it");
  EXPECT_FALSE(read.numbering.has(0));
}

}  // namespace
}  // namespace redraft::docx
