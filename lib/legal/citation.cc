#include "legal/citation.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.h"
#include "legal/label.h"

namespace redraft::legal {

namespace {

using profile::DocumentIds;
using profile::DocumentKind;
using profile::Profile;

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// A letter or digit of any language, or a mark on one: what a word goes on with. Curly quotation marks, dashes and
// no-break spaces end one.
bool in_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool word_at(std::string_view text, std::size_t at) {
  return at < text.size() && in_word(next_code_point(text, at));
}
bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return word_at(text, at);
}

// A no-break space stands between "Section" and its number in careful typing.
std::size_t space_at(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (at + size < text.size()) {
    if (text[at + size] == ' ' || text[at + size] == '\n' || text[at + size] == '\t' ||
        text[at + size] == '\r') {
      ++size;
    } else if (text.compare(at + size, 2, "\xC2\xA0") == 0) {
      size += 2;
    } else {
      break;
    }
  }
  return size;
}

bool starts(std::string_view text, std::size_t at, std::string_view word) {
  if (text.compare(at, word.size(), word) != 0) return false;
  return !word_at(text, at + word.size());
}

struct WordFound {
  const DocumentKind* kind = nullptr;  // null: an inner word
  std::string_view word;
  bool plural = false;
};

// Reads what the profile calls a citation word, at a word boundary.
std::optional<WordFound> citation_word(std::string_view text, std::size_t at, const Profile& profile) {
  for (const DocumentKind& kind : profile.documents) {
    if (starts(text, at, kind.plural)) return WordFound{&kind, kind.plural, true};
    if (starts(text, at, kind.word)) return WordFound{&kind, kind.word, false};
  }
  for (const profile::CitationWord& inner : profile.inner_words) {
    if (starts(text, at, inner.plural)) return WordFound{nullptr, inner.plural, true};
    if (starts(text, at, inner.word)) return WordFound{nullptr, inner.word, false};
  }
  return std::nullopt;
}

// "D6.5", "D2A", "3.2.4", "12A": a full stop belongs to it only when a digit follows.
std::size_t stem_size(std::string_view text, std::size_t at) {
  std::size_t i = at;
  while (i < text.size() && upper(text[i]) && i - at < 3) ++i;
  std::size_t digits = 0;
  while (i < text.size() && (digit(text[i]) || upper(text[i]) ||
                             (text[i] == '.' && digits > 0 && i + 1 < text.size() && digit(text[i + 1])))) {
    if (digit(text[i])) ++digits;
    ++i;
  }
  if (digits == 0 || i - at > 24 || word_at(text, i)) return 0;
  return readings(text.substr(at, i - at)).empty() ? 0 : i - at;
}

// "(a)(ii)": brackets that hold a label, one against the other.
std::size_t items_size(std::string_view text, std::size_t at) {
  std::size_t i = at;
  while (i < text.size() && text[i] == '(') {
    const std::size_t close = text.find(')', i);
    if (close == std::string_view::npos || close - i > 6) break;
    if (readings(text.substr(i, close + 1 - i)).empty()) break;
    i = close + 1;
  }
  return i - at;
}

// "D" of "Section D", "AG" of "Appendix AG", "2" of "Schedule 2".
std::size_t id_size(std::string_view text, std::size_t at, const DocumentKind& kind) {
  std::size_t i = at;
  if (kind.ids == DocumentIds::number) {
    while (i < text.size() && digit(text[i]) && i - at < 3) ++i;
    if (i > at && i < text.size() && upper(text[i]) && !word_at(text, i + 1)) ++i;
    if (i + 1 < text.size() && text[i] == '.' && digit(text[i + 1])) return 0;
  } else {
    const std::size_t most = kind.ids == DocumentIds::letter ? 1 : 2;
    while (i < text.size() && upper(text[i]) && i - at < most) ++i;
  }
  if (i == at || word_at(text, i)) return 0;
  return i - at;
}

struct Scan {
  std::string_view text;
  const Profile& profile;
  std::size_t at = 0;
};

// One target; `last` gives the stem that a bare "(b)" carries on. False: none here.
bool read_target(Scan& scan, const WordFound& word, const CitedTarget* last, CitedTarget& out) {
  const std::string_view text = scan.text;
  const std::size_t at = scan.at;
  if (at >= text.size()) return false;
  if (const std::size_t items = items_size(text, at); items > 0) {
    if (last == nullptr && word.kind != nullptr) return false;  // "Section (a)" cites nothing
    if (last != nullptr) {
      out.document = last->document;
      out.stem = last->stem;
      // "(a)(i), (ii)": as many brackets as before are replaced from the right.
      const auto count = [](std::string_view s) { return std::count(s.begin(), s.end(), '('); };
      std::string base = last->items;
      const auto depth = count(text.substr(at, items));
      while (!base.empty() && count(last->items) - count(base) < depth) base.erase(base.rfind('('));
      out.items = base;
    }
    out.items += std::string(text.substr(at, items));
    scan.at = at + items;
    return true;
  }
  if (word.kind != nullptr && word.kind->ids != DocumentIds::number) {
    if (const std::size_t id = id_size(text, at, *word.kind); id > 0) {
      out.document = word.kind->word + " " + std::string(text.substr(at, id));
      scan.at = at + id;
      return true;
    }
  }
  if (word.kind != nullptr && word.kind->ids == DocumentIds::number) {
    const std::size_t id = id_size(text, at, *word.kind);
    if (id == 0) return false;
    out.document = word.kind->word + " " + std::string(text.substr(at, id));
    scan.at = at + id;
    return true;
  }
  if (const std::size_t stem = stem_size(text, at); stem > 0) {
    out.stem = std::string(text.substr(at, stem));
    scan.at = at + stem;
    const std::size_t more = items_size(text, scan.at);
    out.items = std::string(text.substr(scan.at, more));
    scan.at += more;
    return true;
  }
  return false;
}

enum class Joint { none, list, range };

// What joins two targets: ", ", " and ", " or ", " and/or ", ", and " - or " to ", an en dash.
Joint read_joint(std::string_view text, std::size_t& at) {
  std::size_t i = at;
  bool comma = false;
  if (i < text.size() && text[i] == ',') comma = true, ++i;
  if (text.compare(i, 3, "\xE2\x80\x93") == 0) {
    at = i + 3;
    return Joint::range;
  }
  const std::size_t space = space_at(text, i);
  if (space == 0) return Joint::none;
  i += space;
  static constexpr std::array<std::string_view, 4> kLists = {"and/or", "and", "or", "&"};
  static constexpr std::array<std::string_view, 2> kRanges = {"to", "through"};
  for (const std::string_view word : kLists)
    if (text.compare(i, word.size(), word) == 0 && space_at(text, i + word.size()) > 0) {
      at = i + word.size() + space_at(text, i + word.size());
      return Joint::list;
    }
  if (!comma)
    for (const std::string_view word : kRanges)
      if (text.compare(i, word.size(), word) == 0 && space_at(text, i + word.size()) > 0) {
        at = i + word.size() + space_at(text, i + word.size());
        return Joint::range;
      }
  if (!comma) return Joint::none;
  at = i;
  return Joint::list;
}

// The words in brackets after a citation, when they are a caption: they begin with a capital and are no
// label. "Section G (Security) (such notification ...)" has the caption "Security".
bool read_caption(std::string_view text, std::size_t at, Citation& out) {
  const std::size_t space = space_at(text, at);
  if (space == 0 || at + space >= text.size() || text[at + space] != '(') return false;
  const std::size_t open = at + space;
  std::size_t begin = open + 1;
  if (begin >= text.size()) return false;
  std::size_t first = begin;
  if (!is_upper(next_code_point(text, first))) return false;
  int depth = 0;
  for (std::size_t i = open; i < text.size() && i - open < 240; ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) {
      if (!readings(text.substr(open, i + 1 - open)).empty()) return false;
      out.caption = fold_space(text.substr(begin, i - begin));
      out.caption_begin = begin;
      out.end = i + 1;
      return true;
    }
  }
  return false;
}

