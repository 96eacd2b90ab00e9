// Legal texts: cut and understood, every letter is in exactly one entry, and every instruction has what its form
// needs.
#include <string>
#include <string_view>

#include "amend/drafting.h"
#include "amend/plan.h"
#include "base/error.h"
#include "base/unicode.h"
#include "fuzz.h"
#include "profile/profile.h"
#include "read/legal_text.h"

namespace {

using redraft::fuzz::require;

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();)
    if (!redraft::is_space(redraft::next_code_point(text, at))) ++count;
  return count;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const redraft::profile::Profile sec = redraft::profile::load_profile("sec");
  const std::string_view text = redraft::fuzz::text_of(data, size);
  if (size > 20000 || redraft::first_bad_utf8(text) != std::string_view::npos) return 0;
  try {
    const redraft::read::LegalText read = redraft::read::read_legal_text(text, sec, "fuzz.txt");
    std::size_t held = 0;
    for (const redraft::read::LegalTextEntry& entry : read.entries)
      held += letters(entry.words) + letters(entry.payload);
    require(held == letters(text), "every letter is in exactly one entry");
    const redraft::amend::Drafting drafting = redraft::amend::understand(read, sec);
    for (const redraft::amend::Instruction& instruction : drafting.instructions)
      require(instruction.form == redraft::amend::Form::pointer || !instruction.targets.empty(),
              "an instruction names its target");
    redraft::amend::stated_operations(drafting, sec);
  } catch (const redraft::Error&) {  // a label or a mark in a payload that cannot be read
  }
  return 0;
}
