#include "report/fixed_part.h"

#include <algorithm>
#include <array>
#include <vector>

#include "docx/markup.h"
#include "docx/package.h"
#include "docx/xml_pieces.h"

namespace redraft::report {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// What a tracked change's element says; none for any other.
FixedMark mark_of(std::string_view name) {
  if (name == "w:ins") return FixedMark::inserted;
  if (name == "w:del") return FixedMark::deleted;
  if (name == "w:moveFrom") return FixedMark::moved_from;
  if (name == "w:moveTo") return FixedMark::moved_to;
  return FixedMark::none;
}

bool is_range_of_a_change(std::string_view name) {
  return (name.starts_with("w:moveFromRange") || name.starts_with("w:moveToRange") ||
          name.starts_with("w:customXmlIns") || name.starts_with("w:customXmlDel") ||
          name.starts_with("w:customXmlMove"));
}

bool is_change_of_formatting(std::string_view name) {
  return name.ends_with("PrChange") || name.ends_with("PrExChange") || name == "w:tblGridChange" ||
         name == "w:numberingChange";
}

bool is_gone(std::string_view name) {
  return is_range_of_a_change(name) || name == "w:cellIns" || name == "w:cellDel" || name == "w:cellMerge";
}

std::string_view picture_words(FixedMark mark) {
  switch (mark) {
    case FixedMark::none: return {};
    case FixedMark::inserted: return "[picture inserted] ";
    case FixedMark::deleted: return "[picture deleted] ";
    case FixedMark::moved_from: return "[picture moved away] ";
    case FixedMark::moved_to: return "[picture moved here] ";
  }
  return {};
}

bool stands_before_indent(std::string_view name) {
  static constexpr std::array<std::string_view, 21> names = {
      "w:pStyle",      "w:keepNext",     "w:keepLines",     "w:pageBreakBefore",
      "w:framePr",     "w:widowControl", "w:numPr",         "w:suppressLineNumbers",
      "w:pBdr",        "w:shd",          "w:tabs",          "w:suppressAutoHyphens",
      "w:kinsoku",     "w:wordWrap",     "w:overflowPunct", "w:topLinePunct",
      "w:autoSpaceDE", "w:autoSpaceDN",  "w:bidi",          "w:adjustRightInd",
      "w:snapToGrid"};
  return std::find(names.begin(), names.end(), name) != names.end() || name == "w:spacing";
}

class Fixing {
 public:
  Fixing(std::string_view bytes, const std::map<std::size_t, FrozenLabel>& labels, FixedStyles& styles)
      : xml_(bytes), labels_(labels), styles_(styles) {}

  FixedPart run() {
    std::size_t at = 0;
    while (at < xml_.size()) {
      const std::size_t open = xml_.find('<', at);
      out_.bytes += xml_.substr(at, open == npos ? npos : open - at);
      if (open == npos) break;
      at = tag(open);
    }
    return std::move(out_);
  }

 private:
  // What stands around: a change, or something whose end restores what was before.
  struct Open {
    std::string_view name;
    FixedMark before = FixedMark::none;
  };
  FixedStyles::Where where() const {
    const bool in_table =
        std::any_of(open_.begin(), open_.end(), [](const Open& one) { return one.name == "w:tc"; });
    return in_table ? FixedStyles::Where::table : FixedStyles::Where::text;
  }

  struct Paragraph {
    FixedMark mark = FixedMark::none;  // of its own mark
    bool alike = true;                 // all words have the same one
    bool words = false;
    bool in_marked = false;  // a row or cell that came or went says it already
  };

  // Writes the tag that begins here as it is to be; gives where to go on.
  std::size_t tag(std::size_t open) {
    const std::size_t end = docx::xml_tag_end(xml_, open);
    const std::string_view written = xml_.substr(open, end - open);
    if (written.starts_with("<?") || written.starts_with("<!")) {
      out_.bytes += written;
      return end;
    }
    const bool closes = written[1] == '/';
    const bool empty = written[written.size() - 2] == '/';
    const std::string_view name = docx::xml_name(closes ? written.substr(1) : written);
    if (is_change_of_formatting(name)) {
      ++out_.formatting;
      return empty ? end : past(end, name);
    }
    if (is_gone(name)) return end;
    if (const FixedMark mark = mark_of(name); mark != FixedMark::none) {
      if (closes)
        leave(name);
      else if (!empty)
        enter(name, mark);
      return end;
    }
    if (name == "w:p") return paragraph(written, closes, empty, open, end);
    if ((name == "w:r" || name == "m:r") && !closes && !empty && current_ != FixedMark::none)
      return run_of_words(name, open, end);
    if ((name == "w:r" || name == "m:r") && !closes && !empty && !paragraphs_.empty()) see(FixedMark::none);
    if ((name == "w:tr" || name == "w:tc") && !empty) {
      if (closes)
        leave(name);
      else
        enter(name, row_or_cell(name, end));
    }
    out_.bytes += renamed(written, name, closes);
    return end;
  }

