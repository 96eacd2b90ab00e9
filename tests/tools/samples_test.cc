// Every sample with a legal text: what apply makes is what a person wrote, the status is what the README says, and
// the redline holds both texts.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "profile/profile.h"
#include "read/critic_marks.h"
#include "render/code_text.h"
#include "support/scratch.h"
#include "tools/run.h"
#include "workspace/code_source.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;

std::vector<std::string> samples() {
  std::vector<std::string> out;
  for (const fs::directory_entry& entry : fs::directory_iterator(source("samples")))
    if (fs::exists(entry.path() / "legal-text.txt") && fs::exists(entry.path() / "want" / "amended"))
      out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

// "... gives want/amended/, status 1" or "`apply` ends with status 1".
int wanted_status(const std::string& sample) {
  const std::string readme = slurp(source("samples/" + sample + "/README.md"));
  for (const char* mark : {"gives want/amended/, status ", "`apply` ends with status "})
    if (const std::size_t at = readme.find(mark); at != std::string::npos)
      return readme[at + std::string_view(mark).size()] - '0';
  return -1;
}

class Sample : public testing::TestWithParam<std::string> {
 protected:
  std::string script() const { return source("samples/" + GetParam() + "/legal-text.txt"); }
  std::string baseline() const { return source("samples/" + GetParam() + "/baseline"); }
  std::string amended() const { return source("samples/" + GetParam() + "/want/amended"); }
};

// All documents in the order of the code, as section text.
std::string written(const std::string& folder) {
  const workspace::CodeSource read = workspace::load_code(folder, profile::load_profile("sec"));
  std::string out;
  for (const legal::Document& d : read.code.documents)
    out += (out.empty() ? "" : "\n") + render::write_section_text(d);
  return out;
}

TEST_P(Sample, AppliesAsAPersonHasWritten) {
  const Scratch scratch;
  const tests::Ran ran = run({"apply", script(), "--to", baseline(), "-o", scratch.path("amended")});
  const int wanted = wanted_status(GetParam());
  if (wanted >= 0) {
    EXPECT_EQ(ran.status, wanted) << ran.err;
  } else {
    EXPECT_LT(ran.status, 2) << ran.err;  // its README says nothing of apply
  }
  EXPECT_EQ(ran.out, "");
  std::vector<std::string> names;
  for (const std::string& file : list_files(amended(), {".txt"})) {
    const std::string name = file_name(file);
    names.push_back(name);
    EXPECT_EQ(slurp(scratch.path("amended/" + name)), slurp(file)) << name;
  }
  std::vector<std::string> made;
  for (const std::string& file : list_files(scratch.path("amended"), {".txt"}))
    made.push_back(file_name(file));
  EXPECT_EQ(made, names);
}

TEST_P(Sample, GivesARedlineThatHoldsBothTexts) {
  const Scratch scratch;
  const std::string out = scratch.path("redline.txt");
  EXPECT_LT(run({"redline", script(), "--to", baseline(), "-o", out}).status, 2);
  const read::CriticSides sides = read::critic_sides(slurp(out), out);
  EXPECT_EQ(sides.after, written(amended()));
  EXPECT_EQ(sides.before, written(baseline()));
}

TEST_P(Sample, GivesTheSameBytesTwiceInEveryFormat) {
  const Scratch scratch;
  for (const char* ending : {"docx", "html", "txt", "json"}) {
    const std::string one = scratch.path(std::string("one.") + ending);
    const std::string two = scratch.path(std::string("two.") + ending);
    EXPECT_LT(run({"redline", script(), "--to", baseline(), "-o", one}).status, 2);
    EXPECT_LT(run({"redline", script(), "--to", baseline(), "-o", two}).status, 2);
    EXPECT_EQ(slurp(one), slurp(two)) << ending;
    EXPECT_FALSE(slurp(one).empty()) << ending;
  }
}

TEST_P(Sample, IsExplainedAndChecked) {
  EXPECT_LT(run({"explain", script()}).status, 2);
  EXPECT_LT(run({"explain", script(), "--to", baseline(), "--format", "json"}).status, 2);
  const tests::Ran check = run({"check", baseline(), "--amended-by", script(), "--format", "json"});
  EXPECT_LT(check.status, 2) << check.err;
  EXPECT_EQ(check.out.find("{\n  \"format\": \"redraft-findings/1\""), 0U);
}

TEST_P(Sample, IsLeftAsItWas) {
  const std::string before = slurp(script()) + written(baseline());
  const Scratch scratch;
  run({"apply", script(), "--to", baseline(), "-o", scratch.path("amended")});
  run({"redline", script(), "--to", baseline(), "-o", scratch.path("r.html")});
  EXPECT_EQ(slurp(script()) + written(baseline()), before);
}

INSTANTIATE_TEST_SUITE_P(All, Sample, testing::ValuesIn(samples()), name_of);

TEST(CompareSample, GivesBothTextsBack) {
  const Scratch scratch;
  const std::string before = source("samples/compare/before.txt");
  const std::string after = source("samples/compare/after.txt");
  const std::string out = scratch.path("redline.txt");
  EXPECT_EQ(run({"compare", before, after, "-o", out}).status, 0);
  EXPECT_EQ(run({"compare", before, after, "-o", out, "--exit-code"}).status, 1);
  EXPECT_EQ(run({"compare", before, before, "-o", out, "--exit-code"}).status, 0);
  EXPECT_EQ(run({"compare", before, after, "-o", out}).status, 0);
  const read::CriticSides sides = read::critic_sides(slurp(out), out);
  EXPECT_EQ(sides.after, slurp(after));
  EXPECT_EQ(sides.before, slurp(before));
  for (const char* ending : {".docx", ".html", ".json"})
    EXPECT_EQ(run({"compare", before, after, "-o", scratch.path("redline") + ending}).status, 0) << ending;
}

TEST(CompareSample, SettledSamplesComparedAreTheSamples) {
  // Compare knows no instructions and must still give back both of its texts, of every file of every sample.
  const Scratch scratch;
  for (const std::string& sample : samples())
    for (const std::string& before : list_files(source("samples/" + sample + "/baseline"), {".txt"})) {
      const std::string after = source("samples/" + sample + "/want/amended/" + file_name(before));
      const std::string out = scratch.path("redline.txt");
      ASSERT_EQ(run({"compare", before, after, "-o", out}).status, 0) << before;
      const read::CriticSides sides = read::critic_sides(slurp(out), out);
      EXPECT_EQ(sides.after, slurp(after)) << before;
      EXPECT_EQ(sides.before, slurp(before)) << before;
    }
}

}  // namespace
}  // namespace redraft::tools
