// Redlines that between them hold every role, status and mark, for the unit tests and the browser judges.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redline/redline.h"
#include "render/html.h"

namespace redraft::test {

struct SampleRedline {
  std::string name;  ///< of the page's file, without extension
  redline::Redline redline;
  render::HtmlOptions options;
};

redline::Redline modification_redline();  ///< SECMP0049: definitions, Sections C, D and M, an Appendix
redline::Redline hostile_redline();       ///< mark-up, scripts, quotes, emoji, controls, equal labels
redline::Redline plain_redline();         ///< a text without provisions or names
redline::Redline same_redline();          ///< nothing changed
redline::Redline large_redline(std::size_t blocks, std::size_t every);  ///< one block in `every` changed

std::vector<SampleRedline> all_samples();

}  // namespace redraft::test
