// timetable: the face of it. What is scheduled is tested in tests/process, what is drawn in tests/render_timetable.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using tests::Ran;
using tests::run;
using tests::Scratch;
using tests::slurp;
using tests::source;

const std::string kReal = source("samples/workspace");
const std::string kFiction = source("samples/timetable");

nlohmann::json json_of(std::vector<std::string> words) {
  words.insert(words.begin(), "timetable");
  words.insert(words.end(), {"--format", "json"});
  const Ran ran = run(words);
  EXPECT_EQ(ran.status, 0) << ran.err;
  return nlohmann::json::parse(ran.out);
}

nlohmann::json step_of(const nlohmann::json& timetable, const std::string& id) {
  for (const nlohmann::json& step : timetable["steps"])
    if (step["step"] == id) return step;
  ADD_FAILURE() << "no step " << id;
  return {};
}

TEST(TimetableCommand, TellsNothingAsEndedOnADayBeforeItWasRaised) {
  const Ran ran =
      run({"timetable", "MP900", "--workspace", kReal, "--date", "2019-06-03", "--format", "json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.err.find("timetable-before-beginning"), std::string::npos) << ran.err;
  const nlohmann::json out = nlohmann::json::parse(ran.out);
  ASSERT_FALSE(out["steps"].empty());
  for (const nlohmann::json& step : out["steps"]) {
    EXPECT_EQ(step["actual"]["end"], "") << step;
    EXPECT_NE(step["progress"], "done") << step;
  }
}

// The newsletter of August 2018: the Panel of 10 August submitted SECMP0009 to consultation until 5 September.
TEST(TimetableCommand, HasTheRealDaysOfSecmp0009) {
  const nlohmann::json out = json_of({"SECMP0009", "--workspace", kReal, "--date", "2018-08-31"});
  EXPECT_EQ(out["stage"], "Modification Report Consultation");
  EXPECT_EQ(step_of(out, "panel-considers")["actual"]["end"], "2018-08-10");
  const nlohmann::json consultation = step_of(out, "modification-report-consultation");
  EXPECT_EQ(consultation["expected"]["end"], "2018-09-05");
  EXPECT_EQ(consultation["actual"]["end"], "");
  EXPECT_EQ(consultation["next"], true);
  EXPECT_EQ(step_of(out, "change-board-vote")["note"],
            "no meeting of the Change Board on or after 5 September 2018 is recorded");
  EXPECT_EQ(step_of(out, "authority-decision")["progress"], "passed-over");
  EXPECT_FALSE(out.contains("target"));
}

TEST(TimetableCommand, SaysWhatADelayMovesAndWhatItMisses) {
  const auto with = [&](const char* delay) {
    return json_of({"MP900", "--workspace", kFiction, "--date", "2018-06-20", "--delay", delay});
  };
  const nlohmann::json plain = json_of({"MP900", "--workspace", kFiction, "--date", "2018-06-20"});
  EXPECT_EQ(plain["beyond"], 0);
  const int slack = step_of(plain, "sub-committees")["slack"];
  const nlohmann::json kept = with(("sub-committees=" + std::to_string(slack) + "wd").c_str());
  EXPECT_EQ(kept["beyond"], 0);
  EXPECT_TRUE(kept["shift_notes"].empty());
  const nlohmann::json missed = with(("sub-committees=" + std::to_string(slack + 1)).c_str());
  EXPECT_GT(missed["beyond"], 0);
  ASSERT_EQ(missed["shift_notes"].size(), 1U);
  EXPECT_EQ(missed["shift_notes"][0], "misses the cut-off of the June 2019 SEC Release on 29 March 2019");
}

TEST(TimetableCommand, CountsTheLengthsThatTheWorkspaceAssumes) {
  const nlohmann::json out = json_of({"MP900", "--workspace", kFiction, "--date", "2018-06-20"});
  const nlohmann::json requirements = step_of(out, "business-requirements");
  // Planned: five Working Days after 16 April, then twenty over the holiday of 7 May; finished on 25 May.
  EXPECT_EQ(requirements["planned"]["start"], "2018-04-23");
  EXPECT_EQ(requirements["planned"]["end"], "2018-05-22");
  EXPECT_EQ(requirements["actual"]["end"], "2018-05-25");
  EXPECT_EQ(requirements["late"], 3);
  EXPECT_EQ(requirements["rests_on"], "20 Working Days (assumed for this timetable)");
  // Fifteen Working Days after 29 May ended on 19 June: overdue on the next day. Twenty-five have not.
  EXPECT_EQ(step_of(out, "dcc-preliminary-assessment")["overdue"], true);
  EXPECT_EQ(step_of(out, "sub-committees")["overdue"], false);
  EXPECT_EQ(step_of(out, "sub-committees")["expected"]["end"], "2018-07-03");
}

TEST(TimetableCommand, WithoutANumberIsADiary) {
  const nlohmann::json out = json_of({"--workspace", kReal, "--date", "2018-08-31"});
  EXPECT_EQ(out["format"], "redraft-diary/1");
  std::string entries;
  for (const nlohmann::json& one : out["entries"])
    if (one["number"] == "SECMP0050" || one["number"] == "SECMP0041" || one["words"] == "Panel meeting 60")
      entries += one["date"].get<std::string>() + " " + one["words"].get<std::string>() + " " +
                 one["closes"].get<std::string>() + "\n";
  EXPECT_EQ(entries,
            "2018-09-05 Modification Report Consultation 2018-09-05T17:00:00+01:00\n"
            "2018-09-06 Referral of a Self-Governance decision 2018-09-06T17:00:00+01:00\n"
            "2018-09-14 Panel meeting 60 \n");
  for (const nlohmann::json& one : out["entries"]) EXPECT_GE(one["date"], "2018-08-31");
}

TEST(TimetableCommand, TheDiaryHasEveryConsultationThatMayBeOpen) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "profile: sec\nprocess: sec-2018\n");
  scratch.file(
      "modifications/SECMP0900/modification.yaml",
      "number: SECMP0900\ntitle: Lamps\nhistory: [{stage: modification-report-consultation, date: "
      "2018-08-10}]\nconsultations:\n  - {id: mrc, kind: modification-report, opened: 2018-08-13, closes: "
      "2018-09-05}\n  - {id: rfi, kind: request-for-information, title: How many lamps, opened: 2018-08-20, "
      "closes: 2018-09-07}\n");
  const auto consultations = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"--workspace", scratch.folder()});
    std::string out;
    const nlohmann::json diary = json_of(more);
    for (const nlohmann::json& one : diary["entries"])
      out += one["closes"].get<std::string>() + " " + one["kind"].get<std::string>() + " " +
             one["words"].get<std::string>() + "\n";
    return out;
  };
  const std::string asked = "2018-09-07T17:00:00+01:00 consultation How many lamps\n";
  // Without a day none is known to be over. With one that is open it is the step that runs.
  EXPECT_EQ(consultations({}),
            "2018-09-05T17:00:00+01:00 consultation Modification report consultation\n" + asked);
  EXPECT_EQ(consultations({"--date", "2018-09-05"}),
            "2018-09-05T17:00:00+01:00 step Modification Report Consultation\n" + asked);
  EXPECT_EQ(consultations({"--date", "2018-09-06"}), asked);
  EXPECT_EQ(consultations({"--date", "2018-09-08"}), "");
}

