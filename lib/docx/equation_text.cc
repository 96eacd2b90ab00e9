#include "docx/equation_text.h"

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace redraft::docx {

namespace {

using pugi::xml_node;

bool is_alphanumeric(char32_t c) { return is_letter(c) || is_digit(c); }

bool begins_alphanumeric(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_alphanumeric(next_code_point(text, at));
}

bool ends_alphanumeric(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return is_alphanumeric(next_code_point(text, at));
}

/// The line so far. What is built, a fraction say, keeps off the letters beside it: a(b/c) is "a b/c", 2 1/2 no 21/2.
class LineText {
 public:
  void letters(std::string_view text) {
    if (text.empty()) return;
    if (after_built_ && ends_alphanumeric(out_) && begins_alphanumeric(text)) out_ += ' ';
    out_ += text;
    after_built_ = false;
  }
  void built(std::string_view text) {
    if (ends_alphanumeric(out_)) out_ += ' ';
    out_ += text;
    after_built_ = true;
  }
  const std::string& text() const { return out_; }

 private:
  std::string out_;
  bool after_built_ = false;
};

void append(const xml_node& node, LineText& out);

void append_children(const xml_node& node, LineText& out) {
  for (const xml_node& child : node.children())
    if (child.type() == pugi::node_element) append(child, out);
}

std::string inside(const xml_node& node) {
  LineText out;
  append_children(node, out);
  return out.text();
}

bool is_number(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return digit(text.front()) && digit(text.back()) &&
         text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// Letters that are set upright are a word, "lim"; others stand each for itself (22.1.2: m:nor, m:sty).
bool is_word(const xml_node& run, std::string_view text) {
  const xml_node properties = run.child("m:rPr");
  if (!properties.child("m:nor") &&
      std::string_view(properties.child("m:sty").attribute("m:val").value()) != "p")
    return false;
  for (std::size_t at = 0; at < text.size();)
    if (!is_letter(next_code_point(text, at))) return false;
  return true;
}

// With its ends seen: a root, what stands in brackets.
bool is_closed(std::string_view name) {
  return name == "m:rad" || name == "m:d" || name == "m:m" || name == "m:eqArr" || name == "m:func" ||
         name == "m:acc" || name == "m:bar" || name == "m:groupChr" || name == "m:borderBox";
}

// What stands as one beside a sign: a letter, a number, a word or what is closed as it is, all else in brackets.
std::string as_one(const xml_node& node) {
  std::string out = inside(node);
  if (code_points(out) < 2 || is_number(out)) return out;
  if (out.front() == '(' && out.find(')') == out.size() - 1) return out;
  std::vector<xml_node> parts;
  for (const xml_node& child : node.children())
    if (child.type() == pugi::node_element && std::string_view(child.name()) != "m:ctrlPr")
      parts.push_back(child);
  if (parts.size() == 1 && (is_closed(parts[0].name()) || is_word(parts[0], out))) return out;
  return "(" + out + ")";
}

std::string value(const xml_node& node, const char* properties, const char* name, const char* otherwise) {
  const pugi::xml_attribute found = node.child(properties).child(name).attribute("m:val");
  return found ? found.value() : otherwise;
}

// Rows or parts side by side.
std::string list(const xml_node& node, const char* part, const std::string& between) {
  std::string out;
  for (const xml_node& one : node.children(part)) out += (out.empty() ? "" : between) + inside(one);
  return out;
}

// A sum or an integral over what stands behind it.
std::string over_all(const xml_node& node) {
  std::string out = value(node, "m:naryPr", "m:chr", "\u222B");  // 22.1.2.20: an integral when it is not said
  if (const std::string sub = as_one(node.child("m:sub")); !sub.empty()) out += "_" + sub;
  if (const std::string sup = as_one(node.child("m:sup")); !sup.empty()) out += "^" + sup;
  return out + " " + inside(node.child("m:e"));
}

std::string rows(const xml_node& node, bool matrix) {
  std::string out;
  for (const xml_node& row : node.children(matrix ? "m:mr" : "m:e"))
    out += (out.empty() ? "[" : "; ") + (matrix ? list(row, "m:e", ", ") : inside(row));
  return (out.empty() ? "[" : out) + "]";
}

void append(const xml_node& node, LineText& out) {
  const std::string_view name = node.name();
  const auto one = [&](const char* part) { return as_one(node.child(part)); };
  const auto all = [&](const char* part) { return inside(node.child(part)); };
  if (name == "m:t" || name == "w:t") {
    out.letters(node.child_value());
  } else if (name == "m:f") {
    const std::string kind = value(node, "m:fPr", "m:type", "bar");
    out.built(one("m:num") + (kind == "noBar" ? " over " : "/") + one("m:den"));
  } else if (name == "m:sSup") {
    out.built(one("m:e") + "^" + one("m:sup"));
  } else if (name == "m:sSub") {
    out.built(one("m:e") + "_" + one("m:sub"));
  } else if (name == "m:sSubSup") {
    out.built(one("m:e") + "_" + one("m:sub") + "^" + one("m:sup"));
  } else if (name == "m:rad") {
    const std::string degree = one("m:deg");
    out.built((degree.empty() ? "sqrt" : "root_" + degree) + "(" + all("m:e") + ")");
  } else if (name == "m:nary") {
    out.built(over_all(node));
  } else if (name == "m:d") {
    out.letters(value(node, "m:dPr", "m:begChr", "(") +
                list(node, "m:e", value(node, "m:dPr", "m:sepChr", "|")) +
                value(node, "m:dPr", "m:endChr", ")"));
  } else if (name == "m:m" || name == "m:eqArr") {
    out.letters(rows(node, name == "m:m"));
  } else if (name == "m:func") {
    out.built(all("m:fName") + "(" + all("m:e") + ")");
  } else if (name == "m:limLow" || name == "m:limUpp") {
    out.built(one("m:e") + (name == "m:limLow" ? "_" : "^") + one("m:lim"));
  } else if (name == "m:acc" || name == "m:bar" || name == "m:groupChr" || name == "m:borderBox") {
    out.built(std::string(name.substr(2)) + "(" + all("m:e") + ")");
  } else {
    append_children(node, out);
  }
}

}  // namespace

std::string equation_text(const xml_node& equation) { return inside(equation); }

}  // namespace redraft::docx
