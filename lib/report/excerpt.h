// What a redline changes, with as much around it as a reader needs: an annex shows provisions, not whole Sections.
#pragma once

#include "redline/redline.h"

namespace redraft::report {

/// Documents without a change are left out. Of the others the changed paragraphs stay, with the headings and the opening
/// words that they belong under; what is left out before, between and behind them is "[...]", as a legal text has it.
/// Only whole numbered headings (C3 to C6, between C2 and C7) are left out without it, and what stands above the first.
redline::Redline excerpt_of(const redline::Redline& redline);

}  // namespace redraft::report
