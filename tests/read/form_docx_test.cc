// Forms as they come back: filled in, from LibreOffice, with columns moved, rows copied.
#include "read/form_docx.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "process/comments_form.h"
#include "process/proposal_form.h"
#include "process/responses_form.h"
#include "render/process_forms.h"
#include "support/fill_form.h"

namespace redraft::read {
namespace {

using process::Comment;
using process::FilledForm;
using process::FilledRow;
using tests::change_document;
using tests::document_xml;
using tests::fill_form;
using tests::row_with;
using tests::with_document_xml;
using tests::without_tags;

process::Modification modification() {
  process::Modification out;
  out.number = "MP900";
  out.title = "Longer Lamps";
  Comment one;
  one.id = "c1";
  one.committee = "OPSG";
  one.date = process::Date(2020, 2, 25);
  one.text = "When would a Keeper sleep?\n\nAnd <where> & how?";
  Comment two;
  two.id = "c2";
  two.committee = "TABASC";
  two.text = "Will the Lamps burn?";
  two.response = "With new wicks.";
  two.responder = "DCC";
  two.reservation = process::Reservation::resolved;
  out.comments = {one, two};
  return out;
}

std::string table() {
  const process::Modification of = modification();
  render::CommentsDocument document;
  document.comments = of.comments;
  document.committees = {"OPSG", "TABASC"};
  document.empty_rows = 2;
  return render::write_comments_docx(of, document);
}

FilledForm read(const std::string& docx, std::vector<Finding>& findings) {
  const docx::Package package = docx::Package::from_bytes(docx, "back.docx");
  const auto columns = process::comment_columns({"OPSG", "TABASC"});
  return read_form_docx(package, process::kCommentsForm, columns, findings);
}

FilledForm read(const std::string& docx) {
  std::vector<Finding> findings;
  FilledForm form = read(docx, findings);
  for (const Finding& finding : findings) ADD_FAILURE() << finding.message;
  return form;
}

std::string words(const FilledForm& form, const std::string& key, const std::string& column) {
  for (const FilledRow& row : form.rows)
    if (row.key == key) {
      const auto cell = row.cells.find(column);
      return cell == row.cells.end() ? "no column " + column : cell->second.words;
    }
  return "no row " + key;
}

// Moves a cell of each row of the comments' table (not of the title block) to its end, or takes it out.
std::string with_cells(const std::string& docx, std::size_t index, bool keep) {
  std::string xml = document_xml(docx);
  const std::string open = "<w:tc>";
  const std::string close = "</w:tc>";
  std::size_t at = xml.find("<w:tblHeader/>");
  for (; at != std::string::npos; at = xml.find("<w:trPr>", at)) {
    const std::size_t end = xml.find("</w:tr>", at);
    std::size_t from = at;
    for (std::size_t k = 0; k <= index; ++k) from = xml.find(open, k == 0 ? from : from + 1);
    const std::size_t to = xml.find(close, from) + close.size();
    const std::string cell = xml.substr(from, to - from);
    if (keep) xml.insert(end, cell);
    xml.erase(from, to - from);
    at = xml.find("</w:tr>", at);
  }
  return with_document_xml(docx, xml);
}

TEST(ReadForm, GivesBackWhatWasSentOutWithItsKeysAndFingerprints) {
  const FilledForm form = read(table());
  EXPECT_EQ(form.identity.kind, "comments");
  EXPECT_EQ(form.identity.modification, "MP900");
  EXPECT_EQ(form.identity.classification, "white");
  ASSERT_EQ(form.rows.size(), 4U);
  EXPECT_EQ(form.rows[0].key, "comment:c1");
  EXPECT_EQ(words(form, "comment:c1", "text"), modification().comments[0].text);
  EXPECT_EQ(words(form, "comment:c1", "date"), "25 February 2020");
  EXPECT_EQ(words(form, "comment:c1", "response"), "");
  EXPECT_EQ(words(form, "comment:c2", "reservation"), "Resolved");
  EXPECT_EQ(form.rows[1].sent.at("response"), process::fingerprint("With new wicks."));
  EXPECT_EQ(form.rows[2].key, "new:1");
  EXPECT_TRUE(form.rows[2].sent.empty());
  EXPECT_EQ(words(form, "new:1", "text"), "");
  EXPECT_EQ(form.sent_keys.size(), 4U);
}

TEST(ReadForm, MakesParagraphsOfLinesAndDropsWhatNoTextHolds) {
  const FilledForm form =
      read(fill_form(table(), {{"comment:c1:response", "One.\n“Two” \t– it’s so."}, {"new:1:text", " A "}}));
  EXPECT_EQ(words(form, "comment:c1", "response"), "One.\n\n“Two”  – it’s so.");
  EXPECT_EQ(words(form, "new:1", "text"), "A");
  const FilledForm broken =
      read(change_document(table(), "With new wicks.</w:t>", "With</w:t><w:br/><w:t>wicks.</w:t>"));
  EXPECT_EQ(words(broken, "comment:c2", "response"), "With\n\nwicks.");
}

TEST(ReadForm, KnowsTheRowsOfAProgramThatDropsTheTagsOfControls) {
  const FilledForm form = read(without_tags(fill_form(table(), {{"comment:c1:response", "Yes."}})));
  EXPECT_EQ(words(form, "comment:c1", "response"), "Yes.");
  EXPECT_EQ(words(form, "comment:c2", "response"), "With new wicks.");
  EXPECT_EQ(words(form, "new:1", "text"), "");
}

TEST(ReadForm, KnowsARowByItsReferenceWhenNothingElseIsLeft) {
  const FilledForm form = read(change_document(without_tags(table()), "_redraft_row_", "_other_"));
  EXPECT_EQ(words(form, "comment:c2", "response"), "With new wicks.");
}

TEST(ReadForm, KnowsTheModificationByATagWhenThePropertiesAreGone) {
  docx::Package::Changes changes;
  changes.parts.push_back({"docProps/custom.xml",
                           "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                           "custom-properties\"/>"});
  const std::string docx = docx::Package::from_bytes(table(), "form.docx").write(changes);
  const FilledForm form = read(docx);
  EXPECT_EQ(form.identity.modification, "MP900");
  EXPECT_TRUE(form.sent_keys.empty());
  EXPECT_EQ(words(form, "comment:c1", "date"), "25 February 2020");
  EXPECT_TRUE(form.rows[0].sent.empty());
}

TEST(ReadForm, FindsColumnsThatWereMoved) {
  const FilledForm form = read(with_cells(table(), 3, true));
  EXPECT_EQ(words(form, "comment:c2", "text"), "Will the Lamps burn?");
  EXPECT_EQ(words(form, "comment:c2", "response"), "With new wicks.");
}

TEST(ReadForm, SaysWhichColumnIsGoneAndHasNoCellsOfIt) {
  std::vector<Finding> findings;
  const FilledForm form = read(with_cells(table(), 4, false), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].check, "form-column-missing");
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].message,
            "the column 'Response' is not there; what is recorded under it stays as it is");
  EXPECT_EQ(words(form, "comment:c2", "response"), "no column response");
  EXPECT_EQ(words(form, "comment:c2", "responder"), "DCC");
}

