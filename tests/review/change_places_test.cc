// The provision that a tracked change stands in, from automatic numbers and from typed ones.
#include "review/change_places.h"

#include <gtest/gtest.h>

#include "packages.h"
#include "review/changes.h"

namespace redraft::review::tests {
namespace {

const std::string kBy = " w:id=\"1\" w:author=\"A\" w:date=\"2018-10-05T10:00:00Z\"";

std::string r(const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; }
std::string ins(const std::string& words) { return "<w:ins" + kBy + ">" + r(words) + "</w:ins>"; }
std::string del(const std::string& words) {
  return "<w:del" + kBy + "><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
}
const std::string kCame = "<w:ins" + kBy + "/>";
const std::string kWent = "<w:del" + kBy + "/>";

std::string p(const std::string& inner, const std::string& mark = "") {
  return "<w:p>" + (mark.empty() ? "" : "<w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr>") + inner + "</w:p>";
}
/// A paragraph on a level of the list below.
std::string listed(int level, const std::string& inner, const std::string& mark = "",
                   const std::string& change = "") {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
         "\"/><w:numId w:val=\"1\"/></w:numPr>" + (mark.empty() ? "" : "<w:rPr>" + mark + "</w:rPr>") +
         change + "</w:pPr>" + inner + "</w:p>";
}

/// 1, 1.1, (a)
docx::NewPart numbering() {
  const auto level = [](int n, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(n) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
  };
  return {"numbering.xml", "<w:numbering" + kW + "><w:abstractNum w:abstractNumId=\"0\">" +
                               level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") +
                               level(2, "lowerLetter", "(%3)") +
                               "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                               "</w:numbering>"};
}

/// "kind document citation", a line for each change; of a move both places.
std::string places(const docx::Package& package) {
  const docx::TrackedChanges tracked(package);
  const ChangePlaces found(tracked, package, profile::load_profile("sec"));
  std::string out;
  for (const Change& change : changes(tracked, &found)) {
    out += std::string(to_string(change.kind)) + "|" + change.place.document + "|" + change.place.citation;
    if (change.moved_to) out += "|" + change.moved_to->citation;
    out += "\n";
  }
  return out;
}
std::string places(const std::string& body) { return places(package_of(body)); }
std::string numbered(const std::string& body) { return places(package_of(body, {numbering()})); }

TEST(ChangePlaces, AreReadFromTypedNumbers) {
  EXPECT_EQ(places(p(r("Section Q: Lamps")) + p(r("Q1.1 The Keeper shall ") + del("not") + ins("light it.")) +
                   p(r("(a) at sunset;") + ins(" and")) + p(r("(b) at dawn") + del(";"))),
            "replace|Section Q|Q1.1\ninsert|Section Q|Q1.1(a)\ndelete|Section Q|Q1.1(b)\n");
}

TEST(ChangePlaces, HaveTheDocumentOfTheirLabelsWhereNoTitleSaysIt) {
  EXPECT_EQ(places(p(r("D3.11 The Panel shall meet") + ins(" monthly") + r("."))),
            "insert|Section D|D3.11\n");
  EXPECT_EQ(
      places(p(r("Appendix AG 'Incidents'")) + p(r("3.2 A Party shall") + ins(" promptly") + r(" report."))),
      "insert|Appendix AG|3.2\n");
  EXPECT_EQ(places(p(r("3.2 A Party shall") + ins(" promptly") + r(" report."))), "insert||3.2\n");
}

TEST(ChangePlaces, AreReadFromAutomaticNumbers) {
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + listed(1, r("The Keeper shall") + ins(" soon") + r(":")) +
                     listed(2, r("light") + ins(" it")) + listed(2, r("trim") + del(" it")) +
                     listed(1, ins("New words.") + r("Old."))),
            "insert||1.1\ninsert||1.1(a)\ndelete||1.1(b)\ninsert||1.2\n");
}

TEST(ChangePlaces, OfAnInsertedClauseAreThoseThatItHasNow) {
  // The one that came takes 1.2; what follows is counted on.
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + listed(1, r("One.")) + listed(1, ins("Two."), kCame) +
                     listed(1, r("Three") + ins(" more"))),
            "insert||1.2\ninsert||1.3\n");
  // As Word writes a clause typed behind another: the mark of the one in front is new.
  EXPECT_EQ(places(p(r("Q1.1 One."), kCame) + p(ins("Q1.2 Two.")) + p(r("Q1.3 Three.") + ins("x"))),
            "insert|Section Q|Q1.2\ninsert|Section Q|Q1.3\n");
}

