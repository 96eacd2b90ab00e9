// publish lets nothing out that a reader does not see, and nothing that leads to its writer's disk.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "docx/package.h"
#include "support/scratch.h"
#include "support/word_package.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

namespace fs = std::filesystem;
using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::word_bytes;
using tests::word_p;

class PublishUnseen : public testing::Test {
 protected:
  PublishUnseen() {
    fs::copy(tests::source("samples/publish"), scratch_.path("w"), fs::copy_options::recursive);
  }

  Ran publish_with(const std::string& name, const std::string& bytes) {
    scratch_.file("w/modifications/MP902/" + name, bytes);
    const std::string file = "w/modifications/MP902/modification.yaml";
    std::string text = slurp(scratch_.path(file));
    text.insert(text.find("baseline: "), "attachments: [{title: A map, file: " + name + "}]\n");
    scratch_.file(file, text);
    return run({"publish", "MP902", "--workspace", scratch_.path("w"), "-o", scratch_.path("out")});
  }

  Scratch scratch_;
};

TEST_F(PublishUnseen, RefusesAnAnnexWithHiddenWordsByWhatTheySay) {
  const Ran ran = publish_with("map.docx", word_bytes({.body = word_p("Here be lighthouses") +
                                                               word_p("the price", "", "<w:vanish/>")}));
  EXPECT_EQ(ran.status, 2);
  EXPECT_NE(ran.err.find("map.docx: holds hidden words: 'the price'; expected them shown or deleted"),
            std::string::npos)
      << ran.err;
  EXPECT_FALSE(fs::exists(scratch_.path("out")));
}

TEST_F(PublishUnseen, MakesLinksToTheWritersFilesPlainAndSaysSo) {
  const Ran ran =
      publish_with("map.docx", word_bytes({.body = "<w:p><w:hyperlink r:id=\"rIdLink0\"><w:r><w:t>the draft "
                                                   "map</w:t></w:r></w:hyperlink></w:p>",
                                           .links = {"file:///C:/Users/ada/map.docx"}}));
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("scrub-local-links"), std::string::npos) << ran.err;
  const docx::Package report = docx::Package::open(scratch_.path("out/MP902-final-modification-report.docx"));
  bool words = false;
  for (const std::string& part : report.parts()) {
    EXPECT_EQ(report.bytes(part).find("Users"), std::string::npos) << part;
    words = words || report.bytes(part).find("the draft map") != std::string::npos;
  }
  EXPECT_TRUE(words);
}

TEST_F(PublishUnseen, FreesAPictureOfItsMarksAndSaysThatItIsScrubbed) {
  std::string png("\x89PNG\r\n\x1a\n");
  png.append("\0\0\0\3tEXtAdacrc!", 15).append("\0\0\0\0IENDcrc!", 12);
  const Ran ran = publish_with("map.png", png);
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err.find("publish-not-scrubbed"), std::string::npos) << ran.err;
  EXPECT_EQ(slurp(scratch_.path("out/Annex-C-map.png")).find("Ada"), std::string::npos);
  const auto manifest = nlohmann::json::parse(slurp(scratch_.path("out/manifest.json")));
  for (const auto& file : manifest["files"])
    EXPECT_TRUE(file["file"] != "Annex-C-map.png" || file["scrubbed"] == true);
}

TEST_F(PublishUnseen, SaysOfAPictureThatDoesNotHoldTogetherThatItGoesOutAsItIs) {
  const Ran ran = publish_with("map.jpg", "no picture");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("Annex-C-map.jpg goes out as it is"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("and this picture is damaged"), std::string::npos) << ran.err;
}

TEST_F(PublishUnseen, SaysInTheManifestThatWhatIsEmbeddedMayTellWhoMadeIt) {
  const Ran ran = publish_with(
      "map.xlsx",
      docx::write_package(
          {{"[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
            "Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override "
            "PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
           {"xl/workbook.xml", "<workbook/>"},
           {"xl/embeddings/oleObject1.bin", "Ada"}}));
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("xl/embeddings/oleObject1.bin goes out as it is"), std::string::npos) << ran.err;
  const auto manifest = nlohmann::json::parse(slurp(scratch_.path("out/manifest.json")));
  for (const auto& file : manifest["files"]) EXPECT_EQ(file["scrubbed"], file["file"] != "Annex-C-map.xlsx");
}

}  // namespace
}  // namespace redraft::tools
