#include <compare>
#include <utility>

#include "amend/planner.h"
#include "base/unicode.h"

namespace redraft::amend {

using legal::Document;
using legal::kNone;
using legal::Location;
using legal::Paragraph;
using legal::ParagraphKind;

void Planner::plan_insert_new(const Context& context) {
  const Instruction& instruction = *context.instruction;
  const Document& doc = document(context);
  const PayloadText payload = read_payload(context, false);
  if (payload.after.paragraphs.empty()) {
    fail(context, ErrorCode::alignment, "the instruction carries no text; expected the new provision");
    return;
  }
  const Paragraph* head = nullptr;
  for (const Paragraph& p : payload.after.paragraphs) {
    if (p.kind == ParagraphKind::heading) continue;
    head = &p;
    break;
  }
  if (head == nullptr || head->label.empty()) {
    fail(context, ErrorCode::alignment,
         "the text that follows begins without a label; expected that of " + instruction.targets.front(),
         instruction.payload_line);
    return;
  }
  for (const Paragraph& p : payload.after.paragraphs) {
    if (!is_numbered(p)) continue;
    const std::string citation = (doc.numbered && !doc.name.empty() ? doc.name + " " : "") + p.label.bare();
    if (const Location taken = index_.find(citation); taken.found() && !renumbering_of(taken)) {
      fail(context, ErrorCode::target,
           citation + " exists already; expected a new number, or 'Amend Section " + p.label.bare() +
               " as follows:'",
           p.source.line);
      return;
    }
  }
  std::size_t before = kNone;
  if (!instruction.anchor.empty()) {
    const std::optional<Location> anchor = find_target(context, instruction.anchor);
    if (!anchor) return;
    const std::size_t at = anchor->paragraph;
    if (instruction.before_anchor) {
      before = at;
      while (before > 0 && doc.paragraphs[before - 1].kind == ParagraphKind::heading) --before;
    } else if (doc.paragraphs[at].kind == ParagraphKind::part) {
      // Behind all clauses of the part.
      before = at + 1;
      while (before < doc.paragraphs.size() && doc.paragraphs[before].kind != ParagraphKind::part) ++before;
    } else {
      before = legal::subtree_end(doc, at);
    }
  } else {
    // By its number: before the first of its kind that is above it, with that one's heading.
    for (std::size_t i = 0; i < doc.paragraphs.size() && before == kNone; ++i)
      if (doc.paragraphs[i].label.style == head->label.style && doc.paragraphs[i].kind == head->kind &&
          std::is_gt(legal::order(doc.paragraphs[i].label, head->label)))
        before = i;
    if (before == kNone) before = doc.paragraphs.size();
    // With the heading of what it stands before; a clause that is the last of its part before the next part.
    const std::string label = head->label.bare();
    const auto own_part = [&](const Paragraph& p) {
      const std::string stem = p.label.bare() + ".";
      return head->kind != ParagraphKind::clause || label.compare(0, stem.size(), stem) == 0;
    };
    while (before > 0 && (doc.paragraphs[before - 1].kind == ParagraphKind::heading ||
                          (doc.paragraphs[before - 1].kind == ParagraphKind::part &&
                           !own_part(doc.paragraphs[before - 1]))))
      --before;
  }
  for (std::size_t i = 0; i < payload.after.paragraphs.size(); ++i) {
    const Paragraph& p = payload.after.paragraphs[i];
    if (p.kind == ParagraphKind::elision) continue;
    Paragraph fresh = p;
    fresh.uid = 0;
    Operation op = operation(context, OperationKind::insert, legal::citation_of(payload.after, i));
    if (doc.numbered && !doc.name.empty() && !op.citation.empty()) op.citation = doc.name + " " + op.citation;
    op.position = instruction.before_anchor ? "before" : "after";
    op.anchor = !instruction.anchor.empty() ? instruction.anchor
                : before > 0                ? legal::citation_of(doc, before - 1)
                                            : "";
    if (p.kind == ParagraphKind::heading) op.scope = "heading";
    op.whole_provision = !p.label.empty();
    op.new_words = line_of(p);
    plan_.operations.push_back(std::move(op));
    plan_.edits[context.document].insert(before, {context.number, std::move(fresh), false});
  }
}

std::vector<Operation> stated_operations(const Drafting& drafting, const profile::Profile& profile) {
  std::vector<Operation> out;
  for (std::size_t k = 0; k < drafting.instructions.size(); ++k) {
    const Instruction& instruction = drafting.instructions[k];
    Operation op;
    op.instruction = k;
    op.position = "in-place";
    if (!instruction.document.word.empty()) op.document = instruction.document.name();
    if (instruction.form == Form::pointer) continue;
    if (instruction.form == Form::renumber || instruction.form == Form::repeal) {
      for (const std::string& target : instruction.targets) {
        op.kind = instruction.form == Form::renumber ? OperationKind::renumber : OperationKind::repeal;
        op.citation = target;
        op.old_words = instruction.form == Form::renumber ? target : "";
        op.new_words = instruction.new_label;
        out.push_back(op);
      }
      continue;
    }
    const bool definitions = instruction.form == Form::define_new || instruction.form == Form::define_amend;
    read::LabelScope scope;
    scope.numbered = instruction.document.numbered;
    if (!scope.numbered && instruction.document.id.size() == 1) scope.letter = instruction.document.id[0];
    scope.definitions = definitions;
    const Document payload =
        read::read_fragment(instruction.payload, scope, profile, drafting.file, instruction.payload_line);
    for (std::size_t i = 0; i < payload.paragraphs.size(); ++i) {
      const Paragraph& p = payload.paragraphs[i];
      if (p.kind == ParagraphKind::elision) continue;
      const bool fresh = instruction.form == Form::insert_new || instruction.form == Form::define_new;
      op.kind = p.kind == ParagraphKind::definition
                    ? (fresh ? OperationKind::definition_insert : OperationKind::definition_substitute)
                    : (fresh ? OperationKind::insert : OperationKind::substitute);
      op.citation =
          p.kind == ParagraphKind::definition ? instruction.targets.front() : legal::citation_of(payload, i);
      if (op.citation.empty()) op.citation = instruction.targets.front();
      op.position = p.kind == ParagraphKind::definition && fresh ? "alphabetical"
                    : fresh                                      ? "after"
                                                                 : "in-place";
      op.anchor = instruction.anchor;
      op.term = p.term;
      op.scope = p.kind == ParagraphKind::definition ? "definition"
                 : p.kind == ParagraphKind::heading  ? "heading"
                                                     : "";
      op.whole_provision = !p.label.empty() || p.kind == ParagraphKind::definition;
      op.new_words = op.kind == OperationKind::definition_insert ? p.term + " " + p.text : p.text;
      out.push_back(op);
    }
  }
  return out;
}

}  // namespace redraft::amend
