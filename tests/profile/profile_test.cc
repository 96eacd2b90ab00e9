// Profiles: what each holds, and that a fault in one is told with its place.
#include "profile/profile.h"

#include <gtest/gtest.h>

#include "support/message.h"

namespace redraft::profile {
namespace {

using tests::message_of;
using Texts = std::vector<std::string>;

/// A whole profile as text, with one more line.
std::string text_with(const std::string& line) {
  return "name: x\ntitle: X\nthis_code: this X\ndocuments: []\ninner_words: []\n"
         "definitions: {place: '', openers: []}\nnot_used: []\nelisions: []\nlost: ''\nmodifications: []\n"
         "versions: []\n" +
         line;
}

std::string fault_of(const std::string& text) {
  return message_of([&] { read_profile(parse_yaml(text, "profiles/x.yaml")); });
}

TEST(LoadProfile, HoldsTheConventionsOfTheSmartEnergyCode) {
  const Profile sec = load_profile("sec");
  EXPECT_EQ(sec.name, "sec");
  EXPECT_EQ(sec.title, "Smart Energy Code");
  EXPECT_EQ(sec.this_code, "this Code");
  ASSERT_EQ(sec.documents.size(), 3U);
  EXPECT_EQ(sec.documents[0].word + sec.documents[0].plural, "SectionSections");
  EXPECT_EQ(sec.documents[0].ids, DocumentIds::letter);
  EXPECT_EQ(sec.documents[0].labels, DocumentLabels::lettered);
  EXPECT_EQ(sec.documents[1].ids, DocumentIds::number);
  EXPECT_EQ(sec.documents[2].ids, DocumentIds::letters);
  EXPECT_EQ(sec.documents[2].labels, DocumentLabels::numbered);
  EXPECT_EQ(sec.inner_words.size(), 5U);
  EXPECT_EQ(sec.definitions_place, "A1.1");
  EXPECT_EQ(sec.definition_openers.front(), "means");
  EXPECT_TRUE(sec.is_not_used(" Not used "));
  EXPECT_TRUE(sec.is_elision("[...]"));
  EXPECT_EQ(sec.lost, "[text lost in source]");
  ASSERT_EQ(sec.modifications.size(), 3U);
  EXPECT_EQ(sec.modifications[0].prefix, "SECMP");
  EXPECT_EQ(sec.modifications[0].digits, 4);
  ASSERT_EQ(sec.versions.size(), 2U);
  EXPECT_EQ(sec.versions[0].version, "5.18");
  EXPECT_EQ(sec.versions[0].date, "");
  EXPECT_EQ(sec.versions[1].date, "2018-08-22");
  EXPECT_EQ(sec.versions[1].delivers, "SECMP0044");
  EXPECT_EQ(sec.party_categories, (Texts{"Electricity Networks", "Gas Networks", "Large Suppliers",
                                         "Small Suppliers", "Other SEC Parties"}));
  EXPECT_EQ(sec.working_days.region, "england-and-wales");
}

TEST(LoadProfile, HoldsThoseOfAnAct) {
  const Profile statute = load_profile("statute");
  EXPECT_EQ(statute.definitions_place, "");
  EXPECT_TRUE(statute.versions.empty());
  EXPECT_EQ(statute.working_days.region, "");
}

TEST(LoadProfile, NamesThoseThatThereAre) {
  EXPECT_EQ(message_of([] { load_profile("act"); }), "there is no profile 'act'; known are sec, statute");
}

TEST(ReadProfile, SaysOfAFaultWhereItStandsAndWhatWasExpected) {
  EXPECT_EQ(fault_of(text_with("")), "");
  EXPECT_EQ(fault_of(text_with("elision: []\n")),
            "profiles/x.yaml:12:1: 'elision' is no key of a profile; nearest are elisions or versions");
  EXPECT_EQ(fault_of(text_with("working_days: {region: wales}\n")),
            "profiles/x.yaml:12:24: working_days.region is 'wales'; expected england-and-wales or scotland");
  EXPECT_EQ(fault_of("name: x\n"),
            "profiles/x.yaml:1:1: a profile has no key 'title'; it must be there: the code's full name");
}

TEST(ReadProfile, WantsAVersionInQuotes) {
  std::string text = text_with("");
  text.replace(text.find("versions: []"), 12, "versions: [{version: 5.10}]");
  EXPECT_EQ(fault_of(text),
            "profiles/x.yaml:11:22: versions[1].version is a number; expected a text: put 5.10 in quotes");
}

TEST(CompareVersions, GoesByTheNumbers) {
  EXPECT_LT(compare_versions("5.9", "5.18"), 0);
  EXPECT_GT(compare_versions("6", "5.21"), 0);
  EXPECT_EQ(compare_versions("5.18", "5.18"), 0);
  EXPECT_LT(compare_versions("5", "5.1"), 0);
}

}  // namespace
}  // namespace redraft::profile
