#include "process/read_parts.h"

namespace redraft::process {

namespace {

CategoryVote read_category(const Fields& in) {
  return {in.text("category"), in.whole("approve").value_or(0), in.whole("reject").value_or(0),
          in.whole("abstain").value_or(0)};
}

}  // namespace

Vote read_vote(const Fields& in) {
  Vote out;
  out.solution = in.text("solution");
  out.date = in.date("date");
  out.body = in.text("body");
  out.meeting = in.text("meeting");
  out.by_category = in.each("by_category", read_category);
  if (const std::optional<Fields> total = in.inner("total")) out.total = read_category(*total);
  out.result = in.text("result");
  out.reason = in.text("reason");
  out.place = in.place();
  return out;
}

Decision read_decision(const Fields& in) {
  Decision out;
  out.id = in.text("id");
  out.kind = in.text("kind");
  out.body = in.text("body");
  out.meeting = in.text("meeting");
  out.date = in.date("date");
  out.reason = in.text("reason");
  out.field = in.text("field");
  out.old_value = in.text("old");
  out.new_value = in.text("new");
  out.solution = in.text("solution");
  out.documents = in.texts("documents");
  out.place = in.place();
  return out;
}

Step read_step(const Fields& in) {
  Step out;
  out.stage = in.text("stage");
  out.date = in.date("date");
  out.by = in.text("by");
  out.decision = in.text("decision");
  out.meeting = in.text("meeting");
  out.evidence = in.each("evidence", [](const Fields& one) {
    return Evidence{one.text("file"), one.text("sha256"), one.text("frozen"), one.place()};
  });
  out.scope = in.text("scope");
  out.note = in.text("note");
  out.place = in.place();
  return out;
}

StepDone read_step_done(const Fields& in) {
  return {in.text("step"), in.date("started"), in.date("finished"), in.text("note")};
}

Correction read_correction(const Fields& in) {
  Correction out;
  out.id = in.text("id");
  out.date = in.date("date");
  out.file = in.text("file");
  out.old_words = in.text("old");
  out.new_words = in.text("new");
  out.citation = in.text("citation");
  out.approver = in.text("approver");
  out.reason = in.text("reason");
  out.version = in.text("version");
  out.sha256 = in.text("sha256");
  out.documents = in.texts("documents");
  return out;
}

MadeDocument read_document(const Fields& in) {
  MadeDocument out;
  out.kind = in.text("kind");
  out.file = in.text("file");
  out.version = in.text("version");
  out.date = in.date("date");
  out.classification = in.classification();
  if (const std::optional<Fields> prints = in.inner("prints"))
    for (const DataEntry& entry : prints->map().entries)
      out.prints.emplace_back(entry.key, entry.value.words());
  out.sha256 = in.text("sha256");
  return out;
}

Attachment read_attachment(const Fields& in) {
  return {in.text("title"), in.text("file"), in.text("kind"), in.classification()};
}

}  // namespace redraft::process
