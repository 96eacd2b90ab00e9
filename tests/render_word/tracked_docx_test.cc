// What is written of a comparison: what Accept All and Reject All leave, and what keeps its bytes.
#include <gtest/gtest.h>

#include "render_word/tracked_pair.h"
#include "support/message.h"
#include "support/word_reading.h"

namespace redraft::render {
namespace {

using docx::Decision;
using tests::broken_law;
using tests::reading;
using tests::TrackedPair;
using tests::word_p;
using tests::word_table;
using tests::WordParts;

std::string t(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

const std::string kReport = "The Panel shall publish its report in March each year.";
const std::string kCosts = "Each User bears the costs of its own meters and of their testing.";
const std::string kCopy = "It shall send a copy of the report to each Party without delay.";
const std::string kLimits = "Nothing in this agreement limits the powers of the Authority.";

/// What stands inside <w:body> of what was written, without the last section.
std::string body_of(const TrackedPair& pair) {
  const std::string xml = pair.part("word/document.xml");
  const std::size_t from = xml.find("<w:body>") + 8;
  return xml.substr(from, xml.rfind("<w:sectPr") - from);
}

// All its words were replaced: accepted it is AFTER's control, not a prompt that goes when somebody types.
TEST(TrackedDocx, AControlFilledInIsThatOfTheLaterDocument) {
  const auto control = [](const std::string& head, const std::string& words) {
    return "<w:p>" + t("Signed by ") + "<w:sdt><w:sdtPr><w:id w:val=\"77\"/><w:tag w:val=\"name\"/>" + head +
           "</w:sdtPr><w:sdtContent>" + t(words) + "</w:sdtContent></w:sdt>" + t(" for the Party.") +
           "</w:p>";
  };
  const TrackedPair pair({.body = control("<w:showingPlcHdr/>", "Click here")},
                         {.body = control("", "Jane Roe")});
  EXPECT_EQ(broken_law(pair), "");
  const std::string accepted =
      docx::Package::from_bytes(pair.settled(Decision::accept), "accepted.docx").bytes("word/document.xml");
  EXPECT_NE(accepted.find("<w:sdtPr><w:id w:val=\"77\"/><w:tag w:val=\"name\"/></w:sdtPr>"),
            std::string::npos)
      << accepted;
  EXPECT_EQ(accepted.find("showingPlcHdr"), std::string::npos) << accepted;
}

TEST(TrackedDocx, OfTheSameDocumentIsTheDocument) {
  const WordParts one{.body = word_p(kReport) + word_table({{"a", "b"}}) + word_p(""), .image = "picture"};
  const TrackedPair pair(one, one);
  for (const std::string& name : pair.after_package.parts())
    EXPECT_EQ(pair.part(name), pair.after_package.bytes(name)) << name;
}

TEST(TrackedDocx, MarksWordsInTheRunsThatTheyStandIn) {
  const TrackedPair pair({.body = word_p("The Panel shall meet.", "", "<w:b/>")},
                         {.body = word_p("The Panel may meet.", "", "<w:b/>")});
  const std::string bold = "<w:r><w:rPr><w:b/></w:rPr>";
  const auto words = [&](const std::string& text) {
    return bold + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  };
  EXPECT_EQ(body_of(pair),
            "<w:p>" + words("The Panel ") + "<w:del w:id=\"1\" w:author=\"redraft\">" + bold +
                "<w:delText xml:space=\"preserve\">shall</w:delText></w:r></w:del><w:ins w:id=\"2\" "
                "w:author=\"redraft\">" +
                words("may") + "</w:ins>" + words(" meet.") + "</w:p>");
}

TEST(TrackedDocx, IsSignedAndDated) {
  const TrackedPair pair({.body = word_p("a")}, {.body = word_p("b")});
  TrackedOptions options;
  options.author = "A & \"B\"";
  options.date = "2019-03-04T00:00:00Z";
  const docx::Package written =
      docx::Package::from_bytes(tracked_docx(pair.redline, pair.before, pair.after, options), "redline.docx");
  const docx::TrackedChanges changes(written);
  ASSERT_EQ(changes.revisions().size(), 2U);
  for (const docx::Revision& revision : changes.revisions()) {
    EXPECT_EQ(revision.author, options.author);
    EXPECT_EQ(revision.date, options.date);
  }
}

// Accepted it is AFTER, rejected BEFORE, and nothing else of the laws is broken; both ways round.
TEST(TrackedDocx, HoldsBothTexts) {
  struct Row {
    const char* what;
    WordParts before;
    WordParts after;
  };
  const auto note = [](int id, const std::string& words) {
    return "<w:footnote w:id=\"" + std::to_string(id) + "\"><w:p>" + t(words) + "</w:p></w:footnote>";
  };
  const auto noted = [](int id) {
    return "<w:p>" + t("Terms") + "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>" +
           t(" are defined.") + "</w:p>";
  };
  const auto linked = [](const std::string& id, const std::string& words) {
    return "<w:p>" + t("See ") + "<w:hyperlink r:id=\"" + id + "\">" + t(words) + "</w:hyperlink></w:p>";
  };
  const auto cell = [](const std::string& properties, const std::string& words) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + word_p(words) + "</w:tc>";
  };
  const auto table = [](const std::string& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>" +
           rows + "</w:tbl>" + word_p("");
  };
  const auto row = [](const std::string& cells, const std::string& properties = "") {
    return "<w:tr>" + (properties.empty() ? "" : "<w:trPr>" + properties + "</w:trPr>") + cells + "</w:tr>";
  };
  const std::string header = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
  const std::string break_of = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
  const auto control = [](const std::string& blocks) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"c\"/></w:sdtPr><w:sdtContent>" + blocks +
           "</w:sdtContent></w:sdt>" + word_p("");
  };
  const auto field = [](const std::string& result) {
    return "<w:p>" + t("See ") + "<w:fldSimple w:instr=\" QUOTE &quot;a&quot; \">" + result +
           "</w:fldSimple></w:p>";
  };
  const std::string tag_around =
      "<w:smartTag w:uri=\"u\" w:element=\"e\"><w:smartTagPr><w:attr w:name=\"n\" "
      "w:val=\"v\"/></w:smartTagPr>";
  const std::string control_around =
      "<w:sdt><w:sdtPr><w:id w:val=\"5\"></w:id><w:tag w:val=\"k\"/></w:sdtPr><w:sdtContent>";
  const Row rows[] = {
      {"a field with words in a tag",
       {.body = word_p(kReport) + word_p(kCosts)},
       {.body = word_p(kReport) + field(tag_around + t("the Act") + "</w:smartTag>") + word_p(kCosts)}},
      {"a field with words in a control, in a tag, in a link",
       {.body = word_p(kReport) + word_p(kCosts)},
       {.body = word_p(kReport) +
                field("<w:hyperlink w:anchor=\"a\">" + t("the ") + tag_around + control_around + t("Act ") +
                      "</w:sdtContent></w:sdt></w:smartTag>" + t("of ") + "</w:hyperlink>" +
                      "<w:bdo w:val=\"ltr\">" + t("1998") + "</w:bdo>") +
                word_p(kCosts)}},
      {"a field of other words, all in a control",
       {.body = field(control_around + t("one") + "</w:sdtContent></w:sdt>")},
       {.body = field(control_around + t("two") + "</w:sdtContent></w:sdt>")}},
      {"a paragraph moved",
       {.body = word_p(kReport) + word_p(kCosts) + word_p(kCopy) + word_p(kLimits)},
       {.body = word_p(kCosts) + word_p(kCopy) + word_p(kReport) + word_p(kLimits)}},
      {"the last paragraph moved to the front",
       {.body = word_p(kReport) + word_p(kCosts) + word_p(kLimits)},
       {.body = word_p(kLimits) + word_p(kReport) + word_p(kCosts)}},
      {"a paragraph split",
       {.body = word_p(kReport + " " + kCopy)},
       {.body = word_p(kReport) + word_p(kCopy, "<w:keepNext/>")}},
      {"a paragraph set otherwise",
       {.body = word_p(kReport, "<w:keepNext/><w:rPr><w:b/></w:rPr>")},
       {.body = word_p(kReport, "<w:jc w:val=\"both\"/><w:rPr><w:i/></w:rPr>")}},
      {"words set otherwise",
       {.body = word_p(kReport, "", "<w:b/>")},
       {.body = word_p(kReport, "", "<w:i/>")}},
      {"everything another", {.body = word_p(kReport)}, {.body = word_table({{"x", "y"}}) + word_p(kCosts)}},
      {"a note that came",
       {.body = word_p("Terms are defined.")},
       {.body = noted(1), .footnotes = note(1, "In A.")}},
      {"another note under the same id",
       {.body = noted(1), .footnotes = note(1, "In section A.")},
       {.body = word_p("New.") + noted(1), .footnotes = note(1, "In section B.")}},
      {"a link that went",
       {.body = linked("rIdLink0", "the Act"), .links = {"https://example.org/a"}},
       {.body = word_p("See the Act")}},
      {"a link that leads elsewhere",
       {.body = linked("rIdLink0", "the Act "), .links = {"https://example.org/a"}},
       {.body = linked("rIdLink0", "the Act "), .links = {"https://example.org/b"}}},
      {"a row set otherwise",
       {.body = table(row(cell("", "a") + cell("", "b")))},
       {.body = table(row(cell("", "a") + cell("", "b"), "<w:tblHeader/>"))}},
      {"a row that came, set in its own way",
       {.body = table(row(cell("", "a") + cell("", "b")))},
       {.body = table(row(cell("", "a") + cell("", "b")) +
                      row(cell("", "c") + cell("", "d"), "<w:cantSplit/>"))}},
      {"two cells made one",
       {.body = table(row(cell("", "alpha") + cell("", "beta")))},
       {.body = table(row(cell("<w:gridSpan w:val=\"2\"/>", "alpha")))}},
      {"cells merged downwards",
       {.body = table(row(cell("", "a") + cell("", "b")) + row(cell("", "") + cell("", "d")))},
       {.body = table(row(cell("<w:vMerge w:val=\"restart\"/>", "a") + cell("", "b")) +
                      row(cell("<w:vMerge/>", "") + cell("", "d")))}},
      {"a table in a table",
       {.body = table(row("<w:tc><w:tcPr/>" + word_table({{"x"}}) + word_p("") + "</w:tc>" + cell("", "b")))},
       {.body = table(
            row("<w:tc><w:tcPr/>" + word_table({{"y"}, {"z"}}) + word_p("") + "</w:tc>" + cell("", "b")))}},
      {"a control emptied",
       {.body = control(word_p(kReport) + word_p(kCosts))},
       {.body = control(word_p(""))}},
      {"a control that went from around a paragraph that went and one that stays",
       {.body = word_p(kLimits) + control(word_p(kCosts) + word_p(kReport))},
       {.body = word_p(kLimits) + word_p(kReport) + word_p("")}},
      {"a control that went from around a paragraph that stays and one that went",
       {.body = word_p(kLimits) + control(word_p(kReport) + word_p(kCosts))},
       {.body = word_p(kLimits) + word_p(kReport) + word_p("")}},
      {"a control with words that had none",
       {.body = control(word_p("") + word_p("")) + word_p(kLimits)},
       {.body = control(word_p(kReport) + word_p("")) + word_p(kLimits)}},
      {"a control that came",
       {.body = word_p(kLimits)},
       {.body = word_p(kLimits) + control(word_p(kReport))}},
      {"a section that came",
       {.body = word_p(kReport) + word_p(kCosts)},
       {.body = word_p(kReport, break_of) + word_p(kCosts)}},
      {"a header edited",
       {.body = word_p("x"), .section = header, .header = word_p("Draft 1")},
       {.body = word_p("x"), .section = header, .header = word_p("Draft 2")}},
      {"a header that came",
       {.body = word_p("x")},
       {.body = word_p("x"), .section = header, .header = word_p("Draft")}},
      {"the last section set otherwise",
       {.body = word_p("x"), .section = "<w:cols w:num=\"1\"/>"},
       {.body = word_p("x"), .section = "<w:cols w:num=\"2\"/>"}},
  };
  for (const Row& one : rows) {
    const TrackedPair there(one.before, one.after);
    const TrackedPair back(one.after, one.before);
    EXPECT_EQ(broken_law(there), "") << one.what;
    EXPECT_EQ(broken_law(back), "") << one.what << ", back";
    EXPECT_TRUE(there.redline.findings.empty() && back.redline.findings.empty()) << one.what;
  }
}

// A simple field in a simple field that comes or goes: both are written as complex ones.
TEST(TrackedDocx, KeepsAFieldInAFieldThatComesOrGoes) {
  const std::string with = "<w:p>" + t("See ") + "<w:fldSimple w:instr=\" QUOTE \">" + t("page ") +
                           "<w:fldSimple w:instr=\" PAGE \">" + t("7") + "</w:fldSimple></w:fldSimple></w:p>";
  const auto inside = [](const std::string& text, const std::string& words) {
    const std::string run = "<w:r>";
    return run + "<w:fldChar w:fldCharType=\"begin\"/></w:r>" + run + "<w:" + text +
           " xml:space=\"preserve\"> PAGE </w:" + text + "></w:r>" + run +
           "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + run + "<w:" + words +
           " xml:space=\"preserve\">7</w:" + words + "></w:r>" + run +
           "<w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  const WordParts without{.body = word_p(kReport) + word_p(kCosts)};
  const WordParts one{.body = word_p(kReport) + with + word_p(kCosts)};
  EXPECT_NE(body_of(TrackedPair(without, one)).find(inside("instrText", "t")), std::string::npos);
  EXPECT_NE(body_of(TrackedPair(one, without)).find(inside("delInstrText", "delText")), std::string::npos);
}

// The number of a control is its own, however it is written: one that comes back has none.
TEST(TrackedDocx, AControlThatComesBackHasNoNumber) {
  const auto control = [](const std::string& inside) {
    return "<w:sdt><w:sdtPr><w:id w:val=\"77\"></w:id><w:tag w:val=\"k\"/></w:sdtPr><w:sdtContent>" + inside +
           "</w:sdtContent></w:sdt>";
  };
  const std::string head = "<w:sdt><w:sdtPr><w:tag w:val=\"k\"/></w:sdtPr><w:sdtContent>";
  const std::string last = word_p(kLimits);
  const std::pair<std::string, std::string> rows[] = {{control(word_p(kReport)), ""},
                                                      {control(word_p(kReport)), word_p(kReport)},
                                                      {"<w:p>" + control(t(kReport)) + "</w:p>", ""}};
  for (const auto& [before, after] : rows) {
    const TrackedPair pair({.body = before + last}, {.body = after + last});
    EXPECT_NE(body_of(pair).find(head), std::string::npos) << body_of(pair);
    EXPECT_EQ(body_of(pair).find("77"), std::string::npos) << body_of(pair);
  }
}

TEST(TrackedDocx, KeepsThePartsThatNothingMarks) {
  const std::string header = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
  WordParts before{.body = word_p("The Panel shall meet."),
                   .section = header,
                   .styles = "<w:style w:styleId=\"x\"/>",
                   .footnotes = "<w:footnote w:id=\"1\">" + word_p("note") + "</w:footnote>",
                   .header = word_p("Draft"),
                   .image = "picture"};
  WordParts after = before;
  after.body = word_p("The Panel may meet.");
  const TrackedPair pair(before, after);
  for (const std::string& name : pair.after_package.parts()) {
    if (name == "word/document.xml") continue;
    EXPECT_EQ(pair.part(name), pair.after_package.bytes(name)) << name;
  }
  EXPECT_NE(pair.part("word/document.xml"), pair.after_package.bytes("word/document.xml"));
}

TEST(TrackedDocx, BringsInWhatWordsOfTheEarlierDocumentNeed) {
  const std::string style =
      "<w:style w:type=\"paragraph\" w:styleId=\"Old\"><w:name "
      "w:val=\"Old\"/><w:rPr><w:b/></w:rPr></w:style>";
  const TrackedPair pair(
      {.body = word_p(kReport) + word_p(kCosts, "<w:pStyle w:val=\"Old\"/>") + word_p(kLimits),
       .styles = style},
      {.body = word_p(kReport) + word_p(kLimits), .styles = "<w:style w:styleId=\"New\"/>"});
  EXPECT_NE(pair.part("word/styles.xml").find(style), std::string::npos);
  EXPECT_EQ(reading(pair.settled(Decision::reject), "rejected.docx"), reading(pair.before));
}

// Styles, lists and headers of a newer Word in a document that another program wrote.
TEST(TrackedDocx, BindsThePrefixesOfWhatComesIn) {
  const std::string newer = "<w:rPr><w14:ligatures w14:val=\"all\"/></w:rPr>";
  const auto with_header = [](const std::string& id) {
    return "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"" + id +
           "\"/></w:sectPr></w:pPr>" + t("Section") + "</w:p>";
  };
  const std::string set =
      "<w:pStyle w:val=\"Own\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  const docx::Package old = tests::word_package(
      {.body = word_p(kReport, set) + with_header("rIdHeader") + with_header("rIdHeader2") + word_p(kLimits),
       .styles =
           "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Own\"/>" + newer + "</w:style>",
       .numbering =
           "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
           "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>" +
           newer + "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
       .header = word_p("The first header."),
       .header2 = "<w:p><w:r>" + newer + "<w:t>The second header.</w:t></w:r></w:p>"});
  docx::Package::Changes newer_roots;
  for (const std::string& name : old.parts()) {
    std::string bytes = old.bytes(name);
    if (bytes.find("w14:ligatures") == std::string::npos) continue;
    bytes.insert(bytes.find(" xmlns:"),
                 " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"");
    newer_roots.parts.push_back({name, bytes});
  }
  ASSERT_EQ(newer_roots.parts.size(), 3U);
  const docx::Package before_package = old.changed(newer_roots, "before.docx");
  const docx::Package after_package =
      tests::word_package({.body = with_header("rIdHeader") + with_header("rIdHeader") + word_p(kLimits),
                           .header = word_p("The first header.")});
  const docx::Document before = docx::Document::read(before_package);
  const docx::Document after = docx::Document::read(after_package);
  const docx::Package written = docx::Package::from_bytes(
      tracked_docx(redline::compare_word(before, after), before, after), "redline.docx");
  for (const char* const part : {"word/styles.xml", "word/numbering.xml", "word/header-before1.xml"})
    EXPECT_NE(written.bytes(part).find("<w14:ligatures w14:val=\"all\"/>"), std::string::npos) << part;
  EXPECT_EQ(reading(written.write(docx::settle(written, Decision::reject)), "rejected.docx"),
            reading(before));
}

// What is read is written, though the marks around its words stand deeper.
TEST(TrackedDocx, MarksWordsAsDeepAsCanBeRead) {
  constexpr int kControls =
      (docx::kDeepestElement - 6) / 2;  // w:document, w:body, w:p, w:hyperlink, w:r, w:t
  const auto deep = [](const std::string& words) {
    std::string out = "<w:p><w:hyperlink w:anchor=\"a\">" + t(words) + "</w:hyperlink></w:p>";
    for (int k = 0; k < kControls; ++k) out = "<w:sdt><w:sdtContent>" + out + "</w:sdtContent></w:sdt>";
    return out + word_p("");
  };
  const TrackedPair pair({.body = deep("The Panel shall meet.")}, {.body = deep("The Panel may meet.")});
  const std::string body = body_of(pair);
  EXPECT_NE(body.find("<w:delText xml:space=\"preserve\">shall</w:delText>"), std::string::npos);
}

// A part that only the document before has is read for the first time when it comes in.
TEST(TrackedDocx, NamesTheDocumentWhosePartIsNoXml) {
  const std::string chart =
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"c\"/><a:graphic xmlns:a=\"http://"
      "schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData><c:chart xmlns:c=\"http://"
      "schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rIdChart\"/></a:graphicData></a:graphic>"
      "</wp:inline></w:drawing></w:r></w:p>";
  docx::Package::Changes broken;
  broken.parts.push_back({"word/charts/chart1.xml", "<c:v xmlns:c=\"c\">a & b</c:v>"});
  broken.relationships.push_back(
      {"word/document.xml", {"rIdChart", "chart", "word/charts/chart1.xml", false}});
  broken.content_types.push_back({"word/charts/chart1.xml", "application/xml"});
  const docx::Package before_package =
      tests::word_package({.body = word_p(kReport) + chart + word_p(kCosts)}).changed(broken, "before.docx");
  const docx::Package after_package =
      tests::word_package({.body = word_p(kReport) + word_p(kCosts)}, "after.docx");
  const docx::Document before = docx::Document::read(before_package);
  const docx::Document after = docx::Document::read(after_package);
  const redline::WordRedline redline = redline::compare_word(before, after);
  EXPECT_EQ(tests::message_of([&] { tracked_docx(redline, before, after); }),
            "before.docx, word/charts/chart1.xml:1:20: & that begins no reference; expected &amp;");
}

}  // namespace
}  // namespace redraft::render
