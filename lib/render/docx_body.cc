#include "render/docx_body.h"

#include <fmt/format.h>

#include <iterator>

#include "docx/package.h"
#include "docx/revisions.h"
#include "render/docx_marks.h"
#include "render/section_parts.h"

namespace redraft::render::word {

namespace {

using redline::Block;
using redline::Mark;
using redline::Segment;
using redline::Segments;

RunMark run_mark(Fate fate) {
  switch (fate) {
    case Fate::kept: return RunMark::none;
    case Fate::inserted: return RunMark::inserted;
    case Fate::deleted: return RunMark::deleted;
    case Fate::moved_from: return RunMark::moved_from;
    case Fate::moved_to: return RunMark::moved_to;
  }
  return RunMark::none;
}

std::string_view element(Fate fate) {
  switch (fate) {
    case Fate::kept: return {};
    case Fate::inserted: return "w:ins";
    case Fate::deleted: return "w:del";
    case Fate::moved_from: return "w:moveFrom";
    case Fate::moved_to: return "w:moveTo";
  }
  return {};
}

class Writer {
 public:
  Writer(const Plan& plan, Revisions& revisions) : plan_(plan), revisions_(revisions) {}

  std::string write() {
    out_ += kBodyHead;
    for (const auto& piece : plan_.pieces) {
      if (const auto* stretch = std::get_if<Stretch>(&piece))
        write(*stretch);
      else
        write(std::get<Table>(piece));
    }
    out_ += kPage;
    return std::move(out_);
  }

 private:
  void write(const Table& table) {
    out_ += kTableHead;
    for (const Row& row : table) {
      out_ += "<w:tr>";
      if (row.fate != Fate::kept) {
        out_ += "<w:trPr>";
        change(element(row.fate));
        out_ += "</w:trPr>";
      }
      out_ += kTermCell;
      write(row.term);
      out_ += "</w:tc>";
      out_ += kMeaningCell;
      write(row.meaning);
      out_ += "</w:tc></w:tr>";
    }
    out_ += "</w:tbl>";
  }

  void write(const Stretch& stretch) {
    const std::vector<ParagraphMark> marks = settle_marks(stretch);
    for (std::size_t p = 0; p < stretch.size(); ++p) write(stretch[p], marks[p]);
  }

  void write(const Paragraph& paragraph, const ParagraphMark& mark) {
    const MovePlan* move = native_move(plan_, paragraph);
    out_ += "<w:p>";
    properties(mark);
    if (move != nullptr && !move->continues) begin_move(paragraph, *move);
    words(paragraph, move);
    // The range of a move takes in the paragraph mark when that moves too.
    const bool ends = move != nullptr && !move->continued;
    const bool mark_moves = mark.fate == paragraph.fate;
    if (ends && !mark_moves) end_move(paragraph);
    out_ += "</w:p>";
    if (ends && mark_moves) end_move(paragraph);
  }

  void properties(const ParagraphMark& mark) {
    out_ += "<w:pPr><w:pStyle w:val=\"";
    out_ += mark.style;
    out_ += "\"/>";
    if (mark.fate != Fate::kept) {
      out_ += "<w:rPr>";
      change(element(mark.fate));
      out_ += "</w:rPr>";
    }
    if (!mark.style_before.empty()) {
      out_ += "<w:pPrChange";
      revisions_.append(out_);
      out_ += "><w:pPr><w:pStyle w:val=\"";
      out_ += mark.style_before;
      out_ += "\"/></w:pPr></w:pPrChange>";
    }
    out_ += "</w:pPr>";
  }

  void words(const Paragraph& paragraph, const MovePlan* move) {
    Runs runs(out_, revisions_, paragraph.words == Words::term ? "DefinedTerm" : "");
    switch (paragraph.words) {
      case Words::nothing: break;
      case Words::document_title: title(runs, *paragraph.document); break;
      case Words::term:
        label(runs, *paragraph.block, paragraph.fate);
        segments(runs, paragraph.block->term, paragraph.fate);
        break;
      case Words::meaning: segments(runs, paragraph.block->text, paragraph.fate); break;
      case Words::block:
        label(runs, *paragraph.block, paragraph.fate);
        if (move != nullptr)
          moved(runs, *move, paragraph.fate);
        else
          segments(runs, paragraph.block->text, paragraph.fate);
        break;
    }
    runs.finish();
  }

