// Which format of one document is which of another: by what they say, not by their place in a table.
#pragma once

#include <cstdint>
#include <vector>

#include "docx/document.h"

namespace redraft::redline {

struct FormatMaps {
  std::vector<std::uint32_t>
      run;  ///< index before -> index after; kNone: the other document has none that is equal
  std::vector<std::uint32_t> paragraph;  ///< index before -> class
  std::vector<std::uint32_t>
      paragraph_after;  ///< index after -> class: its own index, or of one that counts as equal
  std::vector<std::uint32_t> section;
  std::vector<std::uint32_t> block;
  std::vector<std::uint32_t> key;
};

/// Without `numbering`, paragraph formats that differ in their list alone are one class.
FormatMaps map_formats(const docx::Document& before, const docx::Document& after, bool numbering);

}  // namespace redraft::redline
