// Alphabetical order as the index of a printed code has it (CLDR, en-GB).
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace redraft {
namespace {

int sign(int n) { return n < 0 ? -1 : n > 0 ? 1 : 0; }

TEST(Collate, PutsTermsInTheOrderOfThePrintedCode) {
  const std::vector<std::vector<std::string>> orders = {
      {"Alternative Solution", "Authority", "Authority Determined Modification",
       "Authority-initiated Modification", "Authority-Led Variation"},
      {"Change Board", "Change Board Member", "Change Sub-Committee"},
      {"Lamp", "Lamp Oil", "Lampblack"},
      {"Beacon Board", "Beacon-keeper", "Beaconage"},
      {"\u00C9clat", "Eclipse", "Electric Lamp", "eLog"},
      {"DCC", "DCC Live Systems", "DCC Member", "DCCKI Authority", "Defaulting Party"},
      {"Path 1 Modification", "Path 2 Modification", "Path 3 Modification"},
      {"resume", "r\u00E9sum\u00E9", "resumes"},
      {"co-op", "coat", "coop"},
      {"2G Network", "Alarm", "Zone"},
      {"Sub Committee", "Sub-Committee", "Subcommittee"},
      {"Energy", "energy code", "Energy Codes"},
  };
  for (const std::vector<std::string>& terms : orders)
    for (std::size_t i = 0; i < terms.size(); ++i)
      for (std::size_t j = 0; j < terms.size(); ++j)
        EXPECT_EQ(sign(collate(terms[i], terms[j])), sign(static_cast<int>(i) - static_cast<int>(j)))
            << terms[i] << " | " << terms[j];
}

TEST(Collate, CountsCaseAndAccentsOnlyWhenAllElseIsEqual) {
  EXPECT_LT(collate("panel", "Panels"), 0);
  EXPECT_LT(collate("PANEL", "panels"), 0);
  EXPECT_LT(collate("\u00C9clat", "Ecru"), 0);
  EXPECT_NE(collate("panel", "Panel"), 0);
  EXPECT_NE(collate("resume", "r\u00E9sum\u00E9"), 0);
}

TEST(Collate, CallsComposedAndDecomposedLettersEqual) {
  EXPECT_EQ(collate("caf\u00E9", "cafe\u0301"), 0);
  EXPECT_EQ(collate("", ""), 0);
  EXPECT_LT(collate("", "a"), 0);
}

TEST(Collate, IsATotalOrder) {
  const std::vector<std::string> terms = {"a",   "A",      "\u00E1",  "a b", "a-b", "ab",
                                          "A.B", "1",      "10",      "2",   "",    "(a)",
                                          "z",   "\u00E6", "Z\u00FC", "zu",  "'a'", "a'b"};
  for (const std::string& a : terms)
    for (const std::string& b : terms) {
      EXPECT_EQ(sign(collate(a, b)), -sign(collate(b, a))) << a << " | " << b;
      for (const std::string& c : terms)
        if (collate(a, b) <= 0 && collate(b, c) <= 0) {
          EXPECT_LE(collate(a, c), 0) << a << " | " << b << " | " << c;
        }
    }
}

}  // namespace
}  // namespace redraft
