// A document made by `report`, with its words.
#pragma once

#include <string>
#include <vector>

#include "tools/run.h"

namespace redraft::tests {

struct MadeReport {
  Ran ran;
  std::vector<std::string> paragraphs;  ///< none when nothing was written

  bool has(const std::string& words) const;  ///< in one paragraph
};

/// "final MP900 --draft" in samples/workspace, or another.
MadeReport report(const std::string& words);
MadeReport report(const std::string& words, const std::string& workspace);

/// The workspace of the samples.
const std::string& sample_workspace();

std::vector<std::string> lines(const std::string& text);

}  // namespace redraft::tests
