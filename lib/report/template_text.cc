#include "report/template_text.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/one_of.h"
#include "base/unicode.h"
#include "docx/xml_characters.h"
#include "docx/xml_pieces.h"

namespace redraft::report {

namespace {

using docx::XmlTree;

void add(TemplateText& text, std::string_view words, std::uint32_t from, std::uint32_t until,
         std::uint32_t piece) {
  text.words += words;
  text.from.insert(text.from.end(), words.size(), from);
  text.until.insert(text.until.end(), words.size(), until);
  text.piece.insert(text.piece.end(), words.size(), piece);
}

bool is_one_byte(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '&' && c != '<'; }

// Characters that are as many bytes in the part.
void add_bytes(TemplateText& text, std::string_view words, std::uint32_t from, std::uint32_t piece) {
  const std::size_t before = text.words.size();
  text.words += words;
  text.from.resize(text.words.size());
  text.until.resize(text.words.size());
  std::iota(text.from.begin() + static_cast<std::ptrdiff_t>(before), text.from.end(), from);
  std::iota(text.until.begin() + static_cast<std::ptrdiff_t>(before), text.until.end(), from + 1);
  text.piece.insert(text.piece.end(), words.size(), piece);
}

// The content of an element of text, character by character.
void add_content(TemplateText& text, std::string_view bytes, std::uint32_t begin, std::uint32_t end,
                 std::uint32_t piece) {
  const char* const last = bytes.data() + end;
  std::uint32_t at = begin;
  while (at < end) {
    if (bytes[at] == '&') {
      const docx::XmlReference reference = docx::reference_at(bytes.data() + at, last);
      if (reference.length == 0) return;  // the part was checked: it cannot be
      std::string words;
      append_utf8(words, reference.value);
      const auto next = at + static_cast<std::uint32_t>(reference.length);
      add(text, words, at, next, piece);
      at = next;
      continue;
    }
    if (bytes[at] == '<') {  // a comment or CDATA inside a text: passed over
      const std::size_t close = bytes.find('>', at);
      at = static_cast<std::uint32_t>(std::min<std::size_t>(close, end - 1)) + 1;
      continue;
    }
    // Characters of one byte together, others singly.
    std::uint32_t next = at;
    while (next < end && is_one_byte(bytes[next])) ++next;
    if (next > at) {
      add_bytes(text, bytes.substr(at, next - at), at, piece);
    } else {
      ++next;
      while (next < end && (static_cast<unsigned char>(bytes[next]) & 0xC0U) == 0x80U) ++next;
      add(text, bytes.substr(at, next - at), at, next, piece);
    }
    at = next;
  }
}

class Reader {
 public:
  Reader(const XmlTree& tree, std::vector<TemplateText>& out) : tree_(tree), out_(out) {}

