#include "amend/explain.h"

#include <fmt/format.h>

#include "base/unicode.h"

namespace redraft::amend {

namespace {

// Long provisions are shown by their beginning; the JSON has them whole.
std::string brief(const std::string& words) {
  constexpr std::size_t kMost = 110;
  if (code_points(words) <= kMost) return words;
  std::size_t at = 0;
  for (std::size_t n = 0; n < kMost; ++n) next_code_point(words, at);
  const std::size_t space = words.rfind(' ', at);
  return words.substr(0, space == std::string::npos ? at : space) + " \u2026";
}

std::string describe(const Operation& op) {
  std::string place = op.citation.empty() ? op.document : op.citation;
  if (!op.term.empty() && op.citation.find('"') == std::string::npos &&
      op.kind != OperationKind::definition_insert)
    place += " \u201C" + op.term + "\u201D";
  switch (op.kind) {
    case OperationKind::text_insert:
      return fmt::format(
          "{}: {}insert \u2018{}\u2019", place,
          op.position == "start" ? "at the beginning " : fmt::format("after \u2018{}\u2019 ", op.anchor),
          brief(op.new_words));
    case OperationKind::text_omit: return fmt::format("{}: omit \u2018{}\u2019", place, brief(op.old_words));
    case OperationKind::text_substitute:
      return fmt::format("{}: for \u2018{}\u2019 substitute \u2018{}\u2019", place, brief(op.old_words),
                         brief(op.new_words));
    case OperationKind::definition_insert:
      return fmt::format("{}: insert the definition \u2018{}\u2019{}", place, brief(op.new_words),
                         op.anchor.empty() ? "" : fmt::format(" after \u2018{}\u2019", op.anchor));
    case OperationKind::definition_substitute:
    case OperationKind::substitute:
      return fmt::format("{}: shall read \u2018{}\u2019", place, brief(op.new_words));
    case OperationKind::insert:
      return fmt::format("{}: insert{} \u2018{}\u2019", place, op.anchor.empty() ? "" : " after " + op.anchor,
                         brief(op.new_words));
    case OperationKind::repeal:
    case OperationKind::definition_omit:
      return fmt::format("{}: repeal{}", place,
                         op.old_words.empty() ? "" : " \u2018" + brief(op.old_words) + "\u2019");
    case OperationKind::renumber:
      return fmt::format("{}: renumber {} as {}", place, op.old_words, op.new_words);
    case OperationKind::move: return fmt::format("{}: move, to stand as {}", place, op.new_words);
  }
  return place;
}

std::string_view says(Form form) {
  switch (form) {
    case Form::restate: return "restates";
    case Form::define_new: return "adds definitions to";
    case Form::define_amend: return "amends definitions in";
    case Form::insert_new: return "adds";
    case Form::renumber: return "renumbers";
    case Form::repeal: return "repeals";
    case Form::pointer: return "points to a separate document for";
  }
  return "";
}

}  // namespace

std::string explain_text(const Drafting& drafting, const std::vector<Operation>& operations,
                         const std::vector<Finding>& findings) {
  std::string out = fmt::format("{}: {} instruction{}",
                                drafting.modification.empty() ? drafting.file : drafting.modification,
                                drafting.instructions.size(), drafting.instructions.size() == 1 ? "" : "s");
  if (!drafting.baseline_version.empty())
    out += fmt::format(", drafted against version {}", drafting.baseline_version);
  for (std::size_t k = 0; k < drafting.solutions.size(); ++k)
    out += (k == 0 ? ", for the " : " and the ") + drafting.solutions[k];
  out += '\n';
  std::string heading;
  for (std::size_t k = 0; k < drafting.instructions.size(); ++k) {
    const Instruction& instruction = drafting.instructions[k];
    const std::string name = instruction.document.word.empty() ? "" : instruction.document.name();
    if (name != heading) {
      heading = name;
      out += fmt::format("\n{} \u2018{}\u2019\n", name, instruction.document.title);
    }
    std::string targets;
    for (std::size_t t = 0; t < instruction.targets.size(); ++t)
      targets += (t == 0 ? "" : instruction.range ? " to " : ", ") + instruction.targets[t];
    out += fmt::format("\n  {}:{}  {}\n      {} {}{}\n", drafting.file, instruction.line, instruction.words,
                       says(instruction.form), targets,
                       instruction.new_label.empty() ? "" : " as " + instruction.new_label);
    for (const Operation& op : operations)
      if (op.instruction == k) out += fmt::format("      - {}\n", describe(op));
    for (const Finding& f : findings)
      if (f.place.line >= instruction.line && f.words == instruction.words)
        out += fmt::format("      {}: {}\n", to_string(f.severity), f.message);
  }
  for (const Finding& f : findings)
    if (f.check == "amendment-instruction-unknown")
      out += fmt::format("\n  {}: {}\n", f.place.str(), f.message);
  return out;
}

Json operation_json(const Operation& op) {
  Json target = Json::object().set("document", op.document).set("citation", op.citation);
  if (!op.term.empty()) target.set("term", op.term);
  return Json::object()
      .set("kind", to_string(op.kind))
      .set("target", std::move(target))
      .set("position", op.position)
      .set("anchor", op.anchor)
      .set("scope", op.scope)
      .set("whole_provision", op.whole_provision)
      .set("old", op.old_words)
      .set("new", op.new_words)
      .set("expected_count", op.expected_count);
}

Json explain_json(const Drafting& drafting, const std::vector<Operation>& operations,
                  const std::vector<Finding>& findings) {
  Json instructions = Json::array();
  for (std::size_t k = 0; k < drafting.instructions.size(); ++k) {
    const Instruction& instruction = drafting.instructions[k];
    Json list = Json::array();
    for (const Operation& op : operations)
      if (op.instruction == k) list.push(operation_json(op));
    Json own = Json::array();
    for (const Finding& f : findings)
      if (f.words == instruction.words && f.place.line >= instruction.line) own.push(to_json(f));
    Json targets = Json::array();
    for (const std::string& t : instruction.targets) targets.push(t);
    instructions.push(
        Json::object()
            .set("words", instruction.words)
            .set("line", instruction.line)
            .set("form", to_string(instruction.form))
            .set("document", instruction.document.word.empty() ? "" : instruction.document.name())
            .set("targets", std::move(targets))
            .set("range", instruction.range)
            .set("operations", std::move(list))
            .set("findings", std::move(own)));
  }
  Json solutions = Json::array();
  for (const std::string& s : drafting.solutions) solutions.push(s);
  return Json::object()
      .set("format", "redraft-explain/1")
      .set("file", drafting.file)
      .set("modification", drafting.modification)
      .set("baseline_version", drafting.baseline_version)
      .set("solutions", std::move(solutions))
      .set("instructions", std::move(instructions))
      .set("findings", to_json(findings));
}

}  // namespace redraft::amend
