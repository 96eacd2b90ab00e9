// Law 1 for Word documents: every character of the body but white space ends in exactly one paragraph of the Code.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.h"
#include "read/word_file.h"
#include "support/random_code.h"

namespace redraft::read {
namespace {

using tests::below;
using tests::Random;

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '\n') out += c;
  return out;
}

// Blocks of chance, and the characters that a reader sees of them.
class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::string blocks(std::size_t count, int depth) {
    std::string out;
    for (std::size_t n = 0; n < count; ++n)
      out += depth < 3 && below(random_, 5) == 0 ? table(depth) : paragraph();
    return out;
  }
  const std::string& seen() const { return seen_; }

 private:
  template <std::size_t n>
  std::string pick(const char* const (&list)[n]) {
    return list[below(random_, n)];
  }

  std::string paragraph() {
    static const char* const kStarts[] = {"",       "",       "D1 ",       "D1.1\t", "D2.1 ",
                                          "(a)\t",  "(b) ",   "(i) ",      "(A) ",   "[...]",
                                          "Lamp\t", "means ", "D1.1 (a) ", "3.2 ",   "\t(ii)\t"};
    static const char* const kWords[] = {"",
                                         "the Panel shall:",
                                         "THE PANEL",
                                         "means a light;",
                                         "Duties of the Panel",
                                         "and,\nso on",
                                         "Term   means it.",
                                         "x",
                                         "Section D1.2(a)"};
    std::string words = pick(kStarts) + pick(kWords) + (below(random_, 3) == 0 ? " " + pick(kWords) : "");
    std::string properties;
    if (below(random_, 3) == 0)
      properties = "<w:ind w:left=\"" + std::to_string(360 * below(random_, 6)) + "\"/>";
    seen_ += letters(words);
    return tests::p(words, properties);
  }

  std::string table(int depth) {
    const std::size_t columns = 1 + below(random_, 3);
    std::vector<std::vector<std::string>> rows(1 + below(random_, 3));
    for (auto& row : rows)
      for (std::size_t c = 0; c < columns; ++c)
        row.push_back(blocks(1 + below(random_, 3), depth + 1) + tests::p(""));
    return tests::table(rows);
  }

  Random random_;
  std::string seen_;
};

TEST(Law1Docx, EveryCharacterEndsInOneParagraph) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    Maker maker(seed);
    tests::WordFile file;
    file.body = maker.blocks(1 + seed % 12, 0);
    const SectionDocx read = tests::read_word(file);
    std::string got;
    for (const legal::Document& document : read.code.documents)
      for (const legal::Paragraph& p : document.paragraphs) got += letters(p.label.text + p.term + p.text);
    std::string want = maker.seen();
    std::sort(want.begin(), want.end());
    std::sort(got.begin(), got.end());
    ASSERT_EQ(got, want) << "seed " << seed << "\n" << file.body;
    std::size_t places = 0;
    for (const legal::Document& document : read.code.documents) places += document.paragraphs.size();
    ASSERT_EQ(read.places.size(), places) << "seed " << seed;
  }
}

}  // namespace
}  // namespace redraft::read
