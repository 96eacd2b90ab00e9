#include <utility>

#include "redline/build.h"

namespace redraft::redline {

namespace {

std::string joined(const Block& block, bool before) {
  std::string out = before ? block.label_before : block.label_after;
  const auto add = [&out](const std::string& words) {
    if (words.empty()) return;
    if (!out.empty()) out += ' ';
    out += words;
  };
  add(before ? before_text(block.term) : after_text(block.term));
  add(before ? before_text(block.text) : after_text(block.text));
  return out;
}

class Lister {
 public:
  explicit Lister(Redline& redline) : redline_(redline) {}

  void run() {
    for (std::size_t d = 0; d < redline_.documents.size(); ++d)
      for (std::size_t i = 0; i < redline_.documents[d].blocks.size();) i = take(d, i);
  }

 private:
  Change& add(ChangeKind kind, std::size_t d, std::size_t i) {
    Block& block = redline_.documents[d].blocks[i];
    if (!block.change) block.change = redline_.changes.size();
    Change change;
    change.kind = kind;
    change.at = {d, i};
    change.document = redline_.documents[d].name;
    const bool gone = block.status == Status::deleted || block.status == Status::moved_from;
    change.citation = gone ? block.citation_before : block.citation_after;
    redline_.changes.push_back(std::move(change));
    return redline_.changes.back();
  }

  // Lists the changes of block i and gives the next block to look at.
  std::size_t take(std::size_t d, std::size_t i) {
    const std::vector<Block>& blocks = redline_.documents[d].blocks;
    const Block& block = blocks[i];
    switch (block.status) {
      case Status::inserted:
      case Status::deleted: return whole_provision(d, i);
      case Status::moved_from: return i + 1;  // the row stands where it has arrived
      case Status::moved_to: {
        Change& change = add(ChangeKind::move, d, i);
        const Block& from = redline_.at(redline_.moves[*block.move].from);
        change.old_words = joined(from, true);
        change.new_words = joined(block, false);
        return i + 1;
      }
      case Status::kept: break;
    }
    if (block.renumbered() || block.label_before.empty() != block.label_after.empty()) {
      Change& change = add(ChangeKind::renumber, d, i);
      change.old_words = block.label_before;
      change.new_words = block.label_after;
    } else if (block.depth_before) {  // the same label in another list: its citation tells
      Change& change = add(ChangeKind::renumber, d, i);
      change.old_words = block.citation_before;
      change.new_words = block.citation_after;
    }
    segments(d, i, block.term);
    segments(d, i, block.text);
    return i + 1;
  }

  // A provision that came or went with its items is one change.
  std::size_t whole_provision(std::size_t d, std::size_t i) {
    const std::vector<Block>& blocks = redline_.documents[d].blocks;
    const bool before = blocks[i].status == Status::deleted;
    std::size_t end = i + 1;
    const auto below = [&](const Block& b) {
      return b.depth > blocks[i].depth ||
             (b.role == Role::text && b.depth == blocks[i].depth && blocks[i].role != Role::text);
    };
    while (end < blocks.size() && blocks[end].status == blocks[i].status && below(blocks[end])) ++end;
    Change& change = add(before ? ChangeKind::remove : ChangeKind::insert, d, i);
    const std::size_t row = redline_.changes.size() - 1;
    std::string& words = before ? change.old_words : change.new_words;
    for (std::size_t k = i; k < end; ++k) {
      if (!words.empty()) words += ' ';
      words += joined(blocks[k], before);
      redline_.documents[d].blocks[k].change = row;
    }
    return end;
  }

  void segments(std::size_t d, std::size_t i, const Segments& list) {
    for (std::size_t k = 0; k < list.size(); ++k) {
      if (list[k].mark == Mark::none) continue;
      const bool pair =
          list[k].mark == Mark::deleted && k + 1 < list.size() && list[k + 1].mark == Mark::inserted;
      Change& change = add(pair                            ? ChangeKind::replace
                           : list[k].mark == Mark::deleted ? ChangeKind::remove
                                                           : ChangeKind::insert,
                           d, i);
      (list[k].mark == Mark::deleted ? change.old_words : change.new_words) = list[k].text;
      if (pair) change.new_words = list[++k].text;
    }
  }

  Redline& redline_;
};

}  // namespace

void list_changes(Redline& redline) { Lister(redline).run(); }

}  // namespace redraft::redline
