// Which paragraph style of templates/section/styles.xml a block takes.
#pragma once

#include <string_view>

#include "redline/redline.h"

namespace redraft::render::word {

/// Where a block stands: the same role looks different in a definition's right-hand cell.
struct Setting {
  bool in_definition = false;
  bool after_clause = false;  ///< a clause or item came before it, under the same heading
  bool new_page = false;      ///< the title of a document that is not the first
};

/// A style id: "Clause2", "DefinitionItem1". Depths beyond the deepest style take the deepest.
std::string_view style_of(const redline::Block& block, Setting setting);

}  // namespace redraft::render::word
