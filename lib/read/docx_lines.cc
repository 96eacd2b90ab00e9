#include "read/docx_lines.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "docx/appearance.h"
#include "legal/label.h"
#include "read/definition_text.h"

namespace redraft::read {

namespace {

using docx::Document;
using docx::ItemKind;
using docx::Node;
using docx::NodeKind;
using docx::Story;
using docx::StoryKind;
using legal::LabelStyle;

constexpr int kSameMargin = 113;  // twips (2 mm): margins that are meant to be one

// The words of a paragraph as a reader sees them. What is no character is left out: pictures and marks of notes have findings
// of their own, and a soft hyphen is seen at the end of a line only.
std::string words_of(const Story& story, const docx::Paragraph& paragraph) {
  std::string out;
  for (std::uint32_t i = paragraph.first_item; i < paragraph.end_item; ++i) {
    const docx::Item& item = story.items[i];
    const std::string_view text = story.words(item.text);
    if (item.kind == ItemKind::page_break || item.kind == ItemKind::column_break) {
      out += ' ';
    } else if (text != "\uFFFC" && text != "\u00AD") {
      out += text;
    }
  }
  return out;
}

std::string one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

LabelStyle style_of(docx::NumberFormat format) {
  switch (format) {
    case docx::NumberFormat::lower_letter: return LabelStyle::letter;
    case docx::NumberFormat::upper_letter: return LabelStyle::upper;
    case docx::NumberFormat::lower_roman: return LabelStyle::roman;
    case docx::NumberFormat::upper_roman: return LabelStyle::upper_roman;
    case docx::NumberFormat::decimal: return LabelStyle::digit;
    default: return LabelStyle::none;
  }
}

// A paragraph before its place in the text is known.
struct Line {
  std::string label;  // automatic
  std::string words;
  std::size_t gap = 0;  // of two columns: where the second begins in `words`
  int indent = 0;       // twips
  bool in_cell = false;
  Evidence::Row row = Evidence::Row::none;
  LabelStyle style = LabelStyle::none;
  std::vector<std::uint32_t> paragraphs;
};

class Layout {
 public:
  Layout(const Document& document, const profile::Profile& profile)
      : document_(document), profile_(profile), body_(document.body()), appearance_(document) {}

  DocxLines run() {
    for (std::uint32_t k = 0; k < body_.nodes.size(); k = body_.nodes[k].end) block(k, false);
    if (!contents_.empty()) passed_over("the table of contents", contents_);
    write();
    atoms();
    other_stories();
    return std::move(out_);
  }

 private:
  template <class Visit>
  void each_child(std::uint32_t node, Visit visit) const {
    for (std::uint32_t k = node + 1; k < body_.nodes[node].end; k = body_.nodes[k].end) visit(k);
  }

  void block(std::uint32_t at, bool in_cell) {
    const Node& node = body_.nodes[at];
    switch (node.kind) {
      case NodeKind::paragraph: paragraph(node.paragraph, in_cell); break;
      case NodeKind::table: table(at); break;
      case NodeKind::row:
      case NodeKind::cell:
      case NodeKind::control: each_child(at, [&](std::uint32_t k) { block(k, in_cell); }); break;
      case NodeKind::other: passed_over("the element " + element_name(node), ""); break;
      case NodeKind::point: break;
    }
  }

  std::string element_name(const Node& node) const {
    const std::string_view bytes = document_.part_of(body_).bytes(node.span.whole());
    return std::string(bytes.substr(0, std::min(bytes.find_first_of(" />\n\t", 1), bytes.size()))) + ">";
  }

  void paragraph(std::uint32_t at, bool in_cell) {
    Line line = line_of(at, in_cell);
    if (contents(at, line)) return;
    put(std::move(line));
  }

  Line line_of(std::uint32_t at, bool in_cell) const {
    const docx::Paragraph& p = body_.paragraphs[at];
    Line out;
    out.label = p.label;
    out.words = words_of(body_, p);
    out.indent = appearance_.indent(p);
    out.in_cell = in_cell;
    if (in_cell) out.row = Evidence::Row::cell;
    out.paragraphs = {at};
    if (!p.label.empty() && p.label[0] == '(')
      if (const docx::Level* level =
              document_.numbering.level(static_cast<int>(p.num_id), static_cast<int>(p.level)))
        out.style = style_of(level->format);
    return out;
  }

  void put(Line line) {
    if (!trim(line.label).empty() || !trim(line.words).empty()) lines_.push_back(std::move(line));
  }

