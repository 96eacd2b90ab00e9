// Settling the tracked changes of any part: what comes out is a part again, whether all marks are settled or every
// other one, and settling it once more changes nothing.
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "docx/settle.h"
#include "fuzz.h"

namespace {

std::optional<redraft::docx::Part> part_of(std::string bytes) {
  try {
    return redraft::docx::Part("fuzz.docx", "word/document.xml", std::move(bytes));
  } catch (const redraft::Error&) {
    return std::nullopt;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using redraft::docx::Decision;
  using redraft::docx::Revision;
  using redraft::fuzz::require;
  const std::string_view text = redraft::fuzz::text_of(data, size);
  // A part whose root is a mark may go as a whole.
  if (size > 50000 || text.substr(0, 11) != "<w:document") return 0;
  const auto part = part_of(std::string(text));
  if (!part) return 0;
  for (const Decision decision : {Decision::accept, Decision::reject}) {
    const std::string settled = redraft::docx::settle(*part, decision);
    const auto after = part_of(settled);
    require(after.has_value(), "what is settled is a part");
    require(redraft::docx::revisions(*after).size() <= redraft::docx::revisions(*part).size(),
            "no mark is made");
    bool odd = false;
    const std::string some =
        redraft::docx::settle(*part, decision, [&odd](const Revision&) { return odd = !odd; });
    require(part_of(some).has_value(), "what is settled in part is a part");
  }
  return 0;
}
