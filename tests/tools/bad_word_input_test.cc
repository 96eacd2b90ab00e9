// Word documents that are damaged or hostile: every command that reads one says what is wrong, in which part, and writes
// nothing; or it is read with the repair listed.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/unicode.h"
#include "docx/package.h"
#include "docx/packages.h"
#include "support/scratch.h"
#include "tools/run.h"

namespace redraft::tools {
namespace {

using docx::NewPart;
using docx::small_package;
using docx::small_parts;
using docx::stored_zip;
using tests::Ran;
using tests::run;
using tests::Scratch;

const std::string kSpace = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

NewPart main_part(const std::string& blocks) {
  return {"word/document.xml", "<w:document" + kSpace + "><w:body>" + blocks + "</w:body></w:document>"};
}
std::string p(const std::string& words, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}
std::string with_part(const std::string& type, const std::string& inner, const std::string& body) {
  return small_package(
      docx::relationship("rId1", type, type + ".xml"),
      {main_part(body),
       {"word/" + type + ".xml", "<w:" + type + kSpace + ">" + inner + "</w:" + type + ">"}});
}

struct Bad {
  const char* what;
  std::string bytes;
  std::string message;  ///< behind "redraft: FILE"
};

std::vector<Bad> bad_documents() {
  const auto rels = [](const std::string& target) {
    return NewPart{"_rels/.rels",
                   "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                       docx::relationship("rId1", "officeDocument", target) + "</Relationships>"};
  };
  std::vector<NewPart> twice = small_parts();
  twice.push_back(twice[2]);
  std::vector<NewPart> outside = small_parts();
  outside.push_back({"word/../../evil.xml", "<a/>"});
  const NewPart entities{
      "word/document.xml",
      "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<w:document" + kSpace +
          "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"};
  const NewPart png{"[Content_Types].xml", docx::content_types("image/png")};
  const NewPart cut{"word/document.xml", "<w:document" + kSpace + "><w:body><w:p>"};
  const NewPart no_body{"word/document.xml", "<w:document" + kSpace + "/>"};
  std::string nested;
  for (int k = 0; k < 10'000; ++k) nested += "<w:tbl><w:tr><w:tc>";
  nested += "<w:p/>";
  for (int k = 0; k < 10'000; ++k) nested += "</w:tc></w:tr></w:tbl>";
  return {
      {"a main part that is not there", small_package("", {rels("word/gone.xml")}),
       ": its main part word/gone.xml is missing"},
      {"a part outside of the package", stored_zip(outside),
       ": the name \"word/../../evil.xml\" is none that a part can have: it has the step \"..\""},
      {"two parts of one name", stored_zip(twice),
       ": it holds two parts of one name, \"word/document.xml\" and \"word/document.xml\"; expected one"},
      {"a claim of 4 GB", docx::with_size(small_package(), "word/document.xml", 0xFFFFFFF0U),
       ", word/document.xml: it unpacks to 4,294,967,280 bytes; expected at most 1,000,000,000"},
      {"a content type that is no document's", small_package("", {png}),
       ": its main part word/document.xml has the content type \"image/png\"; expected that of a Word "
       "document"},
      {"entities", small_package("", {entities}),
       ", word/document.xml:1:1: a DOCTYPE; a part of a Word package has none, and the entities it could "
       "declare are not read"},
      {"XML that is cut short", small_package("", {cut}),
       ", word/document.xml:1:97: it ends inside <w:p>; it is cut short"},
      {"a main part without a body", small_package("", {no_body}),
       ", word/document.xml: is no Word document; expected w:document with a w:body"},
      {"tables nested without end", small_package("", {main_part(nested)}),
       ", word/document.xml:1:1701: elements stand more than 256 deep in each other"},
      {"no zip", "PK\x03\x04 and nothing more",
       ": it is damaged or cut short (zip: Not a zip archive); expected a whole Word package (.docx)"},
  };
}

TEST(BadWordInput, GetsOneClearErrorAndNothingIsWritten) {
  for (const Bad& bad : bad_documents()) {
    const Scratch scratch;
    const std::string file = scratch.file("bad.docx", bad.bytes);
    const std::string good = scratch.file("good.docx", small_package());
    const std::vector<std::string> names = scratch.names();
    const std::string out = scratch.path("out.docx");
    const std::vector<std::vector<std::string>> commands = {
        {"compare", file, good, "-o", out},
        {"compare", good, file, "-o", out},
        {"changes", file, "-o", scratch.path("out.txt")},
        {"accept", file, "-o", out},
        {"reject", file, "-o", out},
        {"consolidate", good, file, "-o", out},
    };
    for (const std::vector<std::string>& words : commands) {
      const Ran ran = run(words);
      EXPECT_EQ(ran.status, 2) << bad.what << ": " << words[0];
      EXPECT_EQ(ran.out, "") << bad.what << ": " << words[0];
      EXPECT_EQ(ran.err, "redraft: " + file + bad.message + "\n") << bad.what << ": " << words[0];
      EXPECT_EQ(scratch.names(), names) << bad.what << ": " << words[0];
    }
  }
}

// What a command has no need of it does not read: only those that number paragraphs refuse these.
TEST(BadWordInput, OfAnotherFormatIsRefusedByNameUnderItsOwnEnding) {
  const Scratch scratch;
  std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  for (const char c : std::string("WordDocument")) old += std::string({c, '\0'});
  const std::string word = scratch.file("new.docx", small_package());
  const struct {
    std::string file;
    std::string message;
  } rows[] = {
      {scratch.file("old.doc", old), ": it is a document of Word 97-2003 (.doc); save it as .docx in Word\n"},
      {scratch.file("rich.rtf", "{\\rtf1 words}"),
       ": it is a Rich Text document (.rtf); save it as .docx in Word\n"},
  };
  for (const auto& row : rows)
    for (const std::vector<std::string>& command : {std::vector<std::string>{"compare", row.file, word},
                                                    {"compare", word, row.file},
                                                    {"show", row.file},
                                                    {"changes", row.file}}) {
      const Ran ran = run(command);
      EXPECT_EQ(ran.status, 2) << command[0];
      EXPECT_EQ(ran.err, "redraft: " + row.file + row.message) << command[0];
    }
}

TEST(BadWordInput, InAPartOfNumbersOrStylesStopsTheCommandsThatReadIt) {
  for (const std::string part : {"numbering", "styles"}) {
    const Scratch scratch;
    const std::string bytes = small_package(docx::relationship("rId1", part, part + ".xml"),
                                            {{"word/" + part + ".xml", "<w:" + part + kSpace + "><w:x"}});
    const std::string file = scratch.file("bad.docx", bytes);
    const std::string good = scratch.file("good.docx", small_package());
    const std::string want = "redraft: " + file + ", word/" + part + ".xml:1:";
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"compare", file, good, "-o", scratch.path("out.docx")},
          {"compare", good, file, "-o", scratch.path("out.docx")},
          {"consolidate", good, file, "-o", scratch.path("out.docx")}}) {
      const Ran ran = run(words);
      EXPECT_EQ(ran.status, 2) << part << ": " << words[0];
      EXPECT_EQ(ran.err.substr(0, want.size()), want) << part << ": " << words[0];
      EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
      EXPECT_EQ(scratch.names(), (std::vector<std::string>{"bad.docx", "good.docx"}))
          << part << ": " << words[0];
    }
    EXPECT_EQ(run({"accept", file, "-o", scratch.path("out.docx")}).status, 0) << part;
  }
}

struct Odd {
  const char* what;
  std::string bytes;
  std::string listed;  ///< of standard error, this is part
};

std::vector<Odd> odd_documents() {
  const std::string num = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr>";
  const auto style = [](const std::string& id, const std::string& base) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id +
           "\"/><w:basedOn w:val=\"" + base + "\"/></w:style>";
  };
  const std::string mark = "<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>x</w:t></w:r></w:ins>";
  return {
      {"a list without a definition",
       with_part("numbering", "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"9\"/></w:num>", p("words", num)),
       "list 4 is of the definition 9, which is not there; its paragraphs are read without a number"},
      {"a list that is not there", small_package("", {main_part(p("words", num))}),
       "list 4 is not there; its paragraphs are read without a number"},
      {"styles that are based on each other",
       with_part("styles", style("A", "B") + style("B", "A"), p("words", "<w:pStyle w:val=\"A\"/>")),
       "the style 'B' is based on 'A', which is itself based on it; read as based on nothing"},
      {"a relationship that leads nowhere",
       small_package(docx::relationship("rId1", "header", "header1.xml"), {main_part(p("words"))}),
       "the relationship rId1 (header) leads to word/header1.xml, which is not in the package; it is"},
      {"marks with one id", small_package("", {main_part("<w:p>" + mark + mark + "</w:p>")}),
       "holds 1 tracked change of its own (first: insert by A, paragraph 1); accepted before comparing"},
  };
}

TEST(BadWordInput, IsReadWhereItCanBeAndWhatIsWrongIsListed) {
  for (const Odd& odd : odd_documents()) {
    const Scratch scratch;
    const std::string file = scratch.file("odd.docx", odd.bytes);
    const std::string good = scratch.file("good.docx", small_package());
    const std::string out = scratch.path("out.docx");
    const Ran ran = run({"compare", good, file, "-o", out});
    EXPECT_EQ(ran.status, 0) << odd.what << "\n" << ran.err;
    EXPECT_NE(ran.err.find(odd.listed), std::string::npos) << odd.what << "\n" << ran.err;
    EXPECT_EQ(run({"compare", good, scratch.path("out.docx"), "--exit-code"}).status, 1) << odd.what;
    EXPECT_EQ(run({"accept", out, "-o", scratch.path("accepted.docx")}).status, 0) << odd.what;
    EXPECT_EQ(run({"compare", file, scratch.path("accepted.docx"), "--exit-code"}).status, 0) << odd.what;
    EXPECT_EQ(run({"reject", out, "-o", scratch.path("rejected.docx")}).status, 0) << odd.what;
    EXPECT_EQ(run({"compare", good, scratch.path("rejected.docx"), "--exit-code"}).status, 0) << odd.what;
  }
}

// Sound XML that says what cannot be: said with part and place by every command that reads it; what Word would refuse to
// open is mended.
struct Faulty {
  const char* what;
  std::string inner;  ///< of the body, between two paragraphs
  std::string place;  ///< what stands where the fault is said to be
  std::string said;
  std::string
      mended;  ///< then the part that was at fault holds this, whoever wrote it; empty: it is as it was
};

std::vector<Faulty> faulty_documents() {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const auto start = [](const std::string& id, const std::string& name) {
    return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>";
  };
  const std::string end = "<w:bookmarkEnd w:id=\"1\"/>";
  const std::string table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>";
  const std::string r_space =
      " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  return {
      {"a cell with nothing in it", table + "<w:tc><w:tcPr/></w:tc></w:tr></w:tbl>", "</w:tc>",
       "a cell that does not end in a paragraph, which Word refuses to open; an empty one is put in",
       "<w:tc><w:tcPr/><w:p/></w:tc>"},
      {"a cell that is one tag", table + "<w:tc/></w:tr></w:tbl>", "<w:tc/>",
       "a cell that does not end in a paragraph, which Word refuses to open; an empty one is put in",
       "<w:tc><w:p/></w:tc>"},
      {"a cell that ends in a table",
       table + "<w:tc>" + table + "<w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
       "</w:tc></w:tr></w:tbl><w:p><w:pPr>",
       "a cell that does not end in a paragraph, which Word refuses to open; an empty one is put in",
       "<w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>"},
      {"a field that does not end",
       "<w:p>" + mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "<w:fldChar",
       "a field begins here that does not end; its instruction and its result are taken as they are", ""},
      {"a field that did not begin", "<w:p>" + mark("end") + "</w:p>", "<w:fldChar",
       "a field ends here that did not begin; it is taken as it is", ""},
      {"a note that is not there", "<w:p><w:r><w:t>see</w:t><w:footnoteReference w:id=\"9\"/></w:r></w:p>",
       "<w:footnoteReference",
       "the footnote 9 is referred to and is not there, which Word refuses to open; the reference is taken "
       "out",
       "<w:t>see</w:t></w:r>"},
      {"a note that is not there, in a reference with an end tag of its own and another's in it",
       "<w:p><w:r><w:t>see</w:t><w:footnoteReference w:id=\"9\"><!-- </x> --><w:x></w:x>"
       "</w:footnoteReference></w:r></w:p>",
       "<w:footnoteReference",
       "the footnote 9 is referred to and is not there, which Word refuses to open; the reference is taken "
       "out",
       "<w:t>see</w:t></w:r>"},
      {"a note that is not there, in a drawing's copy for older programs",
       "<w:p><w:r><mc:AlternateContent "
       "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice "
       "Requires=\"w\"><w:t>x</w:t></mc:Choice><mc:Fallback><w:footnoteReference "
       "w:id=\"9\"/></mc:Fallback></mc:AlternateContent></w:r></w:p>",
       "<w:footnoteReference",
       "the footnote 9 is referred to and is not there, which Word refuses to open; the reference is taken "
       "out",
       "<mc:Fallback></mc:Fallback>"},
      {"a header by a relationship that is not there, with what names another in it",
       "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\"" + r_space +
           "\n r:id=\"rId77\"><w:hyperlink "
           "r:id=\"rId78\"></w:hyperlink></w:headerReference></w:sectPr></w:pPr>"
           "</w:p>",
       "<w:headerReference",
       "w:headerReference names the relationship rId77, which is not there; Word refuses to open that: the "
       "reference is taken out",
       "<w:sectPr></w:sectPr>"},
      {"a bookmark that does not end", "<w:p>" + start("1", "a") + "</w:p>", "<w:bookmarkStart",
       "the bookmark 'a' begins here and does not end", ""},
      {"a bookmark that did not begin", "<w:p>" + end + "</w:p>", "<w:bookmarkEnd",
       "a bookmark ends here (id 1) that did not begin", ""},
      {"two bookmarks of one name",
       "<w:p>" + start("1", "a") + end + start("2", "a") + "<w:bookmarkEnd w:id=\"2\"/></w:p>",
       "<w:bookmarkStart w:id=\"2\"", "the bookmark 'a' begins here a second time; the first one counts", ""},
      {"two bookmarks of one id", "<w:p>" + start("1", "a") + start("1", "b") + end + "</w:p>",
       "<w:bookmarkStart w:id=\"1\" w:name=\"b\"",
       "the bookmark 'b' has the id 1 of the bookmark 'a', which has not ended; where the two end is not "
       "certain",
       ""},
      {"a comment's range without its end", "<w:p><w:commentRangeStart w:id=\"3\"/></w:p>",
       "<w:commentRangeStart", "the range of comment 3 begins here and does not end", ""},
      {"a header by a relationship that is not there",
       "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\"" + r_space +
           " r:id=\"rId77\"/></w:sectPr></w:pPr></w:p>",
       "<w:headerReference",
       "w:headerReference names the relationship rId77, which is not there; Word refuses to open that: the "
       "reference is taken out",
       "<w:sectPr></w:sectPr>"},
      {"a link by a relationship that is not there",
       "<w:p><w:hyperlink" + r_space + " r:id=\"rId77\"><w:r><w:t>go</w:t></w:r></w:hyperlink></w:p>",
       "<w:hyperlink",
       "w:hyperlink names the relationship rId77, which is not there; Word refuses to open that: the name is "
       "taken out",
       "relationships\" ><w:r><w:t>go</w:t></w:r></w:hyperlink>"},
  };
}

