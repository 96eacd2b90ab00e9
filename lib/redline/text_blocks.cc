#include "redline/text_blocks.h"

#include <algorithm>
#include <utility>

namespace redraft::redline {

namespace {

void set_side(Block& out, const diff::Block& source, bool before) {
  (before ? out.label_before : out.label_after) = std::string(source.label);
  (before ? out.citation_before : out.citation_after) = source.citation;
  (before ? out.lead_before : out.lead_after) = std::string(source.lead);
  (before ? out.gap_before : out.gap_after) = std::string(source.gap);
}

bool all_under(const PartLine& line, Mark mark) {
  return std::all_of(line.text.begin(), line.text.end(), [&](const Segment& s) { return s.mark == mark; });
}

class PartBlocks {
 public:
  PartBlocks(std::span<const diff::Block> before, std::span<const diff::Block> after,
             std::vector<PartLine> lines)
      : before_(before),
        after_(after),
        lines_(std::move(lines)),
        mark_(after.size() > 1 ? Mark::inserted : Mark::deleted),
        whole_(lines_.size()) {}

  std::vector<Block> run() {
    tell_whole_parts();
    std::vector<Block> out;
    out.reserve(lines_.size());
    for (std::size_t k = 0; k < lines_.size(); ++k) out.push_back(whole_[k] ? whole(k) : kept(k));
    return out;
  }

 private:
  // Lines that are a paragraph of one side, all of it. At the end the last end that both sides have is given to the
  // part before that has words of both: for a reader that one stayed, and what follows came.
  void tell_whole_parts() {
    // The first keeps what stands in front of its words: a label of both sides, a definition's term.
    const bool first_stays = before_[0].role == diff::Role::definition ||
                             (!before_[0].label.empty() && before_[0].label == after_[0].label);
    for (std::size_t k = first_stays ? 1 : 0; k + 1 < lines_.size(); ++k)
      whole_[k] = all_under(lines_[k], mark_);
    const std::size_t last = lines_.size() - 1;
    if (!all_under(lines_[last], mark_)) return;
    std::size_t stays = last;
    while (stays > 0 && whole_[stays - 1]) --stays;
    if (stays == 0) return;
    lines_[stays - 1].end = Mark::none;
    lines_[last].end = mark_;
    whole_[last] = true;
  }

  Block whole(std::size_t k) {
    const bool before = mark_ == Mark::deleted;
    Block out = block_of(before ? before_[b_++] : after_[a_++], before);
    out.status = before ? Status::deleted : Status::inserted;
    out.text = std::move(lines_[k].text);
    return out;
  }

  Block kept(std::size_t k) {
    const diff::Block& x = before_[b_];
    const diff::Block& y = after_[a_];
    Block out;
    if (begins_before_ && begins_after_) {
      out = block_of(x, y);
    } else if (begins_before_) {
      out = block_of(x, true);
      out.citation_after = y.citation;
    } else {
      out = block_of(y, false);
      out.citation_before = x.citation;
    }
    out.goes_on = begins_before_ != begins_after_;
    out.text = std::move(lines_[k].text);
    out.end = lines_[k].end;
    begins_before_ = out.end != Mark::inserted;
    begins_after_ = out.end != Mark::deleted;
    if (begins_before_ && b_ + 1 < before_.size()) ++b_;
    if (begins_after_ && a_ + 1 < after_.size()) ++a_;
    return out;
  }

  std::span<const diff::Block> before_;
  std::span<const diff::Block> after_;
  std::vector<PartLine> lines_;
  Mark mark_;                // of the ends that only one side has
  std::vector<bool> whole_;  // by line
  std::size_t b_ = 0;        // the paragraph of each side that is open or begins next
  std::size_t a_ = 0;
  bool begins_before_ = true;
  bool begins_after_ = true;
};

}  // namespace

Block block_of(const diff::Block& source, bool before) {
  Block out;
  out.role = source.role;
  out.depth = source.depth;
  set_side(out, source, before);
  return out;
}

Block block_of(const diff::Block& before, const diff::Block& after) {
  Block out = block_of(after, false);
  set_side(out, before, true);
  if (before.depth != after.depth) out.depth_before = before.depth;
  return out;
}

std::vector<Block> part_blocks(std::span<const diff::Block> before, std::span<const diff::Block> after,
                               std::vector<PartLine> lines) {
  return PartBlocks(before, after, std::move(lines)).run();
}

}  // namespace redraft::redline
