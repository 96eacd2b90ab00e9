// The law of tidy on made-up text: whatever the damage, no word is lost outside a listed repair, the same
// input gives the same output, and text without damage keeps its labels.
#include <gtest/gtest.h>

#include <random>

#include "tidy/replay.h"

namespace redraft::read {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

constexpr const char* words[] = {
    "the",  "Panel", "shall",   "Party", "register",       "of",   "and", "notice",
    "Code", "any",   "Section", "under", "Proposal",       "give", "in",  "decide",
    "Q1.2", "means", "SMKI",    "which", "(where it may)", "(b)",  "a",   "it"};

std::string sentence(Random& random, const char* end) {
  std::string out;
  for (std::size_t n = 3 + below(random, 20); n > 0; --n) {
    if (!out.empty()) out += ' ';
    out += words[below(random, std::size(words))];
  }
  return out + end;
}

std::string clean_text(Random& random) {
  std::string out = "Section Q ‘Fruit’\n\nAmend Section Q1.1 as follows:\n\n";
  for (int clause = 1; clause < 6; ++clause) {
    out += "Q1." + std::to_string(clause) + " The Panel " + sentence(random, ":") + "\n\n";
    const auto items = 2 + below(random, 10);
    for (std::size_t i = 0; i < items; ++i) {
      const bool nested = below(random, 3) == 0;
      out += std::string("(") + static_cast<char>('a' + i) + ") item " +
             sentence(random, nested ? ":" : ";") + "\n\n";
      if (nested)
        out += "(i) item " + sentence(random, ";") + "\n\n(ii) item " + sentence(random, ";") + "\n\n";
    }
    out += "Duties\n\n";
  }
  return out;
}

std::string damaged(Random& random, std::string text) {
  constexpr const char* scraps[] = {
      "@",   "(©",           "()", "Dele",        "\n\n",  "\n ",
      "(1)", "Deleted:\n",   "‘ ", "Page 4 of 9", "[...]", "\nFRUIT7 - Draft\n ",
      "M ",  "\n(a)\n(b)\n", "l",  "-\n",         "i;.’",  "\n\n\n\n"};
  for (std::size_t n = below(random, 60); n > 0; --n) {
    std::size_t at = below(random, text.size());
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    const std::string scrap = scraps[below(random, std::size(scraps))];
    if (below(random, 2) == 0) {
      text.insert(at, scrap);
    } else if (text[at] >= ' ' && text[at] <= '~') {
      text.replace(at, 1, scrap);
    }
  }
  return text;
}

TEST(TidyLaw, NoWordIsLostOutsideAListedRepair) {
  for (unsigned seed = 1; seed <= 80; ++seed) {
    Random random(seed);
    const std::string text = damaged(random, clean_text(random));
    const Tidied out = tidy(text, "x");
    ASSERT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text)) << "seed " << seed;
  }
}

TEST(TidyLaw, TheSameInputGivesTheSameOutput) {
  Random random(7);
  const std::string text = damaged(random, clean_text(random));
  const Tidied once = tidy(text, "x");
  const Tidied again = tidy(text, "x");
  EXPECT_EQ(once.text, again.text);
  EXPECT_EQ(testing::listed(once), testing::listed(again));
  EXPECT_EQ(testing::findings(once), testing::findings(again));
}

TEST(TidyLaw, CleanTextKeepsItsLabelsAndItsWords) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    const std::string text = clean_text(random);
    const Tidied out = tidy(text, "x");
    ASSERT_EQ(testing::listed(out), std::vector<std::string>{}) << "seed " << seed;
  }
}

// Labels of lists, each replaced by one of the shapes that scanning makes of it: what is repaired is right.
TEST(TidyLaw, NoDamagedLabelIsRepairedWrongly) {
  int repaired = 0;
  int hidden = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const std::string text = clean_text(random);
    std::string broken;
    std::vector<std::string> right;
    int line = 0;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = text.find('\n', at);
      std::string words_of_line = text.substr(at, end - at);
      at = end + 1;
      ++line;
      right.emplace_back();
      const std::size_t close = words_of_line.find(") item");
      if (words_of_line.starts_with("(") && close != std::string::npos) {
        const std::string label = words_of_line.substr(0, close + 1);
        right.back() = label;
        const std::size_t pick = below(random, 5);
        std::string shape = label;
        if (pick == 0 && label == "(a)") shape = below(random, 2) == 0 ? "@" : "(@)";
        if (pick == 0 && label == "(c)") shape = "(©";
        if (pick == 0 && label == "(e)") shape = "(€)";
        if (pick == 0 && label == "(f)") shape = "()";
        if (pick == 0 && label == "(g)") shape = "(9)";
        if (pick <= 1 && label == "(i)") shape = "(1)";
        if (pick <= 2 && label == "(ii)") shape = "(i)";
        hidden += shape != label ? 1 : 0;
        words_of_line.replace(0, label.size(), shape);
      }
      broken += words_of_line + "\n";
    }
    for (const Repair& repair : tidy(broken, "x").repairs) {
      if (repair.kind == RepairKind::line_joined || repair.kind == RepairKind::blank_line) continue;
      ASSERT_EQ(repair.after, right[static_cast<std::size_t>(repair.line - 1)])
          << "seed " << seed << " line " << repair.line << "\n"
          << broken;
      ++repaired;
    }
  }
  EXPECT_GE(repaired * 10, hidden * 9) << repaired << " of " << hidden;
}

}  // namespace
}  // namespace redraft::read
