// Repair of damaged text: repairs are in the order of the input and name words that stand in it; what comes out is
// UTF-8; the same input gives the same output.
#include <string_view>

#include "base/unicode.h"
#include "fuzz.h"
#include "read/tidy/tidy.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using redraft::fuzz::require;
  const std::string_view text = redraft::fuzz::text_of(data, size);
  if (size > 20000 || redraft::first_bad_utf8(text) != std::string_view::npos) return 0;
  const redraft::read::Tidied tidied = redraft::read::tidy(text, "fuzz.txt");
  require(redraft::first_bad_utf8(tidied.text) == std::string_view::npos, "tidied text is UTF-8");
  int line = 1;
  for (const redraft::read::Repair& repair : tidied.repairs) {
    require(repair.line >= line && repair.offset <= text.size(), "repairs are in the order of the input");
    require(!repair.reason.empty(), "a repair has a reason");
    line = repair.line;
  }
  require(redraft::read::tidy(text, "fuzz.txt").text == tidied.text, "the same input gives the same output");
  return 0;
}
