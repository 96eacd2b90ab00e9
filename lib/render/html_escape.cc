#include "render/html_escape.h"

namespace redraft::render {

namespace {

bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t done = 0;
  const auto replace = [&](std::size_t at, std::string_view with) {
    out.append(text.substr(done, at - done)).append(with);
    done = at + 1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&': replace(i, "&amp;"); break;
      case '<': replace(i, "&lt;"); break;
      case '>': replace(i, "&gt;"); break;
      case '"': replace(i, "&quot;"); break;
      case '\'': replace(i, "&#39;"); break;
      case '\r': replace(i, "&#13;"); break;
      case '\n':
      case '\t': break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) replace(i, "\xEF\xBF\xBD");
    }
  }
  out.append(text.substr(done));
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

std::string with_commas(std::size_t n) {
  std::string out = std::to_string(n);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

std::string count_of(std::size_t n, std::string_view noun) {
  return with_commas(n).append(" ").append(noun).append(n == 1 ? "" : "s");
}

std::string shortened(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t points = 0;
  std::size_t word_end = 0;  // where a cut leaves whole words
  bool gap = false;
  for (const char c : text) {
    if (blank(c)) {
      if (!gap) word_end = out.size();
      gap = true;
      continue;
    }
    const bool spaced = gap && !out.empty();
    if (!continuation(c)) points += spaced ? 2U : 1U;
    if (points > limit) {
      // A word longer than half the limit is cut where it stands.
      if (word_end * 2 > out.size() && !spaced) out.resize(word_end);
      return out + "\xE2\x80\xA6";
    }
    if (spaced) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

}  // namespace redraft::render
