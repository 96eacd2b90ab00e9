// How the items of a list are numbered and set: in the template's own list styles where it has them, else by a
// definition that the first such list adds.
#pragma once

#include <string>

#include "report/insert.h"
#include "report/markdown_styles.h"

namespace redraft::report {

struct ListSetting {
  std::string style;   ///< id; "": none
  std::string number;  ///< <w:numPr>; "": the style has it
  int indent = 0;      ///< of the items' words, in twips
};

/// A list of its own: numbered ones begin with `start`, whatever stood before. `depth` is 1 for one that stands in no
/// other, at most 9.
ListSetting list_setting(bool numbered, int start, int depth, const MarkdownStyles& styles,
                         const InsertPlace& place);

}  // namespace redraft::report
