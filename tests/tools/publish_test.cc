// publish: a folder with all of it and its manifest, or the list of what stands in the way.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "docx/package.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;

class PublishCommand : public testing::Test {
 protected:
  PublishCommand() { fs::copy(source("samples/publish"), scratch_.path("w"), fs::copy_options::recursive); }

  Ran publish(const std::string& to = "out") {
    return run({"publish", "MP902", "--workspace", scratch_.path("w"), "-o", scratch_.path(to)});
  }
  void edit(const std::string& was, const std::string& is, const std::string& name = "modification.yaml") {
    const std::string file = "w/modifications/MP902/" + name;
    std::string text = slurp(scratch_.path(file));
    const std::size_t at = text.find(was);
    ASSERT_NE(at, std::string::npos) << was;
    scratch_.file(file, text.replace(at, was.size(), is));
  }
  void expect_refused(const std::string& why) {
    const Ran ran = publish();
    EXPECT_EQ(ran.status, 2);
    EXPECT_NE(ran.err.find("cannot be published:\n"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("  " + why), std::string::npos) << ran.err;
    EXPECT_FALSE(fs::exists(scratch_.path("out")));
  }

  Scratch scratch_;
};

TEST_F(PublishCommand, MakesOneFolderWithAManifestOfWhatIsInIt) {
  const Ran ran = publish();
  ASSERT_EQ(ran.status, 0) << ran.err;
  const json manifest = json::parse(slurp(scratch_.path("out/manifest.json")));
  EXPECT_EQ(manifest["format"], "redraft-publish/1");
  EXPECT_EQ(manifest["classification"], "white");
  std::vector<std::string> names;
  for (const json& file : manifest["files"]) {
    const std::string name = file["file"];
    names.push_back(name);
    EXPECT_EQ(file["sha256"], sha256(slurp(scratch_.path("out/" + name)))) << name;
  }
  EXPECT_EQ(names, (std::vector<std::string>{
                       "MP902-final-modification-report.docx", "MP902-legal-text-proposed-redline.docx",
                       "MP902-legal-text-proposed-clean.docx", "Annex-B-requirements.md"}));
  EXPECT_EQ(manifest["files"][3]["what"], "Annex B: Business requirements of the Proposed Solution");
  bool read_the_drafting = false;
  for (const json& input : manifest["inputs"]) {
    const std::string name = input["file"];
    EXPECT_EQ(input["sha256"], sha256(slurp(scratch_.path("w/" + name)))) << name;
    read_the_drafting = read_the_drafting || name == "modifications/MP902/legal-text.txt";
  }
  EXPECT_TRUE(read_the_drafting);
}

TEST_F(PublishCommand, TitlesEachLegalTextByItsModificationAndWhatItIs) {
  ASSERT_EQ(publish().status, 0);
  for (const char* how : {"redline", "clean"}) {
    const docx::Package text =
        docx::Package::open(scratch_.path("out/MP902-legal-text-proposed-" + std::string(how) + ".docx"));
    const std::string title = "MP902 ‘Longer Lamps’: Legal text of the Proposed Solution, " +
                              std::string(how == std::string("clean") ? "clean" : "redlined");
    EXPECT_NE(text.bytes("docProps/core.xml").find(title), std::string::npos) << how;
    EXPECT_NE(text.bytes("word/footer1.xml").find(title), std::string::npos) << how;
    EXPECT_EQ(text.bytes("word/footer1.xml").find("Redline of"), std::string::npos) << how;
  }
}

TEST_F(PublishCommand, GivesTheSameBytesEachTime) {
  ASSERT_EQ(publish("a").status, 0);
  ASSERT_EQ(publish("b").status, 0);
  EXPECT_EQ(slurp(scratch_.path("a/manifest.json")), slurp(scratch_.path("b/manifest.json")));
}

TEST_F(PublishCommand, SaysNothingOfWhoWroteTheDocuments) {
  ASSERT_EQ(publish().status, 0);
  const docx::Package report = docx::Package::open(scratch_.path("out/MP902-final-modification-report.docx"));
  EXPECT_EQ(report.bytes("docProps/core.xml").find("creator"), std::string::npos);
  EXPECT_EQ(report.bytes("word/document.xml").find("rsid"), std::string::npos);
}

TEST_F(PublishCommand, WritesNoFolderThatHoldsFilesAlready) {
  scratch_.file("out/mine.txt", "mine");
  const Ran ran = publish();
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find("holds files already; expected a folder that is not there yet, or empty"),
            std::string::npos)
      << ran.err;
  EXPECT_EQ(slurp(scratch_.path("out/mine.txt")), "mine");
}

TEST_F(PublishCommand, RefusesAStaleDrafting) {
  edit("drafted_against: \"900.1\"", "drafted_against: \"900.0\"");
  expect_refused("stale: the legal text of proposed is drafted against 900.0; the current version is 900.1");
}

TEST_F(PublishCommand, RefusesWhatIsClassifiedAboveWhite) {
  edit("    reservation: resolved", "    reservation: resolved\n    classification: green");
  expect_refused("classified: comment c1 of OPSG (green); only what is white is published");
}

TEST_F(PublishCommand, RefusesACommentWithoutAResponse) {
  edit("    response: {text: In the afternoon., by: Proposer, date: 2020-03-03}\n", "");
  expect_refused("unresolved: comment c1 of OPSG has no response");
}

TEST_F(PublishCommand, RefusesALegalTextThatCannotBeApplied) {
  edit("Amend Section Q1.1", "Amend Section Q9.9", "legal-text.txt");
  expect_refused("unresolved: ");
}

TEST_F(PublishCommand, RefusesAnAttachmentWithoutAFile) {
  edit("baseline: \"900.1\"", "attachments: [{title: A map}]\nbaseline: \"900.1\"");
  expect_refused("unresolved: Annex C: A map has no file");
}

TEST_F(PublishCommand, RefusesAnAttachmentFromElsewhere) {
  edit("baseline: \"900.1\"", "attachments: [{title: A map, file: ../../redraft.yaml}]\nbaseline: \"900.1\"");
  expect_refused("unresolved: Annex C: A map: '../../redraft.yaml' is not in the modification's folder");
}

TEST_F(PublishCommand, RefusesALegalTextThatChangedSinceItFroze) {
  edit("{stage: report, date: 2020-10-16, by: Panel}",
       "{stage: report, date: 2020-10-16, by: Panel, evidence: [{file: legal-text.txt, frozen: legal-text, "
       "sha256: " +
           sha256("as it was") + "}]}");
  expect_refused("stale: legal-text.txt");
}

TEST_F(PublishCommand, NamesAllThatStandsInTheWayOfARealOne) {
  const Ran ran =
      run({"publish", "SECMP0049", "--workspace", source("samples/workspace"), "-o", scratch_.path("no")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find(
                "  stale: the legal text of proposed is drafted against 5.18; the current version is 5.21\n"),
            std::string::npos)
      << ran.err;
  EXPECT_NE(ran.err.find("'SECMP00049' has 5 digits"), std::string::npos);
}

}  // namespace
}  // namespace redraft::tools