// Messages are wrapped for reading.
std::string in_one_line(const std::string& text) { return fold_space(text); }

TEST(BadWordInput, ThatSaysWhatCannotBeIsListedByEveryCommandAndMendedWhereWordWouldRefuseIt) {
  for (const Faulty& faulty : faulty_documents()) {
    const Scratch scratch;
    const NewPart main = main_part(p("words") + faulty.inner + p("words behind them"));
    const std::string said =
        "odd.docx, word/document.xml:1:" + std::to_string(main.bytes.find(faulty.place) + 1) + " " +
        faulty.said;
    const std::string file = scratch.file("odd.docx", small_package("", {main}));
    const std::string good = scratch.file("good.docx", small_package());
    const std::string out = scratch.path("out.docx");
    for (const std::vector<std::string>& words : {std::vector<std::string>{"compare", good, file, "-o", out},
                                                  {"compare", file, good, "-o", out},
                                                  {"changes", file},
                                                  {"accept", file, "-o", out},
                                                  {"reject", file, "-o", out}}) {
      const Ran ran = run(words);
      EXPECT_EQ(ran.status, 0) << faulty.what << ": " << words[0] << "\n" << ran.err;
      EXPECT_NE(in_one_line(ran.err).find(said), std::string::npos) << faulty.what << ": " << words[0] << "\n"
                                                                    << ran.err;
    }
    // What was written is not at fault any more, where it was mended.
    EXPECT_EQ(run({"accept", file, "-o", out}).status, 0);
    const Ran again = run({"changes", out});
    EXPECT_EQ(in_one_line(again.err).find(faulty.said) == std::string::npos, !faulty.mended.empty())
        << faulty.what << "\n"
        << again.err;
    if (!faulty.mended.empty()) {
      EXPECT_NE(docx::Package::open(out).bytes("word/document.xml").find(faulty.mended), std::string::npos)
          << faulty.what;
    }
    EXPECT_EQ(run({"compare", file, file, "-o", out, "--exit-code"}).status, 0) << faulty.what;
  }
}

