#include "jobs/advance.h"

#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

int run_advance(const Args& args, const Streams& streams) {
  const process::Date date = recorded_date(args);
  const workspace::Workspace workspace = workspace_of(args);
  const jobs::AdvanceOptions options{
      args.one("to"), date, args.one("by"), args.one("decision"), args.one("meeting"), args.one("note")};
  const jobs::Advanced advanced =
      jobs::advance(workspace, args.one("ID"), options, step_options(args, streams));
  if (args.one("format") == "json") {
    streams.out << jobs::advanced_json(advanced).dump() << '\n';
  } else {
    (advanced.open() ? streams.out : streams.err) << jobs::advanced_text(advanced);
  }
  return advanced.open() ? kDone : kFailed;
}

}  // namespace

Command advance_command() {
  return {"advance",
          "takes a modification into a stage, or lists what its gate still asks for",
          "Checks the gate between the stage in which a modification stands and the one named. When every "
          "condition "
          "holds,\n"
          "the step is recorded in `history` with its day, the decision behind it, and the hashes of what is "
          "frozen from "
          "then\n"
          "on. When one does not, nothing is written and each is listed with what it needs (status 2). No "
          "gate can be "
          "skipped:\n"
          "from Define straight to Opine leads one of its own, which asks for the Panel's decision.",
          "redraft advance SECMP0044 --to initial-modification-report --date 2018-03-09 --workspace "
          "samples/workspace --dry-run\n"
          "redraft advance SECMP0015 --to initial-modification-report --date 2018-04-13 --workspace "
          "samples/workspace --dry-run --format json",
          {{"ID", "a modification: its number, an earlier one, or its folder", true}},
          {{"--to", "STAGE", "the stage to enter, by its id", true, {}},
           recorded_date_option("the day on which it was entered"),
           {"--by", "BODY", "who decided; default: the body of the decision", false, {}},
           {"--decision", "ID", "the decision; default: the one that the gate asks for", false, {}},
           {"--meeting", "NUMBER", "of the meeting; default: that of the decision", false, {}},
           {"--note", "TEXT", "what else is to be recorded of the step", false, {}},
           workspace_option(),
           dry_run_option(),
           format_option({"txt", "json"}, "txt (the default) or json")},
          run_advance};
}

}  // namespace redraft::tools
