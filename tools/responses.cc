#include "jobs/responses.h"

#include "base/error.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

int run_export(const Args& args, const Streams& streams) {
  if (!args.has("consultation"))
    throw Error(ErrorCode::usage, {}, "'responses export' needs a consultation; expected --consultation ID");
  if (args.has("FILE"))
    throw Error(ErrorCode::usage, {}, "'responses export' takes no file; expected -o FILE.docx");
  check_ending(args, {"docx"});
  const jobs::ResponseFormExport done = jobs::export_response_form(
      workspace_of(args), args.one("ID"), args.one("consultation"), classification_of(args));
  emit_document(args, streams, done.bytes, done.inputs);
  return kDone;
}

int run_import(const Args& args, const Streams& streams) {
  const std::vector<std::string> files = args.all("FILE");
  if (files.empty())
    throw Error(ErrorCode::usage, {},
                "'responses import' needs the forms that came back; expected ID FILE.docx");
  const jobs::ResponsesImport done = jobs::import_responses(workspace_of(args), args.one("ID"), files,
                                                            day_of(args), step_options(args, streams));
  if (args.one("format") == "json") {
    streams.out << jobs::responses_import_json(done).dump() << "\n";
  } else {
    streams.out << jobs::responses_import_text(done, streams.width);
  }
  report(done.findings, streams);
  return has_errors(done.findings) ? kFindings : kDone;
}

int run_responses(const Args& args, const Streams& streams) {
  const std::string action = args.one("ACTION");
  if (action == "export") return run_export(args, streams);
  if (action == "import") return run_import(args, streams);
  throw Error(ErrorCode::usage, {}, "'responses " + action + "' is not known; expected export or import");
}

}  // namespace

Command responses_command() {
  return {
      "responses",
      "the response form of a consultation in Word, and the responses that come back",
      "'responses export ID --consultation C -o FORM.docx' writes the form: who responds, Party Category, "
      "view,\n"
      "reasons, an answer to each question, lead time.\n"
      "'responses import ID FORM.docx...' reads forms that came back and records each as a response to its\n"
      "consultation; new, changed and unanswered ones are listed. A form of another modification or "
      "consultation is\n"
      "refused by name, and nothing is written. See docs/comments.md.",
      "redraft responses export MP900 --consultation industry --workspace samples/workspace -o form.docx\n"
      "redraft responses import MP900 samples/workspace/forms/response.docx --workspace samples/workspace "
      "--dry-run",
      {{"ACTION", "export or import", true},
       {"ID", "the modification: its number, an earlier one, or its folder", true},
       {"FILE", "of import: the forms that came back", false, true}},
      {output_option("of export: where to write the .docx"),
       {"--consultation", "C", "of export: id of the consultation", false, {}},
       classification_option(),
       day_option("of import: when the responses were received; default: none is written"),
       dry_run_option(),
       format_option({"json"}, "of import: the list as JSON"),
       workspace_option()},
      run_responses};
}

}  // namespace redraft::tools
