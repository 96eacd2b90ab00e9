#include "redline/tied_count.h"

namespace redraft::redline {

namespace {

class Count {
 public:
  std::size_t run(const TiedStory& story) {
    for (const TiedLine& tied : story.lines) line(*tied.line);
    for (const Branch& branch : story.word.branches) {
      if ((branch.reformatted && branch.format_hand == 0) || (branch.excepted && branch.exception_hand == 0))
        ++out_;
    }
    return out_;
  }

 private:
  // Words of several people between two that stay are one place: what is nobody's in it is one change.
  void words(bool untracked) {
    if (untracked && !open_) ++out_;
    open_ = open_ || untracked;
    reset_ = false;
  }
  void mark(bool untracked) {
    words(untracked);
    open_ = untracked;
  }

  void line(const Line& line) {
    if (line.same) {
      open_ = reset_ = false;
      return;
    }
    for (const Piece& piece : line.pieces) {
      if (piece.mark != Mark::none) {
        words(piece.hand == 0);
      } else if (line.move != kNone) {
        words(piece.hand == 0 && !line.moved_away);  // once, where it came to
      } else {
        if (piece.reformatted && piece.hand == 0 && !reset_) ++out_;
        open_ = false;
        reset_ = piece.reformatted && piece.hand == 0;
      }
    }
    if (line.end != Mark::none && line.move == kNone) {
      mark(line.hand == 0);
    } else {
      open_ = reset_ = false;
    }
    const bool format = (line.reformatted && line.format_hand == 0) ||
                        (line.mark_reformatted && line.mark_format_hand == 0) ||
                        (line.resectioned && line.section_hand == 0);
    if (format) ++out_;
  }

  std::size_t out_ = 0;
  bool open_ = false;   // something that touches was untracked
  bool reset_ = false;  // and kept, but set otherwise by nobody
};

}  // namespace

std::size_t count_untracked(const TiedStory& story) { return Count().run(story); }

}  // namespace redraft::redline
