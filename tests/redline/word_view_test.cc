// The Redline of two Word documents, as pages and texts show it.
#include "redline/word_view.h"

#include <gtest/gtest.h>

#include "redline/word_compare.h"
#include "render/critic.h"
#include "render/html.h"
#include "support/word_package.h"

namespace redraft::redline {
namespace {

using tests::word_p;
using tests::word_table;
using tests::WordParts;

const std::string kTwoSentences =
    "The Panel shall publish its report in March. It shall send a copy of the report to each Party.";
const std::string kFirst = "The Panel shall publish its report in March.";
const std::string kSecond = "It shall send a copy of the report to each Party.";
const std::string kOther = "Nothing in this agreement limits the powers of the Authority under the Act.";

const std::string kList =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"lowerLetter\"/>"
    "<w:lvlText w:val=\"(%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
    "w:val=\"0\"/></w:num>";

std::string listed(const std::string& words) {
  return word_p(words, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
}

std::string note(int id) { return "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>"; }

std::string notes(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t k = 0; k < words.size(); ++k)
    out += "<w:footnote w:id=\"" + std::to_string(k + 1) +
           "\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> " + words[k] +
           "</w:t></w:r></w:p></w:footnote>";
  return out;
}

Redline view(const WordParts& before, const WordParts& after, const WordCompareOptions& options = {}) {
  const docx::Package x = tests::word_package(before, "before.docx");
  const docx::Package y = tests::word_package(after, "after.docx");
  const docx::Document b = docx::Document::read(x);
  const docx::Document a = docx::Document::read(y);
  return view_of(compare_word(b, a, options), b, a, {options.formatting, options.numbering, true});
}

WordParts body(const std::string& xml) { return {.body = xml}; }

/// "kind old > new [detail]", a line each.
std::string changes(const Redline& redline) {
  std::string out;
  for (const Change& change : redline.changes) {
    out += std::string(to_string(change.kind)) + " " + change.old_words + " > " + change.new_words;
    if (!change.detail.empty()) out += " [" + change.detail + "]";
    out += "\n";
  }
  return out;
}

TEST(WordView, OfTheSameDocumentTwiceIsEmpty) {
  const WordParts one = body(word_p(kFirst) + word_table({{"a", "b"}}) + word_p("(a)\tlabel"));
  const Redline redline = view(one, one);
  EXPECT_TRUE(redline.empty());
  for (const Block& block : redline.documents[0].blocks) EXPECT_TRUE(block.unchanged());
}

TEST(WordView, TellsASplitFromAnInsertion) {
  const Redline redline = view(body(word_p(kTwoSentences) + word_p(kOther)),
                               body(word_p(kFirst) + word_p(kSecond) + word_p(kOther)));
  EXPECT_EQ(changes(redline), "split  > \u00B6 It shall send a copy of the report \u2026\n");
  ASSERT_EQ(redline.documents[0].blocks.size(), 3U);
  EXPECT_EQ(redline.documents[0].blocks[0].end, Mark::inserted);
  EXPECT_TRUE(redline.documents[0].blocks[1].goes_on);
  EXPECT_EQ(render::render_critic(redline), kFirst + "{++\n\n++}{-- --}" + kSecond + "\n\n" + kOther + "\n");
}

TEST(WordView, TellsAMergeFromADeletion) {
  const Redline redline = view(body(word_p(kFirst) + word_p(kSecond) + word_p(kOther)),
                               body(word_p(kTwoSentences) + word_p(kOther)));
  EXPECT_EQ(changes(redline), "merge \u00B6 It shall send a copy of the report \u2026 > \n");
  EXPECT_EQ(redline.documents[0].blocks[0].end, Mark::deleted);
}

TEST(WordView, ShowsALastParagraphThatWentAsDeleted) {
  const Redline redline = view(body(word_p(kFirst) + word_p(kOther)), body(word_p(kFirst)));
  EXPECT_EQ(changes(redline), "delete " + kOther + " > \n");
  EXPECT_TRUE(redline.documents[0].blocks[0].unchanged());
  EXPECT_EQ(redline.documents[0].blocks[1].status, Status::deleted);
}

TEST(WordView, ShowsALastParagraphThatCameAsInserted) {
  const Redline redline = view(body(word_p(kFirst)), body(word_p(kFirst) + word_p(kOther)));
  EXPECT_EQ(changes(redline), "insert  > " + kOther + "\n");
  EXPECT_TRUE(redline.documents[0].blocks[0].unchanged());
}

TEST(WordView, ShowsNumbersThatAListCountsAnew) {
  WordParts before{.body = listed("keep a record of each test;") + listed("report any failure."),
                   .numbering = kList};
  WordParts after = before;
  after.body = listed("deliver the Services with care;") + before.body;
  const Redline redline = view(before, after);
  EXPECT_EQ(changes(redline),
            "insert  > (a) deliver the Services with care;\nrenumber (a) > (b)\nrenumber (b) > (c)\n");
  EXPECT_EQ(redline.documents[0].blocks[1].role, Role::item);
  EXPECT_EQ(redline.documents[0].blocks[1].depth, 1);

  WordCompareOptions options;
  options.numbering = false;
  EXPECT_EQ(changes(view(before, after, options)), "insert  > (a) deliver the Services with care;\n");
}

TEST(WordView, ReadsTypedLabelsAndCitations) {
  const Redline redline = view(body(word_p("3.1 The Panel shall:") + word_p("(a)\tmeet each month; and") +
                                    word_p("(b)\tkeep minutes.")),
                               body(word_p("3.1 The Panel shall:") + word_p("(a)\tmeet each year; and") +
                                    word_p("(b)\tkeep minutes.")));
  ASSERT_EQ(redline.changes.size(), 1U);
  EXPECT_EQ(redline.changes[0].citation, "3.1(a)");
  EXPECT_EQ(redline.documents[0].blocks[0].label_after, "3.1");
  EXPECT_EQ(redline.documents[0].blocks[0].role, Role::clause);
  EXPECT_EQ(after_text(redline.documents[0].blocks[1].text), "meet each year; and");
}

TEST(WordView, SaysHowKeptWordsAreSetOtherwise) {
  const Redline redline = view(body(word_p(kFirst)), body(word_p(kFirst, "", "<w:b/><w:sz w:val=\"24\"/>")));
  EXPECT_EQ(changes(redline), "format " + kFirst + " > " + kFirst + " [bold added, size 12 pt]\n");
  EXPECT_TRUE(redline.documents[0].blocks[0].text[0].look.bold);

  WordCompareOptions options;
  options.formatting = false;
  EXPECT_TRUE(view(body(word_p(kFirst)), body(word_p(kFirst, "", "<w:b/>")), options).empty());
}

TEST(WordView, SaysHowAParagraphIsSetOtherwise) {
  const Redline redline =
      view(body(word_p(kFirst, "<w:jc w:val=\"left\"/>")), body(word_p(kFirst, "<w:jc w:val=\"both\"/>")));
  EXPECT_EQ(changes(redline),
            "format " + kFirst + " > " + kFirst + " [paragraph: alignment left to justified]\n");
}

TEST(WordView, HasTablesAsRowsAndCells) {
  const Redline redline = view(
      body(word_table({{"Service", "Charge"}, {"Meter reading", "12.00"}})),
      body(
          word_table({{"Service", "Charge"}, {"Gateway test by hand", "7.50"}, {"Meter reading", "12.50"}})));
  EXPECT_EQ(changes(redline), "row  > Gateway test by hand | 7.50\nreplace 12.00 > 12.50\n");
  EXPECT_EQ(redline.changes[0].citation, "Table 1, row 2");
  const std::vector<Frame>& frames = redline.documents[0].frames;
  ASSERT_EQ(frames.size(), 10U);
  EXPECT_EQ(frames[0].kind, FrameKind::table);
  EXPECT_EQ(frames[4].mark, Mark::inserted);
  EXPECT_EQ(render::render_critic(redline).substr(0, 66),
            "Service | Charge{++\nGateway test by hand | 7.50++}\nMeter reading |");
}

TEST(WordView, LinksANoteToItsWordsAndCountsBothAsOne) {
  const std::string rest = "<w:r><w:t xml:space=\"preserve\"> are defined here.</w:t></w:r></w:p>";
  const std::string start = "<w:p><w:r><w:t>Terms</w:t></w:r>";
  const Redline redline =
      view({.body = start + rest}, {.body = start + note(1) + rest, .footnotes = notes({"In section A."})});
  EXPECT_EQ(changes(redline), "note  > [^1] In section A.\n");
  ASSERT_EQ(redline.documents.size(), 2U);
  EXPECT_EQ(redline.documents[1].name, "Footnote 1");
  EXPECT_EQ(redline.documents[1].story, "footnote");
  ASSERT_EQ(redline.objects.size(), 1U);
  EXPECT_EQ(redline.objects[0].document, 1U);
}

TEST(WordView, NamesAHeaderByItsSection) {
  const std::string section = "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
  const Redline redline = view({.body = word_p(kFirst), .section = section, .header = word_p("Draft 1")},
                               {.body = word_p(kFirst), .section = section, .header = word_p("Draft 2")});
  ASSERT_EQ(redline.documents.size(), 2U);
  EXPECT_EQ(redline.documents[1].name, "Header of section 1");
  EXPECT_EQ(changes(redline), "replace 1 > 2\n");
}

TEST(WordView, SaysThatASectionIsSetOtherwise) {
  const Redline redline =
      view({.body = word_p(kFirst), .section = "<w:pgMar w:left=\"1440\" w:right=\"1440\"/>"},
           {.body = word_p(kFirst), .section = "<w:pgMar w:left=\"1800\" w:right=\"1440\"/>"});
  EXPECT_EQ(changes(redline), "section  >  [margins changed]\n");
}

TEST(WordView, SaysThatASectionBreakCameOrWent) {
  const std::string wide = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
  const std::string tall = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
  const WordParts without = {.body = word_p(kFirst) + word_p(kSecond), .section = tall};
  const WordParts with = {
      .body = word_p(kFirst) + word_p("", "<w:sectPr>" + wide + "</w:sectPr>") + word_p(kSecond),
      .section = tall};
  EXPECT_EQ(
      changes(view(without, with)),
      "insert  >  [section: a section break put in; the pages behind it against those before: page size "
      "landscape]\n");
  EXPECT_EQ(
      changes(view(with, without)),
      "delete  >  [section: a section break taken out; the pages behind it against those before: page size "
      "landscape]\n");
}

TEST(WordView, SaysThatAContentControlWasPutAroundAParagraphOrTakenAway) {
  const std::string bare = word_p(kFirst) + word_p(kOther) + word_p(kSecond);
  const std::string held = word_p(kFirst) + "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>" +
                           word_p(kOther) + "</w:sdtContent></w:sdt>" + word_p(kSecond);
  const std::string words =
      "format Nothing in this agreement limits the powers of \u2026 > Nothing in this agreement "
      "limits the powers of \u2026 [paragraph: a content control ";
  EXPECT_EQ(changes(view(body(bare), body(held))), words + "put around it]\n");
  EXPECT_EQ(changes(view(body(held), body(bare))), words + "around it taken away]\n");
}

TEST(WordView, SaysWhatTellsApartWhatReadsTheSame) {
  const auto link = [](const std::string& id, const std::string& words) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:hyperlink r:id=\"" + id +
           "\"><w:r><w:t>" + words + "</w:t></w:r></w:hyperlink></w:p>";
  };
  const auto linked = [&](const std::string& id, const std::string& words = "the guidance") {
    return WordParts{.body = link(id, words), .links = {"https://a.example/", "https://b.example/"}};
  };
  const Redline redline = view(linked("rIdLink0"), linked("rIdLink1"));
  EXPECT_EQ(
      changes(redline),
      "replace the guidance (link to https://a.example/) > the guidance (link to https://b.example/)\n");
  const std::string page = render::render_html(redline, {});
  EXPECT_NE(page.find("<del id=\"change-1\" data-c=\"1\">the guidance <span class=\"object\">(link to "
                      "https://a.example/)</span></del>"),
            std::string::npos);
  EXPECT_NE(render::render_critic(redline).find("{++the guidance++}{>>link to https://b.example/<<}"),
            std::string::npos);
  // What ends a remark, in the address: the remark is closed in the middle of it, and goes on in another.
  const WordParts hostile{.body = link("rIdLink0", "the guidance"),
                          .links = {"https://c.example/&lt;&lt;}{--x--}"}};
  EXPECT_NE(render::render_critic(view(linked("rIdLink0"), hostile))
                .find("{>>link to https://c.example/<<<<}{>>}{--x--}<<}"),
            std::string::npos);
  // A paragraph that is nothing but a picture is struck and typed again as a whole.
  const auto picture = [](int width) {
    return body(word_p(kFirst) + "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"" + std::to_string(width) +
                "\" cy=\"360000\"/><wp:docPr id=\"1\" name=\"P\"/></wp:inline></w:drawing></w:r></w:p>" +
                word_p(kSecond));
  };
  EXPECT_EQ(changes(view(picture(360000), picture(720000))),
            "delete [drawing] (size 1 x 1 cm) > \ninsert  > [drawing] (size 2 x 1 cm)\n");
  // Words that differ say it themselves, but for where they lead.
  EXPECT_EQ(changes(view(linked("rIdLink0"), linked("rIdLink0", "the form"))), "replace guidance > form\n");
}

TEST(WordView, SaysHowACellWasMerged) {
  const auto table = [](const std::string& first, const std::string& second) {
    const auto cell = [](const std::string& merged, const std::string& words) {
      return "<w:tr><w:tc><w:tcPr>" + merged + "</w:tcPr>" + word_p(words) + "</w:tc></w:tr>";
    };
    return WordParts{.body = "<w:tbl>" + cell(first, "a") + cell(second, "b") + "</w:tbl>" + word_p("")};
  };
  const std::string merged =
      changes(view(table("", ""), table("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>")));
  EXPECT_NE(merged.find("[cell: was by itself, is now merged with the cells below]"), std::string::npos)
      << merged;
  EXPECT_NE(merged.find("[cell: was by itself, is now part of the cell above]"), std::string::npos) << merged;
}

TEST(WordView, SaysWhichLevelOfAListAndWhichNumbers) {
  std::string two = kList;
  two.insert(two.find("</w:abstractNum>"),
             "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
             "w:val=\"%2.\"/></w:lvl>");
  const auto at = [&](int level) {
    return WordParts{.body = word_p("Item", "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                                "\"/><w:numId w:val=\"1\"/></w:numPr>"),
                     .numbering = two};
  };
  const std::string found = changes(view(at(0), at(1)));
  EXPECT_NE(found.find("[paragraph: list level 1 to 2, numbered (a) to 1.]"), std::string::npos) << found;
  const std::string left = changes(view(at(0), {.body = word_p("Item"), .numbering = two}));
  EXPECT_NE(left.find("[paragraph: taken out of a list numbered (a)]"), std::string::npos) << left;
}

TEST(WordView, SaysThatAListLooksOtherwise) {
  std::string wide = kList;
  wide.insert(wide.find("</w:lvl>"), "<w:pPr><w:ind w:left=\"2000\"/></w:pPr>");
  const Redline redline =
      view({.body = listed("Item"), .numbering = kList}, {.body = listed("Item"), .numbering = wide});
  EXPECT_EQ(changes(redline), "format Item > Item [paragraph: another list, or how its numbers are set]\n");
}

TEST(WordView, LeavesTheWidthsOfATableThatLostAColumnToThePage) {
  const std::string page = render::render_html(
      view(body(word_table({{"Service", "Unit", "Charge"}, {"Reading", "each", "12.00"}})),
           body(word_table({{"Service", "Charge"}, {"Reading", "12.00"}}))),
      {});
  EXPECT_NE(page.find("Unit"), std::string::npos);
  EXPECT_EQ(page.find("<colgroup>"), std::string::npos);
}

TEST(WordView, CountsAMoveOnce) {
  const std::string two = "The Provider shall keep a record of each test of the system.";
  const Redline redline = view(body(word_p(kOther) + word_p(kTwoSentences) + word_p(two)),
                               body(word_p(kTwoSentences) + word_p(two) + word_p(kOther) + word_p("End.")));
  ASSERT_GE(redline.changes.size(), 1U);
  std::size_t moves = 0;
  for (const Change& change : redline.changes) moves += change.kind == ChangeKind::move ? 1U : 0U;
  EXPECT_EQ(moves, 1U);
}

TEST(WordView, HoldsAPictureForAPage) {
  const std::string drawing =
      "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"952500\" cy=\"476250\"/><wp:docPr id=\"1\" name=\"x\" "
      "descr=\"A map\"/>"
      "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip "
      "r:embed=\"rIdImage\"/></pic:blipFill></pic:pic>"
      "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
  const Redline redline =
      view(body(word_p(kFirst)), {.body = word_p(kFirst) + drawing, .image = "not really a picture"});
  EXPECT_EQ(changes(redline), "image  > [image: A map]\n");
  ASSERT_EQ(redline.objects.size(), 1U);
  EXPECT_EQ(redline.objects[0].width, 100);
  EXPECT_EQ(redline.objects[0].media_type, "image/png");
  const std::string page = render::render_html(redline);
  EXPECT_NE(page.find("<img alt=\"A map\" width=\"100\" height=\"50\" "
                      "src=\"data:image/png;base64,bm90IHJlYWxseSBhIHBpY3R1cmU=\">"),
            std::string::npos);
}

}  // namespace
}  // namespace redraft::redline
