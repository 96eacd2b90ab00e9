// One part of a document with its tracked changes as fixed colours.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "report/fixed_styles.h"

namespace redraft::report {

/// What Word sets before a paragraph that is deleted: written into it, for it must show and not count.
struct FrozenLabel {
  std::string label;   ///< "(a)"
  std::string ind;     ///< <w:ind .../> of its level; "": none
  std::string behind;  ///< what stands between label and words: "<w:tab/>", a space as text, ""
};

struct FixedPart {
  std::string bytes;
  std::size_t formatting = 0;  ///< changes of formatting that are not shown
  std::size_t pictures = 0;    ///< marked pictures: words beside them say so
};

/// `labels`: by the byte at which the paragraph begins.
FixedPart fixed_part(std::string_view bytes, const std::map<std::size_t, FrozenLabel>& labels,
                     FixedStyles& styles);

}  // namespace redraft::report