// "paragraphs (a) and (b) of Section Q1.2": the items are Q1.2's.
void read_owning_provision(std::string_view text, std::size_t at, const DocumentKind& kind, Citation& out) {
  if (std::any_of(out.targets.begin(), out.targets.end(),
                  [](const CitedTarget& t) { return !t.stem.empty(); }))
    return;
  const std::size_t stem = stem_size(text, at);
  if (stem == 0) return;
  const std::size_t items = items_size(text, at + stem);
  for (CitedTarget& target : out.targets) {
    if (upper(text[at]) && kind.ids == DocumentIds::letter)
      target.document = kind.word + " " + std::string(1, text[at]);
    target.stem = std::string(text.substr(at, stem));
    target.items.insert(0, text.substr(at + stem, items));
  }
  out.end = at + stem + items;
  if (out.caption.empty()) read_caption(text, out.end, out);
}

// "of Appendix AG", "of Section Q1.2", "of this Code", "of the Energy Act 2008" after the targets.
void read_owner(Scan& scan, Citation& out) {
  const std::string_view text = scan.text;
  std::size_t at = out.end + space_at(text, out.end);
  if (at == out.end || (!starts(text, at, "of") && !starts(text, at, "to"))) return;
  const bool of = text[at] == 'o';
  at += 2;
  at += space_at(text, at);
  if (starts(text, at, "this")) return;
  for (const DocumentKind& kind : scan.profile.documents) {
    if (!starts(text, at, kind.word)) continue;
    std::size_t id = at + kind.word.size();
    id += space_at(text, id);
    const std::size_t size = id_size(text, id, kind);
    if (size == 0) {
      if (of) read_owning_provision(text, id, kind, out);
      return;
    }
    for (CitedTarget& target : out.targets)
      target.document = kind.word + " " + std::string(text.substr(id, size));
    out.end = id + size;
    return;
  }
  if (!starts(text, at, "the")) return;
  // A law or licence of another name within the next words makes it another's provision.
  static constexpr std::array<std::string_view, 10> kLaws = {"Act",     "Regulations", "Order", "Directive",
                                                             "Licence", "Licences",    "Code",  "Agreement",
                                                             "Rules",   "Regulation"};
  const std::size_t stop = std::min(text.find_first_of(".;,", at), std::min(at + 120, text.size()));
  for (std::size_t i = at + 3; i < stop; ++i)
    if (upper(text[i]) && !word_before(text, i))
      for (const std::string_view law : kLaws)
        if (starts(text, i, law)) {
          out.external = true;
          return;
        }
}

