#include "jobs/consolidate.h"

#include <string>
#include <vector>

#include "base/error.h"
#include "review/conflict_list.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

jobs::ConsolidateOptions consolidate_options(const Args& args) {
  jobs::ConsolidateOptions out;
  const std::string policy = args.one("policy", "report");
  if (policy == "first") out.policy = review::Policy::first;
  if (policy == "both") out.policy = review::Policy::both;
  for (const std::string& given : args.all("author")) {
    const std::size_t at = given.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == given.size())
      throw Error(ErrorCode::usage, {}, "--author " + given + " is not understood; expected COPY=NAME");
    out.authors.emplace_back(given.substr(0, at), given.substr(at + 1));
  }
  out.word.moves = !args.has("no-moves");
  out.date = iso_date(args);
  return out;
}

std::string count(std::size_t number, const std::string& thing) {
  return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

int run_consolidate(const Args& args, const Streams& streams) {
  const bool json = args.one("format") == "json";
  if (!args.has("output") && (json || streams.out_is_terminal))
    throw Error(ErrorCode::usage, {},
                json ? "--format json writes the list to standard output; expected -o FILE for the document"
                     : "a .docx is not for a terminal; expected -o FILE");
  const jobs::ConsolidateOptions options = consolidate_options(args);
  const std::string base = args.one("BASE");
  check_word_ending(args, base);
  const std::vector<std::string> copies = args.all("COPY");
  std::vector<std::string> inputs = copies;
  inputs.push_back(base);
  const std::vector<Finding> macros = macros_warning(args, base);
  jobs::ConsolidatedCopies done = jobs::consolidate(base, copies, options);
  done.findings.insert(done.findings.end(), macros.begin(), macros.end());
  emit_document(args, streams, done.bytes, inputs);
  if (json)
    streams.out << review::consolidated_json(done.consolidated, done.copies, base, options.policy,
                                             done.findings)
                       .dump()
                << "\n";
  report(done.findings, streams);
  const review::Consolidated& result = done.consolidated;
  std::string names;
  for (const review::Copy& copy : done.copies) names += (names.empty() ? "" : ", ") + copy.author;
  streams.err << base << ": " << count(result.changes, "change") << " of " << names;
  if (result.same > 0) streams.err << ", " << result.same << " made by more than one";
  if (!result.conflicts.empty()) streams.err << ", " << count(result.conflicts.size(), "conflict");
  streams.err << "\n";
  return options.policy == review::Policy::report && !result.conflicts.empty() ? kFindings : kDone;
}

}  // namespace

Command consolidate_command() {
  return {"consolidate",
          "several reviewers' copies of a Word document into one, each change under its reviewer's name",
          "Holds each copy against BASE and writes BASE with all of their changes tracked. Where two copies "
          "change the\n"
          "same words, or put different ones in at one place, that is a conflict: it is listed, and the "
          "policy says what\n"
          "stands. The same change made by two is written once, under the first. A reviewer is who is named "
          "by --author,\n"
          "else who made the copy's own tracked changes (they are taken as accepted), else who saved it "
          "last, else the\n"
          "name of the file. With --policy report, the default, conflicts give exit status 1.",
          "redraft consolidate samples/consolidate/base.docx samples/consolidate/ann.docx "
          "samples/consolidate/bob.docx "
          "-o reviewed.docx\n"
          "redraft consolidate samples/consolidate/base.docx samples/consolidate/ann.docx "
          "samples/consolidate/bob.docx "
          "--policy first -o reviewed.docx\n"
          "redraft consolidate samples/consolidate/base.docx samples/consolidate/bob.docx --author "
          "samples/consolidate/bob.docx='Bob Roe' -o reviewed.docx --format json",
          {{"BASE", "the .docx that all reviewers were sent", true},
           {"COPY", "what came back from them", true, true}},
          {output_option("where to write the document"),
           {"--policy",
            "POLICY",
            "what stands of changes at odds: none of them (report), that of the copy named first (first), or "
            "one after "
            "the other where only words are put in or replaced (both)",
            false,
            {"report", "first", "both"}},
           {"--author",
            "COPY=NAME",
            "the reviewer of a copy, as Word is to show the name; may be repeated",
            false,
            {},
            true},
           {"--date",
            "DATE",
            "the date of every change, 2018-10-05 or 2018-10-05T17:00:00Z; default: none is written",
            false,
            {}},
           {"--no-moves", "", "show what has moved as deleted and inserted", false, {}},
           format_option({"json"}, "writes what stands and the conflicts to standard output, as JSON")},
          run_consolidate};
}

}  // namespace redraft::tools
