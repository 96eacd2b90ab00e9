#include "report/toc_field.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "docx/xml_pieces.h"
#include "report/part_tags.h"

namespace redraft::report {

namespace {

// Switches with what follows each: {"\\o", "1-3"}; the name of the field is the first, with nothing.
struct Switch {
  std::string name;
  std::string value{};
};

std::vector<Switch> switches(std::string_view words) {
  std::vector<Switch> out;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == ' ' || words[at] == '\t' || words[at] == '\n' || words[at] == '\r') {
      ++at;
      continue;
    }
    const bool quoted = words[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    std::size_t end = words.find_first_of(quoted ? "\"" : " \t\r\n", begin);
    if (end == std::string_view::npos) end = words.size();
    const std::string word(words.substr(begin, end - begin));
    if (out.empty() || (!quoted && word.starts_with('\\')))
      out.push_back({word});
    else
      out.back().value = word;
    at = quoted ? end + 1 : end;
  }
  return out;
}

int level_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '1' && text[at] <= '9' ? text[at] - '0' : 0;
}

// "1-3"; nothing that can be read is all of them.
void read_levels(std::string_view text, int& first, int& last) {
  first = level_at(text, 0);
  const std::size_t dash = text.find('-');
  last = dash == std::string_view::npos ? first : level_at(text, dash + 1);
  if (first == 0 || last < first) {
    first = 1;
    last = 9;
  }
}

// "Annex,1,Annex heading,2"; in some countries with semicolons.
void read_styles(std::string_view text, TocInstruction& out) {
  const char comma = text.find(';') == std::string_view::npos ? ',' : ';';
  std::string name;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(comma, begin), text.size());
    const std::string word(trim(text.substr(begin, end - begin)));
    if (name.empty()) {
      name = to_lower(word);
    } else {
      if (word.size() == 1 && level_at(word, 0) > 0) out.styles[name] = level_at(word, 0);
      name.clear();
    }
    begin = end + 1;
  }
}

// Fields that are open, the innermost last.
struct OpenField {
  std::string words;
  std::uint32_t first = 0;
  bool in_result = false;
};

class TocFinder {
 public:
  explicit TocFinder(const docx::Document& document) : document_(document) {}

  std::optional<TocField> find() {
    const docx::Story& body = document_.body();
    for (std::uint32_t k = 0; k < body.paragraphs.size(); ++k) {
      const std::string_view xml = document_.part_of(body).bytes(body.paragraphs[k].span.whole());
      if (open_.empty() && xml.find("TOC") == std::string_view::npos &&
          xml.find("fldChar") == std::string_view::npos)
        continue;
      if (read(xml, k)) return found_;
    }
    return std::nullopt;
  }

 private:
  // The tags of one paragraph; true when the field ended.
  bool read(std::string_view xml, std::uint32_t paragraph) {
    for (std::size_t at = xml.find("<w:"); at != std::string_view::npos; at = xml.find("<w:", at + 1)) {
      const std::string_view rest = xml.substr(at);
      if (rest.starts_with("<w:fldChar ")) {
        const std::string_view kind = docx::xml_attribute(rest, "w:fldCharType");
        if (kind == "begin") {
          open_.push_back({{}, paragraph, false});
        } else if (!open_.empty() && kind == "separate") {
          open_.back().in_result = true;
        } else if (!open_.empty() && kind == "end") {
          const OpenField ended = open_.back();
          open_.pop_back();
          if (is_toc(unescaped(ended.words), ended.first, paragraph)) return true;
        }
      } else if (rest.starts_with("<w:instrText") && !open_.empty() && !open_.back().in_result) {
        const std::size_t begin = docx::xml_tag_end(xml, at);
        const std::size_t end = std::min(xml.find('<', begin), xml.size());
        if (xml[begin - 2] != '/') open_.back().words += xml.substr(begin, end - begin);
      } else if (rest.starts_with("<w:fldSimple ")) {
        if (is_toc(unescaped(docx::xml_attribute(rest, "w:instr")), paragraph, paragraph)) return true;
      }
    }
    return false;
  }

  bool is_toc(const std::string& words, std::uint32_t first, std::uint32_t last) {
    const std::optional<TocInstruction> instruction = toc_instruction(words);
    if (instruction) found_ = TocField{words, *instruction, first, last};
    return instruction.has_value();
  }

  const docx::Document& document_;
  std::vector<OpenField> open_;
  std::optional<TocField> found_;
};

// <w:outlineLvl w:val="0"/> of the paragraph's own properties.
std::optional<int> own_outline_level(const docx::Document& document, const docx::Paragraph& paragraph) {
  const std::string_view properties = document.part_of(document.body()).bytes(paragraph.properties);
  const std::size_t at = properties.find("<w:outlineLvl ");
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view value = docx::xml_attribute(properties.substr(at), "w:val");
  if (value.size() != 1 || value[0] < '0' || value[0] > '9') return std::nullopt;
  return value[0] - '0';
}

}  // namespace

std::optional<TocInstruction> toc_instruction(std::string_view words) {
  const std::vector<Switch> all = switches(words);
  if (all.empty() || to_lower(all[0].name) != "toc") return std::nullopt;
  TocInstruction out;
  for (std::size_t k = 1; k < all.size(); ++k) {
    const std::string name = to_lower(all[k].name);
    if (name == "\\c" || name == "\\f" || name == "\\a" || name == "\\b") return std::nullopt;
    if (name == "\\o") read_levels(all[k].value, out.first_heading, out.last_heading);
    if (name == "\\u") out.outline_levels = true;
    if (name == "\\t") read_styles(all[k].value, out);
    if (name == "\\n") read_levels(all[k].value, out.first_without_page, out.last_without_page);
  }
  // Without any of them Word takes all headings.
  if (out.first_heading == 0 && !out.outline_levels && out.styles.empty()) {
    out.first_heading = 1;
    out.last_heading = 9;
  }
  return out;
}

std::optional<TocField> find_toc(const docx::Document& document) { return TocFinder(document).find(); }

int toc_level(const docx::Document& document, const docx::Paragraph& paragraph,
              const TocInstruction& instruction) {
  const docx::Style* const style = document.styles.paragraph_style(paragraph.style);
  if (style != nullptr && !instruction.styles.empty())
    if (const auto found = instruction.styles.find(style->key); found != instruction.styles.end())
      return found->second;
  const int heading = style == nullptr ? 0 : document.styles.heading(style->id);
  if (heading > 0 && heading >= instruction.first_heading && heading <= instruction.last_heading)
    return heading;
  if (!instruction.outline_levels) return 0;
  std::optional<int> level = own_outline_level(document, paragraph);
  if (!level && style != nullptr) level = document.styles.outline_level(style->id);
  if (!level || *level > 8) return 0;
  // Levels that \\o leaves out are left out here too.
  if (instruction.last_heading > 0 && *level + 1 > instruction.last_heading) return 0;
  return *level + 1;
}

}  // namespace redraft::report
