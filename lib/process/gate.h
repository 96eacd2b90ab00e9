// Where a modification stands, and what it needs to go on.
#pragma once

#include <string>
#include <vector>

#include "process/facts.h"
#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

enum class Met { yes, no, not_applicable };

struct ConditionState {
  Condition condition;
  Met met = Met::no;
  std::string evidence;          ///< when it is met
  std::vector<Missing> missing;  ///< when it is not: each with what to do
};

struct GateState {
  std::string to;
  std::string to_title;
  std::string body;
  std::vector<ConditionState> conditions;

  bool open() const;  ///< every condition that applies is met
};

GateState check_gate(const Gate& gate, const Process& process, const Modification& modification,
                     const GateFacts& given);

/// A file or part of the metadata that is frozen now, and whether it is still what it was.
struct FrozenState {
  std::string what;  ///< "legal-text", "scope", "solution", "implementation"
  std::string file;
  std::string since;  ///< ISO date
  bool changed = false;
  std::string words;  ///< what was found; what was expected
};

struct Status {
  const Process* process = nullptr;
  const Stage* stage = nullptr;  ///< nullptr: none is recorded
  std::string since;             ///< ISO date, or ""
  std::vector<GateState> gates;  ///< ways out of the stage, the usual one first
  std::vector<FrozenState> frozen;
};

Status status_of(const Modification& modification, const Process& process, const GateFacts& given);

/// sha256 of what the scope of a Modification Proposal is: its problem and the parts affected, as recorded.
std::string scope_hash(const Modification& modification);

}  // namespace redraft::process