bool precedes(std::string_view text, std::size_t at, std::string_view word) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\xA0' || text[end - 1] == '\xC2')) --end;
  if (end == at || end < word.size()) return false;
  const std::size_t begin = end - word.size();
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[begin + i];
    if ((upper(c) ? static_cast<char>(c - 'A' + 'a') : c) != word[i]) return false;
  }
  return !word_before(text, begin);
}

// One target and those joined to it.
bool read_targets(Scan& scan, const WordFound& word, std::vector<CitedTarget>& out) {
  CitedTarget first;
  if (!read_target(scan, word, nullptr, first)) return false;
  out.push_back(std::move(first));
  while (true) {
    const std::size_t back = scan.at;
    const Joint joint = read_joint(scan.text, scan.at);
    CitedTarget next;
    const CitedTarget last = out.back();
    if (joint == Joint::none || !read_target(scan, word, &last, next)) {
      scan.at = back;
      return true;
    }
    // "Section A and Party": one capital letter that begins a word is not an id; id_size has seen to it.
    next.range_end = joint == Joint::range;
    out.push_back(std::move(next));
  }
}

// "Schedule 1, paragraph 4": the document first, then the place in it.
void read_place_in_document(Scan& scan, const WordFound& word, Citation& out) {
  if (word.kind == nullptr || word.kind->labels != profile::DocumentLabels::numbered ||
      out.targets.size() != 1)
    return;
  const std::size_t back = scan.at;
  if (scan.at < scan.text.size() && scan.text[scan.at] == ',') ++scan.at;
  const std::size_t space = space_at(scan.text, scan.at);
  scan.at += space;
  const std::optional<WordFound> inner =
      space == 0 ? std::nullopt : citation_word(scan.text, scan.at, scan.profile);
  std::vector<CitedTarget> places;
  if (inner && inner->kind == nullptr) {
    scan.at += inner->word.size();
    const std::size_t gap = space_at(scan.text, scan.at);
    scan.at += gap;
    if (gap > 0) read_targets(scan, *inner, places);
  }
  // "Schedule 1, paragraph (a) above" are two citations.
  if (places.empty() || places[0].stem.empty()) {
    scan.at = back;
    return;
  }
  for (CitedTarget& place : places) place.document = out.targets[0].document;
  out.targets = std::move(places);
}

