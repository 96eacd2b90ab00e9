// A document with every feature that must come into a report: for tests of inclusion.
#pragma once

#include "support/word_package.h"

namespace redraft::tests {

/// Two sections, the second landscape with a header of its own; styles that the host has under another id, has
/// otherwise, and has not; a numbered style; lists; a footnote and an endnote; a picture; a link; a bookmark with
/// references to it; a comment; tracked changes and a move; a table; a content control.
WordParts made_guest();

/// A picture of one pixel.
std::string one_pixel();

}  // namespace redraft::tests
