// Tracked changes are listed as a person counts them.
#include "review/changes.h"

#include <gtest/gtest.h>

#include <set>

#include "packages.h"

namespace redraft::review::tests {
namespace {

std::string by(const std::string& author, int day = 5) {
  static int id = 0;
  return " w:id=\"" + std::to_string(++id) + "\" w:author=\"" + author + "\" w:date=\"2018-10-0" +
         std::to_string(day) + "T10:00:00Z\"";
}
std::string r(const std::string& words, const std::string& format = "") {
  return "<w:r>" + format + "<w:t>" + words + "</w:t></w:r>";
}
std::string ins(const std::string& words, const std::string& author = "A", int day = 5) {
  return "<w:ins" + by(author, day) + ">" + r(words) + "</w:ins>";
}
std::string del(const std::string& words, const std::string& author = "A", int day = 5) {
  return "<w:del" + by(author, day) + "><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
}
std::string p(const std::string& inner, const std::string& mark = "") {
  return "<w:p>" + (mark.empty() ? "" : "<w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr>") + inner + "</w:p>";
}

/// "kind|author|place|old|new|what", a line for each change.
std::string listed(const docx::Package& package) {
  const docx::TrackedChanges tracked(package);
  std::set<std::size_t> seen;
  std::string out;
  for (const Change& change : changes(tracked)) {
    std::string place = change.place.str();
    if (change.moved_to) place += " to " + change.moved_to->str();
    out += std::string(to_string(change.kind)) + "|" + change.author + "|" + place + "|" + change.before +
           "|" + change.after + "|" + change.what + "\n";
    for (const std::size_t mark : change.marks)
      EXPECT_TRUE(seen.insert(mark).second) << "mark in two changes";
  }
  EXPECT_EQ(seen.size(), tracked.revisions().size()) << "every mark is in a change";
  return out;
}
std::string listed(const std::string& body) { return listed(package_of(body)); }

struct Case {
  const char* what;
  std::string body;
  std::string want;
};
void check(const std::vector<Case>& cases) {
  for (const Case& row : cases) EXPECT_EQ(listed(row.body), row.want) << row.what;
}

TEST(Changes, OfWords) {
  check({
      {"one insertion", p(r("a") + ins("b")), "insert|A|paragraph 1||b|\n"},
      {"runs that touch are one", p(ins("b") + ins("c", "A", 6)), "insert|A|paragraph 1||bc|\n"},
      {"words between them make two", p(ins("b") + r("x") + ins("c")),
       "insert|A|paragraph 1||b|\ninsert|A|paragraph 1||c|\n"},
      {"two authors make two", p(ins("b") + ins("c", "B")),
       "insert|A|paragraph 1||b|\ninsert|B|paragraph 1||c|\n"},
      {"old and new words are a replacement", p(r("x") + del("14") + ins("28") + r("y")),
       "replace|A|paragraph 1|14|28|\n"},
      {"the other way round as well", p(ins("28") + del("14") + r("y")), "replace|A|paragraph 1|14|28|\n"},
      {"of two authors it is none", p(del("14") + ins("28", "B")),
       "delete|A|paragraph 1|14||\ninsert|B|paragraph 1||28|\n"},
      {"new words stand behind the old ones", p(ins("a") + del("b") + ins("c")),
       "insert|A|paragraph 1||a|\nreplace|A|paragraph 1|b|c|\n"},
      {"a deletion in another's insertion",
       p("<w:ins" + by("A") + ">" + r("a") + "</w:ins><w:ins" + by("A") + ">" + del("b", "B") + "</w:ins>" +
         ins("c")),
       "insert|A|paragraph 1||abc|\ndelete|B|paragraph 1|b||\n"},
      {"a tab, a note and a picture",
       p("<w:del" + by("A") + "><w:r><w:tab/><w:footnoteReference w:id=\"2\"/><w:drawing/></w:r></w:del>"),
       "delete|A|paragraph 1|\t[footnote][image]||\n"},
  });
}

TEST(Changes, OfParagraphs) {
  check({
      {"one, with its mark", p(r("a")) + p(ins("b"), "<w:ins" + by("A") + "/>") + p(r("c")),
       "insert|A|paragraph 2||b|\n"},
      {"three are one change",
       p(ins("a"), "<w:ins" + by("A") + "/>") + p(ins("b"), "<w:ins" + by("A") + "/>") +
           p(ins("c"), "<w:ins" + by("A") + "/>") + p(r("d")),
       "insert|A|paragraphs 1 to 3||a\nb\nc|\n"},
      {"a paragraph split", p(r("a"), "<w:ins" + by("A") + "/>") + p(r("b")), "split|A|paragraph 1||¶|\n"},
      {"two joined", p(r("a"), "<w:del" + by("A") + "/>") + p(r("b")), "merge|A|paragraph 1|¶||\n"},
      {"an empty paragraph", p("", "<w:ins" + by("A") + "/>") + p(r("b")), "insert|A|paragraph 1||¶|\n"},
      {"one restated",
       p(del("a"), "<w:del" + by("A") + "/>") + p(ins("b"), "<w:ins" + by("A") + "/>") + p(r("c")),
       "replace|A|paragraphs 1 to 2|a|b|\n"},
  });
}

TEST(Changes, AMoveIsOneWithTwoPlaces) {
  const std::string from =
      "<w:moveFromRangeStart w:id=\"900\" w:name=\"m\" w:author=\"A\" w:date=\"2018-10-05T10:00:00Z\"/>" +
      p("<w:moveFrom" + by("A") + ">" + r("b") + "</w:moveFrom>", "<w:moveFrom" + by("A") + "/>") +
      "<w:moveFromRangeEnd w:id=\"900\"/>";
  const std::string to =
      "<w:moveToRangeStart w:id=\"901\" w:name=\"m\" w:author=\"A\" w:date=\"2018-10-05T10:00:00Z\"/>" +
      p("<w:moveTo" + by("A") + ">" + r("b") + "</w:moveTo>" + ins("x", "B"), "<w:moveTo" + by("A") + "/>") +
      "<w:moveToRangeEnd w:id=\"901\"/>";
  EXPECT_EQ(listed(p(r("a")) + from + p(r("c")) + to + p(r("d"))),
            "move|A|paragraph 2 to paragraph 4|b|bx|\ninsert|B|paragraph 4||x|\n");
  EXPECT_EQ(listed(to + p(r("a")) + from + p(r("c"))),
            "insert|B|paragraph 1||x|\nmove|A|paragraph 3 to paragraph 1|b|bx|\n");
  EXPECT_EQ(listed(from + p(r("c"))),
            "move|A|paragraph 1|b||moved away; the document does not say where to\n");
}

TEST(Changes, OfEmptyParagraphsShowTheirMarks) {
  const std::string empty = p("", "<w:ins" + by("A") + "/>");
  EXPECT_EQ(listed(p(r("a")) + empty + p(r("b"))), "insert|A|paragraph 2||¶|\n");
  EXPECT_EQ(listed(p(r("a")) + empty + empty + p(r("b"))), "insert|A|paragraphs 2 to 3||¶ ¶|\n");
}

TEST(Changes, OfHalfAMoveSayWhichHalfItIs) {
  const auto range = [](const std::string& way, const std::string& inner) {
    return "<w:move" + way +
           "RangeStart w:id=\"900\" w:author=\"A\" w:date=\"2018-10-05T10:00:00Z\" w:name=\"m\"/>" + inner +
           "<w:move" + way + "RangeEnd w:id=\"900\"/>";
  };
  const auto half = [](const std::string& way) {
    return "<w:move" + way + by("A") + ">" + r("within ten days") + "</w:move" + way + ">";
  };
  EXPECT_EQ(listed(p(r("The fee is due ") + range("From", half("From")))),
            "move|A|paragraph 1|within ten days||moved away; the document does not say where to\n");
  EXPECT_EQ(listed(p(r("The fee is due ") + range("To", half("To")))),
            "move|A|paragraph 1||within ten days|moved here; the document does not say where from\n");
  // Without a range they are words that went and came.
  EXPECT_EQ(listed(p(r("First.")) + p(half("From") + r(" pay"))), "delete|A|paragraph 2|within ten days||\n");
  EXPECT_EQ(listed(p(r("First.")) + p(half("To") + r(" pay"))), "insert|A|paragraph 2||within ten days|\n");
  EXPECT_EQ(listed(p(r("First.")) + p(range("From", r("pay")))),
            "move|A|paragraph 2|||range of a move that holds nothing moved\n");
}

TEST(Changes, OfFormatting) {
  const auto bold = [] { return "<w:rPr><w:b/><w:rPrChange" + by("A") + "><w:rPr/></w:rPrChange></w:rPr>"; };
  const auto restyled = [] {
    return "<w:pPr><w:pStyle w:val=\"B\"/><w:pPrChange" + by("A") +
           "><w:pPr><w:pStyle w:val=\"A\"/></w:pPr></w:pPrChange></w:pPr>";
  };
  const auto listed_at = [] {
    return "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr><w:pPrChange" + by("A") +
           "><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
           "w:val=\"3\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>";
  };
  check({
      {"runs that changed alike are one", p(r("a", bold()) + r("b", bold()) + r("c")),
       "format|A|paragraph 1|ab|ab|bold added\n"},
      {"paragraphs that changed alike",
       "<w:p>" + restyled() + r("a") + "</w:p><w:p>" + restyled() + r("b") + "</w:p>",
       "format|A|paragraphs 1 to 2|a\nb|a\nb|style A to B\n"},
      {"a list level", "<w:p>" + listed_at() + r("a") + "</w:p>",
       "numbering|A|paragraph 1|a|a|list level 1 to 2\n"},
      {"put into a list",
       "<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/><w:ins" + by("A") + "/></w:numPr></w:pPr>" + r("a") +
           "</w:p>",
       "numbering|A|paragraph 1|a|a|put into a list\n"},
      {"a section",
       p(r("a")) + "<w:sectPr><w:cols w:num=\"2\"/><w:sectPrChange" + by("A") +
           "><w:sectPr/></w:sectPrChange>"
           "</w:sectPr>",
       "section|A|paragraph 1|||columns set to 2\n"},
  });
}

TEST(Changes, OfTables) {
  const auto row = [](const std::string& mark, const std::string& cells) {
    return "<w:tr>" + mark + cells + "</w:tr>";
  };
  const auto cell = [](const std::string& inner, const std::string& format = "") {
    return "<w:tc>" + format + inner + "</w:tc>";
  };
  const auto width = [](const std::string& name, const std::string& now, const std::string& was) {
    return "<w:" + name + ">" + now + "<w:" + name + "Change" + by("A") + "><w:" + name + ">" + was +
           "</w:" + name + "></w:" + name + "Change></w:" + name + ">";
  };
  const std::string wide = "<w:tcW w:w=\"1440\"/>";
  const std::string narrow = "<w:tcW w:w=\"720\"/>";
  check({
      {"a row with its words is one change",
       "<w:tbl>" +
           row("<w:trPr><w:ins" + by("A") + "/></w:trPr>",
               cell(p(ins("a"), "<w:ins" + by("A") + "/>")) + cell(p(ins("b")))) +
           row("", cell(p(r("c")))) + "</w:tbl>",
       "row|A|paragraphs 1 to 2||a\nb|row inserted\n"},
      {"two rows deleted are one change",
       "<w:tbl>" + row("<w:trPr><w:del" + by("A") + "/></w:trPr>", cell(p(del("a")))) +
           row("<w:trPr><w:del" + by("A") + "/></w:trPr>", cell(p(del("b")))) + row("", cell(p(r("c")))) +
           "</w:tbl>",
       "row|A|paragraphs 1 to 2|a\nb||row deleted\n"},
      {"a cell merged upwards",
       "<w:tbl>" +
           row("", cell(p(r("a")), "<w:tcPr><w:cellMerge" + by("A") + " w:vMerge=\"cont\"/></w:tcPr>")) +
           "</w:tbl>",
       "cell|A|paragraph 1|a|a|was by itself, is now part of the cell above\n"},
      {"widths of all cells are one change",
       "<w:tbl>" + width("tblGrid", "<w:gridCol w:w=\"1440\"/>", "<w:gridCol w:w=\"720\"/>") +
           row("", cell(p(r("a")), width("tcPr", wide, narrow))) +
           row("", cell(p(r("b")), width("tcPr", wide, narrow))) + "</w:tbl>",
       "table|A|paragraphs 1 to 2|||column widths changed; cell width 1.27 to 2.54 cm\n"},
  });
}

TEST(Changes, OfEveryStory) {
  const auto part = [](const std::string& root, const std::string& inner) {
    return "<w:" + root + kW + ">" + inner + "</w:" + root + ">";
  };
  const docx::Package package = package_of(
      p(ins("body")),
      {{"header1.xml", part("hdr", p(r("x")) + p(r("y")))},
       {"header2.xml", part("hdr", p(ins("header")))},
       {"footer1.xml", part("ftr", p(ins("footer")))},
       {"footnotes.xml",
        part("footnotes",
             "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"7\">" +
                 p(r("a")) + "</w:footnote><w:footnote w:id=\"3\">" + p(ins("note")) + "</w:footnote>")},
       {"comments.xml", part("comments", "<w:comment w:id=\"0\">" + p(ins("comment")) + "</w:comment>")}});
  EXPECT_EQ(listed(package),
            "insert|A|paragraph 1||body|\ninsert|A|Header, paragraph 3||header|\ninsert|A|Footer, paragraph "
            "1||footer|\n"
            "insert|A|Footnote 2||note|\ninsert|A|Comment 1||comment|\n");
}

std::string box(const std::string& paragraphs) { return "<w:txbxContent>" + paragraphs + "</w:txbxContent>"; }
/// The boxes of a drawing, and what its copy for older programs holds.
std::string drawing(const std::string& boxes, const std::string& copy) {
  return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + boxes +
         "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + copy +
         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

TEST(Changes, OfATextBoxAreListedOnce) {
  // Word gives the marks of the copy numbers of their own; other programs repeat those of the drawing.
  const auto in_box = [] { return box(p(r("x")) + p(ins("in the box"))); };
  const std::string same = in_box();
  for (const std::string& both : {drawing(in_box(), in_box()), drawing(same, same)})
    EXPECT_EQ(listed(p(r("a")) + p(both + ins("behind it"))),
              "insert|A|Text box, paragraph 2||in the box|\ninsert|A|paragraph 2||behind it|\n");
}

TEST(Changes, OfABoxAndItsCopyAreOneOfEachKind) {
  const auto boxes = [] {
    const auto moved = [](const std::string& kind) {
      return "<w:" + kind + "RangeStart" + by("A") + " w:name=\"m\"/>" +
             p("<w:" + kind + by("A") + ">" + r("moved") + "</w:" + kind + ">",
               "<w:" + kind + by("A") + "/>");
    };
    return box(p(del("old") + ins("new")) + p(ins("own"), "<w:ins" + by("B") + "/>") + p(ins("new", "B"))) +
           box(p(ins("new")) + moved("moveFrom") + p(r("stays")) + moved("moveTo") + p(r("end")));
  };
  EXPECT_EQ(listed(p(drawing(boxes(), boxes()))),
            "replace|A|Text box, paragraph 1|old|new|\ninsert|A|Text box, paragraph 2||own|\n"
            "insert|B|Text box, paragraphs 2 to 3||\nnew|\ninsert|A|Text box, paragraph 4||new|\n"
            "move|A|Text box, paragraph 5 to Text box, paragraph 7|moved|moved|\n");
}

TEST(Changes, OfTheTagsOfAControlAreOneForItsBeginningAndItsEnd) {
  const auto range = [](const std::string& kind, const std::string& id, const std::string& author,
                        const std::string& inner) {
    return "<w:customXml" + kind + "RangeStart w:id=\"" + id + "\" w:author=\"" + author + "\"/>" + inner +
           "<w:customXml" + kind + "RangeEnd w:id=\"" + id + "\"/>";
  };
  const auto control = [&](const std::string& kind, int id, const std::string& author,
                           const std::string& inner) {
    return range(kind, std::to_string(id), author, "<w:sdt><w:sdtContent>") + inner +
           range(kind, std::to_string(id + 1), author, "</w:sdtContent></w:sdt>");
  };
  EXPECT_EQ(listed((control("Ins", 1, "A", p(r("one"))) + p(r("two")))),
            "insert|A|paragraph 1|||content control around words\n");
  // One within the other, by two people; and one that went.
  EXPECT_EQ(listed((control("Ins", 1, "A", control("Ins", 3, "B", p(r("one")))) +
                    control("Del", 5, "A", p(r("two"))))),
            "insert|A|paragraph 1|||content control around words\n"
            "insert|B|paragraph 1|||content control around words\n"
            "delete|A|paragraph 2|||content control around words\n");
}

// One range may hold the end of a control and the beginning of the next, so that the two are one change.
TEST(Changes, OfTagsThatOneRangeHoldsAreOne) {
  const auto begin = [](int id) {
    return "<w:customXmlInsRangeStart w:id=\"" + std::to_string(id) + "\" w:author=\"A\"/>";
  };
  const auto end = [](int id) { return "<w:customXmlInsRangeEnd w:id=\"" + std::to_string(id) + "\"/>"; };
  const std::string opens = "<w:sdt><w:sdtContent>";
  const std::string closes = "</w:sdtContent></w:sdt>";
  EXPECT_EQ(listed(begin(1) + opens + end(1) + p(r("one")) + begin(2) + closes + opens + end(2) +
                   p(r("two")) + begin(3) + closes + end(3)),
            "insert|A|paragraph 1|||content control around words\n");
  // Each of two ranges said to end what the other began.
  EXPECT_EQ(listed(begin(1) + opens + p(r("one")) + begin(2) + closes + opens + end(2) + p(r("two")) +
                   closes + end(1)),
            "insert|A|paragraph 1|||content control around words\n");
}

TEST(Changes, ThatOnlyOneCopyOfABoxHasStandAlone) {
  const std::string only = "only in a text box's copy for older programs\n";
  EXPECT_EQ(listed(p(drawing(box(p(ins("a")) + p(ins("b"))), box(p(r("a")) + p(ins("b")) + p(ins("c")))))),
            "insert|A|Text box, paragraph 1||a|\ninsert|A|Text box, paragraph 2||b|\n"
            "insert|A|Text box, paragraph 3|||" +
                only);
  EXPECT_EQ(listed(p(drawing("", box(p(r("x")) + p(ins("a", "B")))))),
            "insert|B|Text box, paragraph 2|||" + only);
}

// Google Docs writes one into every table, by nobody.
TEST(Changes, OfAGridThatIsWhatItWasAreNone) {
  const auto table = [](int width, const std::string& properties, const std::string& cell) {
    const auto columns = [](int w) { return "<w:gridCol w:w=\"" + std::to_string(w) + "\"/>"; };
    return "<w:tbl><w:tblPr>" + properties + "</w:tblPr><w:tblGrid>" + columns(900) +
           "<w:tblGridChange w:id=\"0\"><w:tblGrid>" + columns(width) +
           "</w:tblGrid></w:tblGridChange></w:tblGrid><w:tr><w:tc>" + p(cell) + "</w:tc></w:tr></w:tbl>";
  };
  const auto count = [](const std::string& body) {
    const docx::Package package = package_of(body);
    return changes(docx::TrackedChanges(package)).size();
  };
  EXPECT_EQ(count(table(900, "", r("x")) + p(r("y"))), 0U);
  EXPECT_EQ(count(table(900, "", ins("x")) + p(r("y"))), 1U);
  EXPECT_EQ(listed(table(500, "", r("x")) + p(r("y"))), "table||paragraph 1|||column widths changed\n");
  // One that changed is by who changed the table otherwise.
  const std::string wider = "<w:tblW w:w=\"900\"/><w:tblPrChange" + by("A") +
                            "><w:tblPr><w:tblW w:w=\"500\"/></w:tblPr></w:tblPrChange>";
  EXPECT_EQ(listed(table(500, wider, r("x")) + p(r("y"))),
            "table|A|paragraph 1|||column widths changed; table width 0.88 to 1.59 cm\n");
  // Or who put a column in.
  const std::string column =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/><w:tblGridChange w:id=\"0\">"
      "<w:tblGrid/></w:tblGridChange></w:tblGrid><w:tr><w:tc><w:tcPr><w:cellIns" +
      by("A") + "/></w:tcPr>" + p(ins("x")) + "</w:tc></w:tr></w:tbl>";
  EXPECT_EQ(listed(column + p(r("y"))), "cell|A|paragraph 1||x|cell inserted\n");
}

TEST(Changes, OfWhatReadsTheSameSayWhatTellsItApart) {
  const auto in = [](const std::string& inner) { return "<w:ins" + by("A") + ">" + inner + "</w:ins>"; };
  const auto out = [](const std::string& inner) { return "<w:del" + by("A") + ">" + inner + "</w:del>"; };
  const auto image = [](const std::string& about, int width) {
    return "<w:r><w:drawing><wp:inline><wp:extent cx=\"" + std::to_string(width) +
           "\" cy=\"360000\"/><wp:docPr id=\"1\" name=\"Picture 1\" " + about +
           "/></wp:inline></w:drawing></w:r>";
  };
  const auto field = [](const std::string& name, const std::string& instruction, const std::string& words) {
    const std::string mark = "<w:r><w:fldChar w:fldCharType=\"";
    return mark + "begin\"/></w:r><w:r><w:" + name + ">" + instruction + "</w:" + name + "></w:r>" + mark +
           "separate\"/></w:r>" + words + mark + "end\"/></w:r>";
  };
  const auto anchor = [](const std::string& name, const std::string& inner) {
    return "<w:hyperlink w:anchor=\"" + name + "\">" + inner + "</w:hyperlink>";
  };
  const std::string a_over_b =
      "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
      "</m:oMath>";
  check({
      {"another size of a picture", p(out(image("", 360000)) + in(image("", 720000))),
       "replace|A|paragraph 1|[image] (size 1 x 1 cm)|[image] (size 2 x 1 cm)|\n"},
      {"another description",
       p(out(image("descr=\"a map\"", 360000)) + in(image("descr=\"a plan\"", 360000))),
       "replace|A|paragraph 1|[image] (described 'a map')|[image] (described 'a plan')|\n"},
      {"nothing of it that can be said", p(out(image("", 360000)) + in(image("", 360000))),
       "replace|A|paragraph 1|[image]|[image] (set otherwise)|\n"},
      {"another instruction of a field",
       p(out(field("delInstrText", " REF a  \\h ", "<w:r><w:delText>3.1</w:delText></w:r>")) +
         in(field("instrText", " REF b \\h ", r("3.1")))),
       "replace|A|paragraph 1|3.1 (field REF a \\h)|3.1 (field REF b \\h)|\n"},
      {"a link that leads elsewhere", p(anchor("x", del("the page")) + anchor("y", ins("the page"))),
       "replace|A|paragraph 1|the page (link to the bookmark x)|the page (link to the bookmark y)|\n"},
      {"and reads otherwise, too", p(anchor("x", del("the page")) + anchor("y", ins("the form"))),
       "replace|A|paragraph 1|the page (link to the bookmark x)|the form (link to the bookmark y)|\n"},
      {"words that became a link", p(del("the page") + anchor("y", ins("the page"))),
       "replace|A|paragraph 1|the page|the page (link to the bookmark y)|\n"},
      {"an equation built otherwise", p(out("<m:oMath><m:r><m:t>ab</m:t></m:r></m:oMath>") + in(a_over_b)),
       "replace|A|paragraph 1|ab (equation ab)|ab (equation a/b)|\n"},
      {"what reads otherwise says so itself", p(del("14") + ins("28")), "replace|A|paragraph 1|14|28|\n"},
  });
}

TEST(Changes, KeepTheEarliestDate) {
  const docx::Package package = package_of(p(ins("b", "A", 7) + ins("c", "A", 6)));
  EXPECT_EQ(changes(docx::TrackedChanges(package))[0].date, "2018-10-06T10:00:00Z");
}

TEST(Changes, KindsHaveNames) {
  for (int i = 0; i <= static_cast<int>(ChangeKind::section); ++i) {
    const auto kind = static_cast<ChangeKind>(i);
    EXPECT_EQ(kind_from_string(to_string(kind)), kind);
  }
  EXPECT_EQ(kind_from_string("nothing"), std::nullopt);
}

TEST(Changes, OfAMoveWithoutADateHaveNone) {
  const auto half = [](const std::string& kind, const std::string& range_date, const std::string& date) {
    const std::string who = " w:author=\"A\"" + (date.empty() ? "" : " w:date=\"" + date + "\"");
    return "<w:" + kind + "RangeStart w:id=\"1\" w:author=\"A\" w:date=\"" + range_date +
           "\" w:name=\"move1\"/>" +
           p("<w:" + kind + " w:id=\"2\"" + who + ">" + r("x") + "</w:" + kind + ">",
             "<w:" + kind + " w:id=\"3\"" + who + "/>") +
           "<w:" + kind + "RangeEnd w:id=\"1\"/>";
  };
  const auto dated = [&](const std::string& range_date, const std::string& date) {
    const docx::Package package = package_of(half("moveFrom", range_date, date) + p(r("y")) +
                                             half("moveTo", range_date, date) + p(r("z")));
    return changes(docx::TrackedChanges(package)).at(0).date;
  };
  EXPECT_EQ(dated("1980-01-01T00:00:00Z", ""), "");
  EXPECT_EQ(dated("1980-01-01T00:00:00Z", "2018-10-05T10:00:00Z"), "2018-10-05T10:00:00Z");
  EXPECT_EQ(dated("2018-10-05T10:00:00Z", ""), "2018-10-05T10:00:00Z");
}

}  // namespace
}  // namespace redraft::review::tests
