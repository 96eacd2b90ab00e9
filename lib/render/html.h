// A Redline as one .html file that needs no network: read, step through, search, print.
#pragma once

#include <string>

#include "profile/colours.h"
#include "redline/redline.h"

namespace redraft::render {

struct HtmlOptions {
  std::string title;              ///< of the page; empty: made from the Redline's names
  std::string subtitle;           ///< a line under it: "Modification SECMP0049, baseline 5.18"
  bool summary = false;           ///< with a table of the changes in front of the text
  profile::Colours colours = {};  ///< of its marks; those not named are the page's own
};

std::string render_html(const redline::Redline& redline, const HtmlOptions& options = {});

}  // namespace redraft::render
