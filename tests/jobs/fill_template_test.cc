#include "jobs/fill_template.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/yaml_write.h"
#include "docx/document.h"
#include "jobs/report.h"
#include "report/kinds.h"
#include "support/scratch.h"
#include "workspace/workspace.h"

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

const report::TemplateField* field(const CheckedTemplate& checked, const std::string& path) {
  for (const report::TemplateField& one : checked.fields)
    if (one.path == path) return &one;
  return nullptr;
}

TEST(FillTemplate, NeedsWithinAConditionOnlyWhatItComesTo) {
  const tests::Scratch scratch;
  const std::string file = scratch.path("t.docx");
  scratch.file("t.docx", shipped_template("modification-report"));
  const CheckedTemplate checked = check_template(file, {});
  // Printed within {{#if modification.raised}} alone, and everywhere.
  const report::TemplateField* raised = field(checked, "modification.raised");
  ASSERT_NE(raised, nullptr);
  EXPECT_TRUE(raised->optional);
  EXPECT_TRUE(raised->conditional);
  EXPECT_FALSE(raised->may_lack);
  EXPECT_FALSE(field(checked, "document.title")->optional);
  // What stands in a loop is needed of each item, whether or not {{#if}} asks first that there are any.
  EXPECT_FALSE(field(check_template(sample("letter.docx"), {}), "books[].charge")->optional);
  const std::string schema = template_schema(checked, "t.docx").dump();
  EXPECT_NE(schema.find("\"raised\""), std::string::npos);
}

TEST(FillTemplate, ChecksWithTheValuesOfAReportAsAReportWould) {
  const tests::Scratch scratch;
  scratch.file("t.docx", shipped_template("comments"));
  const workspace::Workspace place = workspace::open_workspace(REDRAFT_SOURCE_DIR "/samples/workspace");
  ReportOptions options;
  options.kind = "comments";
  options.id = "MP900";
  options.classification = process::Classification::amber;
  scratch.file("v.yaml", write_yaml(report_values(place, options).values));
  const CheckedTemplate checked = check_template(scratch.path("t.docx"), scratch.path("v.yaml"));
  ASSERT_EQ(checked.findings.size(), 1u) << checked.findings.front().message;
  EXPECT_EQ(checked.findings.front().check, "template-field-unused");
  EXPECT_NE(checked.findings.front().message.find("as is usual of the values of a report"),
            std::string::npos);
}

TEST(FillTemplate, TellsOfAGroupOfWhichNothingIsPrintedOnce) {
  const tests::Scratch scratch;
  scratch.file("v.yaml", tests::slurp(sample("letter.yaml")) + "shop: {name: A, street: B}\nhours: late\n");
  std::vector<std::string> told;
  for (const Finding& one : check_template(sample("letter.docx"), scratch.path("v.yaml")).findings)
    told.push_back(one.message.substr(0, one.message.find(" by ")));
  EXPECT_EQ(told, (std::vector<std::string>{"'shop' is not printed anywhere, nor what it holds,",
                                            "'hours' is not printed anywhere"}));
}

TEST(FillTemplate, BringsATemplateForEachKindAndNamesTheNearest) {
  EXPECT_FALSE(shipped_template("modification-report").empty());
  EXPECT_EQ(shipped_template("final"), shipped_template("modification-report"));
  for (const report::Kind& kind : report::kinds().kinds) EXPECT_FALSE(shipped_template(kind.kind).empty());
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
