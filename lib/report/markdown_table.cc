#include "report/markdown_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>

namespace redraft::report {

namespace {

constexpr std::int64_t kCharacter = 105;  // of 9.5 pt Arial, with a little to spare, in twips
constexpr std::int64_t kMargins = 216;    // both sides of a cell
constexpr std::int64_t kMostWanted = 60;  // characters: longer words in a cell break into lines anyway

struct Extent {
  std::int64_t longest = 0;  // word
  std::int64_t total = 0;
  std::int64_t word = 0;  // the one going on
};

void measure(const MarkdownNode& node, Extent& extent) {
  for (const char c :
       node.text.empty() || node.kind == MarkdownNode::Kind::link || node.kind == MarkdownNode::Kind::picture
           ? std::string_view{}
           : std::string_view(node.text)) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;  // the rest of a character
    ++extent.total;
    extent.word = c == ' ' || c == '\n' ? 0 : extent.word + 1;
    extent.longest = std::max(extent.longest, extent.word);
  }
  if (node.kind == MarkdownNode::Kind::soft_break || node.kind == MarkdownNode::Kind::line_break)
    extent.word = 0;
  for (const MarkdownNode& child : node.children) measure(child, extent);
}

// Whole numbers in the proportion of `weights` that sum to `total`.
std::vector<int> shared_out(std::int64_t total, const std::vector<std::int64_t>& weights) {
  const std::int64_t all =
      std::max<std::int64_t>(1, std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
  std::vector<int> out;
  std::int64_t given = 0;
  std::int64_t before = 0;
  for (const std::int64_t weight : weights) {
    before += weight;
    const std::int64_t until = total * before / all;
    out.push_back(static_cast<int>(until - given));
    given = until;
  }
  return out;
}

}  // namespace

std::vector<int> column_widths(const MarkdownNode& table, int width) {
  std::size_t columns = 1;
  for (const MarkdownNode& row : table.children) columns = std::max(columns, row.children.size());
  std::vector<std::int64_t> least(columns, kMargins + kCharacter);
  std::vector<std::int64_t> wanted(columns, kMargins + kCharacter);
  for (const MarkdownNode& row : table.children)
    for (std::size_t k = 0; k < row.children.size(); ++k) {
      Extent extent;
      measure(row.children[k], extent);
      least[k] = std::max(least[k], kMargins + kCharacter * std::min(extent.longest, kMostWanted));
      wanted[k] = std::max(wanted[k], kMargins + kCharacter * std::min(extent.total, kMostWanted));
    }
  const std::int64_t needed = std::accumulate(least.begin(), least.end(), std::int64_t{0});
  const std::int64_t wish = std::accumulate(wanted.begin(), wanted.end(), std::int64_t{0});
  if (wish <= width) return shared_out(width, wanted);
  if (needed >= width) return shared_out(width, least);
  // Every column has its longest word; the rest goes to those that want more.
  std::vector<std::int64_t> more(columns);
  for (std::size_t k = 0; k < columns; ++k) more[k] = wanted[k] - least[k];
  std::vector<int> out = shared_out(width - needed, more);
  for (std::size_t k = 0; k < columns; ++k) out[k] += static_cast<int>(least[k]);
  return out;
}

}  // namespace redraft::report
