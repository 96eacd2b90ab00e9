#include "docx/xml_characters.h"

#include <algorithm>
#include <cstdio>

#include "base/unicode.h"

namespace redraft::docx {

namespace {

struct Decoded {
  std::size_t length = 0;  // 0: no UTF-8
  char32_t value = 0;
};

Decoded decode(const char* at, const char* last) {
  const auto size = static_cast<std::size_t>(last - at);
  const auto byte = [&](std::size_t k) { return k < size ? static_cast<unsigned char>(at[k]) : 0U; };
  const auto tail = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (size == 0) return {};
  if (lead < 0x80) return {1, lead};
  if (lead < 0xC2) return {};
  if (lead < 0xE0) return tail(1) ? Decoded{2, (lead & 0x1FU) << 6U | (byte(1) & 0x3FU)} : Decoded{};
  if (lead < 0xF0) {
    const char32_t value = (lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    const bool good = tail(1) && tail(2) && value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    return good ? Decoded{3, value} : Decoded{};
  }
  if (lead > 0xF4) return {};
  const char32_t value =
      (lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU);
  const bool good = tail(1) && tail(2) && tail(3) && value >= 0x10000 && value <= 0x10FFFF;
  return good ? Decoded{4, value} : Decoded{};
}

bool legal(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

std::string code(char32_t c) {
  char out[16];
  std::snprintf(out, sizeof out, "U+%04X", static_cast<unsigned>(c));
  return out;
}

struct Interval {
  char32_t from;
  char32_t to;
};

// XML 1.0, productions 4 and 4a, without ASCII.
constexpr Interval starts[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                               {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                               {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
constexpr Interval inners[] = {{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};

template <std::size_t N>
bool within(char32_t c, const Interval (&intervals)[N]) {
  return std::ranges::any_of(intervals, [c](const Interval& i) { return c >= i.from && c <= i.to; });
}

int digit_of(char c, bool hex) {
  if (c >= '0' && c <= '9') return c - '0';
  if (!hex) return -1;
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

XmlReference numeric_reference(const char* at, const char* last) {
  const bool hex = last - at > 2 && at[2] == 'x';
  const char* const digits = at + (hex ? 3 : 2);
  const char* p = digits;
  char32_t value = 0;
  for (int digit = 0; p < last && (digit = digit_of(*p, hex)) >= 0; ++p)
    value = std::min<char32_t>(value * (hex ? 16U : 10U) + static_cast<char32_t>(digit), 0x110000);
  if (p == digits || p == last || *p != ';')
    return {0, 0, "a character reference without number or semicolon; expected one like &#160;"};
  if (!legal(value)) {
    const std::string written(at, static_cast<std::size_t>(std::min<std::ptrdiff_t>(p + 1 - at, 20)));
    return {0, 0, "the reference " + written + " is to no character that XML can hold"};
  }
  return {static_cast<std::size_t>(p + 1 - at), value, {}};
}

std::string_view trimmed_start(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

}  // namespace

XmlCharacter character_at(const char* at, const char* last) {
  const Decoded c = decode(at, last);
  if (c.length == 0) {
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02X", at < last ? static_cast<unsigned char>(*at) : 0U);
    return {0, 0, std::string("the byte ") + byte + " is no UTF-8; a part is UTF-8 or UTF-16"};
  }
  if (!legal(c.value)) return {0, 0, "the character " + code(c.value) + ", which XML cannot hold"};
  return {c.length, c.value, {}};
}

std::size_t wide_name_character(const char* at, const char* last, bool start) {
  if (static_cast<unsigned char>(*at) < 0x80) return 0;
  const Decoded c = decode(at, last);
  return within(c.value, starts) || (!start && within(c.value, inners)) ? c.length : 0;
}

XmlReference reference_at(const char* at, const char* last) {
  const std::string_view rest(at, static_cast<std::size_t>(last - at));
  if (rest.starts_with("&#")) return numeric_reference(at, last);
  constexpr struct {
    std::string_view written;
    char32_t value;
  } entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const auto& entity : entities)
    if (rest.starts_with(entity.written)) return {entity.written.size(), entity.value, {}};

  const std::size_t end = rest.substr(0, 40).find(';');
  const bool named =
      end != std::string_view::npos &&
      std::ranges::all_of(rest.substr(1, end - 1), [](char c) { return is(c, kNameCharacter); });
  if (!named || end == 1) return {0, 0, "& that begins no reference; expected &amp;"};
  return {0, 0,
          "the entity " + std::string(rest.substr(0, end + 1)) +
              " is not known; expected &amp;, &lt;, &gt;, &quot;, &apos; or a number"};
}

std::string attribute_value(std::string_view written) {
  std::string out;
  for (std::size_t at = 0; at < written.size();) {
    const char c = written[at];
    if (c == '&') {
      const XmlReference r = reference_at(written.data() + at, written.data() + written.size());
      append_utf8(out, r.value);
      at += std::max<std::size_t>(r.length, 1);
    } else {
      out += is(c, kSpace) ? ' ' : c;
      ++at;
    }
  }
  return out;
}

XmlDeclaration read_declaration(std::string_view inner) {
  XmlDeclaration out;
  constexpr std::string_view wanted[] = {"version", "encoding", "standalone"};
  std::size_t next = 0;
  while (!(inner = trimmed_start(inner)).empty()) {
    const std::size_t equals = inner.find('=');
    std::string_view name = inner.substr(0, equals);
    while (!name.empty() && is(name.back(), kSpace)) name.remove_suffix(1);
    const auto* const found = std::ranges::find(wanted, name);
    const auto number = static_cast<std::size_t>(found - std::begin(wanted));
    std::string_view rest =
        equals == std::string_view::npos ? std::string_view{} : trimmed_start(inner.substr(equals + 1));
    const char quote = rest.empty() ? '\0' : rest.front();
    const std::size_t end = quote == '"' || quote == '\'' ? rest.find(quote, 1) : std::string_view::npos;
    if (found == std::end(wanted) || number < next || (next == 0 && number != 0) ||
        end == std::string_view::npos) {
      out.fault = "the XML declaration cannot be read; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>";
      return out;
    }
    next = number + 1;
    const std::string_view value = rest.substr(1, end - 1);
    inner = rest.substr(end + 1);
    if (number == 0 && value != "1.0") {
      out.fault = "it is XML of version " + std::string(value.substr(0, 20)) + "; expected version 1.0";
      return out;
    }
    if (number == 1) out.encoding = value;
    if (number == 2 && value != "yes" && value != "no") {
      out.fault = "the XML declaration says neither yes nor no for standalone";
      return out;
    }
  }
  if (next == 0) out.fault = "the XML declaration has no version; expected version=\"1.0\"";
  std::string folded;
  for (const char c : out.encoding.substr(0, 20))
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  // UTF-16 is transcoded before, and its declaration with it.
  if (out.fault.empty() && !folded.empty() && folded != "utf-8" && folded != "us-ascii")
    out.fault =
        "its encoding is given as " + std::string(out.encoding.substr(0, 20)) + "; expected UTF-8 or UTF-16";
  return out;
}

}  // namespace redraft::docx
