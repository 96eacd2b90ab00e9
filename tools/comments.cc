#include "jobs/comments.h"

#include "base/error.h"
#include "base/table.h"
#include "base/words.h"
#include "jobs/recorded.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

void refuse(const Args& args, const std::vector<std::string>& options, const std::string& action) {
  for (const std::string& name : options)
    if (args.has(name))
      throw Error(ErrorCode::usage, {}, "--" + name + " is not for 'comments " + action + "'; see its help");
}

int run_export(const Args& args, const Streams& streams) {
  refuse(args, {"force", "dry-run", "format"}, "export");
  if (args.has("FILE"))
    throw Error(ErrorCode::usage, {}, "'comments export' takes no file; expected -o FILE.docx");
  check_ending(args, {"docx"});
  jobs::CommentsExportOptions options;
  options.committees = args.all("committee");
  options.classification = classification_of(args);
  options.leave_out = args.has("leave-out");
  options.date = day_of(args);
  const jobs::CommentsExport done = jobs::export_comments(workspace_of(args), args.one("ID"), options);
  emit_document(args, streams, done.bytes, done.inputs);
  report(done.findings, streams);
  streams.err << done.number << ": " << counted(done.rows, "comment");
  if (!done.left_out.empty()) streams.err << ", left out " << listed(done.left_out);
  streams.err << "\n";
  return kDone;
}

int run_import(const Args& args, const Streams& streams) {
  refuse(args, {"output", "committee", "classification", "leave-out"}, "import");
  const std::vector<std::string> files = args.all("FILE");
  if (files.empty())
    throw Error(ErrorCode::usage, {},
                "'comments import' needs the file that came back; expected ID FILE.docx");
  const jobs::CommentsImport done =
      jobs::import_comments(workspace_of(args), args.one("ID"), files, {day_of(args), args.has("force")},
                            step_options(args, streams));
  if (args.one("format") == "json") {
    streams.out << jobs::comments_import_json(done).dump() << "\n";
  } else {
    streams.out << jobs::comments_import_text(done, streams.width);
  }
  report(done.findings, streams);
  return has_errors(done.findings) ? kFindings : kDone;
}

int run_comments(const Args& args, const Streams& streams) {
  const std::string action = args.one("ACTION");
  if (action == "export") return run_export(args, streams);
  if (action == "import") return run_import(args, streams);
  throw Error(ErrorCode::usage, {}, "'comments " + action + "' is not known; expected export or import");
}

}  // namespace

Command comments_command() {
  return {
      "comments",
      "the live comments of Sub-Committees out to Word, and back filled in",
      "'comments export ID -o FILE.docx' writes the table of live comments: Sub-Committee, date, comment, "
      "response,\n"
      "who responded, whether a reservation stands, and empty rows for new comments.\n"
      "'comments import ID FILE.docx...' reads what came back, from one person or several, and records it: "
      "new\n"
      "comments, changed ones and those still unanswered are listed. What two people changed to different "
      "words is\n"
      "reported and kept as it is recorded (status 1); nothing is deleted because a row or a cell is empty. "
      "See docs/comments.md.",
      "redraft comments export MP900 --workspace samples/workspace --classification amber -o comments.docx\n"
      "redraft comments export MP900 --workspace samples/workspace --committee TABASC -o tabasc.docx\n"
      "redraft comments import MP900 samples/workspace/forms/comments.docx --workspace samples/workspace "
      "--dry-run",
      {{"ACTION", "export or import", true},
       {"ID", "the modification: its number, an earlier one, or its folder", true},
       {"FILE", "of import: the documents that came back", false, true}},
      {output_option("of export: where to write the .docx"),
       {"--committee",
        "NAME",
        "of export: only comments of this Sub-Committee; may be repeated",
        false,
        {},
        true},
       classification_option(),
       {"--leave-out", "", "of export: leave out comments classified above the document", false, {}},
       {"--force", "", "of import: where two people changed a cell, take the words of the file", false, {}},
       day_option("of export: the date of the document; of import: when it came back, as 2020-06-10; "
                  "default: none is written"),
       dry_run_option(),
       format_option({"json"}, "of import: the list as JSON"),
       workspace_option()},
      run_comments};
}

}  // namespace redraft::tools
