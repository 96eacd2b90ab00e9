// CriticMarkup in a text: {++inserted++}, {--deleted--}, {~~old~>new~~}, {>>comment<<}, {==highlight==}.
#pragma once

#include <string>
#include <string_view>

namespace redraft::read {

struct CriticSides {
  std::string before;   ///< without the insertions
  std::string after;    ///< without the deletions
  bool marked = false;  ///< there was any insertion, deletion or substitution
};

/// Both sides of a marked text; comments go, highlights stay without their marks. Line breaks inside marks are
/// kept. Throws Error{format} with the place of a mark that is opened and not closed; `file` and `first_line`
/// are named in it.
CriticSides critic_sides(std::string_view text, std::string_view file, int first_line = 1);

/// Byte offset of the first mark, or npos.
std::size_t first_critic_mark(std::string_view text);

}  // namespace redraft::read
