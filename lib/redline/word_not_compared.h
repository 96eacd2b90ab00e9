// What two Word documents differ in and a redline cannot show: listed, never dropped.
#pragma once

#include <string>

#include "redline/word_compare.h"
#include "redline/word_redline.h"

namespace redraft::redline {

/// Adds findings `compare-not-compared` to the redline: styles, defaults, settings and lists that both sides define
/// differently (the host's stand), blocks that no tracked change can hold, comments that only one side has.
void list_not_compared(const docx::Document& before, const docx::Document& after,
                       const WordCompareOptions& options, WordRedline& redline);

/// One such finding: "...; the redline has what the later document says, unmarked".
Finding not_compared(const docx::Document& after, const std::string& message);

}  // namespace redraft::redline
