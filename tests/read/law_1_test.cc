// Law 1: nothing read is lost. Every character but white space is in exactly one paragraph, told twice: spans with
// their leads tile the source, and label, term and text hold the source's letters. Written and read again, it is the
// same Code.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "base/unicode.h"
#include "read/section_text.h"
#include "read/shown.h"
#include "render/code_text.h"
#include "support/random_code.h"

namespace redraft::read {
namespace {

using tests::sec;

std::string letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (!is_space(next_code_point(text, at))) out += text.substr(from, at - from);
  }
  return out;
}

// The letters in another order, as far as a term's and a meaning's lines are woven into each other.
std::string sorted(std::string text) {
  std::sort(text.begin(), text.end());
  return text;
}

void hold_nothing_lost(const std::string& text, const legal::Code& code, const std::string& name) {
  std::size_t at = 0;
  for (const legal::Document& document : code.documents) {
    for (const legal::Paragraph& p : document.paragraphs) {
      const legal::SourceSpan& s = p.source;
      ASSERT_EQ(s.lead, at) << name << ": " << p.text;
      ASSERT_TRUE(s.lead <= s.begin && s.begin <= s.words && s.words <= s.end && s.end <= text.size())
          << name;
      ASSERT_EQ(trim(std::string_view(text).substr(s.lead, s.begin - s.lead)), "") << name << ": " << p.text;
      const std::string source = letters(std::string_view(text).substr(s.begin, s.end - s.begin));
      const std::string model = letters(p.label.text + p.term + p.text);
      if (p.kind == legal::ParagraphKind::definition) {
        ASSERT_EQ(sorted(model), sorted(source)) << name;
      } else {
        ASSERT_EQ(model, source) << name;
        ASSERT_EQ(text.compare(s.begin, p.label.text.size(), p.label.text), 0) << name << ": " << p.text;
      }
      at = s.end;
    }
    ASSERT_EQ(trim(document.tail), "") << name;
    ASSERT_EQ(text.compare(at, document.tail.size(), document.tail), 0) << name;
    at += document.tail.size();
  }
  ASSERT_EQ(at, text.size()) << name;
}

void hold_well_made(const legal::Code& code, const std::string& name) {
  for (const legal::Document& document : code.documents)
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      const legal::Paragraph& p = document.paragraphs[i];
      ASSERT_TRUE(p.parent == legal::kNone || p.parent < i) << name << ": " << p.text;
      ASSERT_EQ(p.text, fold_space(p.text)) << name;
      ASSERT_NE(p.uid, 0U) << name;
      if (p.kind == legal::ParagraphKind::clause || p.kind == legal::ParagraphKind::item ||
          p.kind == legal::ParagraphKind::part) {
        ASSERT_FALSE(p.label.empty()) << name << ": " << p.text;
      }
    }
}

void hold_read_again(const legal::Code& code, const std::string& name) {
  for (const legal::Document& document : code.documents) {
    const std::string written = render::write_section_text(document);
    const legal::Code again = read_section_text(written, sec(), {document.file});
    ASSERT_EQ(again.documents.size(), 1U) << name << "\n" << written;
    ASSERT_EQ(tests::first_difference(document, again.documents[0]), "") << name << "\n" << written;
    ASSERT_EQ(render::write_section_text(again.documents[0]), written) << name;
  }
}

void hold_law_1(const std::string& text, const std::string& name) {
  const legal::Code code = read_section_text(text, sec(), {name});
  ASSERT_NO_FATAL_FAILURE(hold_nothing_lost(text, code, name));
  ASSERT_NO_FATAL_FAILURE(hold_well_made(code, name));
  ASSERT_NO_FATAL_FAILURE(hold_read_again(code, name));
}

TEST(Law1, HoldsOnEverySample) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(REDRAFT_SOURCE_DIR "/samples")) {
    const std::string path = entry.path().string();
    const bool section = path.find("/baseline/") != std::string::npos ||
                         path.find("/amended/") != std::string::npos ||
                         path.find("/compare/") != std::string::npos;
    if (!section || extension(path) != ".txt" || path.find("bad-input") != std::string::npos) continue;
    ++count;
    SCOPED_TRACE(path);
    ASSERT_NO_FATAL_FAILURE(hold_law_1(read_text(path), path));
  }
  EXPECT_GT(count, 40U);
}

TEST(Law1, HoldsOnRandomSectionsInEveryLayout) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    tests::Random random(seed);
    tests::SectionShape shape;
    shape.letter = seed % 3 == 0 ? 'A' : 'D';
    shape.numbered = seed % 5 == 4;
    const tests::Pieces pieces = tests::random_section(random, shape);
    tests::TextLayout layouts[6];
    layouts[1].indent = false;
    layouts[2].crlf = true;
    layouts[3].wrap = 78;
    layouts[4].wrap = 60;
    layouts[4].crlf = true;
    layouts[5].no_break_spaces = true;
    for (const tests::TextLayout& layout : layouts) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " wrap " + std::to_string(layout.wrap));
      ASSERT_NO_FATAL_FAILURE(hold_law_1(tests::section_text(pieces, layout), "random.txt"));
    }
  }
}

// Nothing is lost of text that makes no sense, either: scraps of the grammar in chance order.
TEST(Law1, HoldsOnScraps) {
  const char* scraps[] = {"Section D: Process",
                          "\n\n",
                          "\n",
                          "D3",
                          " ",
                          "D3.11 ",
                          "(a) ",
                          "(i) ",
                          "(h) ",
                          "The Panel shall:",
                          "; and",
                          ".",
                          "Lamp    means a light",
                          "[...]",
                          "    ",
                          "\t",
                          "and so",
                          "Not used.",
                          "A heading",
                          "3.2.4 ",
                          "(A) ",
                          "\u00A0",
                          "\f",
                          "\u2009",
                          "\r\n",
                          "caf\u00E9 ",
                          "A1.1 in this Code:",
                          "of",
                          "Appendix AG",
                          "1 INCIDENTS",
                          "Section",
                          "\u201CX\u201D  ",
                          "D2A.1(a) ",
                          "(iiA) "};
  for (unsigned seed = 0; seed < 3000; ++seed) {
    tests::Random random(seed);
    std::string text;
    for (std::size_t n = 1 + tests::below(random, 30); n > 0; --n)
      text += scraps[tests::below(random, std::size(scraps))];
    legal::Code code;
    try {
      code = read_section_text(text, sec(), {"scraps.txt"});
    } catch (const Error&) {
      continue;  // a label that cannot be read
    }
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
    ASSERT_NO_FATAL_FAILURE(hold_nothing_lost(text, code, "scraps.txt"));
    ASSERT_NO_FATAL_FAILURE(hold_well_made(code, "scraps.txt"));
  }
}

}  // namespace
}  // namespace redraft::read