TEST(TimetableCommand, WritesThePictureAndTheCalendarByTheirEndings) {
  const Scratch scratch;
  const std::string svg = scratch.path("t.svg");
  const std::string ics = scratch.path("t.ics");
  EXPECT_EQ(run({"timetable", "MP900", "--workspace", kFiction, "-o", svg}).status, 0);
  EXPECT_EQ(run({"timetable", "MP900", "--workspace", kFiction, "-o", ics}).status, 0);
  EXPECT_TRUE(slurp(svg).starts_with("<svg "));
  EXPECT_TRUE(slurp(ics).starts_with("BEGIN:VCALENDAR\r\n"));
  EXPECT_TRUE(slurp(ics).ends_with("END:VCALENDAR\r\n"));
  EXPECT_EQ(run({"timetable", "MP900", "--workspace", kFiction, "--format", "ics"}).out, slurp(ics));
}

TEST(TimetableCommand, RefusesWhatItCannotDo) {
  const struct {
    std::vector<std::string> words;
    const char* fault;
  } rows[] = {
      {{"MP900", "--delay", "sub-committees"},
       "redraft: --delay sub-committees names no step and Working Days; expected one like --delay "
       "change-board-vote=10wd\n"},
      {{"MP900", "--delay", "sub-committees=2w"},
       "redraft: --delay sub-committees=2w names no step and Working Days; expected one like --delay "
       "change-board-vote=10wd\n"},
      {{"MP900", "--delay", "sub-committee=2wd"},
       "redraft: --delay sub-committee: the timetable has no such step; nearest is sub-committees\n"},
      {{"MP900", "--delay", "sub-committees=2wd", "--delay", "sub-committees=3wd"},
       "redraft: --delay sub-committees is there twice; expected it once\n"},
      {{"MP900", "--delay", "working-group=2wd"},
       "redraft: --delay working-group: it ended on 20 April 2018 (steps); expected a step that has not "
       "ended\n"},
      {{"--format", "svg"}, "redraft: the picture is of one modification; expected its number\n"},
      {{"--delay", "sub-committees=2wd"},
       "redraft: --delay and --length are for one modification; expected its number\n"},
      {{"MP901"}, "redraft: there is no modification 'MP901'; nearest are MP900\n"},
      {{"MP900", "--date", "2018-02-30"},
       "redraft: --date 2018-02-30 is no date; expected 2018-10-05 or 2018-10-05T17:00:00Z\n"},
  };
  for (const auto& row : rows) {
    std::vector<std::string> words = {"timetable", "--workspace", kFiction};
    words.insert(words.end(), row.words.begin(), row.words.end());
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, 2) << row.fault;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err, row.fault);
  }
}