  static void title(Runs& runs, const redline::Document& document) {
    const bool both = !document.name.empty() && !document.title.empty();
    runs.put(RunMark::none, document.name + (both ? ": " : "") + document.title);
  }

  // A renumbering strikes the old label and inserts the new one; the tab is the same tab. In a move each half
  // carries its own label.
  static void label(Runs& runs, const Block& block, Fate fate) {
    const bool before = in_before(fate) && !block.label_before.empty();
    const bool after = in_after(fate) && !block.label_after.empty();
    if (!before && !after) return;
    const RunMark mark = run_mark(fate);
    if (fate != Fate::kept || block.label_before == block.label_after) {
      runs.put(mark, before ? block.label_before : block.label_after);
      runs.tab(mark);
      return;
    }
    if (before) runs.put(RunMark::deleted, block.label_before);
    if (after) runs.put(RunMark::inserted, block.label_after);
    // With a label on one side only, the tab is that side's too.
    runs.tab(before && after ? RunMark::none : before ? RunMark::deleted : RunMark::inserted);
  }

  static void segments(Runs& runs, const Segments& segments, Fate fate) {
    for (const Segment& segment : segments) {
      if (fate == Fate::kept) {
        runs.put(segment.mark == Mark::inserted  ? RunMark::inserted
                 : segment.mark == Mark::deleted ? RunMark::deleted
                                                 : RunMark::none,
                 segment.text);
      } else if (segment.mark != (in_before(fate) ? Mark::inserted : Mark::deleted)) {
        runs.put(run_mark(fate), segment.text);
      }
    }
  }

  // Insertions and deletions must not be nested in the halves of a move. So what travelled is marked as moved
  // at both ends; what was struck on the way is a deletion at the old place, what was added an insertion at
  // the new.
  static void moved(Runs& runs, const MovePlan& move, Fate fate) {
    if (!move.word_by_word) {
      segments(runs, fate == Fate::moved_from ? move.from->text : move.to->text, fate);
      return;
    }
    const Mark other = fate == Fate::moved_from ? Mark::inserted : Mark::deleted;
    const RunMark edit = fate == Fate::moved_from ? RunMark::deleted : RunMark::inserted;
    for (const Segment& segment : move.to->text)
      if (segment.mark != other) runs.put(segment.mark == Mark::none ? run_mark(fate) : edit, segment.text);
  }

  void begin_move(const Paragraph& paragraph, const MovePlan& move) {
    out_ += paragraph.fate == Fate::moved_from ? "<w:moveFromRangeStart" : "<w:moveToRangeStart";
    range_ = revisions_.append(out_);
    // The schema wants a date here, and only here (17.13.5.24, .28); Word shows that of the runs, which have none.
    if (!revisions_.dated()) out_ += " w:date=\"" + std::string(docx::kNoMoveDate) + "\"";
    fmt::format_to(std::back_inserter(out_), " w:name=\"move{}\"/>", move.number);
  }

  void end_move(const Paragraph& paragraph) {
    out_ += paragraph.fate == Fate::moved_from ? "<w:moveFromRangeEnd" : "<w:moveToRangeEnd";
    Revisions::append_id(out_, range_);
    out_ += "/>";
  }

  void change(std::string_view name) {
    out_ += '<';
    out_ += name;
    revisions_.append(out_);
    out_ += "/>";
  }

  const Plan& plan_;
  Revisions& revisions_;
  std::string out_;
  int range_ = 0;  // the id of the move that is open
};

}  // namespace

std::string write_document(const Plan& plan, Revisions& revisions) { return Writer(plan, revisions).write(); }

}  // namespace redraft::render::word
