#include "review/grouping.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "docx/merged_cell.h"
#include "review/format_words.h"

namespace redraft::review {

namespace {

using docx::Revision;
using docx::RevisionKind;

constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);

Class class_of(RevisionKind kind) {
  switch (kind) {
    case RevisionKind::insertion:
    case RevisionKind::mark_insertion:
    case RevisionKind::structure_insertion: return Class::words_in;
    case RevisionKind::deletion:
    case RevisionKind::mark_deletion:
    case RevisionKind::structure_deletion: return Class::words_out;
    case RevisionKind::move_from:
    case RevisionKind::move_to:
    case RevisionKind::mark_move_from:
    case RevisionKind::mark_move_to:
    case RevisionKind::from_range:
    case RevisionKind::to_range: return Class::move;
    case RevisionKind::row_insertion: return Class::row_in;
    case RevisionKind::row_deletion: return Class::row_out;
    case RevisionKind::cell_insertion: return Class::cell_in;
    case RevisionKind::cell_deletion: return Class::cell_out;
    case RevisionKind::cell_merge: return Class::cell_merge;
    case RevisionKind::run_format:
    case RevisionKind::mark_format: return Class::run_format;
    case RevisionKind::paragraph_format: return Class::paragraph_format;
    case RevisionKind::numbering:
    case RevisionKind::numbering_insertion: return Class::numbering;
    case RevisionKind::section_format: return Class::section;
    case RevisionKind::table_format:
    case RevisionKind::table_exception_format:
    case RevisionKind::grid_format:
    case RevisionKind::row_format:
    case RevisionKind::cell_format: return Class::table;
    case RevisionKind::tag_insertion:
    case RevisionKind::tag_move_to: return Class::tags_in;
    case RevisionKind::tag_deletion:
    case RevisionKind::tag_move_from: return Class::tags_out;
  }
  return Class::words_in;
}

bool is_destination(RevisionKind kind) {
  return kind == RevisionKind::move_to || kind == RevisionKind::mark_move_to ||
         kind == RevisionKind::to_range || kind == RevisionKind::row_insertion ||
         kind == RevisionKind::tag_move_to;
}

bool is_range(RevisionKind kind) {
  return kind == RevisionKind::from_range || kind == RevisionKind::to_range;
}

bool is_paragraph_mark(RevisionKind kind) {
  return kind == RevisionKind::mark_insertion || kind == RevisionKind::mark_deletion;
}

class Grouping {
 public:
  Grouping(const docx::TrackedChanges& tracked, const docx::Lists* lists)
      : tracked_(tracked), lists_(lists), revisions_(tracked.revisions()) {}

  std::vector<Group> run() {
    find_moves();
    group_of_.resize(revisions_.size(), kNoGroup);
    on_the_way_.resize(revisions_.size(), false);
    const std::vector<std::size_t> in_order = order();
    std::vector<std::size_t> grids;
    for (const bool copies : {false, true})  // of a drawing, for programs that cannot show it
      for (const std::size_t index : in_order) {
        const Revision& revision = revisions_[index];
        if (revision.fallback != copies || revision.idle || group_of_[index] != kNoGroup) continue;
        if (revision.kind == RevisionKind::grid_format) {
          grids.push_back(index);
        } else {
          place_with_twin(index);
        }
      }
    for (const std::size_t index : grids) place_grid(index);
    for (Group& group : groups_) std::sort(group.marks.begin(), group.marks.end());
    return std::move(groups_);
  }

