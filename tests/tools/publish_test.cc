// publish: a folder with all of it and its manifest, or the list of what stands in the way.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/data.h"
#include "base/sha256.h"
#include "docx/document.h"
#include "docx/office_package.h"
#include "docx/package.h"
#include "jobs/publish.h"
#include "support/message.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "support/word_reading.h"
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

  Ran publish(const std::string& to = "out", const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"publish",          "MP902", "--workspace",
                                      scratch_.path("w"), "-o",    scratch_.path(to)};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  void attach(const std::string& name, const std::string& bytes) {
    scratch_.file("w/modifications/MP902/" + name, bytes);
    edit("baseline: \"900.1\"", "attachments: [{title: A map, file: " + name + "}]\nbaseline: \"900.1\"");
  }
  json file_of_manifest(const std::string& name) const {
    const json manifest = json::parse(slurp(scratch_.path("out/manifest.json")));
    for (const json& file : manifest["files"])
      if (file["file"] == name) return file;
    return {};
  }
  std::vector<std::string> paragraphs_of(const std::string& name) const {
    const docx::Package package = docx::Package::open(scratch_.path("out/" + name));
    std::vector<std::string> out;
    std::istringstream in(tests::paragraphs_of(docx::Document::read(package, {})));
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
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

TEST_F(PublishCommand, RefusesARecordThatContradictsItself) {
  edit(
      "baseline: \"900.1\"",
      "votes:\n  - {solution: proposed, date: 2020-11-25, body: Change Board, by_category: [{category: Large "
      "Suppliers, approve: 4, reject: 1}], total: {approve: 9, reject: 0}, result: reject}\nbaseline: "
      "\"900.1\"");
  expect_refused("contradicts itself: ");
  const Ran ran = publish();
  EXPECT_NE(ran.err.find("the result is 'reject', and the counts are"), std::string::npos) << ran.err;
  const Ran told = run({"report", "decision", "MP902", "--draft", "--workspace", scratch_.path("w"), "-o",
                        scratch_.path("d.docx")});
  EXPECT_EQ(told.status, 1);
  EXPECT_NE(told.err.find("error  [modification-votes]"), std::string::npos) << told.err;
}

TEST_F(PublishCommand, RefusesAPartyCategoryThatThereIsNot) {
  edit(
      "baseline: \"900.1\"",
      "votes:\n  - {solution: proposed, date: 2020-11-25, body: Change Board, by_category: [{category: Large "
      "Supliers, approve: 4, reject: 1}], result: approve}\nbaseline: \"900.1\"");
  expect_refused("misnamed: ");
  EXPECT_NE(publish().err.find("'Large Supliers' is no Party Category of the profile; the nearest is Large"),
            std::string::npos)
      << publish().err;
}

TEST_F(PublishCommand, MakesOneFolderWithAManifestOfWhatIsInIt) {
  const Ran ran = publish("out", {"--no-record"});  // the record is as it was read
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

TEST_F(PublishCommand, RecordsWhereAFolderElsewhereCanBeFoundAgain) {
  ASSERT_EQ(publish("elsewhere/august").status, 0);
  const std::string record = slurp(scratch_.path("w/modifications/MP902/modification.yaml"));
  const std::string file = fs::weakly_canonical(scratch_.path("elsewhere/august")).string() +
                           "/MP902-final-modification-report.docx";
  EXPECT_NE(record.find("file: " + file), std::string::npos) << record;
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
  ASSERT_EQ(publish("a", {"--no-record"}).status, 0);
  ASSERT_EQ(publish("b", {"--no-record"}).status, 0);
  EXPECT_EQ(slurp(scratch_.path("a/manifest.json")), slurp(scratch_.path("b/manifest.json")));
}

TEST_F(PublishCommand, SaysNothingOfWhoWroteTheDocuments) {
  ASSERT_EQ(publish().status, 0);
  const docx::Package report = docx::Package::open(scratch_.path("out/MP902-final-modification-report.docx"));
  EXPECT_EQ(report.bytes("docProps/core.xml").find("creator"), std::string::npos);
  EXPECT_EQ(report.bytes("word/document.xml").find("rsid"), std::string::npos);
}

// A workbook as Excel writes one, of the parts that matter here.
std::string workbook(const std::string& more_types = "", const std::vector<docx::NewPart>& more = {},
                     const std::string& book = "<workbook><creator>a word of the book</creator></workbook>") {
  const std::string types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const std::string sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  std::vector<docx::NewPart> parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"" + types +
           "\"><Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
           "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
           sheet + "sheet.main+xml\"/>" + more_types + "</Types>"},
      {"docProps/core.xml",
       "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Lamps</dc:title><dc:creator>Ada "
       "Chimera</dc:creator></cp:coreProperties>"},
      {"xl/workbook.xml", book}};
  parts.insert(parts.end(), more.begin(), more.end());
  return docx::write_package(parts);
}

