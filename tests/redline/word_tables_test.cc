// Tables of two Word documents: rows, columns, cells, and how they are set.
#include <gtest/gtest.h>

#include "redline/word_shown.h"

namespace redraft::redline {
namespace {

using tests::shown;
using tests::word_p;
using tests::word_table;
using tests::WordCompared;
using Rows = std::vector<std::vector<std::string>>;

const std::string kEnd = word_p("Nothing in this table limits the powers of the Authority.");
const std::string kShownEnd = "= Nothing in this table limits the powers of the Authority.¶\n";

std::string shown_rows(const Rows& before, const Rows& after) {
  const std::string out = shown(word_table(before) + kEnd, word_table(after) + kEnd);
  EXPECT_EQ(out.substr(out.size() - kShownEnd.size()), kShownEnd);
  return out.substr(0, out.size() - kShownEnd.size());
}

/// A row in which nothing differs.
std::string same(const std::vector<std::string>& cells) {
  std::string out = "  row\n";
  for (const std::string& cell : cells) out += "    cell\n      = " + cell + "¶\n";
  return out;
}

const Rows kCharges = {{"Service", "Charge"}, {"Meter reading", "12.00"}, {"Gateway test by hand", "7.50"}};

TEST(WordTables, TheSameTwiceIsEmpty) {
  EXPECT_EQ(shown_rows(kCharges, kCharges),
            "table\n" + same(kCharges[0]) + same(kCharges[1]) + same(kCharges[2]));
}

TEST(WordTables, MarksARowThatCameOrWent) {
  const Rows fewer = {kCharges[0], kCharges[2]};
  EXPECT_EQ(shown_rows(fewer, kCharges), "table\n" + same(kCharges[0]) + "  row+\n" + same(kCharges[2]));
  EXPECT_EQ(shown_rows(kCharges, fewer), "table\n" + same(kCharges[0]) + "  row-\n" + same(kCharges[2]));
}

TEST(WordTables, MarksTheWordsOfACell) {
  Rows dearer = kCharges;
  dearer[1][1] = "12.50";
  EXPECT_EQ(shown_rows(kCharges, dearer), "table\n" + same(kCharges[0]) +
                                              "  row\n    cell\n      = Meter reading¶\n    cell\n      "
                                              "[-12.00-]{+12.50+}¶\n" +
                                              same(kCharges[2]));
}

TEST(WordTables, MarksAColumnAsACellOfEachRow) {
  Rows wider = kCharges;
  wider[0].insert(wider[0].begin() + 1, "Unit");
  wider[1].insert(wider[1].begin() + 1, "per year");
  wider[2].insert(wider[2].begin() + 1, "per visit");
  std::string want = "table grid\n";
  for (const std::vector<std::string>& row : kCharges)
    want += "  row\n    cell\n      = " + row[0] + "¶\n    cell+\n    cell\n      = " + row[1] + "¶\n";
  EXPECT_EQ(shown_rows(kCharges, wider), want);
  for (std::size_t at = want.find("cell+"); at != std::string::npos; at = want.find("cell+"))
    want[at + 4] = '-';
  EXPECT_EQ(shown_rows(wider, kCharges), want);
}

TEST(WordTables, MarksATableThatCameOrWent) {
  EXPECT_EQ(shown(kEnd, word_table(kCharges) + kEnd), "table+\n" + kShownEnd);
  EXPECT_EQ(shown(word_table(kCharges) + kEnd, kEnd), "table-\n" + kShownEnd);
}

// Meanings that say nearly the same: their neighbours and terms tell which is which.
TEST(WordTables, AlignsDefinitionsThatSayTheSameByTheirNeighbours) {
  const std::string meaning = "has the meaning given to that expression in Section A.";
  Rows before;
  for (const char* term : {"Act", "Agreed Form", "Approved Budget", "Authority", "Bank", "Code"})
    before.push_back({term, meaning});
  Rows after = before;
  after.insert(after.begin() + 2, {"Alternate", meaning});
  after.erase(after.begin() + 5);  // Bank
  after[3][1] = "has the meaning given to that expression in Section B.";
  EXPECT_EQ(shown_rows(before, after), "table\n" + same(before[0]) + same(before[1]) + "  row+\n" +
                                           "  row\n    cell\n      = Approved Budget¶\n    cell\n      has "
                                           "the meaning given to that expression in "
                                           "Section [-A-]{+B+}.¶\n" +
                                           same(before[3]) + "  row-\n" + same(before[5]));
}

TEST(WordTables, MarksHowTheyAreSet) {
  const auto table = [](const std::string& own, const std::string& row, const std::string& cell) {
    return "<w:tbl><w:tblPr>" + own +
           "</w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:trPr>" + row +
           "</w:trPr><w:tc><w:tcPr>" + cell + "</w:tcPr>" + word_p("x") + "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  const std::string inner = "  row\n    cell\n      = x¶\n" + kShownEnd;
  EXPECT_EQ(shown(table("", "", ""), table("<w:jc w:val=\"center\"/>", "", "")), "table format\n" + inner);
  EXPECT_EQ(shown(table("", "", ""), table("", "<w:tblHeader/>", "")),
            "table\n  row format\n    cell\n      = x¶\n" + kShownEnd);
  EXPECT_EQ(shown(table("", "", ""), table("", "", "<w:vAlign w:val=\"center\"/>")),
            "table\n  row\n    cell format\n      = x¶\n" + kShownEnd);
  WordCompareOptions plain;
  plain.formatting = false;
  EXPECT_TRUE(WordCompared({.body = table("", "", "")},
                           {.body = table("<w:jc w:val=\"center\"/>", "<w:tblHeader/>", "<w:noWrap/>")},
                           plain)
                  .redline.empty);
}

TEST(WordTables, LooksIntoATableInACell) {
  const auto nested = [](const std::string& charge) {
    return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + word_table({{"Meter reading", charge}}) +
           word_p("") + "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  EXPECT_EQ(shown(nested("12.00"), nested("12.50")),
            "table\n  row\n    cell\n      table\n        row\n          cell\n            = Meter reading¶\n"
            "          cell\n            [-12.00-]{+12.50+}¶\n      = ¶\n" +
                kShownEnd);
}

// A mark in a cell cannot join what stands in another.
TEST(WordTables, KeepsTheLastMarkOfACell) {
  const auto cell = [](const std::string& blocks) {
    return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + blocks + "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  EXPECT_EQ(shown(cell(word_p("Meter reading") + word_p("by hand each year")), cell(word_p("Meter reading"))),
            "table\n  row\n    cell\n      Meter reading¶-\n      [-by hand each year-]¶\n" + kShownEnd);
}

/// A content control around rows or cells.
std::string held(const std::string& inner, const std::string& tag = "party") {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + inner +
         "</w:sdtContent></w:sdt>";
}
std::string cell(const std::string& words) { return "<w:tc><w:tcPr/>" + word_p(words) + "</w:tc>"; }
std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string table_of(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>" + kEnd;
}

/// Tags that came and went, as "+party" and "-party"; "-party!" when they could not be kept.
std::string tags(const WordCompared& compared) {
  std::string out;
  const WordStory& story = compared.redline.stories[0];
  const auto tag = [](const docx::Document& document, std::uint32_t node) {
    const std::string& key = document.keys[document.body().nodes[node].key];
    return key.substr(6, key.find('|') - 6);
  };
  for (const Unwrapped& one : story.unwrapped)
    out += one.after != kNone ? "+" + tag(compared.after, one.after) + " "
                              : "-" + tag(compared.before, one.before) + (one.first == kNone ? "! " : " ");
  return out;
}

TEST(WordTables, MarksTheTagsAloneOfAControlPutAroundRows) {
  const std::string first = row(cell("Meter reading") + cell("12.00"));
  const std::string second = row(cell("Gateway test by hand") + cell("7.50"));
  const std::string third = row(cell("Security audit") + cell("99.00"));
  const std::string plain = table_of(first + second + third);
  const std::string kept = "table\n" + same({"Meter reading", "12.00"}) +
                           same({"Gateway test by hand", "7.50"}) + same({"Security audit", "99.00"}) +
                           kShownEnd;
  const struct {
    std::string before, after, tags;
  } cases[] = {
      {plain, table_of(first + held(second + third)), "+party "},
      {table_of(held(first + second) + third), plain, "-party "},
      {plain, table_of(first + held(held(second, "one") + held(third, "two"), "all")), "+all +one +two "},
      {table_of(held(first) + second + third), table_of(first + held(second) + third), "+party -party "},
      {table_of(held(first, "old") + second + third), table_of(held(first, "new") + second + third),
       "+new -old "},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.tags);
    const WordCompared compared({.body = one.before}, {.body = one.after});
    EXPECT_EQ(shown(compared), kept);
    EXPECT_EQ(tags(compared), one.tags);
    EXPECT_FALSE(compared.redline.empty);
  }
}

TEST(WordTables, MarksTheTagsAloneOfAControlPutAroundCells) {
  const auto cells = [](const std::string& inner) { return table_of(row(inner)); };
  const std::string plain = cells(cell("Name") + cell("") + cell("Date"));
  const std::string other = "table\n  row\n    cell\n      = Name¶\n";
  const std::string outer = other + "    control\n      cell\n        = ¶\n      cell\n        = Date¶\n";
  const struct {
    std::string before, after, shown, tags;
  } cases[] = {
      {plain, cells(cell("Name") + held(cell("")) + cell("Date")), "table\n" + same({"Name", "", "Date"}),
       "+party "},
      {cells(cell("Name") + held(cell("") + cell("Date"))), plain, "table\n" + same({"Name", "", "Date"}),
       "-party "},
      {cells(cell("Name") + held(held(cell(""), "one") + cell("Date"), "all")),
       cells(cell("Name") + held(held(cell(""), "two") + cell("Date"), "all")), outer, "+two -one "},
      // b stays; a stood inside of it and stands around it now.
      {cells(cell("Name") + held(held(cell("Date"), "a"), "b")),
       cells(cell("Name") + held(held(cell("Date"), "b"), "a")),
       other + "    control\n      cell\n        = Date¶\n", "-a +a "},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.tags);
    const WordCompared compared({.body = one.before}, {.body = one.after});
    EXPECT_EQ(shown(compared), one.shown + kShownEnd);
    EXPECT_EQ(tags(compared), one.tags);
    EXPECT_FALSE(compared.redline.empty);
  }
}

/// What came or went with a table as a whole and moved: the words of each paragraph, [-lost-] and {+new+} ones marked.
std::string travelled(const WordCompared& compared, bool from) {
  const WordStory& story = compared.redline.stories[0];
  std::string out;
  for (const auto& [paragraph, line] : (from ? story.deleted : story.inserted).lines) {
    for (const Piece& piece : line.pieces) {
      const std::string words(from ? compared.before.body().words(piece.before)
                                   : compared.after.body().words(piece.after));
      out += piece.mark == Mark::none ? words : from ? "[-" + words + "-]" : "{+" + words + "+}";
    }
    out += "|";
  }
  return out;
}

TEST(WordTables, MovesATableWithTheParagraphsBesideIt) {
  const std::string first = word_p("The Authority shall publish each of the charges before the year begins.");
  const std::string second = word_p(
      "The Parties shall pay what is due within thirty days of the invoice, and interest on what is late.");
  const std::string intro = word_p("This schedule sets the charges of the services in the table below.");
  Rows charges = kCharges;
  charges[1][1] = "12.00 each";
  Rows dearer = charges;
  dearer[1][1] = "12.50 each";
  dearer.push_back({"Security audit", "99.00"});
  const std::string heading = word_p("Charges");
  const auto moved = [&](const Rows& rows) { return heading + intro + word_table(rows) + word_p(""); };
  const WordCompared compared({.body = moved(charges) + first + second + kEnd},
                              {.body = first + second + moved(dearer) + kEnd});
  EXPECT_EQ(
      shown(compared),
      "from 0: Charges¶-\nfrom 1: This schedule sets the charges of the services in the table below.¶-\n"
      "table- moved\nfrom 2: ¶-\n"
      "= The Authority shall publish each of the charges before the year begins.¶\n"
      "= The Parties shall pay what is due within thirty days of the invoice, and interest on what is "
      "late.¶\n"
      "to 0: Charges¶+\nto 1: This schedule sets the charges of the services in the table below.¶+\n"
      "table+ moved\nto 2: ¶+\n" +
          kShownEnd);
  // The row that is new comes as a whole.
  EXPECT_EQ(travelled(compared, true),
            "Service|Charge|Meter reading|[-12.00-] each|Gateway test by hand|7.50|");
  EXPECT_EQ(travelled(compared, false),
            "Service|Charge|Meter reading|{+12.50+} each|Gateway test by hand|7.50|");
  ASSERT_EQ(compared.redline.stories[0].moved_tables.size(), 1U);
  EXPECT_EQ(compared.redline.stories[0].moved_tables[0].order, 2U);

  WordCompareOptions options;
  options.tables_move = false;
  EXPECT_EQ(shown(WordCompared({.body = word_table(kCharges) + first + second + kEnd},
                               {.body = first + second + word_table(kCharges) + kEnd}, options)),
            "table-\n= The Authority shall publish each of the charges before the year begins.¶\n"
            "= The Parties shall pay what is due within thirty days of the invoice, and interest on what is "
            "late.¶\ntable+\n" +
                kShownEnd);
}

TEST(WordTables, WhatHoldsAnywayInACellIsNoDifference) {
  const std::string anyway = "<w:keepNext w:val=\"0\"/><w:spacing w:before=\"0\"/><w:jc w:val=\"left\"/>";
  const std::string run = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:hint=\"cs\"/><w:b w:val=\"0\"/>";
  const std::string font =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr>"
      "</w:rPrDefault></w:docDefaults>";
  const auto style = [](const std::string& name, const std::string& base, const std::string& inner) {
    return "<w:style w:type=\"table\" w:styleId=\"" + name + "\"><w:name w:val=\"" + name +
           "\"/><w:basedOn w:val=\"" + base + "\"/>" + inner + "</w:style>";
  };
  const std::string styles =
      font + style("Plain", "", "") +
      style("Headed", "",
            "<w:tblStylePr w:type=\"firstRow\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr>"
            "<w:tcPr><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>") +
      style("Child", "Headed", "") + style("Spaced", "", "<w:pPr><w:spacing w:before=\"60\"/></w:pPr>") +
      style("Lettered", "", "<w:rPr><w:rFonts w:hAnsi=\"Georgia\"/></w:rPr>");
  const auto table = [&](const std::string& name, const std::string& own, const std::string& words,
                         const std::string& cell) {
    return "<w:tbl><w:tblPr>" + (name.empty() ? "" : "<w:tblStyle w:val=\"" + name + "\"/>") +
           "</w:tblPr><w:tblGrid/><w:tr><w:tc><w:tcPr>" + cell + "</w:tcPr>" + word_p("x", own, words) +
           "</w:tc></w:tr></w:tbl>" + kEnd;
  };
  const struct {
    std::string style, shown;
  } cases[] = {
      {"", "cell\n      = x¶"},
      {"Plain", "cell\n      = x¶"},
      {"Headed", "cell format\n      ~x~¶ paragraph"},
      {"Child", "cell format\n      ~x~¶ paragraph"},
      {"Spaced", "cell\n      x¶ paragraph"},
      {"Lettered", "cell\n      ~x~¶"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.style);
    const WordCompared compared(
        {.body = table(one.style, "", "", ""), .styles = styles},
        {.body = table(one.style, anyway, run, "<w:vAlign w:val=\"top\"/>"), .styles = styles});
    EXPECT_EQ(shown(compared), "table\n  row\n    " + one.shown + "\n" + kShownEnd);
  }
}

}  // namespace
}  // namespace redraft::redline
