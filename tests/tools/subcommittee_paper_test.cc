// The monthly paper to a Sub-Committee against the published one.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "support/scratch.h"
#include "tools/report_made.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::lines;
using tests::report;
using tests::Scratch;
using tests::slurp;
using tests::source;
using Made = tests::MadeReport;

const std::string& kSample = tests::sample_workspace();

/// What the published paper says otherwise than in the same place of its other sections.
struct Irregularity {
  const char* published;
  const char* regular;
};
constexpr Irregularity kIrregularities[] = {
    {"DP088 has been raised by Simon Trivella of British Gas. The Lead Analyst from SECAS is Jordan Crase.",
     "DP088 was raised by Simon Trivella of British Gas. The Lead Analyst from SECAS is Jordan Crase."},
    {"DP092 was raised by Chris Thompson of the DCC. The Lead Analyst is Adam Lattimore.",
     "DP092 was raised by Chris Thompson of the DCC. The Lead Analyst from SECAS is Adam Lattimore."}};

/// Its paragraphs without the numbers and bullets that Word sets by itself.
std::vector<std::string> published_paper() {
  std::vector<std::string> out = lines(slurp(source("tests/tools/papers/opsg-2019-10.txt")));
  for (std::string& line : out) {
    if (line.starts_with("• ")) line = line.substr(std::string("• ").size());
    if (line.size() > 3 && line[0] >= '1' && line[0] <= '9' && line.substr(1, 2) == ". ")
      line = line.substr(3);
    for (const Irregularity& one : kIrregularities)
      if (line == one.published) line = one.regular;
  }
  return out;
}

/// The paper from its first section on, after its title: document control stands between.
std::vector<std::string> body_of(const Made& made) {
  const auto purpose = std::find(made.paragraphs.begin(), made.paragraphs.end(), "Purpose");
  std::vector<std::string> out = {made.paragraphs.empty() ? "" : made.paragraphs.front()};
  out.insert(out.end(), purpose, made.paragraphs.end());
  return out;
}

/// Lines of one that the other has not, in order: what a reader would find changed.
std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> out;
  for (const std::string& line : all)
    if (std::find(others.begin(), others.end(), line) == others.end()) out.push_back(line);
  return out;
}

using Lines = std::vector<std::string>;

TEST(SubcommitteePaper, SaysWhatThePublishedOneSaysButForItsIrregularities) {
  const Made made = report("subcommittee-paper --committee OPSG --month 2019-10");
  ASSERT_EQ(made.ran.status, 0) << made.ran.err;
  EXPECT_EQ(body_of(made), published_paper());
}

TEST(SubcommitteePaper, HoldsThePublishedPaperToItsIrregularities) {
  const std::string published = slurp(source("tests/tools/papers/opsg-2019-10.txt"));
  for (const Irregularity& one : kIrregularities)
    EXPECT_NE(published.find(one.published), std::string::npos) << one.published;
}

class ChangedPaper : public testing::Test {
 protected:
  ChangedPaper() { fs::copy(kSample, scratch_.path("w"), fs::copy_options::recursive); }

  void edit(const std::string& file, const std::string& was, const std::string& is) {
    std::string text = slurp(scratch_.path("w/" + file));
    const std::size_t at = text.find(was);
    ASSERT_NE(at, std::string::npos) << was;
    scratch_.file("w/" + file, text.replace(at, was.size(), is));
  }
  Lines paper(const std::string& committee = "OPSG") {
    const Made made =
        report("subcommittee-paper --month 2019-10 --committee " + committee, scratch_.path("w"));
    EXPECT_EQ(made.ran.status, 0) << made.ran.err;
    return body_of(made);
  }

  Scratch scratch_;
};

TEST_F(ChangedPaper, DropsAProposalAndLettersTheRestAnew) {
  edit("papers/2019-10.yaml", "  - modification: DP090\n", "");
  const Lines now = paper();
  EXPECT_EQ(without(now, published_paper()),
            (Lines{"Appendix C: DP091 draft problem statement", "Appendix D: DP092 draft problem statement",
                   "Appendix E: DP093 draft problem statement"}));
  const Lines gone = without(published_paper(), now);
  EXPECT_EQ(gone.front(), "DP090 ‘Incorporation of Non GBCS Non-Mandated Alerts into the SEC’");
  EXPECT_EQ(gone.back(), "Appendix F: DP093 draft problem statement");
  EXPECT_EQ(now.size(), published_paper().size() - 8);  // its heading, six paragraphs below it, its appendix
}

TEST_F(ChangedPaper, NamesAnotherProposerAndChangesNothingElse) {
  edit("modifications/DP089/modification.yaml", "name: Mari Toda\n  organisation: DCC",
       "name: Ann Other\n  organisation: SSE");
  const Lines now = paper();
  EXPECT_EQ(without(now, published_paper()),
            Lines{"DP089 was raised by Ann Other of SSE. The Lead Analyst from SECAS is Jordan Crase."});
  EXPECT_EQ(now.size(), published_paper().size());
}

TEST_F(ChangedPaper, IsForAnotherSubCommitteeWithoutTheOperationalImpacts) {
  const Lines now = paper("SSC");
  for (const std::string& line : now) EXPECT_EQ(line.find("Operations Group is"), std::string::npos) << line;
  // What it means for the Security Sub-Committee is recorded of none of the six.
  Lines addressed;
  for (const std::string& line : without(now, published_paper()))
    if (line != "Anticipated Impacts" && line != "No impacts are recorded.") addressed.push_back(line);
  EXPECT_EQ(addressed.size(), 3u);
  for (const std::string& line : addressed)
    EXPECT_NE(line.find("Security Sub-Committee"), std::string::npos) << line;
  EXPECT_EQ(std::count(now.begin(), now.end(), "Anticipated Impacts"), 6);
  for (const std::string& line : without(published_paper(), now))
    EXPECT_TRUE(line.find("Operations Group") != std::string::npos ||
                line.find("perational") != std::string::npos ||
                line.find("Users may be requested") != std::string::npos)
        << line;
}

TEST_F(ChangedPaper, RefusesAProposalThatTheWorkspaceDoesNotHold) {
  edit("papers/2019-10.yaml", "DP090", "DP099");
  const Made made = report("subcommittee-paper --month 2019-10 --committee OPSG", scratch_.path("w"));
  EXPECT_EQ(made.ran.status, 2);
  EXPECT_NE(made.ran.err.find("papers/2019-10.yaml:16:5: there is no modification 'DP099'"),
            std::string::npos)
      << made.ran.err;
}

}  // namespace
}  // namespace redraft::tools
