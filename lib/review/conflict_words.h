// Conflicts in words: where in the base, and what each side makes of it. Inside lib/review only.
#pragma once

#include <string>
#include <vector>

#include "review/copy_conflicts.h"

namespace redraft::review {

/// What stands at the places of a container of the base.
struct BaseUnit {
  enum class Kind : std::uint8_t { words, mark, block };
  Kind kind = Kind::words;
  std::uint32_t index = 0;  ///< of the paragraph; of a block, the node
  docx::Range words;
  std::uint64_t at = 0;
  std::uint64_t size = 0;
};
std::vector<BaseUnit> base_units(const docx::Story& story, std::uint32_t parent);

/// The paragraph of the story at this place; of a block its first; kNone: it has none.
std::uint32_t paragraph_at(const std::vector<BaseUnit>& units, const docx::Story& story, std::uint64_t place);

/// What a change does. `stands` is left to the caller.
Side side_of(const CopyPart& part, const CopyChange& change, const docx::Story& base,
             const std::string& author);

/// "3.1(a)" for each paragraph of the body, "" where it has none.
std::vector<std::string> citations_of(const docx::Document& base);

}  // namespace redraft::review
