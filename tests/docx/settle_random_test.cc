// Laws of settling, on documents made by chance.
#include <pugixml.hpp>

#include "docx/random_marks.h"
#include "docx/settle_cases.h"

namespace redraft::docx::tests {
namespace {

constexpr unsigned kDocuments = 500;

// The words that stay, by the plainest reading: those in nothing that goes.
void words(const pugi::xml_node& node, Decision decision, std::string& out) {
  const std::string name = node.name();
  const bool accept = decision == Decision::accept;
  const auto out_goes = [&](const pugi::xml_node& at) {
    return accept ? at.child("w:del") || at.child("w:moveFrom") : at.child("w:ins") || at.child("w:moveTo");
  };
  if (name == (accept ? "w:del" : "w:ins") || name == (accept ? "w:moveFrom" : "w:moveTo")) return;
  if (name == "w:tr" && out_goes(node.child("w:trPr"))) return;
  if (name == "w:tc" && node.child("w:tcPr").child(accept ? "w:cellDel" : "w:cellIns")) return;
  if (name == "w:t" || name == "w:delText") out += node.child_value();
  for (const pugi::xml_node& child : node.children()) words(child, decision, out);
}

std::string all_words(const Part& part) {
  std::string out;
  for (const pugi::xpath_node& text : part.root().select_nodes("//w:t | //w:delText"))
    out += text.node().child_value();
  return out;
}

void well_made(const Part& part, unsigned seed) {
  for (const pugi::xpath_node& found : part.root().select_nodes("//w:tc"))
    EXPECT_STREQ(found.node().select_node("*[not(starts-with(name(), 'w:bookmark'))][last()]").node().name(),
                 "w:p")
        << seed;
  for (const char* story : {"//w:body", "//w:txbxContent"})
    for (const pugi::xpath_node& found : part.root().select_nodes(story))
      EXPECT_TRUE(found.node().select_node(".//w:p")) << seed;
  for (const char* never : {"//w:tbl[not(w:tr)]", "//w:tr[not(w:tc)]", "//w:p/w:p", "//w:r/w:ins",
                            "//w:sdtContent[not(*)][not(ancestor::w:p)]"})
    EXPECT_FALSE(part.root().select_node(never)) << never << " " << seed;
  // Bookmarks keep both ends or none, the end behind the start.
  for (const pugi::xpath_node& found : part.root().select_nodes("//w:bookmarkEnd")) {
    const std::string id = found.node().attribute("w:id").value();
    EXPECT_TRUE(part.root().select_node(("//w:bookmarkStart[@w:id='" + id + "']").c_str()))
        << seed << " " << id;
  }
}

TEST(SettleRandom, LeavesNoMarkAndLosesNoWord) {
  for (unsigned seed = 0; seed < kDocuments; ++seed) {
    const Part part("random.docx", "word/document.xml", document(RandomMarks(seed).blocks()));
    for (const Decision decision : {Decision::accept, Decision::reject}) {
      const std::string bytes = settle(part, decision);
      const Part after("settled.docx", "word/document.xml", bytes);
      ASSERT_TRUE(revisions(after).empty()) << seed << "\n" << part.bytes() << "\n" << bytes;
      std::string want;
      words(part.root(), decision, want);
      ASSERT_EQ(all_words(after), want) << seed << "\n" << part.bytes() << "\n" << bytes;
      EXPECT_FALSE(after.root().select_node("//w:delText")) << seed;
      well_made(after, seed);
      EXPECT_EQ(settle(after, decision), bytes) << seed;
      if (HasFailure()) FAIL() << part.bytes() << "\n" << bytes;
    }
  }
}

TEST(SettleRandom, OneAuthorAfterTheOtherLeavesTheSameWords) {
  for (unsigned seed = 0; seed < kDocuments; ++seed) {
    const Part part("random.docx", "word/document.xml", document(RandomMarks(seed).blocks()));
    for (const Decision decision : {Decision::accept, Decision::reject}) {
      const auto by = [](const char* author) {
        return [author](const Revision& revision) { return revision.author == author; };
      };
      const Part first("random.docx", "word/document.xml", settle(part, decision, by("A")));
      for (const Revision& left : revisions(first)) ASSERT_EQ(left.author, "B") << seed;
      const Part second("random.docx", "word/document.xml", settle(first, decision, by("B")));
      ASSERT_TRUE(revisions(second).empty()) << seed;
      std::string want;
      words(part.root(), decision, want);
      ASSERT_EQ(all_words(second), want) << seed << "\n" << part.bytes() << "\n" << second.bytes();
      well_made(second, seed);
      if (HasFailure()) FAIL() << part.bytes() << "\n" << first.bytes() << "\n" << second.bytes();
    }
  }
}

}  // namespace
}  // namespace redraft::docx::tests
