#include "process/closing.h"

#include <algorithm>
#include <vector>

#include "base/words.h"

namespace redraft::process {

namespace {

void add(std::vector<std::string>& out, const std::string& one) {
  if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
}

/// Those whose decision to close it a gate of the stage asks for, and who decides on a gate that leads to its closing.
void add_who_closes(const Stage& stage, std::vector<std::string>& out) {
  for (const Gate& gate : stage.gates) {
    if (gate.to == "closed") add(out, gate.body);
    for (const Condition& one : gate.conditions)
      if (one.decision == "close") add(out, one.body.empty() ? gate.body : one.body);
  }
}

/// "Withdrawn (by the Proposer)": the gates by which it would end.
std::vector<std::string> ways_out(const Stage& stage, const Process& process) {
  std::vector<std::string> out;
  for (const Gate& gate : stage.gates) {
    const Stage* to = process.stage(gate.to);
    if (gate.way == Way::out && to != nullptr)
      add(out, to->title + (gate.body.empty() ? "" : " (by the " + gate.body + ")"));
  }
  return out;
}

}  // namespace

std::string why_not_closed_by(std::string_view body, const Modification& modification,
                              const Process& process) {
  const Stage* here = process.stage(modification.stage());
  std::vector<std::string> who;
  for (const Stage& stage : process.stages)
    if (here == nullptr || &stage == here) add_who_closes(stage, who);
  if (std::find(who.begin(), who.end(), body) != who.end()) return {};
  const std::string where =
      "in the process " + process.name + (here == nullptr ? std::string() : ", at " + here->title + ",");
  if (!who.empty())
    return where + " " + listed(who, " or ") + " can close a modification, and the " + std::string(body) +
           " cannot";
  std::string out = where + " nobody can close a modification";
  const std::vector<std::string> ways =
      here == nullptr ? std::vector<std::string>{} : ways_out(*here, process);
  if (!ways.empty()) out += "; what ends one there: " + listed(ways, " or ");
  return out;
}

}  // namespace redraft::process
