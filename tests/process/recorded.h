// A modification out of the words of its file.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "process/modification.h"

namespace redraft::process::tests {

/// `yaml` without number and title. Fails the test when the schema finds a fault.
inline Modification recorded(const std::string& yaml) {
  ModificationFiles files;
  files.main = parse_yaml("number: MP900\ntitle: Lamps\n" + yaml, "modification.yaml");
  std::vector<Finding> findings;
  Modification out = read_modification(std::move(files), findings);
  for (const Finding& finding : findings)
    ADD_FAILURE() << finding.place.str() << ": " << finding.message << "\n" << yaml;
  return out;
}

}  // namespace redraft::process::tests
