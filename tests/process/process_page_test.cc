// docs/process.md held to the processes: each rule is on the page with its source, and each test it names is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "process/stages.h"

namespace redraft::process {
namespace {

const std::string kRoot = REDRAFT_SOURCE_DIR;

const std::string& page() {
  static const std::string text = read_text(kRoot + "/docs/process.md");
  return text;
}

/// The chapter of a process.
std::string chapter(const std::string& name) {
  const std::size_t from = page().find("\n## `" + name + "`");
  if (from == std::string::npos) return "";
  return page().substr(from, page().find("\n## ", from + 1) - from);
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Is there a row with all of these?
bool row(const std::vector<std::string>& rows, const std::vector<std::string>& parts) {
  return std::any_of(rows.begin(), rows.end(), [&](const std::string& line) {
    return line.starts_with("|") && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
             return line.find(part) != std::string::npos;
           });
  });
}

std::string code(const std::string& id) { return "`" + id + "`"; }

class ProcessPage : public ::testing::TestWithParam<std::string> {};

TEST_P(ProcessPage, HasEachConditionWithItsRuleReasonAndSource) {
  const std::vector<std::string> rows = lines(chapter(GetParam()));
  for (const Condition& one : load_process(GetParam()).conditions)
    EXPECT_TRUE(row(rows, {"| " + code(one.id), one.says, one.why, one.source, one.when})) << one.id;
}

TEST_P(ProcessPage, HasEachStageGateDocumentFreezeAndStepWithItsSource) {
  const std::vector<std::string> rows = lines(chapter(GetParam()));
  for (const Stage& stage : load_process(GetParam()).stages) {
    EXPECT_TRUE(row(rows, {"| " + code(stage.id), stage.title, stage.question, stage.owner, stage.source}))
        << stage.id;
    for (const Gate& gate : stage.gates) {
      std::vector<std::string> parts = {"| " + code(stage.id) + " | " + code(gate.to), gate.body, gate.why,
                                        gate.source};
      for (const Condition& one : gate.conditions) parts.push_back(code(one.id));
      EXPECT_TRUE(row(rows, parts)) << stage.id << " to " << gate.to;
    }
    for (const StageDocument& one : stage.documents)
      EXPECT_TRUE(row(rows, {code(stage.id), code(one.kind), one.title, one.source})) << one.kind;
    for (const Freeze& one : stage.freeze_rules)
      EXPECT_TRUE(row(rows, {code(stage.id), "freezes " + code(one.what), one.why, one.source})) << one.what;
    for (const StageStep& one : stage.steps)
      EXPECT_TRUE(row(rows, {code(stage.id), code(one.id), one.title, one.who, one.source})) << one.id;
  }
}

TEST_P(ProcessPage, HasNoConditionThatTheProcessDoesNotHave) {
  const Process& process = load_process(GetParam());
  const std::string text = chapter(GetParam());
  const std::size_t from = text.find("### Conditions");
  ASSERT_NE(from, std::string::npos);
  for (const std::string& line : lines(text.substr(from, text.find("\n### ", from + 1) - from))) {
    if (!line.starts_with("| `")) continue;
    const std::string id = line.substr(3, line.find('`', 3) - 3);
    EXPECT_TRUE(std::any_of(process.conditions.begin(), process.conditions.end(), [&](const Condition& one) {
      return one.id == id;
    })) << id;
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachProcess, ProcessPage, ::testing::Values("sec-2018", "sec-2019", "straw-man"),
                         [](const auto& process) {
                           std::string name = process.param;
                           name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
                           return name;
                         });

TEST(ProcessPageAsAWhole, NamesTestsThatAreThere) {
  const std::regex test(R"(TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\s*\))");
  std::set<std::string> known;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot + "/tests"))
    if (entry.path().extension() == ".cc") {
      const std::string text = read_bytes(entry.path().string());
      for (std::sregex_iterator at(text.begin(), text.end(), test), end; at != end; ++at)
        known.insert((*at)[1].str() + "." + (*at)[2].str());
    }
  const std::regex named(R"(`([A-Z]\w+\.[A-Z]\w+)`)");
  std::size_t count = 0;
  for (std::sregex_iterator at(page().begin(), page().end(), named), end; at != end; ++at, ++count)
    EXPECT_EQ(known.count((*at)[1].str()), 1U) << (*at)[1].str();
  EXPECT_GE(count, 20U);
}

TEST(ProcessPageAsAWhole, HasEveryWindow) {
  for (const std::string& name : process_names())
    for (const std::string& window : load_process(name).windows)
      EXPECT_NE(page().find("| `" + window + "` |"), std::string::npos) << window;
}

}  // namespace
}  // namespace redraft::process
