#include "tools/workspace_args.h"

#include "tools/output.h"

namespace redraft::tools {

workspace::Workspace workspace_of(const Args& args) {
  return workspace::open_workspace(workspace_folder(args));
}

Option day_option(const std::string& help) { return {"--date", "DATE", help, false, {}}; }

std::optional<process::Date> day_of(const Args& args) {
  return process::Date::from_iso(iso_date(args).substr(0, 10));
}

Option dry_run_option() {
  return {"--dry-run", "", "say what would be written, and write nothing", false, {}};
}

workspace::StepOptions step_options(const Args& args, const Streams& streams) {
  workspace::StepOptions out;
  out.dry_run = args.has("dry-run");
  out.note = [&err = streams.err](const std::string& words) { err << words << "\n"; };
  return out;
}

Option classification_option() {
  return {"--classification",
          "CLASS",
          "white, green, amber or red: the class of the document; default: that of the modification. What is "
          "classified above it is refused",
          false,
          {"white", "green", "amber", "red"}};
}

std::optional<process::Classification> classification_of(const Args& args) {
  return process::classification_from_string(args.one("classification"));
}

}  // namespace redraft::tools
