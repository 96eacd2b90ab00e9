// What takes room in a part, in order: each text, tab, picture, note's reference ..., and the mark that ends each
// paragraph. Tracked changes say by atoms what they are about (Revision::first, last).
//
// Settling takes atoms away and adds none, so the atoms of a part as it was sent and of the same part accepted are the
// same ones but for those that went: what ties a place in the one to a place in the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace redraft::docx {

struct Atoms {
  std::string text;                 ///< of all of them, one after another; a paragraph's mark is a line feed
  std::vector<std::uint32_t> ends;  ///< of each one's text in `text`
  std::vector<std::uint32_t>
      places;  ///< byte of the part where its element begins; a mark: where `</w:p>` does

  std::vector<bool> marks;  ///< is it the mark of a paragraph

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends.size()); }
  /// The words of [first, last), which lie inside; none when the range is empty.
  std::string_view words(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t begin = first == 0 ? 0U : ends[first - 1];
    return first < last ? std::string_view(text).substr(begin, ends[last - 1] - begin) : std::string_view();
  }
  std::string_view word(std::uint32_t index) const { return words(index, index + 1); }
};

}  // namespace redraft::docx
