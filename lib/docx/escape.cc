#include "docx/package.h"

#include <array>
#include <cstdint>

namespace redraft::docx {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// What a byte asks for: nothing, an entity or U+FFFD, or a look at the sequence that it begins.
enum class Care : std::uint8_t { none, special, sequence };

constexpr std::array<Care, 256> make_care() {
  std::array<Care, 256> care{};
  for (std::size_t c = 0; c < 256; ++c)
    care[c] = c < 0x20 ? Care::special : c < 0x80 ? Care::none : Care::sequence;
  care['\t'] = care['\n'] = Care::none;
  care['&'] = care['<'] = care['>'] = care['"'] = Care::special;
  return care;
}
constexpr std::array<Care, 256> care = make_care();

std::string_view entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': return "&#13;";  // a bare one is read back as a line feed
    default: return replacement;
  }
}

// Length of the UTF-8 sequence at `at`; 0 when it is none (cut short, overlong, a surrogate, too high).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  for (std::size_t k = 1; k < length; ++k)
    if ((byte(k) & 0xC0U) != 0x80U) return 0;
  const unsigned second = byte(1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool beyond = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || beyond ? 0 : length;
}

// U+FFFE and U+FFFF are good UTF-8 that XML cannot hold.
bool forbidden(std::string_view sequence) { return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF"; }

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;  // what is good so far and not yet written
  std::size_t at = 0;
  while (at < text.size()) {
    const Care wanted = care[static_cast<unsigned char>(text[at])];
    const std::size_t length = wanted == Care::sequence ? sequence_length(text, at) : 1;
    if (wanted == Care::none ||
        (wanted == Care::sequence && length != 0 && !forbidden(text.substr(at, length)))) {
      at += length;
      continue;
    }
    out.append(text, from, at - from);
    out += wanted == Care::special ? entity(text[at]) : replacement;
    at += length == 0 ? 1 : length;
    from = at;
  }
  out.append(text, from, at - from);
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace redraft::docx