TEST_F(PublishCommand, FreesAWorkbookOfItsAuthorsAndLeavesTheRest) {
  attach("lamps.xlsx", workbook());
  const Ran ran = publish();
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  std::vector<std::string> parts;
  docx::rewrite_office_package(slurp(scratch_.path("out/Annex-C-lamps.xlsx")), "lamps.xlsx",
                               [&](const docx::OfficePart& part) {
                                 parts.push_back(part.name + ": " + part.bytes);
                                 return part.bytes;
                               });
  EXPECT_EQ(parts, (std::vector<std::string>{
                       "docProps/core.xml: <cp:coreProperties xmlns:cp=\"c\" "
                       "xmlns:dc=\"d\"><dc:title>Lamps</dc:title></cp:coreProperties>",
                       "xl/workbook.xml: <workbook><creator>a word of the book</creator></workbook>"}));
  EXPECT_EQ(file_of_manifest("Annex-C-lamps.xlsx")["scrubbed"], true);
}

TEST_F(PublishCommand, RefusesWhatAWorkbookHidesOrHasFromElsewhere) {
  const std::string sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const std::string type = "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + sheet + "\"/>";
  const std::string relations =
      "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
      "Target=\"worksheets/sheet2.xml\"/></Relationships>";
  struct Case {
    std::string book;
    std::vector<docx::NewPart> more;
    std::string why;
  };
  const std::string open = "<workbook><sheets><sheet name=\"Oil\" r:id=\"rId1\"/>";
  const std::vector<Case> cases = {
      {open + "<sheet name=\"Bids\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>",
       {},
       "holds hidden sheets: 'Bids'; expected them shown or deleted before it is published"},
      {open + "<sheet name=\"Bids\" state=\"veryHidden\" r:id=\"rId2\"/></sheets></workbook>",
       {},
       "holds hidden sheets: 'Bids'"},
      {open + "</sheets></workbook>",
       {{"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData><row r=\"2\" hidden=\"1\"/></sheetData></worksheet>"}},
       "holds hidden rows or columns in sheets: 'Oil'"},
      {open + "</sheets></workbook>",
       {{"xl/externalLinks/_rels/externalLink1.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Target=\"file:///C:/Ada/bids.xlsx\" "
         "TargetMode=\"External\"/></Relationships>"}},
       "holds what it read from other workbooks: 'file:///C:/Ada/bids.xlsx'"},
      {open + "</sheets></workbook>",
       {{"xl/worksheets/_rels/sheet1.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Target=\"C:\\Ada\\notes.docx\" "
         "TargetMode=\"External\"/></Relationships>"}},
       "leads to files of its writer's: 'C:\\Ada\\notes.docx'"},
  };
  const std::string clean = slurp(scratch_.path("w/modifications/MP902/modification.yaml"));
  for (const Case& one : cases) {
    scratch_.file("w/modifications/MP902/modification.yaml", clean);
    std::vector<docx::NewPart> more = one.more;
    more.push_back({"xl/_rels/workbook.xml.rels", relations});
    attach("lamps.xlsx", workbook(type, more, one.book));
    expect_refused("unresolved: " + scratch_.path("w/modifications/MP902/lamps.xlsx") + ": " + one.why);
  }
  // A sheet that is shown, and a link into the web, go out; where it was saved does not.
  scratch_.file("w/modifications/MP902/modification.yaml", clean);
  attach("lamps.xlsx", workbook(type,
                                {{"xl/_rels/workbook.xml.rels", relations},
                                 {"xl/worksheets/_rels/sheet1.xml.rels",
                                  "<Relationships><Relationship Id=\"rId1\" Target=\"https://example.org/\" "
                                  "TargetMode=\"External\"/></Relationships>"}},
                                open + "</sheets><x15ac:absPath url=\"C:\\Ada\\\"/></workbook>"));
  ASSERT_EQ(publish().status, 0);
  docx::rewrite_office_package(slurp(scratch_.path("out/Annex-C-lamps.xlsx")), "lamps.xlsx",
                               [&](const docx::OfficePart& part) {
                                 EXPECT_EQ(part.bytes.find("Ada"), std::string::npos) << part.name;
                                 return part.bytes;
                               });
}

