// Document control: what each document says of itself, and what goes with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/data.h"
#include "process/date.h"
#include "process/people.h"
#include "report/kinds.h"
#include "report/needs.h"

namespace redraft::report {

/// Something that goes with a document.
struct Enclosure {
  std::string letter;  ///< "B"; of a report a number, for letters are of what goes with the modification
  std::string kind;    ///< "legal-text", "requirements", "assessment", "attachment", "report"
  std::string title;
  std::string file = {};      ///< of the modification's folder; empty: it is not a file of its own
  std::string solution = {};  ///< id of the one that it belongs to; may be empty
  process::Classification classification = process::Classification::white;
  bool enclosed = false;    ///< an annex of the document itself; else a file beside it
  bool missing = false;     ///< its file is not where it is expected
  std::string insert = {};  ///< the name by which a template takes it in; empty: it is no Word document
};

struct DocumentControl {
  ChosenKind kind;
  std::string number;   ///< "SECMP0049", or of a paper its Sub-Committee; may be empty
  std::string month;    ///< of a paper or a newsletter: "2019-10"; empty: it is of none
  std::string heading;  ///< "SECMP0049 ‘Section D Review: ...’"; empty: it is about no modification
  std::string reference;
  std::string version;
  std::optional<process::Date> date;
  process::Classification classification = process::Classification::white;
  std::string addressee;  ///< "change-board"; empty: all
  std::string action;     ///< over that of the kind
  bool draft = false;
  std::string past;  ///< why what it asks is past: "the Change Board has voted"; empty: it is not
  std::vector<std::string> requests;  ///< what Parties are asked all the same: OpenedWindow::request()
  std::string early;  ///< that it is made long before its time: report/needs.h; empty: it is not
  std::vector<MissingField> gaps;
  std::vector<std::string> left_out;  ///< what was classified above it
  std::vector<Enclosure> enclosures;
};

Data document_values(const DocumentControl& control);

/// What its file is called, without an ending: "SECMP0049-final-modification-report", "OPSG-2019-10-subcommittee-paper".
std::string file_stem(const DocumentControl& control);

/// "A" for 0, "Z" for 25, "AA" for 26.
std::string letter_of(std::size_t place);

/// All that goes with the documents of a modification, under the letters that it has in every one of them: the legal text of
/// each solution, business requirements, the latest DCC assessment of each, attachments. From the values of a modification, of
/// which nothing was taken out. A solution whose text serves another is there once.
std::vector<Enclosure> lettered(const Data& modification);

/// Those of them that the kind encloses and a document of that class may hold, under the same letters; and the reports
/// that it encloses.
std::vector<Enclosure> enclosures_of(const Kind& kind, const std::vector<Enclosure>& all,
                                     process::Classification classification);

/// Behind them, under the next number, the responses to the Modification Report Consultation as collated, where the kind
/// encloses them. From the values of the modification.
void enclose_responses(const Kind& kind, const Data& modification, std::vector<Enclosure>& enclosures);

/// "Annex B: Business requirements of the Proposed Solution".
std::string label_of(const Kind& kind, const Enclosure& one);

/// Says of each solution's drafting as which annex it stands in the document: "Annex A".
void label_annexes(const DocumentControl& control, Data& modification);

/// The enclosures as they stand in the values, each with its `solution`: what the annexes of a template loop over.
Data enclosure_values(const DocumentControl& control, const Data& modification);

}  // namespace redraft::report
