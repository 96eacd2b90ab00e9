#include "tools/workspace_args.h"

#include "tools/output.h"

namespace redraft::tools {

Option workspace_option() {
  return {"--workspace",
          "FOLDER",
          "the folder with redraft.yaml; default: the nearest at or above the present one",
          false,
          {}};
}

workspace::Workspace workspace_of(const Args& args) {
  return workspace::open_workspace(args.one("workspace", "."));
}

Option day_option(const std::string& help) { return {"--date", "DATE", help, false, {}}; }

std::optional<process::Date> day_of(const Args& args) {
  return process::Date::from_iso(iso_date(args).substr(0, 10));
}

}  // namespace redraft::tools
