#include "docx/random_xml.h"

#include <iterator>
#include <random>

namespace redraft::docx {

namespace {

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  std::string part(int size) {
    left_ = size;
    if (chance(2)) out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    if (chance(5)) out_ += "<!-- made up -->\n";
    out_ += "<w:document";
    out_ +=
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'\n xmlns:own=\"urn:own\">";
    while (left_ > 0) content(1);
    out_ += "</w:document>";
    if (chance(5)) out_ += "\n<?end?>\n";
    return std::move(out_);
  }

 private:
  bool chance(int of) { return random_() % static_cast<unsigned>(of) == 0; }
  template <typename Rows>
  auto& one_of(const Rows& rows) {
    return rows[random_() % std::size(rows)];
  }

  void content(int depth) {
    static const std::string pieces[] = {" ",
                                         "\n  ",
                                         "\r\n",
                                         "words and more words",
                                         "a &amp; b",
                                         "&#160;&#x201C;",
                                         "caf\u00E9",
                                         "\U0001F600",
                                         "x > y ]] \" '",
                                         "<!-- note - <w:p> -->",
                                         "<![CDATA[<w:p> & ]] ]]>",
                                         "<?pi <w:p>?>",
                                         "<![CDATA[]]>"};
    if (left_ <= 0 || chance(3)) {
      out_ += one_of(pieces);
      if (left_ > 0 && chance(3)) --left_;
    } else {
      element(depth);
    }
  }

  void element(int depth) {
    static const std::string names[] = {"w:p",   "w:r",   "w:t",      "w:tab", "w:pPr",   "w:delText", "m:t",
                                        "own:x", "plain", "w:\u00E9", "w:tbl", "l:local", "w:a-b.c_d"};
    static const std::string spaces[] = {" ", "\n", "  ", "\t\r\n"};
    --left_;
    const std::string& name = one_of(names);
    out_ += "<" + name;
    if (name == "l:local") out_ += " xmlns:l=\"urn:local\"";
    static const std::string attributes[] = {"w:rsidR", "w:val", "own:val", "val", "xml:space", "w:\u00E9"};
    static const std::string values[] = {"", "00A1", "a &lt; b", "it's > ]]>", "a\nb", "&#10;", "caf\u00E9"};
    for (const std::string& attribute : attributes) {
      if (!chance(4)) continue;
      out_ += one_of(spaces) + attribute + (chance(8) ? " = " : "=");
      out_ += "\"" + one_of(values) + "\"";
    }
    if (chance(6)) out_ += one_of(spaces);
    if (chance(3)) {
      out_ += "/>";
      return;
    }
    out_ += ">";
    for (auto count = random_() % 5; count > 0 && depth < 40; --count) content(depth + 1);
    out_ += "</" + name + (chance(9) ? one_of(spaces) : "") + ">";
  }

  std::mt19937 random_;
  std::string out_;
  int left_ = 0;
};

}  // namespace

std::string random_xml(std::uint32_t seed, int size) { return Writer(seed).part(size); }

}  // namespace redraft::docx
