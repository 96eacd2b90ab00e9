#include "tools/workspace_args.h"

#include "base/error.h"
#include "tools/output.h"

namespace redraft::tools {

workspace::Workspace workspace_of(const Args& args) {
  return workspace::open_workspace(workspace_folder(args));
}

Option day_option(const std::string& help) { return {"--date", "DATE", help, false, {}}; }

std::optional<process::Date> day_of(const Args& args) {
  return process::Date::from_iso(iso_date(args).substr(0, 10));
}

Option recorded_date_option(const std::string& help) {
  return day_option(help + ", as 2018-08-10; default: the day of SOURCE_DATE_EPOCH");
}

process::Date recorded_date(const Args& args) {
  const std::optional<process::Date> day = day_of(args);
  if (!day) throw Error(ErrorCode::usage, {}, "on which day is not said; expected --date as 2018-08-10");
  return *day;
}

Option dry_run_option() {
  return {"--dry-run", "", "check all, say what would be written, write nothing", false, {}};
}

workspace::StepOptions step_options(const Args& args, const Streams& streams) {
  workspace::StepOptions out;
  out.dry_run = args.has("dry-run");
  out.note = [&streams](const std::string& words) {
    streams.err << "redraft: " << words << '\n' << std::flush;
  };
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

std::string needed(const Args& args, const std::string& name, const std::string& what) {
  const std::string words = args.one(name);
  if (words.empty()) throw Error(ErrorCode::usage, {}, what + " is not said; expected --" + name);
  return words;
}

}  // namespace redraft::tools
