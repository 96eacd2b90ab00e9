// Notes whose references stand inside a field.
#include "docx/field_notes.h"

#include <gtest/gtest.h>

#include <utility>

#include "docx/packages.h"

namespace redraft::docx {
namespace {

std::string mark(const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; }

// Of the first item of a document that is a field with this result.
std::vector<std::pair<StoryKind, std::uint32_t>> notes_in(const std::string& result) {
  const Package package = Package::from_bytes(
      small_package("",
                    {{"word/document.xml",
                      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                      "<w:body><w:p>" +
                          mark("begin") + "<w:r><w:instrText>REF a</w:instrText></w:r>" + mark("separate") +
                          result + mark("end") + "</w:p></w:body></w:document>"}}),
      "notes.docx");
  const Document document = Document::read(package);
  const Story& body = document.body();
  std::vector<std::pair<StoryKind, std::uint32_t>> out;
  EXPECT_EQ(body.items.at(0).kind, ItemKind::field);
  for (const NoteOfItem& note : note_references(document, body, body.items.at(0)))
    out.emplace_back(note.kind, note.id);
  return out;
}

using Found = std::vector<std::pair<StoryKind, std::uint32_t>>;

TEST(NoteReferences, OfAFieldAreThoseInItInOrder) {
  EXPECT_EQ(notes_in("<w:r><w:t>one</w:t><w:endnoteReference w:id=\"3\"/></w:r><w:r><w:footnoteReference\n"
                     "w:customMarkFollows='1' w:id='2'/></w:r><w:r><w:endnoteReference w:id=\"4\"/></w:r>"),
            (Found{{StoryKind::endnote, 3}, {StoryKind::footnote, 2}, {StoryKind::endnote, 4}}));
  EXPECT_EQ(notes_in("<w:r><w:t>one</w:t></w:r>"), Found{});
}

TEST(NoteReferences, AreNoWordsAndNoComments) {
  EXPECT_EQ(
      notes_in("<w:r><w:t>w:footnoteReference w:id=\"5\"</w:t><!-- <w:footnoteReference w:id=\"6\"/> -->"
               "<w:footnoteReference w:id=\"7\"/></w:r>"),
      (Found{{StoryKind::footnote, 7}}));
}

// Each of the words must not be searched from the field's beginning: this was more than a minute and a half.
TEST(NoteReferences, AreFoundAmongManyWordsOfTheirName) {
  std::string words;
  for (int k = 0; k < 80'000; ++k) words += "noteReference";
  EXPECT_EQ(notes_in("<w:r><w:t>" + words + "</w:t><w:footnoteReference w:id=\"2\"/></w:r>"),
            (Found{{StoryKind::footnote, 2}}));
}

}  // namespace
}  // namespace redraft::docx