  void paragraph(std::uint32_t p) {
    TemplateText words;
    TemplateText code;
    words.paragraph = code.paragraph = p;
    code.instruction = true;
    std::uint32_t run = kNoElement;
    for (std::uint32_t k = p + 1; k < tree_[p].end;) {
      const docx::XmlElement& element = tree_[k];
      const std::string_view name = element.name;
      if (run != kNoElement && k >= tree_[run].end) run = kNoElement;
      if (is_one_of(name, {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr"})) {
        k = element.end;
        continue;
      }
      if (is_one_of(name,
                    {"w:drawing", "w:pict", "w:object", "mc:AlternateContent", "m:oMath", "m:oMathPara"})) {
        words.only_words = false;
        k = element.end;  // text boxes are paragraphs of their own
        continue;
      }
      if (name == "w:r") {
        run = k;
      } else if (name == "w:t") {
        piece(words, k, run);
      } else if (name == "w:instrText") {
        piece(code, k, run);
        words.only_words = false;
      } else if (name == "w:tab" || name == "w:br" || name == "w:cr") {
        atom(words, k, run, " ");
      } else if (name == "w:noBreakHyphen") {
        atom(words, k, run, "-");
      } else if (is_one_of(name, {"w:footnoteReference", "w:endnoteReference", "w:sym", "w:fldChar",
                                  "w:fldSimple", "w:commentReference", "w:ptab"})) {
        words.only_words = false;
      }
      ++k;
    }
    if (!words.words.empty()) out_.push_back(std::move(words));
    if (!code.words.empty()) out_.push_back(std::move(code));
  }

 private:
  void piece(TemplateText& text, std::uint32_t k, std::uint32_t run) {
    const docx::Span& span = tree_[k].span;
    const auto number = static_cast<std::uint32_t>(text.pieces.size());
    text.pieces.push_back({k, run});
    add_content(text, tree_.bytes(), span.open_end, span.close_begin, number);
  }

  void atom(TemplateText& text, std::uint32_t k, std::uint32_t run, std::string_view words) {
    const docx::Span& span = tree_[k].span;
    const auto number = static_cast<std::uint32_t>(text.pieces.size());
    text.pieces.push_back({k, run});
    add(text, words, span.begin, span.end, number);
  }

  const XmlTree& tree_;
  std::vector<TemplateText>& out_;
};

// Attributes in which people write words: alternative texts, names of controls, the code of a field that Word holds in one.
struct Written {
  std::string_view element;
  std::string_view attribute;
};
constexpr std::array<Written, 10> kWritten = {{{"w:fldSimple", "w:instr"},
                                               {"wp:docPr", "descr"},
                                               {"wp:docPr", "title"},
                                               {"pic:cNvPr", "descr"},
                                               {"pic:cNvPr", "title"},
                                               {"w:alias", "w:val"},
                                               {"w:tag", "w:val"},
                                               {"w:tblCaption", "w:val"},
                                               {"w:tblDescription", "w:val"},
                                               {"w:hyperlink", "w:tooltip"}}};

void add_attributes(const XmlTree& tree, std::uint32_t k, std::vector<TemplateText>& out) {
  for (const Written& one : kWritten) {
    if (tree[k].name != one.element) continue;
    const docx::Range place = attribute_place(tree, k, one.attribute);
    const std::string_view value = tree.bytes().substr(place.begin, place.size());
    if (value.find("{{") == std::string_view::npos && value.find("}}") == std::string_view::npos) continue;
    TemplateText text;
    text.paragraph = k;
    text.plain = true;
    text.instruction = one.element == "w:fldSimple";
    text.only_words = false;
    text.pieces.push_back({k, kNoElement});
    add_content(text, tree.bytes(), place.begin, place.end, 0);
    out.push_back(std::move(text));
  }
}

}  // namespace

docx::Range attribute_place(const XmlTree& tree, std::uint32_t element, std::string_view name) {
  const docx::Span& span = tree[element].span;
  const std::string_view tag = tree.bytes().substr(span.begin, span.open_end - span.begin);
  const std::string_view value = docx::xml_attribute(tag, name);
  if (value.data() == nullptr) return {};
  const auto begin = static_cast<std::uint32_t>(value.data() - tree.bytes().data());
  return {begin, begin + static_cast<std::uint32_t>(value.size())};
}

std::vector<TemplateText> template_texts(const XmlTree& tree) {
  std::vector<TemplateText> out;
  if (tree.size() == 0) return out;
  if (!tree[0].name.starts_with("w:")) {
    for (std::uint32_t k = 0; k < tree.size(); ++k) {
      if (tree[k].end != k + 1 || tree.content(k).empty()) continue;
      TemplateText text;
      text.paragraph = k;
      text.plain = true;
      text.pieces.push_back({k, kNoElement});
      add_content(text, tree.bytes(), tree[k].span.open_end, tree[k].span.close_begin, 0);
      out.push_back(std::move(text));
    }
    return out;
  }
  Reader reader(tree, out);
  const bool tags = tree.bytes().find("{{") != std::string_view::npos;
  for (std::uint32_t k = 0; k < tree.size(); ++k) {
    if (tree[k].name == "w:p") reader.paragraph(k);
    if (tags) add_attributes(tree, k, out);
  }
  return out;
}

std::string plain_words(std::string_view xml) {
  TemplateText text;
  add_content(text, xml, 0, static_cast<std::uint32_t>(xml.size()), 0);
  return text.words;
}

}  // namespace redraft::report
