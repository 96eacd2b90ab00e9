#include "docx/fault_list.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/unicode.h"

namespace redraft::docx {

namespace {

constexpr std::size_t kMostPlaces = 10;  // of one kind of fault in one part

Place place_at(const Package& package, const Part& part, std::size_t at) {
  const LineColumn here = line_column(part.bytes(), at);
  return {package.name() + ", " + part.name(), here.line, here.column};
}

}  // namespace

void FaultsOfKind::add(std::size_t at, std::string message) {
  if (++count_ <= kMostPlaces)
    findings_.push_back(
        finding_at(check_, Severity::warning, place_at(package_, part_, at), {}, std::move(message)));
}

void FaultsOfKind::take(std::vector<Finding>& out) {
  if (count_ > kMostPlaces)
    findings_.back().message +=
        "; and " + std::to_string(count_ - kMostPlaces) + " more of this kind in the part";
  std::move(findings_.begin(), findings_.end(), std::back_inserter(out));
}

std::string Repairs::apply(std::string_view bytes) {
  // Of those that begin in one place: what is put in, then what goes, all of it before a part of it.
  std::stable_sort(list_.begin(), list_.end(), [](const Repair& a, const Repair& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    if (a.range.empty() != b.range.empty()) return a.range.empty();
    return a.range.end > b.range.end;
  });
  Splices splices;
  std::uint32_t past = 0;
  for (Repair& one : list_) {
    if (one.range.begin < past) continue;
    past = one.range.end;
    splices.replace(one.range, std::move(one.text));
  }
  return splices.apply(bytes);
}

bool is_named(std::string_view tag, std::string_view name) {
  if (!tag.starts_with(name) || tag.size() <= name.size()) return false;
  const char next = tag[name.size()];
  return next == ' ' || next == '>' || next == '/' || next == '\t' || next == '\r' || next == '\n';
}

}  // namespace redraft::docx