  // A table of contents repeats headings with their pages; they are no provisions.
  bool contents(std::uint32_t at, const Line& line) {
    const docx::Style* style = document_.styles.paragraph_style(body_.paragraphs[at].style);
    if (style == nullptr) return false;
    const bool is = style->key == "toc heading" ||
                    (style->key.size() == 5 && style->key.compare(0, 4, "toc ") == 0) ||
                    style->key == "table of figures";
    if (!is) return false;
    const std::string words = fold_space(line.label + " " + line.words);
    if (!words.empty()) contents_ += (contents_.empty() ? "" : "\n") + words;
    return true;
  }

  // --- tables

  struct Cell {
    std::uint32_t node = 0;
    std::vector<std::uint32_t> paragraphs;  // that hold words or a label; of nested tables too
    bool nested = false;
  };

  void rows_of(std::uint32_t at, std::vector<std::uint32_t>& rows) const {
    each_child(at, [&](std::uint32_t k) {
      if (body_.nodes[k].kind == NodeKind::row) rows.push_back(k);
      if (body_.nodes[k].kind == NodeKind::control) rows_of(k, rows);
    });
  }

  void cells_of(std::uint32_t at, std::vector<Cell>& cells) const {
    each_child(at, [&](std::uint32_t k) {
      if (body_.nodes[k].kind == NodeKind::control) cells_of(k, cells);
      if (body_.nodes[k].kind != NodeKind::cell) return;
      Cell cell;
      cell.node = k;
      for (std::uint32_t n = k + 1; n < body_.nodes[k].end; ++n) {
        if (body_.nodes[n].kind == NodeKind::table) cell.nested = true;
        if (body_.nodes[n].kind != NodeKind::paragraph) continue;
        const std::uint32_t p = body_.nodes[n].paragraph;
        if (!body_.paragraphs[p].label.empty() || !trim(words_of(body_, body_.paragraphs[p])).empty())
          cell.paragraphs.push_back(p);
      }
      cells.push_back(std::move(cell));
    });
  }

  void table(std::uint32_t at) {
    std::vector<std::uint32_t> rows;
    rows_of(at, rows);
    std::vector<std::vector<Cell>> cells(rows.size());
    std::size_t two = 0;
    std::size_t meanings = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      cells_of(rows[r], cells[r]);
      if (!two_columns(cells[r]) || is_head(rows[r])) continue;
      ++two;
      if (starts_meaning(trim(text_of(cells[r][1].paragraphs.front())), profile_)) ++meanings;
    }
    const bool definitions = two > 0 && 2 * meanings >= two;
    for (std::size_t r = 0; r < rows.size(); ++r) row(rows[r], cells[r], definitions);
  }

  bool is_head(std::uint32_t row) const {
    const docx::Range properties = body_.nodes[row].properties;
    return document_.part_of(body_).bytes(properties).find("<w:tblHeader") != std::string_view::npos;
  }

  static bool two_columns(const std::vector<Cell>& cells) {
    return cells.size() == 2 && !cells[0].paragraphs.empty() && !cells[1].paragraphs.empty() &&
           !cells[0].nested && !cells[1].nested;
  }

  std::string text_of(std::uint32_t paragraph) const {
    return one_line(words_of(body_, body_.paragraphs[paragraph]));
  }

  void row(std::uint32_t at, const std::vector<Cell>& cells, bool definitions) {
    const auto filled =
        std::count_if(cells.begin(), cells.end(), [](const Cell& c) { return !c.paragraphs.empty(); });
    const bool simple = std::all_of(cells.begin(), cells.end(), [](const Cell& c) { return !c.nested; });
    const bool short_cells = simple && std::all_of(cells.begin(), cells.end(),
                                                   [](const Cell& c) { return c.paragraphs.size() <= 1; });
    if (two_columns(cells)) {
      two_column_row(cells, is_head(at) ? Evidence::Row::cell : row_of(cells, definitions));
    } else if (filled > 1 && short_cells) {
      one_line_row(cells);
    } else {
      // One cell, or cells of several paragraphs: read one after the other.
      for (const Cell& cell : cells) each_child(cell.node, [&](std::uint32_t k) { block(k, filled > 1); });
    }
  }

