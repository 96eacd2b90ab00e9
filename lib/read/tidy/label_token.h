// What at the start of a line may be a label, whole or damaged: "(b)", "(©)", "@", "()", "Q)", "(1".
// What it can stand for, and how far its marks are from that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace redraft::read::tidying {

struct LabelToken {
  std::size_t bytes = 0;  ///< of the line, brackets included
  std::string core;       ///< between the brackets, without spaces: "b", "©", ""
  bool open = false;      ///< has its "("
  bool close = false;     ///< has its ")"
  bool alone = false;     ///< nothing else on the line
  bool glued = false;     ///< a word follows without a space
  bool spaced = false;    ///< had spaces inside its brackets

  /// Both brackets, letters or digits between: what a label looks like when nothing happened to it.
  bool whole() const;
  /// Could as well be a word of the text: "M in the case".
  bool could_be_word() const { return !open && !close && core.size() == 1; }
};
std::optional<LabelToken> label_token(std::string_view line);

/// What reading the token as the label with `inside` between its brackets costs: 0 as printed, about 1 for a
/// usual confusion (1 for i), 2 when only the place speaks for it; nullopt when it cannot be that label.
std::optional<double> reading_cost(const LabelToken& token, std::string_view inside);

}  // namespace redraft::read::tidying
