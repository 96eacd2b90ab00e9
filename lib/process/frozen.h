// What may not change any more, and whether it has: the scope since conversion, the implementation approach since the
// Panel's sign-off, the solution and its legal text since the Report Phase (Stage::freezes).
//
// The step that froze it holds hashes. A recorded correction allows its own change of one file and no other
// (Section D review consultation of 2018, 2.4); a recorded decision allows the value that it changed; a return to an
// earlier stage opens what later ones froze.
#pragma once

#include <string>
#include <vector>

#include "process/facts.h"
#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

/// A file or part of the metadata that is frozen now, and whether it is still what it was.
struct FrozenState {
  std::string what;  ///< "legal-text", "scope", "solution", "implementation"
  std::string file;
  std::string since;  ///< ISO date
  bool changed = false;
  std::string words;   ///< what was found; what was expected
  bool judged = true;  ///< false: the step holds no hash of it
  Place place;         ///< of the step or the hash
  /// Of a file: the sha256 that it has while nothing but recorded corrections changed it; "" when it was not there.
  std::string expected;
};

std::vector<FrozenState> frozen_state(const Modification& modification, const Process& process,
                                      const GateFacts& given);

/// What the step into a stage records of all that is frozen from then on. Of a part of the metadata the file is
/// "modification.yaml" and the hash that of its values, not of the file's bytes.
struct FreezeRecord {
  std::vector<Evidence> evidence;
  std::string scope;  ///< "": the stage does not freeze it
};
FreezeRecord freeze_record(const Stage& stage, const Modification& modification, const GateFacts& given);

/// sha256 of what the scope of a Modification Proposal is: its problem and the parts affected, as recorded.
std::string scope_hash(const Modification& modification);
/// Of the solutions as they are described: ids, sponsors, summaries and business requirements.
std::string solution_hash(const Modification& modification);
/// Of releases, dates, conditions and the approach.
std::string implementation_hash(const Modification& modification);

}  // namespace redraft::process