  Evidence::Row row_of(const std::vector<Cell>& cells, bool definitions) const {
    bool bold = true;
    bool named = false;
    for (const std::uint32_t p : cells[0].paragraphs) {
      const docx::Paragraph& paragraph = body_.paragraphs[p];
      if (!paragraph.label.empty()) return Evidence::Row::columns;
      for (std::uint32_t i = paragraph.first_item; i < paragraph.end_item; ++i)
        if (!trim(body_.words(body_.items[i].text)).empty())
          bold = bold && appearance_.bold(paragraph, body_.items[i]);
      const docx::Style* style = document_.styles.paragraph_style(paragraph.style);
      named = named || (style != nullptr && style->key == "definition term");
    }
    const std::string term = text_of(cells[0].paragraphs.front());
    if (named || (definitions && (bold || is_term(term, true)))) return Evidence::Row::definition;
    return bold ? Evidence::Row::bold_term : Evidence::Row::columns;
  }

  // A term and the first paragraph of its meaning in one line; the rest of the meaning below it.
  void two_column_row(const std::vector<Cell>& cells, Evidence::Row row) {
    const docx::Paragraph& first = body_.paragraphs[cells[0].paragraphs.front()];
    Line line = line_of(cells[0].paragraphs.front(), true);
    line.row = row;
    line.indent = 0;
    line.words = std::string(trim(one_line(std::move(line.words))));
    for (std::size_t k = 1; k < cells[0].paragraphs.size(); ++k) {
      const Line more = line_of(cells[0].paragraphs[k], true);
      line.words +=
          ' ' + std::string(trim(one_line(more.label.empty() ? more.words : more.label + " " + more.words)));
      line.paragraphs.push_back(cells[0].paragraphs[k]);
    }
    const Line meaning = line_of(cells[1].paragraphs.front(), true);
    // A label alone in the first column is the label of the words in the second.
    if (!first.label.empty() && line.words.empty()) line.row = Evidence::Row::cell;
    if (!line.words.empty()) line.words += '\t';
    line.gap = line.words.size();
    if (!meaning.label.empty()) line.words += meaning.label + '\t';
    line.words += trim(one_line(meaning.words));
    line.paragraphs.push_back(cells[1].paragraphs.front());
    put(std::move(line));
    for (std::size_t k = 1; k < cells[1].paragraphs.size(); ++k) put(line_of(cells[1].paragraphs[k], true));
  }

  void one_line_row(const std::vector<Cell>& cells) {
    Line line;
    line.in_cell = true;
    line.row = Evidence::Row::cell;
    for (const Cell& cell : cells) {
      if (cell.paragraphs.empty()) continue;
      const Line own = line_of(cell.paragraphs.front(), true);
      const bool start = line.paragraphs.empty();
      line.paragraphs.push_back(cell.paragraphs.front());
      if (start) {
        line.label = own.label;
        line.style = own.style;
        line.words = std::string(trim(one_line(own.words)));
        continue;
      }
      if (!line.words.empty()) line.words += '\t';
      if (!own.label.empty()) line.words += own.label + ' ';
      line.words += trim(one_line(own.words));
    }
    put(std::move(line));
  }

  // --- margins

  // The margin of the clauses: what stands further in is inside them.
  int margin_of_clauses() const {
    std::map<int, int> counts;
    for (const Line& line : lines_) {
      if (line.in_cell) continue;
      const std::string start = line.label.empty() ? std::string(trim(line.words)) : line.label + " ";
      const auto label = legal::label_at_start(start);
      if (label && label->text[0] != '(') ++counts[line.indent];
    }
    int most = 0;
    int out = 0;
    for (const auto& [indent, count] : counts)
      if (count > most) most = count, out = indent;
    return out;
  }

  // Columns of white space for a margin: four for each that is meant to differ from the one before.
  static std::map<int, int> columns_of(const std::vector<int>& margins) {
    std::map<int, int> out;
    int last = 0;
    int columns = 0;
    for (const int margin : margins) {
      if (margin <= kSameMargin) {
        out[margin] = 0;
        continue;
      }
      if (margin - last > kSameMargin) columns += 4;
      last = margin;
      out[margin] = columns;
    }
    return out;
  }

