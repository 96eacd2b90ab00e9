// Formatting put back, row by row of what ECMA-376 part 1, 17.13.5 calls a properties change.
#include "docx/settle_cases.h"

namespace redraft::docx::tests {
namespace {

TEST(SettleProperties, OfRuns) {
  const auto run = [](const std::string& format) { return p("<w:r>" + format + "<w:t>a</w:t></w:r>"); };
  check({
      {"bold added",
       run("<w:rPr><w:b/><w:sz w:val=\"24\"/><w:rPrChange{A}><w:rPr><w:sz w:val=\"22\"/></w:rPr>"
           "</w:rPrChange></w:rPr>"),
       run("<w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr>"), run("<w:rPr><w:sz w:val=\"22\"/></w:rPr>")},
      {"from nothing", run("<w:rPr><w:b/><w:rPrChange{A}><w:rPr/></w:rPrChange></w:rPr>"),
       run("<w:rPr><w:b/></w:rPr>"), run("")},
      {"to nothing", run("<w:rPr><w:rPrChange{A}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"), run(""),
       run("<w:rPr><w:b/></w:rPr>")},
      {"without the inner element", run("<w:rPr><w:b/><w:rPrChange{A}/></w:rPr>"),
       run("<w:rPr><w:b/></w:rPr>"), run("")},
  });
}

TEST(SettleProperties, OfParagraphsKeepTheMarkAndTheSection) {
  const auto with = [](const std::string& format) {
    return "<w:p><w:pPr>" + format + "</w:pPr>" + r("a") + "</w:p>";
  };
  const std::string apart = "<w:rPr><w:b/></w:rPr><w:sectPr><w:cols w:num=\"2\"/></w:sectPr>";
  check({
      {"style and indent",
       with("<w:pStyle w:val=\"B\"/>" + apart +
            "<w:pPrChange{A}><w:pPr><w:pStyle w:val=\"A\"/><w:ind w:left=\"1\"/>"
            "</w:pPr></w:pPrChange>"),
       with("<w:pStyle w:val=\"B\"/>" + apart), with("<w:pStyle w:val=\"A\"/><w:ind w:left=\"1\"/>" + apart)},
      {"from nothing", with("<w:jc w:val=\"left\"/><w:pPrChange{A}><w:pPr/></w:pPrChange>"),
       with("<w:jc w:val=\"left\"/>"), p(r("a"))},
      {"with the mark inserted too",
       "<w:p><w:pPr><w:jc "
       "w:val=\"left\"/><w:rPr><w:ins{A}/></w:rPr><w:pPrChange{A}><w:pPr/></w:pPrChange></w:pPr>" +
           r("a") + "</w:p>" + p(r("b")),
       with("<w:jc w:val=\"left\"/>") + p(r("b")), p(r("a") + r("b"))},
      {"format of the mark", with("<w:rPr><w:i/><w:rPrChange{A}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"),
       with("<w:rPr><w:i/></w:rPr>"), with("<w:rPr><w:b/></w:rPr>")},
      {"format of the mark, whose old properties say that it was inserted",
       with("<w:rPr><w:i/><w:rPrChange{A}><w:rPr><w:ins w:id=\"9\" "
            "w:author=\"Z\"/><w:b/></w:rPr></w:rPrChange></w:rPr>"),
       with("<w:rPr><w:i/></w:rPr>"), with("<w:rPr><w:b/></w:rPr>")},
  });
  check_author(
      "A", {
               {"the mark that another inserted stays marked, in front of the format",
                with("<w:rPr><w:ins{B}/><w:i/><w:rPrChange{A}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"),
                with("<w:rPr><w:ins w:id=\"1\" w:author=\"B\"/><w:i/></w:rPr>"),
                with("<w:rPr><w:ins w:id=\"1\" w:author=\"B\"/><w:b/></w:rPr>")},
           });
}

TEST(SettleProperties, OfLists) {
  const auto with = [](const std::string& format) {
    return "<w:p><w:pPr>" + format + "</w:pPr>" + r("a") + "</w:p>";
  };
  const std::string number = "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>";
  check({
      {"put into a list", with("<w:numPr>" + number + "<w:ins{A}/></w:numPr>"),
       with("<w:numPr>" + number + "</w:numPr>"), p(r("a"))},
      {"a number that was another",
       with("<w:numPr>" + number + "<w:numberingChange{A} w:original=\"%1:1:0:.\"/></w:numPr>"),
       with("<w:numPr>" + number + "</w:numPr>"), with("<w:numPr>" + number + "</w:numPr>")},
      {"marks of the past do not come back",
       with("<w:jc w:val=\"left\"/><w:pPrChange{A}><w:pPr><w:numPr>" + number +
            "<w:ins w:id=\"9\" w:author=\"Z\"/></w:numPr></w:pPr></w:pPrChange>"),
       with("<w:jc w:val=\"left\"/>"), with("<w:numPr>" + number + "</w:numPr>")},
  });
}

TEST(SettleProperties, OfSectionsKeepHeaders) {
  const std::string header = "<w:headerReference w:type=\"default\" r:id=\"rId1\"/>";
  const auto section = [](const std::string& inner) {
    return p(r("a")) +
           "<w:sectPr xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
           inner + "</w:sectPr>";
  };
  check({
      {"columns",
       section(header + "<w:cols w:num=\"2\"/><w:sectPrChange{A}><w:sectPr><w:cols w:num=\"1\"/></w:sectPr>"
                        "</w:sectPrChange>"),
       section(header + "<w:cols w:num=\"2\"/>"), section(header + "<w:cols w:num=\"1\"/>")},
      {"to nothing: a section it is", section("<w:cols/><w:sectPrChange{A}><w:sectPr/></w:sectPrChange>"),
       section("<w:cols/>"), section("")},
  });
}

std::string table(const std::string& head, const std::string& rows) {
  return "<w:tbl>" + head + rows + "</w:tbl>";
}
std::string row(const std::string& format, const std::string& cells) {
  return "<w:tr>" + format + cells + "</w:tr>";
}
std::string cell(const std::string& words, const std::string& format = "") {
  return "<w:tc>" + format + p(r(words)) + "</w:tc>";
}

TEST(SettleTables, Properties) {
  const std::string body = row("", cell("a"));
  const std::string w1 = "<w:tblW w:w=\"1\"/>";
  const std::string w2 = "<w:tblW w:w=\"2\"/>";
  check({
      {"of the table",
       table("<w:tblPr>" + w2 + "<w:tblPrChange{A}><w:tblPr>" + w1 + "</w:tblPr></w:tblPrChange></w:tblPr>",
             body),
       table("<w:tblPr>" + w2 + "</w:tblPr>", body), table("<w:tblPr>" + w1 + "</w:tblPr>", body)},
      {"of the table, from nothing",
       table("<w:tblPr>" + w2 + "<w:tblPrChange{A}><w:tblPr/></w:tblPrChange></w:tblPr>", body),
       table("<w:tblPr>" + w2 + "</w:tblPr>", body), table("<w:tblPr></w:tblPr>", body)},
      {"of the grid",
       table("<w:tblGrid><w:gridCol w:w=\"5\"/><w:tblGridChange w:id=\"1\"><w:tblGrid><w:gridCol "
             "w:w=\"2\"/><w:gridCol "
             "w:w=\"3\"/></w:tblGrid></w:tblGridChange></w:tblGrid>",
             body),
       table("<w:tblGrid><w:gridCol w:w=\"5\"/></w:tblGrid>", body),
       table("<w:tblGrid><w:gridCol w:w=\"2\"/><w:gridCol w:w=\"3\"/></w:tblGrid>", body)},
      {"exceptions",
       table("", row("<w:tblPrEx>" + w2 + "<w:tblPrExChange{A}><w:tblPrEx>" + w1 +
                         "</w:tblPrEx></w:tblPrExChange></w:tblPrEx>",
                     cell("a"))),
       table("", row("<w:tblPrEx>" + w2 + "</w:tblPrEx>", cell("a"))),
       table("", row("<w:tblPrEx>" + w1 + "</w:tblPrEx>", cell("a")))},
      {"of a row",
       table("", row("<w:trPr><w:tblHeader/><w:trPrChange{A}><w:trPr><w:cantSplit/></w:trPr></w:trPrChange></"
                     "w:trPr>",
                     cell("a"))),
       table("", row("<w:trPr><w:tblHeader/></w:trPr>", cell("a"))),
       table("", row("<w:trPr><w:cantSplit/></w:trPr>", cell("a")))},
      {"of a cell",
       table("", row("", cell("a",
                              "<w:tcPr><w:noWrap/><w:tcPrChange{A}><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>"
                              "</w:tcPrChange></w:tcPr>"))),
       table("", row("", cell("a", "<w:tcPr><w:noWrap/></w:tcPr>"))),
       table("", row("", cell("a", "<w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>")))},
  });
}

TEST(SettleTables, RowsAndCells) {
  const std::string ins = "<w:trPr><w:ins{A}/></w:trPr>";
  const std::string del = "<w:trPr><w:del{A}/></w:trPr>";
  check({
      {"a row inserted", table("", row("", cell("a")) + row(ins, cell("b"))),
       table("", row("", cell("a")) + row("", cell("b"))), table("", row("", cell("a")))},
      {"a row deleted", table("", row("", cell("a")) + row(del, cell("b"))), table("", row("", cell("a"))),
       table("", row("", cell("a")) + row("", cell("b")))},
      {"other properties of the row stay",
       table("", row("<w:trPr><w:cantSplit/><w:ins{A}/></w:trPr>", cell("a"))) + p(""),
       table("", row("<w:trPr><w:cantSplit/></w:trPr>", cell("a"))) + p(""), p("")},
      {"all rows: the table goes",
       p(r("x")) + table("<w:tblPr/>", row(del, cell("a")) + row(del, cell("b"))) + p(r("y")),
       p(r("x")) + p(r("y")),
       p(r("x")) + table("<w:tblPr/>", row("", cell("a")) + row("", cell("b"))) + p(r("y"))},
      {"a table in a cell goes, its paragraph stays",
       table("", row("", "<w:tc>" + table("", row(del, cell("a"))) + p("") + "</w:tc>")),
       table("", row("", "<w:tc>" + p("") + "</w:tc>")),
       table("", row("", "<w:tc>" + table("", row("", cell("a"))) + p("") + "</w:tc>"))},
      {"a cell inserted", table("", row("", cell("a") + cell("b", "<w:tcPr><w:cellIns{A}/></w:tcPr>"))),
       table("", row("", cell("a") + cell("b"))), table("", row("", cell("a")))},
      {"a cell deleted",
       table("", row("", cell("a") + cell("b", "<w:tcPr><w:tcW w:w=\"1\"/><w:cellDel{A}/></w:tcPr>"))),
       table("", row("", cell("a"))),
       table("", row("", cell("a") + cell("b", "<w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>")))},
      {"all cells of a row: the row goes",
       table("", row("", cell("a")) + row("", cell("b", "<w:tcPr><w:cellDel{A}/></w:tcPr>"))),
       table("", row("", cell("a"))), table("", row("", cell("a")) + row("", cell("b")))},
      {"rows in a content control",
       table("",
             row("", cell("x")) + "<w:sdt><w:sdtContent>" + row(del, cell("a")) + "</w:sdtContent></w:sdt>"),
       table("", row("", cell("x"))),
       table("",
             row("", cell("x")) + "<w:sdt><w:sdtContent>" + row("", cell("a")) + "</w:sdtContent></w:sdt>")},
  });
}

TEST(SettleTables, CellsMergedDownwards) {
  const auto merged = [](const std::string& format) { return table("", row("", cell("a", format))); };
  check({
      {"begins a merged cell now",
       merged("<w:tcPr><w:tcW w:w=\"1\"/><w:noWrap/><w:cellMerge{A} w:vMerge=\"rest\"/></w:tcPr>"),
       merged("<w:tcPr><w:tcW w:w=\"1\"/><w:vMerge w:val=\"restart\"/><w:noWrap/></w:tcPr>"),
       merged("<w:tcPr><w:tcW w:w=\"1\"/><w:noWrap/></w:tcPr>")},
      {"goes on with one now", merged("<w:tcPr><w:cellMerge{A} w:vMerge=\"cont\"/></w:tcPr>"),
       merged("<w:tcPr><w:vMerge/></w:tcPr>"), merged("")},
      {"went on with one before", merged("<w:tcPr><w:cellMerge{A} w:vMergeOrig=\"cont\"/></w:tcPr>"),
       merged(""), merged("<w:tcPr><w:vMerge/></w:tcPr>")},
      {"with the state of now written out",
       merged("<w:tcPr><w:vMerge/><w:cellMerge{A} w:vMerge=\"cont\"/></w:tcPr>"),
       merged("<w:tcPr><w:vMerge/></w:tcPr>"), merged("")},
  });
}

}  // namespace
}  // namespace redraft::docx::tests