TEST(ChangePlaces, OfADeletedParagraphAreThoseThatItHad) {
  // Word shows 1.2 for both (1.2, the deleted one, and what takes its place); rejected they are 1.2, 1.3 and 1.4.
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + listed(1, r("One.")) + listed(1, del("Two."), kWent) +
                     listed(1, del("Three."), kWent) + p(r("between")) + listed(1, r("Four") + ins(" more"))),
            "delete||1.2\ninsert||1.2\n");
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + listed(1, r("One:")) + listed(2, del("a"), kWent) +
                     listed(2, r("b") + ins("!")) + listed(2, del("c"), kWent)),
            "delete||1.1(a)\ninsert||1.1(a)\ndelete||1.1(c)\n");
  EXPECT_EQ(places(p(r("Q1.1 One.")) + p(del("Q1.2 Two."), kWent) + p(r("Q1.3 Three."))),
            "delete|Section Q|Q1.2\n");
  EXPECT_EQ(places(p(r("Q1.1 One.")) + p(del("words without a number"), kWent) + p(r("Q1.3 Three."))),
            "delete|Section Q|Q1.1\n")
      << "the provision that it stood in";
}

TEST(ChangePlaces, OfANumberThatWasTypedAnewAreThoseOfNow) {
  EXPECT_EQ(places(p(r("Q1.") + del("3") + ins("4") + r(" The Keeper"))), "replace|Section Q|Q1.4\n");
}

TEST(ChangePlaces, OfAMoveAreBoth) {
  const std::string range = " w:id=\"7\" w:author=\"A\" w:date=\"2018-10-05T10:00:00Z\"";
  const auto half = [&](const std::string& way) {
    return "<w:" + way + "RangeStart" + range + " w:name=\"m\"/>" +
           listed(1, "<w:" + way + kBy + ">" + r("Moved.") + "</w:" + way + ">", "<w:" + way + kBy + "/>") +
           "<w:" + way + "RangeEnd w:id=\"7\"/>";
  };
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + half("moveFrom") + listed(1, r("One.")) + listed(1, r("Two.")) +
                     half("moveTo") + listed(1, r("Three"))),
            "move||1.1|1.3\n");
}

TEST(ChangePlaces, OfParagraphsThatJoinAreThoseOfWhatTheyMake) {
  // The words in front join the paragraph behind, and take its number.
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + listed(1, r("One")) + listed(1, ins("Now ") + r("two"), kWent) +
                     listed(1, r("Three"))),
            "insert||1.2\nmerge||1.2\n");
}

TEST(ChangePlaces, OfAParagraphPutIntoAListAreThoseOfNow) {
  const std::string was = "<w:pPrChange" + kBy + "><w:pPr/></w:pPrChange>";
  EXPECT_EQ(numbered(listed(0, r("Lamps")) + listed(1, r("One")) + listed(1, r("Two") + ins("!"), "", was)),
            "numbering||1.2\ninsert||1.2\n");
}

TEST(ChangePlaces, InATableAreThoseOfTheClauseAboveIt) {
  const std::string table = "<w:tbl><w:tr><w:tc>" + p(r("Horn")) + "</w:tc><w:tc>" +
                            p(r("means ") + ins("a horn")) + "</w:tc></w:tr></w:tbl>";
  EXPECT_EQ(places(p(r("Q1.5 In this Section:")) + table + p(r("Q1.6 More") + ins(" words"))),
            "insert|Section Q|Q1.5\ninsert|Section Q|Q1.6\n");
}

TEST(ChangePlaces, OfTextBoxesHeadersAndUnnumberedTextsAreNotKnown) {
  const std::string box =
      "<w:r><w:pict><w:txbxContent>" + p(r("Q9.9 boxed") + ins("!")) + "</w:txbxContent></w:pict></w:r>";
  EXPECT_EQ(places(p(box + r("Q1.1 The Keeper") + ins(" shall"))), "insert||\ninsert|Section Q|Q1.1\n");
  const docx::NewPart header = {"header1.xml",
                                "<w:hdr" + kW + ">" + p(r("D1.1 head") + ins("er")) + "</w:hdr>"};
  EXPECT_EQ(places(package_of(p(r("Q1.1 The Keeper.")), {header})), "insert||\n");
  EXPECT_EQ(places(p(r("Dear Sir,")) + p(ins("I write"))), "insert||\n");
}

