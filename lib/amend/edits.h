// Edits: the paragraphs that an amendment replaces, takes out, puts in or moves, all against the baseline, so
// that all instructions of a legal text act at once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "legal/code.h"

namespace redraft::amend {

/// Paragraphs put in (or moved to) the place before a paragraph of the baseline.
struct Arrival {
  std::size_t instruction = 0;
  legal::Paragraph paragraph;   ///< uid 0: new; else the uid of the one that moves
  bool ends_provision = false;  ///< belongs to the provision in front: stands before what is put in behind it
};

/// What happens to one document. Indexes are the baseline's paragraphs.
class DocumentEdits {
 public:
  /// False when another instruction has already changed or taken out this paragraph: nothing is done then.
  bool replace(std::size_t at, legal::Paragraph paragraph, std::size_t instruction);
  /// Only its label, whatever else becomes of its words: a renumbering and a restatement of one provision agree.
  bool relabel(std::size_t at, const legal::Document& baseline, legal::Label label, std::size_t instruction);
  bool remove(std::size_t at, std::size_t instruction);
  /// Before the baseline's paragraph `before` (the end: paragraphs.size()), behind what was put there earlier;
  /// what ends the provision in front comes before all else.
  void insert(std::size_t before, Arrival arrival);

  /// The instruction that touches a paragraph, or kNone.
  std::size_t toucher(std::size_t at) const;
  /// The same for each paragraph that `apply` gives.
  std::vector<std::size_t> touchers(const legal::Document& baseline) const;
  bool empty() const { return changed_.empty() && arrivals_.empty(); }

  /// The document after all edits; new uids from `next_uid`. Parents are worked out anew.
  legal::Document apply(const legal::Document& baseline, legal::Uid& next_uid) const;

 private:
  struct Changed {
    bool removed = false;
    bool label_only = false;
    legal::Paragraph paragraph;
    std::size_t instruction = 0;
  };
  std::map<std::size_t, Changed> changed_;
  std::map<std::size_t, std::vector<Arrival>> arrivals_;
};

/// Works out parents from kinds, labels and depths.
void set_parents(legal::Document& document);

}  // namespace redraft::amend
