// Where a modification written in YAML stands, for tests of gates.
#pragma once

#include <string>

#include "process/gate.h"

namespace redraft::process::tests {

/// Throws std::runtime_error when no gate to `to` has the condition.
const ConditionState& condition(const Status& status, const std::string& to, const std::string& id);
/// By a process of the program: "sec-2019".
Status status(const std::string& yaml, const std::string& process, const GateFacts& given = {});

/// SECMP0050's vote of 22 August 2018; its window ended on 6 September (newsletter).
inline const std::string kVoted =
    "path: {path: self-governance}\nhistory: [{stage: final-modification-report, date: 2018-08-01}]\n"
    "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n";
/// What a condition is on 1 October 2018 when `yaml` stands beside that vote.
Met met(const std::string& yaml, const std::string& to, const std::string& id);

}  // namespace redraft::process::tests
