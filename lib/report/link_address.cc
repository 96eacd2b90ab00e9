#include "report/link_address.h"

#include <algorithm>

namespace redraft::report {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// RFC 3986, 2: what `kept` has stands for itself, as letters and digits do; all else is written as bytes. An escape that
// is there already stays where it may: a percent sign that begins two digits.
std::string encoded(std::string_view text, std::string_view kept, bool keeps_escapes) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const char c = text[k];
    const bool escape =
        keeps_escapes && c == '%' && k + 2 < text.size() && is_hex(text[k + 1]) && is_hex(text[k + 2]);
    if (is_letter(c) || is_digit(c) || kept.find(c) != std::string_view::npos || escape) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

std::string encoded(std::string_view text) { return encoded(text, "-._~:/?#@!$&'()*+,;=", true); }

// Labels of letters, digits and hyphens (RFC 1123, 2.1), and a port.
bool is_host(std::string_view text) {
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    const std::string_view port = text.substr(colon + 1);
    if (port.empty() || port.size() > 4 || !std::all_of(port.begin(), port.end(), is_digit)) return false;
    text = text.substr(0, colon);
  }
  if (text.empty() || text.size() > 253) return false;
  while (true) {
    const std::size_t dot = text.find('.');
    const std::string_view label = text.substr(0, dot);
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    if (!std::all_of(label.begin(), label.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '-'; }))
      return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace

std::string percent_encoded(std::string_view words) { return encoded(words, "-._~", false); }

std::optional<std::string> link_address(std::string_view address) {
  if (address.size() > 2000) return std::nullopt;
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string scheme = lower(address.substr(0, colon));
  std::string_view rest = address.substr(colon + 1);
  if (scheme == "mailto") {
    const std::size_t at = rest.find('@');
    const std::size_t end = std::min(rest.find('?'), rest.size());
    if (at == 0 || at == std::string_view::npos || at >= end || !is_host(rest.substr(at + 1, end - at - 1)) ||
        rest.substr(0, at).find_first_of(" /:\\\"<>") != std::string_view::npos)
      return std::nullopt;
    return scheme + ":" + encoded(rest);
  }
  if ((scheme != "http" && scheme != "https") || !rest.starts_with("//")) return std::nullopt;
  rest.remove_prefix(2);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  if (!is_host(rest.substr(0, end))) return std::nullopt;
  // A second number sign is no part of a fragment.
  std::string tail = encoded(rest.substr(end));
  if (const std::size_t sign = tail.find('#'); sign != std::string::npos)
    for (std::size_t k = tail.find('#', sign + 1); k != std::string::npos; k = tail.find('#', k))
      tail.replace(k, 1, "%23");
  return scheme + "://" + std::string(rest.substr(0, end)) + tail;
}

}  // namespace redraft::report
