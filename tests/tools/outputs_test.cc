// The JSON that programs read: it is JSON, it has its envelope, and every format says which it is.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/unicode.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using nlohmann::json;
using tests::run;
using tests::source;

const std::string kScript = source("samples/secmp0049/legal-text.txt");
const std::string kBase = source("samples/secmp0049/baseline");

TEST(JsonOutput, HasTheEnvelopeOfItsKind) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{"show", kBase, "--format", "json"}, "redraft-code/1"},
      {{"explain", kScript, "--format", "json"}, "redraft-explain/1"},
      {{"explain", kScript, "--to", kBase, "--format", "json"}, "redraft-explain/1"},
      {{"redline", kScript, "--to", kBase, "--format", "json"}, "redraft-redline/1"},
      {{"check", kBase, "--format", "json"}, "redraft-findings/1"},
      {{"check", kBase, "--amended-by", kScript, "--format", "json"}, "redraft-findings/1"},
      {{"tidy", source("samples/tidy/secmp0049-as-extracted.txt"), "--format", "json"}, "redraft-tidy/1"},
      {{"renumber", kScript, "--to", kBase, "--format", "json"}, "redraft-renumber/1"},
      {{"changes", source("samples/word/reviewed.docx"), "--format", "json"}, "redraft-changes/1"},
      {{"compare", source("samples/compare/before.txt"), source("samples/compare/after.txt"), "--format",
        "json"},
       "redraft-redline/1"},
  };
  for (const auto& [words, format] : cases) {
    const tests::Ran ran = run(words);
    EXPECT_LT(ran.status, 2) << words[0] << ran.err;
    const json value = json::parse(ran.out, nullptr, false);
    ASSERT_FALSE(value.is_discarded()) << words[0];
    EXPECT_EQ(value["format"], format) << words[0];
    if (std::string(format) != "redraft-redline/1") {
      EXPECT_TRUE(value["findings"].is_array()) << words[0];
    }
  }
}

TEST(JsonOutput, OfExplainHasTheVocabularyOfItsShape) {
  const json value = json::parse(run({"explain", kScript, "--to", kBase, "--format", "json"}).out);
  const std::vector<std::string> kinds = {"insert",
                                          "substitute",
                                          "repeal",
                                          "renumber",
                                          "move",
                                          "split",
                                          "text-insert",
                                          "text-substitute",
                                          "text-omit",
                                          "definition-insert",
                                          "definition-substitute",
                                          "definition-omit",
                                          "definition-rename"};
  const std::vector<std::string> positions = {"before", "after", "start", "end", "in-place", "alphabetical"};
  std::size_t operations = 0;
  EXPECT_EQ(value["instructions"].size(), 15U);
  for (const json& instruction : value["instructions"]) {
    EXPECT_TRUE(instruction["words"].is_string());
    EXPECT_GT(instruction["line"].get<int>(), 0);
    for (const json& op : instruction["operations"]) {
      ++operations;
      EXPECT_NE(std::find(kinds.begin(), kinds.end(), op["kind"]), kinds.end()) << op;
      EXPECT_NE(std::find(positions.begin(), positions.end(), op["position"]), positions.end()) << op;
      EXPECT_TRUE(op["target"]["document"].is_string()) << op;
      EXPECT_TRUE(op["target"]["citation"].is_string()) << op;
      EXPECT_TRUE(op["whole_provision"].is_boolean()) << op;
      EXPECT_TRUE(op["old"].is_string() && op["new"].is_string()) << op;
    }
  }
  EXPECT_GT(operations, 40U);
}

TEST(JsonOutput, OfAFindingHasTheFieldsOfItsShape) {
  const json value = json::parse(run({"check", kBase, "--amended-by", kScript, "--format", "json"}).out);
  ASSERT_FALSE(value["findings"].empty());
  for (const json& f : value["findings"]) {
    for (const char* key : {"check", "severity", "document", "citation", "file", "words", "message"})
      EXPECT_TRUE(f[key].is_string()) << key << f;
    EXPECT_TRUE(f["line"].is_number()) << f;
    EXPECT_TRUE(f["introduced"].is_boolean()) << f;
    EXPECT_TRUE(f["related"].is_array()) << f;
    EXPECT_TRUE(f["severity"] == "error" || f["severity"] == "warning" || f["severity"] == "info") << f;
  }
}

