#include "report/contents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "docx/document.h"
#include "docx/xml_pieces.h"
#include "render/word_additions.h"
#include "report/toc_field.h"

namespace redraft::report {

namespace {

constexpr int kUsualWidth = 9070;        // of A4 with margins of 2.5 cm, in twips
constexpr int kTwipsPerCharacter = 110;  // of a label, and a gap of about as much
// LibreOffice leaves out a page number in a link that ends at the very edge.
constexpr int kFromEdge = 12;
constexpr int kLevelIndent = 220;

std::string run(const std::string& content) { return "<w:r>" + content + "</w:r>"; }

std::string text_run(const std::string& words) {
  return run("<w:t xml:space=\"preserve\">" + docx::escaped(words) + "</w:t>");
}

std::string field_begin(const std::string& words, bool renew) {
  return run(std::string("<w:fldChar w:fldCharType=\"begin\"") + (renew ? " w:dirty=\"true\"" : "") + "/>") +
         run("<w:instrText xml:space=\"preserve\">" + docx::escaped(words) + "</w:instrText>") +
         run("<w:fldChar w:fldCharType=\"separate\"/>");
}

const std::string kFieldEnd = run("<w:fldChar w:fldCharType=\"end\"/>");

// Without the signs that stand for notes, pictures and marks.
std::string heading_words(const docx::Story& body, const docx::Paragraph& paragraph) {
  std::string out(body.words(paragraph.text));
  const std::string object = "\xEF\xBF\xBC";
  for (std::size_t at = out.find(object); at != std::string::npos; at = out.find(object, at))
    out.erase(at, object.size());
  return fold_space(out);
}

int twips(std::string_view section, std::string_view element, std::string_view attribute) {
  const std::size_t at = section.find(element);
  if (at == std::string_view::npos) return 0;
  const std::uint64_t value = render::leading_number(docx::xml_attribute(section.substr(at), attribute));
  return static_cast<int>(std::min<std::uint64_t>(value, 40'000));
}

class ContentsWriter {
 public:
  ContentsWriter(const docx::Package& package, const std::map<std::string, int>& pages)
      : package_(package),
        pages_(pages),
        document_(docx::Document::read(package)),
        part_(document_.part_of(document_.body())),
        ids_(package) {}

  Contents write() {
    const std::optional<TocField> toc = find_toc(document_);
    if (!toc || !stands_whole(*toc)) {
      out_.bytes = package_.write({});
      return std::move(out_);
    }
    take_names();
    for (std::uint32_t k = 0; k < body().paragraphs.size(); ++k)
      if (k < toc->first || k > toc->last) heading(k, toc->instruction);
    field(*toc);
    check_numbers();
    docx::Package::Changes changes;
    changes.parts.push_back({part_.name(), splices_.apply(part_.bytes())});
    out_.bytes = package_.write(changes);
    return std::move(out_);
  }

 private:
  const docx::Story& body() const { return document_.body(); }

  std::uint32_t parent_of(std::uint32_t paragraph) const {
    return body().nodes[body().paragraphs[paragraph].node].parent;
  }

  // Its first and last paragraph stand side by side, so that others can take their place.
  bool stands_whole(const TocField& toc) {
    if (parent_of(toc.first) == parent_of(toc.last)) return true;
    out_.findings.push_back(finding_at("contents-not-written", Severity::warning, {package_.name()},
                                       toc.words,
                                       "paragraph " + std::to_string(toc.first + 1) +
                                           ": the table of contents begins and ends in different cells or "
                                           "controls; its entries are left to Word"));
    return false;
  }

  void take_names() {
    const std::string& bytes = part_.bytes();
    for (std::size_t at = bytes.find("<w:bookmarkStart "); at != std::string::npos;
         at = bytes.find("<w:bookmarkStart ", at + 1))
      names_.emplace(docx::xml_attribute(std::string_view(bytes).substr(at), "w:name"));
  }

  std::string new_name() {
    for (;;) {
      std::string name = fmt::format("_Toc{:09}", ++last_name_);
      if (names_.insert(name).second) return name;
    }
  }

  // The bookmark of a table of contents that the heading has already.
  std::string own_name(const docx::Paragraph& paragraph) const {
    const std::string_view xml = part_.bytes(paragraph.span.content());
    for (std::size_t at = xml.find("<w:bookmarkStart "); at != std::string_view::npos;
         at = xml.find("<w:bookmarkStart ", at + 1)) {
      const std::string_view name = docx::xml_attribute(xml.substr(at), "w:name");
      if (name.starts_with("_Toc") && names_.contains(std::string(name))) return std::string(name);
    }
    return {};
  }

  void heading(std::uint32_t k, const TocInstruction& instruction) {
    const docx::Paragraph& paragraph = body().paragraphs[k];
    const int level = toc_level(document_, paragraph, instruction);
    if (level == 0) return;
    ContentsEntry entry;
    entry.level = level;
    entry.words = heading_words(body(), paragraph);
    entry.label = paragraph.label;
    if (entry.words.empty()) return;
    entry.bookmark = own_name(paragraph);
    if (entry.bookmark.empty()) {
      entry.bookmark = new_name();
      const std::string id = ids_.next();
      const std::uint32_t begin =
          paragraph.properties.empty() ? paragraph.span.open_end : paragraph.properties.end;
      splices_.insert(begin, "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + entry.bookmark + "\"/>");
      splices_.insert(paragraph.span.close_begin, "<w:bookmarkEnd w:id=\"" + id + "\"/>");
    }
    // Entries of one level begin at one place, whatever their label.
    int& room = label_room_[level];
    room = std::max(room, static_cast<int>(code_points(entry.label) + 1) * kTwipsPerCharacter + 10);
    out_.entries.push_back(std::move(entry));
  }

  void field(const TocField& toc) {
    const std::string begin = field_begin(toc.words, pages_.empty());
    const int width = column_width(toc.first);
    std::string written;
    for (std::size_t k = 0; k < out_.entries.size(); ++k)
      written += "<w:p>" + properties(out_.entries[k], width) + (k == 0 ? begin : "") +
                 link(out_.entries[k], toc.instruction) + (k + 1 == out_.entries.size() ? kFieldEnd : "") +
                 "</w:p>";
    if (out_.entries.empty()) written = "<w:p>" + begin + text_run("No headings.") + kFieldEnd + "</w:p>";
    // A section that ends within the field ends behind it.
    for (std::uint32_t k = toc.first; k <= toc.last; ++k)
      if (const docx::Range section = body().paragraphs[k].section; !section.empty())
        written += "<w:p><w:pPr>" + std::string(part_.bytes(section)) + "</w:pPr></w:p>";
    splices_.replace({body().paragraphs[toc.first].span.begin, body().paragraphs[toc.last].span.end},
                     written);
  }

  // As Word writes them: in the style of the level, with stops for label and page.
  std::string properties(const ContentsEntry& entry, int width) const {
    const docx::Style* const style =
        document_.styles.find_name(docx::StyleType::paragraph, "toc " + std::to_string(entry.level));
    std::string out;
    if (style != nullptr) out += "<w:pStyle w:val=\"" + docx::escaped(style->id) + "\"/>";
    const int indent = style != nullptr ? document_.styles.indent(style->id).indent.value_or(0)
                                        : (entry.level - 1) * kLevelIndent;
    out += "<w:tabs>";
    if (!entry.label.empty())
      out += fmt::format("<w:tab w:val=\"left\" w:pos=\"{}\"/>", indent + label_room_.at(entry.level));
    out += fmt::format("<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{}\"/></w:tabs>", width);
    // LibreOffice does not show what a tab sets beyond the right indent that such styles often have.
    out += style == nullptr ? fmt::format("<w:ind w:left=\"{}\" w:right=\"0\"/>", indent)
                            : "<w:ind w:right=\"0\"/>";
    return "<w:pPr>" + out + "</w:pPr>";
  }

  std::string link(const ContentsEntry& entry, const TocInstruction& instruction) {
    std::string out = "<w:hyperlink w:anchor=\"" + entry.bookmark + "\" w:history=\"1\">";
    if (!entry.label.empty()) out += text_run(entry.label) + run("<w:tab/>");
    out += text_run(entry.words);
    const auto page = pages_.find(entry.bookmark);
    const bool without = instruction.first_without_page > 0 &&
                         entry.level >= instruction.first_without_page &&
                         entry.level <= instruction.last_without_page;
    if (page != pages_.end() && !without)
      out += run("<w:tab/>") + field_begin(" PAGEREF " + entry.bookmark + " \\h ", false) +
             text_run(std::to_string(page->second)) + kFieldEnd;
    if (page == pages_.end() && !without && !pages_.empty())
      out_.findings.push_back(finding_at("contents-page-unknown", Severity::warning, {package_.name()},
                                         entry.words,
                                         "the page of this heading is not known; its entry has none"));
    return out + "</w:hyperlink>";
  }

  // Between the margins of the section that holds the paragraph.
  int column_width(std::uint32_t paragraph) const {
    for (const docx::SectionPages& section : document_.sections) {
      if (section.paragraph != docx::kNone && section.paragraph < paragraph) continue;
      const std::string_view xml = part_.bytes(section.xml);
      const int width = twips(xml, "<w:pgSz ", "w:w") - twips(xml, "<w:pgMar ", "w:left") -
                        twips(xml, "<w:pgMar ", "w:right");
      return (width > 1000 ? width : kUsualWidth) - kFromEdge;
    }
    return kUsualWidth - kFromEdge;
  }

  // A page's number is its place in the PDF, which is what it prints unless a section begins to count anew.
  void check_numbers() {
    if (pages_.empty()) return;
    for (const docx::SectionPages& section : document_.sections) {
      const std::string_view xml = part_.bytes(section.xml);
      const std::size_t at = xml.find("<w:pgNumType ");
      if (at == std::string_view::npos) continue;
      if (docx::xml_attribute(xml.substr(at), "w:start").empty() &&
          docx::xml_attribute(xml.substr(at), "w:fmt").empty())
        continue;
      out_.findings.push_back(finding_at("contents-page-numbers", Severity::warning, {package_.name()}, "",
                                         "a section counts its pages anew or in other signs; the table of "
                                         "contents has them counted through"));
      return;
    }
  }

  const docx::Package& package_;
  const std::map<std::string, int>& pages_;
  const docx::Document document_;
  const docx::Part& part_;
  render::WordIds ids_;
  std::set<std::string> names_;
  int last_name_ = 0;
  std::map<int, int> label_room_;  // by level, in twips
  docx::Splices splices_;
  Contents out_;
};

}  // namespace

Contents write_contents(const docx::Package& package, const std::map<std::string, int>& pages) {
  return ContentsWriter(package, pages).write();
}

}  // namespace redraft::report
