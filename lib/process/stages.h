// A process as data: its stages, what each asks, who owns it, the gate that leads out of it, the documents that it
// makes, what is frozen from then on, and its steps with their durations. templates/processes/NAME.yaml holds them,
// each rule with its source; docs/process.md lists rule, source and the test that holds it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace redraft::process {

/// One condition of a gate. All that it names must hold:
///   has       keys of modification.yaml that hold something ("problem", "solutions.legal_text": of every one)
///   decision  a decision of this kind is recorded since the stage was entered, by `body` when that is said, and
///             comes after what `follows` names
///   fact      a fact of process/facts.h holds ("comments-answered", "legal-text-applies")
struct Condition {
  std::string id;  ///< "problem-stated"
  std::string
      says;  ///< as a sentence that is true when it is met: "The problem is fully defined and understood"
  std::string need;  ///< what to do when it is not: "state the problem under `problem`"
  std::string why;   ///< the reason for the rule
  std::string source;
  std::vector<std::string> has;
  std::string decision;
  std::string body;
  std::string fact;
  std::string follows;  ///< "comments-answered": comments that it had before it must be answered by then
  std::string when;     ///< a fact; the condition applies only when it holds. "!NAME": when it does not
};

/// Where a gate leads: on to the next stage, back for further work, or out of the process.
enum class Way { on, back, out };
std::string_view to_string(Way way);

/// A way out of a stage.
struct Gate {
  std::string to;    ///< id of the stage it leads to
  std::string body;  ///< who decides
  std::vector<Condition> conditions;
  std::string source;
  Way way = Way::on;
  std::string why;
};

struct StageDocument {
  std::string kind;  ///< "final-problem-statement"
  std::string title;
  std::string when;  ///< a fact, as of a condition
  std::string source;
  std::string why;
};

/// What may not change from the day on which a stage is entered, until it is sent back to an earlier one.
struct Freeze {
  std::string what;  ///< "scope", "implementation", "solution", "legal-text"
  std::string why;
  std::string source;
};

/// A step within a stage, for the timetable.
struct StageStep {
  std::string id;      ///< "dcc-preliminary-assessment"
  std::string number;  ///< as the source numbers it: "3a"
  std::string title;
  std::string who;
  std::optional<int> working_days;  ///< how long it takes; none: it is a day, or its length is not laid down
  std::string meeting;              ///< body at whose next meeting it happens
  std::string consultation;         ///< kind of the consultation whose dates are its own
  std::string assessment;           ///< "preliminary" or "impact": its dates are those of the assessment
  std::string document;  ///< kind of the document that it makes: it ends on the day of the last one made
  std::string recorded;  ///< key of the day on which it happened: "raised"
  std::vector<std::string> after;  ///< ids of steps that must have ended; empty: the one above it
  std::string when;                ///< a fact, as of a condition: otherwise the step is passed over
  std::string duration_source;     ///< where the length comes from; "assumed" is said out loud
  std::string source;
  std::string why;
};

struct Stage {
  std::string id;        ///< "development"
  std::string title;     ///< "Development Stage"
  std::string phase;     ///< "Define"
  std::string question;  ///< "What is the issue we are trying to solve?"
  std::string owner;     ///< "Change Sub-Committee"
  std::string enters;    ///< "Draft Proposal"
  std::string source;
  std::vector<std::string> freezes;  ///< on entry: "scope", "implementation", "solution", "legal-text"
  std::vector<StageStep> steps;
  std::vector<StageDocument> documents;
  std::vector<Gate> gates;           ///< the usual way out first
  std::vector<Freeze> freeze_rules;  ///< of `freezes`, in that order, each with its reason
  bool first = false;                ///< a modification may begin here
  bool end = false;                  ///< the process ends here

  const Gate* gate(std::string_view to_stage) const;
};

struct Process {
  std::string name;   ///< "sec-2019"
  std::string title;  ///< for a reader
  std::string source;
  std::string note;  ///< what the sources leave open
  std::vector<Stage> stages;
  std::vector<std::string> windows;   ///< ids of process/windows.h that it knows
  std::vector<Condition> conditions;  ///< all of its gates, each once, in the order of the file

  const Stage* stage(std::string_view id) const;
  std::size_t order(const Stage& stage) const;  ///< its place among the stages
};

/// Throws Error{format}, with the place, for what the schema does not allow, for an id given twice, and for the name of
/// a stage, condition, step, window, fact, key or kind of decision that is not there.
Process read_process(const DataFile& file);

/// Throws Error{usage} with the known names when there is none; Error{format} for data that does not hold together.
const Process& load_process(const std::string& name);
std::vector<std::string> process_names();

}  // namespace redraft::process
