// The people behind tracked changes, each with a date once. Inside lib/redline only.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "docx/settle.h"
#include "redline/word_redline.h"
#include "redline/word_trail.h"

namespace redraft::redline {

class HandList {
 public:
  explicit HandList(const docx::TrackedChanges& tracked)
      : tracked_(tracked), used_(tracked.revisions().size()), hands_(1) {}

  /// Whose a tracked change is, which is seen in the redline from now on; of none, 0.
  std::uint32_t of(RevisionIndex revision) {
    if (revision == docx::kNone) return 0;
    used_[revision] = true;
    const docx::Revision& mark = tracked_.revisions()[revision];
    const auto next = static_cast<std::uint32_t>(hands_.size());
    const auto [at, added] = index_.emplace(std::pair{mark.author, mark.date}, next);
    if (added) hands_.push_back({mark.author, mark.date});
    return at->second;
  }
  bool used(RevisionIndex revision) const { return used_[revision]; }

  const docx::TrackedChanges& tracked() const { return tracked_; }
  std::vector<Hand> take_hands() { return std::move(hands_); }
  std::vector<bool> take_used() { return std::move(used_); }

 private:
  const docx::TrackedChanges& tracked_;
  std::vector<bool> used_;
  std::vector<Hand> hands_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> index_;
};

}  // namespace redraft::redline
