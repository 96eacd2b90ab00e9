#include "workspace/gate_facts.h"

#include <filesystem>
#include <utility>

#include "base/file.h"
#include "base/sha256.h"
#include "workspace/region.h"

namespace redraft::workspace {

namespace {

namespace fs = std::filesystem;

/// Why the drafting is not known to be made against the current version; "" when it is.
std::string stale(const Workspace& workspace, const std::string& file, const std::string& against) {
  if (workspace.version.empty()) return "";
  if (against.empty()) return "which version " + file + " is drafted against is not recorded";
  if (against == workspace.version) return "";
  return file + " is drafted against " + against + "; the current version is " + workspace.version;
}

void try_it(const Workspace& workspace, const std::string& path, const std::string& against,
            const TryLegalText& try_legal_text, process::LegalTextState& state) {
  if (against.empty()) {
    state.why_not = "which version it is drafted against is not recorded";
    return;
  }
  const std::string code = workspace.code_folder(against);
  if (!is_folder(code)) {
    state.why_not = "the workspace has no " + code;
    return;
  }
  try_legal_text(path, code, state);
}

}  // namespace

process::GateFacts gather_facts(const Workspace& workspace, const std::string& folder,
                                const process::Modification& modification, std::optional<process::Date> today,
                                const TryLegalText& try_legal_text) {
  process::GateFacts out;
  out.today = today;
  out.region = region_of(workspace);
  for (const process::Solution& solution : modification.solutions) {
    if (solution.withdrawn && (!today || *solution.withdrawn <= *today)) continue;
    if (!solution.requirements_file.empty()) {
      std::error_code fault;
      const std::string path = folder + "/" + solution.requirements_file;
      const bool there = fs::is_regular_file(path, fault);
      out.requirements.push_back(
          {solution.id, solution.requirements_file, there ? sha256(read_bytes(path)) : std::string()});
    }
    for (const process::LegalTextFiles& text : solution.legal_text) {
      const std::string against = text.drafted_against.empty() ? modification.baseline : text.drafted_against;
      for (const std::string& file : text.files) {
        process::LegalTextState state;
        state.solution = solution.id;
        state.file = file;
        state.part = text.part;
        std::error_code fault;
        const std::string path = folder + "/" + file;
        state.there = fs::is_regular_file(path, fault);
        if (state.there) {
          state.sha256 = sha256(read_bytes(path));
          if (try_legal_text) try_it(workspace, path, against, try_legal_text, state);
        }
        if (std::string words = stale(workspace, file, against); !words.empty())
          out.stale.push_back(std::move(words));
        out.legal_text.push_back(std::move(state));
      }
    }
  }
  return out;
}

}  // namespace redraft::workspace
