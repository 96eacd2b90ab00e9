// Named facts about a modification: what conditions of gates, steps and documents ask for by name
// ("comments-answered", "dcc-impact", "self-governance"). Each is true or false now, with the evidence or what is missing.
//
// What lib/process cannot know by itself, the legal text and the findings, comes in as plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "process/bank_holidays.h"
#include "process/date.h"
#include "process/modification.h"

namespace redraft::process {

/// One file of legal text as the workspace found it.
struct LegalTextState {
  std::string solution;
  std::string file;  ///< as modification.yaml names it
  std::string part;  ///< "whole", "sections-and-schedules", "appendices"
  bool there = false;
  std::string sha256;
  std::optional<bool> applies;  ///< to the baseline; not there: no baseline to try it on
  std::string why_not;          ///< the first reason
  std::size_t errors = 0;       ///< findings at error level that it brings in
};

/// A file that the description of a solution is kept in: its business requirements.
struct RequirementsFile {
  std::string solution;
  std::string file;    ///< as modification.yaml names it
  std::string sha256;  ///< "": it is not there
};

struct GateFacts {
  std::vector<LegalTextState> legal_text;
  std::vector<std::string> stale;  ///< files drafted against a version that is not the current one, in words
  std::optional<Date> today;       ///< given by the caller; windows are judged by it
  std::vector<RequirementsFile> requirements;
  Region region = Region::england_and_wales;  ///< whose Working Days windows count
};

struct Missing {
  Place place;        ///< where it would be put right, as far as known
  std::string words;  ///< "comment c3 of TABASC has no response"
};

struct Fact {
  bool holds = false;
  std::string evidence;          ///< "7 comments, each with a response"
  std::vector<Missing> missing;  ///< when it does not hold
};

/// A fact may take words after a colon: "document:modification-report", "consultation:industry".
/// Throws Error{format} for a name that is not known, with the nearest.
Fact fact(std::string_view name, const Modification& modification, const GateFacts& given);

/// What is wrong with the name of a fact, with the nearest that are known; "" when it is one.
std::string fact_fault(std::string_view name);

struct FactName {
  std::string_view name;
  std::string_view says;   ///< when it holds: "every comment has a response"
  std::string_view takes;  ///< what stands after its colon: "a kind of document"; empty: nothing may
};
const std::vector<FactName>& fact_names();

}  // namespace redraft::process
