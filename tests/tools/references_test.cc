// show --format json against the references that a person has listed (samples/references/want/references.tsv).
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/file.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using nlohmann::json;

TEST(ShowJson, ListsTheReferencesOfTheSample) {
  std::istringstream lines(tests::slurp(tests::source("samples/references/want/references.tsv")));
  std::vector<std::string> want;
  std::string line;
  std::getline(lines, line);  // the head
  while (std::getline(lines, line)) {
    // A self reference is listed with its "this", which stands before the citation.
    if (const std::size_t self = line.find("\tthis "); self != std::string::npos) line.erase(self + 1, 5);
    if (const std::size_t above = line.find(" above\t"); above != std::string::npos) line.erase(above, 6);
    if (const std::size_t own = line.find(" of this Appendix\t"); own != std::string::npos)
      line.erase(own, 17);
    want.push_back(line);
  }
  const tests::Ran ran =
      tests::run({"show", tests::source("samples/references/baseline"), "--format", "json"});
  ASSERT_EQ(ran.status, 0);
  std::vector<std::string> got;
  const json value = json::parse(ran.out);
  for (const json& d : value["documents"]) {
    std::string file = file_name(d["file"].get<std::string>());
    file.resize(file.rfind('.'));
    for (const json& r : d["references"]) {
      std::string targets;
      for (const json& t : r["targets"]) targets += (targets.empty() ? "" : " ") + t.get<std::string>();
      std::string from = r["from"];
      if (from.rfind("Appendix QA ", 0) == 0) from.erase(0, 12);
      got.push_back(file + "\t" + from + "\t" + r["words"].get<std::string>() + "\t" + targets + "\t" +
                    r["caption"].get<std::string>() + "\t" + (r["resolved"].get<bool>() ? "true" : "false"));
    }
  }
  std::sort(want.begin(), want.end());
  std::sort(got.begin(), got.end());
  EXPECT_EQ(got, want);
}

TEST(ShowJson, HoldsEveryProvisionOfTheSample) {
  const json value = json::parse(
      tests::run({"show", tests::source("samples/roman-or-letter/baseline"), "--format", "json"}).out);
  EXPECT_EQ(value["documents"][0]["name"], "Section Q");
  const json& part = value["documents"][0]["provisions"][0];
  EXPECT_EQ(part["label"], "Q5");
  EXPECT_FALSE(part["children"].empty());
}

}  // namespace
}  // namespace redraft::tools
