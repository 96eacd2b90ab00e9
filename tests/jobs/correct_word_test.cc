// A correction of a Word document is made in Word; it is recorded when it is there, and proved with a frozen copy.
#include "base/sha256.h"
#include "jobs/correct.h"
#include "jobs/workspace_fixture.h"
#include "support/message.h"
#include "support/word_package.h"

namespace redraft::jobs {
namespace {

using tests::message_of;

std::string document(const std::string& first, const std::string& second) {
  tests::WordParts parts;
  parts.body = tests::word_p(first) + tests::word_p(second);
  return tests::word_bytes(parts);
}

class CorrectWordTest : public tests::WorkspaceTest {
 protected:
  CorrectWordTest() {
    const std::string frozen = document("The Keeper lights teh Lamp.", "The Lamp is lit in fog.");
    frozen_ = scratch_.file("frozen.docx", frozen);
    file("MP050", frozen, "legal-text.docx");
    file("MP050",
         "number: MP050\ntitle: Lamps\nprocess: sec-2019\nsolutions:\n  - id: proposed\n    kind: proposed\n"
         "    legal_text: {files: [legal-text.docx]}\nhistory:\n  - {stage: refinement, date: 2020-04-17}\n"
         "  - {stage: report, date: 2020-10-16, evidence: [{file: legal-text.docx, frozen: legal-text, "
         "sha256: " +
             sha256(frozen) + "}]}\n");
  }
  Corrected corrected(const std::string& frozen) {
    const CorrectOptions options{
        "legal-text.docx", "teh Lamp", "the Lamp", "A. Lawyer", day("2020-10-20"), {}, {}, {}, frozen};
    return correct(workspace(), "MP050", options, {});
  }
  std::string legal_text() const { return path("MP050", "legal-text.docx"); }

  std::string frozen_;
};

TEST_F(CorrectWordTest, OneThatIsNotMadeYetIsNotRecorded) {
  const std::string before = text("MP050");
  EXPECT_EQ(message_of([&] { corrected(frozen_); }),
            legal_text() + ": is as it was frozen; make the correction in Word first, then record it");
  file("MP050", document("The Keeper lights a Lamp.", "The Lamp is lit in fog."), "legal-text.docx");
  EXPECT_EQ(message_of([&] { corrected(frozen_); }),
            legal_text() + ": the words 'the Lamp' do not stand here");
  EXPECT_EQ(text("MP050"), before);
}

TEST_F(CorrectWordTest, IsProvedByACopyAsItWasFrozen) {
  const std::string bytes = document("The Keeper lights the Lamp.", "The Lamp is lit in fog.");
  file("MP050", bytes, "legal-text.docx");
  const Corrected out = corrected(frozen_);
  EXPECT_TRUE(out.findings.empty());
  EXPECT_EQ(out.sha256, sha256(bytes));
  EXPECT_EQ(out.recorded.files, std::vector<std::string>{path("MP050")});
  EXPECT_EQ(read("MP050").corrections.at(0).sha256, sha256(bytes));
  EXPECT_EQ(text("MP050", "legal-text.docx"), bytes);
}

TEST_F(CorrectWordTest, AnotherChangeBesideItIsFound) {
  const std::string before = text("MP050");
  file("MP050", document("The Keeper lights the Lamp.", "The Lamp is lit in rain."), "legal-text.docx");
  const std::string said = message_of([&] { corrected(frozen_); });
  EXPECT_NE(said.find(legal_text() + ": holds another change than this correction"), std::string::npos)
      << said;
  EXPECT_EQ(text("MP050"), before);
}

TEST_F(CorrectWordTest, ACopyThatIsNotWhatWasFrozenProvesNothing) {
  const std::string bytes = document("The Keeper lights the Lamp.", "The Lamp is lit in fog.");
  const std::string other = scratch_.file("other.docx", bytes);
  file("MP050", bytes, "legal-text.docx");
  const std::string said = message_of([&] { corrected(other); });
  EXPECT_NE(said.find(other + ": is not the file that was frozen; expected sha256 "), std::string::npos)
      << said;
}

TEST_F(CorrectWordTest, WithoutACopyNothingIsRecorded) {
  // The rain came in beside the correction, and nothing but the copy can show it.
  const std::string before = text("MP050");
  file("MP050", document("The Keeper lights the Lamp.", "The Lamp is lit in rain."), "legal-text.docx");
  const std::string said = message_of([&] { corrected(""); });
  EXPECT_EQ(said, legal_text() +
                      ": that nothing but these words changed in this Word document is not proved; expected "
                      "--frozen FILE, a copy as it was frozen (sha256 " +
                      sha256(tests::slurp(frozen_)) + ")");
  EXPECT_EQ(text("MP050"), before);
}

TEST_F(CorrectWordTest, ASecondCorrectionIsProvedByTheTextWithTheFirst) {
  const std::string first = document("The Keeper lights the Lamp.", "The Lamp is lit in fog.");
  file("MP050", first, "legal-text.docx");
  corrected(frozen_);
  const std::string copy = scratch_.file("first.docx", first);
  file("MP050", document("The Keeper lights the Lamp.", "The Lamp is lit in fogs."), "legal-text.docx");
  CorrectOptions second{
      "legal-text.docx", "in fog", "in fogs", "A. Lawyer", day("2020-10-21"), {}, {}, {}, frozen_};
  EXPECT_NE(
      message_of([&] { correct(workspace(), "MP050", second, {}); }).find("is not the file that was frozen"),
      std::string::npos);
  second.frozen = copy;
  correct(workspace(), "MP050", second, {});
  EXPECT_EQ(read("MP050").corrections.size(), 2U);
}

}  // namespace
}  // namespace redraft::jobs
