// Bytes from anywhere: checked_text() takes them or throws Error, and what it took is UTF-8.
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text;
  try {
    text = redraft::checked_text(std::string(redraft::fuzz::text_of(data, size)), "input.txt");
  } catch (const redraft::Error&) {
    return 0;
  }
  redraft::fuzz::require(redraft::first_bad_utf8(text) == std::string_view::npos, "what is taken is UTF-8");

  std::size_t at = 0;
  std::size_t points = 0;
  std::string again;
  while (at < text.size()) {
    redraft::append_utf8(again, redraft::next_code_point(text, at));
    ++points;
  }
  redraft::fuzz::require(again == text, "code points decode and encode to the same bytes");
  redraft::fuzz::require(points == redraft::code_points(text),
                         "code_points counts what next_code_point gives");

  for (const redraft::Line& line : redraft::lines_of(text)) {
    redraft::fuzz::require(line.begin <= line.end && line.end <= text.size(), "a line lies in the text");
  }
  const std::string key = redraft::comparison_key(text);
  redraft::fuzz::require(redraft::first_bad_utf8(key) == std::string_view::npos, "a comparison key is UTF-8");
  redraft::fuzz::require(redraft::fold_space(redraft::fold_space(text)) == redraft::fold_space(text),
                         "folding twice is folding once");
  return 0;
}
