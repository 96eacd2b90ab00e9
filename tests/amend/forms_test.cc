// Each form of an instruction, in the words of published legal texts and in near ones; and what is none.
#include <gtest/gtest.h>

#include "amend/amended.h"

namespace redraft::amend {
namespace {

using tests::sec;

std::string understood(const std::string& words) {
  const Drafting drafting = understand(
      read::read_legal_text("Section Q \u2018Lamps\u2019\n\n" + words + "\n\nQ1.1 Words.\n", sec(), "s.txt"),
      sec());
  if (!drafting.findings.empty()) return "unknown";
  if (drafting.instructions.empty()) return "none";
  const Instruction& i = drafting.instructions[0];
  std::string out(to_string(i.form));
  for (const std::string& target : i.targets) out += " " + target;
  if (i.range) out += " range";
  if (!i.anchor.empty()) out += std::string(i.before_anchor ? " before " : " after ") + i.anchor;
  if (!i.new_label.empty()) out += " as " + i.new_label;
  return out;
}

struct FormCase {
  const char* words;
  const char* want;
};

TEST(Understand, KnowsTheFormsOfPublishedTexts) {
  const FormCase cases[] = {
      {"Amend Section Q1.1 as follows:", "restate Q1.1"},
      {"Amend Section Q1.1 as follows", "restate Q1.1"},
      {"Amend existing Section Q1.1 as follows:", "restate Q1.1"},
      {"Amend Section Q1.2(a) as follows:", "restate Q1.2(a)"},
      {"Amend Section Q2 as follows:", "restate Q2"},
      {"Amend Section Q as follows:", "restate Section Q"},
      {"Amend Sections Q1.1 to Q1.3 as follows:", "restate Q1.1 Q1.3 range"},
      {"Amend Sections Q1.1 and Q1.3 as follows:", "restate Q1.1 Q1.3"},
      {"Amend Section Q1.1 (Lighting) as follows:", "restate Q1.1"},
      {"Amend Section Q1.1 as shown:", "restate Q1.1"},
      {"Add the following new definitions into Section A1.1 in alphabetical order:", "define-new A1.1"},
      {"Add the following new definition into Section A1.1 in alphabetical order:", "define-new A1.1"},
      {"Add the following definitions to Section A1.1:", "define-new A1.1"},
      {"Insert the following new definitions in Section A1.1, in the appropriate alphabetical place:",
       "define-new A1.1"},
      {"Amend the following definitions in Section A1.1 as follows:", "define-amend A1.1"},
      {"Amend the following definition in Section A1.1 as follows:", "define-amend A1.1"},
      {"Add the following new Section Q1.5:", "insert-new Q1.5"},
      {"Add the following new Section Q1.2A after Section Q1.2:", "insert-new Q1.2A after Q1.2"},
      {"Insert a new Section Q1.2A before Section Q1.3 as follows:", "insert-new Q1.2A before Q1.3"},
      {"Insert new Section Q2A following Section Q2:", "insert-new Q2A after Q2"},
      {"New Section D3.13 introduced by SECMP0034 will be renumbered as Section D3.19",
       "renumber D3.13 as D3.19"},
      {"Renumber Section D3.13 as Section D3.19", "renumber D3.13 as D3.19"},
      {"Delete Section Q1.2(b) in its entirety", "repeal Q1.2(b)"},
      {"Delete Section Q1.2(b)", "repeal Q1.2(b)"},
      {"Remove Sections Q1.3 and Q1.4", "repeal Q1.3 Q1.4"},
      {"Please see the full Section D redlining provided in a separate attachment", "pointer Section D"},
      {"Please see the attached document for Section D", "pointer Section D"},
  };
  for (const FormCase& c : cases) EXPECT_EQ(understood(c.words), c.want) << c.words;
}

TEST(Understand, GuessesNothing) {
  for (const char* words : {
           "Improve Section Q1.1 a little:",
           "Amend Section Q1.1 by inserting \u201Cwater\u201D after \u201Coil\u201D:",
           "Amend Section Q1.1 and anything like it as follows:",
           "Replace Section Q1.1 with the following:",
           "Move Section Q1.1 to Section Q2",
           "Delete Section Q1.1 if it is still there",
           "Renumber Section Q1.1",
           "Add the following definitions somewhere in Section A1.1:",
       })
    EXPECT_EQ(understood(words), "unknown") << words;
}

TEST(Understand, QuotesWhatItDoesNotKnowWithTheNearestForms) {
  const tests::Amended a("Section Q\n\nImprove Section Q1.1 a little:\n\nQ1.1 The Keeper.\n");
  ASSERT_EQ(a.drafting.findings.size(), 1U);
  const Finding& f = a.drafting.findings[0];
  EXPECT_EQ(f.check, "amendment-instruction-unknown");
  EXPECT_EQ(f.severity, Severity::error);
  EXPECT_EQ(f.document, "Section Q");
  EXPECT_EQ(f.place.str(), "script.txt:3:1");
  EXPECT_EQ(
      f.message.find(
          "the instruction 'Improve Section Q1.1 a little:' is not understood; expected a form such as '"),
      0U);
  EXPECT_EQ(a.text(), tests::kSectionQ);
}

TEST(Understand, KnowsItsOwnExamples) {
  for (const std::string& form : known_forms()) EXPECT_NE(understood(form), "unknown") << form;
}

TEST(ToString, NamesEveryForm) {
  const std::pair<Form, const char*> all[] = {{Form::restate, "restate"},
                                              {Form::define_new, "define-new"},
                                              {Form::define_amend, "define-amend"},
                                              {Form::insert_new, "insert-new"},
                                              {Form::renumber, "renumber"},
                                              {Form::repeal, "repeal"},
                                              {Form::pointer, "pointer"}};
  for (const auto& [form, name] : all) EXPECT_EQ(to_string(form), name);
}

}  // namespace
}  // namespace redraft::amend
