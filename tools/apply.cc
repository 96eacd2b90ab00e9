#include <algorithm>
#include <filesystem>

#include "amend/explain.h"
#include "base/error.h"
#include "base/file.h"
#include "jobs/amendment.h"
#include "render/code_docx.h"
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
      .set("findings", to_json(jobs::reported(amendment)));
}

std::string text_of(const legal::Code& code) {
  std::string out;
  for (const legal::Document& document : code.documents) {
    if (!out.empty()) out += '\n';
    out += render::write_section_text(document);
  }
  return out;
}

// One document to a .txt or .docx file or standard output, several to a folder under their own files' names and in
// their own form.
void write_amended(const Args& args, const Streams& streams, const jobs::Amendment& amendment) {
  const std::vector<legal::Document>& documents = amendment.amended.documents;
  const std::string out = args.one("output");
  if (extension(out) == ".docx") {
    emit_document(args, streams, render::write_code_docx(amendment.amended), amendment.inputs);
    return;
  }
  const bool file = out.empty() || out == "-" || extension(out) == ".txt";
  if (file) {
    emit(args, streams, text_of(amendment.amended), amendment.inputs);
    return;
  }
  if (!extension(out).empty() && !is_folder(out))
    throw Error(ErrorCode::usage, {out},
                "the ending " + extension(out) +
                    " names no format that apply writes; expected a folder, .txt or .docx");
  std::error_code fault;
  std::filesystem::create_directories(out, fault);
  if (fault) throw Error(ErrorCode::output, {out}, "the folder cannot be made: " + fault.message());
  // Files of several documents are written once, with all of them.
  std::vector<std::pair<std::string, legal::Code>> codes;
  for (const legal::Document& document : documents) {
    const std::string name = file_name(document.file);
    auto file_of = std::find_if(codes.begin(), codes.end(), [&](const auto& f) { return f.first == name; });
    if (file_of == codes.end()) file_of = codes.insert(codes.end(), {name, {}});
    file_of->second.documents.push_back(document);
  }
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& [name, code] : codes) {
    if (workspace::is_word_file(name)) {
      files.emplace_back(std::filesystem::path(name).replace_extension(".docx").string(),
                         render::write_code_docx(code));
    } else {
      files.emplace_back(name, text_of(code));
    }
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
  const std::vector<Finding> findings = jobs::reported(*amendment);
  report(findings, streams);
  return has_errors(findings) ? kFindings : kDone;
}

}  // namespace

Command apply_command() {
  return {
      "apply",
      "the amended text, clean",
      "Applies a legal text to its baseline, all instructions at once, and writes the amended section "
      "text, or\n"
      "a clean Word document with automatic numbering. An instruction that cannot be placed stops the work "
      "(status 2)\n"
      "unless --partial is given. What the amendment brings in that does not fit is listed on standard "
      "error; "
      "errors\n"
      "among it give status 1.",
      "redraft apply samples/elision/legal-text.txt --to samples/elision/baseline\n"
      "redraft apply samples/secmp0049/legal-text.txt --to samples/secmp0049/baseline -o amended",
      {{"SCRIPT", "a legal text (.txt)", true}},
      {{"--to",
        "CODE",
        "the baseline: section text (.txt) or a Word document (.docx), or a folder of them",
        true,
        {}},
       output_option("a folder, or a .txt or .docx file for all of it; default: standard output"),
       {"--report", "FILE", "writes every operation and what it touched, as JSON", false, {}},
       {"--partial", "", "apply what can be placed, and report the rest", false, {}},
       profile_option()},
      run_apply};
}

}  // namespace redraft::tools
