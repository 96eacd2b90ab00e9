// Word documents where a CODE is asked for, and codes written as Word documents: every sample, both ways.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::run;
using tests::Scratch;
using tests::source;

std::vector<std::string> samples() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(source("samples")))
    if (fs::exists(entry.path() / "want" / "amended") && fs::exists(entry.path() / "baseline"))
      out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

// The folder's files as Word documents.
std::string as_word(const std::string& folder, const Scratch& scratch) {
  const std::string out = scratch.path("word");
  fs::remove_all(out);
  fs::create_directory(out);
  for (const std::string& file : list_files(folder, {".txt"})) {
    if (file_name(file) == "readme.txt") continue;
    const fs::path to = fs::path(out) / fs::path(file).filename().replace_extension(".docx");
    const tests::Ran ran = run({"show", file, "-o", to.string()});
    EXPECT_EQ(ran.status, 0) << ran.err;
  }
  return out;
}

std::string text_of(const std::string& code) {
  const tests::Ran ran = run({"show", code, "--format", "txt"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  return ran.out;
}

TEST(WordCode, IsShownAsItsTextIs) {
  const Scratch scratch;
  for (const std::string& sample : samples())
    EXPECT_EQ(text_of(as_word(sample + "/baseline", scratch)), text_of(sample + "/baseline")) << sample;
}

TEST(WordCode, IsAmendedAsItsTextIs) {
  const Scratch scratch;
  for (const std::string& sample : samples()) {
    const std::string word = as_word(sample + "/baseline", scratch);
    const std::string legal_text = sample + "/legal-text.txt";
    const tests::Ran text = run({"apply", legal_text, "--to", sample + "/baseline"});
    EXPECT_EQ(run({"apply", legal_text, "--to", word}).out, text.out) << sample;
    // One document for all, and a folder of documents under their names.
    const tests::Ran one = run({"apply", legal_text, "--to", word, "-o", scratch.path("amended.docx")});
    EXPECT_EQ(one.status, text.status) << one.err;
    const std::string folder = scratch.path("amended");
    fs::remove_all(folder);
    run({"apply", legal_text, "--to", word, "-o", folder});
    EXPECT_EQ(text_of(folder), text.out) << sample;
    EXPECT_EQ(list_files(folder, {".txt"}).size(), 0U);
  }
}

TEST(WordCode, IsRedlinedAsItsTextIs) {
  const Scratch scratch;
  const std::string sample = source("samples/roman-or-letter");
  const std::string word = as_word(sample + "/baseline", scratch);
  const tests::Ran text = run({"redline", sample + "/legal-text.txt", "--to", sample + "/baseline"});
  EXPECT_EQ(run({"redline", sample + "/legal-text.txt", "--to", word}).out, text.out);
}

TEST(WordCode, StandsBesideTextInAFolder) {
  const Scratch scratch;
  const std::string baseline = source("samples/references/baseline");
  const std::string word = as_word(baseline, scratch);
  fs::remove(word + "/section-q.docx");
  fs::copy_file(baseline + "/section-q.txt", word + "/section-q.txt");
  scratch.file("word/~$section-r.docx", "what Word leaves beside a document that is open");
  EXPECT_EQ(text_of(word), text_of(baseline));
  // Twice the same document is one too many.
  fs::copy_file(baseline + "/section-r.txt", word + "/section-r.txt");
  const tests::Ran twice = run({"show", word});
  EXPECT_EQ(twice.status, 2);
  EXPECT_NE(twice.err.find("expected one text for a document"), std::string::npos) << twice.err;
}

TEST(WordCode, IsNeverWrittenOver) {
  const Scratch scratch;
  const std::string word = as_word(source("samples/elision/baseline"), scratch);
  const std::string file = word + "/section-q.docx";
  const std::string bytes = tests::slurp(file);
  EXPECT_EQ(run({"show", file, "-o", file}).status, 2);
  EXPECT_EQ(run({"apply", source("samples/elision/legal-text.txt"), "--to", word, "-o", word}).status, 2);
  EXPECT_EQ(tests::slurp(file), bytes);
}

TEST(WordCode, IsRefusedWhenItIsNone) {
  const tests::Ran ran = run({"show", source("samples/bad-input/broken.docx")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
}

}  // namespace
}  // namespace redraft::tools
