// The legal text of a modification's solutions, read, applied to its baseline and compared: what reports print and
// publishing writes.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "jobs/amendment.h"
#include "process/modification.h"
#include "redline/redline.h"
#include "report/drafting_values.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

/// One file of it.
struct LegalTextApplied {
  std::string file;                      ///< as modification.yaml names it
  std::unique_ptr<Amendment> amendment;  ///< nullptr: it could not be applied
  amend::Drafting drafting;              ///< when it could not
  redline::Redline redline;
  std::string why_not;

  const amend::Drafting& read() const { return amendment == nullptr ? drafting : amendment->drafting; }
};

/// That of one solution, which may be another's.
struct SolutionText {
  std::string solution;  ///< id
  std::string name;      ///< "Proposed Solution"
  std::string same_as;   ///< id of the solution whose files serve this one; empty: its own
  std::string baseline;  ///< "5.18"; empty: none is named
  std::string version;   ///< of the legal text, of its first tranche
  std::string status;
  std::vector<report::ChangeReason> reasons;
  std::vector<LegalTextApplied> files;  ///< of its own
};

struct LegalTexts {
  profile::Profile profile;
  std::vector<SolutionText> solutions;
  std::vector<std::string> inputs;

  const SolutionText* of(const std::string& solution) const;
};

/// Nothing is thrown for a text that cannot be read or applied: `why_not` says why.
LegalTexts apply_legal_texts(const workspace::Workspace& workspace, const std::string& folder,
                             const process::Modification& modification);

/// Does the file, links followed, lie in the folder? "annexes/map.docx", not "../other/map.docx".
bool lies_within(const std::string& folder, const std::string& file);

/// How a report shows what changes: as the published PDFs do, in colours that nobody can accept, or as tracked changes.
enum class RedlineMarks : std::uint8_t { fixed, native };

/// Values by solution, for ModificationSource. Names of inserts are those of legal_text_inserts().
std::map<std::string, Data> drafting_by_solution(const LegalTexts& texts, const std::string& current_version,
                                                 RedlineMarks marks);

/// What a solution changes in the Code, as one redline of its changed provisions; nothing when a file could not be
/// applied. `whole`: of all documents that change, from their first word to the last.
std::optional<redline::Redline> redline_of_solution(const SolutionText& text, bool whole);

}  // namespace redraft::jobs
