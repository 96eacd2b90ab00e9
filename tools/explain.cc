#include "amend/explain.h"
#include "base/error.h"

#include "jobs/amendment.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_explain(const Args& args, const Streams& streams) {
  const std::string format = output_format(args, {"txt", "json"}, "txt");
  const std::string profile_name = args.one("profile", "sec");
  std::string out;
  std::vector<Finding> findings;
  bool nothing = false;  // no instruction, known or not: with a baseline the job says so
  std::vector<std::string> inputs = {args.one("SCRIPT")};
  if (args.has("to")) {
    jobs::AmendmentOptions options;
    options.profile = profile_name;
    options.partial = true;  // what cannot be placed is part of the explanation
    options.check = false;
    const auto amendment = jobs::amend_code(args.one("SCRIPT"), args.one("to"), options);
    inputs = amendment->inputs;
    findings = amendment->plan.findings;
    out = format == "json"
              ? amend::explain_json(amendment->drafting, amendment->plan.operations, findings).dump() + "\n"
              : amend::explain_text(amendment->drafting, amendment->plan.operations, findings);
  } else {
    const profile::Profile profile = profile::load_profile(profile_name);
    const amend::Drafting drafting = jobs::read_drafting(args.one("SCRIPT"), profile);
    findings = drafting.findings;
    if (!profile.file.empty()) inputs.push_back(profile.file);
    nothing = drafting.instructions.empty() && findings.empty();
    const std::vector<amend::Operation> operations = amend::stated_operations(drafting, profile);
    out = format == "json" ? amend::explain_json(drafting, operations, findings).dump() + "\n"
                           : amend::explain_text(drafting, operations, findings);
  }
  if (nothing)
    throw Error(ErrorCode::instruction, {args.one("SCRIPT"), 1},
                "holds no instruction; expected one such as '" + amend::known_forms().back() + "'");
  emit(args, streams, out, inputs);
  return has_errors(findings) ? kFindings : kDone;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "how each instruction of a legal text is understood, without applying it",
          "Lists every instruction with its place, its form and its targets. With --to, the operations that "
          "it makes\n"
          "on that text: what is inserted, omitted, substituted, renumbered, word by word; without, what it "
          "states.",
          "redraft explain samples/secmp0049/legal-text.txt\n"
          "redraft explain samples/secmp0049/legal-text.txt --to samples/secmp0049/baseline --format json",
          {{"SCRIPT", "a legal text (.txt)", true}},
          {{"--to",
            "CODE",
            "the baseline: section text (.txt) or a Word document (.docx), or a folder of them",
            false,
            {}},
           output_option("where to write; default: standard output"),
           format_option({"txt", "json"}, "txt (the default) or json"),
           profile_option()},
          run_explain};
}

}  // namespace redraft::tools