TEST(TimetableCommand, NamesModificationsThatTheDiaryCannotHold) {
  const Scratch scratch;
  scratch.file("redraft.yaml", "process: sec-2019\n");
  scratch.file("modifications/DP001/modification.yaml", "number: DP001\ntitle: X\nraised: 2019-02-30\n");
  scratch.file("modifications/DP002/modification.yaml", "number: [\n");
  const Ran ran = run({"timetable", "--workspace", scratch.folder()});
  EXPECT_NE(ran.out.find("\n  DP001: its files have faults; its days are not here until they are mended\n"),
            std::string::npos)
      << ran.out << ran.err;
  EXPECT_NE(ran.out.find("DP002/modification.yaml: cannot be read; its days are not here\n"),
            std::string::npos)
      << ran.out;
}

TEST(TimetableCommand, AndAllOthersSayWhatRedraftYamlNamesAndIsNotThere) {
  const struct {
    const char* settings;
    const char* message;
  } rows[] = {
      {"process: sec-219\n", ":1:10: there is no process 'sec-219'; the nearest is sec-2019\n"},
      {"lengths: {business-requirement: 20}\n",
       ":1:33: there is no step 'business-requirement'; the nearest is business-requirements\n"},
      {"profile: scc\n", ":1:10: "},
  };
  for (const auto& row : rows) {
    const Scratch scratch;
    const std::string settings = scratch.file("redraft.yaml", row.settings);
    scratch.file("modifications/DP001/modification.yaml", "number: DP001\ntitle: X\n");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"timetable"},
          {"status"},
          {"register"},
          {"status", "DP001"},
          {"decide", "DP001", "--kind", "other", "--body", "Panel", "--date", "2019-05-01"}}) {
      std::vector<std::string> all = words;
      all.insert(all.end(), {"--workspace", scratch.folder()});
      const Ran ran = run(all);
      EXPECT_EQ(ran.status, 2) << words[0];
      EXPECT_EQ(ran.err.find("redraft: " + settings + row.message), 0U) << words[0] << ": " << ran.err;
    }
  }
}

}  // namespace
}  // namespace redraft::tools