TEST(ChangePlaces, AreNoneUnlessAskedFor) {
  const docx::Package package = package_of(p(r("Q1.1 One") + ins(" more")));
  const docx::TrackedChanges tracked(package);
  EXPECT_EQ(changes(tracked).at(0).place.citation, "");
  EXPECT_EQ(changes(tracked).at(0).place.str(), "paragraph 1");
}

TEST(ChangePlaces, OfASectionsPagesAreNoClauses) {
  const std::string pages =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:sectPrChange" + kBy +
      "><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:sectPrChange></w:sectPr>";
  EXPECT_EQ(places(p(r("Section Q: Lamps")) + p(r("Q1.1 The Keeper shall") + ins(" light it.")) + pages),
            "insert|Section Q|Q1.1\nsection|Section Q|\n");
}

/// "place|what", a line for each change.
std::string said(const docx::Package& package) {
  const docx::TrackedChanges tracked(package);
  const ChangePlaces found(tracked, package, profile::load_profile("sec"));
  std::string out;
  for (const Change& change : changes(tracked, &found)) out += change.place.str() + "|" + change.what + "\n";
  return out;
}

TEST(ChangePlaces, InATableAreItsRowsAndStillTheClauseAboveIt) {
  const auto row = [](const std::string& inner, const std::string& mark = "") {
    return "<w:tr>" + (mark.empty() ? "" : "<w:trPr>" + mark + "</w:trPr>") + "<w:tc>" + inner +
           "</w:tc></w:tr>";
  };
  const std::string table = "<w:tbl>" + row(p(r("head"))) + row(p(ins("new")), kCame) +
                            row(p(del("gone")), kWent) + row(p(r("a") + ins("b"))) + "</w:tbl>";
  const docx::Package package =
      package_of(listed(0, r("Oil")) + table + "<w:tbl>" + row(p(del("x")) + table) + "</w:tbl>" +
                     p(r("end") + ins("ing")),
                 {numbering()});
  // A row that goes is counted as before: without the one that came.
  EXPECT_EQ(
      said(package),
      "Table 1, row 2|row inserted\nTable 1, row 2|row deleted\nTable 1, row 3|\n"
      "Table 2, row 1|\nTable 3, row 2|row inserted\nTable 3, row 2|row deleted\nTable 3, row 3|\n1|\n");
  EXPECT_EQ(places(package).substr(0, 7), "row||1\n");
}

TEST(ChangePlaces, OfAHeaderAreTheFirstSectionThatShowsIt) {
  const auto refers = [](const std::string& type, const std::string& id) {
    return "<w:headerReference w:type=\"" + type + "\" r:id=\"" + id + "\"/>";
  };
  const auto header = [](const std::string& words) {
    return "<w:hdr" + kW + ">" + p(ins(words)) + "</w:hdr>";
  };
  const auto ends = [](const std::string& inner, const std::string& mark = "") {
    return "<w:p><w:pPr>" + (mark.empty() ? "" : "<w:rPr>" + mark + "</w:rPr>") + "<w:sectPr>" + inner +
           "</w:sectPr></w:pPr></w:p>";
  };
  EXPECT_EQ(said(package_of(ends("") + ends(refers("default", "rId1") + refers("first", "rId2")) +
                                "<w:sectPr>" + refers("default", "rId1") + "</w:sectPr>",
                            {{"header1.xml", header("a")}, {"header2.xml", header("b")}})),
            "Header of section 2|\nHeader of section 2, first page|\n");
  // A section that goes is none.
  EXPECT_EQ(said(package_of(ends("", kWent) + "<w:sectPr>" + refers("even", "rId1") + "</w:sectPr>",
                            {{"header1.xml", header("a")}})),
            "paragraph 1|\nHeader of section 1, even pages|\n");
}

TEST(ChangePlaces, SayWhichListAndLevelAParagraphWentTo) {
  const auto from = [](const std::string& list) {
    return "<w:pPrChange" + kBy + "><w:pPr>" + list + "</w:pPr></w:pPrChange>";
  };
  const auto at = [](int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"1\"/></w:numPr>";
  };
  EXPECT_EQ(said(package_of(listed(2, r("a"), "", from(at(0))), {numbering()})),
            "(a)|list level 1 to 3, numbered 1 to (a)\n");
  EXPECT_EQ(said(package_of(listed(0, r("a"), "", from("")), {numbering()})),
            "1|put into a list numbered 1\n");
  EXPECT_EQ(said(package_of("<w:p><w:pPr>" + from(at(1)) + "</w:pPr>" + r("a") + "</w:p>", {numbering()})),
            "paragraph 1|taken out of a list numbered 1.1\n");
}

}  // namespace
}  // namespace redraft::review::tests
