#include "process/schedule.h"

#include <algorithm>

namespace redraft::process {

namespace {

class Scheduler {
 public:
  Scheduler(const ScheduleInput& input, const ScheduleRules& rules) : input_(input), rules_(rules) {}

  std::vector<Scheduled> run() {
    days_.reserve(input_.steps.size());
    std::size_t next = 0;
    Scheduled before;  // the end of the stage before
    for (std::size_t s = 0; s < input_.stages.size(); ++s) {
      const Scheduled entry = entered(input_.stages[s], before);
      Scheduled ended = entry;
      ended.end = entry.start;
      for (; next < input_.steps.size() && input_.steps[next].stage == s; ++next) {
        days_.push_back(scheduled(input_.steps[next], entry));
        if (!input_.steps[next].passed_over) join(ended, days_.back(), next);
      }
      before = ended;
    }
    return std::move(days_);
  }

 private:
  bool counts(const ScheduleStage& stage) const { return rules_.recorded || stage.anchor; }

  /// When a stage begins, as a value whose start is that day.
  Scheduled entered(const ScheduleStage& stage, const Scheduled& before) const {
    if (counts(stage) && stage.began) return {stage.began, stage.began};
    Scheduled out = before;
    out.start = before.end;
    out.meeting = nullptr;
    if (!out.start && stage.current && rules_.recorded && rules_.not_before) {
      out = {};
      out.start = rules_.not_before;
      out.earliest = true;
    }
    out.end = out.start;
    return out;
  }

  /// `to` ends when `one` has ended as well.
  static void join(Scheduled& to, const Scheduled& one, std::size_t at) {
    if (!one.end) {
      to.end = std::nullopt;
      if (!to.waiting) to.waiting = one.no_meeting || !one.waiting ? at : *one.waiting;
    } else if (to.end && *one.end > *to.end) {
      to.end = one.end;
      to.provisional = one.provisional;
    }
    to.earliest = to.earliest || one.earliest;
  }

  Scheduled ready(const ScheduleStep& step, const Scheduled& entry) const {
    Scheduled out = entry;
    out.end = entry.start;
    for (const std::size_t at : step.after) join(out, days_[at], at);
    out.start = out.end;
    return out;
  }

  Scheduled scheduled(const ScheduleStep& step, const Scheduled& entry) const {
    Scheduled out = ready(step, entry);
    if (step.passed_over) return out;
    const bool recorded = rules_.recorded;
    const std::optional<Date> floor = recorded ? rules_.not_before : std::nullopt;
    if (recorded && step.ended) return on_record(step, out);
    const ScheduleStage& stage = input_.stages[step.stage];
    const bool left = recorded && stage.left;
    if (recorded && step.began) {
      out = {step.began, step.began};
    } else if (floor && !left && out.start && *out.start < *floor) {
      out.start = step.meeting.empty() ? working_day(*floor) : *floor;
      out.earliest = true;  // it could have begun, and has not
    }
    if (!out.start) {
      if (left) out.end = stage.left;
      return out;
    }
    out.waiting.reset();
    by_rule(step, out);
    if (left && (!out.end || *out.end > *stage.left)) {
      // The stage was left: it had ended by then, on a day that is not recorded.
      out.end = stage.left;
      out.meeting = nullptr;
      out.no_meeting.reset();
    } else if (floor && !left && out.end && *out.end < *floor) {
      out.end = working_day(*floor);
      out.earliest = true;
    }
    return out;
  }

  Scheduled on_record(const ScheduleStep& step, const Scheduled& ready) const {
    Scheduled out;
    out.end = step.ended;
    out.start = step.began ? step.began : ready.start;
    if (out.start && *out.start > *out.end) out.start = out.end;
    if (step.delay > 0) add(out, step.delay);
    if (!step.meeting.empty()) out.meeting = rules_.meetings->on(step.meeting, *out.end);
    return out;
  }

  void by_rule(const ScheduleStep& step, Scheduled& out) const {
    out.end = out.start;
    add(out, step.working_days.value_or(0) + step.delay);
    if (!step.meeting.empty()) {
      out.meeting = rules_.meetings->next(step.meeting, *out.end);
      if (out.meeting == nullptr) {
        out.no_meeting = out.end;
        out.end.reset();
      } else {
        out.end = out.meeting->date;
      }
    } else {
      out.end = working_day(*out.end);
      if (!step.working_days) out.earliest = true;
    }
  }

  /// Work ends on a Working Day. A day that the calendar does not reach stays.
  Date working_day(Date day) const {
    const Calendar& calendar = *rules_.calendar;
    if (day.year() < calendar.first_year() || day.year() >= calendar.last_year()) return day;
    return calendar.working_day_on_or_after(day).date;
  }

  void add(Scheduled& to, int working_days) const {
    if (working_days == 0) return;
    const Counted counted = rules_.calendar->add_working_days(*to.end, working_days);
    to.end = counted.date;
    to.provisional = to.provisional || counted.provisional;
  }

  const ScheduleInput& input_;
  const ScheduleRules& rules_;
  std::vector<Scheduled> days_;
};

}  // namespace

std::vector<Scheduled> schedule(const ScheduleInput& input, const ScheduleRules& rules) {
  return Scheduler(input, rules).run();
}

std::optional<Date> last_day(const ScheduleInput& input, const std::vector<Scheduled>& days) {
  std::optional<Date> last;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (input.steps[i].passed_over) continue;
    if (!days[i].end) return std::nullopt;
    if (!last || *days[i].end > *last) last = days[i].end;
  }
  return last;
}

std::optional<int> slack(const ScheduleInput& input, const ScheduleRules& rules, std::size_t step,
                         Date target) {
  ScheduleInput trial = input;
  const auto within = [&](int delay) {
    trial.steps[step].delay = input.steps[step].delay + delay;
    const std::optional<Date> last = last_day(trial, schedule(trial, rules));
    return last && *last <= target;
  };
  if (!within(0)) return std::nullopt;
  // The step ends no earlier than it begins, so a longer delay than from there to the target cannot be.
  const Scheduled days = schedule(input, rules)[step];
  const Date from = days.start ? *days.start : *days.end;
  int least = 0;
  int most = std::max(0, rules.calendar->working_days_between(from, target)) + 1;
  while (least + 1 < most) {
    const int middle = least + (most - least) / 2;
    (within(middle) ? least : most) = middle;
  }
  return least;
}

}  // namespace redraft::process
