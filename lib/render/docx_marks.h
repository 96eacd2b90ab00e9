// The fate of paragraph marks.
//
// Word deletes a paragraph by deleting its mark: the words that are left join the next paragraph. So a
// deleted paragraph at the end of a stretch (docx_plan.h) cannot carry the deletion itself. There the mark
// before it does, the words that stay close with the last mark, and that mark takes the style they need:
//
//   A kept, B deleted, end     marks: A deleted, B stays     accept: the words of A, B's mark
//   A kept, B inserted, end    marks: A inserted, B stays    reject: the words of A, B's mark
//
// The same is done when A ends in an insertion and B is inserted, or in a deletion and B is deleted, as after
// "; and" put before a new item. It is what Word writes when both are typed in one go, and LibreOffice 7.4
// takes the two for one change otherwise, and the mark between them with it.
//
// A paragraph that was split or joined is several here, whose ends are marked (Block::end). When such a mark goes
// away the words join those after it, and the mark behind those is what closes them: it has the style of the
// paragraph that began first, on the side where the two are one (ECMA-376 part 1, 17.13.5.15, .20 and .29).
//
//   A split into A and (a)             marks: A inserted, (a) stays     reject: the words of both, A's style
#pragma once

#include <string_view>
#include <vector>

#include "render/docx_plan.h"

namespace redraft::render::word {

struct ParagraphMark {
  Fate fate = Fate::kept;
  std::string_view style;
  std::string_view style_before;  ///< when it differs before the change (w:pPrChange); else empty
};

/// One for each paragraph of the stretch. A move whose mark is borrowed is a plain deletion or insertion.
std::vector<ParagraphMark> settle_marks(const Stretch& stretch);

}  // namespace redraft::render::word
