// The table of changed provisions, and the excerpt that an annex shows.
#include "report/changed_provisions.h"

#include <gtest/gtest.h>

#include "report/excerpt.h"

namespace redraft::report {
namespace {

using redline::Block;
using redline::Mark;
using redline::Role;
using redline::Status;

Block clause(const std::string& label, const std::string& words, Status status = Status::kept,
             Role role = Role::clause, int depth = 0) {
  Block out;
  out.role = role;
  out.depth = depth;
  out.status = status;
  const bool gone = status == Status::deleted || status == Status::moved_from;
  const bool came = status == Status::inserted || status == Status::moved_to;
  if (!came) out.label_before = label;
  if (!gone) out.label_after = label;
  if (!came) out.citation_before = label;
  if (!gone) out.citation_after = label;
  out.text = {{gone ? Mark::deleted : came ? Mark::inserted : Mark::none, words}};
  return out;
}

redline::Redline redline_of(std::vector<Block> blocks) {
  redline::Redline out;
  out.documents.push_back({"Section D", "Modification Process", std::move(blocks), {}, "", "", ""});
  return out;
}

struct Row {
  std::string citation;
  std::string kind;
  std::string words;
  bool operator==(const Row&) const = default;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.citation << " | " << row.kind << " | " << row.words;
}

std::vector<Row> rows(std::vector<Block> blocks) {
  std::vector<Row> out;
  for (const ChangedProvision& one : changed_provisions(redline_of(std::move(blocks))))
    out.push_back({one.citation, std::string(printed_name(one.kind)), one.words});
  return out;
}

using Rows = std::vector<Row>;

TEST(ChangedProvisions, LeaveOutWhatStaysAsItWas) {
  EXPECT_EQ(rows({clause("D1.1", "The Panel shall meet.")}), Rows{});
}

TEST(ChangedProvisions, SayWhichWordsStandForWhich) {
  Block block = clause("D1.2", "");
  block.text = {{Mark::none, "the "},      {Mark::deleted, "Modification"}, {Mark::inserted, "Draft"},
                {Mark::none, " Proposal"}, {Mark::inserted, " and all"},    {Mark::none, " of it"},
                {Mark::deleted, " now"}};
  EXPECT_EQ(rows({block}),
            (Rows{{"D1.2", "Amended", "“Draft” for “Modification”; “and all” inserted; “now” deleted"}}));
}

TEST(ChangedProvisions, CountEditsThatHaveNoRoom) {
  Block block = clause("D1.2", "");
  for (int i = 0; i < 5; ++i) {
    block.text.push_back({Mark::inserted, "x" + std::to_string(i)});
    block.text.push_back({Mark::none, " and "});
  }
  EXPECT_EQ(rows({block})[0].words, "“x0” inserted; “x1” inserted; “x2” inserted; and 2 more");
}

TEST(ChangedProvisions, HaveOneRowForANewProvisionWithAllThatIsUnderIt) {
  EXPECT_EQ(rows({clause("D2A", "THE CHANGE SUB-COMMITTEE", Status::inserted, Role::part),
                  clause("D2A.1", "There is one.", Status::inserted),
                  clause("D2A.1(a)", "It meets.", Status::inserted, Role::item, 1),
                  clause("D2AB", "ANOTHER", Status::inserted, Role::part)}),
            (Rows{{"D2A", "New", "“THE CHANGE SUB-COMMITTEE”"}, {"D2AB", "New", "“ANOTHER”"}}));
}

TEST(ChangedProvisions, NameADefinitionByItsTerm) {
  Block block = clause("A1.1", "", Status::inserted, Role::definition);
  block.term = {{Mark::inserted, "Draft Proposal"}};
  block.text = {{Mark::inserted, "has the meaning given in Section D1.2."}};
  Block second = block;
  second.term = {{Mark::inserted, "Proposer"}};
  EXPECT_EQ(rows({block, second}),
            (Rows{{"A1.1 ‘Draft Proposal’", "New", "“has the meaning given in Section D1.2.”"},
                  {"A1.1 ‘Proposer’", "New", "“has the meaning given in Section D1.2.”"}}));
}

TEST(ChangedProvisions, TellARenumberingFromAnAmendment) {
  Block block = clause("D3.13", "The Panel shall meet.");
  block.label_after = "D3.19";
  block.citation_after = "D3.19";
  EXPECT_EQ(rows({block}), (Rows{{"D3.19", "Renumbered", "D3.13 is now D3.19"}}));
  block.text.push_back({Mark::inserted, " Often."});
  EXPECT_EQ(rows({block}), (Rows{{"D3.19", "Amended", "D3.13 is now D3.19; “Often.” inserted"}}));
}

TEST(ChangedProvisions, TellAMoveWhereItArrives) {
  Block from = clause("D1.1", "The Panel shall meet.", Status::moved_from);
  Block to = clause("D5.1", "The Panel shall meet.", Status::moved_to);
  to.citation_before = "D1.1";
  to.text = {{Mark::none, "The Panel shall meet."}};
  EXPECT_EQ(rows({from, to}), (Rows{{"D5.1", "Moved", "D1.1 is now D5.1"}}));
}

std::vector<std::string> lines(const redline::Redline& redline) {
  std::vector<std::string> out;
  for (const redline::Document& document : redline.documents)
    for (const Block& block : document.blocks)
      out.push_back((block.label_after.empty() ? block.label_before : block.label_after) +
                    (block.role == Role::elision ? "[...]" : ""));
  return out;
}

using Lines = std::vector<std::string>;

Block changed(Block block) {
  block.text.push_back({Mark::inserted, " now"});
  return block;
}

TEST(Excerpt, KeepsTheOpeningWordsAboveWhatChanges) {
  const redline::Redline whole =
      redline_of({clause("D1", "ONE", Status::kept, Role::part), clause("D1.1", "first"),
                  clause("D1.2", "the Panel shall:"), clause("(a)", "meet;", Status::kept, Role::item, 1),
                  changed(clause("(b)", "vote", Status::kept, Role::item, 1)),
                  clause("(c)", "go", Status::kept, Role::item, 1), clause("D1.3", "third"),
                  changed(clause("D1.4", "fourth")), clause("D1.5", "fifth")});
  EXPECT_EQ(lines(excerpt_of(whole)),
            (Lines{"D1", "[...]", "D1.2", "[...]", "(b)", "[...]", "D1.4", "[...]"}));
}

Block part(const std::string& label) { return clause(label, "A PART", Status::kept, Role::part); }
Block heading(const std::string& words) {
  Block out = clause("", words, Status::kept, Role::heading);
  return out;
}
Block item(const std::string& label, int depth) {
  return clause(label, "an item;", Status::kept, Role::item, depth);
}

// No list and no heading shown in part may look whole.
TEST(Excerpt, SaysThatAListGoesOnBeforeTheNextHeading) {
  EXPECT_EQ(lines(excerpt_of(redline_of({part("C2"), clause("C2.3", "the Panel shall:"), item("(j)", 1),
                                         changed(item("(i)", 2)), item("(ii)", 2), item("(k)", 1), part("C7"),
                                         changed(clause("C7.2", "second"))}))),
            (Lines{"C2", "C2.3", "(j)", "(i)", "[...]", "C7", "C7.2"}));
}

TEST(Excerpt, SaysThatAListGoesOnAtTheEnd) {
  EXPECT_EQ(lines(excerpt_of(redline_of(
                {part("C2"), clause("C2.3", "the Panel shall:"), changed(item("(a)", 1)), item("(b)", 1)}))),
            (Lines{"C2", "C2.3", "(a)", "[...]"}));
}

TEST(Excerpt, LeavesOutWholeNumberedHeadingsWithoutSayingSo) {
  EXPECT_EQ(lines(excerpt_of(redline_of({part("C1"), clause("C1.1", "first"), part("C2"),
                                         changed(clause("C2.1", "first")), part("C3"), clause("C3.1", "x"),
                                         part("C4"), changed(clause("C4.1", "x")), part("C5")}))),
            (Lines{"C2", "C2.1", "C4", "C4.1"}));
}

// Nothing but its words tells one heading without a number from the next.
TEST(Excerpt, SaysThatAHeadingWithoutANumberIsLeftOut) {
  EXPECT_EQ(lines(excerpt_of(redline_of({part("D3"), heading("one"), changed(clause("D3.1", "a")),
                                         heading("two"), clause("D3.2", "b"), heading("three"),
                                         changed(clause("D3.3", "c")), heading("four"), clause("D3.4", "d"),
                                         part("D4"), changed(clause("D4.1", "e"))}))),
            (Lines{"D3", "", "D3.1", "[...]", "", "D3.3", "[...]", "D4", "D4.1"}));
}

TEST(Excerpt, SaysThatClausesStandAboveTheFirstWhereThereIsNoHeading) {
  EXPECT_EQ(
      lines(excerpt_of(redline_of({clause("", "SECTION D", Status::kept, Role::title), clause("D6.3", "a"),
                                   changed(clause("D6.5", "b")), clause("D6.6", "c")}))),
      (Lines{"", "[...]", "D6.5", "[...]"}));
}

TEST(Excerpt, HasOneMarkWhereTheTextItselfLeavesOut) {
  EXPECT_EQ(lines(excerpt_of(redline_of({part("D3"), changed(clause("D3.1", "a")),
                                         clause("", "", Status::kept, Role::elision), clause("D3.5", "c"),
                                         changed(clause("D3.6", "d"))}))),
            (Lines{"D3", "D3.1", "[...]", "D3.6"}));
}

TEST(Excerpt, KeepsTheItemThatWordsBehindItsListGoOnWith) {
  Block tail = changed(clause("", "and submit a Draft Proposal;", Status::kept, Role::text, 1));
  EXPECT_EQ(lines(excerpt_of(redline_of({part("L1"), clause("L1.17", "the PMA shall:"), item("(c)", 1),
                                         item("(d)", 1), item("(i)", 2), tail}))),
            (Lines{"L1", "L1.17", "[...]", "(d)", "[...]", ""}));
}

TEST(Excerpt, LeavesOutDocumentsWithoutAChange) {
  redline::Redline whole = redline_of({clause("D1.1", "first")});
  whole.documents.push_back({"Section E", "", {changed(clause("E1.1", "first"))}, {}, "", "", ""});
  const redline::Redline excerpt = excerpt_of(whole);
  ASSERT_EQ(excerpt.documents.size(), 1u);
  EXPECT_EQ(excerpt.documents[0].name, "Section E");
  EXPECT_EQ(excerpt.changes.size(), 1u);
}

TEST(Excerpt, KeepsBothEndsOfAMoveTogether) {
  Block from = clause("D1.1", "moved words", Status::moved_from);
  Block to = clause("D1.5", "moved words", Status::moved_to);
  from.move = 0;
  to.move = 0;
  redline::Redline whole = redline_of({from, clause("D1.2", "a"), clause("D1.3", "b"), to});
  whole.moves.push_back({{0, 0}, {0, 3}});
  const redline::Redline excerpt = excerpt_of(whole);
  ASSERT_EQ(excerpt.moves.size(), 1u);
  EXPECT_EQ(excerpt.at(excerpt.moves[0].from).status, Status::moved_from);
  EXPECT_EQ(excerpt.at(excerpt.moves[0].to).status, Status::moved_to);
}

}  // namespace
}  // namespace redraft::report