TEST(ReadForm, SaysThatAColumnIsNoneOfTheForm) {
  std::vector<Finding> findings;
  (void)read(change_document(table(), ">Responded by<", ">Who<"), findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].check, "form-column-missing");
  EXPECT_EQ(findings[1].check, "form-column-unknown");
  EXPECT_EQ(findings[1].words, "Who");
}

TEST(ReadForm, GivesARowThatWasPastedTheKeyOfTheRowItIsACopyOf) {
  const std::string docx = table();
  std::string xml = document_xml(docx);
  const std::string row = row_with(xml, "Will the Lamps burn?");
  xml.insert(xml.find(row), row);
  const FilledForm form = read(with_document_xml(docx, xml));
  ASSERT_EQ(form.rows.size(), 5U);
  EXPECT_EQ(form.rows[1].key, "comment:c2");
  EXPECT_EQ(form.rows[2].key, "comment:c2");
}

TEST(ReadForm, ReadsARowThatWasPutInByHandWithoutAKey) {
  const std::string docx = table();
  std::string xml = document_xml(docx);
  const std::string cell = "<w:tc><w:p><w:r><w:t>SSC</w:t></w:r></w:p></w:tc>";
  std::string row = "<w:tr>";
  for (int k = 0; k < 7; ++k) row += k == 0 ? "<w:tc><w:p/></w:tc>" : cell;
  xml.insert(xml.rfind("</w:tbl>"), row + "</w:tr>");
  const FilledForm form = read(with_document_xml(docx, xml));
  ASSERT_EQ(form.rows.size(), 5U);
  EXPECT_EQ(form.rows[4].key, "");
  EXPECT_EQ(form.rows[4].cells.at("committee").words, "SSC");
}

