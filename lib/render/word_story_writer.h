// One story of a WordRedline written into the host: paragraphs replaced, deleted ones put in, tables marked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "render/word_line_writer.h"

namespace redraft::render {

/// Ends of a move's range at a paragraph or table: what to write around it.
struct WordMoveEnds {
  std::string start;
  std::string end;
};

class WordStoryWriter {
 public:
  WordStoryWriter(const redline::WordStory& story, const WordSides& sides,
                  const std::vector<WordMoveEnds>& moves)
      : story_(story), sides_(sides), moves_(moves), lines_(sides), guest_(&sides_.guests[story.source]) {}

  /// Marks a story that both sides have.
  void mark();
  /// Marks a story that only AFTER has: all of it inserted (reversed, deleted; and so on).
  void insert_all();
  /// What a story that only BEFORE has holds, all of it deleted.
  std::string deleted_all();
  /// The same, unmarked.
  std::string as_it_was() { return before_xml(guest_->story->content); }

 private:
  /// The tags of controls that only one side has, in the ranges that track them (w:customXmlInsRangeStart ...).
  void tags_in_front();
  void tags_behind();
  void find_old_tags();
  void old_tags(std::uint32_t branch, bool in_front);
  std::string tag_range(bool host, std::string_view tags);
  void children(std::uint32_t first, std::uint32_t end, docx::Range content);
  const WordMoveEnds& ends_of(const redline::Branch& branch) const {
    return moves_[static_cast<std::size_t>(&branch - story_.branches.data())];
  }
  bool keeps_bytes(const redline::Branch& branch) const;
  void line(const redline::Branch& branch);
  void kept(const redline::Branch& branch, std::uint32_t index);
  void put_pending(std::uint32_t at);
  /// Node and all below it inserted: paragraphs, rows.
  void insert_node(std::uint32_t node);
  std::string delete_node(std::uint32_t node, bool by_itself = true);
  static std::uint32_t hand_of(const redline::WholeHands& hands, std::uint32_t node);
  static const redline::Line* line_of(const redline::WholeHands& hands, std::uint32_t paragraph);
  std::string before_xml(docx::Range range, WordImport::Words words = WordImport::Words::plain);
  void table_properties(const redline::Branch& branch);
  void row_exceptions(const redline::Branch& branch);
  void set_properties(const docx::Node& node, std::string_view name, std::string_view first,
                      const std::string& added, const std::string* instead = nullptr);
  void change_properties(const redline::Branch& branch, const std::string& name, std::string_view first);
  std::string row_mark(bool host, std::uint32_t hand) const;
  std::string cell_mark(bool host, std::uint32_t hand) const;
  std::string attributes(std::uint32_t hand) const { return sides_.marker(*guest_, hand).attributes(); }
  std::uint32_t source() const { return static_cast<std::uint32_t>(guest_ - sides_.guests.data()); }
  std::string own_properties(docx::Range range) const;
  std::string changed(const std::string& name, const std::string& ours, const std::string& theirs,
                      std::uint32_t hand) const;
  std::string old_properties(docx::Range range);

  const redline::WordStory& story_;
  WordSides sides_;
  const std::vector<WordMoveEnds>& moves_;  // by branch
  WordLineWriter lines_;
  /// Controls that BEFORE had around some branches, by the first of these, and by the last.
  std::unordered_map<std::uint32_t, std::vector<const redline::Unwrapped*>> unwrapped_from_;
  std::unordered_map<std::uint32_t, std::vector<const redline::Unwrapped*>> unwrapped_to_;
  const WordGuest* guest_;  // whose change is being written
  std::string pending_;     // of BEFORE, to be put in front of what AFTER has next
  std::vector<std::pair<std::uint32_t, std::string>>
      tags_behind_;           // places in the host, and what comes there at last
  std::uint32_t cursor_ = 0;  // in the host part: past what AFTER had last, in this container
};

}  // namespace redraft::render
