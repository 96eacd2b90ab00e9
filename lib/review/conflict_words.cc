#include "review/conflict_words.h"

#include <algorithm>

#include "base/unicode.h"
#include "redline/word_places.h"
#include "redline/word_words.h"

namespace redraft::review {

namespace {

using docx::kNone;
using docx::NodeKind;
using docx::Range;

constexpr std::size_t kShown = 80;

std::string name_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::table: return "table";
    case NodeKind::row: return "row";
    case NodeKind::cell: return "cell";
    case NodeKind::control: return "content control";
    default: return "block";
  }
}

void add_words(std::string& out, std::string_view words, bool& line_ended) {
  if (words.empty()) return;
  if (line_ended && !out.empty()) out += " / ";
  line_ended = false;
  out += words;
}

std::string words_below(const docx::Story& story) {
  std::string out;
  for (const docx::Paragraph& paragraph : story.paragraphs)
    if (const std::string_view words = story.words(paragraph.text); !words.empty())
      out += (out.empty() ? "" : " ") + std::string(words);
  const std::size_t first = out.find_first_not_of("\xEF\xBF\xBC ");  // the note's own number
  return first == std::string::npos ? std::string() : out.substr(first);
}

// Words with those of the notes and boxes that they lead to, which may be all that two reviewers differ in.
std::string words_put_in(const docx::Document& document, const docx::Story& story, Range range) {
  std::string out;
  std::uint32_t from = range.begin;
  for (std::uint32_t k = story.item_at(range.begin); k < story.items.size(); ++k) {
    const docx::Item& item = story.items[k];
    if (item.text.begin >= range.end) break;
    if (item.text.empty() || item.kind == docx::ItemKind::text) continue;
    std::string told;
    for (const std::uint32_t index : stories_in(document, story, item.text)) {
      const docx::Story& inner = document.stories[index];
      const std::string one =
          "[" + std::string(docx::to_string(inner.kind)) + ": " + words_below(inner) + "]";
      if (told != one) told += one;  // Word writes a text box twice
    }
    if (told.empty()) continue;
    out += std::string(story.words({from, item.text.begin})) + told;
    from = item.text.end;
  }
  return out += story.words({from, range.end});
}

std::string words_put_in(const docx::Document& document, const docx::Story& story, std::uint32_t node) {
  std::string out;
  for (std::uint32_t k = node; k < story.nodes[node].end; ++k)
    if (story.nodes[k].kind == NodeKind::paragraph) {
      const std::string words =
          words_put_in(document, story, story.paragraphs[story.nodes[k].paragraph].text);
      if (!words.empty()) out += (out.empty() ? "" : " ") + words;
    }
  return out;
}

}  // namespace

std::string quoted(const std::string& as_written) {
  const std::string words = fold_space(as_written);
  if (words.size() <= kShown) return "\"" + words + "\"";
  std::size_t end = kShown;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return "\"" + words.substr(0, end) + "…\"";
}

std::string words_below(const docx::Story& story, std::uint32_t node) {
  std::string out;
  for (std::uint32_t k = node; k < story.nodes[node].end; ++k)
    if (story.nodes[k].kind == NodeKind::paragraph) {
      const std::string_view words = story.words(story.paragraphs[story.nodes[k].paragraph].text);
      if (!words.empty()) out += (out.empty() ? "" : " ") + std::string(words);
    }
  return out;
}

std::vector<BaseUnit> base_units(const docx::Story& story, std::uint32_t parent) {
  std::vector<BaseUnit> out;
  std::uint64_t at = 0;
  const auto add = [&](BaseUnit::Kind kind, std::uint32_t index, Range words, std::uint64_t size) {
    if (size == 0) return;
    out.push_back({kind, index, words, at, size});
    at += size;
  };
  for (const std::uint32_t node : redline::children_of(story, parent)) {
    if (story.nodes[node].kind != NodeKind::paragraph) {
      add(BaseUnit::Kind::block, node, {}, 1);
      continue;
    }
    const std::uint32_t paragraph = story.nodes[node].paragraph;
    const Range text = story.paragraphs[paragraph].text;
    add(BaseUnit::Kind::words, paragraph, text, text.size());
    add(BaseUnit::Kind::mark, paragraph, {}, 1);
  }
  return out;
}

