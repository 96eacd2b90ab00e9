#include "base/error.h"
#include "jobs/fill_template.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

std::optional<std::string> data_of(const Args& args) {
  return args.has("data") ? std::optional(args.one("data")) : std::nullopt;
}

int run_fill(const Args& args, const Streams& streams) {
  if (!args.has("data"))
    throw Error(ErrorCode::usage, {}, "'template fill' needs values; expected --data FILE.yaml or FILE.json");
  const std::string file = args.one("TEMPLATE");
  const std::string data = args.one("data");
  const jobs::FilledTemplate done = jobs::fill_template(file, data, {args.has("draft")});
  report(done.findings, streams);
  if (has_errors(done.findings)) return kFailed;
  emit_document(args, streams, done.bytes, {file, data});
  for (const report::Gap& gap : done.gaps)
    streams.err << "gap: '" << gap.field << "' is not recorded"
                << (gap.near.empty() ? "" : " (under '" + gap.near + "')") << "\n";
  return done.gaps.empty() ? kDone : kFindings;
}

int run_check(const Args& args, const Streams& streams) {
  const std::string file = args.one("TEMPLATE");
  const jobs::CheckedTemplate done = jobs::check_template(file, data_of(args));
  if (args.one("format") == "json") {
    streams.out << jobs::template_fields_json(done).dump() << "\n";
  } else {
    report(done.findings, streams);
    if (!has_errors(done.findings))
      streams.out << file << ": " << done.fields.size() << " fields; no faults\n";
  }
  if (args.has("output") && !done.commented.empty()) emit_document(args, streams, done.commented, {file});
  if (args.has("output") && done.commented.empty())
    streams.err << args.one("output") << ": not written: there is no fault to comment on\n";
  return has_errors(done.findings) ? kFindings : kDone;
}

int run_template(const Args& args, const Streams& streams) {
  const std::string action = args.one("ACTION");
  if (action == "fill") return run_fill(args, streams);
  if (action == "check") return run_check(args, streams);
  const std::string file = args.one("TEMPLATE");
  if (action == "show") {
    emit_document(args, streams, jobs::shipped_template(file), {});
    return kDone;
  }
  if (action == "fields" || action == "schema") {
    const jobs::CheckedTemplate done = jobs::check_template(file, {});
    if (action == "schema") {
      emit(args, streams, jobs::template_schema(done, file.substr(file.rfind('/') + 1)).dump() + "\n",
           {file});
    } else if (args.one("format") == "json") {
      emit(args, streams, jobs::template_fields_json(done).dump() + "\n", {file});
    } else {
      emit(args, streams, jobs::template_fields_text(done, streams.width), {file});
    }
    report(done.findings, streams);
    return has_errors(done.findings) ? kFindings : kDone;
  }
  throw Error(ErrorCode::usage, {},
              "'template " + action + "' is not known; expected show, fields, check, schema or fill");
}

}  // namespace

Command template_command() {
  return {
      "template",
      "the fields of a Word template, its faults, and a document made from it and a data file",
      "'template show KIND -o T.docx' gives the template of a kind of report that the program brings, to be "
      "changed in Word.\n"
      "'template fields T.docx' lists what it asks for; 'template schema T.docx' says it as a JSON Schema.\n"
      "'template check T.docx' finds what is wrong with its tags, each with paragraph, heading and the words "
      "around;\n"
      "with --data also what the data do not have and what of them is never printed; with -o a copy of the "
      "template\n"
      "that has a Word comment at each fault.\n"
      "'template fill T.docx --data D.yaml -o OUT.docx' makes the document. A field without a value refuses "
      "it, "
      "with\n"
      "all that is missing; --draft makes it all the same, gaps in yellow. See docs/templates.md.",
      "redraft template show modification-report -o modification-report.docx\n"
      "redraft template fields samples/template/letter.docx\n"
      "redraft template check samples/template/letter.docx --data samples/template/letter.yaml\n"
      "redraft template fill samples/template/letter.docx --data samples/template/letter.yaml -o "
      "letter-out.docx",
      {{"ACTION", "show, fields, check, schema or fill", true},
       {"TEMPLATE", "a Word file with tags; of show a kind of report, as modification-report", true}},
      {output_option(
           "of fill and show: where to write the .docx; of check: a copy with comments at the faults"),
       {"--data", "FILE", "of check and fill: the values, YAML or JSON", false, {}},
       {"--draft", "", "of fill: make it although fields have no value", false, {}},
       format_option({"json"}, "of fields and check: as JSON")},
      run_template};
}

}  // namespace redraft::tools
