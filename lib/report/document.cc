#include "report/document.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "base/data_values.h"
#include "base/file.h"
#include "base/words.h"
#include "report/completed.h"
#include "report/data_edit.h"

namespace redraft::report {

namespace {

using process::Classification;

Classification class_of(const Data& item) {
  return process::classification_from_string(words_of(item, "classification"))
      .value_or(Classification::white);
}

/// "Appendix A: DP088 draft problem statement" as it was listed elsewhere is "DP088 draft problem statement": letters are
/// this document's own.
std::string without_letter(const std::string& title) {
  for (const std::string_view word : {"Appendix ", "Annex ", "Attachment "}) {
    if (!title.starts_with(word)) continue;
    const std::size_t colon = title.find(": ");
    if (colon != std::string::npos && colon <= word.size() + 2) return title.substr(colon + 2);
  }
  return title;
}

/// Files of a solution's own legal text, of all tranches; none when it has another's.
std::vector<std::string> drafting_files(const Data& solution) {
  std::vector<std::string> out;
  for (const Data& tranche : solution.find("legal_text")->items)
    for (const Data& file : tranche.find("files")->items) out.push_back(file.words());
  return out;
}

bool has_the_text_of(const Data& solution, const std::string& other) {
  const std::vector<Data>& tranches = solution.find("legal_text")->items;
  return std::any_of(tranches.begin(), tranches.end(),
                     [&](const Data& tranche) { return words_of(tranche, "same_as") == other; });
}

void add_legal_text(const Data& modification, std::vector<Enclosure>& out) {
  for (const Data& solution : modification.find("solutions")->items) {
    if (drafting_files(solution).empty() || !words_of(solution, "withdrawn").empty()) continue;
    Enclosure one;
    one.kind = "legal-text";
    one.title = "Legal text of the " + words_of(solution, "name");
    one.solution = words_of(solution, "id");
    one.enclosed = true;
    // One text may serve several solutions.
    for (const Data& other : modification.find("solutions")->items)
      if (has_the_text_of(other, one.solution) && words_of(other, "withdrawn").empty())
        one.title += " and of the " + words_of(other, "name");
    out.push_back(std::move(one));
  }
}

void add_requirements(const Data& modification, std::vector<Enclosure>& out) {
  for (const Data& solution : modification.find("solutions")->items) {
    const Data& file = *solution.find("requirements_file");
    if (words_of(file, "file").empty()) continue;
    Enclosure one{"",
                  "requirements",
                  words_of(file, "title"),
                  words_of(file, "file"),
                  words_of(solution, "id"),
                  class_of(file)};
    if (one.title.empty()) one.title = "Business requirements";
    one.title += " of the " + words_of(solution, "name");
    out.push_back(std::move(one));
  }
}

/// Only the latest is attached (Section D review consultation, 2.3).
void add_assessments(const Data& modification, std::vector<Enclosure>& out) {
  for (const Data& latest : modification.find("latest_assessments")->items) {
    if (words_of(latest, "file").empty()) continue;
    Enclosure one{"",
                  "assessment",
                  words_of(latest, "kind_words"),
                  words_of(latest, "file"),
                  words_of(latest, "solution"),
                  class_of(latest)};
    if (const std::string name = words_of(latest, "solution_name"); !name.empty())
      one.title += " of the " + name;
    out.push_back(std::move(one));
  }
}

void add_attachments(const Data& modification, std::vector<Enclosure>& out) {
  for (const Data& one : modification.find("attachments")->items) {
    const std::string file = words_of(one, "file");
    bool there = false;  // already, as the legal text or an assessment of it
    for (const Enclosure& other : out) there = there || (!file.empty() && other.file == file);
    for (const Data& solution : modification.find("solutions")->items)
      for (const std::string& name : drafting_files(solution))
        there = there || (!file.empty() && name == file);
    if (there) continue;
    out.push_back({"", "attachment", without_letter(words_of(one, "title")), file, "", class_of(one)});
  }
}

Data enclosure_value(const Enclosure& one, const std::string& word) {
  Data out = map_value();
  set_words(out, "letter", one.letter);
  set_words(out, "label", word + " " + one.letter);
  set_words(out, "title", one.missing ? one.title + " (its file is missing)" : one.title);
  set_words(out, "kind", one.kind);
  set_words(out, "file", one.file);
  set_words(out, "file_name", one.file.empty() ? "" : file_name(one.file));
  set_words(out, "classification", std::string(process::to_string(one.classification)));
  set_words(out, "classification_words",
            value_words("classification", process::to_string(one.classification)));
  set_truth(out, "enclosed", one.enclosed);
  set_truth(out, "missing", one.missing);
  set_words(out, "insert", one.insert);
  return out;
}

Data solution_of(const Data& modification, const std::string& id) {
  const Data* solutions = modification.find("solutions");
  if (solutions != nullptr)
    for (const Data& one : solutions->items)
      if (words_of(one, "id") == id) return one;
  return {};
}

/// In place of what it asks: why that is past, and what Parties may do all the same.
std::string past_words(const DocumentControl& control) {
  if (control.past.empty()) return {};
  if (control.requests.empty()) return "Nothing now: " + control.past + ".";
  std::string out = with_capital(control.past) + ".";
  for (const std::string& request : control.requests) out += " " + request + ".";
  return out;
}

}  // namespace

std::string letter_of(std::size_t place) {
  constexpr std::size_t kLetters = 26;
  std::string out(1, static_cast<char>('A' + place % kLetters));
  return place < kLetters ? out : letter_of(place / kLetters - 1) + out;
}

std::vector<Enclosure> lettered(const Data& modification) {
  std::vector<Enclosure> out;
  add_legal_text(modification, out);
  add_requirements(modification, out);
  add_assessments(modification, out);
  add_attachments(modification, out);
  for (std::size_t i = 0; i < out.size(); ++i) out[i].letter = letter_of(i);
  return out;
}

std::vector<Enclosure> enclosures_of(const Kind& kind, const std::vector<Enclosure>& all,
                                     Classification classification) {
  static const std::map<std::string, std::string, std::less<>> kGroups = {{"legal-text", "legal-text"},
                                                                          {"requirements", "requirements"},
                                                                          {"assessment", "assessments"},
                                                                          {"attachment", "attachments"}};
  const auto encloses = [&](std::string_view group) {
    return std::find(kind.encloses.begin(), kind.encloses.end(), group) != kind.encloses.end();
  };
  std::vector<Enclosure> out;
  for (const Enclosure& one : all)
    if (encloses(kGroups.at(one.kind)) && one.classification <= classification) out.push_back(one);
  if (!encloses("reports")) return out;
  const Kind& report = *kinds().named("modification-report");
  std::vector<std::string> letters;
  for (const Enclosure& one : enclosures_of(report, all, classification)) letters.push_back(one.letter);
  std::string title = report.stage("final")->title;
  if (!letters.empty())
    title +=
        ", with " + report.attachment_word + (letters.size() == 1 ? " " : "es ") + listed(letters, " and ");
  out.push_back({"1", "report", title});
  if (kind.kind == "authority-letter") out.push_back({"2", "report", kinds().named("decision")->title});
  return out;
}

void enclose_responses(const Kind& kind, const Data& modification, std::vector<Enclosure>& enclosures) {
  if (std::find(kind.encloses.begin(), kind.encloses.end(), "responses") == kind.encloses.end()) return;
  const Data& consultation = *modification.find("report_consultation");
  const std::string heading = words_of(consultation, "heading");
  const std::string total = words_of(*consultation.find("totals"), "total");
  std::string title = kinds().named("responses")->title;
  if (!heading.empty()) title += ", " + heading;
  title +=
      total == "0" ? " (none is recorded)" : " (" + total + (total == "1" ? " response)" : " responses)");
  const auto reports = std::count_if(enclosures.begin(), enclosures.end(),
                                     [](const Enclosure& one) { return one.kind == "report"; });
  enclosures.push_back({std::to_string(reports + 1), "report", title});
}

std::string label_of(const Kind& kind, const Enclosure& one) {
  return kind.attachment_word + " " + one.letter + ": " + one.title;
}

void label_annexes(const DocumentControl& control, Data& modification) {
  for (Data& solution : child(modification, "solutions").items) {
    Data& drafting = child(solution, "drafting");
    const std::string other = words_of(drafting, "same_as_name");
    for (const Enclosure& one : control.enclosures) {
      if (one.kind != "legal-text") continue;
      const Data* owner = nullptr;
      for (const Data& candidate : modification.find("solutions")->items)
        if (words_of(candidate, "id") == one.solution) owner = &candidate;
      const bool its_own = one.solution == words_of(solution, "id");
      const bool serves = owner != nullptr && !other.empty() && words_of(*owner, "name") == other;
      if (its_own || serves)
        set_words(drafting, "annex_label", control.kind.kind->attachment_word + " " + one.letter);
    }
  }
}

Data enclosure_values(const DocumentControl& control, const Data& modification) {
  Data out = list_value();
  for (const Enclosure& one : control.enclosures) {
    out.items.push_back(enclosure_value(one, control.kind.kind->attachment_word));
    set(out.items.back(), "solution", solution_of(modification, one.solution));
  }
  return out;
}

std::string file_stem(const DocumentControl& control) {
  std::string out;
  for (const std::string& part : {control.number, control.month, control.kind.name()})
    if (!part.empty()) out += (out.empty() ? "" : "-") + part;
  return out;
}

Data document_values(const DocumentControl& control) {
  Data out = map_value();
  const std::string class_id(process::to_string(control.classification));
  const std::string class_words = value_words("classification", class_id);
  const std::string& title = control.kind.title();
  set_words(out, "kind", control.kind.kind->kind);
  set_words(out, "stage", control.kind.stage == nullptr ? "" : control.kind.stage->stage);
  set_words(out, "title", title);
  set_words(out, "heading", control.heading.empty() ? title : control.heading);
  set_words(out, "short_title", control.number.empty() ? title : control.number + " " + title);
  set_words(out, "reference", control.reference);
  set_words(out, "version", control.version);
  set_date(out, "date", control.date);
  set_words(out, "classification", class_words);
  set_words(out, "classification_sentence", kinds().classifications.at(class_id));
  // Footer of the framework paper TABASC_42_1605_12 (May 2019).
  set_words(out, "classification_footer", "This document has a Classification of " + class_words);
  set_words(out, "for", control.addressee);
  const auto addressee = kinds().addressees.find(control.addressee);
  set_words(out, "for_words", addressee == kinds().addressees.end() ? "" : addressee->second);
  // Of what is past, nobody is asked for a decision.
  const std::string action = control.action.empty() ? control.kind.action() : control.action;
  set_words(out, "action", control.past.empty() ? action : "For Information");
  set_truth(out, "draft", control.draft);
  set_words(out, "past", control.past);
  set_words(out, "past_words", past_words(control));
  set_words(out, "early", control.early);
  Data gaps = list_value();
  for (const MissingField& gap : control.gaps) {
    Data one = map_value();
    set_words(one, "field", gap.field);
    set_words(one, "words", gap.words);
    set_words(one, "where", gap.where);
    gaps.items.push_back(std::move(one));
  }
  set(out, "gaps", std::move(gaps));
  Data left_out = list_value();
  for (const std::string& what : control.left_out) {
    Data one = map_value();
    set_words(one, "what", what);
    set_words(one, "why", "classified above " + class_words);
    left_out.items.push_back(std::move(one));
  }
  set(out, "left_out", std::move(left_out));
  set_words(out, "attachment_word", control.kind.kind->attachment_word);
  set(out, "attachments", list_value());
  set(out, "annexes", list_value());
  return out;
}

}  // namespace redraft::report
