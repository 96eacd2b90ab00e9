#include "amend/planner.h"

#include <algorithm>
#include <compare>
#include <utility>

#include "base/nearest.h"
#include "base/unicode.h"
#include "read/critic_marks.h"

namespace redraft::amend {

using legal::Document;
using legal::kNone;
using legal::Label;
using legal::Location;
using legal::Paragraph;
using legal::ParagraphKind;

std::string line_of(const Paragraph& paragraph) {
  std::string out = paragraph.label.text;
  for (const std::string* part : {&paragraph.term, &paragraph.text})
    if (!part->empty()) out += (out.empty() ? "" : " ") + *part;
  return out;
}

bool is_numbered(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::part || paragraph.kind == ParagraphKind::clause;
}

Planner::Planner(const Drafting& drafting, const legal::Code& baseline, const legal::CodeIndex& index,
                 const profile::Profile& profile, Plan& plan)
    : drafting_(drafting), baseline_(baseline), index_(index), profile_(profile), plan_(plan) {}

void Planner::run() {
  plan_.edits.resize(baseline_.documents.size());
  for (const Finding& f : drafting_.findings) {
    plan_.findings.push_back(f);
    plan_.failures.push_back({kNone, ErrorCode::instruction, f.place, f.message});
  }
  for (std::size_t k = 0; k < drafting_.instructions.size(); ++k) {
    Context context;
    context.number = k;
    context.instruction = &drafting_.instructions[k];
    plan_instruction(context);
  }
}

void Planner::plan_instruction(const Context& given) {
  Context context = given;
  const Instruction& instruction = *context.instruction;
  if (instruction.form == Form::pointer) {
    plan_pointer(context);
    return;
  }
  const std::string& first = instruction.targets.front();
  const bool places_new = instruction.form == Form::insert_new;
  if (places_new) {
    std::string name = instruction.document.word.empty() ? "" : instruction.document.name();
    if (name.empty() && !first.empty()) name = "Section " + first.substr(0, 1);
    context.document = index_.document(name);
    if (context.document == kNone) {
      fail(context, ErrorCode::target,
           name + " is not in the text given; expected the document that the instruction amends");
      return;
    }
    plan_insert_new(context);
    return;
  }
  const std::optional<Location> target = find_target(context, first);
  if (!target) return;
  context.document = target->document;
  switch (instruction.form) {
    case Form::restate: plan_restate(context); break;
    case Form::define_new: plan_define_new(context); break;
    case Form::define_amend: plan_define_amend(context); break;
    case Form::renumber: plan_renumber(context); break;
    case Form::repeal: plan_repeal(context); break;
    case Form::insert_new:
    case Form::pointer: break;
  }
}

void Planner::fail(const Context& context, ErrorCode code, std::string message, int line) {
  plan_.failures.push_back({context.number,
                            code,
                            {drafting_.file, line > 0 ? line : context.instruction->line, 1},
                            std::move(message)});
}

Finding Planner::finding(const Context& context, std::string check, Severity severity) const {
  Finding out;
  out.check = std::move(check);
  out.severity = severity;
  if (context.document != kNone) {
    out.document = document(context).name;
  } else if (!context.instruction->document.word.empty()) {
    out.document = context.instruction->document.name();
  }
  out.place = {drafting_.file, context.instruction->line, 1};
  out.words = context.instruction->words;
  out.introduced = true;
  return out;
}

std::optional<Location> Planner::find_target(const Context& context, const std::string& citation) {
  Location at = index_.find(citation);
  if (at.found()) return at;
  // Which document it should be in, and what is like it there.
  std::string name = context.instruction->document.word.empty() ? "" : context.instruction->document.name();
  if (!citation.empty() && citation[0] >= 'A' && citation[0] <= 'Z' && citation.size() > 1 &&
      citation[1] >= '0' && citation[1] <= '9')
    name = "Section " + citation.substr(0, 1);
  const std::size_t in = index_.document(name);
  const bool bare = citation.find(' ') == std::string::npos && !citation.empty() && citation[0] >= 'A';
  std::string message = std::string("the target ") + (bare ? "Section " : "") + citation + " does not exist";
  if (in == kNone) {
    std::string known;
    for (const Document& d : baseline_.documents)
      known += (known.empty() ? "" : ", ") + (d.name.empty() ? d.file : d.name);
    message += ": " + (name.empty() ? "its document" : name) +
               " is not in the baseline; the baseline holds " + known;
  } else {
    std::string near;
    for (const std::string& n : nearest(citation, index_.citations(in), 3))
      near += (near.empty() ? "" : ", ") + n;
    message += " in " + name + " (" + baseline_.documents[in].file + ")";
    message += near.empty() ? "; expected a provision of the baseline" : "; the nearest are " + near;
  }
  fail(context, ErrorCode::target, message);
  return std::nullopt;
}

PayloadText Planner::read_payload(const Context& context, bool definitions) const {
  const Instruction& instruction = *context.instruction;
  const Document& home = document(context);
  read::LabelScope scope;
  scope.numbered = home.numbered;
  if (!scope.numbered && home.id.size() == 1) scope.letter = home.id[0];
  scope.definitions = definitions;
  const read::CriticSides sides =
      read::critic_sides(instruction.payload, drafting_.file, instruction.payload_line);
  PayloadText out;
  out.after = read::read_fragment(sides.marked ? sides.after : instruction.payload, scope, profile_,
                                  drafting_.file, instruction.payload_line);
  if (sides.marked)
    out.before = read::read_fragment(sides.before, scope, profile_, drafting_.file, instruction.payload_line);
  return out;
}

Operation Planner::operation(const Context& context, OperationKind kind, std::string citation) const {
  Operation out;
  out.kind = kind;
  out.instruction = context.number;
  if (context.document != kNone) out.document = document(context).name;
  out.citation = std::move(citation);
  out.position = "in-place";
  return out;
}

void Planner::plan_pointer(const Context& given) {
  Context context = given;
  const std::string name = context.instruction->targets.empty() ? "" : context.instruction->targets.front();
  context.document = index_.document(name);
  Finding f = finding(context, "amendment-payload-missing", Severity::warning);
  if (!name.empty()) f.document = name;
  f.message = "the drafting of " + (name.empty() ? "this part" : name) +
              " is said to be in a separate attachment; expected it with this legal text, so nothing of it "
              "is applied";
  plan_.findings.push_back(std::move(f));
}

const Instruction* Planner::renumbering_of(const Location& at) const {
  for (const Instruction& other : drafting_.instructions)
    if (other.form == Form::renumber && index_.find(other.targets.front()) == at) return &other;
  return nullptr;
}

void Planner::plan_renumber(const Context& context) {
  const Instruction& instruction = *context.instruction;
  const Document& doc = document(context);
  const Location at = index_.find(instruction.targets.front());
  const std::string prefix = doc.numbered && !doc.name.empty() ? doc.name + " " : "";
  const std::string wanted = prefix + instruction.new_label;
  const Paragraph& old = doc.paragraphs[at.paragraph];
  const std::optional<Label> label = legal::reading(instruction.new_label, old.label.style);
  if (!label) {
    fail(context, ErrorCode::target,
         "'" + instruction.new_label + "' is no number for " + instruction.targets.front() +
             "; expected one of the same kind");
    return;
  }
  const Location taken = index_.find(wanted);
  // Unless what has the number gives it up in the same legal text.
  if (taken.found() && !renumbering_of(taken)) {
    fail(context, ErrorCode::target,
         instruction.targets.front() + " cannot be renumbered as " + wanted + ": there is a " + wanted +
             " already (" + doc.file + ":" + std::to_string(doc.paragraphs[taken.paragraph].source.line) +
             ")");
    return;
  }
  for (std::size_t k = 0; k < context.number; ++k) {
    const Instruction& other = drafting_.instructions[k];
    if (other.form != Form::renumber || other.new_label != instruction.new_label) continue;
    const Location twin = index_.find(other.targets.front());
    if (!twin.found() || twin.document != at.document) continue;
    fail(context, ErrorCode::target,
         instruction.targets.front() + " cannot be renumbered as " + wanted + ": " + other.targets.front() +
             " is renumbered so already (line " + std::to_string(other.line) + ")");
    return;
  }
  // Its place by number, all renumberings done: before the first provision of its kind in the same part that is above it.
  const std::size_t end = legal::subtree_end(doc, at.paragraph);
  std::size_t to = end;
  bool passes = false;
  for (std::size_t i = 0; i < doc.paragraphs.size(); ++i) {
    const Paragraph& p = doc.paragraphs[i];
    if (p.kind != old.kind || p.parent != old.parent || i == at.paragraph) continue;
    const Instruction* renumbered = renumbering_of({context.document, i});
    const std::optional<Label> renamed =
        renumbered == nullptr ? std::nullopt : legal::reading(renumbered->new_label, p.label.style);
    const bool above = std::is_gt(legal::order(renamed ? *renamed : p.label, *label));
    if (i > at.paragraph && !above) {
      to = legal::subtree_end(doc, i);
      passes = true;
    }
    if (i < at.paragraph && above && !passes) {
      to = i;
      passes = true;
    }
  }
  DocumentEdits& edits = plan_.edits[context.document];
  const std::size_t first = at.paragraph;
  for (std::size_t i = first; i < end; ++i) {
    Paragraph p = doc.paragraphs[i];
    if (i == first) {
      p.label = *label;
    } else if (doc.numbered && !p.label.empty() && p.label.style == legal::LabelStyle::number) {
      const std::string below = instruction.new_label + p.label.bare().substr(old.label.bare().size());
      p.label = legal::reading(below, legal::LabelStyle::number).value_or(p.label);
    }
    bool done = true;
    if (passes) {
      done = edits.remove(i, context.number);
      if (done) edits.insert(to, {context.number, std::move(p), false});
    } else if (i == first || !(p.label == doc.paragraphs[i].label)) {
      done = edits.relabel(i, doc, p.label, context.number);
    }
    if (!done) {
      fail(context, ErrorCode::alignment,
           legal::citation_of(doc, i) +
               " is changed by another instruction as well; expected one that does both");
      return;
    }
  }
  Operation op = operation(context, OperationKind::renumber, legal::citation_of(doc, first));
  op.old_words = old.label.bare();
  op.new_words = label->bare();
  plan_.operations.push_back(std::move(op));
}

void Planner::plan_repeal(const Context& context) {
  for (const std::string& target : context.instruction->targets) {
    const std::optional<Location> at = find_target(context, target);
    if (!at) continue;
    const Document& doc = baseline_.documents[at->document];
    Paragraph p = doc.paragraphs[at->paragraph];
    Operation op = operation(context, OperationKind::repeal, legal::citation_of(doc, at->paragraph));
    op.old_words = p.text;
    op.whole_provision = true;
    // The label stays, so that nothing else is renumbered.
    p.text = profile_.not_used.empty() ? "" : profile_.not_used.front();
    op.new_words = p.text;
    if (!plan_.edits[at->document].replace(at->paragraph, std::move(p), context.number)) {
      fail(context, ErrorCode::alignment, target + " is changed by another instruction as well");
      continue;
    }
    for (std::size_t i = at->paragraph + 1; i < legal::subtree_end(doc, at->paragraph); ++i)
      plan_.edits[at->document].remove(i, context.number);
    plan_.operations.push_back(std::move(op));
  }
}

Plan make_plan(const Drafting& drafting, const legal::Code& baseline, const legal::CodeIndex& index,
               const profile::Profile& profile) {
  Plan plan;
  Planner(drafting, baseline, index, profile, plan).run();
  return plan;
}

legal::Code apply(const Plan& plan, const legal::Code& baseline) {
  legal::Code out;
  out.next_uid = baseline.next_uid;
  for (std::size_t d = 0; d < baseline.documents.size(); ++d)
    out.documents.push_back(plan.edits[d].empty() ? baseline.documents[d]
                                                  : plan.edits[d].apply(baseline.documents[d], out.next_uid));
  return out;
}

std::string_view to_string(OperationKind kind) {
  switch (kind) {
    case OperationKind::insert: return "insert";
    case OperationKind::substitute: return "substitute";
    case OperationKind::repeal: return "repeal";
    case OperationKind::renumber: return "renumber";
    case OperationKind::move: return "move";
    case OperationKind::text_insert: return "text-insert";
    case OperationKind::text_substitute: return "text-substitute";
    case OperationKind::text_omit: return "text-omit";
    case OperationKind::definition_insert: return "definition-insert";
    case OperationKind::definition_substitute: return "definition-substitute";
    case OperationKind::definition_omit: return "definition-omit";
  }
  return "";
}

}  // namespace redraft::amend
