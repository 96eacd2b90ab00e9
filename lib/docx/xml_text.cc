#include "docx/xml_text.h"

#include <string_view>

#include "base/unicode.h"
#include "docx/xml_characters.h"
#include "docx/xml_scan.h"

namespace redraft::docx {

namespace {

enum class Order { none, little, big };

// By the mark, or by the '<' that every part without one begins with.
Order utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2))) return Order::little;
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2))) return Order::big;
  return Order::none;
}

std::string from_utf16(std::string_view bytes, Order order) {
  std::string out;
  out.reserve(bytes.size() / 2 + bytes.size() / 16);
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]);
    const auto b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(order == Order::little ? a | b << 8U : a << 8U | b);
  };
  const auto low = [](char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; };
  const std::size_t end = bytes.size() / 2 * 2;
  for (std::size_t at = 0; at < end; at += 2) {
    char32_t c = unit(at);
    if (c >= 0xD800 && c <= 0xDBFF && at + 3 < end && low(unit(at + 2))) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      throw XmlFault{0, "half a character in its UTF-16 (at byte " + std::to_string(at) + ")"};
    }
    append_utf8(out, c);
  }
  if (end != bytes.size()) throw XmlFault{0, "its UTF-16 has an odd number of bytes; it is cut short"};
  return out;
}

// `<?xml version="1.0" encoding="UTF-16"?>` is no longer true of what was transcoded.
void name_utf8(std::string& text) {
  if (!text.starts_with("<?xml") || text.size() < 6 || !is(text[5], kSpace)) return;
  const std::size_t end = text.find("?>");
  if (end == std::string::npos) return;
  const std::string_view inner = std::string_view(text).substr(5, end - 5);
  const std::string_view encoding = read_declaration(inner).encoding;
  if (encoding.empty()) return;
  text.replace(static_cast<std::size_t>(encoding.data() - text.data()), encoding.size(), "UTF-8");
}

}  // namespace

bool make_utf8(std::string& bytes) {
  const Order order = utf16_order(bytes);
  if (order != Order::none) bytes = from_utf16(bytes, order);
  const bool mark = bytes.starts_with("\xEF\xBB\xBF");
  if (mark) bytes.erase(0, 3);
  if (order != Order::none) name_utf8(bytes);
  return mark || order != Order::none;
}

}  // namespace redraft::docx
