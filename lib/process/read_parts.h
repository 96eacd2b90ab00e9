// The parts of a modification out of their maps: one function a kind, called by read_modification alone.
#pragma once

#include "process/modification.h"
#include "process/read_fields.h"

namespace redraft::process {

Solution read_solution(const Fields& in);
Assessment read_assessment(const Fields& in);
Implementation read_implementation(const Fields& in);

Committee read_committee(const Fields& in);
Comment read_comment(const Fields& in);
WorkingGroup read_working_group(const Fields& in);
Consultation read_consultation(const Fields& in);
Response read_response(const Fields& in);
ObjectiveView read_objective(const Fields& in);

Vote read_vote(const Fields& in);
Decision read_decision(const Fields& in);
Step read_step(const Fields& in);
StepDone read_step_done(const Fields& in);
Correction read_correction(const Fields& in);
MadeDocument read_document(const Fields& in);
Attachment read_attachment(const Fields& in);

}  // namespace redraft::process
