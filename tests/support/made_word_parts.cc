#include <algorithm>
#include <utility>

#include "support/made_word.h"

namespace redraft::tests {

namespace {

const char* const kRunFormats[] = {"", "<w:b/>", "<w:i/><w:sz w:val=\"24\"/>",
                                   "<w:rStyle w:val=\"Term\"/><w:u w:val=\"single\"/>"};
const char* const kParagraphFormats[] = {"", "<w:jc w:val=\"both\"/>", "<w:ind w:left=\"720\"/>", ""};
const char* const kStyled[] = {"", "", "<w:keepNext/>", ""};
const char* const kStyles[] = {"", "", "", "<w:pStyle w:val=\"Clause\"/>"};
const char* const kFields[] = {"REF _Ref1 \\r \\h", "PAGE"};

class Writer {
 public:
  explicit Writer(std::size_t first_id) : next_(first_id) {}

  WordParts write(const MadeDocument& document) {
    WordParts out;
    out.body = blocks(document.blocks);
    out.footnotes = std::move(notes_[0]);
    out.endnotes = std::move(notes_[1]);
    out.links = {"https://example.org/a", "https://example.org/b"};
    out.image = "\x89PNG not a picture";
    out.styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
        "w:val=\"Normal\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Clause\"><w:name w:val=\"Clause\"/><w:pPr><w:spacing "
        "w:after=\"120\"/></w:pPr></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"Term\"><w:name w:val=\"Term\"/></w:style>";
    for (std::size_t k = 0; k < 2; ++k) {
      const std::string id = std::to_string(k);
      const std::string format = k == 0 ? "decimal" : "lowerLetter";
      out.numbering += "<w:abstractNum w:abstractNumId=\"" + id + "\">" +
                       level("0", format, k == 0 ? "%1." : "(%1)") + level("1", "lowerRoman", "(%2)") +
                       "</w:abstractNum>";
    }
    for (std::size_t k = 0; k < 2; ++k)
      out.numbering += "<w:num w:numId=\"" + std::to_string(k + 1) + "\"><w:abstractNumId w:val=\"" +
                       std::to_string(k) + "\"/></w:num>";
    if (!document.header.empty()) {
      out.header = word_p(document.header);
      out.section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
    }
    out.section += "<w:pgSz w:w=\"11906\" w:h=\"16838\"" +
                   std::string(document.page == 0 ? "" : " w:orient=\"landscape\"") + "/>";
    return out;
  }

 private:
  static std::string level(const std::string& number, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + number + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
  }
  static std::string t(const std::string& words) { return "<w:t xml:space=\"preserve\">" + words + "</w:t>"; }
  static std::string r(const MadeRun& run, const std::string& inner) {
    return "<w:r>" + properties(run.format) + inner + "</w:r>";
  }
  static std::string properties(std::size_t format) {
    return format == 0 ? "" : "<w:rPr>" + std::string(kRunFormats[format]) + "</w:rPr>";
  }

  // Simple; complex; complex with a result in two parts, set alike or not.
  std::string field(const MadeRun& run) {
    if (run.what == 0)
      return "<w:fldSimple w:instr=\" " + std::string(kFields[1]) + " \">" + r(run, t(run.text)) +
             "</w:fldSimple>";
    MadeRun second = run;
    if (run.what == 3) second.format = (run.format + 1) % 4;
    const std::string more = run.what == 1 ? "" : r(second, "<w:tab/>" + t(run.text));
    const auto mark = [&](const char* type) {
      return r(run, "<w:fldChar w:fldCharType=\"" + std::string(type) + "\"/>");
    };
    return mark("begin") + r(run, "<w:instrText> " + std::string(kFields[0]) + " </w:instrText>") +
           mark("separate") + r(run, t(run.text)) + more + mark("end");
  }

  std::string note(const MadeRun& run) {
    const std::string id = std::to_string(next_++);
    const std::string name = run.what == 0 ? "footnote" : "endnote";
    notes_[run.what] += "<w:" + name + " w:id=\"" + id + "\"><w:p><w:r><w:" + name + "Ref/></w:r><w:r>" +
                        t(" " + run.text) + "</w:r></w:p></w:" + name + ">";
    return r(run, "<w:" + name + "Reference w:id=\"" + id + "\"/>");
  }

  std::string picture(const MadeRun& run) {
    const std::string id = std::to_string(next_++);
    return r(run, "<w:drawing><wp:inline><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"" + id +
                      "\" name=\"Picture\"/><a:graphic><a:graphicData "
                      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
                      "picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
                      "id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
                      "r:embed=\"rIdImage\"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></"
                      "a:graphic></wp:inline>"
                      "</w:drawing>");
  }

