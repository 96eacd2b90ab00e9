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
  EXPECT_EQ(lines(excerpt_of(whole)), (Lines{"D1", "[...]", "D1.2", "[...]", "(b)", "[...]", "D1.4"}));
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
