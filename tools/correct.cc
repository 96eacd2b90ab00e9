#include "jobs/correct.h"

#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

int run_correct(const Args& args, const Streams& streams) {
  const process::Date date = recorded_date(args);
  const workspace::Workspace workspace = workspace_of(args);
  const jobs::CorrectOptions options{
      args.one("file"),   args.one("old"),      args.one("new"),     args.one("approver"), date,
      args.one("reason"), args.one("citation"), args.one("version"), args.one("frozen")};
  const jobs::Corrected corrected =
      jobs::correct(workspace, args.one("ID"), options, step_options(args, streams));
  if (args.one("format") == "json") {
    streams.out << jobs::corrected_json(corrected).dump() << '\n';
  } else {
    streams.out << jobs::corrected_text(corrected);
    report(corrected.findings, streams);
  }
  return kDone;
}

}  // namespace

Command correct_command() {
  return {"correct",
          "records a non-material correction of frozen legal text, and makes it",
          "Changes words of a legal text that is frozen, when they stand there exactly once or --citation "
          "says where, and\n"
          "records the words, who agreed that the change is not material, the new version and the hash of "
          "the file: only "
          "this\n"
          "change passes the check of frozen text. Documents made since are listed, to be issued again. A "
          "Word document is "
          "not\n"
          "written: the correction is made in Word, and --frozen, a copy from before, is needed to prove "
          "that nothing else changed.",
          "redraft correct MP900 --file legal-text.txt --old 'sound the Horn' --new 'sound the horn' "
          "--approver 'Ed Figment' --date 2021-06-25 --workspace samples/workspace --dry-run",
          {{"ID", "a modification: its number, an earlier one, or its folder", true}},
          {{"--file", "FILE", "the legal text, as modification.yaml names it", true, {}},
           {"--old", "WORDS", "the words as they stand", true, {}},
           {"--new", "WORDS", "the words as they shall stand", true, {}},
           {"--approver", "NAME", "who agreed that it is not material", true, {}},
           recorded_date_option("the day on which it was agreed"),
           {"--reason", "TEXT", "why it is not material", false, {}},
           {"--citation", "CITATION", "the provision, where the words stand more than once", false, {}},
           {"--version", "VERSION", "of the corrected legal text; default: the next one", false, {}},
           {"--frozen",
            "FILE.docx",
            "of a Word document, needed there: a copy as it was frozen, or corrected last",
            false,
            {}},
           workspace_option(),
           dry_run_option(),
           format_option({"txt", "json"}, "txt (the default) or json")},
          run_correct};
}

}  // namespace redraft::tools
