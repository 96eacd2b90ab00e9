// Forms as Word documents: what Word and LibreOffice need to find in them.
#include "render/form_docx.h"

#include <gtest/gtest.h>

#include <set>

#include "process/form_marks.h"
#include "render/process_forms.h"
#include "render_docx/docx_parts.h"

namespace redraft::render {
namespace {

using process::FieldKind;
using tests::all;
using tests::parse;
using tests::read_parts;

FormDocument form() {
  FormDocument out;
  out.identity = {"comments", "MP900", "", "white"};
  out.title = "Live comments";
  out.footer = "MP900 Lamps & Horns";
  out.facts = {{"Modification", "MP900"}};
  FormTable table;
  table.heads = {"Ref", "Comment", "Date", "Reservation"};
  table.widths = {20, 70, 40, 30};
  FormRow row{"comment:c1", {}, true};
  row.entries = {
      {{"ref", "Ref", "", FieldKind::fixed, {}}, "c1", "Amber"},
      {{"text", "Comment", "", FieldKind::text, {}}, "One <b>.\n\nTwo & three.", ""},
      {{"date", "Date", "", FieldKind::date, {}}, "2018-08-16", ""},
      {{"reservation", "Reservation", "", FieldKind::choice, {{"none", "None"}, {"resolved", "Resolved"}}},
       "resolved",
       ""}};
  FormRow empty = row;
  empty.key = "new:1";
  empty.recorded = false;
  for (FormEntry& entry : empty.entries) entry.value = entry.note = "";
  table.rows = {row, empty};
  out.tables = {table};
  return out;
}

pugi::xml_document document_of(const FormDocument& of) {
  return parse(read_parts(write_form_docx(of)).at("word/document.xml"));
}

// Every element of a name inside a node.
std::vector<pugi::xml_node> within(const pugi::xml_node& node, const std::string& name) {
  std::vector<pugi::xml_node> out;
  for (const pugi::xpath_node& found : node.select_nodes((".//" + name).c_str())) out.push_back(found.node());
  return out;
}

std::string text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& text : within(node, "w:t")) out += text.text().get();
  return out;
}

pugi::xml_node control(const pugi::xml_document& document, const std::string& tag) {
  for (const pugi::xml_node& one : all(document, "w:sdt"))
    if (tag == one.child("w:sdtPr").child("w:tag").attribute("w:val").value()) return one;
  ADD_FAILURE() << "no control " << tag;
  return {};
}

TEST(WriteForm, HoldsEachCellToBeFilledInAControlWithItsTag) {
  const pugi::xml_document document = document_of(form());
  const pugi::xml_node text = control(document, "comment:c1:text");
  const auto paragraphs = within(text, "w:p");
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(text_of(paragraphs[0]), "One <b>.");
  EXPECT_EQ(text_of(paragraphs[1]), "Two & three.");
  const pugi::xml_node date = control(document, "comment:c1:date").child("w:sdtPr").child("w:date");
  EXPECT_STREQ(date.attribute("w:fullDate").value(), "2018-08-16T00:00:00Z");
  EXPECT_EQ(text_of(control(document, "comment:c1:date")), "16 August 2018");
  const pugi::xml_node choice = control(document, "comment:c1:reservation");
  EXPECT_EQ(within(choice, "w:listItem").size(), 2U);
  EXPECT_EQ(text_of(choice), "Resolved");
}

TEST(WriteForm, LocksTheControlsOfRecordedRowsAndShowsThatOthersAreEmpty) {
  const pugi::xml_document document = document_of(form());
  const pugi::xml_node recorded = control(document, "comment:c1:text").child("w:sdtPr");
  EXPECT_STREQ(recorded.child("w:lock").attribute("w:val").value(), "sdtLocked");
  EXPECT_FALSE(recorded.child("w:showingPlcHdr"));
  const pugi::xml_node empty = control(document, "new:1:text").child("w:sdtPr");
  EXPECT_FALSE(empty.child("w:lock"));
  EXPECT_TRUE(empty.child("w:showingPlcHdr"));
}

