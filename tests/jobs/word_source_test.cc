// What was passed over in opening a Word document is said once, whatever is done with its tracked changes.
#include "jobs/word_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "jobs/compare.h"
#include "jobs/consolidate.h"
#include "support/scratch.h"
#include "support/word_package.h"

namespace redraft::jobs {
namespace {

// With a picture that is not in the package.
std::string damaged(const tests::Scratch& scratch, const std::string& name, const std::string& body) {
  const docx::Package package = tests::word_package({.body = body});
  docx::Package::Changes changes;
  changes.relationships.push_back({package.main_part(), {"rIdGone", "image", "word/media/gone.png"}});
  return scratch.file(name, package.write(changes));
}

const std::string kPlain = tests::word_p("The Panel shall meet.");
const std::string kTracked =
    "<w:p><w:r><w:t>The Panel </w:t></w:r><w:ins w:id=\"1\" w:author=\"Ann Lee\"><w:r><w:t>shall "
    "</w:t></w:r></w:ins><w:r><w:t>meet.</w:t></w:r></w:p>";

std::ptrdiff_t dangling(const std::vector<Finding>& findings, const std::string& path) {
  return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.check == "package-relationship-dangling" && finding.place.file.find(path) == 0;
  });
}

TEST(WordSource, SaysWhatWasPassedOverInOpeningOnce) {
  const tests::Scratch scratch;
  for (const std::string& body : {kPlain, kTracked}) {
    const std::string path = damaged(scratch, "damaged.docx", body);
    for (const Existing existing : {Existing::accept, Existing::reject, Existing::keep}) {
      std::vector<Finding> findings;
      EXPECT_EQ(dangling(read_word(path, existing, {}, findings)->findings(), path), 1);
    }
  }
}

// As Google Docs writes its tables: a change by nobody that changes nothing.
TEST(WordSource, AGridThatChangedAloneIsNoTrackedChange) {
  const tests::Scratch scratch;
  const std::string table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/><w:tblGridChange w:id=\"0\"><w:tblGrid><w:gridCol "
      "w:w=\"900\"/></w:tblGrid></w:tblGridChange></w:tblGrid><w:tr><w:tc><w:tcPr/>" +
      kPlain + "</w:tc></w:tr></w:tbl>" + kPlain;
  const std::string path = scratch.file("google.docx", tests::word_bytes({.body = table}));
  for (const Existing existing : {Existing::accept, Existing::reject, Existing::refuse, Existing::keep}) {
    std::vector<Finding> findings;
    const auto source = read_word(path, existing, {}, findings);
    EXPECT_TRUE(findings.empty());
    EXPECT_EQ(source->sent, nullptr);
    EXPECT_EQ(source->package.bytes("word/document.xml").find("tblGridChange"), std::string::npos);
  }
}

TEST(WordSource, IsToldOfEachFileThatIsComparedOrConsolidated) {
  const tests::Scratch scratch;
  const std::string before = damaged(scratch, "before.docx", kTracked);
  const std::string after = damaged(scratch, "after.docx", kTracked);
  const Comparison compared = compare(before, after);
  EXPECT_EQ(dangling(compared.findings, before), 1);
  EXPECT_EQ(dangling(compared.findings, after), 1);
  const ConsolidatedCopies consolidated = consolidate(before, {after}, {});
  EXPECT_EQ(dangling(consolidated.findings, before), 1);
  EXPECT_EQ(dangling(consolidated.findings, after), 1);
}

}  // namespace
}  // namespace redraft::jobs
