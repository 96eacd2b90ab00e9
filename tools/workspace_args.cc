#include "tools/workspace_args.h"

#include "base/error.h"
#include "tools/output.h"

namespace redraft::tools {

Option dry_run_option() {
  return {"--dry-run", "", "check all, say what would be written, write nothing", false, {}};
}

Option recorded_date_option(const std::string& help) {
  return {"--date", "DATE", help + ", as 2018-08-10; default: the day of SOURCE_DATE_EPOCH", false, {}};
}

workspace::Workspace workspace_of(const Args& args) {
  return workspace::open_workspace(workspace_folder(args));
}

process::Date recorded_date(const Args& args) {
  const std::string words = iso_date(args);  // says what is wrong with one that is none
  const auto date = process::Date::from_iso(words.substr(0, 10));
  if (!date) throw Error(ErrorCode::usage, {}, "on which day is not said; expected --date as 2018-08-10");
  return *date;
}

workspace::StepOptions step_options(const Args& args, const Streams& streams) {
  workspace::StepOptions out;
  out.dry_run = args.has("dry-run");
  out.note = [&streams](const std::string& words) {
    streams.err << "redraft: " << words << '\n' << std::flush;
  };
  return out;
}

std::string needed(const Args& args, const std::string& name, const std::string& what) {
  const std::string words = args.one(name);
  if (words.empty()) throw Error(ErrorCode::usage, {}, what + " is not said; expected --" + name);
  return words;
}

}  // namespace redraft::tools