TEST_F(PublishCommand, RefusesAWorkbookWithComments) {
  attach("lamps.xlsx", workbook("<Override PartName=\"/xl/comments1.xml\" "
                                "ContentType=\"application/"
                                "vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>",
                                {{"xl/comments1.xml", "<comments><author>Ada</author></comments>"}}));
  expect_refused("unresolved: " + scratch_.path("w/modifications/MP902/lamps.xlsx") +
                 ": holds comments, or the names of who changed it");
}

TEST_F(PublishCommand, RefusesAWorkbookThatIsNone) {
  attach("lamps.xlsx", "lamps");
  const Ran ran = publish();
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "redraft: " + scratch_.path("w/modifications/MP902/lamps.xlsx") +
                         ": it is no zip; expected an Office file\n");
  EXPECT_FALSE(fs::exists(scratch_.path("out")));
}

TEST_F(PublishCommand, SaysWhatGoesOutAsItIs) {
  attach("map.pdf", "%PDF-1.4 /Author (Ada Chimera)");
  const Ran ran = publish();
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("publish-not-scrubbed"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("Annex-C-map.pdf goes out as it is"), std::string::npos) << ran.err;
  EXPECT_EQ(file_of_manifest("Annex-C-map.pdf")["scrubbed"], false);
  EXPECT_EQ(file_of_manifest("Annex-B-requirements.md")["scrubbed"], true);
}

TEST_F(PublishCommand, PutsNothingBesideTheReportThatStandsInIt) {
  attach("map.docx", tests::word_bytes({.body = tests::word_p("Here be lighthouses")}));
  const Ran ran = publish();
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_FALSE(fs::exists(scratch_.path("out/Annex-C-map.docx")));
  const std::vector<std::string> words = paragraphs_of("MP902-final-modification-report.docx");
  const auto heading = std::find(words.rbegin(), words.rend(), "Annex C: A map");
  ASSERT_NE(heading, words.rend());
  EXPECT_EQ(*(heading - 1), "Here be lighthouses");
  bool read = false;
  const json manifest = json::parse(slurp(scratch_.path("out/manifest.json")));
  for (const json& input : manifest["inputs"]) read = read || input["file"] == "modifications/MP902/map.docx";
  EXPECT_TRUE(read);
}

TEST_F(PublishCommand, PutsAnAnnexBesideAReportWhoseTemplateDoesNotTakeItIn) {
  attach("map.docx", tests::word_bytes({.body = tests::word_p("Here be lighthouses")}));
  const std::string form =
      scratch_.file("form.docx", tests::word_bytes({.body = tests::word_p("{{document.heading}}")}));
  const Ran ran = publish("out", {"--template", form});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(fs::exists(scratch_.path("out/Annex-C-map.docx")));
}

TEST_F(PublishCommand, RefusesAnAnnexThatSomebodyHasNotFinished) {
  attach("map.docx",
         tests::word_bytes({.body = "<w:p><w:ins w:id=\"1\" w:author=\"Ada\"><w:r><w:t>Here</w:t></"
                                    "w:r></w:ins></w:p>"}));
  expect_refused("unresolved: " + scratch_.path("w/modifications/MP902/map.docx") +
                 ": holds 1 tracked change; expected them accepted or rejected before it is published");
}

TEST_F(PublishCommand, RefusesAnAttachmentThatIsNotThere) {
  fs::remove(scratch_.path("w/modifications/MP902/requirements.md"));
  expect_refused(
      "unresolved: Annex B: Business requirements of the Proposed Solution: there is no file "
      "'requirements.md' in the modification's folder");
}

TEST_F(PublishCommand, AsksLibreOfficeOnceWhichVersionItIs) {
  // Gives a PDF without bookmarks that can be read: the report's template has no table of contents to number.
  scratch_.file("made.pdf", "%PDF-1.6\n");
  const std::string soffice = scratch_.file(
      "bin/soffice", "#!/bin/sh\nfor word in \"$@\"; do [ \"$word\" = --version ] && echo x >> " +
                         scratch_.path("asked") +
                         " && echo LibreOffice 1 && exit 0; done\n"
                         "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n/bin/cp " +
                         scratch_.path("made.pdf") + " \"$out/document.pdf\"\n");
  fs::permissions(soffice, fs::perms::owner_all);
  const std::string form =
      scratch_.file("form.docx", tests::word_bytes({.body = tests::word_p("{{document.heading}}")}));
  const std::string before = std::getenv("PATH");
  setenv("PATH", scratch_.path("bin").c_str(), 1);
  const Ran ran = publish("out", {"--pdf", "--template", form});
  setenv("PATH", before.c_str(), 1);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(fs::exists(scratch_.path("out/MP902-legal-text-proposed-clean.pdf")));
  EXPECT_EQ(slurp(scratch_.path("asked")), "x\n");  // of three documents
}