  void write() {
    const int clauses = margin_of_clauses();
    const auto inside = [&](const Line& line) { return line.in_cell ? line.indent : line.indent - clauses; };
    std::vector<int> margins[2];
    for (const Line& line : lines_) margins[line.in_cell ? 1 : 0].push_back(inside(line));
    std::map<int, int> columns[2];
    for (const std::size_t k : {0U, 1U}) {
      std::sort(margins[k].begin(), margins[k].end());
      columns[k] = columns_of(margins[k]);
    }
    for (const Line& line : lines_) {
      int indent = columns[line.in_cell ? 1 : 0][inside(line)];
      // In a cell an item is inside what the row says, though it stands at the cell's margin.
      const std::string_view start = line.label.empty() ? trim(line.words) : std::string_view(line.label);
      if (line.in_cell && line.row == Evidence::Row::cell && line.gap == 0 && start.substr(0, 1) == "(")
        indent = std::max(indent, 4);
      write(line, static_cast<std::size_t>(indent));
    }
  }

  void write(const Line& line, std::size_t indent) {
    std::string& text = out_.text;
    if (!text.empty()) text += '\n';
    text.append(indent, ' ');
    Evidence evidence;
    std::string_view words = line.words;
    if (line.label.empty()) {
      // White space that was typed stands at the margin too.
      const std::string_view rest = trim(words);
      text += words.substr(0, static_cast<std::size_t>(rest.data() - words.data()));
      words.remove_prefix(static_cast<std::size_t>(rest.data() - words.data()));
    }
    evidence.begin = text.size();
    text += line.label;
    if (!line.label.empty() && !words.empty()) text += '\t';
    if (line.gap > 0) evidence.meaning = text.size() + line.gap - (line.words.size() - words.size());
    text += words;
    text += '\n';
    evidence.label = line.style;
    evidence.row = line.row;
    out_.evidence.push_back(evidence);
    out_.paragraphs.push_back(line.paragraphs);
  }

  // What stands in the lines and is no word.
  void atoms() {
    std::map<ItemKind, std::size_t> counts;
    for (const docx::Item& item : body_.items)
      if (body_.words(item.text) == "\uFFFC") ++counts[item.kind];
    const auto say = [&](ItemKind kind, const std::string& one, const std::string& many) {
      const std::size_t count = counts[kind];
      if (count > 0)
        passed_over(count == 1 ? one : std::to_string(count) + " " + many, "", Severity::warning, count > 1);
    };
    say(ItemKind::drawing, "a picture", "pictures");
    say(ItemKind::equation, "an equation without words", "equations without words");
    say(ItemKind::symbol, "a character of a symbol font", "characters of symbol fonts");
    say(ItemKind::other, "an element of a line that is no text", "elements of lines that are no text");
  }

  // Notes and text boxes say something that a reader of the Code would want to know of; headers and comments do not.
  void other_stories() {
    for (const Story& story : document_.stories) {
      if (story.kind == StoryKind::body) continue;
      std::string words;
      for (const docx::Paragraph& p : story.paragraphs) {
        const std::string own = fold_space(p.label + " " + words_of(story, p));
        if (!own.empty()) words += (words.empty() ? "" : "\n") + own;
      }
      if (words.empty()) continue;
      const bool numbered = story.kind == StoryKind::footnote || story.kind == StoryKind::endnote ||
                            story.kind == StoryKind::comment;
      std::string name = "the " + std::string(to_string(story.kind));
      if (numbered) name = std::string(to_string(story.kind)) + " " + std::to_string(story.id);
      const bool matters = story.kind == StoryKind::footnote || story.kind == StoryKind::endnote ||
                           story.kind == StoryKind::text_box;
      passed_over(name, words, matters ? Severity::warning : Severity::info);
    }
  }

  void passed_over(const std::string& what, const std::string& words, Severity severity = Severity::info,
                   bool several = false) {
    Finding finding;
    finding.check = "reading-passed-over";
    finding.severity = severity;
    finding.place = {document_.package().name()};
    finding.words = words;
    finding.message = what + (several ? " are" : " is") + " not part of the Code";
    out_.findings.push_back(std::move(finding));
  }

  const Document& document_;
  const profile::Profile& profile_;
  const Story& body_;
  const docx::Appearance appearance_;
  std::vector<Line> lines_;
  std::string contents_;
  DocxLines out_;
};

}  // namespace

std::size_t DocxLines::line_at(std::size_t byte) const {
  const auto after = std::upper_bound(evidence.begin(), evidence.end(), byte,
                                      [](std::size_t b, const Evidence& e) { return b < e.begin; });
  return after == evidence.begin() ? 0 : static_cast<std::size_t>(after - evidence.begin()) - 1;
}

DocxLines lay_out(const Document& document, const profile::Profile& profile) {
  return Layout(document, profile).run();
}

}  // namespace redraft::read
