#include "render/docx_marks.h"

#include <utility>

namespace redraft::render::word {

namespace {

using redline::Block;
using redline::Mark;
using redline::Segments;

// The mark of a kept paragraph's last words, or of its first.
enum class Edge { first, last };

Mark label_mark(const Block& block) {
  if (block.label_before.empty() == block.label_after.empty()) return Mark::none;
  return block.label_after.empty() ? Mark::deleted : Mark::inserted;
}

Mark edge_mark(const Paragraph& paragraph, Edge edge) {
  if (paragraph.block == nullptr) return Mark::none;
  const Block& block = *paragraph.block;
  const Segments& words = paragraph.words == Words::term ? block.term : block.text;
  const bool labelled =
      paragraph.words != Words::meaning && !(block.label_before.empty() && block.label_after.empty());
  if (edge == Edge::last) return words.empty() ? label_mark(block) : words.back().mark;
  if (labelled) return block.renumbered() ? Mark::deleted : label_mark(block);
  return words.empty() ? Mark::none : words.front().mark;
}

// Native moves are left out: they are not taken for one with their neighbours.
Mark whole_mark(Fate fate) {
  if (fate == Fate::inserted) return Mark::inserted;
  if (fate == Fate::deleted) return Mark::deleted;
  return Mark::none;
}

// The styles that a paragraph's end closes, one for each side: those of the paragraphs that are open there, which a
// split or joined one began further up.
struct Styles {
  std::string_view before;
  std::string_view after;
};

Mark end_of(const Paragraph& paragraph) {
  return paragraph.fate == Fate::kept && paragraph.block != nullptr && paragraph.words != Words::term
             ? paragraph.block->end
             : Mark::none;
}

std::vector<Styles> styles_of(const Stretch& stretch) {
  std::vector<Styles> out;
  out.reserve(stretch.size());
  Styles open;
  bool goes_on_before = false;
  bool goes_on_after = false;
  for (const Paragraph& paragraph : stretch) {
    const Mark end = end_of(paragraph);
    if (in_before(paragraph.fate) && !std::exchange(goes_on_before, end == Mark::inserted))
      open.before = paragraph.style;
    if (in_after(paragraph.fate) && !std::exchange(goes_on_after, end == Mark::deleted))
      open.after = paragraph.style;
    out.push_back(open);
  }
  return out;
}

// The mark of a paragraph that both sides have.
ParagraphMark kept_mark(const Styles& styles) {
  return {Fate::kept, styles.after, styles.before == styles.after ? std::string_view{} : styles.before};
}

// From `first`, a kept paragraph, to `final` a mark has the fate of the paragraph after it, and the style of
// the words that it closes: on each side, those of the last paragraph which that side has.
void borrow(std::vector<ParagraphMark>& marks, const Stretch& stretch, const std::vector<Styles>& styles,
            std::size_t first, std::size_t final) {
  for (std::size_t p = first; p <= final; ++p) {
    if (p == final)
      marks[p] = kept_mark(styles[p]);
    else if (in_before(stretch[p + 1].fate))
      marks[p] = {Fate::deleted, styles[p].before, {}};
    else
      marks[p] = {Fate::inserted, styles[p].after, {}};
  }
}

// The last paragraph of those after `kept` that LibreOffice would take for one change with its end; `kept`
// itself when there is none, or when the paragraph behind them would then be taken for one with them.
std::size_t end_of_joined(const Stretch& stretch, std::size_t kept) {
  const Mark mark = whole_mark(stretch[kept + 1].fate);
  if (mark == Mark::none || edge_mark(stretch[kept], Edge::last) != mark) return kept;
  std::size_t end = kept + 1;
  while (stretch[end + 1].fate == stretch[end].fate) ++end;
  const Paragraph& behind = stretch[end + 1];
  return behind.fate == Fate::kept && edge_mark(behind, Edge::first) == mark ? kept : end;
}

}  // namespace

std::vector<ParagraphMark> settle_marks(const Stretch& stretch) {
  std::vector<ParagraphMark> marks;
  marks.reserve(stretch.size());
  const std::vector<Styles> styles = styles_of(stretch);
  for (std::size_t p = 0; p < stretch.size(); ++p) {
    const Mark end = end_of(stretch[p]);
    if (end != Mark::none)
      marks.push_back({end == Mark::inserted ? Fate::inserted : Fate::deleted,
                       end == Mark::inserted ? styles[p].after : styles[p].before,
                       {}});
    else if (stretch[p].fate == Fate::kept)
      marks.push_back(kept_mark(styles[p]));
    else
      marks.push_back({stretch[p].fate, stretch[p].style, {}});
  }

  std::size_t last = stretch.size();  // one past the last kept paragraph
  while (last > 0 && stretch[last - 1].fate != Fate::kept) --last;
  if (last == 0) return marks;
  if (last != stretch.size()) borrow(marks, stretch, styles, last - 1, stretch.size() - 1);

  for (std::size_t p = 0; p + 1 < last; ++p) {
    if (stretch[p].fate != Fate::kept || stretch[p + 1].fate == Fate::kept ||
        end_of(stretch[p]) != Mark::none)
      continue;
    const std::size_t end = end_of_joined(stretch, p);
    if (end != p) borrow(marks, stretch, styles, p, end);
  }
  return marks;
}

}  // namespace redraft::render::word