// The end of a field that was struck, with another put in beside it: nothing is wrong once that is settled.
TEST(BadWordInput, IsNoneWhereAFieldIsWholeOnceItsChangesAreSettled) {
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const std::string by = " w:id=\"1\" w:author=\"A\"";
  const Scratch scratch;
  const std::string file = scratch.file(
      "tracked.docx",
      small_package("", {main_part("<w:p>" + mark("begin") + "<w:del" + by + ">" + mark("end") +
                                   "</w:del><w:ins" + by + ">" + mark("end") + "</w:ins></w:p>")}));
  EXPECT_EQ(run({"changes", file}).err.find("word-field-open"), std::string::npos);
}

// What stands in an instruction or a comment is no tag.
TEST(BadWordInput, IsNoneWhereATagStandsInWhatIsNoElement) {
  const std::string inner =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><?x </w:tc> ?><!-- "
      "<w:hyperlink r:id=\"rId77\"/> --><w:p/></w:tc></w:tr></w:tbl>";
  const Scratch scratch;
  const NewPart main = main_part(p("words") + inner + p("words behind them"));
  const std::string file = scratch.file("sound.docx", small_package("", {main}));
  const std::string out = scratch.path("out.docx");
  const Ran ran = run({"accept", file, "-o", out});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err.find("warning"), std::string::npos) << ran.err;
  EXPECT_EQ(docx::Package::open(out).bytes("word/document.xml"), main.bytes);
}