std::uint32_t paragraph_at(const std::vector<BaseUnit>& units, const docx::Story& story,
                           std::uint64_t place) {
  auto at = std::partition_point(units.begin(), units.end(),
                                 [&](const BaseUnit& unit) { return unit.at + unit.size <= place; });
  if (at == units.end()) {
    if (units.empty()) return kNone;
    --at;
  }
  return at->kind == BaseUnit::Kind::block ? story.nodes[at->index].paragraph : at->index;
}

Side side_of(const CopyPart& part, const CopyChange& change, const docx::Story& base,
             const std::string& author) {
  Side out;
  out.copy = change.source;
  out.author = author;
  const redline::WordStory& copy = *part.container.story;
  const docx::Story& words = part.document->stories[copy.before];
  bool struck_line = false;
  bool added_line = false;
  bool moved = false;
  bool mark_struck = false;
  bool mark_added = false;
  std::string block;
  for (std::uint32_t k = change.first_op; k < change.end_op; ++k) {
    const Op& op = part.ops[k];
    moved = moved || op.moved;
    add_words(out.before, base.words(op.base), struck_line);
    if (op.kind == OpKind::add)
      add_words(out.after, words_put_in(*part.document, words, op.copy), added_line);
    if (op.kind == OpKind::mark_strike) struck_line = mark_struck = true;
    if (op.kind == OpKind::mark_add) added_line = mark_added = true;
    if (op.branch == kNone || op.line != kNone) continue;
    const redline::Branch& branch = copy.branches[op.branch];
    block = name_of(branch.kind);
    if (op.kind == OpKind::block_add) {
      add_words(out.after, words_put_in(*part.document, words, branch.before), added_line);
      added_line = true;
    } else {
      add_words(out.before, words_below(base, branch.after), struck_line);
      struck_line = true;
    }
  }
  // A space between what was joined is no insertion to speak of.
  const bool none_before = fold_space(out.before).empty();
  const bool none_after = fold_space(out.after).empty();
  const std::string of_block = block.empty() ? "" : "a " + block + ", ";
  switch (change.type) {
    case ChangeType::format: out.does = "sets " + quoted(out.before) + " otherwise"; break;
    case ChangeType::mark_format: out.does = "sets the paragraph otherwise"; break;
    case ChangeType::inside:
      out.does = change.inside == kNone ? "changes something in a " + block
                                        : "changes what belongs to " + quoted(out.before);
      break;
    case ChangeType::text:
      if (moved) {
        out.does = "moves " + quoted(none_before ? out.after : out.before);
      } else if (none_before && none_after) {
        const bool spaces = !out.before.empty() || !out.after.empty();
        out.does = mark_struck      ? "joins two paragraphs"
                   : mark_added     ? "splits the paragraph"
                   : !block.empty() ? "changes a " + block
                   : spaces         ? "changes white space"
                                    : "changes it";
      } else if (none_after) {
        out.does = "deletes " + of_block + quoted(out.before);
      } else if (none_before) {
        out.does = "inserts " + of_block + quoted(out.after);
      } else {
        out.does = "replaces " + quoted(out.before) + " with " + quoted(out.after);
      }
      break;
  }
  return out;
}

std::vector<std::string> citations_of(const docx::Document& base) {
  std::vector<std::string> out;
  redline::WordPlaces places(base.styles);
  const docx::Story& body = base.body();
  for (const docx::Paragraph& paragraph : body.paragraphs) {
    const std::string_view words = body.words(paragraph.text);
    if (!paragraph.label.empty()) {
      out.push_back(places.next(paragraph, paragraph.label, words).citation);
      continue;
    }
    const redline::TypedLabel typed = redline::typed_label(words);
    out.push_back(places.next(paragraph, typed.text, words.substr(typed.bytes)).citation);
  }
  return out;
}

}  // namespace redraft::review
