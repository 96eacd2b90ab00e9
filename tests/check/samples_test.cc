#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.h"
#include "base/unicode.h"
#include "check/checked.h"

namespace redraft::check {
namespace {

const std::string kSamples = std::string(REDRAFT_SOURCE_DIR) + "/samples/";

Amended amended(const std::string& sample) {
  const std::string script = kSamples + sample + "/legal-text.txt";
  return {read_folder(kSamples + sample + "/baseline"), read_text(script)};
}

std::string row_of(const Finding& f) {
  return f.check + "\t" + f.document + "\t" + f.citation + "\t" + f.words;
}

std::vector<std::string> wanted(const std::string& sample) {
  std::vector<std::string> out;
  const std::string text = read_text(kSamples + sample + "/want/findings.tsv");
  for (const Line& line : lines_of(text))
    if (line.number > 1 && line.end > line.begin)
      out.push_back(text.substr(line.begin, line.end - line.begin));
  std::sort(out.begin(), out.end());
  return out;
}

class SampleFindings : public testing::TestWithParam<const char*> {};

TEST_P(SampleFindings, AreThoseThatAPersonHasListedAndNoOthers) {
  const Amended sample = amended(GetParam());
  std::vector<std::string> found;
  for (const Finding& f : sample.findings())
    if (f.severity != Severity::info) found.push_back(row_of(f));
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, wanted(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleFindings, testing::Values("secmp0049", "references"));

}  // namespace
}  // namespace redraft::check
