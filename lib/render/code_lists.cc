#include "render/code_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "docx/counter.h"
#include "docx/package.h"

namespace redraft::render::word {

namespace {

using docx::Level;
using docx::NumberFormat;
using legal::Document;
using legal::kNone;
using legal::Label;
using legal::LabelStyle;
using legal::Paragraph;
using legal::ParagraphKind;

constexpr std::array<std::string_view, 5> kItemStyles = {"Clause2", "Clause3", "Clause4", "Clause5",
                                                         "Clause5"};
constexpr std::array<std::string_view, 5> kDefinitionStyles = {
    "DefinitionItem1", "DefinitionItem2", "DefinitionItem3", "DefinitionItem4", "DefinitionItem4"};
constexpr std::array<NumberFormat, 5> kItemFormats = {NumberFormat::lower_letter, NumberFormat::lower_roman,
                                                      NumberFormat::upper_letter, NumberFormat::upper_roman,
                                                      NumberFormat::decimal};

using Levels = std::vector<CodeLists::Level>;

CodeLists::Level level(NumberFormat format, std::string text, std::string_view style) {
  CodeLists::Level out;
  out.level.start = 1;
  out.level.format = format;
  out.level.text = std::move(text);
  out.made_for = style;
  return out;
}

void add_items(Levels& levels, const std::array<std::string_view, 5>& styles) {
  for (std::size_t k = 0; k < kItemFormats.size(); ++k)
    levels.push_back(level(kItemFormats[k], fmt::format("(%{})", levels.size() + 1), styles[k]));
}

// A style shows one level: the first that is made for it.
void link_styles(Levels& levels) {
  std::string_view last;
  for (CodeLists::Level& l : levels)
    if (l.made_for != last) l.level.style = last = l.made_for;
}

// How many levels print numbers before those of items begin.
std::size_t numbers_of(const Document& document) { return document.numbered ? 4 : 2; }

std::optional<std::size_t> item_of(LabelStyle style) {
  switch (style) {
    case LabelStyle::letter: return 0;
    case LabelStyle::roman: return 1;
    case LabelStyle::upper: return 2;
    case LabelStyle::upper_roman: return 3;
    case LabelStyle::digit: return 4;
    default: return std::nullopt;
  }
}

std::optional<std::size_t> level_of(const Label& label, const Document& document) {
  switch (label.style) {
    case LabelStyle::none: return std::nullopt;
    case LabelStyle::part: return document.numbered ? std::nullopt : std::optional<std::size_t>(0);
    case LabelStyle::clause: return document.numbered ? std::nullopt : std::optional<std::size_t>(1);
    case LabelStyle::number: {
      const std::string bare = label.bare();
      const auto dots = static_cast<std::size_t>(std::count(bare.begin(), bare.end(), '.'));
      return document.numbered && dots < numbers_of(document) ? std::optional(dots) : std::nullopt;
    }
    default: return numbers_of(document) + *item_of(label.style);
  }
}

// "D1", "D1.1" or "1", "1.1", "1.1.1"; with a full stop at the end where the document's first label of the level has one.
Levels levels_of(const Document& document, bool styled) {
  std::array<std::string, 4> ends;
  std::array<bool, 4> seen{};
  std::string letter;
  for (const Paragraph& p : document.paragraphs) {
    const auto at = level_of(p.label, document);
    if (!at || *at >= numbers_of(document)) continue;
    if (letter.empty() && !document.numbered) letter = p.label.text.substr(0, 1);
    if (!std::exchange(seen[*at], true)) ends[*at] = p.label.text.substr(p.label.bare().size());
  }
  Levels out;
  std::string text = letter;
  for (std::size_t k = 0; k < numbers_of(document); ++k) {
    text += fmt::format("{}%{}", k == 0 ? "" : ".", k + 1);
    out.push_back(level(NumberFormat::decimal, text + ends[k],
                        k == 0   ? "Heading1"
                        : k == 1 ? "Clause1"
                                 : ""));
  }
  add_items(out, kItemStyles);
  if (styled) link_styles(out);
  return out;
}

Levels definition_levels() {
  Levels out = {level(NumberFormat::none, "", "DefinitionMeaning")};
  out[0].level.suffix = docx::Suffix::nothing;
  add_items(out, kDefinitionStyles);
  link_styles(out);
  return out;
}

// The number that a label ends with: (d) 4, D2A.12 12; nullopt for inserted forms, D2A and (aa).
std::optional<int> last_number(const Label& label) {
  const std::vector<int>& v = label.value;
  const std::size_t size = v.size();
  if (size < 2 || v[size - 2] < 1 || v[size - 1] >= 0) return std::nullopt;
  if (size > 2 && v[size - 3] >= 0 && item_of(label.style)) return std::nullopt;
  const std::string bare = label.bare();
  if (!item_of(label.style) && (bare.empty() || bare.back() < '0' || bare.back() > '9')) return std::nullopt;
  return v[size - 2];
}

class Planner {
 public:
  explicit Planner(const legal::Code& code) : counter_(numbering_) {
    bool styled = true;
    for (const Document& document : code.documents) {
      plan(document, styled);
      styled = false;
    }
  }

