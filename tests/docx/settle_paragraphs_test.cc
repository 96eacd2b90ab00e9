// Paragraph marks that go, and what a paragraph merges with (ECMA-376 part 1, 17.13.5.13, and what Word does).
#include "docx/settle_cases.h"

namespace redraft::docx::tests {
namespace {

const std::string kIns = "<w:ins{A}/>";
const std::string kDel = "<w:del{A}/>";
const std::string kLeft = "<w:jc w:val=\"left\"/>";
const std::string kRight = "<w:jc w:val=\"right\"/>";

std::string plain(const std::string& format, const std::string& inner) {
  return "<w:p><w:pPr>" + format + "</w:pPr>" + inner + "</w:p>";
}
std::string table(const std::string& cell) {
  return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + cell + "</w:tc></w:tr></w:tbl>";
}
std::string deleted(const std::string& words) { return "<w:del{A}>" + d(words) + "</w:del>"; }

TEST(SettleParagraphs, AMarkThatGoesJoinsTheNextParagraphWhosePropertiesStay) {
  check({
      {"a mark deleted", marked(kDel, r("a"), kLeft) + plain(kRight, r("b")), plain(kRight, r("a") + r("b")),
       plain(kLeft, r("a")) + plain(kRight, r("b"))},
      {"a mark inserted", marked(kIns, r("a"), kLeft) + plain(kRight, r("b")),
       plain(kLeft, r("a")) + plain(kRight, r("b")), plain(kRight, r("a") + r("b"))},
      {"three marks in a chain",
       marked(kDel, r("a")) + marked(kDel, r("b")) + marked(kDel, r("c")) + plain(kRight, r("d")),
       plain(kRight, r("a") + r("b") + r("c") + r("d")),
       p(r("a")) + p(r("b")) + p(r("c")) + plain(kRight, r("d"))},
      {"the next has no properties", marked(kDel, r("a"), kLeft) + p(r("b")), p(r("a") + r("b")),
       plain(kLeft, r("a")) + p(r("b"))},
      {"the next is an empty element", marked(kDel, r("a"), kLeft) + "<w:p w:rsidR=\"1\"/>",
       "<w:p w:rsidR=\"1\">" + r("a") + "</w:p>", plain(kLeft, r("a")) + "<w:p w:rsidR=\"1\"/>"},
      {"a whole paragraph deleted", p(r("a")) + marked(kDel, deleted("b"), kLeft) + p(r("c")),
       p(r("a")) + p(r("c")), p(r("a")) + plain(kLeft, r("b")) + p(r("c"))},
      {"inserted by one, deleted by another", marked(kIns + "<w:del{B}/>", r("a")) + p(r("b")),
       p(r("a") + r("b")), p(r("a") + r("b"))},
      {"the properties of the mark stay with it", marked(kDel + "<w:b/>", r("a")) + marked("<w:i/>", r("b")),
       marked("<w:i/>", r("a") + r("b")), marked("<w:b/>", r("a")) + marked("<w:i/>", r("b"))},
      {"the joined paragraph has changed properties of its own",
       marked(kDel, r("a")) + "<w:p><w:pPr>" + kRight + "<w:pPrChange{A}><w:pPr>" + kLeft +
           "</w:pPr></w:pPrChange></w:pPr>" + r("b") + "</w:p>",
       plain(kRight, r("a") + r("b")), p(r("a")) + plain(kLeft, r("b"))},
      {"bookmarks and comment ranges between are kept",
       marked(kDel, r("a")) + "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/>" +
           p(r("b") + "<w:bookmarkEnd w:id=\"7\"/>"),
       p(r("a") + "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/>" + r("b") + "<w:bookmarkEnd w:id=\"7\"/>"),
       p(r("a")) + "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/>" + p(r("b") + "<w:bookmarkEnd w:id=\"7\"/>")},
      {"a deleted paragraph in a chain with words",
       marked(kDel, r("a")) + marked(kDel, deleted("b")) + p(r("c")), p(r("a") + r("c")),
       p(r("a")) + p(r("b")) + p(r("c"))},
      {"a table between that goes is no end",
       marked(kDel, r("a")) + "<w:tbl><w:tr><w:trPr><w:del{A}/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>" +
           p(r("b")),
       p(r("a") + r("b")), p(r("a")) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" + p(r("b"))},
  });
}

TEST(SettleParagraphs, NothingToJoin) {
  check({
      {"a deleted paragraph before a table", marked(kDel, deleted("a")) + table(p(r("b"))) + p(""),
       table(p(r("b"))) + p(""), p(r("a")) + table(p(r("b"))) + p("")},
      {"words before a table stay", marked(kDel, r("a")) + table(p(r("b"))) + p(""),
       p(r("a")) + table(p(r("b"))) + p(""), p(r("a")) + table(p(r("b"))) + p("")},
      {"words and a deleted paragraph before a table: the words keep their properties",
       marked(kDel, r("a"), kLeft) + marked(kDel, deleted("b"), kRight) + table(p("")) + p(""),
       plain(kLeft, r("a")) + table(p("")) + p(""),
       plain(kLeft, r("a")) + plain(kRight, r("b")) + table(p("")) + p("")},
      {"words and a deleted paragraph at the end: the last mark stays",
       marked(kDel, r("a"), kLeft) + marked(kDel, deleted("b"), kRight), plain(kRight, r("a")),
       plain(kLeft, r("a")) + plain(kRight, r("b"))},
      {"the last paragraph of the body", p(r("a")) + marked(kDel, deleted("b")) + "<w:sectPr/>",
       p(r("a")) + "<w:sectPr/>", p(r("a")) + p(r("b")) + "<w:sectPr/>"},
      {"the only paragraph of the body stays", marked(kDel, deleted("b"), kLeft) + "<w:sectPr/>",
       plain(kLeft, "") + "<w:sectPr/>", plain(kLeft, r("b")) + "<w:sectPr/>"},
      {"the last of a cell", table(p(r("a")) + marked(kDel, deleted("b"))), table(p(r("a"))),
       table(p(r("a")) + p(r("b")))},
      {"the only one of a cell", table(marked(kDel, deleted("b"))), table(p("")), table(p(r("b")))},
      {"two of a cell, both deleted", table(marked(kDel, deleted("a")) + marked(kDel, deleted("b"), kRight)),
       table(plain(kRight, "")), table(p(r("a")) + plain(kRight, r("b")))},
      {"a cell that would end in a table", table(table(p("")) + marked(kDel, deleted("b"))),
       table(table(p("")) + p("")), table(table(p("")) + p(r("b")))},
      {"the mark before the last paragraph of a cell",
       table(marked(kDel, r("a"), kLeft) + plain(kRight, deleted("b"))), table(plain(kRight, r("a"))),
       table(plain(kLeft, r("a")) + plain(kRight, r("b")))},
      {"all of a content control",
       p(r("a")) + "<w:sdt><w:sdtPr/><w:sdtContent>" + marked(kDel, deleted("b")) +
           "</w:sdtContent></w:sdt>" + p(r("c")),
       p(r("a")) + p(r("c")),
       p(r("a")) + "<w:sdt><w:sdtPr/><w:sdtContent>" + p(r("b")) + "</w:sdtContent></w:sdt>" + p(r("c"))},
      {"a content control that was all of a cell",
       table("<w:sdt><w:sdtContent>" + marked(kDel, deleted("b")) + "</w:sdtContent></w:sdt>"),
       table("<w:p/>"), table("<w:sdt><w:sdtContent>" + p(r("b")) + "</w:sdtContent></w:sdt>")},
      {"the last of a content control is not joined to what is outside",
       "<w:sdt><w:sdtContent>" + p(r("a")) + marked(kDel, deleted("b")) + "</w:sdtContent></w:sdt>" +
           p(r("c")),
       "<w:sdt><w:sdtContent>" + p(r("a")) + "</w:sdtContent></w:sdt>" + p(r("c")),
       "<w:sdt><w:sdtContent>" + p(r("a")) + p(r("b")) + "</w:sdtContent></w:sdt>" + p(r("c"))},
  });
}

TEST(SettleParagraphs, ContentControlsAreLookedThrough) {
  const auto control = [](const std::string& inner) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + inner +
           "</w:sdtContent></w:sdt>";
  };
  check({
      {"into the first paragraph of one",
       marked(kDel, r("a"), kLeft) + control(plain(kRight, r("b")) + p(r("c"))),
       control(plain(kRight, r("a") + r("b")) + p(r("c"))),
       plain(kLeft, r("a")) + control(plain(kRight, r("b")) + p(r("c")))},
      {"out of the last paragraph of one", control(p(r("x")) + marked(kDel, r("a"))) + plain(kRight, r("b")),
       control(p(r("x"))) + plain(kRight, r("a") + r("b")),
       control(p(r("x")) + p(r("a"))) + plain(kRight, r("b"))},
      {"out of its only paragraph: nothing is left of it", control(marked(kDel, r("a"))) + p(r("b")),
       p(r("a") + r("b")), control(p(r("a"))) + p(r("b"))},
      {"over one", marked(kDel, r("a")) + control(marked(kDel, r("b"))) + p(r("c")),
       p(r("a") + r("b") + r("c")), p(r("a")) + control(p(r("b"))) + p(r("c"))},
      {"from one into another", control(p(r("x")) + marked(kDel, r("a"))) + control(p(r("b"))),
       control(p(r("x"))) + control(p(r("a") + r("b"))), control(p(r("x")) + p(r("a"))) + control(p(r("b")))},
      {"out of two, one in the other", control(p(r("x")) + control(marked(kDel, r("a")))) + p(r("b")),
       control(p(r("x"))) + p(r("a") + r("b")), control(p(r("x")) + control(p(r("a")))) + p(r("b"))},
      {"custom XML",
       marked(kDel, r("a")) + "<w:customXml w:element=\"e\"><w:customXmlPr/>" + p(r("b")) + "</w:customXml>",
       "<w:customXml w:element=\"e\"><w:customXmlPr/>" + p(r("a") + r("b")) + "</w:customXml>",
       p(r("a")) + "<w:customXml w:element=\"e\"><w:customXmlPr/>" + p(r("b")) + "</w:customXml>"},
  });
}

TEST(SettleParagraphs, TheSectionThatAMarkEndsGoesWithIt) {
  const std::string section = "<w:sectPr><w:type w:val=\"oddPage\"/></w:sectPr>";
  const auto ends = [&](const std::string& inner) {
    return "<w:p><w:pPr><w:rPr>" + kDel + "</w:rPr>" + section + "</w:pPr>" + inner + "</w:p>";
  };
  check({
      {"joined to the next", ends(r("a")) + p(r("b")), p(r("a") + r("b")),
       "<w:p><w:pPr>" + section + "</w:pPr>" + r("a") + "</w:p>" + p(r("b"))},
      {"before a table", ends(r("a")) + table(p("")) + p(""), p(r("a")) + table(p("")) + p(""),
       "<w:p><w:pPr>" + section + "</w:pPr>" + r("a") + "</w:p>" + table(p("")) + p("")},
  });
}

TEST(SettleParagraphs, TextBoxesHoldParagraphsToo) {
  const auto box = [](const std::string& inner) {
    return p("<w:r><w:pict><w:txbxContent>" + inner + "</w:txbxContent></w:pict></w:r>");
  };
  check({
      {"two joined", box(marked(kDel, r("a")) + p(r("b"))), box(p(r("a") + r("b"))),
       box(p(r("a")) + p(r("b")))},
      {"the only one stays", box(marked(kDel, deleted("a"))), box(p("")), box(p(r("a")))},
      {"a box deleted with its words",
       p("<w:del{A}><w:r><w:pict><w:txbxContent>" + p(r("b")) + "</w:txbxContent></w:pict></w:r></w:del>" +
         r("x")),
       p(r("x")), p("<w:r><w:pict><w:txbxContent>" + p(r("b")) + "</w:txbxContent></w:pict></w:r>" + r("x"))},
  });
}

TEST(SettleParagraphs, MovedParagraphs) {
  const std::string given =
      "<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>"
      "<w:moveFromRangeStart w:id=\"2\" w:author=\"A\" w:date=\"2020-01-01T00:00:00Z\" w:name=\"m\"/>"
      "<w:moveFrom w:id=\"3\" w:author=\"A\">" +
      r("a") + "</w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"2\"/>" + p(r("b")) +
      "<w:moveToRangeStart w:id=\"4\" w:author=\"A\" w:date=\"2020-01-01T00:00:00Z\" w:name=\"m\"/>"
      "<w:p><w:pPr><w:rPr><w:moveTo w:id=\"5\" w:author=\"A\"/></w:rPr></w:pPr><w:moveTo w:id=\"6\" "
      "w:author=\"A\">" +
      r("a") + "</w:moveTo></w:p><w:moveToRangeEnd w:id=\"4\"/>" + p(r("c"));
  check({{"a paragraph", given, p(r("b")) + p(r("a")) + p(r("c")), p(r("a")) + p(r("b")) + p(r("c"))}});
  for (const char* id : {"1", "3", "5", "6"}) {
    const Part part("case.docx", "word/document.xml", document(given));
    EXPECT_EQ(settle(part, Decision::accept, [&](const Revision& revision) { return revision.id == id; }),
              document(p(r("b")) + p(r("a")) + p(r("c"))))
        << id;
  }
}

TEST(SettleParagraphs, Bookmarks) {
  const std::string start = "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/>";
  const std::string end = "<w:bookmarkEnd w:id=\"7\"/>";
  check({
      {"wholly within what goes", p(r("a") + "<w:del{A}>" + start + d("b") + end + "</w:del>"), p(r("a")),
       p(r("a") + start + r("b") + end)},
      {"half within", p("<w:del{A}>" + start + d("b") + "</w:del>" + r("c") + end), p(start + r("c") + end),
       p(start + r("b") + r("c") + end)},
      {"around words that stay between two that go",
       p("<w:del{A}>" + start + d("b") + "</w:del>" + r("c") + "<w:del{A}>" + d("d") + end + "</w:del>"),
       p(start + r("c") + end), p(start + r("b") + r("c") + r("d") + end)},
      {"over two paragraphs that go",
       p(r("a")) + marked(kDel, start + deleted("b")) + marked(kDel, deleted("c") + end) + p(r("d")),
       p(r("a")) + p(r("d")), p(r("a")) + p(start + r("b")) + p(r("c") + end) + p(r("d"))},
      {"from a paragraph that goes into one that stays", marked(kDel, start + deleted("b")) + p(r("c") + end),
       start + p(r("c") + end), p(start + r("b")) + p(r("c") + end)},
      {"at words that go", p(r("a") + start + deleted("b") + end), p(r("a") + start + end),
       p(r("a") + start + r("b") + end)},
  });
}

TEST(SettleParagraphs, OfOneAuthorOnly) {
  const std::string b = "<w:del w:id=\"2\" w:author=\"B\"/>";
  check_author("A", {
                        {"a chain is cut by the other's mark",
                         marked(kDel, r("a")) + marked("<w:del{B}/>", r("b")) + p(r("c")),
                         marked(b, r("a") + r("b")) + p(r("c")), p(r("a")) + marked(b, r("b")) + p(r("c"))},
                    });
}

}  // namespace
}  // namespace redraft::docx::tests
