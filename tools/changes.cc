#include "jobs/changes.h"

#include "review/changes_text.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_changes(const Args& args, const Streams& streams) {
  const std::string file = args.one("FILE");
  const std::string format = output_format(args, {"txt", "json", "csv"}, "table");
  const jobs::ListedChanges listed = jobs::list_changes(file, args.one("profile", "sec"));
  if (format == "json") {
    emit(args, streams, review::changes_json(listed.changes, file, listed.findings).dump() + "\n", {file});
    return kDone;
  }
  emit(args, streams,
       format == "csv" ? review::changes_csv(listed.changes)
                       : review::changes_table(listed.changes, streams.width),
       {file});
  report(listed.findings, streams);
  return kDone;
}

}  // namespace

Command changes_command() {
  return {"changes",
          "lists the tracked changes of a Word document: what, who, when, where",
          "Lists what was inserted, deleted, replaced, moved and formatted, in the body, headers, footers, "
          "notes, "
          "comments\n"
          "and text boxes, as a person counts it: words that one author put in over several runs or "
          "paragraphs are "
          "one\n"
          "change, and so is a move. The numbers in front are those that accept and reject take with --id.",
          "redraft changes samples/word/reviewed.docx\n"
          "redraft changes samples/word/reviewed.docx --format csv\n"
          "redraft changes samples/word/reviewed.docx -o changes.json",
          {{"FILE", "a .docx, .docm, .dotx or .dotm file", true}},
          {output_option("where to write the list; default: standard output"),
           format_option({"table", "json", "csv"}, "instead of going by the name of the output"),
           profile_option()},
          run_changes};
}

}  // namespace redraft::tools
