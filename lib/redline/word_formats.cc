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

FormatMaps map_formats(const docx::Document& before, const docx::Document& after, bool numbering) {
  FormatMaps out;
  out.run = map(before.run_formats, after.run_formats);
  out.paragraph = map(before.paragraph_formats, after.paragraph_formats);
  for (std::uint32_t k = 0; k < after.paragraph_formats.size(); ++k) out.paragraph_after.push_back(k);
  if (!numbering) by_class_without_lists(before, after, out);
  out.section = map(before.section_formats, after.section_formats);
  out.block = map(before.block_formats, after.block_formats);
  Index index;
  for (std::size_t k = 0; k < after.keys.size(); ++k)
    index.emplace(after.keys[k], static_cast<std::uint32_t>(k));
  out.key.assign(before.keys.size(), docx::kNone);
  for (std::size_t k = 0; k < before.keys.size(); ++k)
    if (const auto found = index.find(before.keys[k]); found != index.end()) out.key[k] = found->second;
  return out;
}

}  // namespace redraft::redline
