#include "jobs/status.h"

#include "render/status.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

int run_status(const Args& args, const Streams& streams) {
  const workspace::Workspace workspace = workspace_of(args);
  const std::string format = output_format(args, {"txt", "json"}, "txt");
  const jobs::StatusOptions options{day_of(args), args.one("to")};
  if (args.has("to") && !args.has("ID"))
    throw Error(ErrorCode::usage, {}, "--to shows a gate of one modification; expected an ID");
  const render::StatusReport report = args.has("ID") ? jobs::status_of_one(workspace, args.one("ID"), options)
                                                     : jobs::status_of_all(workspace, options);
  if (format == "json") {
    emit(args, streams, render::status_json(report).dump(), {});
  } else {
    emit(args, streams, render::status_text(report, streams.width), {});
    if (!report.findings.empty()) tools::report(report.findings, streams);
  }
  return has_errors(report.findings) ? kFindings : kDone;
}

}  // namespace

Command status_command() {
  return {
      "status",
      "where a modification stands, and what it needs to go on",
      "Shows the stage in which a modification stands, what is frozen and whether it has changed, the "
      "windows "
      "that\n"
      "are or were open, and each condition of the next gate: met, with the evidence; missing, with what it "
      "needs and\n"
      "where; or not applying. Every rule has its reason and its source (docs/process.md). Without an ID: "
      "all "
      "modifications, a line each.",
      "redraft status SECMP0050 --workspace samples/workspace --date 2018-09-01\n"
      "redraft status DP091 --workspace samples/workspace --to report\n"
      "redraft status --workspace samples/workspace",
      {{"ID", "a number, an earlier number, or the folder of a modification", false}},
      {workspace_option(),
       day_option(
           "the day by which windows and consultations are judged, as 2018-09-01; default: they are not"),
       {"--to", "STAGE", "the gate to show in full; default: the usual next one", false, {}},
       output_option("where to write; default: standard output"),
       format_option({"txt", "json"}, "txt (the default) or json")},
      run_status};
}

}  // namespace redraft::tools
