#include "jobs/working_days.h"

#include <charconv>

#include "base/error.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int whole_number(const std::string& words) {
  int number = 0;
  const char* end = words.data() + words.size();
  const auto [stop, fault] = std::from_chars(words.data(), end, number);
  if (fault != std::errc() || stop != end)
    throw Error(ErrorCode::usage, {},
                "--add " + words + " is no whole number; expected one like 10, or -10 for days before");
  return number;
}

int run_working_days(const Args& args, const Streams& streams) {
  jobs::WorkingDaysOptions options;
  options.profile = args.one("profile", "sec");
  options.region = process::region_from_string(args.one("region"));
  if (args.has("add")) options.add = whole_number(args.one("add"));
  if (args.has("until")) options.until = jobs::read_day(args.one("until"));
  options.window = args.one("window");
  const jobs::WorkingDays days = jobs::count_working_days(jobs::read_day(args.one("FROM")), options);
  const bool json = output_format(args, {"txt", "json"}, "txt") == "json";
  emit(args, streams, json ? jobs::working_days_json(days).dump() + "\n" : jobs::working_days_text(days), {});
  return kDone;
}

}  // namespace

Command working_days_command() {
  return {"working-days",
          "counts Working Days: a deadline, the days between, when a window closes",
          "The day that is counted from is not counted. Left out are Saturdays, Sundays and bank holidays, "
          "which are "
          "named.\n"
          "A date that rests on bank holidays not proclaimed yet says 'provisional'; outside the years known "
          "is an "
          "error.\n"
          "Without --add, --until or --window it says whether FROM is a Working Day.",
          "redraft working-days 2018-08-22 --add 10\n"
          "redraft working-days '22 August 2018' --until '6 September 2018' --region scotland\n"
          "redraft working-days 2018-08-22 --window self-governance-referral --format json",
          {{"FROM", "a day: 2018-08-22 or '22 August 2018'", true}},
          {{"--add", "N", "so many Working Days after FROM; -N: before it", false, {}},
           {"--until", "DATE", "the Working Days after FROM, up to and including DATE", false, {}},
           {"--window",
            "ID",
            "when a window that FROM opened closes: self-governance-referral, fast-track-comment, "
            "fast-track-referral, fast-track-objection, withdrawal-adoption",
            false,
            {}},
           {"--region",
            "REGION",
            "whose bank holidays: england-and-wales or scotland; default: what the profile says",
            false,
            {"england-and-wales", "scotland"}},
           output_option("where to write; default: standard output"),
           format_option({"txt", "json"}, "txt (the default) or json"),
           profile_option()},
          run_working_days};
}

}  // namespace redraft::tools
