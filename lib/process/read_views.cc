#include <algorithm>

#include "process/read_parts.h"

namespace redraft::process {

namespace {

Reservation reservation_from(const std::string& word) {
  if (word == "outstanding") return Reservation::outstanding;
  return word == "resolved" ? Reservation::resolved : Reservation::none;
}

Stand stand_from(const std::string& word) {
  if (word == "for") return Stand::in_favour;
  if (word == "against") return Stand::against;
  return word == "neutral" ? Stand::neutral : Stand::none;
}

Objective objective_from(const std::string& word) {
  if (word == "better") return Objective::better;
  if (word == "neutral") return Objective::neutral;
  return word == "worse" ? Objective::worse : Objective::none;
}

Question read_question(const Fields& in) {
  return {in.text("id"), in.text("question"), in.text("set_by"), in.text("answer"), in.date("date")};
}

}  // namespace

Committee read_committee(const Fields& in) {
  return {in.text("name"), in.truth("engage"), in.text("why"), in.dates("consulted"), in.date("agreed")};
}

Comment read_comment(const Fields& in) {
  Comment out;
  out.id = in.text("id");
  out.committee = in.text("committee");
  out.stage = in.text("stage");
  out.date = in.date("date");
  out.by = in.text("by");
  out.text = in.text("text");
  if (const std::optional<Fields> response = in.inner("response")) {
    out.response = response->text("text");
    out.responder = response->text("by");
    out.responded = response->date("date");
  }
  out.reservation = reservation_from(in.text("reservation"));
  out.classification = in.classification();
  out.place = in.place();
  return out;
}

WorkingGroup read_working_group(const Fields& in) {
  WorkingGroup out;
  out.formed = in.date("formed");
  out.members = in.each("members", [](const Fields& who) {
    return Person{who.text("name"), who.text("organisation"), who.text("category"), who.text("contact")};
  });
  out.terms = in.text("terms");
  out.questions = in.each("questions", read_question);
  out.meetings = in.each("meetings", [](const Fields& meeting) {
    return GroupMeeting{meeting.date("date"), meeting.text("number"), meeting.whole("present"),
                        meeting.text("summary")};
  });
  out.conclusions = in.text("conclusions");
  out.shared_with = in.texts("shared_with");
  return out;
}

Response read_response(const Fields& in) {
  Response out;
  out.id = in.text("id");
  out.respondent = in.person("respondent");
  out.category = in.has("category") ? in.text("category") : out.respondent.category;
  out.received = in.date("received");
  out.view = stand_from(in.text("view"));
  out.reasons = in.text("reasons");
  out.answers = in.each("answers", [](const Fields& answer) {
    return Answer{answer.text("question"), answer.text("answer")};
  });
  out.lead_time = in.text("lead_time");
  out.classification = in.classification();
  out.place = in.place();
  return out;
}

Consultation read_consultation(const Fields& in) {
  Consultation out;
  out.id = in.text("id");
  out.kind = in.text("kind");
  out.title = in.text("title");
  out.opened = in.date("opened");
  out.closes = in.date("closes");
  out.questions = in.each("questions", [](const Fields& question) {
    return ConsultationQuestion{question.text("id"), question.text("question")};
  });
  out.responses = in.each("responses", read_response);
  out.counts = in.each("counts", [](const Fields& count) {
    return ResponseCount{count.text("category"), count.whole("for").value_or(0),
                         count.whole("against").value_or(0), count.whole("neutral").value_or(0)};
  });
  out.summary = in.text("summary");
  return out;
}

std::vector<ResponseCount> Consultation::by_category() const {
  if (responses.empty()) return counts;
  std::vector<ResponseCount> out;
  for (const Response& response : responses) {
    auto at = std::find_if(out.begin(), out.end(),
                           [&](const ResponseCount& count) { return count.category == response.category; });
    if (at == out.end()) at = out.insert(out.end(), ResponseCount{response.category, 0, 0, 0});
    if (response.view == Stand::in_favour) ++at->in_favour;
    if (response.view == Stand::against) ++at->against;
    if (response.view == Stand::neutral) ++at->neutral;
  }
  return out;
}

ObjectiveView read_objective(const Fields& in) {
  ObjectiveView out;
  out.objective = in.text("objective");
  out.solution = in.text("solution");
  const auto view = [&](std::string_view key, Objective& stand, std::string& reason) {
    const std::optional<Fields> held = in.inner(key);
    if (!held) return;
    stand = objective_from(held->text("view"));
    reason = held->text("reason");
  };
  view("proposer", out.proposer, out.proposer_reason);
  view("working_group", out.working_group, out.working_group_reason);
  view("change_board", out.change_board, out.change_board_reason);
  return out;
}

}  // namespace redraft::process