TEST(ReadForm, SaysThatARowHoldsCellsOfTwo) {
  std::vector<Finding> findings;
  (void)read(change_document(table(), "comment:c1:response", "comment:c2:response"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].check, "form-row-mixed");
}

TEST(ReadForm, RefusesWhatIsNoSuchForm) {
  const auto error = [](const std::string& docx, const std::string& kind) {
    std::vector<Finding> findings;
    try {
      (void)read_form_docx(docx::Package::from_bytes(docx, "x.docx"), kind, {}, findings);
    } catch (const Error& fault) {
      return std::string(fault.what());
    }
    return std::string("none");
  };
  EXPECT_EQ(error(render::write_proposal_docx(), "comments"),
            "x.docx: is a form of another kind, draft-proposal; expected one of the kind comments");
  EXPECT_EQ(error(table(), "responses"),
            "x.docx: is a form of another kind, comments; expected one of the kind responses");
}

TEST(ReadForm, ReadsFieldsOfAFormAndNoneOfItsPrompts) {
  const std::string docx =
      fill_form(render::write_proposal_docx(), {{"title:value", "Power"}, {"problem:value", "One.\nTwo."}});
  for (const std::string& given : {docx, without_tags(docx)}) {
    std::vector<Finding> findings;
    const FilledForm form =
        read_form_docx(docx::Package::from_bytes(given, "dp.docx"), process::kProposalForm, {}, findings);
    EXPECT_EQ(words(form, "title", "value"), "Power");
    EXPECT_EQ(words(form, "problem", "value"), "One.\n\nTwo.");
    EXPECT_EQ(words(form, "scale", "value"), "");
    EXPECT_EQ(words(form, "fast-track", "value"), "");
    EXPECT_EQ(form.rows.size(), process::proposal_fields().size());
  }
}

// As a program leaves it that types over the prompt and does not know the mark.
std::string typed_over_prompt(const std::string& docx, const std::string& tag, const std::string& words) {
  std::string xml = document_xml(docx);
  const std::size_t at = xml.find("<w:tag w:val=\"" + tag + "\"/>");
  const std::size_t run = xml.find("PlaceholderText", at);
  if (at == std::string::npos || run == std::string::npos) {
    ADD_FAILURE() << "no empty control " << tag;
    return docx;
  }
  const std::size_t begin = xml.find('>', xml.find("<w:t", run)) + 1;
  return with_document_xml(docx, xml.replace(begin, xml.find('<', begin) - begin, words));
}

TEST(FormDocx, ReadsWordsInAFieldThatIsStillMarkedAsEmptyAndSaysSo) {
  std::vector<Finding> findings;
  const FilledForm form = read(typed_over_prompt(table(), "comment:c1:response", "By day."), findings);
  EXPECT_EQ(words(form, "comment:c1", "response"), "By day.");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].check, "form-marked-empty");
  EXPECT_EQ(
      findings[0].message,
      "row 1: 'By day.' stands in a field that is still marked as empty; it is read as what somebody wrote");
  // What Word shows by itself in an emptied field is nobody's words.
  EXPECT_EQ(words(read(typed_over_prompt(table(), "comment:c1:response", "Click or tap here to enter text.")),
                  "comment:c1", "response"),
            "");
}

}  // namespace
}  // namespace redraft::read
