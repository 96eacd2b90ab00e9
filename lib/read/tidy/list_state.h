// The open lists at a place of the text, and every step that a label can make from there.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "read/tidy/sequence.h"

namespace redraft::read::tidying {

enum class ListStyle : std::uint8_t { letter, roman, upper, upper_roman, digit };
constexpr std::array<ListStyle, 5> list_styles = {ListStyle::letter, ListStyle::roman, ListStyle::upper,
                                                  ListStyle::upper_roman, ListStyle::digit};

/// The characters between the brackets: letter 3 -> "c", roman 4 -> "iv".
std::string inside_of(ListStyle style, int value);

struct ListLevel {
  ListStyle style = ListStyle::letter;
  int value = 0;  ///< of the label last read; 0: not known
};

struct ListState {
  static constexpr std::size_t deepest = 4;
  std::array<ListLevel, deepest> levels;
  std::size_t depth = 0;

  std::uint64_t key() const;
  /// The level that has the style, or `depth`.
  std::size_t level_of(ListStyle style) const;
  /// Closes all lists deeper than `level` and sets its label.
  ListState at(std::size_t level, ListStyle style, int value) const;
};

struct ListStep {
  ListState state;
  LabelReading::Kind kind = LabelReading::Kind::unknown;
  std::string inside;
  double cost = 0;
};
std::vector<ListStep> steps_from(const ListState& state, const LabelEvent& event);

}  // namespace redraft::read::tidying
