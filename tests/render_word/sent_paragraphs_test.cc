// The numbers that a tracked document has on either side are those of the document settled so.
#include "docx/sent_paragraphs.h"

#include <gtest/gtest.h>

#include "render_word/tracked_pair.h"
#include "support/made_word.h"

namespace redraft::render {
namespace {

using docx::Decision;
using tests::MadeDocument;
using tests::MadeWord;
using tests::parts_of;
using tests::TrackedPair;

std::string line(const std::string& label) { return label.empty() ? "" : label + "\n"; }

std::string labels_of(const TrackedPair& pair, Decision decision) {
  const docx::Package package = docx::Package::from_bytes(pair.settled(decision), "settled.docx");
  const docx::Document document = docx::Document::read(package);
  std::string out;
  for (const docx::Paragraph& paragraph : document.body().paragraphs) out += line(paragraph.label);
  return out;
}

TEST(SentParagraphs, HaveTheNumbersOfBothSides) {
  std::size_t numbers = 0;
  for (unsigned seed = 0; seed < 30; ++seed) {
    MadeWord made(seed);
    const MadeDocument before = made.document(8);
    MadeDocument after = before;
    made.edit(after, 6);
    const TrackedPair pair(parts_of(before), parts_of(after));
    const docx::Package package = docx::Package::from_bytes(pair.bytes, "tracked.docx");
    const docx::TrackedChanges tracked(package);
    const docx::SentParagraphs sent = docx::sent_paragraphs(tracked, package);
    ASSERT_EQ(sent.list.size(), tracked.paragraphs(0)) << "seed " << seed;
    std::string accepted;
    std::string rejected;
    for (const docx::SentParagraph& paragraph : sent.list) {
      if (sent.goes[paragraph.mark] == 0) accepted += line(paragraph.label);
      if (sent.came[paragraph.mark] == 0) rejected += line(paragraph.label_before);
    }
    EXPECT_EQ(accepted, labels_of(pair, Decision::accept)) << "seed " << seed;
    EXPECT_EQ(rejected, labels_of(pair, Decision::reject)) << "seed " << seed;
    numbers += accepted.size();
  }
  EXPECT_GT(numbers, 100U) << "documents with numbers were made";
}

}  // namespace
}  // namespace redraft::render
