#include "render/docx_plan.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "render/docx_moves.h"
#include "render/docx_style.h"

namespace redraft::render::word {

namespace {

using redline::Block;
using redline::Document;
using redline::Redline;
using redline::Role;
using redline::Status;

Fate fate_of(Status status) {
  switch (status) {
    case Status::kept: return Fate::kept;
    case Status::inserted: return Fate::inserted;
    case Status::deleted: return Fate::deleted;
    case Status::moved_from: return Fate::moved_from;
    case Status::moved_to: return Fate::moved_to;
  }
  return Fate::kept;
}

bool kept(const Paragraph& paragraph) { return paragraph.fate == Fate::kept; }

class Planner {
 public:
  explicit Planner(const Redline& redline) {
    for (std::size_t m = 0; m < redline.moves.size(); ++m) plan_.moves.push_back(plan_move(redline, m));
    for (const Document& document : redline.documents) add(document);
    close();
  }

  Plan take() { return std::move(plan_); }

 private:
  void add(const Document& document) {
    end_table();
    after_clause_ = false;
    page_before_ = page_after_ = first_;  // the first document has its page already
    first_ = false;
    const auto is_title = [](const Block& block) { return block.role == Role::title; };
    const bool titled = std::any_of(document.blocks.begin(), document.blocks.end(), is_title);
    if (!titled && !(document.name.empty() && document.title.empty()))
      stretch_.push_back(
          {Words::document_title, Fate::kept, page_before_ ? "Title" : "TitleNext", nullptr, &document});
    for (const Block& block : document.blocks) add(block);
  }

  void add(const Block& block) {
    if (block.role == Role::definition) {
      add_definition(block);
      return;
    }
    if (add_to_definition(block)) return;
    end_table();
    stretch_.push_back(paragraph(block, fate_of(block.status), false));
    if (block.role == Role::title || block.role == Role::part) after_clause_ = false;
    if (block.role == Role::clause || block.role == Role::item) after_clause_ = true;
  }

  Paragraph paragraph(const Block& block, Fate fate, bool in_definition) {
    Setting setting{in_definition, after_clause_, false};
    if (block.role == Role::title) {
      setting.new_page = (in_before(fate) && !page_before_) || (in_after(fate) && !page_after_);
      page_before_ = page_before_ || in_before(fate);
      page_after_ = page_after_ || in_after(fate);
    }
    return {Words::block, fate, style_of(block, setting), &block, nullptr};
  }

  void add_definition(const Block& block) {
    if (!stretch_.empty()) end_stretch();
    const Fate fate = without_move(fate_of(block.status));  // Word has no mark for a moved row
    if (in_before(fate)) row_before_ = table_.size();
    if (in_after(fate)) row_after_ = table_.size();
    drop_move(block);
    table_.push_back({fate,
                      {{Words::term, fate, "DefinitionTerm", &block, nullptr}},
                      {{Words::meaning, fate, "DefinitionMeaning", &block, nullptr}}});
  }

  // A lettered item or text that belongs to the definition before it. Each side has its own last definition:
  // after one that was deleted and one that took its place, a deleted item belongs to the first.
  bool add_to_definition(const Block& block) {
    const bool role = block.role == Role::item || block.role == Role::text || block.role == Role::elision;
    if (table_.empty() || !role || block.depth <= 0) return false;
    Fate fate = fate_of(block.status);
    const std::optional<std::size_t> row = !in_after(fate)             ? row_before_
                                           : !in_before(fate)          ? row_after_
                                           : row_before_ == row_after_ ? row_after_
                                                                       : std::nullopt;
    if (!row) return false;
    if (table_[*row].fate != Fate::kept) {  // goes or comes with its row
      fate = without_move(fate);
      drop_move(block);
    }
    table_[*row].meaning.push_back(paragraph(block, fate, true));
    return true;
  }

  void drop_move(const Block& block) {
    if (block.move && *block.move < plan_.moves.size()) plan_.moves[*block.move].native = false;
  }

  void end_table() {
    if (!table_.empty()) plan_.pieces.emplace_back(std::move(table_));
    table_ = {};
    row_before_ = row_after_ = std::nullopt;
  }

  // What follows a stretch is no paragraph, so its last mark stays on both sides. When no kept paragraph can
  // lend its mark, a closing one does: empty and a point high, on both sides. Between tables it also keeps a
  // deletion from joining them (LibreOffice leaves an empty line there, and Word is not known to do better).
  void end_stretch() {
    if (std::none_of(stretch_.begin(), stretch_.end(), kept))
      stretch_.push_back({Words::nothing, Fate::kept, "Closing", nullptr, nullptr});
    plan_.pieces.emplace_back(std::move(stretch_));
    stretch_ = {};
  }

  void close() {
    end_table();
    end_stretch();  // the body ends in a paragraph
  }

  Plan plan_;
  Stretch stretch_;
  Table table_;
  std::optional<std::size_t> row_before_;  // the last definition of each side, in table_
  std::optional<std::size_t> row_after_;
  bool first_ = true;
  bool after_clause_ = false;
  bool page_before_ = false;  // the present document has begun its page, on each side
  bool page_after_ = false;
};

}  // namespace

Plan plan_document(const Redline& redline) {
  Plan plan = Planner(redline).take();
  settle_moves(plan);
  return plan;
}

}  // namespace redraft::render::word