// The record of what was made ------------------------------------------------------------------------------------------

TEST_F(PublishCommand, ListsWhatItMadeInTheRecord) {
  ASSERT_EQ(publish("w/modifications/MP902/out/sent", {"--date", "2020-10-16"}).status, 0);
  const DataFile record = read_yaml(scratch_.path("w/modifications/MP902/modification.yaml"));
  const Data& documents = *record.root.find("documents");
  ASSERT_EQ(documents.items.size(), 3u);
  const Data& report = documents.items[0];
  // The gates of its process ask for a document of this kind, whatever its stage.
  EXPECT_EQ(report.words("kind"), "modification-report");
  EXPECT_EQ(report.words("file"), "out/sent/MP902-final-modification-report.docx");
  EXPECT_EQ(report.words("version"), "1.0");
  EXPECT_EQ(report.words("date"), "2020-10-16");
  EXPECT_EQ(report.words("sha256"),
            sha256(slurp(scratch_.path("w/modifications/MP902/" + report.words("file")))));
  EXPECT_EQ(report.find("prints")->words("implementation.date"), "2021-06-24");
  EXPECT_EQ(report.find("prints")->words("title"), "Longer Lamps");
  EXPECT_EQ(report.find("prints")->words("path"), "self-governance");
  EXPECT_EQ(documents.items[1].words("kind"), "legal-text-redline");
  EXPECT_EQ(documents.items[2].words("kind"), "legal-text-clean");
  // So that who changes a value is told which documents say another.
  const Ran decided =
      run({"decide", "MP902", "--kind", "implementation-date", "--new", "2021-07-01", "--body", "Panel",
           "--date", "2020-12-14", "--workspace", scratch_.path("w"), "--dry-run"});
  EXPECT_NE(decided.out.find("Prints another value: out/sent/MP902-final-modification-report.docx "
                             "(modification-report, version 1.0): 2021-06-24\n"),
            std::string::npos)
      << decided.out << decided.err;
}

TEST_F(PublishCommand, ListsTheSameDocumentOnceAndSaysWhenAVersionIsAnother) {
  ASSERT_EQ(publish("a").err, "");
  ASSERT_EQ(publish("b").err, "");
  const auto listed = [&] {
    return read_yaml(scratch_.path("w/modifications/MP902/modification.yaml"))
        .root.find("documents")
        ->items.size();
  };
  EXPECT_EQ(listed(), 3u);
  const Ran other = publish("c", {"--date", "2020-10-16"});
  EXPECT_EQ(other.status, 0);
  EXPECT_NE(other.err.find("publish-version-again"), std::string::npos) << other.err;
  EXPECT_EQ(listed(), 4u);
}

TEST_F(PublishCommand, ChangesNothingOfTheRecordWithNoRecord) {
  const std::string before = slurp(scratch_.path("w/modifications/MP902/modification.yaml"));
  ASSERT_EQ(publish("out", {"--no-record"}).status, 0);
  EXPECT_EQ(slurp(scratch_.path("w/modifications/MP902/modification.yaml")), before);
}

TEST_F(PublishCommand, MakesNoFolderWhenTheRecordChangedMeanwhile) {
  const workspace::Workspace workspace = workspace::open_workspace(scratch_.path("w"));
  jobs::PublishOptions options;
  options.id = "MP902";
  const jobs::Publication made = jobs::publish(workspace, options);
  ASSERT_TRUE(made.refused.empty());
  edit("title: Longer Lamps", "title: Shorter Lamps");
  EXPECT_EQ(tests::message_of([&] { jobs::write_publication(workspace, made, scratch_.path("out")); }),
            scratch_.path("w/modifications/MP902/modification.yaml") +
                ": was changed while the documents were made; nothing was written, try again");
  EXPECT_EQ(scratch_.names(), std::vector<std::string>{"w"});
}

TEST_F(PublishCommand, RecordsNothingWhenTheFolderIsTaken) {
  const std::string before = slurp(scratch_.path("w/modifications/MP902/modification.yaml"));
  scratch_.file("out/mine.txt", "mine");
  EXPECT_EQ(publish().status, 2);
  EXPECT_EQ(slurp(scratch_.path("w/modifications/MP902/modification.yaml")), before);
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
