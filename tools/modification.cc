#include "base/error.h"
#include "jobs/convert.h"
#include "jobs/relate.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

void show(const Args& args, const Streams& streams, const std::string& text, const Json& json) {
  streams.out << (args.one("format") == "json" ? json.dump() + "\n" : text);
}

std::string the_one(const Args& args) {
  const std::vector<std::string> ids = args.all("ID");
  if (ids.size() != 1) throw Error(ErrorCode::usage, {}, "'" + ids[1] + "' is one modification too many");
  return ids.front();
}

int run_convert(const Args& args, const Streams& streams) {
  const process::Date date = recorded_date(args);
  const workspace::Workspace workspace = workspace_of(args);
  const jobs::ConvertOptions options{date,
                                     args.one("by", "Panel"),
                                     args.one("meeting"),
                                     args.one("reason"),
                                     args.one("decision"),
                                     args.one("number"),
                                     args.one("to")};
  const jobs::Converted converted =
      jobs::convert(workspace, the_one(args), options, step_options(args, streams));
  if (!converted.advanced.open() && args.one("format") != "json") {
    streams.err << jobs::converted_text(converted);
    return kFailed;
  }
  show(args, streams, jobs::converted_text(converted), jobs::converted_json(converted));
  return converted.advanced.open() ? kDone : kFailed;
}

int run_split(const Args& args, const Streams& streams) {
  const process::Date date = recorded_date(args);
  const workspace::Workspace workspace = workspace_of(args);
  const jobs::SplitOptions options{args.all("into"),           args.all("title"), args.all("share"), date,
                                   args.one("by", "Proposer"), args.one("reason")};
  const jobs::RelatedTogether related =
      jobs::split(workspace, the_one(args), options, step_options(args, streams));
  show(args, streams, jobs::related_text(related), jobs::related_json(related));
  return kDone;
}

int run_batch(const Args& args, const Streams& streams) {
  const workspace::Workspace workspace = workspace_of(args);
  const jobs::RelatedTogether related = jobs::batch(
      workspace, args.all("ID"), {args.has("one-group"), args.one("note")}, step_options(args, streams));
  show(args, streams, jobs::related_text(related), jobs::related_json(related));
  return kDone;
}

int run_modification(const Args& args, const Streams& streams) {
  const std::string action = args.one("ACTION");
  if (action == "convert") return run_convert(args, streams);
  if (action == "split") return run_split(args, streams);
  if (action == "batch") return run_batch(args, streams);
  throw Error(ErrorCode::usage, {},
              "'" + action +
                  "' is nothing that is done to a modification; expected convert, split "
                  "or batch");
}

}  // namespace

Command modification_command() {
  return {
      "modification",
      "converts a Draft Proposal, splits it, or batches modifications",
      "convert: the Panel makes a Draft Proposal a Modification Proposal, which keeps its number (DP088 "
      "becomes MP088 and "
      "is\n"
      "found by both) and enters the next stage, when its gate is open; its scope is fixed from then on.\n"
      "split: a Draft Proposal goes on as two or more, each with what they share; it is closed unless it is "
      "one of them.\n"
      "batch: modifications that are progressed together name one another, and with --one-group share a "
      "Working Group.\n"
      "Each is one step: it is recorded on all sides, or nothing is.",
      "redraft modification batch DP089 DP093 --note 'both change testing' --workspace samples/workspace "
      "--dry-run\n"
      "redraft modification split DP091 --into DP091 --into DP094 --title 'A second FUSA' --date 2019-11-20 "
      "--workspace samples/workspace --dry-run",
      {{"ACTION", "convert, split or batch", true},
       {"ID", "a modification; of a batch all of them", true, true}},
      {recorded_date_option("convert, split: the day on which it was done"),
       {"--by", "BODY", "who did it; default: of convert the Panel, of split the Proposer", false, {}},
       {"--meeting", "NUMBER", "convert: of the meeting", false, {}},
       {"--reason", "TEXT", "convert, split: why", false, {}},
       {"--decision", "ID", "convert: the decision, when it is recorded already", false, {}},
       {"--number", "NUMBER", "convert: the new number; default: MP for DP", false, {}},
       {"--to",
        "STAGE",
        "convert: the stage to enter; default: the first to which a gate leads that converts",
        false,
        {}},
       {"--into", "NUMBER", "split: a part; its own number when it goes on as one", false, {}, true},
       {"--title", "TITLE", "split: of a new part, in the order of --into", false, {}, true},
       {"--share",
        "KEY",
        "split: a key that the parts take over; default: the issue and whose it is",
        false,
        {},
        true},
       {"--note", "TEXT", "batch: what they share", false, {}},
       {"--one-group", "", "batch: one Working Group assesses all of them", false, {}},
       workspace_option(),
       dry_run_option(),
       format_option({"txt", "json"}, "txt (the default) or json")},
      run_modification};
}

}  // namespace redraft::tools
