// The elements of raw XML as a flat list, in document order: for those who edit bytes by place and must know what stands
// in what. The bytes are those of a part that was checked (docx/part.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "docx/part.h"

namespace redraft::docx {

struct XmlElement {
  std::string_view name;  ///< "w:p"
  Span span;
  std::uint32_t parent = 0;  ///< of the root: itself
  std::uint32_t end = 0;     ///< index past its last descendant
};

class XmlTree {
 public:
  explicit XmlTree(std::string_view bytes);

  std::string_view bytes() const { return bytes_; }
  const std::vector<XmlElement>& all() const { return elements_; }
  std::size_t size() const { return elements_.size(); }
  const XmlElement& operator[](std::uint32_t k) const { return elements_[k]; }

  /// The first child of this name; size() when there is none.
  std::uint32_t child(std::uint32_t of, std::string_view name) const;
  /// Children are walked as for (k = first(of); k < all()[of].end; k = all()[k].end).
  std::uint32_t first(std::uint32_t of) const { return of + 1; }
  std::string_view xml(std::uint32_t k) const;
  std::string_view content(std::uint32_t k) const;
  std::string_view attribute(std::uint32_t k, std::string_view name) const;  ///< as written; "" when none
  /// The nearest element of this name that holds `k`; size() when none does.
  std::uint32_t holder(std::uint32_t k, std::string_view name) const;
  bool holds(std::uint32_t outer, std::uint32_t inner) const {
    return outer <= inner && inner < elements_[outer].end;
  }

 private:
  std::string_view bytes_;
  std::vector<XmlElement> elements_;
};

}  // namespace redraft::docx
