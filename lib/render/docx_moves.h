// Which moves of a Redline become moves in Word, and which of them are one.
#pragma once

#include <cstddef>

#include "render/docx_plan.h"

namespace redraft::render::word {

/// Native when both ends know each other and words travelled between them. Rows are planned later and may
/// take that back: Word has no mark for a moved row.
MovePlan plan_move(const redline::Redline& redline, std::size_t index);

/// Joins moves whose ends are neighbours at both places, and numbers them.
void join_moves(Plan& plan);

}  // namespace redraft::render::word
