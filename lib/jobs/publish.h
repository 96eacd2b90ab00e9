// One folder with all that is published of a modification: the report, the legal text clean and redlined, the attachments
// under their letters, and a manifest of what it was made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "jobs/report.h"

namespace redraft::jobs {

struct PublishOptions {
  std::string id;
  std::string kind = "modification-report";  ///< at the stage that is meant where it stands
  std::string stage;
  std::string addressee;
  std::optional<process::Date> date;
  std::string version;
  std::string template_file;
  bool pdf = false;  ///< each document as PDF too, through LibreOffice, with page numbers in the contents
};

struct PublishedFile {
  std::string name;  ///< in the folder: "MP900-final-modification-report.docx"
  std::string
      what;  ///< "Final Modification Report", "Annex C: Business requirements of the Proposed Solution"
  std::string bytes;
};

struct Publication {
  report::DocumentControl control;
  std::string heading;
  std::vector<PublishedFile> files;  ///< without the manifest
  std::vector<std::string> inputs;
  std::vector<Finding> findings;
  std::vector<std::string> refused;  ///< why it may not be published; then there are no files
  std::string program;               ///< that made PDFs: "LibreOffice 7.4.7.2 ..."; empty: none
  std::string manifest;              ///< manifest.json (docs/formats.md, redraft-publish/1)
};

/// What is stale (drafted against a version that is not the current one, or changed since it froze), classified above White,
/// or unresolved (a comment without a response, an error among the findings of the legal text, tracked changes or
/// comments in an attachment) is named in `refused`, all of it. Throws as make_report does.
Publication publish(const workspace::Workspace& workspace, const PublishOptions& options);

/// Writes it to a folder that is not there yet, or empty: all of it or nothing. Throws Error{output}.
void write_publication(const Publication& publication, const std::string& folder);

}  // namespace redraft::jobs
