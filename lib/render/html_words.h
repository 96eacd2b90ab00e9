// The words of one segment: how they are set, pictures, numbers of notes.
#pragma once

#include <string>

#include "redline/redline.h"

namespace redraft::render {

/// `plain`: in a heading, whose style is the page's own.
void append_words(std::string& out, const redline::Redline& redline, const redline::Segment& segment,
                  bool plain);

}  // namespace redraft::render
