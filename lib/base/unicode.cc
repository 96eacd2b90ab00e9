#include "base/unicode.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace redraft {

namespace {

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

bool plain_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// Curly quotes and dashes are how one typist or another writes the same character.
char32_t fold_punctuation(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201F:
    case 0x2033: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: return '-';
    default: return c;
  }
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t i = 0;
  while (i < size) {
    const unsigned char b = bytes[i];
    if (b < 0x80) {
      ++i;
      continue;
    }
    std::size_t more = 0;
    char32_t least = 0;
    char32_t c = 0;
    if (b >= 0xC2 && b <= 0xDF) {
      more = 1, least = 0x80, c = b & 0x1FU;
    } else if ((b & 0xF0U) == 0xE0U) {
      more = 2, least = 0x800, c = b & 0x0FU;
    } else if (b >= 0xF0 && b <= 0xF4) {
      more = 3, least = 0x10000, c = b & 0x07U;
    } else {
      return i;
    }
    if (i + more >= size) return i;
    for (std::size_t k = 1; k <= more; ++k) {
      if ((bytes[i + k] & 0xC0U) != 0x80U) return i;
      c = (c << 6U) | (bytes[i + k] & 0x3FU);
    }
    if (c < least || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return i;
    i += more + 1;
  }
  return std::string_view::npos;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  return count;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto b = static_cast<unsigned char>(text[at]);
  if (b < 0x80) {
    ++at;
    return b;
  }
  const std::size_t size = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
  char32_t c = size == 4 ? b & 0x07U : size == 3 ? b & 0x0FU : b & 0x1FU;
  for (std::size_t k = 1; k < size && at + k < text.size(); ++k)
    c = (c << 6U) | (static_cast<unsigned char>(text[at + k]) & 0x3FU);
  at = std::min(at + size, text.size());
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}
bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

namespace {

bool is_printed_ascii(char c) { return c > ' ' && c < '\x7F'; }

}  // namespace

std::string fold_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  std::size_t at = 0;
  while (at < text.size()) {
    // Signs of ASCII that are no space are taken together; others singly.
    std::size_t end = at;
    while (end < text.size() && is_printed_ascii(text[end])) ++end;
    if (end == at && is_space(next_code_point(text, end))) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out.append(text, at, end - at);
    }
    at = end;
  }
  return out;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t at = begin;
    if (!is_space(next_code_point(text, at))) break;
    begin = at;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t start = end - 1;
    while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    std::size_t at = start;
    if (!is_space(next_code_point(text, at))) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

std::string comparison_key(std::string_view text) {
  const std::string folded = fold_space(text);
  if (plain_ascii(folded)) {
    std::string out = folded;
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString key = icu::Normalizer2::getNFCInstance(status)->normalize(from_utf8(folded), status);
  if (U_FAILURE(status)) return folded;
  key.foldCase();
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < key.length(); i = key.moveIndex32(i, 1))
    plain.append(static_cast<UChar32>(fold_punctuation(static_cast<char32_t>(key.char32At(i)))));
  std::string out;
  return plain.toUTF8String(out);
}

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed =
      icu::Normalizer2::getNFCInstance(status)->normalize(from_utf8(text), status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  return composed.toUTF8String(out);
}

std::string to_upper(std::string_view text) {
  std::string out;
  return from_utf8(text).toUpper(icu::Locale::getUK()).toUTF8String(out);
}

std::string to_lower(std::string_view text) {
  std::string out;
  return from_utf8(text).toLower(icu::Locale::getUK()).toUTF8String(out);
}

int collate(std::string_view a, std::string_view b) {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getUK(), status));
    if (U_FAILURE(status)) throw std::logic_error("ICU has no en_GB collation");
    made->setStrength(icu::Collator::TERTIARY);
    return made;
  }();
  UErrorCode status = U_ZERO_ERROR;
  return static_cast<int>(
      collator->compareUTF8(icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
                            icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status));
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  int number = 1;
  while (begin < text.size()) {
    std::size_t end = text.find('\n', begin);
    const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
    if (end == std::string_view::npos) end = text.size();
    if (end > begin && text[end - 1] == '\r') --end;
    lines.push_back({begin, end, number++});
    begin = next;
  }
  return lines;
}

LineColumn line_column(std::string_view text, std::size_t offset) {
  LineColumn out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i)
    if (text[i] == '\n') ++out.line, begin = i + 1;
  out.column = static_cast<int>(code_points(text.substr(begin, std::min(offset, text.size()) - begin))) + 1;
  return out;
}

}  // namespace redraft
