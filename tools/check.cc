#include "jobs/check.h"

#include "render/findings.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_check(const Args& args, const Streams& streams) {
  const std::string profile = args.one("profile", "sec");
  const std::string format = output_format(args, {"txt", "json", "sarif"}, "txt");
  const jobs::Checked checked = args.has("amended-by")
                                    ? jobs::check_amended(args.one("CODE"), args.one("amended-by"), profile)
                                    : jobs::check_code(args.one("CODE"), profile);
  std::string out;
  if (format == "json") {
    out = render::findings_json(checked.findings).dump() + "\n";
  } else if (format == "sarif") {
    out = render::findings_sarif(checked.findings).dump() + "\n";
  } else {
    const bool terminal = streams.out_is_terminal && !args.has("output");
    out = render::findings_text(checked.findings, {terminal, streams.width});
  }
  emit(args, streams, out, checked.inputs);
  return has_errors(checked.findings) ? kFindings : kDone;
}

}  // namespace

Command check_command() {
  return {"check",
          "consistency checks: numbering, references, definitions, drafting",
          "Checks a code as it stands or, with --amended-by, as a legal text amends it; what the amendment "
          "brings in\n"
          "is marked as new. Errors give status 1. The checks are listed in docs/checks.md.",
          "redraft check samples/secmp0049/baseline\n"
          "redraft check samples/secmp0049/baseline --amended-by samples/secmp0049/legal-text.txt",
          {{"CODE", "section text (.txt) or a Word document (.docx), or a folder of them", true}},
          {{"--amended-by", "SCRIPT", "a legal text (.txt) to apply first", false, {}},
           output_option("where to write: .txt, .json or .sarif by its name; default: standard output"),
           format_option({"txt", "json", "sarif"}, "txt (the default), json or sarif"),
           profile_option()},
          run_check};
}

}  // namespace redraft::tools
