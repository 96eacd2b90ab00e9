// The little of a PDF, as LibreOffice writes it, that must be read or changed: ISO 32000-1, 7.7 (pages), 12.3.2.3 (named
// destinations), 14.3.3 and 14.4 (date and identifier).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "process/date.h"

namespace redraft::jobs {

/// Without the clock: the date of making becomes this one or is blanked, and identifier and checksum follow from the
/// bytes. Nothing moves, so that its table of places holds.
std::string without_clock(std::string pdf, const std::optional<process::Date>& date);

/// On which page, from 1, each bookmark of the Word document stands, by its name: `_Toc1` too. Empty when the PDF
/// has no named destinations, or is not written as LibreOffice writes it.
std::map<std::string, int> pages_of_bookmarks(const std::string& pdf);

}  // namespace redraft::jobs
