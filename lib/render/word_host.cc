#include "render/word_host.h"

#include <stdexcept>
#include <utility>

namespace redraft::render {

namespace {

[[noreturn]] void crossed(std::uint32_t at) {
  throw std::logic_error("two edits of a part cross at byte " + std::to_string(at));
}

}  // namespace

// Bytes that were replaced are there no more: nothing begins or ends among them.
void WordHostPart::outside_of_edits(std::uint32_t at) const {
  auto edit = edits_.lower_bound(at);
  if (edit != edits_.begin() && (--edit)->second.end > at) crossed(at);
}

std::string WordHostPart::slice(docx::Range range) const {
  outside_of_edits(range.begin);
  std::string out;
  std::uint32_t at = range.begin;
  for (auto edit = edits_.lower_bound(range.begin); edit != edits_.end() && edit->first < range.end; ++edit) {
    if (edit->second.end > range.end) crossed(range.end);
    out += bytes_.substr(at, edit->first - at);
    if (edit->first != range.begin) out += edit->second.before;
    out += edit->second.text;
    at = edit->second.end;
  }
  if (at < range.end) out += bytes_.substr(at, range.end - at);
  return out;
}

std::string WordHostPart::apply() const {
  const auto end = static_cast<std::uint32_t>(bytes_.size());
  const auto put_in = [&](std::uint32_t at) {
    const auto edit = edits_.find(at);
    return edit == edits_.end() ? std::string() : edit->second.before;
  };
  return put_in(0) + slice({0, end}) + (end == 0 ? "" : put_in(end));
}

void WordHostPart::replace(docx::Range range, std::string text) {
  if (range.empty()) return insert(range.begin, text);
  outside_of_edits(range.begin);
  std::string before;
  for (auto edit = edits_.lower_bound(range.begin); edit != edits_.end() && edit->first < range.end;) {
    if (edit->second.end > range.end) crossed(range.end);
    if (edit->first == range.begin) before = std::move(edit->second.before);
    edit = edits_.erase(edit);
  }
  edits_[range.begin] = {range.end, std::move(before), std::move(text)};
}

void WordHostPart::insert(std::uint32_t at, const std::string& text) {
  outside_of_edits(at);
  const auto [edit, added] = edits_.try_emplace(at);
  if (added) edit->second.end = at;
  edit->second.before += text;
}

}  // namespace redraft::render