  // Deleted words are words.
  static std::string renamed(std::string_view written, std::string_view name, bool closes) {
    std::string out(written);
    const std::size_t first = closes ? 2 : 1;
    if (name == "w:delText")
      out.replace(first, name.size(), "w:t");
    else if (name == "w:delInstrText")
      out.replace(first, name.size(), "w:instrText");
    return out;
  }

  void enter(std::string_view name, FixedMark mark) {
    open_.push_back({name, current_});
    if (mark != FixedMark::none) current_ = mark;
  }
  void leave(std::string_view name) {
    if (open_.empty() || open_.back().name != name) return;
    current_ = open_.back().before;
    open_.pop_back();
  }

  std::size_t past(std::size_t at, std::string_view name) const {
    const std::string close = "</" + std::string(name) + ">";
    const std::size_t found = xml_.find(close, at);
    return found == npos ? xml_.size() : found + close.size();
  }

  // Past the element that begins here; none of its name stands in it.
  std::size_t element_end(std::size_t at, std::string_view name) const {
    const std::size_t end = docx::xml_tag_end(xml_, at);
    return xml_[end - 2] == '/' ? end : past(end, name);
  }

  // A row or cell that was inserted or deleted as such.
  FixedMark row_or_cell(std::string_view name, std::size_t at) const {
    const std::string_view wanted = name == "w:tr" ? "w:trPr" : "w:tcPr";
    if (docx::xml_name(xml_.substr(at)) == "w:tblPrEx") at = element_end(at, "w:tblPrEx");
    if (at >= xml_.size() || docx::xml_name(xml_.substr(at)) != wanted) return FixedMark::none;
    const std::string_view properties = xml_.substr(at, element_end(at, wanted) - at);
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(properties))) {
      if (child.name == "w:cellIns") return FixedMark::inserted;
      if (child.name == "w:cellDel") return FixedMark::deleted;
      if (const FixedMark mark = mark_of(child.name); mark != FixedMark::none) return mark;
    }
    return FixedMark::none;
  }

  std::size_t paragraph(std::string_view written, bool closes, bool empty, std::size_t open,
                        std::size_t end) {
    if (closes) {
      if (!paragraphs_.empty()) {
        const Paragraph own = paragraphs_.back();
        paragraphs_.pop_back();
        if (own.mark != FixedMark::none && !own.in_marked && !(own.words && own.alike))
          out_.bytes +=
              "<w:r><w:rPr>" + styles_.marked({}, own.mark, where()) + "</w:rPr><w:t>\u00B6</w:t></w:r>";
      }
      out_.bytes += written;
      return end;
    }
    out_.bytes += written;
    if (empty) return end;
    Paragraph& own = paragraphs_.emplace_back();
    own.in_marked = std::any_of(open_.begin(), open_.end(),
                                [](const Open& one) { return one.name == "w:tr" || one.name == "w:tc"; }) &&
                    current_ != FixedMark::none;
    if (docx::xml_name(xml_.substr(end)) != "w:pPr") return end;
    const std::size_t past_properties = docx::properties_end(xml_, end);
    const auto label = labels_.find(open);
    properties(xml_.substr(end, past_properties - end), label == labels_.end() ? nullptr : &label->second);
    return past_properties;
  }

  void properties(std::string_view written, const FrozenLabel* label) {
    Paragraph& own = paragraphs_.back();
    std::string made;
    bool numbers = label == nullptr;
    bool indent = label == nullptr || label->ind.empty();
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(written)))
      indent = indent || child.name == "w:ind";
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(written))) {
      if (is_change_of_formatting(child.name)) {
        ++out_.formatting;
        continue;
      }
      if (!numbers && !docx::stands_before_numbers(child.name)) {
        made += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>";
        numbers = true;
      }
      if (!indent && !stands_before_indent(child.name)) {
        made += label->ind;
        indent = true;
      }
      if (child.name == "w:numPr") {
        if (label == nullptr) made += without_marks(child.xml);
      } else if (child.name == "w:sectPr") {
        made += section(child.xml);
      } else if (child.name == "w:rPr") {
        made += mark_properties(child.xml, own);
      } else {
        made += child.xml;
      }
    }
    if (!numbers) made += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>";
    if (!indent) made += label->ind;
    out_.bytes += made.empty() ? "<w:pPr/>" : "<w:pPr>" + made + "</w:pPr>";
    if (label == nullptr) return;
    out_.bytes +=
        "<w:r><w:rPr>" + styles_.marked({}, own.mark, where()) + "</w:rPr><w:t xml:space=\"preserve\">";
    docx::append_escaped(out_.bytes, label->label);
    out_.bytes += "</w:t>" + label->behind + "</w:r>";
  }

  std::string section(std::string_view written) {
    std::string out = docx::xml_start_tag(written);
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(written))) {
      if (is_change_of_formatting(child.name))
        ++out_.formatting;
      else
        out += child.xml;
    }
    return out + "</w:sectPr>";
  }

  // w:numPr: a number that came or went.
  static std::string without_marks(std::string_view written) {
    std::string out = docx::xml_start_tag(written);
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(written)))
      if (mark_of(child.name) == FixedMark::none && !is_change_of_formatting(child.name)) out += child.xml;
    return out + "</w:numPr>";
  }

  // w:rPr of a paragraph's mark: how its number looks.
  std::string mark_properties(std::string_view written, Paragraph& own) {
    std::string inside;
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(written))) {
      if (const FixedMark mark = mark_of(child.name); mark != FixedMark::none) {
        // Deleted after it was inserted: the deletion is what shows.
        if (own.mark == FixedMark::none || mark == FixedMark::deleted) own.mark = mark;
      } else if (is_change_of_formatting(child.name)) {
        ++out_.formatting;
      } else {
        inside += child.xml;
      }
    }
    inside = styles_.marked(inside, own.mark, where());
    return inside.empty() ? std::string() : "<w:rPr>" + inside + "</w:rPr>";
  }

  void see(FixedMark mark) {
    Paragraph& own = paragraphs_.back();
    own.words = true;
    if (mark != own.mark) own.alike = false;
  }

  // Its start tag and properties; the rest is read on.
  std::size_t run_of_words(std::string_view name, std::size_t open, std::size_t end) {
    if (!paragraphs_.empty()) see(current_);
    const bool equation = name == "m:r";
    const std::string_view start = xml_.substr(open, end - open);
    std::string head;  // m:rPr
    std::string inside;
    std::size_t at = end;
    if (equation && docx::xml_name(xml_.substr(at)) == "m:rPr") {
      const std::size_t past_head = element_end(at, "m:rPr");
      head = xml_.substr(at, past_head - at);
      at = past_head;
    }
    if (docx::xml_name(xml_.substr(at)) == "w:rPr") {
      const std::size_t past_properties = docx::properties_end(xml_, at);
      for (const docx::XmlChild& child :
           docx::xml_children(docx::xml_content(xml_.substr(at, past_properties - at)))) {
        if (is_change_of_formatting(child.name))
          ++out_.formatting;
        else
          inside += child.xml;
      }
      at = past_properties;
    }
    const std::string marked =
        "<w:rPr>" + styles_.marked(inside, current_, equation ? FixedStyles::Where::equation : where()) +
        "</w:rPr>";
    const std::string_view content = xml_.substr(at, 200);
    if (content.starts_with("<w:drawing") || content.starts_with("<w:pict") ||
        content.starts_with("<w:object") || content.starts_with("<mc:AlternateContent")) {
      ++out_.pictures;
      out_.bytes += "<w:r><w:rPr>" + styles_.marked({}, current_, where()) +
                    "</w:rPr><w:t xml:space=\"preserve\">" + std::string(picture_words(current_)) +
                    "</w:t></w:r>";
    }
    out_.bytes += std::string(start) + head + marked;
    return at;
  }

  std::string_view xml_;
  const std::map<std::size_t, FrozenLabel>& labels_;
  FixedStyles& styles_;
  FixedPart out_;
  std::vector<Open> open_;
  std::vector<Paragraph> paragraphs_;  // more than one within text boxes
  FixedMark current_ = FixedMark::none;
};

}  // namespace

FixedPart fixed_part(std::string_view bytes, const std::map<std::size_t, FrozenLabel>& labels,
                     FixedStyles& styles) {
  return Fixing(bytes, labels, styles).run();
}

}  // namespace redraft::report
