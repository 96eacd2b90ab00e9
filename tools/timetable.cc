#include "jobs/timetable.h"

#include "base/error.h"
#include "render/gantt_svg.h"
#include "render/timetable_ical.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

const std::vector<std::string>& formats() {
  static const std::vector<std::string> all = {"txt", "json", "ics", "svg"};
  return all;
}

std::map<std::string, int> days_of_steps(const Args& args, const std::string& name) {
  std::map<std::string, int> out;
  for (const std::string& words : args.all(name)) {
    const auto [step, days] = jobs::read_days_of_step(words, "--" + name);
    if (!out.emplace(step, days).second)
      throw Error(ErrorCode::usage, {}, "--" + name + " " + step + " is there twice; expected it once");
  }
  return out;
}

int run_diary(const Args& args, const Streams& streams, const jobs::TimetableJobOptions& options,
              const std::string& format) {
  if (format == "svg")
    throw Error(ErrorCode::usage, {}, "the picture is of one modification; expected its number");
  const jobs::WorkspaceDiary diary = jobs::make_diary(options);
  if (format == "json")
    emit(args, streams, render::diary_json(diary.view).dump() + "\n", diary.inputs);
  else if (format == "ics")
    emit(args, streams, render::diary_calendar(diary.view), diary.inputs);
  else
    emit(args, streams, render::diary_text(diary.view, streams.width), diary.inputs);
  report(diary.view.findings, streams);
  return has_errors(diary.view.findings) ? kFindings : kDone;
}

int run_timetable(const Args& args, const Streams& streams) {
  jobs::TimetableJobOptions options;
  options.workspace = workspace_folder(args);
  options.timetable.today = day_of(args);
  options.timetable.delays = days_of_steps(args, "delay");
  options.timetable.lengths = days_of_steps(args, "length");
  const std::string format = output_format(args, formats(), "txt");
  if (!args.has("ID")) {
    if (!options.timetable.delays.empty() || !options.timetable.lengths.empty())
      throw Error(ErrorCode::usage, {}, "--delay and --length are for one modification; expected its number");
    return run_diary(args, streams, options, format);
  }
  const jobs::ModificationTimetable made = jobs::make_timetable(args.one("ID"), options);
  const render::TimetableView& view = made.view;
  if (format == "json")
    emit(args, streams, render::timetable_json(view).dump() + "\n", made.inputs);
  else if (format == "ics")
    emit(args, streams, render::timetable_calendar(view.timetable), made.inputs);
  else if (format == "svg")
    emit(args, streams, render::gantt_svg(view.timetable), made.inputs);
  else
    emit(args, streams, render::timetable_text(view, streams.width), made.inputs);
  report(view.findings, streams);
  return has_errors(view.findings) ? kFindings : kDone;
}

}  // namespace

Command timetable_command() {
  return {
      "timetable",
      "planned, actual and expected days of a modification's steps; without a number, what is to come",
      "Lays out the steps of a modification's process: planned days by the rules alone, actual days as "
      "recorded, and\n"
      "what is expected from there; with meetings, releases and their cut-offs, how late a step is, and how "
      "many\n"
      "Working Days it can slip before the target is missed. No length is made up: where none is laid down "
      "the day is\n"
      "the earliest one, and a meeting that is not recorded leaves a step without a date. Without ID: the "
      "next steps of\n"
      "all open modifications, the windows, meetings and releases, in the order of their days.",
      "redraft timetable SECMP0009 --workspace samples/workspace --date 2018-08-31\n"
      "redraft timetable MP900 --workspace samples/timetable --date 2018-06-20 --delay sub-committees=10wd\n"
      "redraft timetable MP900 --workspace samples/timetable --date 2018-06-20 -o timetable.svg\n"
      "redraft timetable --workspace samples/workspace --date 2018-08-31 -o diary.ics",
      {{"ID", "a modification: its number, an earlier one, or its folder", false}},
      {workspace_option(),
       day_option("the day that it is: nothing to come is expected before it, and what should have ended is "
                  "overdue; "
                  "default: SOURCE_DATE_EPOCH, else it is not judged"),
       {"--delay", "STEP=10wd", "what if this step took so many Working Days longer", false, {}, true},
       {"--length",
        "STEP=10wd",
        "assume so many Working Days for a step whose length is not laid down",
        false,
        {},
        true},
       output_option("where to write: .txt, .json, .ics or .svg; default: tables on standard output"),
       format_option(formats(), "instead of going by the name of the output")},
      run_timetable};
}

}  // namespace redraft::tools