 private:
  // By place; around before within. A mark of a paragraph is at the paragraph's end, wherever it is written.
  std::vector<std::size_t> order() const {
    std::vector<std::size_t> out(revisions_.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    std::stable_sort(out.begin(), out.end(), [this](std::size_t a, std::size_t b) {
      const Revision& x = revisions_[a];
      const Revision& y = revisions_[b];
      if (x.part != y.part) return x.part < y.part;
      if (x.first != y.first) return x.first < y.first;
      return x.last > y.last;
    });
    return out;
  }

  // A move's name counts in its part where that has both halves, and else in the package (as in settling).
  void find_moves() {
    for (const Revision& revision : revisions_)
      if (!revision.move.empty()) halves_[own_key(revision)] |= is_destination(revision.kind) ? 2 : 1;
  }
  static std::string own_key(const Revision& revision) {
    return std::to_string(revision.part) + " " + revision.move;
  }
  std::string move_key(const Revision& revision) const {
    const std::string own = own_key(revision);
    return halves_.at(own) == 3 ? own : revision.move;
  }

  static std::string key(const Revision& revision, Class what, const std::string& more = {}) {
    return std::to_string(revision.part) + " " + std::to_string(static_cast<int>(what)) +
           (revision.text_box ? " box " : " ") + (revision.fallback ? "copy " : "") +
           std::to_string(revision.note) + " " + revision.author + "\n" + more;
  }

  std::size_t make(const std::string& key, Class what, std::size_t index, std::string detail = {}) {
    const Revision& revision = revisions_[index];
    Group group;
    group.what = what;
    group.at = extent(revision);
    group.detail = std::move(detail);
    groups_.push_back(std::move(group));
    open_[key] = groups_.size() - 1;
    return groups_.size() - 1;
  }
  std::size_t open(const std::string& key) const {
    const auto at = open_.find(key);
    return at == open_.end() ? kNoGroup : at->second;
  }
  static Extent extent(const Revision& revision) {
    return {revision.part,      revision.first,     revision.last,
            revision.paragraph, revision.paragraph, revision.paragraph_first};
  }
  static void widen(Extent& extent, const Revision& revision) {
    extent.first = std::min(extent.first, revision.first);
    extent.last = std::max(extent.last, revision.last);
    extent.paragraph = std::min(extent.paragraph, revision.paragraph);
    extent.last_paragraph = std::max(extent.last_paragraph, revision.paragraph);
  }
  void join(std::size_t group, std::size_t index) {
    Group& g = groups_[group];
    const Revision& revision = revisions_[index];
    if (!is_paragraph_mark(revision.kind)) g.marks_only = false;
    g.marks.push_back(index);
    group_of_[index] = group;
    if (g.what == Class::cell_in || g.what == Class::cell_out) of_cells_.emplace(table_key(revision), group);
  }

  // The mark that a mark is one change with may be so with a further one: a range around the end of a content control and
  // the beginning of the next. In a damaged document they may go round in a circle.
  void place_with_twin(std::size_t index) {
    std::vector<std::size_t> twins;
    std::size_t at = index;
    while (group_of_[at] == kNoGroup && revisions_[at].twin != docx::kNoRevision && !on_the_way_[at]) {
      on_the_way_[at] = true;
      twins.push_back(at);
      at = revisions_[at].twin;
    }
    if (group_of_[at] == kNoGroup) place(at);
    for (const std::size_t one : twins)
      if (group_of_[one] == kNoGroup) join(group_of_[at], one);
  }

  void place(std::size_t index) {
    const Revision& revision = revisions_[index];
    Class what = class_of(revision.kind);
    if (!revision.move.empty()) {
      place_move(index);
      return;
    }
    // No range names the move: nothing says which words are its other half.
    if (what == Class::move && !is_range(revision.kind))
      what = is_destination(revision.kind) ? Class::words_in : Class::words_out;
    switch (what) {
      case Class::words_in: place_words(index, what, {Class::row_in, Class::cell_in}); return;
      case Class::words_out: place_words(index, what, {Class::row_out, Class::cell_out}); return;
      case Class::run_format:
      case Class::paragraph_format:
      case Class::numbering:
      case Class::section:
      case Class::cell_merge: place_format(index, what); return;
      case Class::table: place_table(index); return;
      default: place_touching(index, what); return;
    }
  }

  // Words of a row that was put in belong to the row.
  void place_words(std::size_t index, Class what, std::pair<Class, Class> around) {
    const Revision& revision = revisions_[index];
    for (const Class holder : {around.first, around.second}) {
      const std::size_t group = open(key(revision, holder));
      if (group == kNoGroup) continue;
      const Extent& at = groups_[group].at;
      if (at.first <= revision.first && revision.last <= at.last) {
        groups_[group].at.last_paragraph = std::max(at.last_paragraph, revision.paragraph);
        join(group, index);
        return;
      }
    }
    place_touching(index, what);
  }

  void place_touching(std::size_t index, Class what, const std::string& detail = {}) {
    const Revision& revision = revisions_[index];
    const std::string k = key(revision, what, detail);
    std::size_t group = open(k);
    if (group == kNoGroup || revision.first > groups_[group].at.last) {
      group = make(k, what, index, detail);
    } else {
      widen(groups_[group].at, revision);
    }
    join(group, index);
  }

  void place_format(std::size_t index, Class what) {
    const Revision& revision = revisions_[index];
    const docx::Formatting formatting = tracked_.formatting(index);
    std::string detail = format_words(formatting, lists_);
    if (revision.kind == RevisionKind::paragraph_format && is_numbering_only(formatting))
      what = Class::numbering;
    if (revision.kind == RevisionKind::numbering_insertion) detail = "put into a list";
    if (revision.kind == RevisionKind::numbering)
      detail = "number was " + tracked_.attribute(index, "w:original");
    if (revision.kind == RevisionKind::cell_merge) detail = merge_words(index);
    if (detail.empty()) detail = "nothing that a reader sees";
    if (what == Class::run_format || what == Class::section || what == Class::cell_merge) {
      place_touching(index, what, detail);
      return;
    }
    // Paragraphs one after another.
    const std::string k = key(revision, what, detail);
    std::size_t group = open(k);
    if (group == kNoGroup || revision.paragraph > groups_[group].at.last_paragraph + 1) {
      group = make(k, what, index, detail);
      groups_[group].at.first = revision.paragraph_first;
    } else {
      widen(groups_[group].at, revision);
    }
    join(group, index);
  }

  std::string merge_words(std::size_t index) const {
    const auto value = [&](const char* name) {
      const std::string written = tracked_.attribute(index, name);
      return written == "cont" ? "continue" : written == "rest" ? "restart" : "";
    };
    return docx::merge_words(value("w:vMergeOrig"), value("w:vMerge"));
  }

  void place_table(std::size_t index) {
    const Revision& revision = revisions_[index];
    const std::string k = key(revision, Class::table, std::to_string(revision.table));
    std::size_t group = open(k);
    if (group == kNoGroup) {
      group = make(k, Class::table, index);
    } else {
      widen(groups_[group].at, revision);
    }
    of_table_.emplace(table_key(revision), group);
    add_to_table(group, index);
  }

  static std::string table_key(const Revision& revision) {
    return std::to_string(revision.part) + " " + std::to_string(revision.table);
  }

  void add_to_table(std::size_t group, std::size_t index) {
    const std::string words = format_words(tracked_.formatting(index));
    std::string& detail = groups_[group].detail;
    // Enough to know what it is about; a table may have thousands of cells. Its columns first.
    if (!words.empty() && detail.size() < 200 && detail.find(words) == std::string::npos) {
      const bool grid = revisions_[index].kind == RevisionKind::grid_format;
      const std::string between = detail.empty() ? "" : "; ";
      detail = grid ? words + between + detail : detail + between + words;
    }
    join(group, index);
  }

  // The grid of a table has no author in Word's markup: it was changed by who put cells in or took them out, or set the
  // table otherwise.
  void place_grid(std::size_t index) {
    const Revision& revision = revisions_[index];
    const std::size_t twin = revision.twin == docx::kNoRevision ? kNoGroup : group_of_[revision.twin];
    const auto cells = of_cells_.find(table_key(revision));
    const auto at = of_table_.find(table_key(revision));
    if (twin != kNoGroup || cells != of_cells_.end()) {
      join(twin != kNoGroup ? twin : cells->second, index);
    } else if (at != of_table_.end()) {
      add_to_table(at->second, index);
    } else {
      place_table(index);
    }
  }

  void place_move(std::size_t index) {
    const Revision& revision = revisions_[index];
    const std::string k = "move " + move_key(revision);
    std::size_t group = open(k);
    if (group == kNoGroup) group = make(k, Class::move, index);
    Group& g = groups_[group];
    if (!is_range(revision.kind)) {
      bool& known = is_destination(revision.kind) ? g.has_to : g.has_from;
      Extent& extent = is_destination(revision.kind) ? g.to : g.at;
      if (!known) extent = Grouping::extent(revision);
      known = true;
      widen(extent, revision);
    }
    join(group, index);
  }

  const docx::TrackedChanges& tracked_;
  const docx::Lists* lists_;
  const std::vector<Revision>& revisions_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, int> halves_;            // of moves: 1 from, 2 to
  std::unordered_map<std::string, std::size_t> open_;      // the last group of each kind
  std::unordered_map<std::string, std::size_t> of_table_;  // the first group of each table
  std::unordered_map<std::string, std::size_t> of_cells_;  // that of the first cell put in or taken out
  std::vector<std::size_t> group_of_;                      // of each revision
  std::vector<bool> on_the_way_;                           // each revision, to its last twin
};

}  // namespace

std::vector<Group> group(const docx::TrackedChanges& tracked, const docx::Lists* lists) {
  return Grouping(tracked, lists).run();
}

}  // namespace redraft::review
