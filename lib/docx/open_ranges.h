// Ranges that have begun and not ended, of one kind. They may cross, so an end names its start. Inside lib/docx only.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace redraft::docx {

class OpenRanges {
 public:
  static constexpr std::size_t kNoRange = static_cast<std::size_t>(-1);

  void open(const std::string& id, std::size_t revision, std::size_t marker) {
    by_id_[id] = stack_.size();
    stack_.push_back({revision, marker, true});
  }
  /// The marker of the start, or kNoRange.
  std::size_t close(const std::string& id) {
    const auto at = by_id_.find(id);
    if (at == by_id_.end()) return kNoRange;
    const std::size_t index = at->second;
    by_id_.erase(at);
    const std::size_t marker = stack_[index].marker;
    stack_[index].alive = false;
    while (!stack_.empty() && !stack_.back().alive) stack_.pop_back();
    return marker;
  }
  /// The revision of the one that began last, or kNoRange.
  std::size_t innermost() const { return stack_.empty() ? kNoRange : stack_.back().revision; }

 private:
  struct Open {
    std::size_t revision;
    std::size_t marker;
    bool alive;
  };
  std::vector<Open> stack_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace redraft::docx
