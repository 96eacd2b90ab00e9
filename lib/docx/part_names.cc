#include "docx/part_names.h"

#include <vector>

namespace redraft::docx {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

bool encoded_at(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 &&
         hex_digit(text[at + 2]) >= 0;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (encoded_at(text, at)) {
      const char c = static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
      if (c != '/' && c != '\\' && c != '\0') {
        out += c;
        at += 2;
        continue;
      }
    }
    out += text[at];
  }
  return out;
}

std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~!$&'()*+,;=:@/";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter || plain.find(static_cast<char>(c)) != std::string_view::npos || encoded_at(text, at)) {
      out += static_cast<char>(c);
    } else {
      out += '%';
      out += digits[c / 16];
      out += digits[c % 16];
    }
  }
  return out;
}

std::vector<std::string_view> steps(std::string_view path) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find_first_of("/\\", at), path.size());
    const std::string_view step = path.substr(at, end - at);
    if (step == "..") {
      if (!out.empty()) out.pop_back();
    } else if (!step.empty() && step != ".") {
      out.push_back(step);
    }
    at = end + 1;
  }
  return out;
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

}  // namespace

std::string part_key(std::string_view name) {
  std::string out = decoded(name);
  for (char& c : out) c = lower(c);
  return out;
}

bool is_xml_part(std::string_view name) {
  const std::string key = part_key(name);
  return key.ends_with(".xml") || key.ends_with(".rels");
}

std::string resolved_target(std::string_view from, std::string_view target) {
  const std::string_view path = target.substr(0, target.find_first_of("#?"));
  if (path.empty()) return std::string(from);
  std::string whole;
  if (path.front() != '/' && path.front() != '\\') whole.append(folder_of(from)).append("/");
  whole += path;
  std::string out;
  for (const std::string_view step : steps(whole)) {
    if (!out.empty()) out += '/';
    out += decoded(step);
  }
  return out;
}

std::string target_to(std::string_view from, std::string_view part) {
  const std::vector<std::string_view> a = steps(folder_of(from));
  const std::vector<std::string_view> b = steps(part);
  std::size_t common = 0;
  while (common < a.size() && common + 1 < b.size() && a[common] == b[common]) ++common;
  std::string out;
  for (std::size_t i = common; i < a.size(); ++i) out += "../";
  for (std::size_t i = common; i < b.size(); ++i) {
    if (i > common) out += '/';
    out += b[i];
  }
  return encoded(out);
}

std::string relationships_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  std::string out(folder);
  if (!folder.empty()) out += '/';
  out += "_rels/";
  out += folder.empty() ? part : part.substr(folder.size() + 1);
  return out + ".rels";
}

bool source_of_relationships(std::string_view name, std::string& part) {
  const std::string_view folder = folder_of(name);
  const std::string_view file = folder.empty() ? name : name.substr(folder.size() + 1);
  const std::string_view above = folder_of(folder);
  const std::string_view last = above.empty() ? folder : folder.substr(above.size() + 1);
  if (part_key(last) != "_rels" || file.size() < 5 || part_key(file.substr(file.size() - 5)) != ".rels")
    return false;
  part = above;
  if (!part.empty()) part += '/';
  part += file.substr(0, file.size() - 5);
  return true;
}

}  // namespace redraft::docx
