#include "process/timetable_input.h"

#include <algorithm>

#include "base/error.h"
#include "base/nearest.h"
#include "process/date_words.h"
#include "process/facts.h"
#include "process/open_windows.h"
#include "process/settled.h"

namespace redraft::process {

namespace {

/// Steps of a stage so that each comes after those that it waits for, otherwise as the file has them.
std::vector<std::size_t> in_order(const Stage& stage, const Process& process) {
  const std::vector<StageStep>& steps = stage.steps;
  std::vector<std::size_t> out;
  std::vector<bool> placed(steps.size(), false);
  const auto waits = [&](std::size_t at) {
    const std::vector<std::string>& after = steps[at].after;
    if (after.empty()) return at > 0 && !placed[at - 1];
    return std::any_of(after.begin(), after.end(), [&](const std::string& id) {
      for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].id == id && !placed[i]) return true;
      return false;
    });
  };
  while (out.size() < steps.size()) {
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (placed[i] || waits(i)) continue;
      placed[i] = true;
      out.push_back(i);
    }
    if (out.size() == before)
      throw Error(ErrorCode::format, {},
                  "in the process " + process.name + " the steps of the " + stage.title +
                      " wait for one another in a circle; expected steps that each wait for earlier ones");
  }
  return out;
}

std::string why_passed_over(const StageStep& step, const Modification& modification, const GateFacts& given) {
  if (step.when.empty()) return {};
  const bool contrary = step.when.front() == '!';
  const Fact one = fact(std::string_view(step.when).substr(contrary ? 1 : 0), modification, given);
  if (one.holds != contrary) return {};
  if (contrary) return one.evidence;
  return one.missing.empty() ? step.when + " does not hold" : one.missing.front().words;
}

/// The day on which it stands recorded that the next stage was entered.
std::optional<Date> left_on(const std::vector<Visit>& route, std::size_t visit) {
  if (!route[visit].past) return std::nullopt;
  for (std::size_t i = visit + 1; i < route.size(); ++i)
    if (route[i].began) return route[i].began;
  return std::nullopt;
}

/// What has one day in all of the record, as that on which it was raised, happens once, and not again at a later visit.
bool happened_once(const StageStep& step, const Modification& modification, const std::vector<Visit>& route,
                   std::size_t visit) {
  if (step.recorded.empty() || step.recorded.find('.') != std::string::npos) return false;
  for (std::size_t other = 0; other < visit; ++other)
    if (route[other].stage == route[visit].stage &&
        !recorded_dates(step, modification, route, other).where.empty())
      return true;
  return false;
}

/// A stage that was entered several times is not gone through from end to end each time: a visit that is past has the steps
/// that are recorded of it. One that is recorded of none is told at the first, where a day of it would stand.
bool told_elsewhere(const StageStep& step, const Modification& modification, const std::vector<Visit>& route,
                    std::size_t visit) {
  if (happened_once(step, modification, route, visit)) return true;
  if (!route[visit].past || !recorded_dates(step, modification, route, visit).where.empty()) return false;
  for (std::size_t other = 0; other < route.size(); ++other) {
    if (other == visit || route[other].stage != route[visit].stage) continue;
    if (other < visit || !recorded_dates(step, modification, route, other).where.empty()) return true;
  }
  return false;
}

/// A window that a decision opened runs from that decision for as long as is laid down, whatever else is still to be
/// done: nothing of it is planned. Nothing when the stage was left before it closed.
RecordedDates opened_window(const StageStep& step, const std::optional<Date>& opens,
                            const std::optional<Date>& left, const std::vector<OpenedWindow>& windows) {
  if (!is_window(step) || !opens) return {};
  for (const OpenedWindow& one : windows)
    if (one.window.opens == *opens && one.kind.working_days == step.working_days &&
        (!left || *left >= one.window.closes.date))
      return {one.window.opens, one.window.closes.date, "the window of " + one.of};
  return {};
}

/// The day on which the last of what a step waits for ended; nothing when one has no recorded end.
std::optional<Date> ready_on(const ScheduleStep& step, const std::vector<ScheduleStep>& steps) {
  std::optional<Date> out;
  for (const std::size_t at : step.after) {
    if (steps[at].passed_over) continue;
    if (!steps[at].ended) return std::nullopt;
    if (!out || *steps[at].ended > *out) out = steps[at].ended;
  }
  return out;
}

std::size_t first_recorded(const std::vector<Visit>& route) {
  for (std::size_t i = 0; i < route.size(); ++i)
    if (route[i].began) return i;
  return route.size();
}

std::vector<std::string> ids_of(const TimetableInput& of) {
  std::vector<std::string> out;
  for (const PlannedStep& one : of.steps) out.push_back(one.step->id);
  return out;
}

[[noreturn]] void not_there(const std::string& option, const std::string& id, const TimetableInput& of) {
  std::string detail = option + " " + id + ": the timetable has no such step";
  const std::vector<std::string> near = nearest(id, ids_of(of));
  for (std::size_t i = 0; i < near.size(); ++i)
    detail += (i > 0 ? ", " : near.size() == 1 ? "; nearest is " : "; nearest are ") + near[i];
  if (near.empty()) detail += "; `redraft timetable` lists the ids with --format json";
  throw Error(ErrorCode::usage, {}, detail);
}

