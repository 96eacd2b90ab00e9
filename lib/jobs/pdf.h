// A Word document as PDF, by LibreOffice: tagged, with bookmarks, in English, and the same bytes for the same document,
// LibreOffice and fonts.
#pragma once

#include <optional>
#include <string>

#include "process/date.h"

namespace redraft::jobs {

struct PdfOptions {
  std::string program = "soffice";      ///< a name to be found in PATH, or a path
  int seconds = 180;                    ///< what it may take
  std::optional<process::Date> date{};  ///< of making, in its properties; none: none is claimed
  std::string version{};                ///< what it says of itself; empty: it is asked
};

struct Pdf {
  std::string bytes;
  std::string program;  ///< what made it, for a manifest: "LibreOffice 7.4.7.2 40(Build:2)"
};

/// LibreOffice works in a folder and with a profile of its own, gone afterwards: it touches no other file, runs no macro and
/// fetches nothing that the document links to. It ends, and the folder goes, when this process is asked to end (SignalWatch). `name` stands in messages. Throws Error{file} where it is missing, naming the Debian
/// package; Error{limit} when it takes too long; Error{output} with its own words when it makes no PDF.
Pdf make_pdf(const std::string& docx, const std::string& name, const PdfOptions& options = {});

}  // namespace redraft::jobs
