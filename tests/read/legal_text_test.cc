// The first cut of a legal text: front matter, headings, instructions and what they carry.
#include "read/legal_text.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "base/unicode.h"
#include "read/shown.h"

namespace redraft::read {
namespace {

using tests::sec;

// "text 1 words", "heading 3 Section C 'Governance'", "instruction 5 [Section C] words {payload}".
std::vector<std::string> shown(const std::string& text) {
  std::vector<std::string> out;
  for (const LegalTextEntry& e : read_legal_text(text, sec(), "a.txt").entries) {
    std::string line = e.kind == EntryKind::text      ? "text"
                       : e.kind == EntryKind::heading ? "heading"
                                                      : "instruction";
    line += " " + std::to_string(e.line) + " ";
    if (e.kind == EntryKind::instruction && !e.document.word.empty()) line += "[" + e.document.name() + "] ";
    line += e.words;
    if (!e.payload.empty()) line += " {" + std::to_string(e.payload_line) + " " + e.payload + "}";
    out.push_back(line);
  }
  return out;
}
using Shown = std::vector<std::string>;

TEST(ReadLegalText, TellsFrontMatterHeadingsAndInstructions) {
  EXPECT_EQ(
      shown("Summary\n\nThis modification does it.\n\nSection C \u2018Governance\u2019\n\nAmend Section C2.3 "
            "as follows:\n\n"
            "C2.3 The Panel shall:\n\n    (a) rest.\n\nAmend Section C7.2 as follows:\n\nC7.2 Not used.\n\n"
            "Section D\n\nDelete Section D1.2\n"),
      (Shown{"text 1 Summary", "text 3 This modification does it.",
             "heading 5 Section C \u2018Governance\u2019",
             "instruction 7 [Section C] Amend Section C2.3 as follows: {9 C2.3 The Panel shall:\n\n    (a) "
             "rest.}",
             "instruction 13 [Section C] Amend Section C7.2 as follows: {15 C7.2 Not used.}",
             "heading 17 Section D", "instruction 19 [Section D] Delete Section D1.2"}));
}

TEST(ReadLegalText, KeepsTheMarginOfThePayloadsFirstLine) {
  EXPECT_EQ(shown("Amend Section C2.3 as follows:\n\n    (a) rest.\n"),
            Shown{"instruction 1 Amend Section C2.3 as follows: {3     (a) rest.}"});
}

TEST(ReadLegalText, JoinsAnInstructionBrokenOverLines) {
  EXPECT_EQ(shown("Add the following new definitions into Section A1.1 in\nalphabetical order:\n\nLamp    "
                  "means a light.\n"),
            (Shown{"instruction 1 Add the following new definitions into Section A1.1 in alphabetical order: "
                   "{4 Lamp    "
                   "means a light.}"}));
  EXPECT_EQ(
      shown("New Section D3.13 introduced by SECMP0034 will be renumbered as Section\nD3.19\n"),
      Shown{"instruction 1 New Section D3.13 introduced by SECMP0034 will be renumbered as Section D3.19"});
}

TEST(ReadLegalText, TakesNoSentenceOfThePayloadForAnInstruction) {
  EXPECT_EQ(
      shown("Amend Section C2.3 as follows:\n\nC2.3 Where Section D1.3 applies:\n\nAmendments to Section "
            "D1.3 are "
            "made.\n\nWhere Section D1.3 applies, the Panel shall:\n\n    (a) rest.\n"),
      Shown{
          "instruction 1 Amend Section C2.3 as follows: {3 C2.3 Where Section D1.3 applies:\n\nAmendments to "
          "Section D1.3 are made.\n\nWhere Section D1.3 applies, the Panel shall:\n\n    (a) rest.}"});
}

TEST(ReadLegalText, SeesAnOrderThatItDoesNotKnow) {
  EXPECT_EQ(shown("Improve Section Q1.1 a little:\n\nQ1.1 The Keeper.\n"),
            Shown{"instruction 1 Improve Section Q1.1 a little: {3 Q1.1 The Keeper.}"});
}

TEST(ReadLegalText, ReadsCrlfAlike) {
  EXPECT_EQ(shown("Section C\r\n\r\nAmend Section C2.3 as follows:\r\n\r\nC2.3 Rest.\r\n"),
            (Shown{"heading 1 Section C",
                   "instruction 3 [Section C] Amend Section C2.3 as follows: {5 C2.3 Rest.}"}));
}

TEST(ReadLegalText, OfNothingButWordsHasNoInstruction) {
  EXPECT_EQ(shown("The Panel meets.\n\nIt rests.\n"), (Shown{"text 1 The Panel meets.", "text 3 It rests."}));
  EXPECT_EQ(shown(""), Shown{});
}

TEST(ReadLegalText, LosesNoCharacterOfAnySample) {
  const auto letters = [](std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t from = at;
      if (!is_space(next_code_point(text, at))) out += text.substr(from, at - from);
    }
    return out;
  };
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(REDRAFT_SOURCE_DIR "/samples")) {
    if (entry.path().filename() != "legal-text.txt") continue;
    const std::string text = read_text(entry.path().string());
    std::string all;
    for (const LegalTextEntry& e : read_legal_text(text, sec(), "a.txt").entries)
      all += letters(e.words) + letters(e.payload);
    EXPECT_EQ(all, letters(text)) << entry.path();
    ++count;
  }
  EXPECT_GT(count, 10U);
}

}  // namespace
}  // namespace redraft::read
