// One part's tracked changes settled: which bytes go and which take their place. Inside lib/docx only.
//
// The walk goes down the tree wherever there is a chosen mark and leaves edits of bytes behind. What is dropped is
// dropped whole, but for markers whose other half stays (settle_markers.cc): a bookmark that begins in words that
// go and ends in words that stay keeps both ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "docx/part.h"
#include "docx/revisions.h"
#include "docx/settle_chain.h"
#include "docx/survey.h"
#include "docx/tags.h"

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// Ids of notes and comments.
using Ids = std::unordered_set<std::string>;

struct SettledPart {
  bool changed = false;
  std::string bytes;  ///< when changed
  /// Notes and comments whose last reference went with what was removed.
  Ids footnotes;
  Ids endnotes;
  Ids comments;
};

class SettleWalk {
 public:
  /// `chosen` is for the part's own revisions; `unreferenced` are notes or comments of this part that go.
  SettleWalk(const Part& part, const Survey& survey, Decision decision, const std::vector<bool>& chosen,
             const Ids& unreferenced);
  SettledPart run();

 private:
  /// What is left of something: words or the like, and whether anything that it held was dropped.
  struct Left {
    bool content = false;
    bool dropped = false;
    void add(Left other) {
      content = content || other.content;
      dropped = dropped || other.dropped;
    }
    bool emptied() const { return dropped && !content; }
  };
  enum class Fate {
    none,
    marked,
    stays,
    goes
  };  ///< no mark; a mark that is not chosen; what it is about stays, goes
  struct Edit {
    Range range;
    std::string text;
    bool dropped = false;  ///< an element that goes, rather than tags or properties
    bool dead = false;
  };
  struct Checkpoint {
    std::size_t edits;
    std::size_t kept;
  };

  // settle_walk.cc: the parts of a line.
  Left element(const pugi::xml_node& node);
  Left children(const pugi::xml_node& node);
  Left change(const pugi::xml_node& node, Tag tag);
  Left run(const pugi::xml_node& node);
  Left wrapper(const pugi::xml_node& node, Tag tag);
  Left drop_emptied(const pugi::xml_node& node, Checkpoint before, Left left);
  void rename(const pugi::xml_node& node, std::string_view name);

  // settle_math.cc
  Left math(const pugi::xml_node& node);
  Left spill(const pugi::xml_node& node);
  bool structure_goes(const pugi::xml_node& node) const;
  void control(const pugi::xml_node& node);

  // settle_blocks.cc: paragraphs and what holds them.
  Left story(const pugi::xml_node& node, Tag tag);
  void blocks(const pugi::xml_node& node, std::size_t holder, std::vector<Block>& out);
  void block(const pugi::xml_node& node, Tag tag, std::size_t holder, std::vector<Block>& out);
  void held(const pugi::xml_node& node, std::size_t holder, std::vector<Block>& out);
  void changed_blocks(const pugi::xml_node& node, Tag tag, std::size_t holder, std::vector<Block>& out);
  Left alternatives(const pugi::xml_node& node);
  Left row_of_blocks(const pugi::xml_node& node);
  void note_dropped(std::size_t holder, std::vector<Block>& out);
  void keep_one(const pugi::xml_node& node, Tag tag, std::vector<Block>& row);
  void write(std::vector<Block>& row);
  void write_paragraph(std::vector<Block>& row, std::size_t index);
  std::string head_of(const std::vector<Block>& row, std::size_t first, std::size_t last);
  bool mark_goes(const pugi::xml_node& paragraph) const;
  void kill(const Block& block);

  // settle_tables.cc
  Left table(const pugi::xml_node& node);
  Left rows_or_cells(const pugi::xml_node& node);
  Left row(const pugi::xml_node& node);
  Left cell(const pugi::xml_node& node);

  // settle_properties.cc
  struct Properties {
    bool left = false;  ///< any property is left
    bool changed = false;
  };
  Properties properties(const pugi::xml_node& node, Tag tag, bool without_section = false);
  bool property(const pugi::xml_node& child, Tag owner, bool restored, bool without_section, Properties& out);
  std::string restored_text(const pugi::xml_node& change) const;
  bool merged_cell(const pugi::xml_node& mark, const pugi::xml_node& owner);
  bool numbering(const pugi::xml_node& node, Properties& out);

  // settle_markers.cc
  SettledPart finish();
  void add_edits(Splices& out);
  void mend_fields(const std::vector<std::size_t>& drops);  // settle_fields.cc
  void references(SettledPart& out, const std::vector<std::size_t>& drops);

  // Edits.
  /// The bytes of a range as `edit` changes them, for use elsewhere: the edits do not stay.
  std::string edited_text(Range range, const std::function<void()>& edit);
  Checkpoint here() const { return {edits_.size(), kept_.size()}; }
  void back_to(Checkpoint at);
  void cut(Range range) { edits_.push_back({range, {}, false, false}); }
  void put(Range range, std::string text) { edits_.push_back({range, std::move(text), false, false}); }
  Left drop(const pugi::xml_node& node);
  void untag(const pugi::xml_node& node, const pugi::xml_node& inner);
  void keep(std::uint32_t at) { kept_.push_back(at); }

  // Marks.
  Fate fate(const pugi::xml_node& mark) const;
  /// Of w:ins and its kin directly under `holder`: whether any makes what it is about go.
  bool any_goes(const pugi::xml_node& holder) const;
  bool tags_go(const pugi::xml_node& node) const;
  bool chosen_in(Range range) const;

  const Part& part_;
  const Survey& survey_;
  Decision decision_;
  const std::vector<bool>& chosen_;
  const Ids& unreferenced_;
  std::vector<std::uint32_t> places_;  ///< of chosen marks and of notes that go
  std::vector<Edit> edits_;
  std::vector<std::uint32_t>
      kept_;                    ///< places of words and paragraph marks that stay, where there were changes
  bool dropped_block_ = false;  ///< of the story that is walked, not in a holder
  int deleted_ = 0;             ///< deletions around here that stay marked
  int restored_ = 0;            ///< deletions around here that are rejected
};

}  // namespace redraft::docx
