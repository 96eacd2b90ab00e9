#include "tidy/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace redraft::read::testing {

namespace {

struct Change {
  std::size_t offset = 0;
  std::string_view out;
  std::string_view in;
};

bool is_white(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return true;
  const bool no_break = c == '\xA0' && at > 0 && text[at - 1] == '\xC2';
  return no_break || (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0');
}

bool changes_characters(const Repair& repair) {
  return repair.kind != RepairKind::line_joined && repair.kind != RepairKind::blank_line;
}

}  // namespace

std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_white(text, i)) out += text[i];
  }
  return out;
}

std::string replayed(std::string_view input, const std::vector<Repair>& repairs) {
  std::vector<Change> changes;
  for (const Repair& repair : repairs) {
    if (!changes_characters(repair)) continue;
    if (input.substr(repair.offset, repair.before.size()) != repair.before) {
      return fmt::format("line {}: \"{}\" does not stand at byte {}", repair.line, repair.before,
                         repair.offset);
    }
    const bool moved = repair.kind == RepairKind::label_moved || repair.kind == RepairKind::words_moved;
    changes.push_back({repair.offset, repair.before, moved ? std::string_view() : repair.after});
    if (moved) changes.push_back({repair.moved_to, {}, repair.after});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.offset < b.offset; });
  std::string out;
  std::size_t at = 0;
  for (const Change& change : changes) {
    if (change.offset < at) return fmt::format("two repairs overlap at byte {}", change.offset);
    out += without_space(input.substr(at, change.offset - at));
    out += without_space(change.in);
    at = change.offset + change.out.size();
  }
  return out + without_space(input.substr(at));
}

std::vector<std::string> listed(const Tidied& tidied) {
  std::vector<std::string> out;
  for (const Repair& repair : tidied.repairs) {
    if (!changes_characters(repair)) continue;
    out.push_back(fmt::format("{} {} \"{}\" -> \"{}\": {}", repair.line, to_string(repair.kind),
                              repair.before, repair.after, repair.reason));
  }
  return out;
}

std::vector<std::string> findings(const Tidied& tidied) {
  std::vector<std::string> out;
  for (const Finding& finding : tidied.findings) {
    out.push_back(fmt::format("{} {}: {}", finding.place.str(), finding.check, finding.message));
  }
  return out;
}

}  // namespace redraft::read::testing
