#include "jobs/timetable.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "jobs/on_day.h"
#include "jobs/working_days.h"
#include "process/date_words.h"
#include "process/open_windows.h"
#include "profile/profile.h"
#include "render/timetable_words.h"
#include "workspace/diary.h"
#include "workspace/process_name.h"
#include "workspace/workspace.h"

namespace redraft::jobs {

namespace {

using process::TimetableRow;
using workspace::LoadedModification;
using workspace::Workspace;

/// All that a timetable of this workspace rests on.
struct Ground {
  explicit Ground(const std::string& folder)
      : place(workspace::open_workspace(folder)),
        profile(profile::load_profile(place.profile)),
        region(region_of(profile, asked())),
        calendar(process::load_calendar(region)),
        diary(workspace::load_diary(place)) {}

  WorkingDaysOptions asked() const {
    WorkingDaysOptions out;
    if (const Data* said = place.settings.root.find("region"))
      out.region = process::region_from_string(said->words());
    return out;
  }
  std::string working_days() const {
    const bool said = place.settings.root.find("region") != nullptr;
    return std::string(process::title(region)) + (said || profile.working_days.note.empty() ? "" : "; ") +
           (said ? "" : profile.working_days.note);
  }
  process::TimetableSources sources() const { return {calendar, diary.meetings, diary.releases}; }

