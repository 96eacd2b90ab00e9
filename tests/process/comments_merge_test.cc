// A live comments table that came back: what is taken, what is kept, what is said.
#include "process/comments_merge.h"

#include <gtest/gtest.h>

#include "process/comments_form.h"

namespace redraft::process {
namespace {

Comment comment(const std::string& id, const std::string& text, const std::string& response = "") {
  Comment out;
  out.id = id;
  out.committee = "TABASC";
  out.date = Date(2019, 5, 16);
  out.text = text;
  out.response = response;
  if (!response.empty()) out.responder = "SECAS";
  return out;
}

// The row of a comment as it was sent out, with some of its cells written over.
FilledRow row_of(const Comment& sent, const std::map<std::string, std::string>& over = {}) {
  FilledRow row;
  row.key = comment_key(sent.id);
  for (const char* column : {"committee", "date", "text", "response", "responder", "reservation"}) {
    const std::string value = comment_value(sent, column);
    row.sent[column] = fingerprint(value);
    const auto at = over.find(column);
    row.cells[column].words = at == over.end() ? value : at->second;
  }
  return row;
}

FilledRow new_row(const std::string& committee, const std::string& text, const std::string& response = "") {
  FilledRow row;
  row.key = "new:1";
  row.cells["committee"].words = committee;
  row.cells["text"].words = text;
  row.cells["response"].words = response;
  row.cells["reservation"].words = "";
  return row;
}

FilledForm form_of(std::vector<FilledRow> rows) {
  FilledForm form;
  form.file = "back.docx";
  form.identity = {"comments", "MP900", "", "green"};
  for (std::size_t k = 0; k < rows.size(); ++k) {
    rows[k].number = k + 1;
    if (!rows[k].key.empty()) form.sent_keys.push_back(rows[k].key);
  }
  form.rows = std::move(rows);
  return form;
}

std::vector<std::string> messages(const CommentsMerge& merge) {
  std::vector<std::string> out;
  for (const Finding& finding : merge.findings)
    out.push_back(std::string(to_string(finding.severity)) + " " + finding.check + ": " + finding.message);
  return out;
}
using Words = std::vector<std::string>;

TEST(MergeComments, FindsNothingNewInATableThatWasLeftAlone) {
  const Comment one = comment("c1", "Why?", "Because.");
  const CommentsMerge merge = merge_comments({one}, form_of({row_of(one)}));
  EXPECT_TRUE(merge.rows.empty());
  EXPECT_EQ(messages(merge), Words());
  ASSERT_EQ(merge.comments.size(), 1U);
  EXPECT_EQ(merge.comments[0].response, "Because.");
}

TEST(MergeComments, TakesAResponseWithItsDateAndLeavesTheRestUnanswered) {
  const Comment one = comment("c1", "Why?");
  const Comment two = comment("c2", "When?");
  const CommentsMerge merge = merge_comments(
      {one, two}, form_of({row_of(one, {{"response", "Because."}, {"responder", "DCC"}}), row_of(two)}),
      {Date(2019, 6, 3), "", false});
  ASSERT_EQ(merge.rows.size(), 1U);
  EXPECT_EQ(merge.rows[0].id, "c1");
  EXPECT_FALSE(merge.rows[0].added);
  ASSERT_EQ(merge.rows[0].changes.size(), 2U);
  EXPECT_EQ(merge.rows[0].changes[0].field, "response");
  EXPECT_EQ(merge.rows[0].changes[0].after, "Because.");
  EXPECT_EQ(merge.comments[0].response, "Because.");
  EXPECT_EQ(merge.comments[0].responder, "DCC");
  EXPECT_EQ(merge.comments[0].responded, Date(2019, 6, 3));
  EXPECT_EQ(merge.unanswered, Words{"c2"});
}

TEST(MergeComments, AddsANewRowWithTheNextNumberAndTheClassOfTheDocument) {
  const CommentsMerge merge = merge_comments({comment("c7", "Why?"), comment("note", "So.")},
                                             form_of({new_row("SSC", "Who holds the keys?")}),
                                             {Date(2019, 6, 3), "refinement", false});
  ASSERT_EQ(merge.comments.size(), 3U);
  const Comment& added = merge.comments[2];
  EXPECT_EQ(added.id, "c8");
  EXPECT_EQ(added.committee, "SSC");
  EXPECT_EQ(added.stage, "refinement");
  EXPECT_EQ(added.date, Date(2019, 6, 3));
  EXPECT_EQ(added.classification, Classification::green);
  ASSERT_EQ(merge.rows.size(), 1U);
  EXPECT_TRUE(merge.rows[0].added);
}

TEST(MergeComments, AddsNothingWhenTheSameFileComesASecondTime) {
  const FilledForm form = form_of({new_row("SSC", "Who holds “the keys”?")});
  const CommentsMerge first = merge_comments({}, form);
  ASSERT_EQ(first.comments.size(), 1U);
  const CommentsMerge second = merge_comments(first.comments, form);
  EXPECT_EQ(second.comments.size(), 1U);
  EXPECT_TRUE(second.rows.empty());
  // Typed again by somebody whose Word leaves quotation marks straight.
  const CommentsMerge third =
      merge_comments(first.comments, form_of({new_row("ssc", "Who holds \"the keys\"?")}));
  EXPECT_EQ(third.comments.size(), 1U);
}

TEST(MergeComments, TakesSeveralCopiesOfAnEmptyRowAsSeveralComments) {
  const CommentsMerge merge = merge_comments({}, form_of({new_row("SSC", "One."), new_row("SSC", "Two.")}));
  EXPECT_EQ(merge.comments.size(), 2U);
  EXPECT_EQ(messages(merge), Words());
}

TEST(MergeComments, LetsACopyThatLeftACellAloneUndoNothing) {
  const Comment sent = comment("c1", "Why?", "Draft.");
  Comment now = sent;
  now.response = "Final.";  // brought in by another copy
  const CommentsMerge merge = merge_comments({now}, form_of({row_of(sent)}));
  EXPECT_EQ(merge.comments[0].response, "Final.");
  EXPECT_TRUE(merge.rows.empty());
  EXPECT_EQ(messages(merge), Words());
}

TEST(MergeComments, KeepsWhatIsRecordedWhereTwoCopiesClashAndTakesTheFileByForce) {
  const Comment sent = comment("c1", "Why?");
  Comment now = sent;
  now.response = "Because of A.";
  now.responder = "DCC";
  const FilledForm form = form_of({row_of(sent, {{"response", "Because of B."}, {"responder", "DCC"}})});
  const CommentsMerge kept = merge_comments({now}, form);
  EXPECT_EQ(kept.comments[0].response, "Because of A.");
  EXPECT_EQ(
      messages(kept),
      Words{"error form-clash: comment c1, response: the file says 'Because of B.', and 'Because of A.' was "
            "recorded after it was sent out; the recorded words are kept; --force takes those of the file"});
  ASSERT_EQ(kept.rows.size(), 1U);
  EXPECT_TRUE(kept.rows[0].changes[0].clash);
  EXPECT_FALSE(kept.rows[0].changes[0].taken);
  MergeOptions force;
  force.force = true;
  const CommentsMerge forced = merge_comments({now}, form, force);
  EXPECT_EQ(forced.comments[0].response, "Because of B.");
  EXPECT_FALSE(has_errors(forced.findings));
}

TEST(MergeComments, CallsAChangeAClashWhenTheFileNoLongerSaysWhatWasSent) {
  const Comment now = comment("c1", "Why?", "Because.");
  FilledRow row = row_of(now, {{"response", "Otherwise."}});
  row.sent.clear();
  const CommentsMerge merge = merge_comments({now}, form_of({row}));
  EXPECT_EQ(merge.comments[0].response, "Because.");
  ASSERT_EQ(merge.findings.size(), 1U);
  EXPECT_EQ(merge.findings[0].check, "form-clash");
}

TEST(MergeComments, KeepsTheCommentOfADeletedRowAndSaysSo) {
  const Comment one = comment("c1", "Why?");
  const Comment two = comment("c2", "When?");
  FilledForm form = form_of({row_of(one)});
  form.sent_keys.push_back("comment:c2");
  const CommentsMerge merge = merge_comments({one, two}, form);
  EXPECT_EQ(merge.comments.size(), 2U);
  EXPECT_EQ(merge.deleted, Words{"c2"});
  EXPECT_EQ(messages(merge),
            Words{"warning form-row-deleted: the row of comment c2 was deleted in Word; the comment "
                  "is kept as it is recorded"});
}

TEST(MergeComments, ReadsARowThatWasCopiedOnceOnly) {
  const Comment one = comment("c1", "Why?");
  const CommentsMerge merge =
      merge_comments({one}, form_of({row_of(one), row_of(one, {{"text", "Another thing."}})}));
  EXPECT_EQ(merge.comments[0].text, "Why?");
  ASSERT_EQ(merge.findings.size(), 1U);
  EXPECT_EQ(merge.findings[0].check, "form-row-twice");
  EXPECT_EQ(merge.findings[0].severity, Severity::error);
}

TEST(MergeComments, SaysWhichRowIsOfNoCommentThatIsRecorded) {
  const CommentsMerge merge = merge_comments({}, form_of({row_of(comment("c9", "Gone?"))}));
  EXPECT_TRUE(merge.comments.empty());
  EXPECT_EQ(messages(merge),
            Words{"error form-row-unknown: row 1 is that of comment c9, which is not recorded; "
                  "expected a comment of this modification"});
}

TEST(MergeComments, KeepsACommentThatWasEmptiedAndAResponseUnlessForced) {
  const Comment one = comment("c1", "Why?", "Because.");
  const FilledForm form = form_of({row_of(one, {{"text", ""}, {"response", ""}})});
  const CommentsMerge kept = merge_comments({one}, form);
  EXPECT_EQ(kept.comments[0].text, "Why?");
  EXPECT_EQ(kept.comments[0].response, "Because.");
  ASSERT_EQ(kept.findings.size(), 2U);
  EXPECT_EQ(kept.findings[0].check, "form-cell-emptied");
  MergeOptions force;
  force.force = true;
  const CommentsMerge forced = merge_comments({one}, form, force);
  EXPECT_EQ(forced.comments[0].text, "Why?");
  EXPECT_EQ(forced.comments[0].response, "");
  EXPECT_EQ(forced.comments[0].responder, "");
}

TEST(MergeComments, RefusesADateAndAReservationThatAreNone) {
  const Comment one = comment("c1", "Why?");
  const CommentsMerge merge =
      merge_comments({one}, form_of({row_of(one, {{"date", "31 June 2019"}, {"reservation", "Maybe"}})}));
  EXPECT_EQ(merge.comments[0].date, Date(2019, 5, 16));
  EXPECT_EQ(
      messages(merge),
      (Words{"error form-date: row 1: '31 June 2019' is no date; expected one as 16 August 2018",
             "error form-choice: row 1: 'Maybe' is no state of a reservation; expected None, Outstanding or "
             "Resolved"}));
}

TEST(MergeComments, TakesAReservationThatNowStands) {
  const Comment one = comment("c1", "Why?");
  const CommentsMerge merge = merge_comments({one}, form_of({row_of(one, {{"reservation", "Outstanding"}})}));
  EXPECT_EQ(merge.comments[0].reservation, Reservation::outstanding);
}

TEST(MergeComments, DoesNotReadANewRowWithoutItsCommentOrSubCommittee) {
  const CommentsMerge merge = merge_comments({}, form_of({new_row("SSC", "", "An answer to nothing."),
                                                          new_row("", "Who asks?"), new_row("SSC", "")}));
  EXPECT_TRUE(merge.comments.empty());
  EXPECT_EQ(
      messages(merge),
      (Words{"error form-row-incomplete: row 1 has no comment; expected one, so it is not read",
             "error form-row-incomplete: row 2 has no Sub-Committee; expected one, so it is not read"}));
}

TEST(DateAsTyped, ReadsTheDayFirstAndTheCalendarOnlyWhereNothingIsTyped) {
  const auto typed = [](const std::string& words, const std::string& iso = "") {
    return date_as_typed({words, iso});
  };
  EXPECT_EQ(typed("3/4/2019"), Date(2019, 4, 3));
  EXPECT_EQ(typed("16.08.18"), Date(2018, 8, 16));
  EXPECT_EQ(typed("Thursday 16th August 2018"), Date(2018, 8, 16));
  EXPECT_EQ(typed("2018-08-16"), Date(2018, 8, 16));
  EXPECT_EQ(typed("", "2018-08-16"), Date(2018, 8, 16));
  EXPECT_EQ(typed("soon", "2018-08-16"), std::nullopt);
  EXPECT_EQ(typed("4/31/2019"), std::nullopt);
}

TEST(FormWords, MakesParagraphsOfWhatWasTyped) {
  EXPECT_EQ(text_of({"One\ntwo", "", "  three\t3\x01 "}), "One\n\ntwo\n\nthree 3");
  EXPECT_EQ(paragraphs_of("A line\nthat goes on.\n\n- first\n- second\n  with more\n\nLast."),
            (Words{"A line that goes on.", "- first", "- second with more", "Last."}));
}

TEST(FormWords, HoldsWordsAgainstEachOtherWithoutLinesAndCurls) {
  EXPECT_TRUE(same_words("It’s “so”.\nAnd on.", "It's \"so\". And on."));
  EXPECT_FALSE(same_words("One.\n\nTwo.", "One. Two."));
  EXPECT_FALSE(same_words("Panel", "panel"));
  EXPECT_EQ(fingerprint(""), "cbf29ce484222325");  // FNV-1a of nothing
  EXPECT_NE(fingerprint("a"), fingerprint("b"));
}

TEST(MergeComments, ReadsANewRowOnceItsRefusedCellIsCorrectedInTheFile) {
  FilledRow row = new_row("OPSG", "Why?");
  row.cells["date"].words = "32 May 2019";
  row.sent["date"] = row.sent["text"] = row.sent["committee"] = fingerprint("");
  const CommentsMerge first = merge_comments({}, form_of({row}), {Date(2019, 6, 3), "", false});
  EXPECT_TRUE(first.comments.empty());
  EXPECT_EQ(
      messages(first),
      (Words{"error form-date: row 1: '32 May 2019' is no date; expected one as 16 August 2018",
             "error form-row-refused: row 1 is new and is not read; correct it in the file and import that "
             "again"}));
  row.cells["date"].words = "31 May 2019";
  const CommentsMerge again = merge_comments(first.comments, form_of({row}), {Date(2019, 6, 4), "", false});
  EXPECT_EQ(messages(again), Words());
  ASSERT_EQ(again.comments.size(), 1U);
  EXPECT_EQ(again.comments[0].date, Date(2019, 5, 31));
}

}  // namespace
}  // namespace redraft::process
