// What others say of a modification: Sub-Committees, the Working Group, those who answer consultations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "process/date.h"
#include "process/people.h"

namespace redraft::process {

struct Committee {
  std::string name;
  std::optional<bool> engage;  ///< further input is sought from it; not yet agreed when it is not there
  std::string why;
  std::vector<Date> consulted;
  std::optional<Date> agreed;
};

enum class Reservation { none, outstanding, resolved };

/// One row of the live comments table (framework paper of 2019, 3.1 and 3.2).
struct Comment {
  std::string id;
  std::string committee;
  std::string stage;
  std::optional<Date> date;
  std::string by;
  std::string text;
  std::string response;
  std::string responder;
  std::optional<Date> responded;
  Reservation reservation = Reservation::none;
  Classification classification = Classification::white;
  Place place;  ///< where it is recorded
};

struct Question {
  std::string id;
  std::string question;
  std::string set_by;
  std::string answer;
  std::optional<Date> date;
};

struct GroupMeeting {
  std::optional<Date> date;
  std::string number;
  std::optional<long> present;
  std::string summary;
};

struct WorkingGroup {
  std::optional<Date> formed;
  std::vector<Person> members;
  std::string terms;
  std::vector<Question> questions;
  std::vector<GroupMeeting> meetings;
  std::string conclusions;
  std::vector<std::string> shared_with;
};

enum class Stand { none, in_favour, against, neutral };

struct Answer {
  std::string question;
  std::string answer;
};

struct Response {
  std::string id;
  Person respondent;
  std::string category;
  std::optional<Date> received;
  Stand view = Stand::none;
  std::string reasons;
  std::vector<Answer> answers;
  std::string lead_time;
  Classification classification = Classification::white;
  Place place;
};

struct ResponseCount {
  std::string category;
  long in_favour = 0;
  long against = 0;
  long neutral = 0;
};

struct ConsultationQuestion {
  std::string id;
  std::string question;
};

struct Consultation {
  std::string id;
  std::string
      kind;  ///< "request-for-information", "working-group", "industry", "modification-report", "fast-track"
  std::string title;
  std::optional<Date> opened;
  std::optional<Date> closes;  ///< at 17:00
  std::vector<ConsultationQuestion> questions;
  std::vector<Response> responses;
  std::vector<ResponseCount> counts;  ///< as recorded, where the responses are not held
  std::string summary;

  /// By Party Category in the order met: counted from the responses where there are any.
  std::vector<ResponseCount> by_category() const;
};

enum class Objective { none, better, neutral, worse };

struct ObjectiveView {
  std::string objective;  ///< "a"
  std::string solution;
  Objective proposer = Objective::none;
  Objective working_group = Objective::none;
  Objective change_board = Objective::none;
  std::string proposer_reason;
  std::string working_group_reason;
  std::string change_board_reason;
};

}  // namespace redraft::process