// "Sections D6.5 (Working Groups) and D6.6 (Reports)": the word carries on behind the caption.
std::optional<Citation> read_continued(Scan& scan, const Citation& last) {
  if (last.caption.empty() || last.external || last.inner) return std::nullopt;
  const std::size_t back = scan.at;
  Citation out;
  const WordFound word{scan.profile.document_kind(last.word), last.word, last.plural};
  if (word.kind != nullptr && read_joint(scan.text, scan.at) == Joint::list) {
    out.begin = scan.at;
    // "Section D (Modification Process) and A Party": without the plural a letter alone is a word.
    if (scan.at < scan.text.size() && scan.text[scan.at] != '(' && read_targets(scan, word, out.targets) &&
        (last.plural || !out.targets[0].stem.empty())) {
      out.word = last.word;
      out.plural = last.plural;
      out.shares_word = true;
      out.end = scan.at;
      read_caption(scan.text, out.end, out);
      scan.at = out.end;
      return out;
    }
  }
  scan.at = back;
  return std::nullopt;
}

std::optional<Citation> read_citation(Scan& scan) {
  const std::optional<WordFound> word = citation_word(scan.text, scan.at, scan.profile);
  if (!word) return std::nullopt;
  Citation out;
  out.begin = scan.at;
  out.word = std::string(word->word);
  out.plural = word->plural;
  out.inner = word->kind == nullptr;
  out.self = precedes(scan.text, scan.at, "this");
  scan.at += word->word.size();
  const std::size_t space = space_at(scan.text, scan.at);
  if (space == 0) return std::nullopt;
  scan.at += space;
  if (!read_targets(scan, *word, out.targets)) return std::nullopt;
  read_place_in_document(scan, *word, out);
  out.end = scan.at;
  const std::size_t bare_end = out.end;
  read_caption(scan.text, out.end, out);
  read_owner(scan, out);
  const std::size_t after = bare_end + space_at(scan.text, bare_end);
  if (after > bare_end) {
    out.above = starts(scan.text, after, "above");
    out.below = starts(scan.text, after, "below");
  }
  scan.at = out.end;
  return out;
}

}  // namespace

std::vector<Citation> find_citations(std::string_view text, const Profile& profile) {
  // Only these first letters can begin a citation word; all else is passed over quickly.
  std::array<bool, 256> first{};
  for (const DocumentKind& kind : profile.documents) first[static_cast<unsigned char>(kind.word[0])] = true;
  for (const profile::CitationWord& word : profile.inner_words)
    first[static_cast<unsigned char>(word.word[0])] = true;
  std::vector<Citation> out;
  Scan scan{text, profile};
  while (scan.at < text.size()) {
    const std::size_t at = scan.at;
    if (first[static_cast<unsigned char>(text[at])] && !word_before(text, at)) {
      if (std::optional<Citation> found = read_citation(scan)) {
        out.push_back(std::move(*found));
        while (std::optional<Citation> more = read_continued(scan, out.back())) {
          out.back().shares_word = true;
          out.push_back(std::move(*more));
        }
        continue;
      }
    }
    scan.at = at + 1;
  }
  return out;
}

}  // namespace redraft::legal
