#include "jobs/decide.h"

#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

int run_decide(const Args& args, const Streams& streams) {
  const process::Date date = recorded_date(args);
  const workspace::Workspace workspace = workspace_of(args);
  const jobs::DecideOptions options{args.one("kind"),    args.one("body"),     date,
                                    args.one("meeting"), args.one("reason"),   args.one("field"),
                                    args.one("new"),     args.one("solution"), args.one("id"),
                                    args.one("source")};
  const jobs::Decided decided = jobs::decide(workspace, args.one("ID"), options, step_options(args, streams));
  if (args.one("format") == "json") {
    streams.out << jobs::decided_json(decided).dump() << '\n';
  } else {
    streams.out << jobs::decided_text(decided);
  }
  return kDone;
}

}  // namespace

Command decide_command() {
  return {
      "decide",
      "records a decision, changes the value it is about, lists documents that print another",
      "Records who decided what, when and why, under `decisions`. A decision about a value (--field, --new) "
      "also changes "
      "it,\n"
      "keeps the old one beside the new, and lists the documents already made that print another value. Of "
      "some kinds the "
      "key\n"
      "is known: implementation-date, path, urgency, close, withdraw, adopt. Of the Authority, approve, "
      "reject and\n"
      "return-for-work are its determination, the last a send-back.",
      "redraft decide SECMP0018 --kind release-hold --body Panel --date 2018-12-14 --workspace "
      "samples/workspace --dry-run\n"
      "redraft decide SECMP0049 --kind implementation-date --new 2019-02-28 --body Panel --date 2018-12-14 "
      "--workspace samples/workspace --dry-run",
      {{"ID", "a modification: its number, an earlier one, or its folder", true}},
      {{"--kind",
        "KIND",
        "what was decided: approve, hold, extension, implementation-date, return-for-work ...",
        true,
        {}},
       {"--body", "BODY", "who decided: Panel, Change Board, Change Sub-Committee, Authority ...", true, {}},
       recorded_date_option("the day of the decision"),
       {"--meeting", "NUMBER", "of the meeting", false, {}},
       {"--reason", "TEXT", "why", false, {}},
       {"--field", "KEY", "the key whose value it changes, as implementation.date", false, {}},
       {"--new", "VALUE", "what the key holds from then on", false, {}},
       {"--solution", "ID", "the solution that it is about", false, {}},
       {"--id", "ID", "of the decision; default: made of body and day", false, {}},
       {"--source", "TEXT", "where it is recorded", false, {}},
       workspace_option(),
       dry_run_option(),
       format_option({"txt", "json"}, "txt (the default) or json")},
      run_decide};
}

}  // namespace redraft::tools
