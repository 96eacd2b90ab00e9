// samples/workspace is what its README says: every file valid, real facts as the published documents have them, and
// copies of other samples equal to them.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.h"
#include "workspace/workspace.h"

namespace redraft::workspace {
namespace {

const std::string kRoot = REDRAFT_SOURCE_DIR;

TEST(SampleWorkspace, HasNoFaultInAnyFile) {
  const AllModifications all = load_modifications(open_workspace(kRoot + "/samples/workspace"));
  for (const Finding& finding : all.findings) ADD_FAILURE() << finding.place.str() << ": " << finding.message;
  for (const LoadedModification& one : all.modifications)
    for (const Finding& finding : one.findings)
      ADD_FAILURE() << finding.place.str() << ": " << finding.message;
  EXPECT_EQ(all.modifications.size(), 24U);
}

TEST(SampleWorkspace, HoldsCopiesOfTheLegalTextAndItsBaselineThatAreEqualToTheOriginals) {
  const std::string original = kRoot + "/samples/secmp0049/";
  const std::string copy = kRoot + "/samples/workspace/";
  EXPECT_EQ(read_text(copy + "modifications/SECMP0049/legal-text.txt"),
            read_text(original + "legal-text.txt"));
  const std::vector<std::string> files = list_files(original + "baseline", {".txt"});
  ASSERT_EQ(files.size(), 9U);
  EXPECT_EQ(list_files(copy + "code/5.18", {".txt"}).size(), files.size());
  for (const std::string& file : files) {
    const std::string name = file.substr(file.rfind('/'));
    EXPECT_EQ(read_text(copy + "code/5.18" + name), read_text(file)) << name;
  }
}

}  // namespace
}  // namespace redraft::workspace
