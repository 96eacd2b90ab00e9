// Conflicts in words: where in the base, and what each side makes of it. Inside lib/review only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "review/copy_conflicts.h"

namespace redraft::review {

/// Behind what the second side puts in, when it reads as what the first does.
inline constexpr std::string_view kOtherwise = ", set or linked otherwise";

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

/// In quotation marks, on one line, long ones cut.
std::string quoted(const std::string& as_written);
/// All words below a node, a space between paragraphs.
std::string words_below(const docx::Story& story, std::uint32_t node);

/// "3.1(a)" for each paragraph of the body, "" where it has none.
std::vector<std::string> citations_of(const docx::Document& base);

}  // namespace redraft::review
