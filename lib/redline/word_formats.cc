#include "redline/word_formats.h"

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

}  // namespace

FormatMaps map_formats(const docx::Document& before, const docx::Document& after) {
  FormatMaps out;
  out.run = map(before.run_formats, after.run_formats);
  out.paragraph = map(before.paragraph_formats, after.paragraph_formats);
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
