// Labels of provisions as printed: "D3", "D2A", "D3.11", "D9A.11", "3.2.4", "(a)", "(ii)", "(A)".
//
// A label has a style and a value. The same characters can have two readings: "(i)" is the ninth letter or
// the first roman number; which one it is, the list it stands in tells (lib/read). Order is the order of
// the printed code, not of the alphabet:
//
//   D2 < D2A < D2B < D3     D3.9 < D3.10     (h) < (i) < (j) when the list is lettered
//   A provision put in later: (za) < (a) < (aa) < (ab) < (b),  ZA1 < A1 < 1 < 1A < 1B < 2
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redraft::legal {

enum class LabelStyle {
  none,
  part,         ///< "D3", "D2A": Section letter and number
  clause,       ///< "D3.11", "D9A.11"
  number,       ///< "3", "3.2", "3.2.4": Appendices and Schedules; depth is the count of numbers
  letter,       ///< "(a)", "(aa)", "(za)"
  roman,        ///< "(i)", "(iv)"
  upper,        ///< "(A)"
  upper_roman,  ///< "(I)", "(IV)"
  digit,        ///< "(1)"
};

struct Label {
  std::string text;  ///< as printed, "(a)" or "D3."; empty: none
  LabelStyle style = LabelStyle::none;
  /// Sorts labels of one style, compared element by element. Each number or letter is n, the letters added
  /// to it, and an end mark below all of them: with . for the mark, (b) is {2 .}, (aa) {1 1 .}, (za) {0 1 .},
  /// D3.11 {4 . 3 . 11 .}, D9A.11 {4 . 9 1 . 11 .}.
  std::vector<int> value;

  bool empty() const { return text.empty(); }
  /// The label as cited: no full stop at the end, no white space. "D3." is "D3".
  std::string bare() const;
  bool operator==(const Label& other) const { return style == other.style && bare() == other.bare(); }
};

/// All readings of printed characters, most usual first: "(i)" -> roman 1, letter 9; "(c)" -> letter 3,
/// roman 100 is left out because no list has a hundred roman items. Empty when it is no label.
std::vector<Label> readings(std::string_view printed);

/// The reading of one style, if there is one.
std::optional<Label> reading(std::string_view printed, LabelStyle style);

/// Order within one style.
std::strong_ordering order(const Label& a, const Label& b);

/// Does b come directly after a: (a) (b), (a) (aa), D3.11 D3.12, D3.11 D3.11A, D2 D2A, D2A D3, 3.2 3.3?
bool follows(const Label& a, const Label& b);

/// Is it the first of its list: "(a)", "(i)", "(A)", "D3.1", "1"; "(za)" and "ZA1" too.
bool is_first(const Label& label);

/// The label that comes next in a list without inserted numbers: (h) -> (i), (iii) -> (iv), D3.11 -> D3.12.
Label successor(const Label& label);
/// The first label of a list of this style; `parent` gives the stem for clause ("D3" -> "D3.1") and number.
Label first_label(LabelStyle style, const Label& parent = {});

/// "iv" -> 4; nullopt when it is not a roman number in its usual form. Either case.
std::optional<int> roman_value(std::string_view text);
std::string roman_text(int value);  ///< lower case; 1 to 399

/// A label at the start of a line: how many bytes it takes ("(a)" 3; "D3.11" 5; "3." 2) and its text.
/// Only forms that stand alone: followed by white space or the end. nullopt when the line begins otherwise.
struct LabelAtStart {
  std::string_view text;
  std::size_t bytes = 0;
};
std::optional<LabelAtStart> label_at_start(std::string_view line);

}  // namespace redraft::legal