  CodeLists take() { return std::move(out_); }

 private:
  // One count of numbered paragraphs: of a document, or of all definitions.
  struct Series {
    int num_id = 0;
    std::size_t definition = 0;
    std::array<int, docx::kLevels> special{};  // the last list with an override, by level
    std::array<bool, docx::kLevels> used{};    // a label of the level has been printed since a higher one
    std::array<bool, docx::kLevels> unsure{};  // it was passed over: programs differ in what comes next
  };

  Series begin(Levels levels) {
    Series out;
    out.definition = out_.definitions.size();
    out_.definitions.push_back(std::move(levels));
    out.num_id = add(out.definition, {});
    return out;
  }

  int add(std::size_t definition, std::vector<ListOverride> overrides) {
    const int id = static_cast<int>(out_.lists.size()) + 1;
    docx::Numbering::List list;
    list.abstract_id = static_cast<int>(definition);
    const Levels& levels = out_.definitions[definition];
    for (std::size_t k = 0; k < levels.size(); ++k) list.levels[k] = levels[k].level;
    for (const ListOverride& one : overrides) {
      const auto at = static_cast<std::size_t>(one.level);
      list.levels[at]->start = one.start;
      list.starts_anew[at] = true;
      if (!one.text.empty()) list.levels[at]->text = one.text;
    }
    numbering_.put(id, std::move(list));
    out_.lists.push_back({id, definition, std::move(overrides)});
    return id;
  }

  void drop_last() { out_.lists.pop_back(); }

  void plan(const Document& document, bool styled) {
    Series series = begin(levels_of(document, styled));
    std::vector<LabelPlan>& labels = out_.labels.emplace_back(document.paragraphs.size());
    std::vector<bool> in_definition(document.paragraphs.size());
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      const Paragraph& p = document.paragraphs[i];
      in_definition[i] =
          p.kind == ParagraphKind::definition || (p.parent != kNone && in_definition[p.parent]);
      if (p.kind == ParagraphKind::definition) {
        labels[i] = advance(definitions(), 0, definitions().num_id);
      } else if (in_definition[i]) {
        const auto item = item_of(p.label.style);
        if (item) labels[i] = plan(p.label, definitions(), *item + 1);
        if (!p.label.empty() && !item) ++out_.typed;
      } else if (const auto at = level_of(p.label, document)) {
        labels[i] = plan(p.label, series, *at);
      } else if (!p.label.empty()) {
        ++out_.typed;
      }
    }
  }

  Series& definitions() {
    if (!definitions_) definitions_ = begin(definition_levels());
    return *definitions_;
  }

  bool prints(const Label& label, int num_id, std::size_t level) {
    return num_id != 0 && counter_.next({num_id, static_cast<int>(level)}, false) == label.text;
  }

  LabelPlan plan(const Label& label, Series& series, std::size_t level) {
    if (!series.unsure[level]) {
      if (prints(label, series.num_id, level)) return advance(series, level, series.num_id);
      // Where the level starts again, programs differ in whether an override's start holds; where it goes on, not.
      if (series.used[level] && prints(label, series.special[level], level))
        return advance(series, level, series.special[level]);
    }
    if (const auto number = last_number(label)) {
      const std::string& usual = out_.definitions[series.definition][level].level.text;
      const std::string own = text_of(label, level);
      for (const std::string& text : {std::string(), own}) {
        if (text == usual) continue;
        const int id = add(series.definition, {{static_cast<int>(level), *number, text}});
        if (prints(label, id, level)) {
          series.special[level] = id;
          return advance(series, level, id);
        }
        drop_last();
      }
    }
    ++out_.typed;
    return {};
  }

