#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "docx/part.h"

namespace redraft::docx {

void Splices::replace(Range range, std::string text) { edits_.push_back({range, std::move(text)}); }

std::string Splices::apply(std::string_view bytes) const {
  std::vector<std::size_t> order(edits_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [this](std::size_t i) { return edits_[i].range.begin; });

  std::size_t added = 0;
  for (const Edit& edit : edits_) added += edit.text.size();
  std::string out;
  out.reserve(bytes.size() + added);

  std::size_t at = 0;     // what is copied so far
  std::size_t place = 0;  // where the last edit began: more may be put in there
  for (const std::size_t i : order) {
    const Edit& edit = edits_[i];
    const bool same_place = edit.range.begin == place && (edit.range.empty() || at == place);
    if (edit.range.end < edit.range.begin || edit.range.end > bytes.size() ||
        (edit.range.begin < at && !same_place))
      throw std::logic_error("splices overlap or lie outside the part");
    if (edit.range.begin > at) out.append(bytes, at, edit.range.begin - at);
    out += edit.text;
    place = edit.range.begin;
    at = std::max<std::size_t>(at, edit.range.end);
  }
  out.append(bytes, at, bytes.size() - at);
  return out;
}

}  // namespace redraft::docx
