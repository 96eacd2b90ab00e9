// One story of a WordRedline as blocks and tables.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "redline/word_places.h"
#include "redline/word_segments.h"
#include "redline/word_view.h"

namespace redraft::redline {

class StoryView {
 public:
  /// Fills the last document of `out`.
  StoryView(const WordRedline& word, const WordStory& story, WordSide& before, WordSide& after,
            WordSegments& segments, const WordViewOptions& options, Redline& out);
  void run();

 private:
  /// What a side has at a line: the paragraph that begins there, with its label, and where its words begin.
  struct Start {
    const docx::Paragraph* paragraph = nullptr;  // null: none begins
    std::string label;
    std::uint32_t cut = 0;  // in the text of the story: a typed label is not part of the words
    WordPlace place;
  };
  /// A line, or a table or control that one side has, as it is shown.
  struct Shown {
    std::uint32_t branch = kNone;
    std::uint32_t index = kNone;  // WordStory::lines
    Line line;
    bool is_line() const { return index != kNone; }
  };

  void siblings(std::uint32_t first, std::uint32_t end);
  void flush(std::vector<Shown>& list);
  void give_back_marks(std::vector<Shown>& list) const;
  void line(const std::vector<Shown>& list, std::size_t k);
  Status status_of(const Line& line) const;
  Start start(const std::vector<Shown>& list, std::size_t k, bool before);
  Start start_of(const docx::Paragraph& paragraph, bool before);
  void words(Block& block, std::vector<Piece> pieces, Start& before, Start& after);
  bool cut(std::vector<Piece>& pieces, std::uint32_t before, std::uint32_t after) const;
  std::vector<Piece> moved_pieces(const Line& to) const;
  void formats(Block& block, const Line& line) const;
  void controls(Block& block, const Line& line);
  void section_break(Block& block, const Line& line) const;
  void add_block(Block block);

  void pair(const Branch& branch, std::uint32_t index);
  void one_side(std::uint32_t node, Mark mark);
  void one_side_children(std::uint32_t node, Mark mark);
  std::size_t open_frame(FrameKind kind, Mark mark, std::uint32_t before, std::uint32_t after);
  void close_frame(std::size_t frame);
  std::string place_in_table(bool before) const;

  const docx::Story& side(bool before) const { return before ? *b_ : *a_; }
  WordPlaces& places(bool before);

  const WordRedline& word_;
  const WordStory& story_;
  WordSide& before_;
  WordSide& after_;
  WordSegments& segments_;
  const WordViewOptions& options_;
  Redline& out_;
  std::size_t document_;
  const docx::Story* b_ = nullptr;
  const docx::Story* a_ = nullptr;
  WordPlaces before_places_;
  WordPlaces after_places_;
  bool starts_before_ = true;  // the next line begins a paragraph of before
  bool starts_after_ = true;
  std::size_t frame_ = kNoFrame;
  std::size_t tables_ = 0;
  std::vector<std::size_t> where_;  // numbers of open tables
  std::map<std::pair<bool, std::uint32_t>, std::size_t>
      controls_;  // around which tags come (true) or go: paragraphs of that side that are the first in one
  bool controls_read_ = false;
  struct Counts {
    std::size_t before = 0;
    std::size_t after = 0;
  };
  std::vector<Counts> rows_;  // of open tables
};

}  // namespace redraft::redline
