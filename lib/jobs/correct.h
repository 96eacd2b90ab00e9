// A non-material correction of frozen legal text: "typographical errors or minor points of clarity" (Section D review
// consultation of 2018, 2.4). It is made, or where the text is a Word document looked for, and recorded with its words,
// who agreed to it, the new version and the hash of the file: only this change passes the frozen-text check.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "jobs/recorded.h"
#include "process/date.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct CorrectOptions {
  std::string file;  ///< of legal text, as modification.yaml names it
  std::string old_words;
  std::string new_words;
  std::string approver;
  process::Date date;
  std::string reason;
  std::string citation;  ///< the provision, where the words stand more than once
  std::string version;   ///< of the legal text with the correction; the next unless given
  std::string
      frozen;  ///< of a Word document, and needed there: a copy as it was frozen, or as it was corrected last,
               ///< to prove that nothing else changed
};

struct Corrected {
  Recorded recorded;
  std::string id;
  CorrectOptions correction;           ///< as recorded
  int line = 0;                        ///< of a text: where the words stand
  std::string sha256;                  ///< of the file with the correction
  std::vector<std::string> documents;  ///< to issue again: made since the text froze
  std::vector<Finding> findings;       ///< of reading the Word document
};

/// Throws Error{usage} when the text is not frozen, Error{target} when the words do not stand there once, Error{format}
/// when the file holds another change than this one.
Corrected correct(const workspace::Workspace& workspace, const std::string& id, const CorrectOptions& options,
                  const workspace::StepOptions& step_options);

std::string corrected_text(const Corrected& corrected);
/// redraft-correct/1 (docs/formats.md).
Json corrected_json(const Corrected& corrected);

}  // namespace redraft::jobs
