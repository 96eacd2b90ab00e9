// The parts of the host while they are marked: edits by place, nested ones inside outer ones.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "docx/document.h"

namespace redraft::render {

/// One part of the host. An edit inside a range that is replaced later is taken up by `slice`, when the replacement is
/// made from it, and goes with the range. What is put in at a place stands in front of what begins there and behind what
/// ends there: it is in no range that begins or ends there, and stays when that is replaced.
///
///   <w:body>...|<w:sectPr>...</w:sectPr>|</w:body>    what is put in at the first | is no part of the section
///
/// Ranges nest or lie apart; what crosses another or lands inside of what was replaced throws std::logic_error.
class WordHostPart {
 public:
  explicit WordHostPart(std::string_view bytes) : bytes_(bytes) {}

  /// The bytes of a range as they are by now.
  std::string slice(docx::Range range) const;
  void replace(docx::Range range, std::string text);
  void insert(std::uint32_t at, const std::string& text);
  bool changed() const { return !edits_.empty(); }
  /// The whole part, with what was put in at its two ends.
  std::string apply() const;
  std::string_view bytes() const { return bytes_; }

 private:
  struct Edit {
    std::uint32_t end = 0;
    std::string before;  ///< inserted in front
    std::string text;    ///< instead of [begin, end)
  };
  void outside_of_edits(std::uint32_t at) const;

  std::string_view bytes_;
  std::map<std::uint32_t, Edit> edits_;
};

}  // namespace redraft::render
