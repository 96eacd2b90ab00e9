#include "process/form_marks.h"

#include <algorithm>
#include <charconv>

namespace redraft::process {

namespace {

constexpr std::string_view kBookmark = "_redraft_row_";
constexpr std::string_view kProperty = "redraft row ";
constexpr std::string_view kRow = "row:";
constexpr std::string_view kForm = "form:";
constexpr std::size_t kLongestTag = 64;

std::optional<std::size_t> number_behind(std::string_view text, std::string_view before) {
  if (text.substr(0, before.size()) != before) return std::nullopt;
  text.remove_prefix(before.size());
  std::size_t out = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

// Keys go into one word: a space in an id is written %20.
std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) out += c == '%' ? "%25" : c == ' ' ? "%20" : std::string(1, c);
  return out;
}

std::string unescaped(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::string_view code = word.substr(at, 3);
    if (code == "%25" || code == "%20") {
      out += code == "%25" ? '%' : ' ';
      at += 2;
    } else {
      out += word[at];
    }
  }
  return out;
}

std::vector<std::string_view> parts_of(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t at = text.find(mark);; at = text.find(mark)) {
    out.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 1);
  }
}

std::string value_of(const Marks& properties, std::string_view name) {
  const auto at = properties.find(name);
  return at == properties.end() ? std::string() : at->second;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> identity_marks(const FormIdentity& identity) {
  std::vector<std::pair<std::string, std::string>> out = {{"redraft form", identity.kind}};
  if (!identity.modification.empty()) out.emplace_back("redraft modification", identity.modification);
  if (!identity.consultation.empty()) out.emplace_back("redraft consultation", identity.consultation);
  if (!identity.classification.empty()) out.emplace_back("redraft classification", identity.classification);
  return out;
}

FormIdentity identity_of(const Marks& properties) {
  return {value_of(properties, "redraft form"), value_of(properties, "redraft modification"),
          value_of(properties, "redraft consultation"), value_of(properties, "redraft classification")};
}

std::string identity_tag(const FormIdentity& identity) {
  std::string out = std::string(kForm) + identity.kind;
  for (const std::string& part : {identity.modification, identity.consultation})
    if (!part.empty()) out += ":" + escaped(part);
  return out.size() <= kLongestTag ? out : std::string(kForm) + identity.kind;
}

std::optional<FormIdentity> identity_of_tag(std::string_view tag) {
  if (tag.substr(0, kForm.size()) != kForm) return std::nullopt;
  tag.remove_prefix(kForm.size());
  const auto next = [&] {
    const std::size_t at = std::min(tag.find(':'), tag.size());
    std::string part = unescaped(tag.substr(0, at));
    tag.remove_prefix(std::min(at + 1, tag.size()));
    return part;
  };
  FormIdentity out;
  out.kind = next();
  out.modification = next();
  out.consultation = unescaped(tag);  // an id may hold any mark
  return out;
}

std::pair<std::string, std::string> row_property(const RowMark& row) {
  std::string value = escaped(row.key);
  for (const auto& [column, fingerprint] : row.sent)
    value.append(" ").append(column).append("=").append(fingerprint);
  return {std::string(kProperty) + std::to_string(row.number), std::move(value)};
}

std::optional<RowMark> row_mark(std::string_view name, std::string_view value) {
  const std::optional<std::size_t> number = number_behind(name, kProperty);
  if (!number) return std::nullopt;
  const std::vector<std::string_view> words = parts_of(value, ' ');
  RowMark out{*number, unescaped(words[0]), {}};
  for (std::size_t k = 1; k < words.size(); ++k)
    if (const std::size_t at = words[k].find('='); at != std::string_view::npos)
      out.sent.emplace(words[k].substr(0, at), words[k].substr(at + 1));
  return out;
}

std::string row_bookmark(std::size_t number) { return std::string(kBookmark) + std::to_string(number); }

std::optional<std::size_t> row_of_bookmark(std::string_view name) { return number_behind(name, kBookmark); }

std::string cell_tag(const RowMark& row, std::string_view column) {
  std::string out = row.key + ":" + std::string(column);
  if (out.size() <= kLongestTag) return out;
  return std::string(kRow) + std::to_string(row.number) + ":" + std::string(column);
}

std::string key_of_tag(std::string_view tag) {
  if (tag.substr(0, kForm.size()) == kForm) return {};
  const std::size_t at = tag.rfind(':');
  return at == std::string_view::npos ? std::string() : std::string(tag.substr(0, at));
}

std::optional<std::size_t> row_of_key(std::string_view key) { return number_behind(key, kRow); }

}  // namespace redraft::process
