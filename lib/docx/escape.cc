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
  for (std::size_t c = 0; c < 256; ++c) care[c] = c < 0x20 ? Care::special : c < 0x80 ? Care::none : Care::sequence;
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

// Length of the UTF-8 sequence at `at` when it is a character that XML can hold, else 0.
std::size_t good_sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0U;
  };
  const auto follows = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  for (std::size_t k = 1; k < length; ++k)
    if (!follows(k)) return 0;
  if (lead == 0xE0 && byte(1) < 0xA0) return 0;                                         // overlong
  if (lead == 0xED && byte(1) > 0x9F) return 0;                                         // surrogate
  if (lead == 0xF0 && byte(1) < 0x90) return 0;                                         // overlong
  if (lead == 0xF4 && byte(1) > 0x8F) return 0;                                         // over U+10FFFF
  if (lead == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE) return 0;                     // U+FFFE, U+FFFF
  return length;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;  // what is good so far and not yet written
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    const Care wanted = care[static_cast<unsigned char>(c)];
    const std::size_t length = wanted == Care::none ? 1 : wanted == Care::sequence ? good_sequence(text, at) : 0;
    if (length != 0) {
      at += length;
      continue;
    }
    out.append(text, from, at - from);
    out += wanted == Care::special ? entity(c) : replacement;
    from = ++at;
  }
  out.append(text, from, at - from);
}

}  // namespace redraft::docx
