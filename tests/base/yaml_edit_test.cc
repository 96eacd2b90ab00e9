// A change of a data file is the change that was asked for, and nothing else of the file moves.
#include "base/yaml_edit.h"

#include <gtest/gtest.h>

#include "base/data_values.h"
#include "support/message.h"

namespace redraft {
namespace {

struct Case {
  const char* name;
  const char* before;
  const char* path;
  Data value;
  const char* after;
};

std::string after_set(const char* before, const char* path, const Data& value) {
  YamlEdit edit(parse_yaml(before, "m.yaml"));
  edit.set(path, value);
  return edit.file().text;
}

std::string after_append(const char* before, const char* path, const Data& value) {
  YamlEdit edit(parse_yaml(before, "m.yaml"));
  edit.append(path, value);
  return edit.file().text;
}

const Data kDecision = map_value({{"id", text_value("d2")}, {"reason", text_value("one\ntwo\n")}});

TEST(YamlEdit, SetsAValueAndLeavesTheRestOfTheLine) {
  const Data day = text_value("2018-11-01");
  const Case cases[] = {
      {"bare", "a:\n  date: 2018-08-22   # the Panel's\nb: 1\n", "a.date", day,
       "a:\n  date: 2018-11-01   # the Panel's\nb: 1\n"},
      {"quoted", "date: \"2018\" # why\n", "date", day, "date: 2018-11-01 # why\n"},
      {"over two lines", "date: one\n  two\nb: 1\n", "date", day, "date: 2018-11-01\nb: 1\n"},
      {"nothing", "date:   # not yet\nb: 1\n", "date", day, "date: 2018-11-01   # not yet\nb: 1\n"},
      {"null", "date: ~\n", "date", day, "date: 2018-11-01\n"},
      {"block text", "date: |  # long\n  one\n\n  two\n\n# end\nb: 1\n", "date", day,
       "date: 2018-11-01  # long\n\n# end\nb: 1\n"},
      {"block text at the end", "date: >-\n  one", "date", day, "date: 2018-11-01"},
      {"in brackets", "a: {date: x, b: [1, 2]}\n", "a.date", day, "a: {date: 2018-11-01, b: [1, 2]}\n"},
      {"in a list", "a:\n- b: 1\n- b: 2\n", "a.1.b", day, "a:\n- b: 1\n- b: 2018-11-01\n"},
      {"no end of line", "date: x", "date", day, "date: 2018-11-01"},
      {"a carriage return", "date: x # y\r\nb: 1\r\n", "date", day, "date: 2018-11-01 # y\r\nb: 1\r\n"},
      {"a text with lines", "t: x # y\nb: 1\n", "t", text_value("one\ntwo"),
       "t: |- # y\n  one\n  two\nb: 1\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(after_set(c.before, c.path, c.value), c.after) << c.name;
}

TEST(YamlEdit, AddsAKeyWhereItsMapEnds) {
  const Case cases[] = {
      {"at the end", "a: 1\n", "b", text_value("x"), "a: 1\nb: x\n"},
      {"without an end of line", "a: 1", "b", text_value("x"), "a: 1\nb: x"},
      {"before a comment", "a:\n  c: 1\n\n# next\nd: 2\n", "a.b", text_value("x"),
       "a:\n  c: 1\n  b: x\n\n# next\nd: 2\n"},
      {"keys that are not there", "a: 1\n", "b.c.d", text_value("x"), "a: 1\nb:\n  c:\n    d: x\n"},
      {"below nothing", "a:  # later\nc: 1\n", "a.b", text_value("x"), "a:  # later\n  b: x\nc: 1\n"},
      {"in empty brackets", "a: {}  # later\n", "a.b", text_value("x"), "a:  # later\n  b: x\n"},
      {"in brackets", "a: {c: 1}\n", "a.b", text_value("x, y"), "a: {c: 1, b: \"x, y\"}\n"},
      {"in brackets over lines", "a: {\n  c: 1,  # one\n  d: 2   # two\n}\n", "a.b", text_value("x"),
       "a: {\n  c: 1,  # one\n  d: 2, b: x   # two\n}\n"},
      {"in an item", "a:\n  - c: 1\n  - c: 2\n", "a.0.b", text_value("x"),
       "a:\n  - c: 1\n    b: x\n  - c: 2\n"},
      {"after a block text", "a: |\n  one\n\nc: 1\n", "b", text_value("x"), "a: |\n  one\n\nc: 1\nb: x\n"},
      {"after a block text that keeps its end", "a:\n  t: |+\n    one\n\n", "a.b", text_value("x"),
       "a:\n  t: |+\n    one\n\n  b: x\n"},
      {"to a file of comments", "# a modification\n", "b", text_value("x"), "# a modification\nb: x\n"},
      {"below the comment about it", "a: 1\n# b: what it is,\n#    at length\n# c: another\nd: 1\n", "b",
       text_value("x"), "a: 1\n# b: what it is,\n#    at length\nb: x\n# c: another\nd: 1\n"},
      {"with carriage returns", "a: 1\r\n", "b", kDecision,
       "a: 1\r\nb:\r\n  id: d2\r\n  reason: |\r\n    one\r\n    two\r\n"},
      {"before the end of the document", "---\na: 1\n...\n", "b", text_value("x"), "---\na: 1\nb: x\n...\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(after_set(c.before, c.path, c.value), c.after) << c.name;
}

TEST(YamlEdit, ACommentInATextIsNoCommentAboutAKey) {
  EXPECT_EQ(after_set("a: 'x\n# b: y'\nc: 1\n", "b", text_value("z")), "a: 'x\n# b: y'\nc: 1\nb: z\n");
}

TEST(YamlEdit, AppendsAnItem) {
  const Case cases[] = {
      {"to a list", "d:\n  - id: d1\n    x: 1\n  # more\ne: 1\n", "d", kDecision,
       "d:\n  - id: d1\n    x: 1\n  - id: d2\n    reason: |\n      one\n      two\n  # more\ne: 1\n"},
      {"to a list without indent", "d:\n- 1\ne: 1\n", "d", kDecision,
       "d:\n- 1\n- id: d2\n  reason: |\n    one\n    two\ne: 1\n"},
      {"to a list in brackets", "d: [a, b]  # two\n", "d", text_value("c"), "d: [a, b, c]  # two\n"},
      {"to an empty list", "d: []  # none\ne: 1\n", "d", text_value("c"), "d:  # none\n  - c\ne: 1\n"},
      {"to nothing", "d:\ne: 1\n", "d", text_value("c"), "d:\n  - c\ne: 1\n"},
      {"to no key", "e: 1\n", "d", text_value("c"), "e: 1\nd:\n  - c\n"},
      {"to a list within", "w:\n  shared: [MP1]\nx: 1\n", "w.members",
       map_value({{"name", text_value("A. Body")}}),
       "w:\n  shared: [MP1]\n  members:\n    - name: A. Body\nx: 1\n"},
      {"to a map that stands alone", "p:\n  path: a  # first\n\n  why: |\n    one\n     two\nq: 1\n", "p",
       map_value({{"path", text_value("b")}}),
       "p:\n  - path: a  # first\n\n    why: |\n      one\n       two\n  - path: b\nq: 1\n"},
      {"to a map in brackets", "p: {path: a}\n", "p", map_value({{"path", text_value("b")}}),
       "p: [{path: a}, {path: b}]\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(after_append(c.before, c.path, c.value), c.after) << c.name;
}

TEST(YamlEdit, RefusesWhatWouldLoseSomething) {
  EXPECT_EQ(tests::message_of([] { after_set("a:\n  b: 1\n", "a", text_value("x")); }),
            "m.yaml:2:3: keys with values stand here already; change them by hand");
  EXPECT_EQ(tests::message_of([] { after_set("a: x\n", "a.b", text_value("x")); }),
            "m.yaml:1:4: a text stands here, so that there is no 'a.b'; expected keys with values");
  EXPECT_EQ(tests::message_of([] { after_set("a: [1]\n", "a.3", text_value("x")); }),
            "m.yaml:1:4: the list has no item 3; it has 1");
  EXPECT_EQ(tests::message_of([] { after_append("a: x\n", "a", text_value("x")); }),
            "m.yaml:1:4: a text stands here; expected a list");
  EXPECT_EQ(tests::message_of([] { after_set("- 1\n", "a", text_value("x")); }),
            "m.yaml:1:1: the file is a list; expected keys with values");
  // A text that ends without a line end would get one by what is written below it.
  EXPECT_EQ(
      tests::message_of([] { after_set("a: |\n  x", "b", text_value("x")); }),
      "m.yaml:1:1: 'b' cannot be changed in this file without changing something else; write it by hand");
}

}  // namespace
}  // namespace redraft
