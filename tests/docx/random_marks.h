// Documents with tracked changes put anywhere that the schema lets them stand, by chance from a seed.
#pragma once

#include <random>
#include <string>

namespace redraft::docx::tests {

class RandomMarks {
 public:
  explicit RandomMarks(unsigned seed) : random_(seed) {}

  /// The blocks of a body; at least one paragraph at the end.
  std::string blocks(int depth = 0) {
    std::string out;
    const int count = 1 + below(4);
    for (int i = 0; i < count; ++i) {
      const int kind = below(10);
      if (kind == 0 && depth < 2) {
        out += table(depth + 1);
      } else if (kind == 1 && depth < 3) {
        out += "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + blocks(depth + 1) +
               "</w:sdtContent></w:sdt>";
      } else {
        if (chance(8)) out += marker();
        out += paragraph(depth);
      }
    }
    return out + paragraph(depth);
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool chance(int n) { return below(n) == 0; }

  std::string attributes() {
    return " w:id=\"" + std::to_string(++id_) + "\" w:author=\"" + (chance(2) ? "A" : "B") + "\"";
  }
  std::string word() { return "w" + std::to_string(++words_) + " "; }

  // Starts and ends of bookmarks, in any place: both halves are written, in order.
  std::string marker() {
    if (open_ == 0 || chance(2)) {
      ++open_;
      ++bookmarks_;
      return "<w:bookmarkStart w:id=\"" + std::to_string(bookmarks_) + "\" w:name=\"b" +
             std::to_string(bookmarks_) + "\"/>";
    }
    --open_;
    return "<w:bookmarkEnd w:id=\"" + std::to_string(++ended_) + "\"/>";
  }

  std::string format(const char* element) {
    const std::string name = element;
    if (!chance(4)) return {};
    const std::string before = chance(2) ? "<w:keepNext/>" : "";
    return "<w:" + name + "Change" + attributes() + "><w:" + name + ">" + (name == "pPr" ? before : "") +
           "</w:" + name + "></w:" + name + "Change>";
  }

  std::string run(bool deleted) {
    const std::string text = deleted ? "w:delText" : "w:t";
    std::string properties;
    if (chance(4)) properties = "<w:rPr><w:b/>" + format("rPr") + "</w:rPr>";
    if (chance(20) && nested_ < 2) {
      ++nested_;
      const std::string box =
          "<w:r>" + properties + "<w:pict><w:txbxContent>" + blocks(3) + "</w:txbxContent></w:pict></w:r>";
      --nested_;
      return box;
    }
    return "<w:r>" + properties + "<" + text + " xml:space=\"preserve\">" + word() + "</" + text + "></w:r>";
  }

  std::string inlines(int depth, bool deleted) {
    std::string out;
    const int count = below(4);
    for (int i = 0; i < count; ++i) {
      if (chance(10)) out += marker();
      const int kind = depth > 3 ? 9 : below(10);
      switch (kind) {
        case 0: out += "<w:ins" + attributes() + ">" + inlines(depth + 1, deleted) + "</w:ins>"; break;
        case 1: out += "<w:del" + attributes() + ">" + inlines(depth + 1, true) + "</w:del>"; break;
        case 2: out += "<w:hyperlink w:anchor=\"x\">" + inlines(depth + 1, deleted) + "</w:hyperlink>"; break;
        case 3:
          out += "<w:sdt><w:sdtContent>" + inlines(depth + 1, deleted) + "</w:sdtContent></w:sdt>";
          break;
        case 4:
          out += "<w:moveFrom" + attributes() + ">" + inlines(depth + 1, deleted) + "</w:moveFrom>";
          break;
        case 5: out += "<w:moveTo" + attributes() + ">" + inlines(depth + 1, deleted) + "</w:moveTo>"; break;
        default: out += run(deleted);
      }
    }
    return out;
  }

  std::string paragraph(int depth) {
    std::string mark;
    if (chance(4)) mark += "<w:ins" + attributes() + "/>";
    if (chance(4)) mark += "<w:del" + attributes() + "/>";
    if (chance(12)) mark += "<w:moveFrom" + attributes() + "/>";
    std::string properties = "<w:pStyle w:val=\"s" + std::to_string(below(3)) + "\"/>";
    if (!mark.empty() || chance(5)) properties += "<w:rPr>" + mark + "</w:rPr>";
    return "<w:p><w:pPr>" + properties + format("pPr") + "</w:pPr>" + inlines(depth, false) + "</w:p>";
  }

  std::string table(int depth) {
    std::string out = "<w:tbl><w:tblPr/><w:tblGrid/>";
    const int rows = 1 + below(3);
    for (int i = 0; i < rows; ++i) {
      std::string mark;
      if (chance(3)) mark = "<w:trPr><w:ins" + attributes() + "/></w:trPr>";
      if (mark.empty() && chance(3)) mark = "<w:trPr><w:del" + attributes() + "/></w:trPr>";
      out += "<w:tr>" + mark;
      const int cells = 1 + below(2);
      for (int k = 0; k < cells; ++k) {
        const std::string cell = chance(6)   ? "<w:tcPr><w:cellIns" + attributes() + "/></w:tcPr>"
                                 : chance(6) ? "<w:tcPr><w:cellDel" + attributes() + "/></w:tcPr>"
                                             : "";
        out += "<w:tc>" + cell + blocks(depth) + "</w:tc>";
      }
      out += "</w:tr>";
    }
    return out + "</w:tbl>";
  }

  std::mt19937 random_;
  int id_ = 0;
  int words_ = 0;
  int bookmarks_ = 0;
  int open_ = 0;
  int ended_ = 0;
  int nested_ = 0;
};

}  // namespace redraft::docx::tests
