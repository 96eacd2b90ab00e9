#include "report/markdown_styles.h"

#include <initializer_list>
#include <optional>
#include <string_view>

#include "docx/package.h"

namespace redraft::report {

namespace {

std::string first_of(const docx::Styles& styles, docx::StyleType type,
                     std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const docx::Style* const style = styles.find_name(type, name); style != nullptr)
      return docx::escaped(style->id);
  return {};
}

// "List Bullet", "List Bullet 2" ...
std::array<std::string, 5> by_depth(const docx::Styles& styles, const std::string& name) {
  std::array<std::string, 5> out;
  for (std::size_t k = 0; k < out.size(); ++k) {
    const std::string own = k == 0 ? name : name + " " + std::to_string(k + 1);
    out[k] = first_of(styles, docx::StyleType::paragraph, {own});
  }
  return out;
}

// "Report Table", or else the first that is more than the default.
std::string table_style(const docx::Styles& styles) {
  std::string out = first_of(styles, docx::StyleType::table, {"Report Table"});
  for (const docx::Style& style : styles.all())
    if (out.empty() && style.type == docx::StyleType::table && !style.is_default &&
        style.key != "normal table")
      out = docx::escaped(style.id);
  return out;
}

}  // namespace

MarkdownStyles::MarkdownStyles(const docx::Styles& styles) {
  const auto paragraph = [&](std::initializer_list<std::string_view> names) {
    return first_of(styles, docx::StyleType::paragraph, names);
  };
  const auto words = [&](std::initializer_list<std::string_view> names) {
    return first_of(styles, docx::StyleType::character, names);
  };
  body = paragraph({"Body", "Body Text"});
  for (std::size_t k = 0; k < headings.size(); ++k)
    headings[k] = paragraph({"heading " + std::to_string(k + 1)});
  bullets = by_depth(styles, "List Bullet");
  numbers = by_depth(styles, "List Number");
  continued = by_depth(styles, "List Continue");
  list_paragraph = paragraph({"List Paragraph"});
  quote = paragraph({"Quote", "Block Text"});
  code = paragraph({"Code", "Code Block", "HTML Preformatted"});
  table = table_style(styles);
  table_text = paragraph({"Table Text"});
  table_head = paragraph({"Table Head"});
  note_text = paragraph({"footnote text"});
  strong = words({"Strong"});
  emphasis = words({"Emphasis"});
  code_words = words({"Code Character", "Inline Code", "HTML Code"});
  struck = words({"Strikethrough"});
  link = words({"Hyperlink"});
  note_reference = words({"footnote reference"});
}

std::map<std::string, int, std::less<>> heading_levels(const docx::Styles& styles) {
  std::map<std::string, int, std::less<>> out;
  for (const docx::Style& style : styles.all()) {
    if (style.type != docx::StyleType::paragraph || styles.is_kind_of(style.id, "toc heading")) continue;
    int level = styles.heading(style.id);
    if (level == 0)
      if (const std::optional<int> outline = styles.outline_level(style.id)) level = *outline + 1;
    if (level > 0) out[docx::escaped(style.id)] = level;
  }
  return out;
}

}  // namespace redraft::report
