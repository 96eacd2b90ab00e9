#include "jobs/report.h"

#include "base/error.h"
#include "base/file.h"
#include "base/yaml_write.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

jobs::ReportOptions options_of(const Args& args) {
  jobs::ReportOptions out;
  out.kind = args.one("KIND");
  out.id = args.one("ID");
  out.stage = args.one("stage");
  out.addressee = args.one("for");
  out.committee = args.one("committee");
  out.month = args.one("month");
  out.consultation = args.one("consultation");
  out.classification = classification_of(args);
  out.leave_out = args.has("leave-out");
  out.draft = args.has("draft");
  out.date = day_of(args);
  out.version = args.one("document-version");
  out.reference = args.one("reference");
  out.template_file = args.one("template");
  if (args.one("redline") == "native") out.marks = jobs::RedlineMarks::native;
  out.finish.pages = args.has("pages");
  out.finish.pdf = args.has("pdf");
  return out;
}

/// Beside the Word file: "final.docx" has "final.pdf".
std::string pdf_path(const Args& args) {
  if (!args.has("pdf")) return {};
  if (!args.has("output"))
    throw Error(ErrorCode::usage, {}, "--pdf writes a second file beside the first; expected -o FILE.docx");
  const std::string path = args.one("output");
  const std::string ending = extension(path);
  return path.substr(0, path.size() - ending.size()) + ".pdf";
}

std::string kinds_text() {
  std::string out;
  for (const report::Kind& kind : report::kinds().kinds) {
    out += kind.kind;
    std::string names;
    for (const report::KindStage& stage : kind.stages)
      if (!stage.also.empty()) names += (names.empty() ? "" : ", ") + stage.also.front();
    out += (names.empty() ? "" : " (" + names + ")") + ": " + kind.says + "\n";
  }
  return out;
}

int run_report(const Args& args, const Streams& streams) {
  if (!args.has("KIND")) {
    emit(args, streams, kinds_text(), {});
    return kDone;
  }
  const workspace::Workspace workspace = workspace_of(args);
  jobs::ReportOptions options = options_of(args);
  const std::string format = output_format(args, {"docx", "pdf", "yaml"}, "docx");
  if (format == "pdf") options.finish.pdf = true;
  if (format == "yaml") {
    for (const char* option : {"pages", "pdf", "template"})
      if (args.has(option))
        throw Error(
            ErrorCode::usage, {},
            std::string("--") + option + " is for a document, and .yaml is the values of one; leave it out");
    const jobs::ReportValues values = jobs::report_values(workspace, options);
    emit(args, streams, write_yaml(values.values), values.inputs);
    report(values.findings, streams);
    return kDone;
  }
  const std::string pdf = pdf_path(args);
  const jobs::Report made = jobs::make_report(workspace, options);
  report(made.findings, streams);
  if (made.bytes.empty()) return kFailed;
  for (const report::MissingField& gap : made.control.gaps)
    streams.err << "gap: " << gap.words << ": " << gap.where << "\n";
  for (const std::string& what : made.control.left_out) streams.err << "left out: " << what << "\n";
  if (format == "pdf") {
    emit_document(args, streams, *made.pdf, made.inputs);
    return has_errors(made.findings) ? kFindings : kDone;
  }
  if (made.pdf) check_output(pdf, made.inputs);
  emit_document(args, streams, made.bytes, made.inputs);
  if (made.pdf) write_file(pdf, *made.pdf, made.inputs);
  return has_errors(made.findings) ? kFindings : kDone;
}

}  // namespace

Command report_command() {
  return {
      "report",
      "a document of the process as a Word file: reports, papers, letters, the Register",
      "Makes a document from what the workspace records and a template. Without KIND: the kinds, a line "
      "each. What a\n"
      "document needs and is not recorded refuses it, with the list; --draft makes it with DRAFT across its "
      "pages, the\n"
      "gaps marked and listed. The template is templates/KIND.docx of the workspace, else the program's own "
      "(docs/reports.md).",
      "redraft report final SECMP0049 --workspace samples/workspace -o final.docx\n"
      "redraft report final MP900 --for change-board --classification amber --workspace samples/workspace "
      "-o mp900.docx\n"
      "redraft report draft-problem-statement DP088 --workspace samples/workspace -o dp088.docx\n"
      "redraft report subcommittee-paper --committee OPSG --month 2019-10 --workspace samples/workspace -o "
      "paper.docx\n"
      "redraft report newsletter --month 2018-08 --workspace samples/workspace -o change-update.docx\n"
      "redraft report final SECMP0049 --workspace samples/workspace --format yaml",
      {{"KIND", "a kind of document, as final, decision, subcommittee-paper; without it: the list of them",
        false},
       {"ID", "a modification: its number, an earlier one, or its folder; of framework-tables a process",
        false}},
      {workspace_option(),
       {"--stage",
        "STAGE",
        "of a kind that has stages; default: by where the modification stands",
        false,
        {}},
       {"--for", "WHOM", "panel, consultation, change-board, authority: whom it is put to", false, {}},
       {"--committee", "NAME", "of a subcommittee-paper: a body of meetings.yaml, as OPSG", false, {}},
       {"--month", "MONTH", "of a subcommittee-paper or a newsletter, as 2019-10", false, {}},
       {"--consultation", "ID", "the consultation that it is about; default: the last", false, {}},
       {"--draft",
        "",
        "make it although something is missing: marked as a draft, with the gaps listed",
        false,
        {}},
       classification_option(),
       {"--leave-out", "", "leave out what is classified above the document, instead of refusing", false, {}},
       day_option(
           "of the document, which tells what stood on that day; default: SOURCE_DATE_EPOCH, else it is not "
           "dated and tells all that is recorded"),
       {"--document-version",
        "VERSION",
        "default: as recorded of the last one, else 1.0, of a draft 0.1",
        false,
        {}},
       {"--reference", "WORDS", "default: the number and the kind", false, {}},
       {"--pages",
        "",
        "write page numbers into the table of contents, as LibreOffice sets the pages; without it Word does",
        false,
        {}},
       {"--pdf",
        "",
        "write a PDF beside the Word file too, through LibreOffice: tagged, with bookmarks",
        false,
        {}},
       {"--redline",
        "MARKS",
        "the legal text in fixed colours, as published (default), or as native tracked changes",
        false,
        {"fixed", "native"}},
       {"--template", "FILE.docx", "instead of the workspace's or the program's", false, {}},
       output_option(
           "where to write: .docx, .pdf (through LibreOffice), or .yaml for the values that a template gets"),
       format_option({"docx", "pdf", "yaml"}, "instead of going by the name of the output")},
      run_report};
}

}  // namespace redraft::tools
