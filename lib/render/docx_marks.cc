#include "render/docx_marks.h"

namespace redraft::render::word {

std::vector<ParagraphMark> settle_marks(const Stretch& stretch) {
  std::vector<ParagraphMark> marks;
  marks.reserve(stretch.size());
  for (const Paragraph& paragraph : stretch) marks.push_back({paragraph.fate, paragraph.style, {}});

  std::size_t last = stretch.size();  // one past the last kept paragraph
  while (last > 0 && stretch[last - 1].fate != Fate::kept) --last;
  if (last == 0 || last == stretch.size()) return marks;

  // From the last kept paragraph on, a mark has the fate of the paragraph after it, and the style of the
  // words that it closes: on each side, those of the last paragraph which that side has.
  std::string_view before = stretch[last - 1].style;
  std::string_view after = before;
  for (std::size_t p = last - 1; p < stretch.size(); ++p) {
    if (in_before(stretch[p].fate)) before = stretch[p].style;
    if (in_after(stretch[p].fate)) after = stretch[p].style;
    const bool final_mark = p + 1 == stretch.size();
    if (final_mark)
      marks[p] = {Fate::kept, after, before == after ? std::string_view{} : before};
    else if (in_before(stretch[p + 1].fate))
      marks[p] = {Fate::deleted, before, {}};
    else
      marks[p] = {Fate::inserted, after, {}};
  }
  return marks;
}

}  // namespace redraft::render::word
