// Which format of one document is which of another: by what they say, not by their place in a table.
#pragma once

#include <cstdint>
#include <vector>

#include "docx/document.h"
#include "redline/word_keys.h"

namespace redraft::redline {

struct FormatMaps {
  std::vector<std::uint32_t>
      run;  ///< index before -> class; kNone: the other document has none that is equal
  std::vector<std::uint32_t> run_after;  ///< index after -> class
  std::vector<std::uint32_t>
      run_exact;  ///< index before -> index after that says the same wherever it stands
  std::vector<std::uint32_t> paragraph;  ///< index before -> class
  std::vector<std::uint32_t>
      paragraph_after;  ///< index after -> class: its own index, or of one that counts as equal
  std::vector<std::uint32_t> section;
  std::vector<std::uint32_t> block;
  std::vector<std::uint32_t> block_after;  ///< index after -> class
  std::vector<std::uint32_t> key;          ///< index before -> class, as word_keys.h tells them apart
  std::vector<std::uint32_t> key_after;    ///< index after -> class
};

/// Without `numbering`, paragraph formats that differ in their list alone are one class.
FormatMaps map_formats(const docx::Document& before, const docx::Document& after, const SameKeys& keys,
                       bool numbering);

/// Do the lists of two paragraphs set the numbers of the first one's level alike: indent, font, size, picture?
bool same_look(const docx::Document& before, const docx::Paragraph& x, const docx::Document& after,
               const docx::Paragraph& y);
/// Do they begin anew on the same levels?
bool same_restart(const docx::Document& before, const docx::Paragraph& x, const docx::Document& after,
                  const docx::Paragraph& y);

}  // namespace redraft::redline
