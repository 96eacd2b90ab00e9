// Redlines built by hand, each with the paragraphs that a reader must see after Reject All and Accept All.
// The unit tests of the renderer and the outside judges (README.md) use the same ones.
#pragma once

#include <string>
#include <vector>

#include "redline/redline.h"

namespace redraft::tests {

/// Paragraphs are "Style|words": a label is followed by a tab, the cells of a row follow one another.
struct DocxCase {
  std::string name;
  redline::Redline redline;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

const std::vector<DocxCase>& docx_cases();

}  // namespace redraft::tests
