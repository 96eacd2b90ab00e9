#include "process/stages.h"

#include <gtest/gtest.h>

namespace redraft::process {
namespace {

TEST(Stages, TheProcessOf2019HasThreePhasesInOrder) {
  for (const std::string& name : process_names()) {
    try {
      load_process(name);
    } catch (const Error& e) {
      FAIL() << e.what();
    }
  }
}

}  // namespace
}  // namespace redraft::process
