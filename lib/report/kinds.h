// The kinds of documents, as data (templates/report-kinds.yaml): what each is made from, at which stages, what making it
// needs, and what goes with it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace redraft::report {

/// What must be recorded for a document to be made: one of these keys, and of each item of a list on the way.
struct Need {
  std::vector<std::string> any;     ///< "solutions.legal_text"
  std::string words;                ///< "the legal text of each solution"
  std::vector<std::string> stages;  ///< of the kind; empty: all
  std::string when;                 ///< a fact (process/facts.h); empty: always
};

/// When what the document asks of its reader is past.
struct Past {
  std::string when;   ///< a fact; empty: `closed` or `after` says it
  std::string words;  ///< "the Change Board has voted"; empty: what the fact rests on
  std::vector<std::string>
      addressees;                   ///< to whom it asks that, "none" where it is put to nobody; empty: to all
  std::vector<std::string> stages;  ///< of the kind; empty: all
  std::vector<std::string> after =
      {};                   ///< stages; past when it stands later than the first that its process has
  std::string closed = {};  ///< a consultation among the values, when it has closed: "report_consultation"
};

struct KindStage {
  std::string stage;  ///< "final"
  std::string title;  ///< "Final Modification Report"
  std::vector<std::string> also;
  std::string action;
  std::vector<std::string> when;  ///< stages of a process in which it is meant unless another is named
  std::vector<std::string> from;  ///< stages of a process from which on it is made; empty: from the first
};

struct Kind {
  std::string kind;   ///< "modification-report"
  std::string title;  ///< "Modification Report"
  std::string says;
  std::string about;  ///< "modification", "paper", "register", "newsletter", "process"
  std::string source;
  std::vector<std::string> processes;  ///< of whose stages it is a document; empty: any
  std::vector<KindStage> stages;
  std::vector<std::string> addressees;  ///< "change-board"
  std::string action;                   ///< "For Decision"; empty: not said
  std::string attachment_word;          ///< "Annex"
  std::vector<std::string>
      encloses;  ///< "legal-text", "requirements", "assessments", "attachments", "reports", "responses"
  std::vector<std::string> prints;  ///< "comments", "responses", "assessments"
  std::vector<Need> needs;
  std::vector<Past> past;
  bool refused_when_past = false;  ///< it is nothing but its request
  std::vector<std::string> from;   ///< as that of a stage, of a kind that has none

  const KindStage* stage(std::string_view name) const;
  bool does_print(std::string_view what) const;
};

struct Kinds {
  std::map<std::string, std::string> classifications;  ///< "white" -> its sentence
  std::map<std::string, std::string> addressees;       ///< "change-board" -> "Change Board"
  std::vector<Kind> kinds;

  const Kind* named(std::string_view kind) const;
};

/// Those of the program.
const Kinds& kinds();
/// Throws Error{format} for what the schema does not allow.
Kinds read_kinds(const DataFile& file);

/// A kind, and of one that has stages which.
struct ChosenKind {
  const Kind* kind = nullptr;
  const KindStage* stage = nullptr;

  const std::string& title() const;
  const std::string& action() const;
  const std::vector<std::string>& from() const;
  /// "final-modification-report": what the document is called in file names and references.
  std::string name() const;
};

/// By its name, or that of one of its stages: "final" is the modification report at its final stage. `standing`: where the
/// modification stands, which says the stage that is meant when none is named. Throws Error{usage} with the nearest, for
/// an addressee or stage that the kind does not have likewise.
ChosenKind choose_kind(std::string_view name, std::string_view stage, std::string_view addressee,
                       std::string_view standing);

}  // namespace redraft::report
