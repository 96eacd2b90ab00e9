#include "jobs/renumber.h"

#include <algorithm>

#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_renumber(const Args& args, const Streams& streams) {
  jobs::AmendmentOptions options;
  options.profile = args.one("profile", "sec");
  const auto amendment = jobs::amend_code(args.one("SCRIPT"), args.one("to"), options);
  const jobs::Renumbering renumbering = jobs::renumbering_of(*amendment);
  const bool json = output_format(args, {"txt", "json"}, "txt") == "json";
  emit(args, streams,
       json ? jobs::renumbering_json(renumbering, jobs::reported(*amendment)).dump() + "\n"
            : jobs::renumbering_text(renumbering),
       amendment->inputs);
  const bool broken =
      std::any_of(renumbering.references.begin(), renumbering.references.end(),
                  [](const jobs::AffectedReference& r) { return r.fate == jobs::Fate::broken; });
  return broken ? kFindings : kDone;
}

}  // namespace

Command renumber_command() {
  return {"renumber",
          "old and new numbers, and each reference that follows or must be amended",
          "Lists the provisions that a legal text renumbers, by its instructions or by restating them under "
          "another\n"
          "label, and the references to them: those whose words the drafting amends, and those that now "
          "print wrong\n"
          "(status 1).",
          "redraft renumber samples/renumber/legal-text.txt --to samples/renumber/baseline\n"
          "redraft renumber samples/move/legal-text.txt --to samples/move/baseline --format json",
          {{"SCRIPT", "a legal text (.txt)", true}},
          {{"--to",
            "CODE",
            "the baseline: section text (.txt) or a Word document (.docx), or a folder of them",
            true,
            {}},
           output_option("where to write; default: standard output"),
           format_option({"txt", "json"}, "txt (the default) or json"),
           profile_option()},
          run_renumber};
}

}  // namespace redraft::tools
