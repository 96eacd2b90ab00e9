// The list of changes as a table for the front of a redline: number, place, kind, old and new words.
#pragma once

#include <string>
#include <vector>

#include "redline/redline.h"

namespace redraft::render {

struct SummaryRow {
  std::string place;  ///< "D3.11(a)", "Table 2, row 3", "Header of section 1"
  std::string kind;   ///< "Replaced", "Row inserted"
  std::string before;
  std::string after;  ///< of a change of formatting, what it is: "bold added"
};

/// One a change, in order; words shortened.
std::vector<SummaryRow> summary_rows(const redline::Redline& redline);

/// Where a change is, for people.
std::string place_words(const redline::Redline& redline, const redline::Change& change);

/// The .docx with a page of its own in front that holds the table, as text that is no tracked change: accepting all
/// changes gives the amended document behind it. Nothing else of the package changes but its main part.
std::string with_summary(std::string docx, const redline::Redline& redline);

}  // namespace redraft::render
