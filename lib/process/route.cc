#include "process/route.h"

#include <algorithm>

#include "process/since.h"

namespace redraft::process {

namespace {

bool asks_for(const Gate& gate, std::string_view decision) {
  return std::any_of(gate.conditions.begin(), gate.conditions.end(),
                     [&](const Condition& one) { return one.decision == decision; });
}

bool was_decided(const Modification& modification, std::string_view kind) {
  return std::any_of(modification.decisions.begin(), modification.decisions.end(),
                     [&](const Decision& one) { return one.kind == kind; });
}

const Stage* next_stage(const Stage& stage, const Modification& modification, const Process& process) {
  const Gate* way = nullptr;
  for (const Gate& gate : stage.gates) {
    if (gate.way != Way::on) continue;
    const bool fast = gate.to == "fast-track" && modification.path_now() == Path::fast_track;
    const bool skips = asks_for(gate, "skip-refinement") && was_decided(modification, "skip-refinement");
    const bool ends = asks_for(gate, "refuse-extension") &&
                      !decisions_since(modification, "refuse-extension", "", false).empty();
    if (way == nullptr || fast || skips || ends) way = &gate;
    if (fast) break;
  }
  return way == nullptr ? nullptr : process.stage(way->to);
}

/// Where one begins of which no stage is recorded.
const Stage* first_stage(const Modification& modification, const Process& process) {
  const Stage* first = nullptr;
  for (const Stage& stage : process.stages) {
    if (!stage.first) continue;
    const bool fast = stage.id == "fast-track" && modification.path_now() == Path::fast_track;
    if (first == nullptr || fast) first = &stage;
  }
  return first;
}

bool goes_on(Outcome outcome) { return outcome == Outcome::open || outcome == Outcome::approved; }

bool is_in(const std::vector<Visit>& visits, const Stage& stage) {
  return std::any_of(visits.begin(), visits.end(), [&](const Visit& one) { return one.stage == &stage; });
}

}  // namespace

std::vector<Visit> route(const Modification& modification, const Process& process) {
  std::vector<Visit> out;
  for (const Step& step : modification.history) {
    const Stage* stage = process.stage(step.stage);
    if (stage == nullptr) continue;
    if (!out.empty()) {
      out.back().past = true;
      out.back().current = false;
    }
    const bool returned =
        !out.empty() && process.order(*stage) <= process.order(*out.back().stage) && is_in(out, *stage);
    out.push_back({stage, step.date, false, true, returned, is_in(out, *stage)});
  }
  if (!goes_on(modification.outcome)) return out;
  if (out.empty()) {
    const Stage* first = first_stage(modification, process);
    if (first == nullptr) return out;
    // Where it stands is not recorded: the whole way is shown, from the day on which it was raised if that is.
    out.push_back({first, {}, false, false, false});
  }
  if (!out.front().began && out.front().stage->first) out.front().began = modification.raised;
  // A stage that is to come is gone through once, so that data which leads in a circle has an end.
  std::vector<Visit> ahead;
  const Stage* stage = next_stage(*out.back().stage, modification, process);
  while (stage != nullptr && !stage->end && !is_in(ahead, *stage)) {
    ahead.push_back({stage, {}, false, false, is_in(out, *stage), is_in(out, *stage)});
    stage = next_stage(*stage, modification, process);
  }
  out.insert(out.end(), ahead.begin(), ahead.end());
  return out;
}

}  // namespace redraft::process
