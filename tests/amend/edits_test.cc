// Edits against the baseline's indexes, whatever the order in which they come.
#include "amend/edits.h"

#include <gtest/gtest.h>

#include "amend/amended.h"
#include "read/section_text.h"

namespace redraft::amend {
namespace {

legal::Document base() {
  return read::read_section_text("Q1 A\n\nQ1.1 One.\n\nQ1.2 Two.\n\nQ1.3 Three.\n", tests::sec())
      .documents.at(0);
}

legal::Paragraph clause(const char* label, const char* text) {
  legal::Paragraph p;
  p.kind = legal::ParagraphKind::clause;
  p.label = *legal::reading(label, legal::LabelStyle::clause);
  p.text = text;
  return p;
}

std::string shown(const legal::Document& d) {
  std::string out;
  for (const legal::Paragraph& p : d.paragraphs)
    out += (out.empty() ? "" : " | ") + p.label.text + " " + p.text;
  return out;
}

TEST(DocumentEdits, AreEmptyAtFirst) {
  const DocumentEdits edits;
  EXPECT_TRUE(edits.empty());
  EXPECT_EQ(edits.toucher(0), legal::kNone);
}

TEST(DocumentEdits, ActOnTheBaselineWhateverTheirOrder) {
  DocumentEdits edits;
  EXPECT_TRUE(edits.remove(3, 2));
  edits.insert(1, {0, clause("Q1.0A", "Zero."), false});
  EXPECT_TRUE(edits.replace(2, clause("Q1.2", "Zwei."), 1));
  legal::Uid next = 100;
  EXPECT_EQ(shown(edits.apply(base(), next)), "Q1 A | Q1.0A Zero. | Q1.1 One. | Q1.2 Zwei.");
  EXPECT_EQ(next, 101U);
  EXPECT_EQ(edits.toucher(3), 2U);
  EXPECT_EQ(edits.toucher(2), 1U);
}

TEST(DocumentEdits, RefuseASecondChangeOfOneParagraph) {
  DocumentEdits edits;
  EXPECT_TRUE(edits.replace(1, clause("Q1.1", "Eins."), 0));
  EXPECT_FALSE(edits.replace(1, clause("Q1.1", "Un."), 1));
  EXPECT_FALSE(edits.remove(1, 2));
  legal::Uid next = 100;
  EXPECT_EQ(shown(edits.apply(base(), next)), "Q1 A | Q1.1 Eins. | Q1.2 Two. | Q1.3 Three.");
}

TEST(DocumentEdits, PutWhatEndsAProvisionBeforeWhatComesBehindIt) {
  DocumentEdits edits;
  edits.insert(4, {0, clause("Q1.4", "Four."), false});
  edits.insert(4, {1, clause("Q1.5", "Five."), false});
  edits.insert(4, {2, clause("Q1.3A", "End of three."), true});
  legal::Uid next = 100;
  EXPECT_EQ(shown(edits.apply(base(), next)),
            "Q1 A | Q1.1 One. | Q1.2 Two. | Q1.3 Three. | Q1.3A End of three. | Q1.4 Four. | Q1.5 Five.");
}

TEST(DocumentEdits, WorkOutParentsAnew) {
  DocumentEdits edits;
  edits.insert(1, {0, clause("Q1.0A", "Zero."), false});
  legal::Uid next = 100;
  const legal::Document d = edits.apply(base(), next);
  for (std::size_t i = 1; i < d.paragraphs.size(); ++i) EXPECT_EQ(d.paragraphs[i].parent, 0U);
}

}  // namespace
}  // namespace redraft::amend
