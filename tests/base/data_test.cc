// YAML as people write it: what each word becomes, where it stands, and what a bad file is told.
#include "base/data.h"

#include <gtest/gtest.h>

#include "base/embedded.h"
#include "support/message.h"
#include "support/scratch.h"

namespace redraft {
namespace {

using tests::message_of;
using tests::Scratch;
using Kind = Data::Kind;

Data root_of(const std::string& text) { return parse_yaml(text, "m.yaml").root; }

std::string fault_of(const std::string& text) {
  return message_of([&] { parse_yaml(text, "m.yaml"); });
}

std::string place_of(const Data& value) {
  return std::to_string(value.line) + ":" + std::to_string(value.column) + "-" +
         std::to_string(value.end_line) + ":" + std::to_string(value.end_column);
}

struct Word {
  const char* yaml;
  Kind kind;
  const char* text;
};

TEST(ParseYaml, GivesEachPlainWordTheKindOfTheCoreSchema) {
  const Word words[] = {
      {"yes", Kind::string, "yes"},
      {"no", Kind::string, "no"},
      {"on", Kind::string, "on"},
      {"true", Kind::boolean, "true"},
      {"FALSE", Kind::boolean, "FALSE"},
      {"tRUE", Kind::string, "tRUE"},
      {"~", Kind::null, ""},
      {"null", Kind::null, ""},
      {"", Kind::null, ""},
      {"nULL", Kind::string, "nULL"},
      {"0", Kind::number, "0"},
      {"-7", Kind::number, "-7"},
      {"5.10", Kind::number, "5.10"},
      {"1e3", Kind::number, "1e3"},
      {"1.5E-3", Kind::number, "1.5E-3"},
      {"088", Kind::string, "088"},
      {"-01", Kind::string, "-01"},
      {"+1", Kind::string, "+1"},
      {".5", Kind::string, ".5"},
      {"5.", Kind::string, "5."},
      {"1e", Kind::string, "1e"},
      {"0x1F", Kind::string, "0x1F"},
      {"1_000", Kind::string, "1_000"},
      {"12:30", Kind::string, "12:30"},
      {".inf", Kind::string, ".inf"},
      {"2018-08-22", Kind::string, "2018-08-22"},
      {"'5.10'", Kind::string, "5.10"},
      {"\"true\"", Kind::string, "true"},
      {"''", Kind::string, ""},
      {"'it''s'", Kind::string, "it's"},
      {"\"a\\tb\\u00e9\"", Kind::string, "a\tb\u00e9"},
  };
  for (const Word& word : words) {
    const Data root = root_of("key: " + std::string(word.yaml) + "\n");
    ASSERT_EQ(root.entries.size(), 1U) << word.yaml;
    EXPECT_EQ(root.entries[0].value.kind, word.kind) << word.yaml;
    EXPECT_EQ(root.entries[0].value.text, word.text) << word.yaml;
  }
}

TEST(ParseYaml, KeepsTheLinesOfABlockTextAndFoldsThoseOfAFoldedOne) {
  const Data root = root_of("a: |\n  one\n  two\n\n  three\nb: >-\n  one\n  two\n\n  three\nc: |-\n  one\n");
  EXPECT_EQ(root.words("a"), "one\ntwo\n\nthree\n");
  EXPECT_EQ(root.words("b"), "one two\nthree");
  EXPECT_EQ(root.words("c"), "one");
}

TEST(ParseYaml, KeepsTheOrderOfKeysAndOfItems) {
  const Data root = root_of("b: 1\na: 2\nc: [z, y, {x: 3}]\n");
  ASSERT_EQ(root.entries.size(), 3U);
  EXPECT_EQ(root.entries[0].key + root.entries[1].key + root.entries[2].key, "bac");
  const Data& list = root.entries[2].value;
  ASSERT_EQ(list.items.size(), 3U);
  EXPECT_EQ(list.items[0].text + list.items[1].text, "zy");
  EXPECT_EQ(list.items[2].words("x"), "3");
}

TEST(ParseYaml, SaysWhereEachValueBeginsAndEnds) {
  const Data root = root_of(
      "# a comment\n"
      "title: ‘é’ x\n"       // 2
      "flow: [a, {b: c}]\n"  // 3
      "list:\n"              // 4
      "  - one\n"            // 5
      "  - two: 2\n"         // 6
      "text: |\n"            // 7
      "  words\n");          // 8
  EXPECT_EQ(place_of(*root.find("title")), "2:8-2:13") << "columns count characters, not bytes";
  EXPECT_EQ(root.entry("title")->line, 2);
  EXPECT_EQ(root.entry("title")->column, 1);
  EXPECT_EQ(place_of(*root.find("flow")), "3:7-3:18");
  EXPECT_TRUE(root.find("flow")->flow);
  EXPECT_EQ(place_of(*root.at("flow.1.b")), "3:15-3:16");
  EXPECT_EQ(place_of(*root.find("list")), "5:3-7:1") << "a block list ends where the next thing stands";
  EXPECT_FALSE(root.find("list")->flow);
  EXPECT_EQ(place_of(*root.at("list.1.two")), "6:10-6:11");
  EXPECT_EQ(root.find("text")->line, 7) << "of a block text, where its | stands";
  EXPECT_EQ(root.find("text")->column, 7);
}

TEST(ParseYaml, CountsLinesThatEndInCarriageReturnsOnce) {
  const Data root = root_of("a: 1\r\nb:\r\n  - 2\r\n");
  EXPECT_EQ(place_of(*root.find("a")), "1:4-1:5");
  EXPECT_EQ(root.at("b.0")->line, 3);
  EXPECT_EQ(root.at("b.0")->text, "2");
}

TEST(ParseYaml, MakesNothingOfAFileWithoutAValue) {
  for (const char* text : {"", "\n", "# only a comment\n", "---\n"})
    EXPECT_TRUE(root_of(text).is(Kind::null));
}

struct Fault {
  const char* yaml;
  const char* message;
};

TEST(ParseYaml, TellsEachFaultWithItsPlaceAndWhatIsTaken) {
  const Fault faults[] = {
      {"a: 1\nb: 2\na: 3\n", "m.yaml:3:1: the key 'a' stands here a second time; the first is in line 1"},
      {"x:\n  - {k: 1, l: 2, k: 3}\n",
       "m.yaml:2:18: the key 'k' stands here a second time; the first is in line 2"},
      {"a:\n\tb: 1\n",
       "m.yaml:2:1: no value can begin with this character; indent with spaces, not with tabs, and put a "
       "text "
       "that begins with a mark in quotes"},
      {"a: @x\n",
       "m.yaml:1:4: no value can begin with this character; indent with spaces, not with tabs, and put a "
       "text "
       "that begins with a mark in quotes"},
      {"a: &x 1\n", "m.yaml:1:4: an anchor (&) is not taken here; write the value out in each place"},
      {"a: &x [1]\n", "m.yaml:1:4: an anchor (&) is not taken here; write the value out in each place"},
      {"a: *x\n", "m.yaml:1:4: an alias (*) is not taken here; write the value out in each place"},
      {"a: !!str 1\n", "m.yaml:1:4: a tag (!) is not taken here; write the value without it"},
      {"a: !x {b: 1}\n", "m.yaml:1:4: a tag (!) is not taken here; write the value without it"},
      {"a: 1\n---\nb: 2\n", "m.yaml:2:1: a second document begins here; one file holds one document"},
      {"[a]: 1\n",
       "m.yaml:1:1: a key is a word, not a list or a map; put a text that begins with [ or { in quotes"},
      {"title: Section D: a review\n",
       "m.yaml:1:17: a colon stands where no key can be; a text that holds a colon is written in quotes"},
      {"a: [1, 2\n",
       "m.yaml:2:1: this is no YAML: did not find expected ',' or ']' (while parsing a flow sequence that "
       "began "
       "in line 1)"},
      {"a: 'x\n",
       "m.yaml:2:1: this is no YAML: found unexpected end of stream (while scanning a quoted scalar that "
       "began "
       "in line 1)"},
      {"a:\n  b: 1\n c: 2\n",
       "m.yaml:3:2: this is no YAML: did not find expected key (while parsing a block mapping that began in "
       "line "
       "1)"},
  };
  for (const Fault& fault : faults) EXPECT_EQ(fault_of(fault.yaml), fault.message) << fault.yaml;
}

TEST(ParseYaml, SaysWhereABadByteStands) {
  EXPECT_EQ(fault_of("a: 1\nb: \u00e9\xff\n"),
            "m.yaml:2:5: this is no text in UTF-8: invalid leading UTF-8 octet");
  EXPECT_EQ(fault_of("a: 1\nb: x\x01\n"),
            "m.yaml:2:5: this is no text in UTF-8: control characters are not allowed");
  const std::string nul("a: \0b\n", 6);
  EXPECT_EQ(fault_of(nul), "m.yaml:1:4: this is no text in UTF-8: control characters are not allowed");
  EXPECT_EQ(fault_of("a: \xc3"), "m.yaml:1:4: this is no text in UTF-8: incomplete UTF-8 octet sequence");
  EXPECT_EQ(fault_of("a: \xed\xa0\x80\n"), "m.yaml:1:4: this is no text in UTF-8: invalid Unicode character");
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + "x" + std::string(depth, ']'); }

TEST(ParseYaml, TakesSixtyFourListsInOneAnotherAndNoMore) {
  EXPECT_EQ(fault_of(nested(64)), "");
  EXPECT_EQ(fault_of(nested(65)), "m.yaml:1:65: lists and keys are nested over 64 deep; that is the limit");
  std::string maps;
  for (std::size_t i = 0; i < 70; ++i) maps += std::string(i, ' ') + "a:\n";
  EXPECT_EQ(fault_of(maps), "m.yaml:65:65: lists and keys are nested over 64 deep; that is the limit");
}

TEST(ParseYaml, StopsEarlyInAMegabyteOfBrackets) {
  for (const char* mark :
       {"[", "{", "- ", "? ", "[{", "a: [", "\"", "'x ", "|", ": ", "&a [", "!", "*a ", "%"}) {
    std::string text;
    while (text.size() < 1'000'000) text += mark;
    EXPECT_NE(fault_of(text), "") << mark;
  }
}

TEST(ParseYaml, ReadsALongFileWhole) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "key" + std::to_string(i) + ": [1, two, {three: 3}]\n";
  const Data root = root_of(text);
  ASSERT_EQ(root.entries.size(), 20'000U);
  EXPECT_EQ(root.entries.back().line, 20'000);
  EXPECT_EQ(root.at("key19999.2.three")->words(), "3");
}

TEST(ReadYaml, NamesTheFileAndPassesOverAByteOrderMark) {
  const Scratch scratch;
  const DataFile file = read_yaml(scratch.file("m.yaml",
                                               "\xef\xbb\xbf"
                                               "a: 1\n"));
  EXPECT_EQ(file.file, scratch.path("m.yaml"));
  EXPECT_EQ(place_of(*file.root.find("a")), "1:4-1:5");
  EXPECT_EQ(file.place(*file.root.find("a")).str(), scratch.path("m.yaml") + ":1:4");
  EXPECT_EQ(file.place(*file.root.entry("a")).str(), scratch.path("m.yaml") + ":1:1");
}

TEST(ReadYaml, TellsOfAFileThatIsNotThere) {
  const Scratch scratch;
  EXPECT_NE(message_of([&] { read_yaml(scratch.path("none.yaml")); }).find("none.yaml"), std::string::npos);
}

TEST(EmbeddedYaml, ReadsEveryDataFileOfTheProgram) {
  int read = 0;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.ends_with(".yaml") && !file.path.ends_with(".json")) continue;
    EXPECT_EQ(message_of([&] { EXPECT_TRUE(embedded_yaml(file.path).root.is(Kind::map)) << file.path; }), "");
    ++read;
  }
  EXPECT_GE(read, 5);
}

TEST(Data, FindsValuesDownAPath) {
  const Data root = root_of("implementation: {date: 2018-11-01}\nsolutions: [{title: one}, {title: two}]\n");
  EXPECT_EQ(root.at("implementation.date")->words(), "2018-11-01");
  EXPECT_EQ(root.at("solutions.1.title")->words(), "two");
  EXPECT_EQ(root.at(""), &root);
  for (const char* path : {"solutions.2.title", "solutions.-1", "solutions.x", "solutions.1x",
                           "implementation.date.day", "none", "implementation.none"})
    EXPECT_EQ(root.at(path), nullptr) << path;
}

TEST(Data, GivesNumbersAndTruthsOnlyForWhatIsOne) {
  const Data root = root_of("[7, -7, 7.0, 7.5, 99999999999999999999, '7', true, TRUE, False, 'true', 1e2]");
  const std::vector<Data>& items = root.items;
  EXPECT_EQ(items[0].whole_number(), 7);
  EXPECT_EQ(items[1].whole_number(), -7);
  EXPECT_EQ(items[2].whole_number(), 7);
  EXPECT_EQ(items[3].whole_number(), std::nullopt);
  EXPECT_EQ(items[10].whole_number(), 100);
  EXPECT_EQ(items[3].number(), 7.5);
  EXPECT_EQ(items[4].whole_number(), std::nullopt) << "it does not fit";
  EXPECT_EQ(items[4].number(), 1e20);
  EXPECT_EQ(items[5].whole_number(), std::nullopt);
  EXPECT_EQ(items[6].truth(), true);
  EXPECT_EQ(items[7].truth(), true);
  EXPECT_EQ(items[8].truth(), false);
  EXPECT_EQ(items[9].truth(), std::nullopt);
  EXPECT_EQ(items[10].number(), 100);
}

TEST(Data, HasNoWordsInAListAMapOrANull) {
  const Data root = root_of("a: [x]\nb: {y: z}\nc:\nd: 5.10\n");
  EXPECT_EQ(root.words("a"), "");
  EXPECT_EQ(root.words("b"), "");
  EXPECT_EQ(root.words("c"), "");
  EXPECT_EQ(root.words("d"), "5.10");
  EXPECT_EQ(root.words("e"), "");
}

}  // namespace
}  // namespace redraft
