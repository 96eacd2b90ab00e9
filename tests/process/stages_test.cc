#include "process/stages.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

TEST(Stages, TheProcessOf2019HasThreePhasesInOrder) {
  const Process& process = load_process("sec-2019");
  ASSERT_GE(process.stages.size(), 3U);
  EXPECT_EQ(process.stages[0].phase, "Define");
  EXPECT_EQ(process.stages[1].phase, "Refine");
  EXPECT_EQ(process.stages[2].phase, "Opine");
}

}  // namespace
}  // namespace redraft::process
