// What is to come in a workspace, day by day: steps of its modifications, windows, meetings, releases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "process/date.h"
#include "process/deadline.h"

namespace redraft::render {

struct DiaryEntry {
  process::Date date;
  std::string kind;    ///< "step", "consultation", "window", "meeting", "release", "cut-off"
  std::string number;  ///< of the modification; empty: it is of all
  std::string words;   ///< "Change Board votes"
  std::string who;
  bool earliest = false;
  bool overdue = false;
  std::optional<process::Deadline> deadline = {};
};

struct DiaryView {
  std::optional<process::Date> from;
  std::vector<DiaryEntry> entries;   ///< in the order of their days
  std::vector<std::string> undated;  ///< "DP088: no day is recorded on which ..."
  std::vector<Finding> findings;
};

std::string diary_text(const DiaryView& view, int width);
Json diary_json(const DiaryView& view);  ///< redraft-diary/1
std::string diary_calendar(const DiaryView& view);

}  // namespace redraft::render
