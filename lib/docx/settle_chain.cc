#include "docx/settle_chain.h"

#include <algorithm>
#include <utility>

namespace redraft::docx {

namespace {

class Resolver {
 public:
  explicit Resolver(std::vector<Block>& blocks) : blocks_(blocks) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.what == Block::What::other) {
        close(false);
        keep(i);
      } else if (block.what == Block::What::paragraph) {
        if (block.mark_goes) {
          waiting_.push_back(i);
        } else {
          join(i);
        }
      }
    }
    close(true);
  }

 private:
  void keep(std::size_t index) {
    for (std::size_t at = blocks_[index].holder; at != kNoIndex; at = blocks_[at].holder) ++blocks_[at].kept;
  }

  // What waits joins `last`.
  void join(std::size_t last) {
    const std::vector<std::size_t> waiting = std::exchange(waiting_, {});
    const auto first =
        std::find_if(waiting.begin(), waiting.end(), [this](std::size_t i) { return blocks_[i].content; });
    for (auto at = waiting.begin(); at != first; ++at) blocks_[*at].state = Block::State::goes;
    for (auto at = first; at != waiting.end(); ++at) {
      blocks_[*at].state = Block::State::joins;
      blocks_[*at].into = last;
    }
    if (first != waiting.end()) {
      blocks_[last].first = *first;
      for (std::size_t i = *first + 1; i < last; ++i) pass(i, *first, last);
    }
    keep(last);
  }

  // An edge that what joins passes over stands in front of it all then. A holder that is left with nothing goes.
  void pass(std::size_t edge, std::size_t first, std::size_t last) {
    Block& block = blocks_[edge];
    if (block.what != Block::What::open && block.what != Block::What::close) return;
    const std::size_t open = block.what == Block::What::open ? edge : block.match;
    const std::size_t close = blocks_[open].match;
    const bool passed = open > first && close < last;
    const bool left_empty = close < last && blocks_[open].kept == 0;
    if (passed || left_empty) {
      blocks_[open].state = blocks_[close].state = Block::State::dissolves;
    } else {
      block.state = Block::State::moves;
    }
  }

  void close(bool at_end) {
    if (waiting_.empty()) return;
    const auto has_content = [this](std::size_t i) { return blocks_[i].content; };
    if (std::none_of(waiting_.begin(), waiting_.end(), has_content)) {
      for (const std::size_t i : waiting_) blocks_[i].state = Block::State::goes;
      blocks_[waiting_.back()].state = Block::State::emptied;
      waiting_.clear();
      return;
    }
    while (!at_end && !blocks_[waiting_.back()].content) {
      blocks_[waiting_.back()].state = Block::State::goes;
      waiting_.pop_back();
    }
    const std::size_t last = waiting_.back();
    waiting_.pop_back();
    join(last);
    blocks_[last].state = Block::State::stays_unjoined;
  }

  std::vector<Block>& blocks_;
  std::vector<std::size_t> waiting_;
};

}  // namespace

void resolve(std::vector<Block>& blocks) { Resolver(blocks).run(); }

}  // namespace redraft::docx
