// Two copies that put in what reads the same: it stands once only where it is the same in all that it is, and is a
// conflict where it differs in what stands behind the words.
#include <gtest/gtest.h>

#include <array>

#include "docx/document.h"
#include "docx/settle.h"
#include "jobs/consolidate.h"
#include "support/scratch.h"
#include "support/word_package.h"

namespace redraft::jobs {
namespace {

using tests::WordParts;

std::string r(const std::string& words, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string p(const std::string& runs, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}
std::string reference(int id, const std::string& kind = "footnote") {
  return "<w:r><w:" + kind + "Reference w:id=\"" + std::to_string(id) + "\"/></w:r>";
}
std::string note(int id, const std::string& inner, const std::string& kind = "footnote") {
  return "<w:" + kind + " w:id=\"" + std::to_string(id) + "\">" + inner + "</w:" + kind + ">";
}
std::string link(const std::string& attributes, const std::string& words = " see") {
  return "<w:hyperlink " + attributes + ">" + r(words) + "</w:hyperlink>";
}
std::string control(const std::string& id, const std::string& settings, const std::string& content) {
  return "<w:sdt><w:sdtPr><w:id w:val=\"" + id + "\"/>" + settings + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}
std::string box(const std::string& id, const std::string& words) {
  return "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"" + id +
         "\" style=\"width:90pt;height:40pt\"><v:textbox><w:txbxContent>" + words +
         "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
}
std::string picture(const std::string& id, const std::string& description) {
  return "<w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"" + id + "\" name=\"P" +
         id + "\" descr=\"" + description + "\"/></wp:inline></w:drawing></w:r>";
}
std::string field(const std::string& inside) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r>"
         "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
         inside + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
std::string cell(const std::string& blocks, const std::string& properties = "") {
  return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>" + properties + "</w:tcPr>" + blocks + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr>" + properties + cells + "</w:tr>";
}
std::string table(const std::string& rows, const std::string& properties = "",
                  const std::string& columns = "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/>") {
  return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + properties + "</w:tblPr><w:tblGrid>" +
         columns + "</w:tblGrid>" + rows + "</w:tbl>";
}

// The base, with what a copy puts in at its places.
struct PutIn {
  std::string words = {};
  std::string blocks = {};
  std::string rows = {};
  std::array<std::string, 2> cells = {};  // one to each row
  std::string footnotes = {};
  std::string endnotes = {};
};

std::string document(const PutIn& own) {
  WordParts parts;
  parts.body = p(r("The party shall return") + own.words + r(" all documents.")) + own.blocks +
               p(r("Nothing here limits Section D.")) +
               table(row(cell(p(r("Owner"))) + own.cells[0] + cell(p(r("Panel")))) + own.rows +
                         row(cell(p(r("Term"))) + own.cells[1] + cell(p(r("Ten days")))),
                     "",
                     own.cells[0].empty() ? "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/>"
                                          : "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/>"
                                            "<w:gridCol w:w=\"2000\"/>") +
               p(r("The end."));
  parts.footnotes = note(1, p(r("A note that all have."))) + own.footnotes;
  parts.endnotes = note(1, p(r("An endnote that all have.")), "endnote") + own.endnotes;
  parts.links = {"https://one.example/", "https://two.example/"};
  return word_bytes(parts);
}

struct Judged {
  std::vector<std::string> conflicts;
  std::size_t changes = 0;
  std::size_t same = 0;
  std::string bytes;
};

Judged judge(const PutIn& one, const PutIn& two, review::Policy policy = review::Policy::report) {
  const tests::Scratch scratch;
  const std::string base = scratch.file("base.docx", document({}));
  const std::string ann = scratch.file("ann.docx", document(one));
  const std::string bob = scratch.file("bob.docx", document(two));
  ConsolidateOptions options;
  options.policy = policy;
  ConsolidatedCopies made = consolidate(base, {ann, bob}, options);
  Judged out{{}, made.consolidated.changes, made.consolidated.same, std::move(made.bytes)};
  for (const Finding& finding : made.findings)
    if (finding.check == "review-conflict") out.conflicts.push_back(finding.message);
  return out;
}

struct Case {
  std::string name;
  PutIn one;
  PutIn two;
};

const std::string kNew = row(cell(p(r("A"))) + cell(p(r("1"))));

std::vector<Case> different() {
  const auto words = [](const std::string& a, const std::string& b) {
    return std::pair{PutIn{.words = a}, PutIn{.words = b}};
  };
  const auto blocks = [](const std::string& a, const std::string& b) {
    return std::pair{PutIn{.blocks = a}, PutIn{.blocks = b}};
  };
  const auto rows = [](const std::string& a, const std::string& b) {
    return std::pair{PutIn{.rows = a}, PutIn{.rows = b}};
  };
  const std::string two_cells = cell(p(r("A"))) + cell(p(r("1")));
  std::vector<Case> out;
  const auto add = [&](const std::string& name, std::pair<PutIn, PutIn> sides) {
    out.push_back({name, std::move(sides.first), std::move(sides.second)});
  };
  add("footnotes", {{.words = reference(3), .footnotes = note(3, p(r("Or destroy.")))},
                    {.words = reference(3), .footnotes = note(3, p(r("Or burn.")))}});
  add("endnotes", {{.words = reference(3, "endnote"), .endnotes = note(3, p(r("Or destroy.")), "endnote")},
                   {.words = reference(3, "endnote"), .endnotes = note(3, p(r("Or burn.")), "endnote")}});
  add("how a note is set",
      {{.words = reference(3), .footnotes = note(3, p(r("Or destroy.")))},
       {.words = reference(3),
        .footnotes = note(3, p(r("Or destroy.", "<w:b/>"), "<w:jc w:val=\"right\"/>"))}});
  add("a clause with a note", {{.blocks = p(r("New") + reference(3)), .footnotes = note(3, p(r("One")))},
                               {.blocks = p(r("New") + reference(3)), .footnotes = note(3, p(r("Two")))}});
  add("a row with a note",
      {{.rows = row(cell(p(r("A"))) + cell(p(reference(3)))), .footnotes = note(3, p(r("One")))},
       {.rows = row(cell(p(r("A"))) + cell(p(reference(3)))), .footnotes = note(3, p(r("Two")))}});
  add("a note in a field", {{.words = field(r("x") + reference(3)), .footnotes = note(3, p(r("One")))},
                            {.words = field(r("x") + reference(3)), .footnotes = note(3, p(r("Two")))}});
  add("boxes", words(box("s1", p(r("one"))), box("s1", p(r("two")))));
  add("how a box's words are set", words(box("s1", p(r("one"))), box("s1", p(r("one", "<w:b/>")))));
  add("a table in a box", words(box("s1", table(kNew + kNew)), box("s1", table(kNew))));
  add("pictures described otherwise", words(picture("1", "a map"), picture("1", "a chart")));
  add("links inside", words(link("w:anchor=\"one\""), link("w:anchor=\"two\"")));
  add("links outside", words(link("r:id=\"rIdLink0\""), link("r:id=\"rIdLink1\"")));
  add("a link and words", words(link("w:anchor=\"one\""), r(" see")));
  add("tips of links",
      words(link("w:anchor=\"one\" w:tooltip=\"x\""), link("w:anchor=\"one\" w:tooltip=\"y\"")));
  add("links in a clause", blocks(p(link("w:anchor=\"one\"")), p(link("w:anchor=\"two\""))));
  add("links in a field", words(field(link("w:anchor=\"one\"")), field(link("w:anchor=\"two\""))));
  add("controls in a line", words(control("1", "<w:date w:fullDate=\"2026-01-01T00:00:00Z\"/>", r("x")),
                                  control("1", "<w:text/>", r("x"))));
  add("controls around blocks",
      blocks(control("1", "<w:lock w:val=\"sdtLocked\"/>", p(r("x"))), control("1", "<w:text/>", p(r("x")))));
  add("words", words(r(" or destroy"), r(" or burn")));
  add("how words are set", words(r(" or destroy", "<w:b/>"), r(" or destroy")));
  add("how a paragraph is set", blocks(p(r("New"), "<w:jc w:val=\"right\"/>"), p(r("New"))));
  add("rows kept whole", rows(row(two_cells, "<w:trPr><w:cantSplit/></w:trPr>"), kNew));
  add("exceptions of rows",
      rows(row(two_cells,
               "<w:tblPrEx><w:tblCellMar><w:left w:w=\"9\" w:type=\"dxa\"/></w:tblCellMar></w:tblPrEx>"),
           kNew));
  add("shading of cells",
      rows(row(cell(p(r("A"))) + cell(p(r("1")), "<w:shd w:val=\"clear\" w:fill=\"FF0000\"/>")), kNew));
  add("spans of cells", rows(row(cell(p(r("A")), "<w:gridSpan w:val=\"2\"/>") + cell(p(r("1")))),
                             row(cell(p(r("A"))) + cell(p(r("1")), "<w:gridSpan w:val=\"2\"/>"))));
  add("how a paragraph of a row is set",
      rows(row(cell(p(r("A"))) + cell(p(r("1"), "<w:jc w:val=\"right\"/>"))), kNew));
  add("how words of a row are set", rows(row(cell(p(r("A"))) + cell(p(r("1", "<w:i/>")))), kNew));
  add("the layout of tables",
      blocks(table(kNew, "<w:tblLayout w:type=\"fixed\"/>") + p(r("After")), table(kNew) + p(r("After"))));
  add("the columns of tables",
      blocks(table(kNew, "", "<w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"1000\"/>") + p(r("After")),
             table(kNew) + p(r("After"))));
  add("tables in cells", rows(row(cell(p(r("A"))) + cell(table(kNew, "<w:jc w:val=\"center\"/>") + p(""))),
                              row(cell(p(r("A"))) + cell(table(kNew) + p("")))));
  return out;
}

TEST(ConsolidateCopies, ThatDifferInWhatStandsBehindTheWordsAreAtOdds) {
  for (const Case& one : different()) {
    SCOPED_TRACE(one.name);
    const Judged apart = judge(one.one, one.two);
    EXPECT_EQ(apart.conflicts.size(), 1U);
    EXPECT_EQ(apart.changes, 0U);
    EXPECT_EQ(apart.same, 0U);
    const Judged swapped = judge(one.two, one.one);
    EXPECT_EQ(swapped.conflicts.size(), 1U);
    // Each is the same as itself, where it can be shown.
    if (one.name.ends_with(" in a field")) continue;
    for (const PutIn& own : {one.one, one.two}) {
      const Judged alike = judge(own, own);
      EXPECT_TRUE(alike.conflicts.empty()) << alike.conflicts[0];
      EXPECT_EQ(alike.changes, 1U);
      EXPECT_EQ(alike.same, 1U);
    }
  }
}

TEST(ConsolidateCopies, ThatNumberTheSameThingOtherwiseStandOnce) {
  const std::vector<Case> cases = {
      {"notes",
       {.words = reference(3), .footnotes = note(3, p(r("Or destroy.")))},
       {.words = reference(7), .footnotes = note(7, p(r("Or ") + r("destroy.")))}},
      {"boxes", {.words = box("s1", p(r("one")))}, {.words = box("s9", p(r("one")))}},
      {"pictures", {.words = picture("1", "a map")}, {.words = picture("9", "a map")}},
      {"controls",
       {.words = control("1", "<w:text/>", r("x"))},
       {.words = control("9", "<w:text/>", r("x"))}},
      {"bookmarks",
       {.blocks = p(r("New"))},
       {.blocks =
            "<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"1\"/>" + p(r("New"))}}};
  for (const Case& one : cases) {
    SCOPED_TRACE(one.name);
    const Judged alike = judge(one.one, one.two);
    EXPECT_TRUE(alike.conflicts.empty()) << alike.conflicts[0];
    EXPECT_EQ(alike.same, 1U);
  }
}

// A column is a cell in each row: they stand or fall together.
TEST(ConsolidateCopies, ThatPutInColumnsOfTheSameWordsSetOtherwiseAreAtOddsOnce) {
  const std::string plain = cell(p(r("New")));
  const std::string red = cell(p(r("New")), "<w:shd w:val=\"clear\" w:fill=\"FF0000\"/>");
  const Judged apart = judge({.cells = {plain, plain}}, {.cells = {plain, red}});
  EXPECT_EQ(apart.conflicts.size(), 1U);
  EXPECT_EQ(apart.changes, 0U);
  EXPECT_TRUE(judge({.cells = {plain, red}}, {.cells = {plain, red}}).conflicts.empty());
}

TEST(ConsolidateCopies, SayWhatTheNotesAreThatTheyPutIn) {
  const PutIn one{.words = reference(3), .footnotes = note(3, p(r("Or destroy.")))};
  const PutIn two{.words = reference(3), .footnotes = note(3, p(r("Or burn.")))};
  EXPECT_EQ(judge(one, two).conflicts,
            (std::vector<std::string>{"paragraph 1: ann inserts \"[footnote: Or destroy.]\"; bob inserts "
                                      "\"[footnote: Or burn.]\"; neither stands"}));
  EXPECT_EQ(judge({.words = link("w:anchor=\"one\"")}, {.words = link("w:anchor=\"two\"")}).conflicts,
            (std::vector<std::string>{"paragraph 1: ann inserts \"see\"; bob inserts \"see\", set or linked "
                                      "otherwise; neither stands"}));
}

// Both notes are there for whoever settles it.
TEST(ConsolidateCopies, KeepBothNotesWhenAskedForBoth) {
  const PutIn one{.words = reference(3), .footnotes = note(3, p(r("Or destroy.")))};
  const PutIn two{.words = reference(3), .footnotes = note(3, p(r("Or burn.")))};
  const Judged both = judge(one, two, review::Policy::both);
  docx::Package package = docx::Package::from_bytes(both.bytes, "all.docx");
  package =
      docx::Package::from_bytes(package.write(docx::settle(package, docx::Decision::accept)), "one.docx");
  const docx::Document settled = docx::Document::read(package);
  std::vector<std::string> notes;
  for (const docx::Item& item : settled.body().items)
    for (const docx::Story& story : settled.stories)
      if (item.kind == docx::ItemKind::footnote && story.kind == docx::StoryKind::footnote &&
          story.id == item.note)
        notes.push_back(story.text);
  EXPECT_EQ(notes, (std::vector<std::string>{"Or destroy.", "Or burn."}));
}

}  // namespace
}  // namespace redraft::jobs
