#include "redline/lost_words.h"

#include <algorithm>

namespace redraft::redline {

namespace {

using docx::Item;
using docx::ItemKind;
using docx::kNone;
using docx::Range;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What has no words of its own is told otherwise by tracked changes than by a story (docx/survey_words.h), and a box by
// its words alone: it is matched with anything of its kind.
constexpr std::string_view kObject = "\x01";

bool is_object(const docx::Story& story, const Item& item) {
  switch (item.kind) {
    case ItemKind::footnote:
    case ItemKind::endnote:
    case ItemKind::drawing:
    case ItemKind::symbol: return true;
    default: return story.words(item.text) == "\xEF\xBF\xBC";
  }
}

bool is_object(std::string_view lost) {
  return lost.empty() || lost == "[footnote]" || lost == "[endnote]" || lost == "[image]" ||
         lost == "[symbol]";
}

}  // namespace

void GoneWords::append(std::string_view text, std::uint32_t begin, std::vector<GoneWord>& out) const {
  const auto put = [&](std::size_t from, std::size_t to, bool space) {
    if (from == to) return;
    const std::string_view word = space ? " " : text.substr(from, to - from);
    out.push_back({interner_.id(word),
                   {begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to)},
                   space,
                   false});
  };
  const auto gap = [&](std::size_t from, std::size_t to) {
    while (from < to) {
      const bool space = is_space(text[from]);
      std::size_t end = from + 1;
      while (end < to && is_space(text[end]) == space) ++end;
      put(from, end, space);
      from = end;
    }
  };
  if (granularity_ == Granularity::character) {
    for (std::size_t from = 0; from < text.size();) {
      std::size_t end = from + 1;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
      put(from, end, is_space(text[from]));
      from = end;
    }
    return;
  }
  std::size_t at = 0;
  for (const diff::Token& token : diff::tokenise(text, interner_)) {
    gap(at, token.begin);
    put(token.begin, token.end, false);
    at = token.end;
  }
  gap(at, text.size());
}

GoneWord GoneWords::mark() const { return {interner_.id("\x03"), {}, false, true}; }

std::vector<GoneWord> GoneWords::of(const docx::Story& before, Range range) const {
  std::vector<GoneWord> out;
  const auto is_atom = [&](Range text) {
    return text.empty() || before.items[before.item_at(text.begin)].key != 0;
  };
  std::uint32_t at = range.begin;
  for (std::uint32_t i = before.item_at(range.begin); at < range.end; ++i) {
    // Words go over items: only an atom parts them.
    std::uint32_t end = at;
    for (; i < before.items.size() && before.items[i].text.begin < range.end; ++i) {
      const Item& item = before.items[i];
      if (item.text.empty()) continue;
      if (item.key != 0) break;
      end = std::min(item.text.end, range.end);
    }
    append(before.words({at, end}), at, out);
    at = end;
    if (i >= before.items.size() || before.items[i].text.begin >= range.end) break;
    const Range text{at, std::min(before.items[i].text.end, range.end)};
    const ItemKind kind = before.items[i].kind;
    if (kind == ItemKind::page_break || kind == ItemKind::column_break) {
      out.push_back({interner_.id(" "), text, true, false});  // a break is a line feed there
    } else if (is_object(before, before.items[i])) {
      out.push_back({interner_.id(kObject), text, false, false});
    } else {
      // A field, an equation: cut nowhere. Its first word stands for all of it.
      const std::size_t first = out.size();
      append(before.words(text), at, out);
      for (std::size_t k = first; k < out.size(); ++k)
        out[k].text = k == first ? text : Range{text.end, text.end};
    }
    at = text.end;
  }
  for (std::size_t k = 1; k < out.size(); ++k)
    if (!out[k - 1].space && !out[k].space && (is_atom(out[k - 1].text) || is_atom(out[k].text)))
      out[k - 1].beside_atom = out[k].beside_atom = true;
  return out;
}

std::vector<LostGroup> GoneWords::of(const StoryTrail& trail) const {
  std::vector<LostGroup> out;
  const std::vector<LostAtom>& lost = trail.lost;
  for (std::size_t k = 0; k < lost.size();) {
    LostGroup group;
    group.offset = lost[k].offset;
    std::vector<std::pair<std::uint32_t, RevisionIndex>> ends;  // of words that touch, by atom
    std::uint32_t from = 0;
    const auto flush = [&] {
      const std::size_t first = group.list.size();
      append(std::string_view(group.words).substr(from), from, group.list);
      std::size_t atom = 0;
      for (std::size_t i = first; i < group.list.size(); ++i) {
        while (ends[atom].first <= group.list[i].text.begin) ++atom;
        group.revisions.push_back(ends[atom].second);
      }
      ends.clear();
      from = static_cast<std::uint32_t>(group.words.size());
    };
    for (; k < lost.size() && lost[k].offset == group.offset; ++k) {
      if (lost[k].revision == kNone) continue;  // a note's words, which went with its reference
      if (lost[k].mark || is_object(lost[k].words)) {
        flush();
        if (lost[k].mark) {
          group.list.push_back(mark());
        } else {
          group.list.push_back({interner_.id(kObject), {from, from}, false, false});
        }
        group.revisions.push_back(lost[k].revision);
        continue;
      }
      group.words += lost[k].words;
      ends.emplace_back(static_cast<std::uint32_t>(group.words.size()), lost[k].revision);
    }
    flush();
    group.used.resize(group.list.size());
    if (!group.list.empty()) out.push_back(std::move(group));
  }
  return out;
}

std::span<const LostAtom> lost_atoms(const StoryTrail& trail, std::uint32_t offset) {
  const auto first =
      std::lower_bound(trail.lost.begin(), trail.lost.end(), offset,
                       [](const LostAtom& atom, std::uint32_t at) { return atom.offset < at; });
  auto last = first;
  while (last != trail.lost.end() && last->offset == offset) ++last;
  return {first, last};
}

std::string lost_at(const StoryTrail& trail, std::uint32_t offset) {
  std::string out;
  for (const LostAtom& atom : lost_atoms(trail, offset))
    if (!atom.mark && atom.revision != kNone) out += atom.words;
  return out;
}

}  // namespace redraft::redline