TEST(WriteForm, GivesEveryControlAnIdOfItsOwnAndEveryRowItsBookmark) {
  const pugi::xml_document document = document_of(form());
  std::set<std::string> ids;
  const auto controls = all(document, "w:sdt");
  for (const pugi::xml_node& one : controls)
    ids.insert(one.child("w:sdtPr").child("w:id").attribute("w:val").value());
  EXPECT_EQ(ids.size(), controls.size());
  const auto bookmarks = all(document, "w:bookmarkStart");
  ASSERT_EQ(bookmarks.size(), 2U);
  EXPECT_STREQ(bookmarks[1].attribute("w:name").value(), "_redraft_row_2");
  EXPECT_EQ(all(document, "w:bookmarkEnd").size(), 2U);
}

TEST(WriteForm, RepeatsTheHeadRowOnAnA4PageWithMarginsOfTwoAndAHalfCentimetres) {
  FormDocument wide = form();
  wide.landscape = true;
  const pugi::xml_document document = document_of(wide);
  ASSERT_EQ(all(document, "w:tblHeader").size(), 1U);
  EXPECT_EQ(text_of(all(document, "w:tblHeader")[0].parent().parent()), "RefCommentDateReservation");
  const pugi::xml_node page = all(document, "w:pgSz").front();
  EXPECT_STREQ(page.attribute("w:w").value(), "16838");
  EXPECT_STREQ(page.attribute("w:orient").value(), "landscape");
  EXPECT_STREQ(all(document, "w:pgMar").front().attribute("w:left").value(), "1417");
}

TEST(WriteForm, SaysItsClassOnTheFirstPageAndWhatItIsOnEach) {
  const auto parts = read_parts(write_form_docx(form()));
  const std::string sentence =
      "This document is classified as White in accordance with the Panel Information Policy. Information can "
      "be "
      "shared with the public, and any members may publish the information, subject to copyright.";
  EXPECT_NE(text_of(parse(parts.at("word/footer2.xml"))).find(sentence), std::string::npos);
  EXPECT_EQ(text_of(parse(parts.at("word/footer1.xml"))), "MP900 Lamps & HornsPage 1 of 1");
  FormDocument amber = form();
  amber.identity.classification = "amber";
  EXPECT_EQ(text_of(parse(read_parts(write_form_docx(amber)).at("word/footer2.xml"))).substr(0, 88),
            "This document is classified as Amber in accordance with the Panel Information Policy.MP9");
}

TEST(WriteForm, CarriesWhatItIsAndWhatEachRecordedCellHeldAsProperties) {
  const pugi::xml_document properties = parse(read_parts(write_form_docx(form())).at("docProps/custom.xml"));
  process::Marks marks;
  for (const pugi::xml_node& one : all(properties, "property"))
    marks[one.attribute("name").value()] = one.first_child().text().get();
  EXPECT_EQ(process::identity_of(marks).modification, "MP900");
  const auto row = process::row_mark("redraft row 1", marks["redraft row 1"]);
  ASSERT_TRUE(row);
  EXPECT_EQ(row->key, "comment:c1");
  EXPECT_EQ(row->sent.at("date"), process::fingerprint("2018-08-16"));
  EXPECT_EQ(row->sent.count("ref"), 0U);
  EXPECT_EQ(marks["redraft row 2"], "new:1");
}

TEST(WriteForm, GivesTheSameBytesForTheSameForm) {
  EXPECT_EQ(write_form_docx(form()), write_form_docx(form()));
}

TEST(WriteForm, CutsTheNameOfAControlToWhatWordTakes) {
  FormDocument long_names = form();
  long_names.tables[0].rows[0].entries[1].field.title = std::string(80, 'x');
  const pugi::xml_document document = document_of(long_names);
  const std::string name =
      control(document, "comment:c1:text").child("w:sdtPr").child("w:alias").attribute("w:val").value();
  EXPECT_EQ(name, std::string(63, 'x') + "…");
}

}  // namespace
}  // namespace redraft::render