TEST(JsonOutput, OfSarifIsVersion210) {
  const json value = json::parse(run({"check", kBase, "--amended-by", kScript, "--format", "sarif"}).out);
  EXPECT_EQ(value["version"], "2.1.0");
  ASSERT_EQ(value["runs"].size(), 1U);
  EXPECT_EQ(value["runs"][0]["tool"]["driver"]["name"], "redraft");
  EXPECT_FALSE(value["runs"][0]["results"].empty());
}

TEST(Report, ListsWhatApplyDid) {
  const tests::Scratch scratch;
  const std::string report = scratch.path("report.json");
  run({"apply", kScript, "--to", kBase, "-o", scratch.path("amended"), "--report", report});
  const json value = json::parse(tests::slurp(report));
  EXPECT_EQ(value["format"], "redraft-apply/1");
  EXPECT_EQ(value["modification"], "SECMP0049");
  EXPECT_EQ(value["baseline_version"], "5.18");
  EXPECT_GT(value["operations"].size(), 40U);
}

TEST(Outputs, WithAnEndingThatTheCommandDoesNotWriteAreRefused) {
  const std::string reviewed = source("samples/word/reviewed.docx");
  const std::string base = source("samples/consolidate/base.docx");
  const std::string ann = source("samples/consolidate/ann.docx");
  const std::string space = source("samples/workspace");
  const struct {
    std::vector<std::string> words;
    std::string ending;
    std::string expected;
  } rows[] = {
      {{"accept", reviewed}, ".pdf", ".docx"},
      {{"accept", reviewed}, ".docm", ".docx"},
      {{"reject", reviewed}, ".txt", ".docx"},
      {{"consolidate", base, ann}, ".html", ".docx"},
      {{"comments", "export", "MP900", "--workspace", space}, ".pdf", ".docx"},
      {{"responses", "export", "MP900", "--consultation", "industry", "--workspace", space},
       ".xlsx",
       ".docx"},
      {{"forms", "draft-proposal"}, ".doc", ".docx"},
      {{"tidy", source("samples/tidy/secmp0049-as-extracted.txt")}, ".docx", ".txt, .json"},
  };
  for (const auto& row : rows) {
    const tests::Scratch scratch;
    const std::string out = scratch.path("out" + row.ending);
    std::vector<std::string> words = row.words;
    words.insert(words.end(), {"-o", out});
    const tests::Ran ran = run(words);
    EXPECT_EQ(ran.status, 2) << row.words[0];
    EXPECT_EQ(ran.err.find("redraft: " + out + ": the ending " + row.ending + " names no format that "), 0U)
        << ran.err;
    EXPECT_NE(ran.err.find("; expected " + row.expected), std::string::npos) << ran.err;
    EXPECT_TRUE(scratch.names().empty()) << row.words[0];
  }
}

// Word opens it under no other ending: all that write one in the form of another say so alike.
TEST(Outputs, OfADocumentWithMacrosWarnOfAnotherEnding) {
  const tests::Scratch scratch;
  const std::string macros =
      scratch.file("reviewed.DOCM", tests::slurp(source("samples/word/reviewed.docx")));
  const std::string plain = source("samples/word/reviewed.docx");
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"accept", macros}, {"consolidate", macros, plain}, {"compare", plain, macros}}) {
    const auto to = [&](const std::string& name) {
      std::vector<std::string> all = words;
      all.insert(all.end(), {"-o", scratch.path(name)});
      return run(all);
    };
    EXPECT_EQ(to("out.docm").err.find("macros"), std::string::npos) << words[0];
    const tests::Ran docx = to("out.docx");
    EXPECT_EQ(docx.status, 0) << words[0];
    EXPECT_NE(fold_space(docx.err).find(
                  "warning [compare-macros] " + scratch.path("out.docx") + " may hold macros, as " + macros +
                  " does, and Word opens what does as .docm alone; expected -o NAME.docm"),
              std::string::npos)
        << docx.err;
    EXPECT_EQ(to("out.pdf").status, 2) << words[0];
  }
  EXPECT_EQ(run({"accept", plain, "-o", scratch.path("out.docm")}).status, 2);
}

}  // namespace
}  // namespace redraft::tools
