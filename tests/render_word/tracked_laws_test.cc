// Laws 2, 3, 5, 6 and 8 on made-up documents and made-up edits (docs/architecture.md). The seed that is printed makes
// the same pair again.
#include <gtest/gtest.h>

#include "render_word/tracked_pair.h"
#include "support/made_word.h"

namespace redraft::render {
namespace {

using tests::broken_law;
using tests::MadeDocument;
using tests::MadeWord;
using tests::parts_of;
using tests::TrackedPair;

TEST(TrackedLaws, HoldOnSmallDocuments) {
  for (unsigned seed = 0; seed < 400; ++seed) ASSERT_EQ(broken_law(seed, 5, 5), "");
}

TEST(TrackedLaws, HoldWhereALotIsEdited) {
  for (unsigned seed = 0; seed < 40; ++seed) ASSERT_EQ(broken_law(seed, 12, 20), "");
}

TEST(TrackedLaws, OneDocumentUnderOtherIdsIsNoChange) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    const MadeDocument document = MadeWord(seed).document(6);
    const TrackedPair pair(parts_of(document), parts_of(document, 40));
    ASSERT_TRUE(pair.redline.empty) << "seed " << seed << "\n" << parts_of(document).body;
    ASSERT_EQ(pair.bytes, pair.after_package.write({})) << "seed " << seed;
  }
}

}  // namespace
}  // namespace redraft::render
