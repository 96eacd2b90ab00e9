// Section text: whatever is read, its paragraphs tile it, so that nothing is lost; and what is written of it is read
// without a fault.
#include <string_view>

#include "base/error.h"
#include "base/unicode.h"
#include "fuzz.h"
#include "profile/profile.h"
#include "read/section_text.h"
#include "render/code_text.h"

namespace {

using redraft::fuzz::require;

const redraft::profile::Profile& sec() {
  static const redraft::profile::Profile profile = redraft::profile::load_profile("sec");
  return profile;
}

void require_tiled(std::string_view text, const redraft::legal::Code& code) {
  std::size_t at = 0;
  for (const redraft::legal::Document& document : code.documents) {
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      const redraft::legal::Paragraph& p = document.paragraphs[i];
      require(p.source.lead == at, "a paragraph begins where the one before it ends");
      require(p.source.lead <= p.source.begin && p.source.begin <= p.source.words &&
                  p.source.words <= p.source.end,
              "a span runs forwards");
      require(redraft::trim(text.substr(p.source.lead, p.source.begin - p.source.lead)).empty(),
              "only white space stands between paragraphs");
      require(p.parent == redraft::legal::kNone || p.parent < i, "a parent comes first");
      at = p.source.end;
    }
    require(redraft::trim(document.tail).empty(), "a tail is white space");
    at += document.tail.size();
  }
  require(at == text.size(), "the paragraphs end where the text ends");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = redraft::fuzz::text_of(data, size);
  if (size > 20000 || redraft::first_bad_utf8(text) != std::string_view::npos) return 0;
  try {
    const redraft::legal::Code code = redraft::read::read_section_text(text, sec(), {"fuzz.txt"});
    require_tiled(text, code);
    for (const redraft::legal::Document& document : code.documents) {
      const std::string written = redraft::render::write_section_text(document);
      require_tiled(written, redraft::read::read_section_text(written, sec(), {"fuzz.txt"}));
    }
  } catch (const redraft::Error&) {  // a label that cannot be read
  }
  return 0;
}
