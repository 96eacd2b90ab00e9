#include "review/table_shapes.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "review/conflict_words.h"
#include "review/same_content.h"

namespace redraft::review {

namespace {

using docx::kNone;
using docx::NodeKind;
using redline::Branch;
using redline::Mark;

class Reader {
 public:
  Reader(const CopyContainer& table, const docx::Document& copy, const docx::Story& base)
      : story_(*table.story), document_(copy), copy_(copy.stories[table.story->before]), base_(base) {
    rows(table.first, table.end);
  }

  TableShape take() {
    TableShape out;
    out.rows = words("row", rows_in_, rows_out_);
    out.columns = words("column", columns_in_, columns_out_);
    if (out.columns.empty() && wider_) out.columns = "changes the columns of the table";
    out.cells = words("cell", cells_in_, cells_out_);
    out.key = std::move(key_);
    out.added = std::move(added_);
    out.copy = &document_;
    out.story = &copy_;
    // A row may go where a cell is changed, and the words stay; not with a column, or what stays would lack a cell.
    if (!out.columns.empty()) struck_.insert(struck_.end(), struck_rows_.begin(), struck_rows_.end());
    std::sort(struck_.begin(), struck_.end());
    out.struck = std::move(struck_);
    out.edited = std::move(edited_);
    return out;
  }

 private:
  struct Found {
    bool any = false;
    std::string words;
  };

  void rows(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t k = first; k < end; k = story_.branches[k].end) {
      const Branch& branch = story_.branches[k];
      if (branch.kind == NodeKind::row) {
        row(k);
      } else {
        rows(k + 1, branch.end);
      }
    }
  }

  void row(std::uint32_t index) {
    const Branch& branch = story_.branches[index];
    note(branch, rows_in_, rows_out_);
    if (branch.mark == Mark::inserted) strike_cells(branch.after);
    if (branch.mark != Mark::none) return;
    Found in;
    Found out;
    const int width = cells(index + 1, branch.end, in, out);
    // A cell split, or put in for another, leaves the table its columns.
    const bool wider = width != 0;
    wider_ = wider_ || wider;
    for (const auto& [of_row, of_table] :
         {std::pair{&in, wider ? &columns_in_ : &cells_in_}, {&out, wider ? &columns_out_ : &cells_out_}}) {
      if (!of_row->any) continue;
      of_table->any = true;
      if (!of_row->words.empty()) of_table->words += (of_table->words.empty() ? "" : ", ") + of_row->words;
    }
  }

  // Of a row that it takes out. A table within a cell has rows of its own.
  void strike_cells(std::uint32_t row) {
    for (std::uint32_t k = row + 1; k < base_.nodes[row].end;) {
      const bool cell = base_.nodes[k].kind == NodeKind::cell;
      if (cell) struck_rows_.push_back(k);
      k = cell ? base_.nodes[k].end : k + 1;
    }
  }

  // How many columns the copy's cells take more than those of the base.
  int cells(std::uint32_t first, std::uint32_t end, Found& in, Found& out) {
    int width = 0;
    for (std::uint32_t k = first; k < end; k = story_.branches[k].end) {
      const Branch& branch = story_.branches[k];
      if (branch.kind != NodeKind::cell) {
        width += cells(k + 1, branch.end, in, out);
        continue;
      }
      note(branch, in, out);
      if (branch.mark == Mark::inserted) struck_.push_back(branch.after);
      if (branch.mark == Mark::none && differs(story_, k)) edited_.push_back(branch.after);
      if (branch.before != kNone) width += static_cast<int>(copy_.nodes[branch.before].columns);
      if (branch.after != kNone) width -= static_cast<int>(base_.nodes[branch.after].columns);
    }
    return width;
  }

