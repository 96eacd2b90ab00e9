#include "redline/word_formats.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace redraft::redline {

namespace {

using Index = std::unordered_map<std::string_view, std::uint32_t>;

std::vector<std::uint32_t> map(const std::vector<docx::Format>& before,
                               const std::vector<docx::Format>& after) {
  Index index;
  for (std::size_t k = 0; k < after.size(); ++k) index.emplace(after[k].key, static_cast<std::uint32_t>(k));
  std::vector<std::uint32_t> out(before.size(), docx::kNone);
  for (std::size_t k = 0; k < before.size(); ++k)
    if (const auto found = index.find(before[k].key); found != index.end()) out[k] = found->second;
  return out;
}

// Of the formats after, the first that means the same.
std::vector<std::uint32_t> classes(const std::vector<docx::Format>& after) {
  Index index;
  std::vector<std::uint32_t> out;
  for (std::uint32_t k = 0; k < after.size(); ++k)
    out.push_back(index.emplace(after[k].key, k).first->second);
  return out;
}

std::vector<std::uint32_t> map_exactly(const std::vector<docx::Format>& before,
                                       const std::vector<docx::Format>& after) {
  Index index;
  for (std::uint32_t k = 0; k < after.size(); ++k) index.emplace(after[k].exactly(), k);
  std::vector<std::uint32_t> out(before.size(), docx::kNone);
  for (std::size_t k = 0; k < before.size(); ++k)
    if (const auto found = index.find(before[k].exactly()); found != index.end()) out[k] = found->second;
  return out;
}

// A paragraph format's key without its list: in normal form an element is closed by "/" alone.
std::string without_list(const std::string& key) {
  const std::size_t at = key.find("<w:numPr>");
  if (at == std::string::npos) return key;
  int depth = 0;
  std::size_t end = at;
  for (; end < key.size(); ++end) {
    if (key[end] == '<') ++depth;
    if (key[end] == '/' && --depth == 0) break;
  }
  return key.substr(0, at) + (end < key.size() ? key.substr(end + 1) : "");
}

void by_class_without_lists(const docx::Document& before, const docx::Document& after, FormatMaps& maps) {
  std::unordered_map<std::string, std::uint32_t> classes;
  for (std::size_t k = 0; k < after.paragraph_formats.size(); ++k)
    maps.paragraph_after[k] =
        classes.emplace(without_list(after.paragraph_formats[k].key), static_cast<std::uint32_t>(k))
            .first->second;
  for (std::size_t k = 0; k < before.paragraph_formats.size(); ++k) {
    const auto found = classes.find(without_list(before.paragraph_formats[k].key));
    maps.paragraph[k] = found == classes.end() ? docx::kNone : found->second;
  }
}

}  // namespace

FormatMaps map_formats(const docx::Document& before, const docx::Document& after, const SameKeys& keys,
                       bool numbering) {
  FormatMaps out;
  out.run = map(before.run_formats, after.run_formats);
  out.paragraph = map(before.paragraph_formats, after.paragraph_formats);
  out.run_after = classes(after.run_formats);
  out.run_exact = map_exactly(before.run_formats, after.run_formats);
  out.paragraph_after = classes(after.paragraph_formats);
  if (!numbering) by_class_without_lists(before, after, out);
  out.section = map(before.section_formats, after.section_formats);
  out.block = map(before.block_formats, after.block_formats);
  out.block_after = classes(after.block_formats);
  KeyClasses classes_of_keys = map_keys(keys);
  out.key = std::move(classes_of_keys.before);
  out.key_after = std::move(classes_of_keys.after);
  return out;
}

bool same_look(const docx::Document& before, const docx::Paragraph& x, const docx::Document& after,
               const docx::Paragraph& y) {
  const auto look = [&](const docx::Document& document, std::uint32_t list) -> const std::string* {
    const docx::Level* level = document.numbering.level(static_cast<int>(list), static_cast<int>(x.level));
    return level == nullptr ? nullptr : &level->look;
  };
  const std::string* const one = look(before, x.num_id);
  const std::string* const other = look(after, y.num_id);
  return one == nullptr || other == nullptr || *one == *other;
}

bool same_restart(const docx::Document& before, const docx::Paragraph& x, const docx::Document& after,
                  const docx::Paragraph& y) {
  const docx::Numbering::List* const one = before.numbering.list(static_cast<int>(x.num_id));
  const docx::Numbering::List* const other = after.numbering.list(static_cast<int>(y.num_id));
  return one == nullptr || other == nullptr || one->starts_anew == other->starts_anew;
}

}  // namespace redraft::redline
