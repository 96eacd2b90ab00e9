#include "report/drafting_values.h"

#include <algorithm>
#include <map>

#include "base/data_values.h"
#include "base/unicode.h"
#include "read/critic_marks.h"
#include "read/section_text.h"
#include "report/changed_provisions.h"
#include "report/data_edit.h"

namespace redraft::report {

namespace {

std::string reason_for(const std::string& citation, const std::vector<ChangeReason>& reasons) {
  // The narrowest that is given: of "D3.11(a)", else of "D3.11".
  const std::string wanted = compared_citation(citation);
  const ChangeReason* best = nullptr;
  for (const ChangeReason& one : reasons) {
    const std::string own = compared_citation(one.citation);
    const bool within = wanted == own || (wanted.starts_with(own) && wanted[own.size()] == '(');
    if (within && (best == nullptr || own.size() > compared_citation(best->citation).size())) best = &one;
  }
  return best == nullptr ? std::string() : best->reason;
}

std::string block_kind(const legal::Paragraph& paragraph) {
  switch (paragraph.kind) {
    case legal::ParagraphKind::definition: return "definition";
    case legal::ParagraphKind::elision: return "elision";
    case legal::ParagraphKind::title:
    case legal::ParagraphKind::part:
    case legal::ParagraphKind::heading: return "heading";
    case legal::ParagraphKind::clause:
    case legal::ParagraphKind::item: return "clause";
    case legal::ParagraphKind::text: return "text";
  }
  return "text";
}

/// Items of a definition stand below its meaning, not at the margin of clauses.
bool is_in_definition(const legal::Document& document, std::size_t at) {
  for (std::size_t up = document.paragraphs[at].parent; up != legal::kNone;
       up = document.paragraphs[up].parent)
    if (document.paragraphs[up].kind == legal::ParagraphKind::definition) return true;
  return false;
}

Data block_value(const legal::Document& document, std::size_t at) {
  const legal::Paragraph& paragraph = document.paragraphs[at];
  Data out = map_value();
  const bool definition = paragraph.kind == legal::ParagraphKind::definition;
  set_words(out, "kind", block_kind(paragraph));
  set_words(out, "label", paragraph.label.text);
  set_words(out, "text", paragraph.kind == legal::ParagraphKind::elision ? "[...]" : paragraph.text);
  set_number(out, "level", paragraph.depth + 1);
  set_truth(out, "in_definition", is_in_definition(document, at));
  set_words(out, "term", definition ? paragraph.term : "");
  set_words(out, "meaning", definition ? paragraph.text : "");
  return out;
}

Data blocks_of(const amend::Instruction& instruction, const profile::Profile& profile,
               const std::string& file) {
  Data out = list_value();
  if (trim(instruction.payload).empty()) return out;
  read::LabelScope scope;
  scope.numbered = instruction.document.numbered;
  if (!scope.numbered && instruction.document.id.size() == 1) scope.letter = instruction.document.id.front();
  scope.definitions =
      instruction.form == amend::Form::define_new || instruction.form == amend::Form::define_amend;
  const read::CriticSides sides = read::critic_sides(instruction.payload, file, instruction.payload_line);
  const legal::Document fragment = read::read_fragment(sides.marked ? sides.after : instruction.payload,
                                                       scope, profile, file, instruction.payload_line);
  for (std::size_t i = 0; i < fragment.paragraphs.size(); ++i) out.items.push_back(block_value(fragment, i));
  return out;
}

std::string section_title(const read::DocumentTitle& document) {
  if (document.word.empty()) return {};
  return document.title.empty() ? document.name() : document.name() + " \u2018" + document.title + "\u2019";
}

/// The drafting by the headings that its instructions stand under, in the order in which it is written.
void add_sections(const DraftedText& text, const profile::Profile& profile, Data& sections) {
  for (const amend::Instruction& instruction : text.drafting.instructions) {
    const std::string title = section_title(instruction.document);
    if (sections.items.empty() || words_of(sections.items.back(), "title") != title) {
      Data section = map_value();
      set_words(section, "title", title);
      set_words(section, "document", instruction.document.word.empty() ? "" : instruction.document.name());
      set(section, "instructions", list_value());
      sections.items.push_back(std::move(section));
    }
    Data one = map_value();
    set_words(one, "words", instruction.words);
    set(one, "blocks", blocks_of(instruction, profile, text.drafting.file));
    child(sections.items.back(), "instructions").items.push_back(std::move(one));
  }
}

Data change_value(const ChangedProvision& row, const std::vector<ChangeReason>& reasons) {
  Data out = map_value();
  set_words(out, "document", row.document);
  set_words(out, "citation", row.citation);
  set_words(out, "kind", std::string(to_string(row.kind)));
  set_words(out, "kind_words", std::string(printed_name(row.kind)));
  set_words(out, "words", row.words);
  set_words(out, "instruction", row.instruction);
  set_words(out, "reason", reason_for(row.citation, reasons));
  return out;
}

Data counts_of(const std::vector<ChangedProvision>& rows) {
  Data out = map_value();
  for (const ProvisionChange kind : kProvisionChanges)
    set_number(out, to_string(kind),
               std::count_if(rows.begin(), rows.end(),
                             [&](const ChangedProvision& row) { return row.kind == kind; }));
  return out;
}

Data renumbered_value(const RenumberedProvision& one) {
  Data out = map_value();
  set_words(out, "document", one.document);
  set_words(out, "before", one.before);
  set_words(out, "after", one.after);
  return out;
}

Data reference_value(const FollowingReference& one) {
  Data out = map_value();
  set_words(out, "document", one.document);
  set_words(out, "citation", one.citation);
  set_words(out, "words", one.words);
  set_words(out, "before", one.before);
  set_words(out, "after", one.after);
  set_words(out, "fate", one.amended ? "amended" : "broken");
  set_words(out, "fate_words", one.amended ? "Follows" : "Must be amended");
  return out;
}

Data finding_value(const Finding& one) {
  Data out = map_value();
  set_words(out, "document", one.document);
  set_words(out, "citation", one.citation);
  set_words(out, "severity", std::string(to_string(one.severity)));
  set_words(out, "message", one.message);
  return out;
}

}  // namespace

std::string compared_citation(std::string_view citation) {
  std::string out;
  for (const char c : citation)
    if (c != ' ') out += c;
  constexpr std::string_view kSection = "Section";
  return out.starts_with(kSection) ? out.substr(kSection.size()) : out;
}

Data drafting_values(const DraftingSource& source, const profile::Profile& profile) {
  Data out = map_value();
  Data files = list_value();
  Data sections = list_value();
  Data changes = list_value();
  Data renumbered = list_value();
  Data references = list_value();
  Data findings = list_value();
  std::vector<ChangedProvision> rows;
  std::string why_not;
  bool applied = !source.texts.empty();
  for (const DraftedText& text : source.texts) {
    files.items.push_back(text_value(text.file));
    add_sections(text, profile, sections);
    for (const RenumberedProvision& one : text.renumbered) renumbered.items.push_back(renumbered_value(one));
    for (const FollowingReference& one : text.references) references.items.push_back(reference_value(one));
    if (text.redline == nullptr) {
      applied = false;
      if (why_not.empty()) why_not = text.why_not;
      continue;
    }
    const std::vector<ChangedProvision> own = changed_provisions(*text.redline);
    rows.insert(rows.end(), own.begin(), own.end());
    for (const Finding& one : text.redline->findings)
      if (one.severity != Severity::info) findings.items.push_back(finding_value(one));
  }
  for (const ChangedProvision& row : rows) changes.items.push_back(change_value(row, source.reasons));
  const bool stale = !source.baseline.empty() && !source.current.empty() && source.baseline != source.current;
  set_truth(out, "there", !source.texts.empty());
  set_truth(out, "applied", applied);
  set_words(out, "baseline", source.baseline);
  set_words(out, "version", source.version);
  set_words(out, "status", source.status);
  set(out, "files", std::move(files));
  set_words(out, "same_as_name", source.same_as);
  set_words(out, "stale_words",
            stale ? "drafted against " + source.baseline + "; the current version is " + source.current : "");
  set(out, "sections", std::move(sections));
  set(out, "changes", std::move(changes));
  set(out, "counts", counts_of(rows));
  set(out, "renumbered", std::move(renumbered));
  set(out, "references", std::move(references));
  set(out, "findings", std::move(findings));
  set_words(out, "clean_insert", source.clean_insert);
  set_words(out, "redline_insert", source.redline_insert);
  set_words(out, "redline_fixed_insert", source.redline_fixed_insert);
  set_words(out, "why_not", why_not);
  set(out, "annex_label", {});  // known once a document encloses it
  set_truth(out, "recorded", !source.texts.empty());
  return out;
}

Data no_drafting() {
  static const Data kNone = drafting_values({}, profile::Profile());
  return kNone;
}

}  // namespace redraft::report
