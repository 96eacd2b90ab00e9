#include "jobs/fill_template.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "docx/document.h"

namespace redraft::jobs {
namespace {

std::string sample(const std::string& name) { return REDRAFT_SOURCE_DIR "/samples/template/" + name; }

std::vector<std::string> paragraphs(const std::string& bytes) {
  const docx::Package package = docx::Package::from_bytes(bytes, "made.docx");
  const docx::Document document = docx::Document::read(package);
  std::vector<std::string> out;
  for (const docx::Paragraph& paragraph : document.body().paragraphs)
    out.emplace_back(document.body().words(paragraph.text));
  return out;
}

TEST(FillTemplate, MakesTheLetterOfTheSample) {
  const FilledTemplate done = fill_template(sample("letter.docx"), sample("letter.yaml"), {});
  EXPECT_EQ(paragraphs(done.bytes),
            (std::vector<std::string>{
                "The Lantern Street Library: notice of Wednesday 22 August 2018", "Dear Ada Example,",
                "You have 2 books that should have come back:", "Title", "Due", "Charge",
                "A History of Lamps", "1st August 2018", "£1.50", "Fog & Mist", "8th August 2018", "£0.75",
                // Ten Working Days from 22 August 2018, over a bank holiday.
                "Please bring them back by 17:00 on Thursday 6 September 2018.", "What the librarian says",
                "Books may be left", "at the desk, or", "in the night box."}));
  EXPECT_EQ(done.bytes, fill_template(sample("letter.docx"), sample("letter.yaml"), {}).bytes);
}

TEST(FillTemplate, FindsNoFaultInTheSampleAndNamesEveryField) {
  const CheckedTemplate checked = check_template(sample("letter.docx"), sample("letter.yaml"));
  EXPECT_TRUE(checked.findings.empty());
  std::string names;
  for (const report::TemplateField& field : checked.fields) names += field.path + " ";
  EXPECT_EQ(names, "books books[].charge books[].due books[].title library.name note raised reader.name ");
}

TEST(FillTemplate, GivesASchemaOfWhatItAsksFor) {
  const std::string schema = template_schema(check_template(sample("letter.docx"), {}), "letter.docx").dump();
  EXPECT_NE(schema.find("\"https://json-schema.org/draft/2020-12/schema\""), std::string::npos);
  EXPECT_NE(schema.find("\"books\""), std::string::npos);
  EXPECT_NE(schema.find("\"charge\""), std::string::npos);
}

TEST(FillTemplate, BringsATemplateForEachKindAndNamesTheNearest) {
  EXPECT_FALSE(shipped_template("modification-report").empty());
  try {
    shipped_template("modification-raport");
    FAIL() << "a kind that is not there was given";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::usage);
    EXPECT_NE(std::string(error.what()).find("modification-report"), std::string::npos);
  }
}

}  // namespace
}  // namespace redraft::jobs
