#include "read/tidy/lines.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace redraft::read::tidying {

namespace {

// A page start shows as a form feed, or as a line that begins with exactly one space (the usual extractors
// put it there). The space means nothing where whole passages are indented by one.
void mark_page_starts(Draft& draft, const std::vector<bool>& one_space) {
  std::size_t all = 0;
  std::size_t in_a_row = 0;
  for (std::size_t i = 0; i < one_space.size(); ++i) {
    if (one_space[i]) ++all;
    if (one_space[i] && i > 0 && one_space[i - 1]) ++in_a_row;
  }
  if (in_a_row * 2 > all) return;
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    if (one_space[i]) draft.lines[i].page_start = true;
  }
}

}  // namespace

Draft draft_of(std::string_view input, std::string_view file) {
  Draft draft;
  draft.input = input;
  draft.file = std::string(file);
  std::vector<bool> one_space;
  std::size_t blanks = 0;
  bool form_feed = false;
  for (const Line& line : lines_of(input)) {
    const std::string_view all = input.substr(line.begin, line.end - line.begin);
    const std::string_view words = trim(all);
    // The space before the words; more than one byte, or a form feed, is not the mark of one space.
    const std::string_view before =
        all.substr(0, words.empty() ? all.size() : static_cast<std::size_t>(words.data() - all.data()));
    form_feed = form_feed || before.find('\f') != std::string_view::npos;
    if (words.empty()) {
      ++blanks;
      continue;
    }
    const auto begin = static_cast<std::size_t>(words.data() - input.data());
    TextLine kept{.begin = begin, .end = begin + words.size(), .number = line.number};
    kept.blank_before = blanks > 0;
    kept.page_start = draft.lines.empty() || form_feed;
    kept.gap_start = blanks >= 3;
    one_space.push_back(before == " ");
    draft.lines.push_back(kept);
    blanks = 0;
    form_feed = false;
  }
  mark_page_starts(draft, one_space);
  draft.pages = static_cast<int>(std::count_if(draft.lines.begin(), draft.lines.end(),
                                               [](const TextLine& line) { return line.page_start; }));
  return draft;
}

Repair& Draft::repaired(RepairKind kind, int line, std::size_t offset, std::string before, std::string after,
                        std::string reason) {
  Repair& repair = repairs.emplace_back();
  repair.kind = kind;
  repair.line = line;
  repair.offset = offset;
  repair.before = std::move(before);
  repair.after = std::move(after);
  repair.reason = std::move(reason);
  return repair;
}

void Draft::take_out(std::size_t line, std::size_t begin, std::size_t end, RepairKind kind,
                     std::string reason) {
  TextLine& from = lines[line];
  repaired(kind, from.number, begin, std::string(input.substr(begin, end - begin)), "", std::move(reason));
  if (begin <= from.begin && end >= from.end) {
    from.gone = true;
  } else if (begin <= from.begin) {
    from.begin = end;
  } else {
    from.end = begin;
  }
  if (from.gone) return;
  const std::string_view left = trim(text(from));
  from.begin = static_cast<std::size_t>(left.data() - input.data());
  from.end = from.begin + left.size();
  from.gone = left.empty();
}

void Draft::take_out(std::size_t line, RepairKind kind, std::string reason) {
  take_out(line, lines[line].begin, lines[line].end, kind, std::move(reason));
}

void Draft::find(std::size_t line, std::string check, std::string_view words, std::string message) {
  Finding finding;
  finding.check = std::move(check);
  finding.place = {.file = file, .line = lines[line].number, .column = 0};
  finding.words = std::string(words);
  finding.message = std::move(message);
  findings.push_back(std::move(finding));
}

void Draft::compact() {
  std::vector<TextLine> kept;
  kept.reserve(lines.size());
  TextLine passed;
  for (TextLine& line : lines) {
    line.blank_before = line.blank_before || passed.blank_before;
    line.page_start = line.page_start || passed.page_start;
    line.gap_start = line.gap_start || passed.gap_start;
    line.margin_near = line.margin_near || passed.margin_near;
    if (line.gone) {
      passed = line;
      continue;
    }
    passed = {};
    kept.push_back(line);
  }
  lines = std::move(kept);
}

Vocabulary::Vocabulary(const Draft& draft) {
  constexpr std::size_t longest = 40;  // longer runs of letters are no words
  for (const TextLine& line : draft.lines) {
    const std::string_view text = draft.text(line);
    Count* last = nullptr;
    for (std::size_t at = 0; at < text.size();) {
      if (!is_alpha(text[at])) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      while (at < text.size() && is_alpha(text[at])) ++at;
      if (last != nullptr) ++last->inside;
      last = nullptr;
      if (at - begin > longest) continue;
      last = &words_[lower(text.substr(begin, at - begin))];
      ++last->all;
    }
  }
  sorted_.reserve(words_.size());
  for (const auto& [word, count] : words_) sorted_.push_back(word);
  std::sort(sorted_.begin(), sorted_.end());
}

int Vocabulary::inside(std::string_view word) const {
  const auto found = words_.find(lower(word));
  return found == words_.end() ? 0 : found->second.inside;
}

bool Vocabulary::known(std::string_view word) const { return words_.contains(lower(word)); }

bool Vocabulary::begins_known(std::string_view word, std::string_view except) const {
  const std::string key = lower(word);
  auto at = std::upper_bound(sorted_.begin(), sorted_.end(), std::string_view(key));
  if (at != sorted_.end() && *at == lower(except)) ++at;
  return at != sorted_.end() && at->substr(0, key.size()) == key;
}

}  // namespace redraft::read::tidying
