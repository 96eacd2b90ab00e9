// A Redline as text with CriticMarkup: {++inserted++}, {--deleted--}, {~~old~>new~~}, {>>comment<<}.
//
// Taking the old side gives the baseline's text, taking the new side the amended text; for compared text
// files byte for byte, but for white space that only lays the words out otherwise (line breaks in a
// paragraph, blank lines between paragraphs), which is the new side's.
#pragma once

#include <string>

#include "redline/redline.h"

namespace redraft::render {

std::string render_critic(const redline::Redline& redline);

}  // namespace redraft::render