  // The label with the place of its last number for the number: "D2A.%2", "(%3)".
  static std::string text_of(const Label& label, std::size_t level) {
    const std::string bare = label.bare();
    const std::size_t digits = bare.find_last_not_of("0123456789") + 1;
    if (item_of(label.style)) return fmt::format("(%{})", level + 1);
    return bare.substr(0, digits) + fmt::format("%{}", level + 1) + label.text.substr(bare.size());
  }

  LabelPlan advance(Series& series, std::size_t level, int num_id) {
    counter_.next({num_id, static_cast<int>(level)});
    series.used[level] = true;
    series.unsure[level] = false;
    for (std::size_t k = 0; k < level; ++k)
      if (!std::exchange(series.used[k], true)) series.unsure[k] = true;
    for (std::size_t k = level + 1; k < docx::kLevels; ++k) series.used[k] = series.unsure[k] = false;
    return {num_id, static_cast<int>(level)};
  }

  CodeLists out_;
  docx::Numbering numbering_;
  docx::Counter counter_;
  std::optional<Series> definitions_;
};

std::string_view name_of(NumberFormat format) {
  switch (format) {
    case NumberFormat::lower_letter: return "lowerLetter";
    case NumberFormat::upper_letter: return "upperLetter";
    case NumberFormat::lower_roman: return "lowerRoman";
    case NumberFormat::upper_roman: return "upperRoman";
    case NumberFormat::none: return "none";
    default: return "decimal";
  }
}

void write_level(std::string& out, const CodeLists::Level& of, std::size_t at, int start) {
  const Level& level = of.level;
  fmt::format_to(std::back_inserter(out),
                 "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"{}\"/><w:numFmt w:val=\"{}\"/>", at, start,
                 name_of(level.format));
  if (!level.style.empty()) fmt::format_to(std::back_inserter(out), "<w:pStyle w:val=\"{}\"/>", level.style);
  if (level.suffix == docx::Suffix::nothing) out += "<w:suff w:val=\"nothing\"/>";
  out += "<w:lvlText w:val=\"";
  docx::append_escaped(out, level.text);
  const LabelIndent indent = label_indent(of.made_for);
  fmt::format_to(
      std::back_inserter(out),
      "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"{}\"/></w:pPr></w:lvl>",
      indent.left, indent.hanging);
}

}  // namespace

LabelIndent label_indent(std::string_view style) {
  constexpr int kNumber = 851;  // 1.5 cm
  constexpr int kItem = 567;    // 1 cm
  if (style == "Heading1" || style == "Clause1") return {kNumber, kNumber};
  const int depth = style.empty() ? 0 : style.back() - '1';
  if (style.substr(0, 6) == "Clause" && style.size() == 7) return {kNumber + depth * kItem, kItem};
  if (style.substr(0, 14) == "DefinitionItem") return {(depth + 1) * kItem, kItem};
  return {};
}

CodeLists plan_lists(const legal::Code& code) { return Planner(code).take(); }

std::string write_numbering(const CodeLists& lists) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  for (std::size_t d = 0; d < lists.definitions.size(); ++d) {
    fmt::format_to(std::back_inserter(out),
                   "<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType w:val=\"multilevel\"/>", d);
    const Levels& levels = lists.definitions[d];
    for (std::size_t k = 0; k < levels.size(); ++k) write_level(out, levels[k], k, levels[k].level.start);
    out += "</w:abstractNum>";
  }
  for (const CodeLists::List& list : lists.lists) {
    fmt::format_to(std::back_inserter(out), "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>", list.id,
                   list.definition);
    for (const ListOverride& one : list.overrides) {
      fmt::format_to(std::back_inserter(out), "<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/>",
                     one.level, one.start);
      if (!one.text.empty()) {
        CodeLists::Level level = lists.definitions[list.definition][static_cast<std::size_t>(one.level)];
        level.level.text = one.text;
        level.level.style.clear();
        write_level(out, level, static_cast<std::size_t>(one.level), one.start);
      }
      out += "</w:lvlOverride>";
    }
    out += "</w:num>";
  }
  return out += "</w:numbering>\n";
}

}  // namespace redraft::render::word
