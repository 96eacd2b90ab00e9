#include "report/template_part.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "base/words.h"
#include "report/template_compile.h"

namespace redraft::report {

namespace {

constexpr std::size_t kWordsAround = 40;  // bytes on either side

std::string around(const std::string& words, std::size_t from, std::size_t until) {
  std::size_t begin = from > kWordsAround ? from - kWordsAround : 0;
  std::size_t end = std::min(words.size(), until + kWordsAround);
  while (begin > 0 && (static_cast<unsigned char>(words[begin]) & 0xC0U) == 0x80U) --begin;
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) ++end;
  return (begin > 0 ? "…" : "") + one_line(words.substr(begin, end - begin)) +
         (end < words.size() ? "…" : "");
}

// "paragraph 12, under 'Costs': ", "header1.xml, paragraph 2: "
std::string place_words(const Spot& spot) {
  std::string out;
  if (!spot.part.ends_with("document.xml")) out = spot.part.substr(spot.part.rfind('/') + 1);
  if (spot.paragraph > 0) out += (out.empty() ? "" : ", ") + ("paragraph " + std::to_string(spot.paragraph));
  if (!spot.heading.empty()) out += ", under " + quoted(spot.heading);
  return out;
}

}  // namespace

TemplatePart::TemplatePart(const std::string& file, std::string name, std::string bytes,
                           const docx::Document& document)
    : file_(file),
      part_(file, std::move(name), std::move(bytes)),
      tree_(part_.bytes()),
      texts_(template_texts(tree_)) {
  part_.drop_tree();
  name_places(document);
  compile(*this, document);
}

bool TemplatePart::is_notes() const {
  return tree_.size() > 0 && (tree_[0].name == "w:footnotes" || tree_[0].name == "w:endnotes");
}

void TemplatePart::name_places(const docx::Document& document) {
  // Texts come in the order of their paragraphs.
  paragraph_number_.assign(texts_.size(), 0);
  heading_.assign(texts_.size(), {});
  std::uint32_t number = 0;
  std::string heading;
  std::size_t text = 0;
  for (std::uint32_t k = 0; k < tree_.size() && text < texts_.size(); ++k) {
    const bool paragraph = tree_[k].name == "w:p";
    if (paragraph) ++number;
    if (texts_[text].paragraph != k) continue;
    bool is_heading = false;
    if (paragraph) {
      const std::uint32_t properties = tree_.child(k, "w:pPr");
      const std::uint32_t style =
          properties == tree_.size() ? properties : tree_.child(properties, "w:pStyle");
      is_heading =
          style != tree_.size() && document.styles.heading(std::string(tree_.attribute(style, "w:val"))) > 0;
    }
    for (; text < texts_.size() && texts_[text].paragraph == k; ++text) {
      paragraph_number_[text] = number;
      heading_[text] = heading;
      if (is_heading && !texts_[text].instruction) heading = one_line(texts_[text].words);
    }
  }
}

Spot TemplatePart::spot_of(std::uint32_t text, std::uint32_t from, std::uint32_t until) const {
  return {name(), paragraph_number_[text], heading_[text], around(texts_[text].words, from, until)};
}

Spot TemplatePart::spot(std::uint32_t tag) const {
  return spot_of(tags_[tag].text, tags_[tag].from, tags_[tag].until);
}

std::string TemplatePart::written(std::uint32_t tag) const {
  const Tag& found = tags_[tag];
  return one_line(texts_[found.text].words.substr(found.from, found.until - found.from));
}

TemplatePart::Fault TemplatePart::make_fault(const TagFault& what, Spot spot, Severity severity) const {
  std::string message = place_words(spot);
  if (!message.empty()) message += ": ";
  message += what.message;
  return {finding_at(what.check, severity, {file_, 0, 0}, spot.words, std::move(message)), std::move(spot)};
}

TemplatePart::Fault TemplatePart::fault(std::uint32_t tag, const TagFault& what, Severity severity) const {
  return make_fault(what, spot(tag), severity);
}

}  // namespace redraft::report
