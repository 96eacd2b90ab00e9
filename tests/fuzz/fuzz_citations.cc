// Citations: in order, apart, inside the text, each with something cited.
#include <string_view>

#include "base/unicode.h"
#include "fuzz.h"
#include "legal/citation.h"
#include "profile/profile.h"

namespace {

void hold(std::string_view text, const redraft::profile::Profile& profile) {
  using redraft::fuzz::require;
  std::size_t at = 0;
  for (const redraft::legal::Citation& c : redraft::legal::find_citations(text, profile)) {
    require(at <= c.begin && c.begin < c.end && c.end <= text.size(), "citations are in order and apart");
    require(!c.targets.empty() && !c.targets.front().range_end, "a citation begins with what it cites");
    for (const redraft::legal::CitedTarget& t : c.targets)
      require(!t.document.empty() || !t.label().empty(), "a target is something");
    require(c.caption.empty() || (c.caption_begin > c.begin && c.caption_begin < c.end),
            "a caption lies in its citation");
    require(redraft::first_bad_utf8(text.substr(c.begin, c.end - c.begin)) == std::string_view::npos,
            "a citation ends between characters");
    at = c.end;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const redraft::profile::Profile sec = redraft::profile::load_profile("sec");
  static const redraft::profile::Profile statute = redraft::profile::load_profile("statute");
  const std::string_view text = redraft::fuzz::text_of(data, size);
  if (redraft::first_bad_utf8(text) != std::string_view::npos) return 0;
  hold(text, sec);
  hold(text, statute);
  return 0;
}
