// The live comments table as a form (framework paper TABASC_42_1605_12 of May 2019, 3.1 and 3.2: "All comments received
// from Sub-Committees will be captured in a 'live comments' document ... along with the response from SECAS or the
// Proposer"; "any outstanding concerns or reservations" are flagged).
#pragma once

#include <string>
#include <vector>

#include "process/form.h"
#include "process/modification.h"

namespace redraft::process {

inline constexpr const char* kCommentsForm = "comments";

/// Columns in their order: ref, committee, date, text, response, responder, reservation.
std::vector<FormField> comment_columns(const std::vector<std::string>& committees);

/// What a cell of a recorded comment holds, by name of column: a date in ISO, a choice by its value.
std::string comment_value(const Comment& comment, std::string_view column);

/// Key of its row: "comment:c3".
std::string comment_key(const std::string& id);
/// "c3" of "comment:c3"; "" of any other key.
std::string comment_of_key(std::string_view key);

/// Committees that a row may name: those to be engaged and those that have commented, in that order.
std::vector<std::string> known_committees(const Modification& modification);

std::string_view to_string(Reservation reservation);  ///< "outstanding"

}  // namespace redraft::process
