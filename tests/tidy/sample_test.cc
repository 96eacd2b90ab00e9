// The real thing: the published legal text of SECMP0049 as it was extracted from its PDF.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "tidy/replay.h"

namespace redraft::read {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(std::string(REDRAFT_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(in.good()) << path;
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Row {
  int line = 0;
  std::string printed;
  std::string label;
  std::string opening;
};

std::vector<Row> expected_labels() {
  std::istringstream in(file("tests/tidy/secmp0049-labels.tsv"));
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    std::istringstream cells(line);
    Row row;
    std::string number;
    std::getline(cells, number, '\t');
    std::getline(cells, row.printed, '\t');
    std::getline(cells, row.label, '\t');
    std::getline(cells, row.opening);
    row.line = std::stoi(number);
    rows.push_back(row);
  }
  return rows;
}

class TidySample : public ::testing::Test {
 protected:
  const std::string text = file("samples/tidy/secmp0049-as-extracted.txt");
  const Tidied out = tidy(text, "secmp0049-as-extracted.txt");
};

TEST_F(TidySample, LosesNoWordOutsideAListedRepair) {
  EXPECT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text));
}

TEST_F(TidySample, RepairsNineInTenDamagedLabelsAndNoneWrongly) {
  int damaged = 0;
  int right = 0;
  int left = 0;
  std::size_t at = 0;
  for (const Row& row : expected_labels()) {
    const bool open = row.label == "?";
    const std::string want = "\n" + (open ? row.printed : row.label) + " " + row.opening;
    const std::size_t found = out.text.find(want, at);
    if (row.printed != row.label) {
      ++damaged;
      if (open) ++left;
      if (!open && found != std::string::npos) ++right;
    }
    EXPECT_NE(found, std::string::npos) << "line " << row.line << ": " << want;
    if (found != std::string::npos) at = found;
  }
  std::cout << "damaged " << damaged << ", right " << right << ", left " << left << '\n';
  EXPECT_GE(right * 10, damaged * 9);
  // Every label repair is one of those above, or the A1.1 of the two instructions.
  for (const Repair& repair : out.repairs) {
    if (repair.kind != RepairKind::label && repair.kind != RepairKind::label_moved) continue;
    bool known = repair.before == "[...]" || repair.after == "A1.1";
    for (const Row& row : expected_labels()) {
      known = known || (row.line == repair.line && repair.after.starts_with(row.label));
    }
    EXPECT_TRUE(known) << repair.line << " " << repair.before << " " << repair.after;
  }
}

TEST_F(TidySample, LeavesNoFurnitureAndNoBalloon) {
  for (const char* words :
       {"Draft\n", "SECMP0049 -", "Legal Text\n5", "Gemserv", "Gemseryv", "emse", "SECCo", "Page 4",
        "Version 1.2", "October", "Dele", "Modificat ", "gOB", "i;.", "@", "‘ "}) {
    EXPECT_EQ(out.text.find(words), std::string::npos) << words;
  }
}

// What remains between the tidied text and the clean transcription in samples/secmp0049 is what no sequence and
// no repetition can prove; each is named in a finding or is a damaged word of the text.
TEST_F(TidySample, AgreesWithTheCleanTranscriptionButForWhatCannotBeProved) {
  const auto words = [](const std::string& from) {
    std::istringstream in(from);
    return std::vector<std::string>(std::istream_iterator<std::string>(in), {});
  };
  const std::vector<std::string> clean = words(file("samples/secmp0049/legal-text.txt"));
  const std::vector<std::string> ours = words(out.text);
  // The footnote stands elsewhere in the transcription: compare from the second Section on.
  auto a = static_cast<std::size_t>(std::find(clean.begin(), clean.end(), "Governance’") - clean.begin());
  std::size_t differing = 0;
  std::size_t common = 0;
  auto b = static_cast<std::size_t>(std::find(ours.begin(), ours.end(), "Governance’") - ours.begin());
  const std::size_t all = clean.size() - a;
  while (a < clean.size() && b < ours.size()) {
    if (clean[a] == ours[b]) {
      ++a, ++b, ++common;
      continue;
    }
    // Resynchronise on the nearest place where three words agree.
    std::size_t best = 200;
    std::size_t step_a = 1;
    std::size_t step_b = 1;
    for (std::size_t i = 0; i < best; ++i) {
      for (std::size_t j = 0; i + j < best; ++j) {
        if (a + i + 2 < clean.size() && b + j + 2 < ours.size() && clean[a + i] == ours[b + j] &&
            clean[a + i + 1] == ours[b + j + 1] && clean[a + i + 2] == ours[b + j + 2]) {
          best = i + j;
          step_a = i;
          step_b = j;
        }
      }
    }
    a += step_a;
    b += step_b;
    ++differing;
  }
  EXPECT_LE(differing, 16U);
  EXPECT_GE(common * 100, all * 99);
}

}  // namespace
}  // namespace redraft::read