/// A length may be given for any step of the process, on this route or not, that has none.
void check_lengths(const TimetableInput& of, const Process& process, const TimetableOptions& options) {
  for (const auto& [id, days] : options.lengths) {
    bool found = false;
    for (const Stage& stage : process.stages)
      for (const StageStep& step : stage.steps) {
        if (step.id != id) continue;
        found = true;
        if (step.working_days)
          throw Error(ErrorCode::usage, {},
                      "--length " + id + ": its length is laid down, " + std::to_string(*step.working_days) +
                          " Working Days (" + step.duration_source +
                          "); expected a step without one, or --delay");
      }
    if (!found) not_there("--length", id, of);
  }
}

/// Whether it is over; a consultation may have been opened with its last day to come.
bool has_ended(const ScheduleStep& one, const StageStep& step, const TimetableOptions& options) {
  if (!one.ended) return false;
  if (options.today)
    return step.consultation.empty() && !is_window(step) ? *one.ended <= *options.today
                                                         : *one.ended < *options.today;
  return step.consultation.empty();
}

}  // namespace

bool is_window(const StageStep& step) {
  return step.consultation.empty() && step.who == "Parties" && step.working_days;
}

TimetableInput timetable_input(const Modification& modification, const Process& process,
                               const TimetableOptions& options, Region region) {
  TimetableInput out;
  out.route = route(modification, process);
  GateFacts given;
  given.today = options.today;
  given.region = region;
  const std::optional<Ended> over = ended(modification, given);
  if (over && !out.route.empty()) {
    out.route.back().past = true;
    out.route.back().current = false;
  }
  const std::vector<OpenedWindow> windows = windows_of(modification, process, region);
  const std::size_t first = first_recorded(out.route);
  for (std::size_t v = 0; v < out.route.size(); ++v) {
    const Visit& visit = out.route[v];
    out.input.stages.push_back(
        {visit.began, left_on(out.route, v), v == first || visit.returned, visit.current});
    std::vector<std::size_t> at(visit.stage->steps.size());
    for (const std::size_t i : in_order(*visit.stage, process)) {
      const StageStep& step = visit.stage->steps[i];
      at[i] = out.steps.size();
      PlannedStep planned{&step, v, recorded_dates(step, modification, out.route, v),
                          why_passed_over(step, modification, given)};
      if (!planned.recorded.where.empty()) planned.passed_over.clear();  // it was done all the same
      planned.elsewhere = told_elsewhere(step, modification, out.route, v);
      if (planned.elsewhere && planned.passed_over.empty())
        planned.passed_over = "it is told at another time in the " + visit.stage->title;
      ScheduleStep one;
      one.stage = v;
      one.meeting = step.meeting;
      one.working_days = step.working_days;
      one.passed_over = !planned.passed_over.empty();
      one.began = planned.recorded.began;
      one.ended = planned.recorded.ended;
      if (const auto length = options.lengths.find(step.id);
          length != options.lengths.end() && !step.working_days) {
        one.working_days = length->second;
        planned.assumed = true;
      }
      if (step.after.empty() && i > 0) one.after.push_back(at[i - 1]);
      for (const std::string& id : step.after)
        for (std::size_t k = 0; k < visit.stage->steps.size(); ++k)
          if (visit.stage->steps[k].id == id) one.after.push_back(at[k]);
      if (options.today && planned.recorded.where.empty() && !one.passed_over) {
        planned.recorded =
            opened_window(step, ready_on(one, out.input.steps), out.input.stages[v].left, windows);
        one.began = planned.recorded.began;
        one.ended = planned.recorded.ended;
      }
      if (over && v + 1 == out.route.size() && planned.recorded.where.empty() &&
          planned.passed_over.empty() && modification.outcome != Outcome::implemented) {
        planned.passed_over = "it was " + over->words() + ", and no day of this is recorded";
        one.passed_over = true;
      }
      out.steps.push_back(std::move(planned));
      out.input.steps.push_back(std::move(one));
    }
  }
  check_lengths(out, process, options);
  return out;
}

void put_delays(TimetableInput& to, const TimetableOptions& options) {
  for (const auto& [id, days] : options.delays) {
    bool found = false;
    const PlannedStep* ended = nullptr;
    for (std::size_t i = 0; i < to.steps.size(); ++i) {
      if (to.steps[i].step->id != id) continue;
      found = true;
      ScheduleStep& one = to.input.steps[i];
      if (has_ended(one, *to.steps[i].step, options)) {
        ended = &to.steps[i];
        continue;
      }
      ended = nullptr;
      one.delay = days;
    }
    if (!found) not_there("--delay", id, to);
    if (ended != nullptr)
      throw Error(ErrorCode::usage, {},
                  "--delay " + id + ": it ended on " + long_words(*ended->recorded.ended) + " (" +
                      ended->recorded.where + "); expected a step that has not ended");
  }
}

}  // namespace redraft::process
