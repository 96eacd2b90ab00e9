#include "render/word_host.h"

#include <utility>

namespace redraft::render {

std::string WordHostPart::slice(docx::Range range) const {
  std::string out;
  std::uint32_t at = range.begin;
  for (auto edit = edits_.lower_bound(range.begin); edit != edits_.end() && edit->first <= range.end;
       ++edit) {
    // At the very end of the range only what is put in there belongs to it, and only when it is the end of the part.
    if (edit->first == range.end && range.end != bytes_.size()) break;
    out += bytes_.substr(at, edit->first - at);
    out += edit->second.before;
    out += edit->second.text;
    at = edit->second.end;
  }
  if (at < range.end) out += bytes_.substr(at, range.end - at);
  return out;
}

void WordHostPart::replace(docx::Range range, std::string text) {
  std::string before;
  for (auto edit = edits_.lower_bound(range.begin); edit != edits_.end() && edit->first < range.end;) {
    if (edit->first == range.begin) before = edit->second.before;
    edit = edits_.erase(edit);
  }
  edits_[range.begin] = {range.end, std::move(before), std::move(text)};
}

void WordHostPart::insert(std::uint32_t at, const std::string& text) {
  const auto [edit, added] = edits_.try_emplace(at);
  if (added) edit->second.end = at;
  edit->second.before += text;
}

}  // namespace redraft::render
