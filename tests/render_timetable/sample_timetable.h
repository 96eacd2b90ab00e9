// A timetable made by hand: one step done and late, one running, one without a date, one passed over.
#pragma once

#include "process/timetable.h"

namespace redraft::tests {

inline process::TimetableRow timetable_row(const std::string& step, const std::string& title,
                                           process::Progress progress) {
  process::TimetableRow out;
  out.stage = "work";
  out.stage_title = "Work";
  out.step = step;
  out.title = title;
  out.progress = progress;
  out.rests_on = "10 Working Days (the test)";
  return out;
}

inline process::Timetable sample_timetable() {
  using process::Date;
  process::Timetable out;
  out.number = "MP001";
  out.title = "Tariffs & <labels>, “quoted”";
  out.process = "drill";
  out.process_title = "A process for tests";
  out.stage_title = "Work";
  out.today = Date(2018, 9, 10);
  out.rows.push_back(timetable_row("drafting", "Drafting", process::Progress::done));
  out.rows.back().planned = {Date(2018, 8, 20), Date(2018, 9, 4), false, false};
  out.rows.back().actual = {Date(2018, 8, 20), Date(2018, 9, 6), false, false};
  out.rows.back().expected = out.rows.back().actual;
  out.rows.back().late = 2;
  out.rows.push_back(timetable_row("consultation", "Consultation", process::Progress::running));
  out.rows.back().planned = {Date(2018, 9, 4), Date(2018, 9, 4), true, false};
  out.rows.back().expected = {Date(2018, 9, 6), Date(2018, 9, 28), false, false};
  out.rows.back().window = true;
  out.rows.back().slack = 3;
  out.rows.push_back(timetable_row("board", "Board votes", process::Progress::to_come));
  out.rows.back().note = "no meeting of the Change Board on or after 28 September 2018 is recorded";
  out.rows.push_back(timetable_row("authority", "Authority decides", process::Progress::passed_over));
  out.rows.back().note = "it is a Self-Governance Modification";
  out.milestones.push_back({process::MilestoneKind::meeting, Date(2018, 9, 14), "Panel 60"});
  out.milestones.push_back(
      {process::MilestoneKind::cut_off, Date(2018, 10, 1), "Cut-off of the November 2018 SEC Release"});
  out.milestones.push_back(
      {process::MilestoneKind::window, Date(2018, 10, 4), "Referral", process::Deadline{Date(2018, 10, 4)}});
  out.milestones.push_back({process::MilestoneKind::release, Date(2018, 11, 1), "November 2018 SEC Release"});
  return out;
}

}  // namespace redraft::tests
