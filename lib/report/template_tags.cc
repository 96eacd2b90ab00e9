#include "report/template_tags.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"

namespace redraft::report {

namespace {

using Kind = Tag::Kind;

constexpr std::size_t kMostFaults = 1'000;  // of one part: nobody reads more

constexpr std::array<std::pair<std::string_view, Kind>, 3> kOpening = {
    {{"each", Kind::each}, {"each-column", Kind::each_column}, {"if", Kind::if_}}};
constexpr std::array<std::pair<std::string_view, Kind>, 3> kEnding = {
    {{"each", Kind::end_each}, {"each-column", Kind::end_each_column}, {"if", Kind::end_if}}};

// A byte that ends the word behind `#` or `/`.
std::string_view first_word(std::string_view words) {
  std::size_t end = 0;
  while (end < words.size() &&
         ((words[end] >= 'a' && words[end] <= 'z') || (words[end] >= 'A' && words[end] <= 'Z') ||
          words[end] == '-' || words[end] == '_'))
    ++end;
  return words.substr(0, end);
}

template <std::size_t N>
Kind kind_named(std::string_view word, const std::array<std::pair<std::string_view, Kind>, N>& known,
                char mark, std::vector<TagFault>& faults) {
  for (const auto& [name, kind] : known)
    if (name == word) return kind;
  std::vector<std::string> names;
  names.reserve(N);
  for (const auto& [name, kind] : known) names.emplace_back(name);
  std::vector<std::string> near = nearest(word, names, 1);
  const std::string guess = near.empty() ? "" : near.front();
  for (std::string& name : names) name = "{{" + (mark + name) + "}}";
  faults.push_back({"template-tag-unknown", "{{" + (mark + std::string(word)) + "}} is not known; expected " +
                                                listed(names, " or ")});
  for (const auto& [name, kind] : known)
    if (name == guess) return kind;
  return known.back().second;
}

// The last " as NAME" of a loop, with its spaces folded.
void parse_loop(std::string words, Tag& tag, std::vector<TagFault>& faults) {
  words = fold_space(words);
  const std::size_t as = words.rfind(" as ");
  tag.item = "item";
  if (as == std::string::npos) {
    faults.push_back({"template-tag-syntax", "the loop does not name its items; expected {{#each " +
                                                 (words.empty() ? "items" : words) + " as item}}"});
  } else {
    tag.item = words.substr(as + 4);
    words.resize(as);
    if (first_word(tag.item) != tag.item && tag.item.find_first_of(" .|:\"'@") != std::string::npos)
      faults.push_back(
          {"template-tag-syntax", quoted(tag.item) + " cannot name the items of a loop; expected one word"});
  }
  tag.expression = parse_expression(words);
}

bool is_markdown(const Expression& expression) {
  return expression.kind == Expression::Kind::filter && expression.words == "markdown";
}

// `words` stand between the braces.
Tag parse_tag(std::string_view inner, std::vector<TagFault>& faults) {
  Tag tag;
  const std::string_view words = trim(inner);
  const auto parse = [&](std::string_view expression) {
    try {
      tag.expression = parse_expression(expression);
    } catch (TagFault& fault) {
      faults.push_back(std::move(fault));
    }
  };
  if (words.starts_with('!')) {
    tag.kind = Kind::note;
    return tag;
  }
  if (words.starts_with('#')) {
    const std::string_view rest = trim(words.substr(1));
    const std::string_view word = first_word(rest);
    tag.kind = kind_named(word, kOpening, '#', faults);
    const std::string_view behind = trim(rest.substr(word.size()));
    if (tag.kind == Kind::if_) {
      parse(behind);
    } else {
      try {
        parse_loop(std::string(behind), tag, faults);
      } catch (TagFault& fault) {
        faults.push_back(std::move(fault));
      }
    }
    return tag;
  }
  if (words.starts_with('/')) {
    const std::string_view rest = trim(words.substr(1));
    const std::string_view word = first_word(rest);
    tag.kind = kind_named(word, kEnding, '/', faults);
    tag.closes = fold_space(rest.substr(word.size()));
    return tag;
  }
  if (words.starts_with('>')) {
    std::string_view rest = trim(words.substr(1));
    if (first_word(rest) == "include") rest = trim(rest.substr(7));
    tag.kind = Kind::include;
    parse(rest);
    return tag;
  }
  if (const std::string_view word = first_word(words); word == "else") {
    const std::string_view rest = trim(words.substr(4));
    tag.kind = rest.empty() ? Kind::else_ : Kind::else_if;
    if (rest.empty()) return tag;
    if (first_word(rest) != "if") {
      faults.push_back(
          {"template-tag-syntax",
           "{{" + std::string(words) + "}} is not understood; expected {{else}} or {{else if condition}}"});
      return tag;
    }
    parse(trim(rest.substr(2)));
    return tag;
  }
  parse(words);
  if (is_markdown(tag.expression)) tag.kind = Kind::markdown;
  for (const Expression* part = &tag.expression; !part->parts.empty(); part = &part->parts.front())
    if (part != &tag.expression && is_markdown(*part)) {
      faults.push_back(
          {"template-tag-syntax", "'markdown' gives paragraphs; expected it as the last filter"});
      break;
    }
  return tag;
}

// Where the tag that begins at `open` ends: past "}}" outside of quotation marks; npos when it does not.
std::size_t tag_end(const std::string& words, std::size_t open) {
  char32_t quote = 0;
  const std::size_t limit = std::min(words.find("{{", open + 2), words.size());
  for (std::size_t at = open + 2; at < limit;) {
    if (quote == 0 && words.compare(at, 2, "}}") == 0) return at + 2;
    const char32_t c = next_code_point(words, at);
    const bool doubled = c == U'"' || c == U'\u201C' || c == U'\u201D';
    const bool single = c == U'\'' || c == U'\u2018' || c == U'\u2019';
    if (!doubled && !single) continue;
    const char32_t kind = doubled ? U'"' : U'\'';
    if (quote == 0) {
      quote = kind;
    } else if (quote == kind) {
      quote = 0;
    }
  }
  const std::string_view inner = std::string_view(words).substr(0, limit);
  const std::size_t plain = inner.find("}}", open + 2);
  return plain == std::string_view::npos ? std::string::npos : plain + 2;
}

}  // namespace

std::vector<Tag> find_tags(const std::vector<TemplateText>& texts, std::vector<TextFault>& faults) {
  std::vector<Tag> out;
  for (std::uint32_t k = 0; k < texts.size(); ++k) {
    const std::string& words = texts[k].words;
    std::size_t at = 0;
    std::size_t stray = words.find("}}");
    while (faults.size() < kMostFaults) {
      const std::size_t open = words.find("{{", at);
      if (stray != std::string::npos && stray < at) stray = words.find("}}", at);
      const auto fault = [&](TagFault what, std::size_t from, std::size_t until) {
        faults.push_back(
            {std::move(what), k, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(until)});
      };
      if (stray < open) {
        fault({"template-tag-unopened", "'}}' closes no tag; expected '{{' before it"}, stray, stray + 2);
        at = stray + 2;
        continue;
      }
      if (open == std::string::npos) break;
      const std::size_t end = tag_end(words, open);
      if (end == std::string::npos) {
        const std::size_t until = std::min(words.find("{{", open + 2), words.size());
        fault({"template-tag-unclosed", "the tag is not closed; expected '}}' in the same paragraph"}, open,
              until);
        at = until;
        continue;
      }
      std::vector<TagFault> wrong;
      Tag tag = parse_tag(std::string_view(words).substr(open + 2, end - open - 4), wrong);
      const bool usable = wrong.empty() || tag.is_block();
      for (TagFault& each : wrong) fault(std::move(each), open, end);
      tag.text = k;
      tag.from = static_cast<std::uint32_t>(open);
      tag.until = static_cast<std::uint32_t>(end);
      if (usable) out.push_back(std::move(tag));
      at = end;
    }
  }
  std::stable_sort(out.begin(), out.end(), [&](const Tag& a, const Tag& b) {
    return texts[a.text].from[a.from] < texts[b.text].from[b.from];
  });
  return out;
}

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::each: return "{{#each}}";
    case Kind::each_column: return "{{#each-column}}";
    case Kind::if_: return "{{#if}}";
    case Kind::else_if: return "{{else if}}";
    case Kind::else_: return "{{else}}";
    case Kind::end_each: return "{{/each}}";
    case Kind::end_each_column: return "{{/each-column}}";
    case Kind::end_if: return "{{/if}}";
    case Kind::include: return "{{> include}}";
    case Kind::markdown: return "{{text | markdown}}";
    case Kind::note: return "{{! note}}";
    case Kind::value: break;
  }
  return "{{field}}";
}

}  // namespace redraft::report
