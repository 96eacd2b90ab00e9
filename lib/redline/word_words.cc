#include "redline/word_words.h"

#include <algorithm>
#include <span>

#include "base/hash.h"
#include "base/unicode.h"
#include "docx/xml_pieces.h"
#include "legal/label.h"

namespace redraft::redline {

namespace {

using diff::Token;
using docx::Item;
using docx::ItemKind;
using docx::kNone;
using docx::NodeKind;
using docx::Story;

// What an atom or link adds to its words, behind characters that no document can hold: an atom is never equal to
// plain words. The words come first, for they say whether the token counts as a word.
constexpr char kAtom = '\x01';
constexpr char kLink = '\x02';

// Controls of one tag and title are of one kind, in whatever document.
std::uint32_t kind_number(const docx::Document& document, const docx::Node& node) {
  switch (node.kind) {
    case NodeKind::paragraph: return 0;
    case NodeKind::table: return 1;
    case NodeKind::row: return 2;
    case NodeKind::cell: return 3;
    case NodeKind::control:
      return 16 + static_cast<std::uint32_t>(fnv1a(document.keys[node.key]) % 0x7FFFFFF0U);
    case NodeKind::other:
    case NodeKind::point: return 4;
  }
  return 4;
}

}  // namespace

std::string WordTokens::link_of(const Story& story, std::uint32_t wrapper) const {
  for (; wrapper != kNone; wrapper = story.wrappers[wrapper].parent)
    if (story.wrappers[wrapper].name == "w:hyperlink") return kLink + keys_[story.wrappers[wrapper].key];
  return {};
}

void WordTokens::append(const Story& story, const docx::Paragraph& paragraph, For what,
                        std::vector<Token>& out) const {
  docx::Range run{paragraph.text.begin, paragraph.text.begin};
  std::uint32_t wrapper = kNone;
  std::string link;
  const auto flush = [&](std::uint32_t next) {
    if (!run.empty()) append_text(story, run, link, out);
    run = {next, next};
  };
  for (std::uint32_t k = paragraph.first_item; k < paragraph.end_item; ++k) {
    const Item& item = story.items[k];
    if (item.kind == ItemKind::point) continue;
    if (item.wrapper != wrapper) {
      std::string own = what == For::comparing ? link_of(story, item.wrapper) : std::string();
      wrapper = item.wrapper;
      if (own != link) flush(item.text.begin), link = std::move(own);
    }
    if (item.kind == ItemKind::text) {
      run.end = item.text.end;
      continue;
    }
    flush(item.text.end);
    std::string id;
    const std::string_view words = story.words(item.text);
    if (item.kind == ItemKind::tab || item.kind == ItemKind::page_break ||
        item.kind == ItemKind::column_break || item.kind == ItemKind::hyphen) {
      id = words;
    } else if (item.kind == ItemKind::field && what == For::aligning && diff::begins_word(words)) {
      id = std::string(words) + kAtom;
    } else {
      // Whether it counts as a word its first letter says; what it is, its key alone (a result may not count).
      id = std::string(diff::begins_word(words) ? "w" : "") + kAtom + keys_[item.key];
      // What cannot be set otherwise run by run is another field when it is set otherwise.
      const std::string& format = document_.run_formats[item.format].key;
      if (item.kind == ItemKind::field && (item.run == kNone || format.starts_with("mixed ")))
        id += kAtom + format;
    }
    out.push_back({interner_.id(id + link), item.text.begin, item.text.end});
  }
  flush(paragraph.text.end);
}

void WordTokens::append_text(const Story& story, docx::Range range, const std::string& link,
                             std::vector<Token>& out) const {
  const std::string_view text = story.words(range);
  if (options_.granularity == Granularity::character) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t size = 1;
      while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U)
        ++size;
      const std::string_view one = text.substr(at, size);
      if (one != " ") {
        std::string key = options_.fold_case ? to_lower(one) : std::string(one);
        key += link;
        out.push_back({interner_.id(key), static_cast<std::uint32_t>(range.begin + at),
                       static_cast<std::uint32_t>(range.begin + at + size)});
      }
      at += size;
    }
    return;
  }
  const std::size_t first = out.size();
  diff::append_tokens(text, interner_, out);
  for (std::size_t k = first; k < out.size(); ++k) {
    Token& token = out[k];
    if (!link.empty() || options_.fold_case) {
      const std::string_view word = text.substr(token.begin, token.end - token.begin);
      token.id = interner_.id((options_.fold_case ? to_lower(word) : std::string(word)) + link);
    }
    token.begin += range.begin;
    token.end += range.begin;
  }
}

std::size_t WordTokens::typed_label(const Story& story, const docx::Paragraph& paragraph) {
  const std::string_view text = story.words(paragraph.text);
  const auto label = legal::label_at_start(text);
  // A paragraph that is nothing but a number (a cell of a table) is its words.
  if (!label || label->bytes >= trim(text).size()) return 0;
  return label->bytes;
}

std::vector<std::uint32_t> children_of(const Story& story, std::uint32_t parent) {
  std::vector<std::uint32_t> out;
  std::uint32_t k = parent == kNone ? 0 : parent + 1;
  const auto end = parent == kNone ? static_cast<std::uint32_t>(story.nodes.size()) : story.nodes[parent].end;
  for (; k < end; k = story.nodes[k].end)
    if (story.nodes[k].kind != NodeKind::point) out.push_back(k);
  return out;
}

