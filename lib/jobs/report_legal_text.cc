#include "jobs/report_legal_text.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/error.h"
#include "base/words.h"
#include "jobs/renumber.h"
#include "redline/build.h"
#include "report/excerpt.h"
#include "report/solution_names.h"

namespace redraft::jobs {

namespace {

using process::LegalTextFiles;
using process::Modification;
using process::Solution;

LegalTextApplied apply_one(const workspace::Workspace& workspace, const std::string& folder,
                           const std::string& name, const std::string& baseline,
                           const profile::Profile& profile, std::vector<std::string>& inputs) {
  LegalTextApplied out;
  out.file = name;
  const std::string file = folder + "/" + name;
  if (!lies_within(folder, name)) {
    out.why_not = name + " does not lie in the modification's folder";
    return out;
  }
  if (baseline.find('/') != std::string::npos || baseline == "..") {
    out.why_not = redraft::quoted(baseline) + " is no version of the Code";
    return out;
  }
  if (!baseline.empty()) {
    try {
      AmendmentOptions options;
      options.profile = workspace.profile;
      out.amendment = amend_code(file, workspace.code_folder(baseline), options);
      out.redline = redline_of(*out.amendment);
      inputs.push_back(file);
      inputs.insert(inputs.end(), out.amendment->inputs.begin(), out.amendment->inputs.end());
      return out;
    } catch (const Error& error) {
      out.amendment.reset();
      out.why_not = error.what();
    }
  }
  // What can be said of it all the same: its own words.
  try {
    out.drafting = read_drafting(file, profile);
    inputs.push_back(file);
    if (baseline.empty()) out.why_not = "no version of the Code is named that it was drafted against";
  } catch (const Error& error) {
    out.why_not = error.what();
  }
  return out;
}

std::string baseline_of(const Solution& solution, const Modification& modification) {
  for (const LegalTextFiles& one : solution.legal_text)
    if (!one.drafted_against.empty()) return one.drafted_against;
  return modification.baseline;
}

/// Recorded beside the files, since no instruction says why.
std::vector<report::ChangeReason> reasons_of(const Modification& modification, const std::string& solution) {
  std::vector<report::ChangeReason> out;
  const Data* solutions = modification.source.root.find("solutions");
  if (solutions == nullptr) return out;
  const auto take = [&](const Data& legal_text) {
    if (const Data* reasons = legal_text.find("reasons"))
      for (const Data& one : reasons->items) out.push_back({one.words("citation"), one.words("reason")});
  };
  for (const Data& one : solutions->items) {
    if (one.words("id") != solution) continue;
    const Data* legal_text = one.find("legal_text");
    if (legal_text == nullptr) continue;
    if (!legal_text->is(Data::Kind::list)) take(*legal_text);
    for (const Data& tranche : legal_text->items) take(tranche);
  }
  return out;
}

report::DraftedText drafted(const LegalTextApplied& one) {
  report::DraftedText out{one.file, one.read()};
  out.why_not = one.why_not;
  if (one.amendment == nullptr) return out;
  out.redline = &one.redline;
  const Renumbering renumbering = renumbering_of(*one.amendment);
  for (const Renumbered& row : renumbering.provisions)
    out.renumbered.push_back({row.document, row.before, row.after});
  for (const AffectedReference& row : renumbering.references)
    out.references.push_back(
        {row.document, row.citation, row.words, row.before, row.after, row.fate == Fate::amended});
  return out;
}

}  // namespace

const SolutionText* LegalTexts::of(const std::string& solution) const {
  for (const SolutionText& one : solutions)
    if (one.solution == solution) return &one;
  return nullptr;
}

LegalTexts apply_legal_texts(const workspace::Workspace& workspace, const std::string& folder,
                             const Modification& modification) {
  LegalTexts out;
  out.profile = profile::load_profile(workspace.profile);
  for (const Solution& solution : modification.solutions) {
    SolutionText one;
    one.solution = solution.id;
    one.name = report::name_of_solution(modification, solution.id);
    one.baseline = baseline_of(solution, modification);
    one.reasons = reasons_of(modification, solution.id);
    for (const LegalTextFiles& tranche : solution.legal_text) {
      if (!tranche.same_as.empty()) one.same_as = tranche.same_as;
      if (one.version.empty()) one.version = tranche.version;
      if (one.status.empty()) one.status = tranche.status;
      for (const std::string& file : tranche.files)
        one.files.push_back(apply_one(workspace, folder, file, one.baseline, out.profile, out.inputs));
    }
    out.solutions.push_back(std::move(one));
  }
  return out;
}

bool lies_within(const std::string& folder, const std::string& file) {
  namespace fs = std::filesystem;
  std::error_code fault;
  const fs::path root = fs::weakly_canonical(folder, fault);
  if (fault || fs::path(file).is_absolute()) return false;
  const fs::path whole = fs::weakly_canonical(fs::path(folder) / file, fault);
  if (fault) return false;
  return std::mismatch(root.begin(), root.end(), whole.begin(), whole.end()).first == root.end();
}

std::map<std::string, Data> drafting_by_solution(const LegalTexts& texts, const std::string& current_version,
                                                 RedlineMarks marks) {
  std::map<std::string, Data> out;
  for (const SolutionText& text : texts.solutions) {
    const SolutionText* own = text.same_as.empty() ? &text : texts.of(text.same_as);
    if (own == nullptr || own->files.empty()) continue;
    report::DraftingSource source;
    bool applied = true;
    for (const LegalTextApplied& one : own->files) {
      source.texts.push_back(drafted(one));
      applied = applied && one.amendment != nullptr;
    }
    source.reasons = own->reasons;
    source.baseline = own->baseline;
    source.current = current_version;
    source.version = own->version;
    source.status = own->status;
    source.same_as = text.same_as.empty() ? "" : own->name;
    if (applied) {
      source.clean_insert = "clean:" + own->solution;
      source.redline_insert = "redline:" + own->solution;
      if (marks == RedlineMarks::fixed) source.redline_fixed_insert = "redline-fixed:" + own->solution;
    }
    out.emplace(text.solution, report::drafting_values(source, texts.profile));
  }
  return out;
}

std::optional<redline::Redline> redline_of_solution(const SolutionText& text, bool whole) {
  redline::Redline out;
  for (const LegalTextApplied& one : text.files) {
    if (one.amendment == nullptr) return std::nullopt;
    redline::Redline part = one.redline;
    if (!whole) {
      part = report::excerpt_of(part);
    } else {
      const auto same = [](const redline::Document& document) {
        return std::all_of(document.blocks.begin(), document.blocks.end(),
                           [](const redline::Block& block) { return block.unchanged(); });
      };
      // Indexes of moves are by document: a redline that has any keeps all of its documents.
      if (part.moves.empty()) std::erase_if(part.documents, same);
    }
    const std::size_t documents = out.documents.size();
    const std::size_t moves = out.moves.size();
    const std::size_t objects = out.objects.size();
    for (redline::Move move : part.moves) {
      move.from.document += documents;
      move.to.document += documents;
      out.moves.push_back(move);
    }
    for (redline::Document& document : part.documents) {
      for (redline::Block& block : document.blocks) {
        block.change.reset();
        if (block.move) *block.move += moves;
        for (redline::Segment& segment : block.text)
          if (segment.object) *segment.object += objects;
      }
      out.documents.push_back(std::move(document));
    }
    out.objects.insert(out.objects.end(), part.objects.begin(), part.objects.end());
    out.before = part.before;
    out.after = part.after;
  }
  if (out.documents.empty()) return std::nullopt;
  redline::count_words(out);
  redline::list_changes(out);
  return out;
}

}  // namespace redraft::jobs
