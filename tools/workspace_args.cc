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

}  // namespace redraft::tools
