// Marks around runs, in them, and what stands around those.
#include "docx/settle_cases.h"

namespace redraft::docx::tests {
namespace {

TEST(SettleRuns, WordsInsertedAndDeleted) {
  check({
      {"an insertion", p(r("a") + "<w:ins{A}>" + r("b") + "</w:ins>" + r("c")), p(r("a") + r("b") + r("c")),
       p(r("a") + r("c"))},
      {"a deletion", p(r("a") + "<w:del{A}>" + d("b") + "</w:del>" + r("c")), p(r("a") + r("c")),
       p(r("a") + r("b") + r("c"))},
      {"white space is kept with its attribute",
       p("<w:del{A}><w:r><w:delText xml:space=\"preserve\"> b </w:delText></w:r></w:del>"), p(""),
       p("<w:r><w:t xml:space=\"preserve\"> b </w:t></w:r>")},
      {"an empty text", p("<w:del{A}><w:r><w:delText/></w:r></w:del>"), p(""), p("<w:r><w:t/></w:r>")},
      {"a field's instruction",
       p("<w:del{A}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>" + r("x")), p(r("x")),
       p("<w:r><w:instrText>PAGE</w:instrText></w:r>" + r("x"))},
      {"words inserted by one and deleted by another",
       p("<w:ins{A}><w:del{B}>" + d("b") + "</w:del></w:ins>" + r("x")), p(r("x")), p(r("x"))},
      {"the other way round", p("<w:del{B}><w:ins{A}>" + d("b") + "</w:ins></w:del>" + r("x")), p(r("x")),
       p(r("x"))},
      {"some of an insertion deleted",
       p("<w:ins{A}>" + r("a") + "</w:ins><w:ins{A}><w:del{B}>" + d("b") + "</w:del></w:ins>"), p(r("a")),
       p("")},
      {"a mark without anything in it", p(r("a") + "<w:ins{A}/><w:del{A}></w:del>"), p(r("a")), p(r("a"))},
      {"marks of a run in its own properties",
       p("<w:r><w:rPr><w:ins{A}/><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:del{A}/></w:rPr>"
         "<w:delText>b</w:delText></w:r>"),
       p("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"), p("<w:r><w:t>b</w:t></w:r>")},
  });
}

TEST(SettleRuns, WhatStandsAroundTheWords) {
  check({
      {"a link whose words go goes with them",
       p(r("a") + "<w:hyperlink w:anchor=\"x\"><w:ins{A}>" + r("b") + "</w:ins></w:hyperlink>"),
       p(r("a") + "<w:hyperlink w:anchor=\"x\">" + r("b") + "</w:hyperlink>"), p(r("a"))},
      {"a link with words left stays",
       p("<w:hyperlink w:anchor=\"x\">" + r("a") + "<w:del{A}>" + d("b") + "</w:del></w:hyperlink>"),
       p("<w:hyperlink w:anchor=\"x\">" + r("a") + "</w:hyperlink>"),
       p("<w:hyperlink w:anchor=\"x\">" + r("a") + r("b") + "</w:hyperlink>")},
      {"a link that had no words stays", p("<w:hyperlink w:anchor=\"x\"/><w:ins{A}>" + r("b") + "</w:ins>"),
       p("<w:hyperlink w:anchor=\"x\"/>" + r("b")), p("<w:hyperlink w:anchor=\"x\"/>")},
      {"a mark around a link", p("<w:del{A}><w:hyperlink>" + d("b") + "</w:hyperlink></w:del>" + r("x")),
       p(r("x")), p("<w:hyperlink>" + r("b") + "</w:hyperlink>" + r("x"))},
      {"a simple field",
       p("<w:fldSimple w:instr=\"PAGE\"><w:del{A}>" + d("1") + "</w:del></w:fldSimple>" + r("x")), p(r("x")),
       p("<w:fldSimple w:instr=\"PAGE\">" + r("1") + "</w:fldSimple>" + r("x"))},
      {"a content control in the line",
       p("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:ins{A}>" + r("b") +
         "</w:ins></w:sdtContent></w:sdt>" + r("x")),
       p("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + r("b") +
         "</w:sdtContent></w:sdt>" + r("x")),
       p(r("x"))},
      {"links within smart tags",
       p("<w:smartTag w:element=\"x\"><w:hyperlink><w:ins{A}>" + r("b") +
         "</w:ins></w:hyperlink></w:smartTag>" + r("x")),
       p("<w:smartTag w:element=\"x\"><w:hyperlink>" + r("b") + "</w:hyperlink></w:smartTag>" + r("x")),
       p(r("x"))},
      {"custom XML in the line",
       p("<w:customXml w:element=\"x\"><w:del{A}>" + d("b") + "</w:del></w:customXml>" + r("x")), p(r("x")),
       p("<w:customXml w:element=\"x\">" + r("b") + "</w:customXml>" + r("x"))},
  });
}

TEST(SettleRuns, FieldsOverSeveralRuns) {
  const auto c = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const std::string instruction = "<w:r><w:instrText>PAGE</w:instrText></w:r>";
  const std::string gone = "<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>";
  const auto del = [](const std::string& inner) { return "<w:del{A}>" + inner + "</w:del>"; };
  const std::string whole = c("begin") + instruction + c("separate") + r("1") + c("end");
  check({
      {"all of one", p(del(c("begin") + gone + c("separate") + d("1") + c("end")) + r("x")), p(r("x")),
       p(whole + r("x"))},
      {"its beginning only: its words stay, as words",
       p(del(c("begin") + gone) + c("separate") + r("1") + c("end")), p(r("1")), p(whole)},
      {"its end only", p(c("begin") + instruction + c("separate") + r("1") + del(c("end"))), p(r("1")),
       p(whole)},
      {"its instruction only", p(c("begin") + del(gone) + c("separate") + r("1") + c("end")), p(r("1")),
       p(whole)},
      {"its result only: a field without one is a field",
       p(c("begin") + instruction + c("separate") + del(d("1")) + c("end")),
       p(c("begin") + instruction + c("separate") + c("end")), p(whole)},
      {"one in another",
       p(c("begin") + del(c("begin") + gone + c("end")) + instruction + c("separate") + r("1") + c("end")),
       p(whole),
       p(c("begin") + c("begin") + instruction + c("end") + instruction + c("separate") + r("1") + c("end"))},
  });
}

TEST(SettleRuns, OfOneAuthorOnly) {
  check_author(
      "A",
      {
          {"the other's stay", p("<w:ins{A}>" + r("a") + "</w:ins><w:ins{B}>" + r("b") + "</w:ins>"),
           "<w:p>" + r("a") + "<w:ins w:id=\"2\" w:author=\"B\">" + r("b") + "</w:ins></w:p>",
           "<w:p><w:ins w:id=\"2\" w:author=\"B\">" + r("b") + "</w:ins></w:p>"},
          {"an insertion, deleted by another", p("<w:ins{A}><w:del{B}>" + d("b") + "</w:del></w:ins>"),
           "<w:p><w:del w:id=\"2\" w:author=\"B\">" + d("b") + "</w:del></w:p>", p("")},
          {"a deletion of what another inserted", p("<w:ins{B}><w:del{A}>" + d("b") + "</w:del></w:ins>"),
           p(""), "<w:p><w:ins w:id=\"1\" w:author=\"B\">" + r("b") + "</w:ins></w:p>"},
          {"deleted twice: the words stay deleted text",
           p("<w:del{B}><w:ins{A}>" + d("b") + "</w:ins></w:del>"),
           "<w:p><w:del w:id=\"1\" w:author=\"B\">" + d("b") + "</w:del></w:p>", p("")},
          {"deleted around a deletion", p("<w:del{A}><w:del{B}>" + d("b") + "</w:del>" + d("c") + "</w:del>"),
           p(""), "<w:p><w:del w:id=\"2\" w:author=\"B\">" + d("b") + "</w:del>" + r("c") + "</w:p>"},
      });
}

TEST(SettleRuns, Moves) {
  const std::string from =
      p("<w:moveFromRangeStart w:id=\"1\" w:name=\"m\" w:author=\"A\"/><w:moveFrom w:id=\"2\" "
        "w:author=\"A\">" +
        r("b") + "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>" + r("c"));
  const std::string to = p(r("d") +
                           "<w:moveToRangeStart w:id=\"3\" w:name=\"m\" w:author=\"A\"/><w:moveTo w:id=\"4\" "
                           "w:author=\"A\">" +
                           r("b") + "</w:moveTo><w:moveToRangeEnd w:id=\"3\"/>");
  check({{"both halves", from + to, p(r("c")) + p(r("d") + r("b")), p(r("b") + r("c")) + p(r("d"))}});
  for (const char* id : {"1", "2", "3", "4"}) {
    const Part part("case.docx", "word/document.xml", document(from + to));
    const auto chosen = [&](const Revision& revision) { return revision.id == id; };
    EXPECT_EQ(settle(part, Decision::accept, chosen), document(p(r("c")) + p(r("d") + r("b")))) << id;
    EXPECT_EQ(settle(part, Decision::reject, chosen), document(p(r("b") + r("c")) + p(r("d")))) << id;
  }
  check({{"deleted within what moved away",
          p("<w:moveFrom{A}>" + r("a") + "<w:del{A}>" + d("b") + "</w:del></w:moveFrom>" + r("x")), p(r("x")),
          p(r("a") + r("b") + r("x"))}});
}

TEST(SettleRuns, TagsOfContentControlsWithoutTheWords) {
  const std::string controlled =
      p("<w:customXmlInsRangeStart{A}/><w:sdt><w:sdtPr/><w:sdtContent><w:customXmlInsRangeEnd w:id=\"1\"/>" +
        r("a") + "<w:customXmlInsRangeStart{A}/></w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id=\"2\"/>");
  const std::string deleted =
      p("<w:customXmlDelRangeStart{A}/><w:smartTag w:element=\"x\"><w:smartTagPr/><w:customXmlDelRangeEnd "
        "w:id=\"1\"/>" +
        r("a") + "<w:customXmlDelRangeStart{A}/></w:smartTag><w:customXmlDelRangeEnd w:id=\"2\"/>");
  check({
      {"inserted", controlled, p("<w:sdt><w:sdtPr/><w:sdtContent>" + r("a") + "</w:sdtContent></w:sdt>"),
       p(r("a"))},
      {"deleted", deleted, p(r("a")),
       p("<w:smartTag w:element=\"x\"><w:smartTagPr/>" + r("a") + "</w:smartTag>")},
  });
}

TEST(SettleRuns, Equations) {
  const auto m = [](const std::string& words) { return "<m:r><m:t>" + words + "</m:t></m:r>"; };
  const std::string fraction =
      "<m:f><m:fPr><m:ctrlPr><w:ins{A}><w:rPr><w:b/></w:rPr></w:ins></m:ctrlPr></m:fPr><m:num>" + m("a") +
      "</m:num><m:den><w:ins{A}>" + m("b") + "</w:ins></m:den></m:f>";
  check({
      {"words of an equation", p("<m:oMath>" + m("a") + "<w:ins{A}>" + m("b") + "</w:ins></m:oMath>"),
       p("<m:oMath>" + m("a") + m("b") + "</m:oMath>"), p("<m:oMath>" + m("a") + "</m:oMath>")},
      {"an equation left empty goes",
       p("<m:oMathPara><m:oMath><w:ins{A}>" + m("b") + "</w:ins></m:oMath></m:oMathPara>" + r("x")),
       p("<m:oMathPara><m:oMath>" + m("b") + "</m:oMath></m:oMathPara>" + r("x")), p(r("x"))},
      {"a mark around an equation", p("<w:del{A}><m:oMath>" + m("b") + "</m:oMath></w:del>" + r("x")),
       p(r("x")), p("<m:oMath>" + m("b") + "</m:oMath>" + r("x"))},
      {"a fraction put around a word that stays", p("<m:oMath>" + fraction + "</m:oMath>"),
       p("<m:oMath><m:f><m:fPr><m:ctrlPr><w:rPr><w:b/></w:rPr></m:ctrlPr></m:fPr><m:num>" + m("a") +
         "</m:num><m:den>" + m("b") + "</m:den></m:f></m:oMath>"),
       p("<m:oMath>" + m("a") + "</m:oMath>")},
  });
}

TEST(SettleRuns, APartWithoutMarksKeepsItsBytes) {
  const std::string given = document("<!-- a -->\n<w:p >" + r("a") + " </w:p>\n");
  const Part part("case.docx", "word/document.xml", given);
  EXPECT_EQ(settle(part, Decision::accept), given);
  EXPECT_TRUE(revisions(part).empty());
}

}  // namespace
}  // namespace redraft::docx::tests