// What went from a header that is one empty tag now stands, struck, in the header; a document that is only settled keeps it.
TEST(BadWordInput, AHeaderWrittenAsOneTagIsOpenedUpForMarksAlone) {
  const auto document = [&](const std::string& header) {
    return small_package(
        docx::relationship("rId2", "header", "header1.xml"),
        {main_part(
             p("one") +
             "<w:sectPr><w:headerReference w:type=\"default\" "
             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId2\"/>"
             "</w:sectPr>"),
         {"word/header1.xml", header}});
  };
  const Scratch scratch;
  const std::string before =
      scratch.file("before.docx", document("<w:hdr" + kSpace + ">" + p("Draft") + "</w:hdr>"));
  const std::string after = scratch.file("after.docx", document("<w:hdr" + kSpace + "/>"));
  const std::string out = scratch.path("out.docx");
  const Ran ran = run({"compare", before, after, "-o", out});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const std::string marked = docx::Package::open(out).bytes("word/header1.xml");
  EXPECT_NE(marked.find(">Draft</w:delText>"), std::string::npos) << marked;
  EXPECT_TRUE(marked.ends_with("</w:p></w:hdr>")) << marked;
  ASSERT_EQ(run({"accept", after, "-o", out}).status, 0);
  EXPECT_TRUE(docx::Package::open(out).bytes("word/header1.xml").ends_with("/>"));
}

