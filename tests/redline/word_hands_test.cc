// Changes of a comparison tied to the people who tracked them.
#include "redline/word_hands.h"

#include <gtest/gtest.h>

#include <string>

#include "redline/word_compare.h"
#include "render/word_docx.h"
#include "support/word_package.h"

namespace redraft::redline {
namespace {

using tests::word_p;
using tests::WordParts;

// One letter a person; each has a date of their own.
std::string by(const std::string& who) {
  static int id = 900;
  return " w:id=\"" + std::to_string(++id) + "\" w:author=\"" + who + "\" w:date=\"2019-0" +
         std::to_string(who[0] - 'A' + 1) + "-01T00:00:00Z\"";
}

std::string r(const std::string& words, const std::string& format = "") {
  return "<w:r>" + (format.empty() ? "" : "<w:rPr>" + format + "</w:rPr>") + "<w:t xml:space=\"preserve\">" +
         words + "</w:t></w:r>";
}
std::string ins(const std::string& who, const std::string& words) {
  return "<w:ins" + by(who) + ">" + r(words) + "</w:ins>";
}
std::string del(const std::string& who, const std::string& words) {
  return "<w:del" + by(who) + "><w:r><w:delText xml:space=\"preserve\">" + words +
         "</w:delText></w:r></w:del>";
}
std::string p(const std::string& inside, const std::string& mark = "") {
  return "<w:p>" + (mark.empty() ? "" : "<w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr>") + inside + "</w:p>";
}

struct Kept {
  std::string marks;  ///< "ins A: may | del -: shall": what the written document has, "-" nobody's
  std::size_t untracked = 0;
  std::vector<std::string> unused;  ///< authors of tracked changes that nothing in the result is the doing of
};

// Every mark of the body in order, with whose it is, its words, and the month of its date when that is another's.
std::string marks_of(const docx::Package& written, std::size_t part = 0) {
  const docx::TrackedChanges tracked(written);
  std::string out;
  for (const docx::Revision& revision : tracked.revisions()) {
    if (revision.part != part || revision.kind == docx::RevisionKind::from_range ||
        revision.kind == docx::RevisionKind::to_range)
      continue;
    std::string words = tracked.words(revision.part, revision.first, revision.last);
    for (char& c : words)
      if (c == '\n') c = '^';
    out += (out.empty() ? "" : " | ") + std::string(docx::to_string(revision.kind)) + " " + revision.author +
           ":" + words;
    const std::string month =
        revision.author == "-" ? "" : "2019-0" + std::to_string(revision.author[0] - 'A' + 1);
    if (!revision.date.starts_with(month)) out += " WRONG DATE " + revision.date;
  }
  return out;
}

std::string text_of(const docx::Package& package) {
  const docx::Document document = docx::Document::read(package);
  std::string out;
  for (const docx::Paragraph& paragraph : document.body().paragraphs)
    out += std::string(document.body().words(paragraph.text)) + "\n";
  return out;
}

docx::Package settled(const docx::Package& package, docx::Decision decision) {
  return docx::Package::from_bytes(package.write(docx::settle(package, decision)), "settled.docx");
}

Kept keep(const WordParts& before, const WordParts& after, const WordCompareOptions& wanted = {},
          std::size_t part = 0) {
  const docx::Package old = tests::word_package(before, "before.docx");
  const docx::Package sent = tests::word_package(after, "after.docx");
  const docx::Package accepted = settled(sent, docx::Decision::accept);
  const docx::Document b = docx::Document::read(old);
  const docx::Document a = docx::Document::read(accepted);
  WordCompareOptions options = wanted;
  options.join = false;
  const docx::TrackedChanges tracked(sent);
  const docx::TrackedChanges clean(accepted);
  const WordTrail trail(tracked, clean, a);
  options.arrived = trail.arrived(tracked);
  WordRedline redline = compare_word(b, a, options);
  const TiedHands tied = tie_hands(redline, b, a, tracked, trail);
  const docx::Package written =
      docx::Package::from_bytes(render::tracked_docx(redline, b, a, {"-", ""}), "kept.docx");
  EXPECT_EQ(text_of(settled(written, docx::Decision::reject)), text_of(old));
  EXPECT_EQ(text_of(settled(written, docx::Decision::accept)), text_of(accepted));
  Kept out;
  out.marks = marks_of(written, part);
  out.untracked = tied.untracked;
  for (std::size_t k = 0; k < tied.used.size(); ++k)
    if (!tied.used[k]) out.unused.push_back(tracked.revisions()[k].author);
  return out;
}

Kept keep(const std::string& before, const std::string& after) {
  return keep(WordParts{.body = before}, WordParts{.body = after});
}

struct Case {
  const char* what;
  std::string before;
  std::string after;
  std::string marks;
  std::size_t untracked;
};

TEST(WordHands, SaysWhoMadeEachChange) {
  const std::string old = word_p("The Panel shall meet.");
  const Case cases[] = {
      {"an insertion", old, p(r("The Panel shall ") + ins("A", "not ") + r("meet.")), "insertion A:not ", 0},
      {"an insertion with the space on the other side", old,
       p(r("The Panel shall") + ins("A", " not") + r(" meet.")), "insertion A: not", 0},
      {"a deletion", old, p(r("The ") + del("A", "Panel ") + r("shall meet.")), "deletion A:Panel ", 0},
      {"a deletion with the space on the other side", old,
       p(r("The") + del("A", " Panel") + r(" shall meet.")), "deletion A: Panel", 0},
      {"a replacement by two people", old,
       p(r("The Panel ") + del("A", "shall") + ins("B", "may") + r(" meet.")),
       "deletion A:shall | insertion B:may", 0},
      {"two people next to each other", old,
       p(r("The Panel shall ") + ins("A", "always ") + ins("B", "promptly ") + r("meet.")),
       "insertion A:always  | insertion B:promptly ", 0},
      {"an untracked edit in the same paragraph", old,
       p(r("The Board ") + del("A", "shall") + ins("A", "may") + r(" meet.")),
       "deletion -:Panel | deletion A: shall | insertion -:Board  | insertion A:may", 1},
      {"an untracked edit that touches a tracked one", old,
       p(r("The Panel shall ") + ins("A", "always ") + r("promptly meet.")),
       "insertion A: always  | insertion -:promptly", 1},
      {"letters put into a word", old, p(r("The Panel") + ins("A", "s") + r(" shall meet.")),
       "deletion A:Panel | insertion A:Panels", 0},
      {"letters taken out of a word", old, p(r("The Pan") + del("A", "el") + r(" shall meet.")),
       "deletion A:Panel | insertion A:Pan", 0},
      {"a word changed twice, once by nobody", old, p(r("The Pane") + ins("A", "s") + r(" shall meet.")),
       "deletion -:Panel | insertion -:Pane | insertion A:s", 1},
      {"several words taken out and put in as one", word_p("within thirty (30) days"),
       p(r("within ") + del("A", "thirty (30)") + ins("B", "sixty (60)") + r(" days")),
       "deletion A:thirty | insertion B:sixty | deletion A:30 | insertion B:60", 0},
  };
  for (const Case& c : cases) {
    const Kept kept = keep(c.before, c.after);
    EXPECT_EQ(kept.marks, c.marks) << c.what;
    EXPECT_EQ(kept.untracked, c.untracked) << c.what;
    EXPECT_TRUE(kept.unused.empty()) << c.what;
  }
}

// The last mark in front of a table stays whatever comes to stand there; the mark before is the one put in.
TEST(WordHands, AParagraphThatCameToStandLastIsWhollyByWhoPutItThere) {
  const std::string table = tests::word_table({{"Lamp", "means a light."}}) + word_p("The end.");
  const std::string rule = word_p("In this Section:");
  const auto came = [](const std::string& who, const std::string& words) {
    return p(ins(who, words), "<w:ins" + by(who) + "/>");
  };
  const Case cases[] = {
      {"one", rule + table, rule + came("A", "One.") + table, "mark-insertion A:^ | insertion A:One.", 0},
      {"two, by two people", rule + table, rule + came("A", "One.") + came("B", "Two.") + table,
       "mark-insertion A:^ | mark-insertion B:^ | insertion A:One. | insertion B:Two.", 0},
      {"behind one that nobody tracked", rule + table, rule + word_p("Typed.") + came("A", "One.") + table,
       "mark-insertion -:^ | mark-insertion A:^ | insertion -:Typed. | insertion A:One.", 1},
      {"in front of one that nobody tracked", rule + table,
       rule + came("A", "One.") + word_p("Typed.") + table,
       "mark-insertion A:^ | mark-insertion -:^ | insertion A:One. | insertion -:Typed.", 1},
      {"two in front of a paragraph that stays, one of nobody's", rule + table,
       word_p("Typed.") + came("A", "One.") + rule + table,
       "mark-insertion -:^ | insertion -:Typed. | mark-insertion A:^ | insertion A:One.", 1},
  };
  for (const Case& one : cases) {
    const Kept kept = keep(one.before, one.after);
    EXPECT_EQ(kept.marks, one.marks) << one.what;
    EXPECT_EQ(kept.untracked, one.untracked) << one.what;
    EXPECT_TRUE(kept.unused.empty()) << one.what;
  }
}

TEST(WordHands, KnowsTheMarksOfParagraphs) {
  const std::string one = word_p("The Panel shall meet.");
  const std::string two = word_p("The Secretary shall keep minutes.");
  const std::string three = word_p("The Code Manager may attend.");
  const Case cases[] = {
      {"a paragraph put in", one + three,
       one + p(ins("A", "The Secretary shall keep minutes."), "<w:ins" + by("A") + "/>") + three,
       "mark-insertion A:^ | insertion A:The Secretary shall keep minutes.", 0},
      {"a paragraph typed behind another, which gives its mark", one + three,
       p(r("The Panel shall meet."), "<w:ins" + by("A") + "/>") +
           p(ins("B", "The Secretary shall keep minutes.")) + three,
       "mark-insertion A:^ | insertion B:The Secretary shall keep minutes.", 0},
      {"a paragraph taken out", one + two + three,
       one + p(del("B", "The Secretary shall keep minutes."), "<w:del" + by("A") + "/>") + three,
       "mark-deletion A:^ | deletion B:The Secretary shall keep minutes.", 0},
      {"a paragraph taken out with the mark before it", one + two + three,
       p(r("The Panel shall meet."), "<w:del" + by("A") + "/>") +
           p(del("A", "The Secretary shall keep minutes.")) + three,
       "mark-deletion A:^ | deletion A:The Secretary shall keep minutes.", 0},
      {"a paragraph put in by nobody", one + three, one + two + three,
       "mark-insertion -:^ | insertion -:The Secretary shall keep minutes.", 1},
  };
  for (const Case& c : cases) {
    const Kept kept = keep(c.before, c.after);
    EXPECT_EQ(kept.marks, c.marks) << c.what;
    EXPECT_EQ(kept.untracked, c.untracked) << c.what;
  }
}

TEST(WordHands, KeepsBothPlacesOfAMove) {
  const std::string words = "The Secretary shall keep minutes of each meeting of the Panel.";
  const std::string one = word_p("The Panel shall meet in each month of the year.");
  const std::string two = word_p("The Code Manager may attend and speak at any meeting.");
  const auto half = [&](const std::string& side, const std::string& range) {
    return "<w:" + side + "RangeStart" + by("C") + " w:name=\"m\"/>" +
           p("<w:" + side + by("C") + ">" + r(words) + "</w:" + side + ">", "<w:" + side + by("C") + "/>") +
           range;
  };
  const Kept kept =
      keep(word_p(words) + one + two + one, half("moveFrom", "") + one + two + half("moveTo", "") + one);
  EXPECT_EQ(kept.marks,
            "mark-move-from C:^ | move-from C:" + words + " | mark-move-to C:^ | move-to C:" + words);
  EXPECT_EQ(kept.untracked, 0U);
}

// To tell it by the short one would mark fewer words; but it is the long one that was moved.
TEST(WordHands, MovesTheParagraphThatSomebodyMoved) {
  const std::string words =
      "The Secretary shall keep minutes of each meeting of the Panel, and shall publish them.";
  const std::string first = word_p("The Panel shall meet in each month of the year.");
  const std::string shorter = word_p("The Code Manager may attend and speak at any meeting.");
  const auto half = [&](const std::string& side) {
    return "<w:" + side + "RangeStart" + by("C") + " w:name=\"m\"/>" +
           p("<w:" + side + by("C") + ">" + r(words) + "</w:" + side + ">", "<w:" + side + by("C") + "/>");
  };
  const std::string last = word_p("Nothing in this agreement limits the powers of the Authority.");
  for (const std::string& passed : {shorter, word_p("In this Section:")}) {
    const Kept kept = keep(first + word_p(words) + passed + last,
                           first + half("moveFrom") + passed + half("moveTo") + last);
    EXPECT_EQ(kept.marks,
              "mark-move-from C:^ | move-from C:" + words + " | mark-move-to C:^ | move-to C:" + words);
    EXPECT_EQ(kept.untracked, 0U);
  }
  // A baseline that has it where it stands now: there is nothing to tell.
  EXPECT_EQ(
      keep(first + shorter + word_p(words) + last, first + half("moveFrom") + shorter + half("moveTo") + last)
          .marks,
      "");
}

std::string row(const std::string& words, const std::string& mark) {
  const std::string properties = mark.empty() ? "" : "<w:trPr>" + mark + "</w:trPr>";
  return "<w:tr>" + properties + "<w:tc><w:tcPr/>" + words + "</w:tc></w:tr>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>" + rows + "</w:tbl>" +
         word_p("End.");
}

TEST(WordHands, KnowsTheRowsOfATable) {
  const std::string first = row(word_p("Authority"), "");
  const std::string second = row(word_p("Panel"), "");
  const std::string put_in =
      table(first + row(p(ins("B", "Panel"), "<w:ins" + by("B") + "/>"), "<w:ins" + by("A") + "/>"));
  EXPECT_EQ(keep(table(first), put_in).marks,
            "row-insertion A:Panel^ | mark-insertion B:^ | insertion B:Panel");
  const std::string taken_out =
      table(first + row(p(del("B", "Panel"), "<w:del" + by("B") + "/>"), "<w:del" + by("A") + "/>"));
  EXPECT_EQ(keep(table(first + second), taken_out).marks,
            "row-deletion A:Panel^ | mark-deletion B:^ | deletion B:Panel");
  const Kept nobodys = keep(table(first), table(first + second));
  EXPECT_EQ(nobodys.marks, "row-insertion -:Panel^ | mark-insertion -:^ | insertion -:Panel");
  EXPECT_EQ(nobodys.untracked, 1U);
}

TEST(WordHands, KnowsWhoSetWordsAndParagraphsOtherwise) {
  const std::string old = word_p("The Panel shall meet.");
  const std::string bold = "<w:p><w:pPr><w:jc w:val=\"both\"/><w:pPrChange" + by("B") +
                           "><w:pPr/></w:pPrChange></w:pPr>" + r("The ") +
                           r("Panel", "<w:b/><w:rPrChange" + by("A") + "><w:rPr/></w:rPrChange>") +
                           r(" shall ") + r("meet", "<w:i/>") + r(".") + "</w:p>";
  const Kept kept = keep(old, bold);
  EXPECT_EQ(kept.marks, "paragraph-format B:^ | run-format A:Panel | run-format -:meet");
  EXPECT_EQ(kept.untracked, 1U);
}

TEST(WordHands, KnowsChangesInsideNotes) {
  const std::string reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
  const auto note = [](const std::string& inside) {
    return "<w:footnote w:id=\"1\">" + p("<w:r><w:footnoteRef/></w:r>" + inside) + "</w:footnote>";
  };
  const std::string body = p(r("The Panel shall meet.") + reference);
  const Kept kept =
      keep({.body = body, .footnotes = note(r(" In each month."))},
           {.body = body, .footnotes = note(r(" In each ") + del("A", "month") + ins("B", "year") + r("."))},
           {}, 1);
  EXPECT_EQ(kept.marks, "deletion A:month | insertion B:year");
}

TEST(WordHands, LeavesOutWhatMakesNoDifference) {
  // BEFORE has the inserted word already, and never had the deleted one.
  const Kept kept = keep(word_p("The Panel shall promptly meet."),
                         p(r("The Panel ") + del("B", "and Authority ") + r("shall ") +
                           ins("A", "promptly ") + r("meet.") + ins("C", " Often.")));
  EXPECT_EQ(kept.marks, "insertion C: Often.");
  EXPECT_EQ(kept.unused, (std::vector<std::string>{"B", "A"}));
  EXPECT_EQ(kept.untracked, 0U);
}

TEST(WordHands, DoesNotBlameAnotherDeletionForAnUntrackedOne) {
  // A took out a "the" that BEFORE never had; somebody took out another, untracked, in the next sentence.
  const Kept kept = keep(word_p("The Panel shall meet. It shall elect the Chair."),
                         p(r("The Panel shall meet") + del("A", " the") + r(". It shall elect Chair.")));
  EXPECT_EQ(kept.marks, "deletion -: the");
  EXPECT_EQ(kept.unused, std::vector<std::string>{"A"});
}

TEST(WordHands, GivesRowsOfTheSameWordsToThoseWhoTookThemOutInOrder) {
  const auto row = [](const std::string& who) {
    const bool out = !who.empty();
    return "<w:tr>" + (out ? "<w:trPr><w:del" + by(who) + "/></w:trPr>" : std::string()) + "<w:tc><w:tcPr/>" +
           p(out ? del(who, "Lamp") : r("Lamp"), out ? "<w:del" + by(who) + "/>" : "") + "</w:tc></w:tr>";
  };
  const auto table = [](const std::string& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>" + word_p("end");
  };
  const std::string other = "<w:tr><w:tc><w:tcPr/>" + word_p("Horn") + "</w:tc></w:tr>";
  const Kept kept = keep(table(row("") + row("") + other), table(row("B") + row("A") + other));
  EXPECT_EQ(kept.untracked, 0U);
  EXPECT_TRUE(kept.unused.empty());
  const std::size_t first = kept.marks.find("row-deletion B");
  const std::size_t second = kept.marks.find("row-deletion A");
  ASSERT_NE(first, std::string::npos) << kept.marks;
  ASSERT_NE(second, std::string::npos) << kept.marks;
  EXPECT_LT(first, second);
}

}  // namespace
}  // namespace redraft::redline
