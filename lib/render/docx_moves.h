// Which moves of a Redline become moves in Word, and which of them are one.
#pragma once

#include <cstddef>

#include "render/docx_plan.h"

namespace redraft::render::word {

/// Native when both ends know each other and words travelled between them. Rows are planned later and may
/// take that back: Word has no mark for a moved row.
MovePlan plan_move(const redline::Redline& redline, std::size_t index);

/// When all rows are planned: makes the ends of other moves deletions and insertions, joins moves whose ends
/// are neighbours at both places, and numbers them.
void settle_moves(Plan& plan);

/// A deletion or insertion in place of an end of a move.
Fate without_move(Fate fate);

}  // namespace redraft::render::word
