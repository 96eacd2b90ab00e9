#include "check/introduced.h"

#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"

namespace redraft::check {

using legal::Code;
using legal::Document;
using legal::Location;
using legal::Paragraph;
using legal::Uid;

Before::Before(const Code* baseline) : baseline_(baseline) {
  if (baseline == nullptr) return;
  by_uid_.resize(baseline->next_uid + 1);
  for (std::size_t d = 0; d < baseline->documents.size(); ++d)
    for (std::size_t i = 0; i < baseline->documents[d].paragraphs.size(); ++i)
      if (const Uid uid = baseline->documents[d].paragraphs[i].uid; uid != 0 && uid < by_uid_.size())
        by_uid_[uid] = {d, i};
}

Location Before::at(Uid uid) const { return uid < by_uid_.size() ? by_uid_[uid] : Location{}; }

const Paragraph* Before::paragraph(Uid uid) const {
  const Location found = at(uid);
  return found.found() ? &baseline_->documents[found.document].paragraphs[found.paragraph] : nullptr;
}

bool Before::unchanged(const Paragraph& p) const {
  const Paragraph* old = paragraph(p.uid);
  return old != nullptr && old->text == p.text && old->term == p.term && old->label == p.label;
}

namespace {

// A list without its "or" is one check on both sides, whichever family names it.
std::string_view same_check(std::string_view check) {
  return check == "amendment-connective" ? "proofing-list-punctuation" : check;
}

std::string key_of(const Finding& finding, const std::string& place) {
  std::string key(same_check(finding.check));
  for (const std::string& part : {place, finding.words}) {
    key += '\n';
    key += part;
  }
  return key;
}

Uid uid_at(const Code& code, Location at) {
  if (!at.found() || at.paragraph >= code.documents[at.document].paragraphs.size()) return 0;
  return code.documents[at.document].paragraphs[at.paragraph].uid;
}

// Where the legal text says it: the line of the payload that holds the words, else the instruction's own.
int payload_line(const amend::Instruction& instruction, const std::string& text) {
  const std::string_view start = std::string_view(text).substr(0, 60);
  if (start.empty()) return instruction.line;
  for (const Line& line : lines_of(instruction.payload)) {
    const std::string words =
        fold_space(std::string_view(instruction.payload).substr(line.begin, line.end - line.begin));
    if (words.find(start) != std::string::npos) return instruction.payload_line + line.number - 1;
  }
  return instruction.line;
}

// A paragraph that is as it was has its place in the baseline's file; one that is new or changed, in the legal
// text. Which line that is a changed paragraph does not know.
Place place_of(const CheckInput& input, const Before& before, Location at) {
  const Document& document = input.code.documents[at.document];
  if (at.paragraph >= document.paragraphs.size()) return {document.file, 0, 0};
  const Paragraph& p = document.paragraphs[at.paragraph];
  const Location old = before.at(p.uid);
  if (old.found() && before.unchanged(p))
    return {input.baseline->documents[old.document].file, before.paragraph(p.uid)->source.line, 0};
  if (input.drafting == nullptr) return {document.file, 0, 0};
  if (!old.found()) return {input.drafting->file, p.source.line, 0};
  if (input.plan == nullptr || old.document >= input.plan->edits.size()) return {input.drafting->file, 0, 0};
  const std::size_t instruction = input.plan->edits[old.document].toucher(old.paragraph);
  if (instruction >= input.drafting->instructions.size()) return {input.drafting->file, 0, 0};
  return {input.drafting->file, payload_line(input.drafting->instructions[instruction], p.text), 0};
}

}  // namespace

void mark_introduced(const CheckInput& input, const Before& before, const FoundList& baseline,
                     FoundList& found) {
  // Each finding of the baseline answers for one of the amended side: by the provision, else by its citation.
  std::unordered_map<std::string, std::vector<std::size_t>> by_uid;
  std::unordered_map<std::string, std::vector<std::size_t>> by_citation;
  for (std::size_t k = baseline.size(); k-- > 0;) {
    const Finding& f = baseline[k].finding;
    by_uid[key_of(f, std::to_string(uid_at(*input.baseline, baseline[k].at)))].push_back(k);
    by_citation[key_of(f, f.document + ' ' + f.citation)].push_back(k);
  }
  std::vector<bool> used(baseline.size(), false);
  const auto take = [&](std::unordered_map<std::string, std::vector<std::size_t>>& in,
                        const std::string& key) {
    const auto at = in.find(key);
    while (at != in.end() && !at->second.empty()) {
      const std::size_t k = at->second.back();
      at->second.pop_back();
      if (used[k]) continue;
      used[k] = true;
      return k;
    }
    return baseline.size();
  };
  std::vector<std::size_t> twin(found.size(), baseline.size());
  for (std::size_t k = 0; k < found.size(); ++k)
    if (found[k].at.found())
      twin[k] = take(by_uid, key_of(found[k].finding, std::to_string(uid_at(input.code, found[k].at))));
  for (std::size_t k = 0; k < found.size(); ++k) {
    Finding& f = found[k].finding;
    if (!found[k].at.found()) continue;
    if (twin[k] == baseline.size()) twin[k] = take(by_citation, key_of(f, f.document + ' ' + f.citation));
    if (twin[k] < baseline.size()) {
      f.place = baseline[twin[k]].finding.place;
      continue;
    }
    f.introduced = true;
    f.place = place_of(input, before, found[k].at);
    if (f.check == "reference-caption-mismatch" || f.check == "reference-target-repealed")
      f.severity = Severity::error;
  }
}

}  // namespace redraft::check