  void note(const Branch& branch, Found& in, Found& out) {
    if (branch.mark == Mark::none) {
      key_ += "=" + std::to_string(branch.after);
      return;
    }
    const bool added = branch.mark == Mark::deleted;  // the copy is the earlier document
    const std::string words = added ? words_below(copy_, branch.before) : words_below(base_, branch.after);
    Found& found = added ? in : out;
    found.any = true;
    if (!words.empty()) found.words += (found.words.empty() ? "" : ", ") + words;
    key_ += (added ? "+" : "-" + std::to_string(branch.after)) + "\n";
    if (added) added_.push_back(branch.before);
  }

  static std::string words(const std::string& thing, const Found& in, const Found& out) {
    std::string text;
    for (const auto& [found, verb] : {std::pair{&in, "inserts"}, {&out, "deletes"}}) {
      if (!found->any) continue;
      text += (text.empty() ? "" : " and ") + std::string(verb) + " a " + thing;
      if (!found->words.empty()) text += ", " + quoted(found->words);
    }
    return text;
  }

  const redline::WordStory& story_;
  const docx::Document& document_;
  const docx::Story& copy_;
  const docx::Story& base_;
  Found rows_in_;
  Found rows_out_;
  Found columns_in_;
  Found columns_out_;
  Found cells_in_;
  Found cells_out_;
  bool wider_ = false;  // or narrower
  std::vector<std::uint32_t> struck_;
  std::vector<std::uint32_t> struck_rows_;  // cells of them
  std::vector<std::uint32_t> edited_;
  std::vector<std::uint32_t> added_;
  std::string key_;
};

bool do_the_same(const TableShape& x, const TableShape& y) {
  if (x.key != y.key) return false;
  const SameContent content(*x.copy, *y.copy);
  return std::equal(
      x.added.begin(), x.added.end(), y.added.begin(), y.added.end(),
      [&](std::uint32_t a, std::uint32_t b) { return content.blocks(*x.story, a, *y.story, b); });
}

// Would the two together leave rows of unlike length?
bool are_at_odds(const TableShape& x, const TableShape& y) {
  if (x.columns.empty() && y.columns.empty()) return false;
  return x.changed() && y.changed() && !do_the_same(x, y);
}

// Cells that the one takes out and the other changes.
std::vector<std::uint32_t> struck_and_edited(const TableShape& striker, const TableShape& editor) {
  std::vector<std::uint32_t> out;
  std::set_intersection(striker.struck.begin(), striker.struck.end(), editor.edited.begin(),
                        editor.edited.end(), std::back_inserter(out));
  return out;
}

}  // namespace

std::string TableShape::does() const {
  if (!changed()) return cells.empty() ? "changes something in a cell" : cells;
  return rows + (rows.empty() || columns.empty() ? "" : " and ") + columns;
}

TableShape shape_of(const CopyContainer& table, const docx::Document& copy, const docx::Story& base) {
  return Reader(table, copy, base).take();
}

TableVerdict judge_table(const std::vector<TableShape>& shapes, Policy policy) {
  const bool none = policy == Policy::report;
  TableVerdict out;
  out.falls.resize(shapes.size());
  out.cells.resize(shapes.size());
  for (std::uint32_t y = 0; y < shapes.size(); ++y)
    for (std::uint32_t x = 0; x < y; ++x) {
      if (!none && out.falls[x]) continue;
      const bool odds = are_at_odds(shapes[x], shapes[y]);
      const std::vector<std::uint32_t> of_first = struck_and_edited(shapes[y], shapes[x]);
      const std::vector<std::uint32_t> of_second = struck_and_edited(shapes[x], shapes[y]);
      if (!odds && of_first.empty() && of_second.empty()) continue;
      out.at_odds.emplace_back(x, y);
      out.falls[y] = out.falls[y] || odds || !of_first.empty();
      out.cells[y].insert(out.cells[y].end(), of_second.begin(), of_second.end());
      if (!none) continue;
      out.falls[x] = out.falls[x] || odds || !of_second.empty();
      out.cells[x].insert(out.cells[x].end(), of_first.begin(), of_first.end());
    }
  return out;
}

}  // namespace redraft::review
