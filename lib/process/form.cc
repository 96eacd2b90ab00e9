#include "process/form.h"

#include <fmt/format.h>

#include <cstdint>

#include "base/unicode.h"

namespace redraft::process {

namespace {

constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;

// "- ", "* ", "12. ", "3) ": the line begins an item of a list.
bool begins_item(std::string_view line) {
  if (line.size() > 1 && (line[0] == '-' || line[0] == '*') && line[1] == ' ') return true;
  std::size_t at = 0;
  while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0x200B || c == 0xFFFD || c == 0xFFFC;
}

// A quotation mark or apostrophe that Word may have curled; 0 for any other character.
char straight(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F: return '"';
    default: return 0;
  }
}

// Lines of what was typed, without characters that no text holds.
std::vector<std::string> typed_lines(std::string_view typed) {
  std::vector<std::string> lines(1);
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = next_code_point(typed, at);
    if (c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == kLineSeparator || c == kParagraphSeparator)
      lines.emplace_back();
    else if (c == '\t')
      lines.back() += ' ';
    else if (!is_control(c))
      append_utf8(lines.back(), c);
  }
  return lines;
}

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> out;
  bool open = false;
  for (const Line& line : lines_of(text)) {
    const std::string words = fold_space(text.substr(line.begin, line.end - line.begin));
    if (words.empty()) {
      open = false;
    } else if (open && !begins_item(words)) {
      out.back() += ' ' + words;
    } else {
      out.push_back(words);
      open = true;
    }
  }
  return out;
}

std::string text_of(const std::vector<std::string>& paragraphs) {
  std::string out;
  for (const std::string& paragraph : paragraphs)
    for (const std::string& line : typed_lines(paragraph)) {
      const std::string_view words = trim(line);
      if (words.empty()) continue;
      if (!out.empty()) out += "\n\n";
      out += words;
    }
  return out;
}

std::string comparable(std::string_view text) {
  std::string out;
  for (const std::string& paragraph : paragraphs_of(text)) {
    if (!out.empty()) out += '\n';
    const std::string composed = nfc(paragraph);
    for (std::size_t at = 0; at < composed.size();) {
      const char32_t c = next_code_point(composed, at);
      if (const char mark = straight(c); mark != 0)
        out += mark;
      else
        append_utf8(out, c);
    }
  }
  return out;
}

bool same_words(std::string_view a, std::string_view b) { return a == b || comparable(a) == comparable(b); }

std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a, 64 bits
  for (const char c : comparable(text)) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace redraft::process
