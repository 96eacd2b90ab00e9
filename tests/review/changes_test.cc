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
  EXPECT_EQ(listed(from + p(r("c"))), "move|A|paragraph 1|b||\n") << "half a move";
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
       "cell|A|paragraph 1|a|a|merged with the cell above\n"},
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
            "insert|A|paragraph 1||body|\ninsert|A|header, paragraph 3||header|\ninsert|A|footer, paragraph "
            "1||footer|\n"
            "insert|A|footnote 2||note|\ninsert|A|comment 1||comment|\n");
}

TEST(Changes, OfATextBoxAreListedOnce) {
  const std::string mark = ins("in the box");
  const std::string box = "<w:txbxContent>" + p(r("x")) + p(mark) + "</w:txbxContent>";
  const std::string drawing = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
                              "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                              "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  EXPECT_EQ(listed(p(r("a")) + p(drawing + ins("behind it"))),
            "insert|A|text box, paragraph 2||in the box|\ninsert|A|paragraph 2||behind it|\n");
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
