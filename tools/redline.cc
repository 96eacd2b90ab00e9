#include "jobs/amendment.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_redline(const Args& args, const Streams& streams) {
  jobs::AmendmentOptions options;
  options.profile = args.one("profile", "sec");
  options.partial = args.has("partial");
  const auto amendment = jobs::amend_code(args.one("SCRIPT"), args.one("to"), options);
  const redline::Redline redline = jobs::redline_of(*amendment);
  const std::string& modification = amendment->drafting.modification;
  const std::string title =
      (modification.empty() ? "Legal text" : modification) + ": redline against " + redline.before;
  emit_redline(args, streams, redline, amendment->inputs, modification.empty() ? "redraft" : modification,
               title, amendment->profile.colours);
  report(redline.findings, streams);
  return has_errors(redline.findings) ? kFindings : kDone;
}

}  // namespace

Command redline_command() {
  std::vector<Option> options = redline_options();
  options.insert(options.begin(),
                 Option{"--to",
                        "CODE",
                        "the baseline: section text (.txt) or a Word document (.docx), or a folder of them",
                        true,
                        {}});
  options.push_back({"--partial", "", "apply what can be placed, and report the rest", false, {}});
  return {"redline",
          "the amended text as a redline: .docx with tracked changes, .html, .txt or .json",
          "Applies a legal text to its baseline and marks what it changes. Accepting all changes of the "
          ".docx gives the\n"
          "amended text, rejecting all of them the baseline. Findings go to standard error; errors among "
          "them give\n"
          "status 1.",
          "redraft redline samples/secmp0049/legal-text.txt --to samples/secmp0049/baseline -o redline.docx\n"
          "redraft redline samples/secmp0049/legal-text.txt --to samples/secmp0049/baseline -o redline.html",
          {{"SCRIPT", "a legal text (.txt)", true}},
          options,
          run_redline};
}

}  // namespace redraft::tools