namespace {

bool holds_link_or_field(const Story& story, const docx::Paragraph& paragraph) {
  for (std::uint32_t k = paragraph.first_item; k < paragraph.end_item; ++k) {
    const Item& item = story.items[k];
    if (item.kind == ItemKind::field) return true;
    for (std::uint32_t w = item.wrapper; w != kNone; w = story.wrappers[w].parent)
      if (story.wrappers[w].name == "w:hyperlink") return true;
  }
  return false;
}

}  // namespace

WordBlocks::WordBlocks(const docx::Document& document, const WordKeys& keys, const Story& story,
                       diff::Interner& interner, const WordTokenOptions& options)
    : document_(document), keys_(keys), story_(story), interner_(interner) {
  const WordTokens tokens(document, keys, interner, options);
  tokens_.resize(story.paragraphs.size());
  label_ends_.resize(story.paragraphs.size());
  labels_.resize(story.paragraphs.size());
  for (std::size_t p = 0; p < story.paragraphs.size(); ++p) {
    const docx::Paragraph& paragraph = story.paragraphs[p];
    tokens.append(story, paragraph, WordTokens::For::comparing, tokens_[p]);
    if (holds_link_or_field(story, paragraph))
      tokens.append(story, paragraph, WordTokens::For::aligning, aligning_[static_cast<std::uint32_t>(p)]);
    // An automatic number says nothing of which paragraph this is: it shifts with its neighbours.
    const std::size_t bytes = paragraph.label.empty() ? WordTokens::typed_label(story, paragraph) : 0;
    if (bytes == 0) continue;
    labels_[p] = std::string(
        story.words({paragraph.text.begin, paragraph.text.begin + static_cast<std::uint32_t>(bytes)}));
    label_ends_[p] = paragraph.text.begin + static_cast<std::uint32_t>(bytes);
  }
}

const std::vector<Token>& WordBlocks::tokens_for_aligning(std::uint32_t paragraph) const {
  const auto found = aligning_.find(paragraph);
  return found == aligning_.end() ? tokens_[paragraph] : found->second;
}

diff::Words WordBlocks::words_of(std::uint32_t index) const {
  const docx::Node& node = story_.nodes[index];
  if (node.kind == NodeKind::paragraph) {
    const std::span<const Token> tokens = tokens_for_aligning(node.paragraph);
    // A typed label is compared as one, and is none of its paragraph's words.
    const auto words = std::ranges::partition_point(
        tokens, [end = label_ends_[node.paragraph]](const Token& token) { return token.end <= end; });
    return diff::words_of({words, tokens.end()}, labels_[node.paragraph], interner_);
  }
  std::vector<Token> tokens;
  for (std::uint32_t k = index; k < node.end; ++k) {
    const docx::Node& inner = story_.nodes[k];
    if (inner.kind == NodeKind::paragraph) {
      const std::vector<Token>& own = tokens_for_aligning(inner.paragraph);
      tokens.insert(tokens.end(), own.begin(), own.end());
    }
    if (inner.kind == NodeKind::other) tokens.push_back({interner_.id(kAtom + keys_[inner.key]), 0, 0});
  }
  return diff::words_of(tokens, "", interner_);
}

bool WordBlocks::is_control(std::uint32_t index) const {
  const docx::Node& node = story_.nodes[index];
  if (node.kind != NodeKind::control) return false;
  const std::string_view head =
      document_.part_of(story_).bytes(docx::Range{node.span.begin, node.content.begin});
  return head.starts_with("<w:sdt") && head.size() > 6 && (head[6] == '>' || head[6] == ' ');
}

std::string_view WordBlocks::control_number(std::uint32_t index) const {
  if (!is_control(index)) return {};
  const docx::Node& node = story_.nodes[index];
  const std::string_view head =
      document_.part_of(story_).bytes(docx::Range{node.span.begin, node.content.begin});
  const std::size_t at = docx::xml_find(head, "w:id");
  return at == std::string_view::npos ? std::string_view() : docx::xml_attribute(head.substr(at), "w:val");
}

WordUnits WordBlocks::children(std::uint32_t parent, const std::set<std::uint32_t>& unwrapped) const {
  WordUnits out;
  const auto take = [&](const auto& self, std::uint32_t of) -> void {
    for (const std::uint32_t node : children_of(story_, of)) {
      if (unwrapped.contains(node))
        self(self, node);
      else
        out.nodes.push_back(node);
    }
  };
  take(take, parent);
  out.blocks.reserve(out.nodes.size());
  out.words.reserve(out.nodes.size());
  for (const std::uint32_t index : out.nodes) {
    const docx::Node& node = story_.nodes[index];
    diff::Block block;
    block.kind = kind_number(document_, node);
    block.large = node.kind == NodeKind::table || node.kind == NodeKind::control;
    block.travels = node.kind == NodeKind::paragraph || node.kind == NodeKind::table;
    if (node.kind == NodeKind::paragraph) {
      block.text = story_.words(story_.paragraphs[node.paragraph].text);
      block.label = labels_[node.paragraph];
    }
    out.blocks.push_back(block);
    out.words.push_back(words_of(index));
  }
  return out;
}

}  // namespace redraft::redline
