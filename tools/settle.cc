#include "jobs/settle.h"

#include "base/error.h"
#include "base/file.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

std::string summary(const jobs::Settled& settled, const jobs::SettleOptions& options,
                    const std::string& file) {
  const std::string done = options.decision == docx::Decision::accept ? "accepted" : "rejected";
  if (settled.settled == 0) return file + ": has no tracked changes\n";
  std::string out = file + ": " + done + " " + std::to_string(settled.settled) +
                    (settled.settled == 1 ? " change" : " changes");
  if (settled.left > 0) out += ", " + std::to_string(settled.left) + " left";
  return out + "\n";
}

int run_settle(const Args& args, const Streams& streams, docx::Decision decision) {
  const std::string file = args.one("FILE");
  if (!args.has("output") && streams.out_is_terminal)
    throw Error(ErrorCode::usage, {}, "a .docx is not for a terminal; expected -o FILE");
  check_word_ending(args, file);
  jobs::SettleOptions options;
  options.decision = decision;
  options.author = args.one("author");
  options.ids = comma_list(args.one("id"));
  options.from = args.one("from");
  options.to = args.one("to");
  options.place = args.one("place");
  options.profile = args.one("profile", "sec");
  for (const char* name : {"author", "id", "from", "to", "place"})
    if (args.has(name) && (args.one(name).empty() || (std::string(name) == "id" && options.ids.empty())))
      throw Error(ErrorCode::usage, {}, "--" + std::string(name) + " is empty; expected what to look for");
  const jobs::Settled settled = jobs::settle(file, options);
  if (args.has("output") && args.one("output") != "-") {
    write_file(args.one("output"), settled.bytes, {file});
  } else {
    streams.out << settled.bytes << std::flush;
  }
  report(settled.findings, streams);
  report(macros_warning(args, file), streams);
  streams.err << summary(settled, options, file);
  return kDone;
}

Command settle_command(docx::Decision decision) {
  const bool accept = decision == docx::Decision::accept;
  const std::string name = accept ? "accept" : "reject";
  const std::string takes = accept ? "Accepts" : "Rejects";
  const std::string leaves =
      accept ? "as if the changes had never been marked" : "as if they had never been made";
  return {
      name,
      std::string(accept ? "accepts" : "rejects") +
          " tracked changes of a Word document, all or some of them",
      takes + " tracked changes, all of them or those that fit every option given, and writes the document " +
          leaves +
          ".\nParagraphs join as Word joins them, both halves of a move follow each other, notes and "
          "comments go "
          "with\ntheir reference. Everything else in the file keeps its bytes; the file itself is not "
          "written to.",
      accept ? "redraft accept samples/word/reviewed.docx -o clean.docx\n"
               "redraft accept samples/word/reviewed.docx --author 'Panel Secretary' -o one-author.docx\n"
               "redraft accept samples/word/reviewed.docx --place Q1.2 -o one-clause.docx"
             : "redraft reject samples/word/reviewed.docx -o before.docx\n"
               "redraft reject samples/word/reviewed.docx --id 2,4 -o without-two.docx\n"
               "redraft reject samples/word/reviewed.docx --from 2018-10-08 --to 2018-10-09 -o late.docx",
      {{"FILE", "a .docx, .docm, .dotx or .dotm file", true}},
      {output_option("where to write the document"),
       {"--author", "NAME", "only changes by this author, as the document writes the name", false, {}},
       {"--id", "ID[,ID]", "only changes with these numbers, as 'redraft changes' lists them", false, {}},
       {"--from", "DATE", "only changes made then or later: 2018-10-05 or 2018-10-05T17:00:00Z", false, {}},
       {"--to", "DATE", "only changes made then or earlier; a day is meant to its end", false, {}},
       {"--place",
        "PLACE",
        "only changes there: a paragraph's number (214), a story (header, 'text box'), one note (footnote "
        "3), or "
        "a citation (D3.11(a))",
        false,
        {}},
       profile_option()},
      [decision](const Args& args, const Streams& streams) { return run_settle(args, streams, decision); }};
}

}  // namespace

Command accept_command() { return settle_command(docx::Decision::accept); }
Command reject_command() { return settle_command(docx::Decision::reject); }

}  // namespace redraft::tools
