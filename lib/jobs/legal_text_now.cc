#include "jobs/legal_text_now.h"

#include <filesystem>

#include "base/file.h"
#include "base/sha256.h"

namespace redraft::jobs {

process::GateFacts facts_now(const workspace::Workspace& /*workspace*/, const std::string& folder,
                             const process::Modification& modification, process::Date today) {
  process::GateFacts out;
  out.today = today;
  for (const process::Solution& solution : modification.solutions)
    for (const process::LegalTextFiles& text : solution.legal_text)
      for (const std::string& file : text.files) {
        process::LegalTextState state;
        state.solution = solution.id;
        state.file = file;
        state.part = text.part;
        std::error_code fault;
        const std::string path = folder + "/" + file;
        state.there = std::filesystem::is_regular_file(path, fault);
        if (state.there) state.sha256 = sha256(read_bytes(path));
        out.legal_text.push_back(std::move(state));
      }
  return out;
}

}  // namespace redraft::jobs
