// One folder with all that is published of a modification: the report, the legal text clean and redlined, the attachments
// under their letters, and a manifest of what it was made of.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "jobs/report.h"
#include "workspace/step.h"

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
  bool scrubbed = true;  ///< false: it may say who made it, and nobody took that out
};

/// A document to be listed under `documents` of modification.yaml.
struct PublishedDocument {
  std::string kind;  ///< "final-modification-report", "legal-text-clean"
  std::string name;  ///< of the file in the folder
  std::string version;
  std::string sha256;
  std::vector<std::pair<std::string, std::string>> prints;
};

struct Publication {
  report::DocumentControl control;
  std::string heading;
  std::vector<PublishedFile> files;  ///< without the manifest
  std::vector<PublishedDocument> documents;
  std::string record;  ///< modification.yaml as it was read
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

struct WritePublicationOptions {
  bool record = true;  ///< lists the documents in modification.yaml
  workspace::StepOptions step{};
};

/// Writes it to a folder that is not there yet, or empty, and lists its documents in modification.yaml: all of it or nothing.
/// One that is listed already with the same contents is not listed again; the same version with other contents is a
/// finding of the result (`publish-version-again`). Throws Error{output}, also when modification.yaml is no longer what
/// was read.
std::vector<Finding> write_publication(const workspace::Workspace& workspace, const Publication& publication,
                                       const std::string& folder,
                                       const WritePublicationOptions& options = {});

}  // namespace redraft::jobs
