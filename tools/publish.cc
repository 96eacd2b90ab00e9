#include "jobs/publish.h"

#include "base/error.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

int run_publish(const Args& args, const Streams& streams) {
  const workspace::Workspace workspace = workspace_of(args);
  const std::string folder = needed(args, "output", "where to write");
  jobs::PublishOptions options;
  options.id = args.one("ID");
  options.kind = args.one("kind", "modification-report");
  options.stage = args.one("stage");
  options.addressee = args.one("for");
  options.date = day_of(args);
  options.version = args.one("document-version");
  options.template_file = args.one("template");
  options.pdf = args.has("pdf");
  const jobs::Publication made = jobs::publish(workspace, options);
  report(made.findings, streams);
  if (!made.refused.empty()) {
    streams.err << "redraft: " << made.heading << " cannot be published:\n";
    for (const std::string& why : made.refused) streams.err << "  " << why << "\n";
    return kFailed;
  }
  jobs::WritePublicationOptions writing;
  writing.record = !args.has("no-record");
  writing.step = step_options(args, streams);
  report(jobs::write_publication(workspace, made, folder, writing), streams);
  for (const jobs::PublishedFile& file : made.files) streams.out << file.name << "  " << file.what << "\n";
  streams.out << "manifest.json\n";
  return kDone;
}

}  // namespace

Command publish_command() {
  return {
      "publish",
      "one folder to publish: report, legal text clean and redlined, lettered attachments, a manifest",
      "Makes all that is published of a modification, at the stage at which it stands, into a folder that is "
      "not there\n"
      "yet: the report, the legal text of each solution clean and redlined, the attachments under the "
      "letters "
      "that the\n"
      "report gives them, each without the traces of who wrote it, and manifest.json with the hashes of what "
      "was read and\n"
      "written. What was made is listed under documents of modification.yaml. It refuses what is stale, "
      "classified above White, or unresolved, and names each.",
      "redraft publish MP902 --workspace samples/publish --date 2020-10-16 --no-record -o published",
      {{"ID", "a modification: its number, an earlier one, or its folder", true}},
      {workspace_option(),
       {"--kind", "KIND", "another document than the Modification Report, as legal-text", false, {}},
       {"--stage", "STAGE", "of the document; default: by where the modification stands", false, {}},
       {"--for",
        "WHOM",
        "panel, consultation, change-board, authority: whom the report is put to",
        false,
        {}},
       {"--pdf", "", "each document as PDF too, through LibreOffice", false, {}},
       day_option("of the document; default: SOURCE_DATE_EPOCH, else it is not dated"),
       {"--document-version", "VERSION", "default: as recorded of the last one, else 1.0", false, {}},
       {"--no-record",
        "",
        "make the folder without listing it in modification.yaml: to look at it first",
        false,
        {}},
       {"--template", "FILE.docx", "instead of the workspace's or the program's", false, {}},
       output_option("the folder; it must not be there yet, or be empty")},
      run_publish};
}

}  // namespace redraft::tools
