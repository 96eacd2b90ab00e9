// The live comments of a modification out to Word and back (process/comments_form.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/recorded.h"
#include "process/comments_merge.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct CommentsExportOptions {
  std::vector<std::string> committees;  ///< only their comments; none: all
  std::optional<process::Classification>
      classification;      ///< of the document; that of the modification unless given
  bool leave_out = false;  ///< what is classified above the document, instead of refusing to write it
  std::optional<process::Date> date;
};

struct CommentsExport {
  std::string bytes;  ///< the .docx
  std::string number;
  std::size_t rows = 0;
  std::vector<std::string> left_out;  ///< ids of comments classified above the document
  std::vector<std::string> inputs;    ///< files that it was made of
  std::vector<Finding> findings;
};

/// Throws Error{usage} listing what is classified above the document, unless it is to be left out; Error{target} for a
/// Sub-Committee that the modification does not name.
CommentsExport export_comments(const workspace::Workspace& workspace, const std::string& id,
                               const CommentsExportOptions& options);

struct CommentsImportOptions {
  std::optional<process::Date> date;  ///< when it came back
  bool force = false;
};

struct CommentsImport {
  Recorded recorded;
  std::vector<process::Comment> comments;  ///< as they are now
  std::vector<process::MergedComment> rows;
  std::vector<std::string> unanswered;
  std::vector<std::string> deleted;
  std::vector<Finding> findings;
};

/// Several people's copies, one after another. Throws Error for a file that is no such form or is another
/// modification's, by name: then nothing is written.
CommentsImport import_comments(const workspace::Workspace& workspace, const std::string& id,
                               const std::vector<std::string>& files, const CommentsImportOptions& options,
                               const workspace::StepOptions& step_options);

std::string comments_import_text(const CommentsImport& done, int width);
/// redraft-comments/1 (docs/formats.md).
Json comments_import_json(const CommentsImport& done);

}  // namespace redraft::jobs
