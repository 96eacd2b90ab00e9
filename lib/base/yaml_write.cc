#include "base/yaml_write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace redraft {

namespace {

constexpr std::size_t kLongestOnALine = 100;

/// Code points that YAML takes unescaped in a text of one line.
bool is_plain_character(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  if (c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF) return false;
  return true;
}

bool all_characters(std::string_view text, bool (*holds)(char32_t)) {
  for (std::size_t at = 0; at < text.size();)
    if (!holds(next_code_point(text, at))) return false;
  return true;
}

/// Words that some reader takes for a truth, nothing or a number.
bool means_something_else(std::string_view text) {
  constexpr std::array<std::string_view, 15> kWords = {
      "y", "n", "yes", "no", "on", "off", "true", "false", "~", "null", ".inf", ".nan", "-.inf", "=", "<<"};
  const std::string lower = to_lower(text);
  if (std::find(kWords.begin(), kWords.end(), lower) != kWords.end()) return true;
  // A date is a text to this program and a day to others; both are content with it bare.
  const bool number_like = std::string_view("0123456789.+-").find(lower.front()) != std::string_view::npos &&
                           lower.find_first_not_of("0123456789.,_+-:exob") == std::string::npos;
  const bool date_like =
      text.size() == 10 && text[4] == '-' && text[7] == '-' && std::count(text.begin(), text.end(), '-') == 2;
  return number_like && !date_like;
}

bool can_stand_bare(std::string_view text, bool in_flow) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`=").find(text.front()) != std::string_view::npos) return false;
  if (text.substr(0, 3) == "...") return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (in_flow && text.find_first_of(",[]{}:?") != std::string_view::npos) return false;
  return all_characters(text, is_plain_character) && !means_something_else(text);
}

std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (is_plain_character(c)) {
          append_utf8(out, c);
        } else {
          out += c < 0x100 ? fmt::format("\\x{:02X}", static_cast<unsigned>(c))
                           : fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        }
    }
  }
  return out + "\"";
}

std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + "'";
}

std::string one_line(std::string_view text, bool in_flow) {
  if (can_stand_bare(text, in_flow)) return std::string(text);
  const bool quotes = text.find('"') != std::string_view::npos || text.find('\\') != std::string_view::npos;
  if (quotes && all_characters(text, is_plain_character)) return in_single_quotes(text);
  return in_double_quotes(text);
}

/// May it stand under `|`: its lines keep their words there, whatever they are.
bool can_be_block(std::string_view text) {
  const bool ends_twice = text.size() >= 2 && text.substr(text.size() - 2) == "\n\n";
  if (text.empty() || text.front() == '\n' || ends_twice) return false;
  const auto in_block = [](char32_t c) { return c == '\n' || c == '\t' || is_plain_character(c); };
  if (!all_characters(text, in_block)) return false;
  // A line of nothing but spaces: whether it is part of the text depends on its length.
  return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r'; }) && [&] {
    for (const Line& line : lines_of(text)) {
      const std::string_view words = text.substr(line.begin, line.end - line.begin);
      if (!words.empty() && words.find_first_not_of(" \t") == std::string_view::npos) return false;
    }
    return true;
  }();
}

std::string block_text(std::string_view text, std::size_t parent, std::string_view eol) {
  std::string out = " |";
  if (text.front() == ' ' || text.front() == '\t') out += '2';
  if (text.back() != '\n') out += '-';
  const std::string margin(parent + 2, ' ');
  std::string_view rest = text.back() == '\n' ? text.substr(0, text.size() - 1) : text;
  for (;;) {
    const std::size_t end = rest.find('\n');
    const std::string_view words = rest.substr(0, end);
    out += eol;
    if (!words.empty()) out.append(margin).append(words);
    if (end == std::string_view::npos) return out;
    rest = rest.substr(end + 1);
  }
}

std::string text_after(std::string_view text, std::size_t parent, std::string_view eol) {
  const bool has_lines = text.find('\n') != std::string_view::npos;
  if ((has_lines || code_points(text) > kLongestOnALine) && can_be_block(text))
    return block_text(text, parent, eol);
  return " " + one_line(text, false);
}

bool is_empty(const Data& value) { return value.items.empty() && value.entries.empty(); }

/// Lines of a block list or map; the first without its indent.
std::string block(const Data& value, const YamlLayout& layout) {
  std::string out;
  const auto next_line = [&] {
    if (!out.empty()) out.append(layout.eol).append(layout.indent, ' ');
  };
  for (const Data& item : value.items) {
    next_line();
    out += yaml_item(item, layout);
  }
  for (const DataEntry& entry : value.entries) {
    next_line();
    out += yaml_entry(entry.key, entry.value, layout);
  }
  return out;
}

}  // namespace

std::string yaml_key(std::string_view key) { return one_line(key, true); }

std::string yaml_flow(const Data& value) {
  std::string out;
  switch (value.kind) {
    case Data::Kind::null: return "null";
    case Data::Kind::boolean:
    case Data::Kind::number: return value.text;
    case Data::Kind::string: return one_line(value.text, true);
    case Data::Kind::list:
      for (const Data& item : value.items) out += (out.empty() ? "" : ", ") + yaml_flow(item);
      return "[" + out + "]";
    case Data::Kind::map:
      for (const DataEntry& entry : value.entries)
        out += (out.empty() ? "" : ", ") + yaml_key(entry.key) + ": " + yaml_flow(entry.value);
      return "{" + out + "}";
  }
  return out;
}

std::string yaml_value(const Data& value, std::size_t parent, std::string_view eol) {
  if (value.is(Data::Kind::string)) return text_after(value.text, parent, eol);
  if (value.is_scalar() || is_empty(value)) return " " + yaml_flow(value);
  const YamlLayout inner{parent + 2, eol};
  return std::string(eol) + std::string(inner.indent, ' ') + block(value, inner);
}

std::string yaml_entry(std::string_view key, const Data& value, const YamlLayout& layout) {
  return yaml_key(key) + ":" + yaml_value(value, layout.indent, layout.eol);
}

std::string yaml_item(const Data& value, const YamlLayout& layout) {
  if (value.is_scalar() || is_empty(value)) return "-" + yaml_value(value, layout.indent, layout.eol);
  return "- " + block(value, {layout.indent + 2, layout.eol});
}

std::string write_yaml(const Data& map) { return block(map, {}) + "\n"; }

}  // namespace redraft
