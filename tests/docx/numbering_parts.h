// Styles and lists for tests, from the few elements that matter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/numbering.h"
#include "docx/styles.h"

namespace redraft::docx::tests {

/// <w:lvl> with start 1, or with `more` first: level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", "<w:isLgl/>").
std::string level(int at, std::string_view format, std::string_view text, std::string_view more = "",
                  int start = 1);
/// <w:abstractNum>, <w:num> and an override of where a level starts.
std::string definition(int id, std::string_view levels);
std::string list(int id, int definition, std::string_view overrides = "");
std::string start_at(int level, int start);

struct Lists {
  Styles styles;
  Numbering numbering;
  std::vector<Finding> findings;
};
/// What w:styles and w:numbering hold.
Lists lists(std::string_view numbering, std::string_view styles = "");

/// The labels of paragraphs given as list and level: "1.0" is list 1, level 0; "-1.0" has a deleted mark.
std::vector<std::string> labels(const Numbering& numbering, const std::vector<std::string>& paragraphs);

}  // namespace redraft::docx::tests