  std::string inline_of(const MadeRun& run) {
    switch (run.kind) {
      case MadeKind::words: return r(run, t(run.text));
      case MadeKind::tab: return r(run, "<w:tab/>");
      case MadeKind::line_break: return r(run, "<w:br/>");
      case MadeKind::note: return note(run);
      case MadeKind::field: return field(run);
      case MadeKind::link:
        return "<w:hyperlink r:id=\"rIdLink" + std::to_string(run.what) + "\">" + r(run, t(run.text)) +
               "</w:hyperlink>";
      case MadeKind::picture: return picture(run);
      case MadeKind::bookmark: {
        const std::string id = std::to_string(next_++);
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"b" + id + "\"/><w:bookmarkEnd w:id=\"" + id +
               "\"/>";
      }
      case MadeKind::box:
        return r(run,
                 "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>" +
                     word_p(run.text) + "</w:txbxContent></v:textbox></v:shape></w:pict>");
    }
    return {};
  }

  std::string paragraph(const MadeBlock& block) {
    std::string own = kStyles[block.format] + std::string(kStyled[block.format]);
    if (block.list > 0)
      own += "<w:numPr><w:ilvl w:val=\"" + std::to_string(block.level) + "\"/><w:numId w:val=\"" +
             std::to_string(block.list) + "\"/></w:numPr>";
    own += kParagraphFormats[block.format] + properties(block.mark);
    if (block.section > 0)
      own += "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"" + std::to_string(16000 + block.section) +
             "\"/></w:sectPr>";
    std::string out = "<w:p>" + (own.empty() ? own : "<w:pPr>" + own + "</w:pPr>");
    for (const MadeRun& run : block.runs) out += inline_of(run);
    return out + "</w:p>";
  }

  std::string table(const MadeBlock& block) {
    std::size_t columns = 0;
    for (const MadeRow& row : block.rows) columns = std::max(columns, row.cells.size());
    std::string out = "<w:tbl><w:tblPr>" +
                      std::string(block.format == 0 ? "" : "<w:tblW w:w=\"5000\" w:type=\"pct\"/>") +
                      "</w:tblPr><w:tblGrid>";
    for (std::size_t k = 0; k < columns; ++k) out += "<w:gridCol w:w=\"2000\"/>";
    out += "</w:tblGrid>";
    for (const MadeRow& row : block.rows) {
      out += row.heading ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
      for (const MadeCell& cell : row.cells)
        out += "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>" +
               std::string(cell.shade == 0 ? "" : "<w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/>") +
               "</w:tcPr>" + blocks(cell.blocks) + "</w:tc>";
      out += "</w:tr>";
    }
    return out + "</w:tbl>";
  }

  std::string blocks(const std::vector<MadeBlock>& list) {
    std::string out;
    for (const MadeBlock& block : list) {
      if (block.kind == MadeBlock::Kind::paragraph) out += paragraph(block);
      if (block.kind == MadeBlock::Kind::table) out += table(block);
      if (block.kind == MadeBlock::Kind::control)
        out += "<w:sdt><w:sdtPr><w:tag w:val=\"clause\"/></w:sdtPr><w:sdtContent>" + blocks(block.blocks) +
               "</w:sdtContent></w:sdt>";
    }
    return out;
  }

  std::size_t next_;
  std::string notes_[2];
};

std::string plain(std::string words) {
  for (std::size_t at = words.find("&amp;"); at != std::string::npos; at = words.find("&amp;"))
    words.replace(at, 5, "&");
  return words;
}

void add_words(const std::vector<MadeBlock>& list, std::string& out) {
  for (const MadeBlock& block : list) {
    for (const MadeRun& run : block.runs) {
      switch (run.kind) {
        case MadeKind::tab: out += "\t"; break;
        case MadeKind::line_break: out += "\v"; break;
        case MadeKind::words:
        case MadeKind::link: out += plain(run.text); break;
        case MadeKind::field: out += plain(run.text) + (run.what < 2 ? "" : "\t" + plain(run.text)); break;
        case MadeKind::note:
        case MadeKind::picture:
        case MadeKind::box: out += "\uFFFC"; break;
        case MadeKind::bookmark: break;
      }
    }
    if (block.kind == MadeBlock::Kind::paragraph) out += "\n";
    for (const MadeRow& row : block.rows)
      for (const MadeCell& cell : row.cells) add_words(cell.blocks, out);
    add_words(block.blocks, out);
  }
}

}  // namespace

WordParts parts_of(const MadeDocument& document, std::size_t first_id) {
  return Writer(first_id).write(document);
}

std::string words_of(const MadeDocument& document) {
  std::string out;
  add_words(document.blocks, out);
  return out;
}

}  // namespace redraft::tests