  Workspace place;
  profile::Profile profile;
  process::Region region;
  process::Calendar calendar;
  workspace::Diary diary;
};

const process::Process& process_of(const LoadedModification& loaded, const Workspace& place) {
  const std::string& name = workspace::process_name(place, loaded.modification);
  if (name.empty())
    throw Error(ErrorCode::format, {loaded.file()},
                "no process is named; expected `process: sec-2019` here or in redraft.yaml");
  return process::load_process(name);
}

/// The lengths that the workspace assumes for its steps, as far as the process has them and lays none down itself, and
/// over them those that were given.
process::TimetableOptions options_for(const process::Process& process, const Workspace& place,
                                      const process::TimetableOptions& given) {
  process::TimetableOptions out = given;
  const Data* lengths = place.settings.root.find("lengths");
  if (lengths == nullptr) return out;
  for (const process::Stage& stage : process.stages)
    for (const process::StageStep& step : stage.steps) {
      const Data* days = lengths->find(step.id);
      if (days != nullptr && !step.working_days)
        out.lengths.emplace(step.id, static_cast<int>(days->whole_number().value_or(0)));
    }
  return out;
}

bool is_open(const process::Modification& modification) {
  return modification.outcome == process::Outcome::open || modification.outcome == process::Outcome::approved;
}

/// A day of its own: not just the earliest on which it could be.
bool has_day(const TimetableRow& row) {
  return row.expected.end && (!row.expected.earliest || !row.meeting.empty() || row.overdue);
}

/// "DP088: next is “Draft Proposal raised”; no length is laid down", where that has no day of its own.
std::string undated_words(const process::Timetable& timetable) {
  if (timetable.stage_title.empty()) return timetable.number + ": no stage is recorded";
  std::string steps;
  std::string why;
  for (const TimetableRow& row : timetable.rows) {
    if (!row.next || has_day(row)) continue;
    steps += (steps.empty() ? "“" : ", “") + row.title + "”";
    if (why.empty()) why = row.note.empty() ? row.rests_on : row.note;
  }
  return steps.empty() ? steps : timetable.number + ": next is " + steps + "; " + why;
}

/// "Industry consultation", of the kind where it has no title of its own.
std::string title_of(const process::Consultation& one) {
  if (!one.title.empty()) return one.title;
  std::string out = one.kind;
  std::replace(out.begin(), out.end(), '-', ' ');
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out.find("consultation") == std::string::npos ? out + " consultation" : out;
}

/// The last days of consultations that are open or to come; without a day given none is taken to be over. One that a step
/// to come stands for is listed with that.
void add_consultations(render::DiaryView& to, const process::Modification& modification,
                       const process::Timetable& timetable, const std::optional<process::Date>& today) {
  for (const process::Consultation& one : modification.consultations) {
    if (!one.closes || (today && *today > *one.closes)) continue;
    const bool listed =
        std::any_of(timetable.rows.begin(), timetable.rows.end(), [&](const TimetableRow& row) {
          return row.next && has_day(row) && row.recorded == "consultation " + one.id;
        });
    if (listed) continue;
    to.entries.push_back({*one.closes, "consultation", modification.number, title_of(one), "Parties", false,
                          false, process::Deadline{*one.closes}});
  }
}

void add_modification(render::DiaryView& to, const LoadedModification& loaded, const Ground& ground,
                      const process::TimetableOptions& given) {
  const process::Process& process = process_of(loaded, ground.place);
  const process::Timetable timetable = process::make_timetable(loaded.modification, process, ground.sources(),
                                                               options_for(process, ground.place, given));
  const std::vector<process::OpenedWindow> windows =
      process::windows_of(loaded.modification, process, ground.region);
  // A step that is one of these is listed as the window.
  const auto is_listed = [&](const TimetableRow& row) {
    return std::any_of(windows.begin(), windows.end(), [&](const process::OpenedWindow& one) {
      return row.window && row.actual.start == one.window.opens && row.expected.end == one.window.closes.date;
    });
  };
  for (const TimetableRow& row : timetable.rows) {
    if (!row.next || !has_day(row) || is_listed(row)) continue;
    render::DiaryEntry entry{
        *row.expected.end,     "step",     timetable.number, render::step_words(row), row.who,
        row.expected.earliest, row.overdue};
    if (row.window) entry.deadline = process::Deadline{entry.date};
    to.entries.push_back(std::move(entry));
  }
  add_consultations(to, loaded.modification, timetable, given.today);
  for (const process::OpenedWindow& one : windows)
    if (!one.closed(given.today).value_or(false))
      to.entries.push_back({one.window.closes.date, "window", timetable.number, one.kind.title, one.kind.who,
                            false, false, one.window.closes});
  const std::string undated = undated_words(timetable);
  if (!undated.empty()) to.undated.push_back(undated);
}

void add_days_of_all(render::DiaryView& to, const workspace::Diary& diary) {
  const auto add = [&](const std::optional<process::Date>& day, const char* kind, const std::string& words) {
    if (day && (!to.from || *day >= *to.from)) to.entries.push_back({*day, kind, "", words, ""});
  };
  for (const process::Meeting& one : diary.meetings.meetings)
    add(one.date, "meeting",
        one.number.empty() ? one.body + " meeting" : one.body + " meeting " + one.number);
  for (const process::Release& one : diary.releases.releases) {
    add(one.cut_off, "cut-off", "Cut-off of the " + one.name);
    add(one.date, "release", one.name);
  }
}

}  // namespace

namespace {

ModificationTimetable timetable_on(const Ground& ground, const LoadedModification& loaded,
                                   const TimetableJobOptions& options) {
  ModificationTimetable out;
  out.inputs = {loaded.file()};
  out.view.findings = workspace::shared_numbers(ground.place, loaded);
  out.view.findings.insert(out.view.findings.end(), loaded.findings.begin(), loaded.findings.end());
  out.view.findings.insert(out.view.findings.end(), ground.diary.findings.begin(),
                           ground.diary.findings.end());
  out.view.working_days = ground.working_days();
  const process::Process& process = process_of(loaded, ground.place);
  out.view.timetable = process::make_timetable(loaded.modification, process, ground.sources(),
                                               options_for(process, ground.place, options.timetable));
  return out;
}

}  // namespace

ModificationTimetable make_timetable(const std::string& id, const TimetableJobOptions& options) {
  const Ground ground(options.workspace);
  const LoadedModification now = workspace::load_modification(ground.place, id);
  const std::optional<process::Date>& today = options.timetable.today;
  if (!today || has_errors(now.findings) || !began_after(now.modification, *today))
    return timetable_on(ground, now, options);
  // On a day before it was raised nothing of it had happened.
  ModificationTimetable out = timetable_on(ground, on_day(now, today).loaded, options);
  out.view.findings.push_back(finding_at("timetable-before-beginning", Severity::warning, {now.file()}, "",
                                         "the timetable is as at " + process::long_words(*today) + ", and " +
                                             now.modification.number +
                                             " began later; what came after that day is not in it"));
  return out;
}

ModificationTimetable make_timetable(const LoadedModification& loaded, const TimetableJobOptions& options) {
  return timetable_on(Ground(options.workspace), loaded, options);
}

WorkspaceDiary make_diary(const TimetableJobOptions& options) {
  const Ground ground(options.workspace);
  const workspace::AllModifications all = workspace::load_modifications(ground.place);
  WorkspaceDiary out;
  out.view.from = options.timetable.today;
  out.view.findings = all.findings;
  out.view.findings.insert(out.view.findings.end(), ground.diary.findings.begin(),
                           ground.diary.findings.end());
  for (const Finding& finding : all.findings)
    if (finding.check == "data-unread")
      out.view.undated.push_back(finding.place.file + ": cannot be read; its days are not here");
  for (const LoadedModification& loaded : all.modifications) {
    out.inputs.push_back(loaded.file());
    out.view.findings.insert(out.view.findings.end(), loaded.findings.begin(), loaded.findings.end());
    if (has_errors(loaded.findings)) {
      const std::string& number = loaded.modification.number;
      out.view.undated.push_back((number.empty() ? loaded.folder : number) +
                                 ": its files have faults; its days are not here until they are mended");
      continue;
    }
    if (!is_open(loaded.modification)) continue;
    if (options.timetable.today && began_after(loaded.modification, *options.timetable.today)) continue;
    try {
      add_modification(out.view, loaded, ground, options.timetable);
    } catch (const Error& error) {
      // One that cannot be laid out does not hide the others.
      out.view.findings.push_back(error_at("timetable-not-made", {loaded.file()}, "", error.detail()));
    }
  }
  add_days_of_all(out.view, ground.diary);
  std::stable_sort(out.view.entries.begin(), out.view.entries.end(),
                   [](const auto& a, const auto& b) { return a.date < b.date; });
  return out;
}

std::pair<std::string, int> read_days_of_step(const std::string& words, const std::string& option) {
  const std::size_t equals = words.find('=');
  const std::string rest = equals == std::string::npos ? "" : words.substr(equals + 1);
  int days = -1;
  const auto [stop, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), days);
  const std::string unit(stop, rest.data() + rest.size());
  constexpr int kMost = 2600;  // Working Days of ten years
  if (equals == 0 || rest.empty() || fault != std::errc() || (!unit.empty() && unit != "wd") || days < 0 ||
      days > kMost)
    throw Error(ErrorCode::usage, {},
                option + " " + words + " names no step and Working Days; expected one like " + option +
                    " change-board-vote=10wd");
  return {words.substr(0, equals), days};
}

}  // namespace redraft::jobs
