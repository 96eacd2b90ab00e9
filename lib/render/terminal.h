// A Redline for a terminal: the changed provisions, with colour or with [-old-] and {+new+}.
#pragma once

#include <string>

#include "redline/redline.h"

namespace redraft::render {

struct TerminalOptions {
  bool colour = false;
  int width = 100;  ///< columns to fill; lines are broken at spaces
};

std::string render_terminal(const redline::Redline& redline, const TerminalOptions& options = {});

}  // namespace redraft::render
