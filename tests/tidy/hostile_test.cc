// Input that nobody means: it must end soon, and lose nothing.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "base/unicode.h"
#include "tidy/replay.h"

namespace redraft::read {
namespace {

void expect_harmless(const std::string& text, const char* what) {
  const auto begin = std::chrono::steady_clock::now();
  const Tidied out = tidy(text, "hostile.txt");
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text)) << what;
  EXPECT_LT(took.count(), 60.0) << what;  // wide: debug builds under sanitizers on a busy machine
}

std::string times(std::string_view part, std::size_t count) {
  std::string out;
  out.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

TEST(TidyHostile, EndsSoonOnLargeInput) {
  constexpr std::size_t many = 1500;
  expect_harmless(times("x", 1'000'000), "one line without a space");
  expect_harmless(times("word ", 100'000), "one line of words");
  expect_harmless(times("(i) x;\n", many), "labels of one kind");
  expect_harmless(times("(a) x:\n", many), "lists that open and never close");
  expect_harmless(times("()\n", many), "labels that are lost");
  expect_harmless(times("@\nwords;\n", many), "columns of one");
  expect_harmless(times("(a)\n(b)\nx;\ny;\n", many / 2), "columns of two");
  expect_harmless(times(" Page 1\nFRUIT7 - Draft\n", many), "pages of one line");
  expect_harmless(times(" Fruit and more\nwords\nwords\nwords\nwords\nwords\n", many / 2), "many pages");
  expect_harmless(times("Deleted:\nDele\n@\n", many), "balloons");
  expect_harmless(times("Amend the definition of Section Al.1 as follows:\nA\nB\n", many), "instructions");
  expect_harmless(times("\n", 200'000), "empty lines");
  expect_harmless(times("(", 200'000), "brackets");
  expect_harmless(times("Section ", 50'000), "citations of nothing");
  expect_harmless(times("Red Fruit means x Section\nBasket Q2.6 y\n", many), "entangled definitions");
}

TEST(TidyHostile, SurvivesAnyValidText) {
  std::mt19937 random(3);
  constexpr char32_t usual[] = {U'(',      U')',  U'@',  U'a',  U'i', U'1', U'.',     U';', U':',
                                U'\n',     U' ',  U'[',  U']',  U'A', U'©', U'€',     U'“', U'’',
                                U'\u00A0', U'\f', U'\r', U'\0', U'-', U'l', U'\u0301'};
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t n = random() % 80; n > 0; --n) {
      char32_t c = usual[random() % std::size(usual)];
      if (random() % 10 == 0) c = static_cast<char32_t>(random() % 0xD800U);
      append_utf8(text, c);
    }
    const Tidied out = tidy(text, "hostile.txt");
    ASSERT_EQ(testing::replayed(text, out.repairs), testing::without_space(out.text)) << "round " << round;
    ASSERT_EQ(first_bad_utf8(out.text), std::string::npos) << "round " << round;
  }
}

}  // namespace
}  // namespace redraft::read