// What is not compared is written all the same.
TEST(BadWordInput, IsMendedInWhatIsNotCompared) {
  const std::string gone = "<w:r><w:footnoteReference w:id=\"9\"/></w:r>";
  const std::string header = "<w:hdr" + kSpace + "><w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl><w:p/></w:hdr>";
  const auto document = [&](const std::string& words) {
    return small_package(
        docx::relationship("rId1", "footnotes", "footnotes.xml") +
            docx::relationship("rId2", "header", "header1.xml"),
        {main_part(p(words) + "<w:p><w:r><w:t>see</w:t></w:r>" + gone + "</w:p>"),
         {"word/header1.xml", header},
         {"word/footnotes.xml",
          "<w:footnotes" + kSpace + "><w:footnote w:id=\"1\"><w:p/></w:footnote></w:footnotes>"}});
  };
  const Scratch scratch;
  const std::string before = scratch.file("before.docx", document("one"));
  const std::string after = scratch.file("after.docx", document("two"));
  const std::string out = scratch.path("out.docx");
  for (const std::string left_out : {"notes", "headers"}) {
    const Ran ran = run({"compare", before, after, "-o", out, "--ignore", left_out});
    EXPECT_EQ(ran.status, 0) << left_out << "\n" << ran.err;
    EXPECT_NE(in_one_line(ran.err).find("after.docx, word/document.xml:1:"), std::string::npos) << ran.err;
    const docx::Package written = docx::Package::open(out);
    EXPECT_EQ(written.bytes("word/document.xml").find("footnoteReference"), std::string::npos) << left_out;
    EXPECT_NE(written.bytes("word/header1.xml").find("<w:tc><w:p/></w:tc>"), std::string::npos) << left_out;
  }
}

