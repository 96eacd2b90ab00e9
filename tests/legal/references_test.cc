// Citations bound to the provisions that they mean.
#include "legal/references.h"

#include <gtest/gtest.h>

#include <array>

#include "read/section_text.h"

namespace redraft::legal {
namespace {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

// Section Q is whole, Section X an extract, Appendix QA numbered.
std::string code_with(const std::string& sentence) {
  return "Section Q: Lighthouse Keeping\n\n"
         "Q1 THE LAMP\n\n"
         "Q1.1 The Keeper shall light it.\n\n"
         "Q1.2 The Keeper shall:\n\n"
         "    (a) fill the Lamp;\n\n"
         "    (b) trim it, unless:\n\n"
         "        (i) it is day; or\n\n"
         "        (ii) it is late; and\n\n"
         "    (c) " +
         sentence +
         ".\n\n"
         "Q1.3 Not used.\n\n"
         "Q1.4 The Keeper shall rest.\n\n"
         "Q2 REPAIRS\n\n"
         "Q2.1 The Keeper shall repair it.\n\n"
         "Q2A THE LENS\n\n"
         "Q2A.1 The Keeper shall clean it.\n\n"
         "Section X: Transition\n\n"
         "[...]\n\n"
         "X2 DATES\n\n"
         "X2.3 The date is:\n\n"
         "    (a) Monday;\n\n"
         "    (b) Tuesday; or\n\n"
         "    (c) Friday.\n\n"
         "[...]\n\n"
         "Appendix QA: Foghorn Policy\n\n"
         "1 USE\n\n"
         "1.1 The Keeper shall sound it.\n\n"
         "1.2 The Keeper shall rest.\n";
}

std::string shown(const BoundTarget& t) {
  static constexpr std::array<const char*, 5> kBindings = {"", " missing", " document-missing", " unknown",
                                                           " external"};
  return t.citation + kBindings.at(static_cast<std::size_t>(t.binding));
}

// What a sentence in Q1.2(c) refers to.
std::vector<std::string> targets(const std::string& sentence) {
  const Code code = read::read_section_text(code_with(sentence), sec());
  const CodeIndex index(code);
  std::vector<std::string> out;
  for (const Reference& r : find_references(code, index, sec())) {
    if (code.documents[r.from.document].paragraphs[r.from.paragraph].text.find(sentence) == std::string::npos)
      continue;
    bool all = true;
    for (const BoundTarget& t : r.targets) {
      out.push_back(shown(t));
      all = all && t.binding == Binding::resolved;
      EXPECT_EQ(t.binding == Binding::resolved, t.uid != 0) << sentence;
      if (t.binding == Binding::resolved) {
        EXPECT_EQ(t.uid, code.documents[t.at.document].paragraphs[t.at.paragraph].uid) << sentence;
      }
    }
    EXPECT_EQ(r.resolved(), all) << sentence;
  }
  return out;
}

struct BindingCase {
  const char* sentence;
  std::vector<std::string> want;
};

TEST(FindReferences, BindToTheProvisionsMeant) {
  const BindingCase cases[] = {
      {"follow Section Q1.1", {"Q1.1"}},
      {"follow Section Q1.2(b)(ii)", {"Q1.2(b)(ii)"}},
      {"follow Section Q2A", {"Q2A"}},
      {"follow Section Q2A.1 (The Lens)", {"Q2A.1"}},
      {"follow Section X (Transition)", {"Section X"}},
      {"follow Sections Q1.1 and X2.3(a)", {"Q1.1", "X2.3(a)"}},
      {"follow Section X2.3(a), (b) and (c)", {"X2.3(a)", "X2.3(b)", "X2.3(c)"}},
      {"follow Sections Q1.1 to Q1.4", {"Q1.1", "Q1.2", "Q1.3", "Q1.4"}},
      {"follow Sections X2.3(a) to (c)", {"X2.3(a)", "X2.3(b)", "X2.3(c)"}},
      {"follow Sections Q1 to Q2A", {"Q1", "Q2", "Q2A"}},
      {"follow this Section Q1.2", {"Q1.2"}},
      {"follow paragraph (a) above", {"Q1.2(a)"}},
      {"follow paragraphs (a) and (b) above", {"Q1.2(a)", "Q1.2(b)"}},
      {"follow paragraph (b)(i) above", {"Q1.2(b)(i)"}},
      {"follow paragraphs (a) and (b) of Section Q1.2", {"Q1.2(a)", "Q1.2(b)"}},
      {"follow paragraph (b) of Section X2.3", {"X2.3(b)"}},
      {"follow Appendix QA (Foghorn Policy)", {"Appendix QA"}},
      {"follow paragraph 1.2 of Appendix QA", {"Appendix QA 1.2"}},
      {"follow Section 1.1 of Appendix QA", {"Appendix QA 1.1"}},
  };
  for (const BindingCase& c : cases) EXPECT_EQ(targets(c.sentence), c.want) << c.sentence;
}

TEST(FindReferences, SayWhyTheyLeadNowhere) {
  const BindingCase cases[] = {
      {"follow Section Q9.9", {"Q9.9 missing"}},
      {"follow Section Q1.2(d)", {"Q1.2(d) missing"}},
      {"follow Section Q1.2(b)(iii)", {"Q1.2(b)(iii) missing"}},
      {"follow Section X9.9", {"X9.9 unknown"}},
      {"follow Section X2.3(d)", {"X2.3(d) unknown"}},
      {"follow Section K4.1", {"K4.1 document-missing"}},
      {"follow Section K", {"Section K document-missing"}},
      {"follow Appendix ZZ", {"Appendix ZZ document-missing"}},
      {"follow Appendix QA and Schedule 4", {"Appendix QA", "Schedule 4 document-missing"}},
      {"follow Section 9.9 of Appendix QA", {"Appendix QA 9.9 missing"}},
      {"follow paragraph (z) above", {"(z) missing"}},
      {"follow Section 88 of the Energy Act 2008", {"88 external"}},
      {"follow Sections Q1.4 to Q1.1", {"Q1.4", "Q1.1"}},
      {"follow Sections Q1.4 to Q1.9", {"Q1.4", "Q1.9 missing"}},
  };
  for (const BindingCase& c : cases) EXPECT_EQ(targets(c.sentence), c.want) << c.sentence;
}

// A provision that the extract holds whole cannot lack an item without being known to.
TEST(FindReferences, NumbersAloneLeadWithinTheDocumentInHand) {
  const Code code = read::read_section_text(
      "Appendix QA: Foghorn Policy\n\n1 USE\n\n1.1 The Keeper shall follow paragraph 1.2 and Section "
      "1.2(a).\n\n"
      "1.2 The Keeper shall:\n\n    (a) rest; and\n\n    (b) follow paragraph (a) above and Section 7.\n",
      sec());
  const CodeIndex index(code);
  std::vector<std::string> got;
  for (const Reference& r : find_references(code, index, sec()))
    for (const BoundTarget& t : r.targets) got.push_back(shown(t));
  // The title names its own document; that is no reference.
  EXPECT_EQ(got, (std::vector<std::string>{"Appendix QA 1.2", "Appendix QA 1.2(a)", "Appendix QA 1.2(a)",
                                           "Appendix QA 7 missing"}));
}

TEST(FindReferences, ComeInTheOrderOfTheCode) {
  const Code code =
      read::read_section_text(code_with("follow Section Q1.1, Section Q2 and Section X2.3"), sec());
  const CodeIndex index(code);
  const std::vector<Reference> all = find_references(code, index, sec());
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto place = [](const Reference& r) {
      return std::array<std::size_t, 3>{r.from.document, r.from.paragraph, r.citation.begin};
    };
    EXPECT_LT(place(all[i - 1]), place(all[i]));
  }
}

TEST(CodeIndex, FindsByCitationAndGivesTheFirstOfTwo) {
  const Code code = read::read_section_text(code_with("rest"), sec());
  const CodeIndex index(code);
  for (const char* citation : {"Section Q", "Q1", "Q1.2(b)(ii)", "Q2A", "Section X", "X2.3(c)", "Appendix QA",
                               "Appendix QA 1", "Appendix QA 1.2"})
    EXPECT_TRUE(index.find(citation).found()) << citation;
  for (const char* citation : {"", "Q", "Q9", "q1.2", "1.2", "QA 1.2", "Q1.2(b)(iii)", "Section Q1.2", "(a)"})
    EXPECT_FALSE(index.find(citation).found()) << citation;
  EXPECT_EQ(index.document("Section X"), 1U);
  EXPECT_EQ(index.document("Section K"), kNone);
  EXPECT_EQ(index.citations(2),
            (std::vector<std::string>{"Appendix QA 1", "Appendix QA 1.1", "Appendix QA 1.2"}));

  const Code twice =
      read::read_section_text("Section Q\n\nQ1 A\n\nQ1.1 One rests.\n\nQ1.1 Two rest.\n", sec());
  const Location first = CodeIndex(twice).find("Q1.1");
  ASSERT_TRUE(first.found());
  EXPECT_EQ(twice.documents[0].paragraphs[first.paragraph].text, "One rests.");
}

TEST(CodeIndex, FindsEveryProvisionByWhatCitationOfSays) {
  const Code code = read::read_section_text(code_with("rest"), sec());
  const CodeIndex index(code);
  for (std::size_t d = 0; d < code.documents.size(); ++d)
    for (std::size_t i = 0; i < code.documents[d].paragraphs.size(); ++i) {
      if (code.documents[d].paragraphs[i].label.empty()) continue;
      EXPECT_EQ(index.find(citation_of(code.documents[d], i)), (Location{d, i}));
    }
}

}  // namespace
}  // namespace redraft::legal
