// What is wrong in one part, and how the part is mended. Inside lib/docx only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {

/// The faults of one kind in one part: the first ones by place, the others by number. Package and part must outlive it.
class FaultsOfKind {
 public:
  FaultsOfKind(const Package& package, const Part& part, const char* check)
      : package_(package), part_(part), check_(check) {}

  void add(std::size_t at, std::string message);
  void take(std::vector<Finding>& out);

 private:
  const Package& package_;
  const Part& part_;
  const char* check_;
  std::size_t count_ = 0;
  std::vector<Finding> findings_;
};

/// Changes of the bytes of a part, put down in any order. What was to be changed inside what goes is gone with it.
class Repairs {
 public:
  void replace(std::size_t begin, std::size_t end, std::string text) {
    list_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(text)});
  }
  void remove(std::size_t begin, std::size_t end) { replace(begin, end, {}); }
  void insert(std::size_t at, std::string text) { replace(at, at, std::move(text)); }
  bool empty() const { return list_.empty(); }
  std::string apply(std::string_view bytes);

 private:
  struct Repair {
    Range range;
    std::string text;
  };
  std::vector<Repair> list_;
};

/// Is it the tag, without its `<` or `</`, of an element of this name?
bool is_named(std::string_view tag, std::string_view name);

}  // namespace redraft::docx
