// Where a modification stands, and what it needs to go on.
#pragma once

#include <string>
#include <vector>

#include "process/facts.h"
#include "process/frozen.h"
#include "process/modification.h"
#include "process/stages.h"

namespace redraft::process {

/// It makes a Draft Proposal a Modification Proposal: one of its conditions is the decision to convert it.
bool converts(const Gate& gate);

enum class Met { yes, no, not_applicable };

struct ConditionState {
  Condition condition;
  Met met = Met::no;
  std::string evidence;          ///< when it is met
  std::vector<Missing> missing;  ///< when it is not: each with what to do
  std::string decision;          ///< id of the one that it was met by, where it asks for one
};

struct GateState {
  std::string to;
  std::string to_title;
  std::string body;
  std::vector<ConditionState> conditions;
  Way way = Way::on;
  std::string why;
  std::string source;

  std::size_t count(Met met) const;
  bool open() const;  ///< every condition that applies is met
};

/// The gates are those out of the stage in which the modification stands: a decision counts for one when it was made since.
GateState check_gate(const Gate& gate, const Process& process, const Modification& modification,
                     const GateFacts& given);

struct Status {
  const Process* process = nullptr;
  const Stage* stage = nullptr;  ///< nullptr: none is recorded
  std::string since;             ///< ISO date, or ""
  std::vector<GateState> gates;  ///< ways out of the stage, the usual one first
  std::vector<FrozenState> frozen;
};

Status status_of(const Modification& modification, const Process& process, const GateFacts& given);

}  // namespace redraft::process
