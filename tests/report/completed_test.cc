// A record made whole by its schema, and words for its values.
#include "report/completed.h"

#include <gtest/gtest.h>

#include "report/values_fixture.h"

namespace redraft::report {
namespace {

using tests::at;

Data record(const std::string& yaml) { return parse_yaml(yaml, "modification.yaml").root; }

TEST(Completed, HasEveryKeyOfTheSchemaWhateverIsRecorded) {
  const Data values = completed_modification(record("number: DP088\ntitle: A title\n"));
  EXPECT_EQ(at(values, "number"), "DP088");
  EXPECT_EQ(at(values, "lead_analyst"), "(null)");
  EXPECT_EQ(at(values, "parts_affected"), "[0]");
  EXPECT_EQ(at(values, "implementation.fallback.date"), "(null)");
  EXPECT_EQ(at(values, "leed_analyst"), "(none)");
}

TEST(Completed, SaysOfAGroupOfKeysWhetherAnythingOfItIsRecorded) {
  const Data values =
      completed_modification(record("number: DP088\ntitle: A\nproposer: {name: Ann}\nworking_group: {}\n"));
  EXPECT_EQ(at(values, "proposer.recorded"), "true");
  EXPECT_EQ(at(values, "proposer.organisation"), "(null)");
  EXPECT_EQ(at(values, "working_group.recorded"), "false");
  EXPECT_EQ(at(values, "urgent.recorded"), "false");
}

TEST(Completed, MakesAListOfOneWhereOneMayStandForAList) {
  const Data one = completed_modification(record("number: DP088\ntitle: A\npath: {path: self-governance}\n"));
  EXPECT_EQ(at(one, "path"), "[1]");
  EXPECT_EQ(at(one, "path.0.path_words"), "Self-Governance Modification");
  const Data none = completed_modification(record("number: DP088\ntitle: A\n"));
  EXPECT_EQ(at(none, "path"), "[0]");
}

TEST(Completed, TakesAnEmptyTextForOneThatIsNotRecorded) {
  const Data values = completed_modification(record("number: DP088\ntitle: A\nscale: \"\"\n"));
  EXPECT_EQ(at(values, "scale"), "(null)");
}

TEST(Completed, PutsWordsBesideEachKeyThatTakesOneOfAListOfValues) {
  const Data values = completed_modification(record(
      "number: DP088\ntitle: A\nassessments: [{kind: impact}]\nsolutions: [{id: a, kind: alternative}]\n"));
  EXPECT_EQ(at(values, "assessments.0.kind_words"), "DCC Impact Assessment");
  EXPECT_EQ(at(values, "solutions.0.kind_words"), "Alternative Solution");
  EXPECT_EQ(at(values, "classification_words"), "(null)");
}

TEST(Completed, HasAnItemInEachListWhenOneOfEachIsWanted) {
  const Data values = completed_modification({}, {true});
  EXPECT_EQ(at(values, "solutions.0.legal_text.0.drafted_against"), "(null)");
  EXPECT_EQ(at(values, "consultations.0.responses.0.respondent.name"), "(null)");
}

TEST(ValueWords, AreTheValueItselfWhereNoneAreSaid) {
  EXPECT_EQ(value_words("decision.kind", "recommend-approve"), "Recommend approval");
  EXPECT_EQ(value_words("no.such", "self-evident-thing"), "Self evident thing");
  EXPECT_EQ(value_words("no.such", ""), "");
}

/// Lists of values in the schema, by the key that their words stand under.
void choices(const Data& rule, const std::string& group, const std::string& key,
             std::vector<std::pair<std::string, std::string>>& out) {
  if (const Data* values = rule.find("enum"))
    for (const Data& value : values->items)
      out.emplace_back(key.empty() ? group : group + "." + key, value.words());
  if (const Data* properties = rule.find("properties"))
    for (const DataEntry& entry : properties->entries) choices(entry.value, group, entry.key, out);
}

TEST(ValueWords, AreSaidForEveryValueThatTheSchemaKnows) {
  const DataFile schema = embedded_yaml("schemas/modification.schema.json");
  const DataFile words = embedded_yaml("report-words.yaml");
  std::vector<std::pair<std::string, std::string>> all;
  choices(schema.root, "modification", "", all);
  for (const DataEntry& definition : schema.root.find("$defs")->entries)
    choices(definition.value, definition.key, "", all);
  EXPECT_GT(all.size(), 60u);
  for (const auto& [key, value] : all) {
    const Data* of_key = words.root.find(key);
    EXPECT_TRUE(of_key != nullptr && of_key->find(value) != nullptr) << key << ": " << value;
  }
}

}  // namespace
}  // namespace redraft::report
