// Characters of XML 1.0 (fifth edition): which may stand where, references to them, and the XML declaration.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace redraft::docx {

// What an ASCII character may be. Bytes from 0x80 have no bit: they are looked at one sequence at a time.
inline constexpr std::uint8_t kSpace = 1;
inline constexpr std::uint8_t kNameStart = 2;
inline constexpr std::uint8_t kNameCharacter = 4;
inline constexpr std::uint8_t kText = 8;       // in text, without < & >
inline constexpr std::uint8_t kInDouble = 16;  // in "...", without < & "
inline constexpr std::uint8_t kInSingle = 32;  // in '...', without < & '
inline constexpr std::uint8_t kPlain = 64;     // anywhere that references are not read

constexpr std::array<std::uint8_t, 256> character_classes() {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t c = 0; c < 0x80; ++c) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool inner = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
    const bool legal = space || c >= 0x20;
    const bool markup = c == '<' || c == '&';
    unsigned bits = 0;
    if (space) bits |= kSpace;
    if (letter) bits |= kNameStart;
    if (inner) bits |= kNameCharacter;
    if (legal) bits |= kPlain;
    if (legal && !markup && c != '>') bits |= kText;
    if (legal && !markup && c != '"') bits |= kInDouble;
    if (legal && !markup && c != '\'') bits |= kInSingle;
    out[c] = static_cast<std::uint8_t>(bits);
  }
  return out;
}
inline constexpr std::array<std::uint8_t, 256> kClasses = character_classes();

inline bool is(char c, std::uint8_t what) { return (kClasses[static_cast<unsigned char>(c)] & what) != 0; }

/// The character at `at`: bytes it takes, or 0 and what is wrong with it.
struct XmlCharacter {
  std::size_t length = 0;
  char32_t value = 0;
  std::string fault;
};
XmlCharacter character_at(const char* at, const char* last);

/// Length of a character from U+0080 on that may stand in a name (at its start); 0: none.
std::size_t wide_name_character(const char* at, const char* last, bool start);

/// `&amp;`, `&#160;`: bytes it takes, or 0 and what is wrong with it.
struct XmlReference {
  std::size_t length = 0;
  char32_t value = 0;
  std::string fault;
};
XmlReference reference_at(const char* at, const char* last);

/// The value of an attribute as written, references replaced and white space made spaces; it was scanned before.
std::string attribute_value(std::string_view written);

/// What stands between `<?xml` and `?>`.
struct XmlDeclaration {
  std::string_view encoding;  ///< as written, "" when none
  std::string fault;
};
XmlDeclaration read_declaration(std::string_view inner);

}  // namespace redraft::docx
