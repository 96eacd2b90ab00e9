#include "workspace/gate_facts.h"

#include <gtest/gtest.h>

#include "support/scratch.h"

namespace redraft::workspace {
namespace {

using tests::Scratch;

class GatherFacts : public ::testing::Test {
 protected:
  GatherFacts() {
    scratch_.file("redraft.yaml", "profile: sec\nversion: \"5.21\"\n");
    scratch_.file("code/5.18/section-c.txt", "Section C ‘Governance’\n");
  }

  /// A modification with one solution, whose legal text is as said.
  LoadedModification modification(const std::string& legal_text) {
    scratch_.file("modifications/MP900/modification.yaml",
                  "number: MP900\ntitle: Lamps\nsolutions:\n  - {id: p, kind: proposed, legal_text: " +
                      legal_text + "}\n");
    return load_modification(open_workspace(scratch_.folder()), "MP900");
  }

  process::GateFacts facts(const std::string& legal_text, const TryLegalText& how = {}) {
    const LoadedModification one = modification(legal_text);
    EXPECT_TRUE(one.findings.empty());
    return gather_facts(open_workspace(scratch_.folder()), one.folder, one.modification, {}, how);
  }

  Scratch scratch_;
};

TEST_F(GatherFacts, HashesTheFilesThatAreThere) {
  scratch_.file("modifications/MP900/legal-text.txt", "abc");
  const process::GateFacts given = facts("{files: [legal-text.txt, gone.txt], drafted_against: \"5.21\"}");
  ASSERT_EQ(given.legal_text.size(), 2U);
  EXPECT_TRUE(given.legal_text[0].there);
  EXPECT_EQ(given.legal_text[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_FALSE(given.legal_text[1].there);
  EXPECT_EQ(given.legal_text[1].sha256, "");
  EXPECT_TRUE(given.stale.empty());
}

TEST_F(GatherFacts, SaysWhichFileIsDraftedAgainstAnEarlierVersion) {
  EXPECT_EQ(facts("{files: [legal-text.txt], drafted_against: \"5.18\"}").stale,
            std::vector<std::string>{"legal-text.txt is drafted against 5.18; the current version is 5.21"});
  EXPECT_EQ(facts("{files: [legal-text.txt]}").stale,
            std::vector<std::string>{"which version legal-text.txt is drafted against is not recorded"});
}

TEST_F(GatherFacts, TriesWhatIsThereAgainstItsOwnBaseline) {
  scratch_.file("modifications/MP900/legal-text.txt", "abc");
  std::vector<std::string> tried;
  const TryLegalText how = [&](const std::string& file, const std::string& code,
                               process::LegalTextState& state) {
    tried.push_back(file.substr(file.rfind('/') + 1) + " to " + code.substr(code.rfind('/') + 1));
    state.applies = true;
  };
  const process::GateFacts given =
      facts("{files: [legal-text.txt, gone.txt], drafted_against: \"5.18\"}", how);
  EXPECT_EQ(tried, std::vector<std::string>{"legal-text.txt to 5.18"});
  EXPECT_EQ(given.legal_text[0].applies, true);
  EXPECT_EQ(given.legal_text[1].applies, std::nullopt);
}

TEST_F(GatherFacts, SaysWhyAFileWasNotTried) {
  scratch_.file("modifications/MP900/legal-text.txt", "abc");
  const TryLegalText never = [](const std::string&, const std::string&, process::LegalTextState&) { FAIL(); };
  EXPECT_EQ(facts("{files: [legal-text.txt], drafted_against: \"5.1\"}", never).legal_text.at(0).why_not,
            "the workspace has no " + scratch_.path("code/5.1"));
  EXPECT_EQ(facts("{files: [legal-text.txt]}", never).legal_text.at(0).why_not,
            "which version it is drafted against is not recorded");
}

TEST_F(GatherFacts, HashesBusinessRequirementsThatAreKeptInAFile) {
  scratch_.file("modifications/MP900/requirements.txt", "abc");
  const auto gathered = [&](const std::string& file) {
    scratch_.file(
        "modifications/MP900/modification.yaml",
        "number: MP900\ntitle: Lamps\nsolutions:\n  - {id: p, kind: proposed, requirements_file: {file: " +
            file + "}}\n");
    const Workspace here = open_workspace(scratch_.folder());
    const LoadedModification one = load_modification(here, "MP900");
    return gather_facts(here, one.folder, one.modification, {}, {}).requirements.at(0);
  };
  EXPECT_EQ(gathered("requirements.txt").sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(gathered("gone.txt").sha256, "");
}

}  // namespace
}  // namespace redraft::workspace
