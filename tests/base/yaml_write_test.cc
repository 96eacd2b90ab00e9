#include "base/yaml_write.h"

#include <gtest/gtest.h>

#include <random>

#include "base/data_values.h"
#include "base/yaml_edit.h"

namespace redraft {
namespace {

std::string written(const std::string& words) { return write_yaml(map_value({{"k", text_value(words)}})); }

TEST(YamlWrite, AWordThatMeansSomethingElseGetsQuotes) {
  const std::pair<const char*, const char*> cases[] = {
      {"plain words", "k: plain words\n"},
      {"2018-11-01", "k: 2018-11-01\n"},
      {"5.18", "k: \"5.18\"\n"},
      {"088", "k: \"088\"\n"},
      {"yes", "k: \"yes\"\n"},
      {"Null", "k: \"Null\"\n"},
      {"", "k: \"\"\n"},
      {" led by a space", "k: \" led by a space\"\n"},
      {"a: b", "k: \"a: b\"\n"},
      {"ends:", "k: \"ends:\"\n"},
      {"a #b", "k: \"a #b\"\n"},
      {"a#b, c:d", "k: a#b, c:d\n"},
      {"- dash", "k: \"- dash\"\n"},
      {"'quoted' inside", "k: \"'quoted' inside\"\n"},
      {"the \"Panel\": it's", "k: 'the \"Panel\": it''s'\n"},
      {"Section D ‘Modification Process’", "k: Section D ‘Modification Process’\n"},
      {"tab\there", "k: \"tab\\there\"\n"},
      {"\xEF\xBB\xBFmark", "k: \"\\uFEFFmark\"\n"},
      {"one\ntwo", "k: |-\n  one\n  two\n"},
      {"one\n\n two\n", "k: |\n  one\n\n   two\n"},
      {"  one\ntwo\n", "k: |2\n    one\n  two\n"},
      {"one\n  \ntwo\n", "k: \"one\\n  \\ntwo\\n\"\n"},
      {"two ends\n\n", "k: \"two ends\\n\\n\"\n"},
  };
  for (const auto& [words, want] : cases) EXPECT_EQ(written(words), want) << words;
}

TEST(YamlWrite, ALongTextStandsBelowItsKey) {
  const std::string words(101, 'x');
  EXPECT_EQ(written(words), "k: |-\n  " + words + "\n");
}

// ---- Random trees, written, read and changed.

class Trees {
 public:
  explicit Trees(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

  std::string words() {
    static const std::vector<std::string> pieces = {"a",   "Panel", " ",  "  ",   "\n",       "\n\n",
                                                    ":",   ": ",    "#",  " #",   "-",        "- ",
                                                    "'",   "\"",    "\\", "|",    ">",        "[",
                                                    "]",   "{",     "}",  ",",    "&",        "*",
                                                    "!",   "%",     "@",  "`",    "?",        "é",
                                                    "\t",  "\r",    "~",  "null", "no",       "1",
                                                    ".5",  "e",     "😀",  "\x7f", "\xC2\x85", "\xE2\x80\xA8",
                                                    "---", "...",   "=",  "<<",   "0x1"};
    std::string out;
    for (std::size_t n = below(7); n > 0; --n) out += pieces[below(pieces.size())];
    return out;
  }

  Data value(int depth) {
    switch (below(depth > 0 ? 9 : 6)) {
      case 0: return {};
      case 1: return truth_value(below(2) == 0);
      case 2: return number_value(std::to_string(below(1000)) + (below(2) == 0 ? "" : ".50"));
      case 6: return list(depth);
      case 7:
      case 8: return map(depth);
      default: return text_value(words());
    }
  }

  Data list(int depth) {
    Data out = list_value();
    for (std::size_t n = below(4); n > 0; --n) out.items.push_back(value(depth - 1));
    return out;
  }

  Data map(int depth) {
    Data out = map_value();
    for (std::size_t n = below(4); n > 0; --n) {
      const std::string key = "k" + std::to_string(out.entries.size()) + (below(4) == 0 ? words() : "");
      put(out, key, value(depth - 1));
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

TEST(YamlWrite, WhateverIsWrittenReadsAsItWas) {
  Trees trees(1);
  for (int n = 0; n < 3000; ++n) {
    Data tree = trees.map(4);
    put(tree, "flow", trees.map(3));
    const std::string text = write_yaml(tree);
    ASSERT_TRUE(same_data(parse_yaml(text, "t.yaml").root, tree)) << text;
    const std::string flow = "f: " + yaml_flow(tree) + "\n";
    ASSERT_TRUE(same_data(parse_yaml(flow, "t.yaml").root.entries.front().value, tree)) << flow;
  }
}

/// Paths of all that is below a value, with dots only between their steps.
void paths_of(const Data& value, const std::string& path, std::vector<std::string>& out) {
  const std::string inside = path.empty() ? "" : path + ".";
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    out.push_back(inside + std::to_string(i));
    paths_of(value.items[i], out.back(), out);
  }
  for (const DataEntry& entry : value.entries) {
    if (entry.key.find('.') != std::string::npos) continue;
    out.push_back(inside + entry.key);
    paths_of(entry.value, inside + entry.key, out);
  }
}

/// Comments between the lines of a text, but not inside its block texts (nor between the keys beside one).
std::string with_comments(const std::string& text, Trees& trees) {
  std::string out = "# first\n";
  int block_indent = -1;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    const auto indent = static_cast<int>(line.find_first_not_of(' '));
    if (block_indent >= 0 && (line.empty() || indent > block_indent)) {
      out += line + "\n";
      continue;
    }
    block_indent = -1;
    if (trees.below(4) == 0) out += "\n";
    if (trees.below(4) == 0) out += std::string(static_cast<std::size_t>(indent), ' ') + "# a note: - [x]\n";
    const bool opens_block =
        line.ends_with("|") || line.ends_with("|-") || line.ends_with("|2") || line.ends_with("|2-");
    if (opens_block) block_indent = indent;
    out += line + (!opens_block && trees.below(5) == 0 ? "  # why" : "") + "\n";
  }
  return out;
}

std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1)) {
    const std::string words = text.substr(at, text.find_first_of("\r\n", at) - at);
    if (words == "# first" || words == "# a note: - [x]" || words == "# why") out.push_back(words);
  }
  return out;
}

TEST(YamlEdit, ARandomChangeKeepsEveryOtherByte) {
  int changed = 0;
  int refused = 0;
  for (unsigned seed = 1; seed <= 1500; ++seed) {
    Trees trees(seed);
    Data tree = trees.map(4);
    put(tree, "last", text_value("here"));
    std::string text = write_yaml(tree);
    text = with_comments(text, trees);
    DataFile file = parse_yaml(text, "t.yaml");
    ASSERT_TRUE(same_data(file.root, tree)) << text;
    if (seed % 3 == 0) {
      std::string crlf;
      for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
      text = crlf;
      file = parse_yaml(text, "t.yaml");
      ASSERT_TRUE(same_data(file.root, tree)) << text;
    }
    std::vector<std::string> paths;
    paths_of(tree, "", paths);
    const std::string path = paths[trees.below(paths.size())] + (trees.below(3) == 0 ? ".added.deep" : "");
    const bool appends = trees.below(2) == 0;
    const Data value = trees.value(3);
    YamlEdit edit(file);
    try {
      appends ? edit.append(path, value) : edit.set(path, value);
    } catch (const Error& error) {
      // Only where the tree itself forbids it: never because the text could not be written.
      EXPECT_EQ(std::string(error.what()).find("cannot be changed"), std::string::npos)
          << error.what() << "\n"
          << path << "\n"
          << text;
      ++refused;
      continue;
    }
    ++changed;
    // That the tree is the wanted one is checked by the edit; that the rest is as it was, here: what stood before the
    // change and behind it is there still, and no comment went.
    const std::string& after = edit.file().text;
    std::size_t same_front = 0;
    while (same_front < text.size() && same_front < after.size() && text[same_front] == after[same_front])
      ++same_front;
    std::size_t same_back = 0;
    while (same_back < text.size() - same_front && same_back < after.size() - same_front &&
           text[text.size() - 1 - same_back] == after[after.size() - 1 - same_back])
      ++same_back;
    const Data* old = tree.at(path);
    const bool wraps = appends && old != nullptr && !old->entries.empty();
    if (!wraps) {
      // A value that gives way to another can take no more than itself.
      const std::size_t lost = text.size() - same_front - same_back;
      const std::size_t most =
          old == nullptr || !old->is_scalar() ? 16 : 2 * yaml_value(*old, 40, "\r\n").size() + 40;
      EXPECT_LE(lost, most) << path << "\n" << text << "-----\n" << after;
    }
    EXPECT_EQ(comments_of(after).size(), comments_of(text).size()) << path << "\n"
                                                                   << text << "-----\n"
                                                                   << after;
  }
  EXPECT_GT(changed, 500);
  EXPECT_GT(refused, 50);
}

}  // namespace
}  // namespace redraft
