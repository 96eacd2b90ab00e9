#include "review/format_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/merged_cell.h"

namespace redraft::review {

namespace {

using docx::Property;

// How a value reads: as written; on or off; half points, twentieths of a point as points or centimetres; lines in
// 240ths; counted from 0.
enum class Reading { words, toggle, half_points, points, centimetres, lines, from_zero, silent };

struct Name {
  std::string_view property;
  std::string_view words;
  Reading reading;
};

// ECMA-376 part 1, 17.3.1, 17.3.2, 17.4 and 17.6.
constexpr Name kNames[] = {
    {"b", "bold", Reading::toggle},
    {"i", "italic", Reading::toggle},
    {"caps", "all capitals", Reading::toggle},
    {"smallCaps", "small capitals", Reading::toggle},
    {"strike", "strikethrough", Reading::toggle},
    {"dstrike", "double strikethrough", Reading::toggle},
    {"vanish", "hidden text", Reading::toggle},
    {"outline", "outline", Reading::toggle},
    {"shadow", "shadow", Reading::toggle},
    {"rtl", "right-to-left text", Reading::toggle},
    {"u", "underline", Reading::words},
    {"sz", "size", Reading::half_points},
    {"color", "colour", Reading::words},
    {"highlight", "highlight", Reading::words},
    {"rFonts.ascii", "font", Reading::words},
    {"rStyle", "character style", Reading::words},
    {"vertAlign", "vertical alignment", Reading::words},
    {"lang", "language", Reading::words},
    {"pStyle", "style", Reading::words},
    {"jc", "alignment", Reading::words},
    {"keepNext", "keep with next", Reading::toggle},
    {"keepLines", "keep lines together", Reading::toggle},
    {"pageBreakBefore", "page break before", Reading::toggle},
    {"widowControl", "widow control", Reading::toggle},
    {"contextualSpacing", "no space between paragraphs of one style", Reading::toggle},
    {"suppressAutoHyphens", "no hyphenation", Reading::toggle},
    {"ind.left", "left indent", Reading::centimetres},
    {"ind.start", "left indent", Reading::centimetres},
    {"ind.right", "right indent", Reading::centimetres},
    {"ind.end", "right indent", Reading::centimetres},
    {"ind.hanging", "hanging indent", Reading::centimetres},
    {"ind.firstLine", "first-line indent", Reading::centimetres},
    {"spacing", "character spacing", Reading::points},
    {"spacing.before", "space before", Reading::points},
    {"spacing.after", "space after", Reading::points},
    {"spacing.line", "line spacing", Reading::lines},
    {"position", "raised", Reading::half_points},
    {"numPr.numId", "list", Reading::words},
    {"numPr.ilvl", "list level", Reading::from_zero},
    {"outlineLvl", "outline level", Reading::from_zero},
    {"shd.fill", "shading", Reading::words},
    {"pgSz.w", "page width", Reading::centimetres},
    {"pgSz.h", "page height", Reading::centimetres},
    {"pgSz.orient", "orientation", Reading::words},
    {"pgMar.top", "top margin", Reading::centimetres},
    {"pgMar.bottom", "bottom margin", Reading::centimetres},
    {"pgMar.left", "left margin", Reading::centimetres},
    {"pgMar.right", "right margin", Reading::centimetres},
    {"pgMar.header", "header distance", Reading::centimetres},
    {"pgMar.footer", "footer distance", Reading::centimetres},
    {"pgNumType.start", "first page number", Reading::words},
    {"cols.num", "columns", Reading::words},
    {"type", "section start", Reading::words},
    {"titlePg", "different first page", Reading::toggle},
    {"tblStyle", "table style", Reading::words},
    {"tblW.w", "table width", Reading::centimetres},
    {"tblInd.w", "table indent", Reading::centimetres},
    {"gridCol.w", "column width", Reading::centimetres},
    {"tcW.w", "cell width", Reading::centimetres},
    {"gridSpan", "columns spanned", Reading::words},
    {"vAlign", "vertical alignment", Reading::words},
    {"trHeight", "row height", Reading::centimetres},
    {"tblHeader", "header row", Reading::toggle},
    {"cantSplit", "row kept on one page", Reading::toggle},
    // Twins of the above for other scripts, and what no reader sees.
    {"bCs", "", Reading::silent},
    {"iCs", "", Reading::silent},
    {"szCs", "", Reading::silent},
    {"rFonts.hAnsi", "", Reading::silent},
    {"rFonts.cs", "", Reading::silent},
    {"rFonts.eastAsia", "", Reading::silent},
    {"rFonts.hint", "", Reading::silent},
    {"lang.eastAsia", "", Reading::silent},
    {"lang.bidi", "", Reading::silent},
    {"noProof", "", Reading::silent},
    {"tblW.type", "", Reading::silent},
    {"tcW.type", "", Reading::silent},
    {"tblInd.type", "", Reading::silent},
    {"spacing.lineRule", "", Reading::silent},
    {"shd.color", "", Reading::silent},
    {"tblLook", "", Reading::silent},
    {"pgSz.code", "", Reading::silent},
};

const Name* name_of(std::string_view property) {
  const auto* at = std::find_if(std::begin(kNames), std::end(kNames),
                                [&](const Name& name) { return name.property == property; });
  return at == std::end(kNames) ? nullptr : at;
}

bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off"; }

std::string decimal(double value) {
  std::string out = fmt::format("{:.2f}", value);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

std::string value_words(std::string_view value, Reading reading) {
  int number = 0;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (fault != std::errc() || end != value.data() + value.size()) return std::string(value);
  switch (reading) {
    case Reading::half_points: return decimal(number / 2.0);
    case Reading::points: return decimal(number / 20.0);
    case Reading::centimetres: return decimal(number * 2.54 / 1440.0);
    case Reading::lines: return decimal(number / 240.0);
    case Reading::from_zero: return std::to_string(number + 1);
    default: return std::string(value);
  }
}

std::string_view unit(Reading reading) {
  switch (reading) {
    case Reading::half_points:
    case Reading::points: return " pt";
    case Reading::centimetres: return " cm";
    case Reading::lines: return " lines";
    default: return "";
  }
}

std::string phrase(const std::string& property, const std::optional<std::string>& before,
                   const std::optional<std::string>& after) {
  if (property == "vMerge") {
    const auto value = [](const std::optional<std::string>& one) {
      return !one ? std::string() : *one == "restart" ? *one : "continue";
    };
    return docx::merge_words(value(before), value(after));
  }
  const Name* name = name_of(property);
  const Reading reading = name == nullptr ? Reading::words : name->reading;
  if (reading == Reading::silent) return {};
  const std::string words = name == nullptr ? property : std::string(name->words);
  const bool flag = reading == Reading::toggle ||
                    (name == nullptr && (!before || *before == "on") && (!after || *after == "on"));
  if (flag) {
    const bool was = before && !is_off(*before);
    const bool is = after && !is_off(*after);
    if (was == is) return {};
    return words + (is ? " added" : " removed");
  }
  const std::string from = before ? value_words(*before, reading) : "";
  const std::string to = after ? value_words(*after, reading) : "";
  const std::string u(unit(reading));
  if (!before) return words + " set to " + to + u;
  if (!after) return words + " " + from + u + " removed";
  return words + " " + from + " to " + to + u;
}

const std::string* find(const std::vector<Property>& properties, const std::string& name) {
  for (const Property& property : properties)
    if (property.name == name) return &property.value;
  return nullptr;
}

bool is_of_list(std::string_view property) { return property.starts_with("numPr."); }

// Where a paragraph with these properties stands in the lists of the document.
std::optional<docx::ListPlace> list_place(const std::vector<Property>& properties, const docx::Lists& lists) {
  const auto number = [&](const char* name) -> std::optional<int> {
    const std::string* value = find(properties, name);
    int out = 0;
    if (value == nullptr ||
        std::from_chars(value->data(), value->data() + value->size(), out).ec != std::errc())
      return std::nullopt;
    return out;
  };
  docx::NumPr direct;
  direct.num_id = number("numPr.numId");
  direct.level = number("numPr.ilvl");
  const std::string* style = find(properties, "pStyle");
  return lists.numbering.place(direct, style == nullptr ? "" : *style, lists.styles);
}

bool is_long(const std::vector<Property>& properties) { return properties.size() > 200; }

}  // namespace

std::string format_words(const docx::Formatting& formatting, const docx::Lists* lists) {
  // A grid of a thousand columns is compared as a whole.
  if (is_long(formatting.before) || is_long(formatting.after))
    return formatting.before == formatting.after ? "" : "many properties changed";
  std::vector<std::string> phrases;
  const auto add = [&phrases](std::string words) {
    if (!words.empty() && std::find(phrases.begin(), phrases.end(), words) == phrases.end())
      phrases.push_back(std::move(words));
  };
  const auto columns = [](const std::vector<Property>& properties) {
    std::vector<std::string> out;
    for (const Property& property : properties)
      if (property.name == "gridCol.w") out.push_back(property.value);
    return out;
  };
  if (columns(formatting.before) != columns(formatting.after)) add("column widths changed");
  bool relisted = false;
  const auto list = [&](const Property& property) {
    if (lists == nullptr || !is_of_list(property.name)) return false;
    if (!std::exchange(relisted, true))
      add(docx::list_words(lists->numbering, list_place(formatting.before, *lists), lists->numbering,
                           list_place(formatting.after, *lists)));
    return true;
  };
  for (const Property& property : formatting.after) {
    if (property.name == "gridCol.w") continue;
    const std::string* was = find(formatting.before, property.name);
    if (was != nullptr && *was == property.value) continue;
    if (list(property)) continue;
    add(phrase(property.name, was == nullptr ? std::nullopt : std::optional(*was), property.value));
  }
  for (const Property& property : formatting.before)
    if (property.name != "gridCol.w" && find(formatting.after, property.name) == nullptr && !list(property))
      add(phrase(property.name, property.value, std::nullopt));
  std::string out;
  for (const std::string& words : phrases) out += (out.empty() ? "" : "; ") + words;
  return out;
}

bool is_numbering_only(const docx::Formatting& formatting) {
  bool any = false;
  const auto differs = [&](const std::vector<Property>& these, const std::vector<Property>& those) {
    return std::any_of(these.begin(), these.end(), [&](const Property& property) {
      const std::string* other = find(those, property.name);
      if (other != nullptr && *other == property.value) return false;
      any = true;
      return !is_of_list(property.name);
    });
  };
  return !differs(formatting.after, formatting.before) && !differs(formatting.before, formatting.after) &&
         any;
}

}  // namespace redraft::review
