#include <algorithm>
#include <filesystem>

#include "amend/explain.h"
#include "base/error.h"
#include "base/file.h"
#include "jobs/amendment.h"
#include "render/code_text.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

Json report_json(const jobs::Amendment& amendment) {
  Json operations = Json::array();
  for (const amend::Operation& op : amendment.plan.operations) {
    Json json = amend::operation_json(op);
    const amend::Instruction& instruction = amendment.drafting.instructions[op.instruction];
    json.set("instruction", instruction.words).set("line", instruction.line);
    operations.push(std::move(json));
  }
  return Json::object()
      .set("format", "redraft-apply/1")
      .set("modification", amendment.drafting.modification)
      .set("baseline_version", amendment.drafting.baseline_version)
      .set("operations", std::move(operations))
      .set("findings", to_json(jobs::introduced(amendment.findings)));
}

// One document to a .txt file or standard output, several to a folder under their own files' names.
void write_amended(const Args& args, const Streams& streams, const jobs::Amendment& amendment) {
  const std::vector<legal::Document>& documents = amendment.amended.documents;
  const std::string out = args.one("output");
  const bool file = out.empty() || out == "-" || extension(out) == ".txt";
  if (file) {
    std::string text;
    for (const legal::Document& document : documents) {
      if (!text.empty()) text += '\n';
      text += render::write_section_text(document);
    }
    emit(args, streams, text, amendment.inputs);
    return;
  }
  if (!extension(out).empty() && !is_folder(out))
    throw Error(
        ErrorCode::usage, {out},
        "the ending " + extension(out) + " names no format that apply writes; expected a folder or .txt");
  std::error_code fault;
  std::filesystem::create_directories(out, fault);
  if (fault) throw Error(ErrorCode::output, {out}, "the folder cannot be made: " + fault.message());
  // Files of several documents are written once, with all of them.
  std::vector<std::pair<std::string, std::string>> files;
  for (const legal::Document& document : documents) {
    const std::string name = file_name(document.file);
    auto file_of = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.first == name; });
    if (file_of == files.end()) {
      file_of = files.insert(files.end(), {name, ""});
    } else {
      file_of->second += '\n';
    }
    file_of->second += render::write_section_text(document);
  }
  // All of them or none.
  for (const auto& [name, text] : files)
    check_output((std::filesystem::path(out) / name).string(), amendment.inputs);
  for (const auto& [name, text] : files)
    write_file((std::filesystem::path(out) / name).string(), text, amendment.inputs);
}

int run_apply(const Args& args, const Streams& streams) {
  jobs::AmendmentOptions options;
  options.profile = args.one("profile", "sec");
  options.partial = args.has("partial");
  const auto amendment = jobs::amend_code(args.one("SCRIPT"), args.one("to"), options);
  if (args.has("report")) check_output(args.one("report"), amendment->inputs);
  write_amended(args, streams, *amendment);
  if (args.has("report"))
    write_file(args.one("report"), report_json(*amendment).dump() + "\n", amendment->inputs);
  const std::vector<Finding> findings = jobs::introduced(amendment->findings);
  report(findings, streams);
  return has_errors(findings) ? kFindings : kDone;
}

}  // namespace

Command apply_command() {
  return {"apply",
          "the amended text, clean",
          "Applies a legal text to its baseline, all instructions at once, and writes the amended section "
          "text. An\n"
          "instruction that cannot be placed stops the work (status 2) unless --partial is given. What the "
          "amendment\n"
          "brings in that does not fit is listed on standard error; errors among it give status 1.",
          "redraft apply samples/elision/legal-text.txt --to samples/elision/baseline\n"
          "redraft apply samples/secmp0049/legal-text.txt --to samples/secmp0049/baseline -o amended",
          {{"SCRIPT", "a legal text (.txt)", true}},
          {{"--to", "CODE", "the baseline: a .txt file or a folder of them", true, {}},
           output_option("a folder, or a .txt file for all of it; default: standard output"),
           {"--report", "FILE", "writes every operation and what it touched, as JSON", false, {}},
           {"--partial", "", "apply what can be placed, and report the rest", false, {}},
           profile_option()},
          run_apply};
}

}  // namespace redraft::tools
