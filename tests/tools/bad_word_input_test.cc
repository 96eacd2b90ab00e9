// Word documents that are damaged or hostile: every command that reads one says what is wrong, in which part, and writes
// nothing; or it is read with the repair listed.
#include <gtest/gtest.h>

#include <algorithm>

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

}  // namespace
}  // namespace redraft::tools
