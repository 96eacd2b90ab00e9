// CriticMarkup: both sides of any text, and neither without its unmarked words.
#include <string_view>

#include "base/error.h"
#include "base/unicode.h"
#include "fuzz.h"
#include "read/critic_marks.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = redraft::fuzz::text_of(data, size);
  if (redraft::first_bad_utf8(text) != std::string_view::npos) return 0;
  const std::size_t first = redraft::read::first_critic_mark(text);
  redraft::fuzz::require(first == std::string_view::npos || first < text.size(), "a mark lies in its text");
  try {
    const redraft::read::CriticSides sides = redraft::read::critic_sides(text, "fuzz.txt");
    redraft::fuzz::require(sides.before.size() <= text.size() && sides.after.size() <= text.size(),
                           "a side is no longer than the text");
    redraft::fuzz::require(sides.marked || sides.before == sides.after,
                           "without marks the sides are the same");
    redraft::fuzz::require(first != std::string_view::npos || sides.before == text,
                           "without marks a text is itself");
  } catch (const redraft::Error&) {  // a mark that is not closed
  }
  return 0;
}