// In whatever letters it is written, and under whatever name; what is no part of Word's own may have one.
TEST(BadWordInput, WithADoctypeInAnyPartOfXmlIsRefused) {
  const std::string declared = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>";
  std::string wide = "\xFF\xFE";
  for (const char c : declared) wide += std::string({c, '\0'});
  const auto typed = [](const std::string& extension, const std::string& type) {
    std::string types = docx::content_types(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    types.insert(types.find("<Override"),
                 "<Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/>");
    return NewPart{"[Content_Types].xml", types};
  };
  const std::string vml = "application/vnd.openxmlformats-officedocument.vmlDrawing";
  const struct {
    std::string name;
    std::string bytes;
    std::string type;
    bool refused;
  } rows[] = {
      {"customXml/item1.xml", declared, "", true},
      {"customXml/item1.xml", wide, "", true},
      {"customXml/item1.xml", wide + "x", "", true},
      {"word/vmlDrawing1.vml", declared, vml, true},
      {"word/own.data", declared, "application/vnd.own+xml", true},
      {"word/media/image1.svg", declared, "image/svg+xml", false},
      {"word/afchunk1.htm", "<!DOCTYPE html><html/>", "text/html", false},
  };
  for (const auto& row : rows) {
    const Scratch scratch;
    std::vector<NewPart> more = {{row.name, row.bytes}};
    if (!row.type.empty()) more.push_back(typed(row.name.substr(row.name.find('.') + 1), row.type));
    const std::string file = scratch.file("bad.docx", small_package("", more));
    const Ran ran = run({"accept", file, "-o", scratch.path("out.docx")});
    EXPECT_EQ(ran.status, row.refused ? 2 : 0) << row.name << "\n" << ran.err;
    EXPECT_EQ(ran.err.find("redraft: " + file + ", " + row.name) == 0, row.refused) << row.name << "\n"
                                                                                    << ran.err;
  }
}

// Other parts are copied as they are: what they declare must not be copied with them.
TEST(BadWordInput, WithEntitiesInAPartThatIsOnlyCopiedIsRefused) {
  const Scratch scratch;
  const std::string file = scratch.file(
      "bad.docx",
      small_package(docx::relationship("rId1", "settings", "settings.xml"),
                    {{"word/settings.xml",
                      "<?xml version=\"1.0\"?>\n<!DOCTYPE w:settings [<!ENTITY a \"b\">]><w:settings" +
                          kSpace + "/>"}}));
  const std::string good = scratch.file("good.docx", small_package());
  const std::string out = scratch.path("out.docx");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"compare", good, file, "-o", out},
                                                {"compare", file, good, "-o", out},
                                                {"changes", file},
                                                {"accept", file, "-o", out},
                                                {"reject", file, "-o", out},
                                                {"consolidate", good, file, "-o", out}}) {
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, 2) << words[0];
    EXPECT_EQ(ran.err, "redraft: " + file +
                           ", word/settings.xml:2:1: a DOCTYPE; a part of a Word package has none, and the "
                           "entities it could declare are not read\n");
    EXPECT_EQ(scratch.names(), (std::vector<std::string>{"bad.docx", "good.docx"})) << words[0];
  }
}

}  // namespace
}  // namespace redraft::tools
