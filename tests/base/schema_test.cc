// A data file held against a schema: each keyword, what is said, and where.
#include "base/schema.h"

#include <gtest/gtest.h>

#include "support/message.h"

namespace redraft {
namespace {

using tests::message_of;
using Lines = std::vector<std::string>;

Schema schema_of(const std::string& json, const std::string& part = "") {
  return {parse_yaml(json, "s.json"), "a lamp", part};
}

/// "line:column check: message" for each finding.
Lines faults(const Schema& schema, const std::string& yaml) {
  Lines out;
  for (const Finding& finding : schema.check(parse_yaml(yaml, "m.yaml"))) {
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_EQ(finding.place.file, "m.yaml");
    out.push_back(std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + " " +
                  finding.check + ": " + finding.message);
  }
  return out;
}

Lines faults(const std::string& json, const std::string& yaml) { return faults(schema_of(json), yaml); }

/// A schema of a map with one key, `a`.
std::string of_a(const std::string& rule) {
  return R"({"type": "object", "properties": {"a": )" + rule + "}}";
}

struct Case {
  const char* rule;
  const char* value;
  const char* fault;  ///< "" when the value is valid
};

class EachKeyword : public testing::TestWithParam<Case> {};

TEST_P(EachKeyword, TakesWhatItShouldAndSaysWhatItExpected) {
  const Case& given = GetParam();
  const Lines found = faults(of_a(given.rule), "a: " + std::string(given.value) + "\n");
  if (*given.fault == '\0')
    EXPECT_EQ(found, Lines{}) << given.rule << " " << given.value;
  else
    EXPECT_EQ(found, Lines{given.fault}) << given.rule << " " << given.value;
}

INSTANTIATE_TEST_SUITE_P(
    Type, EachKeyword,
    testing::Values(
        Case{R"({"type": "string"})", "x", ""}, Case{R"({"type": "string"})", "2018-08-22", ""},
        Case{R"({"type": "string"})", "5.18",
             "1:4 data-type: a is a number; expected a text: put 5.18 in quotes"},
        Case{R"({"type": "string"})", "true",
             "1:4 data-type: a is true; expected a text: put true in quotes"},
        Case{R"({"type": "string"})", "", "1:3 data-type: a is nothing; expected a text"},
        Case{R"({"type": "string"})", "[x]", "1:4 data-type: a is a list; expected a text"},
        Case{R"({"type": "string"})", "{x: y}", "1:4 data-type: a is keys with values; expected a text"},
        Case{R"({"type": ["string", "number"]})", "5.18", ""},
        Case{R"({"type": ["string", "number"]})", "[]",
             "1:4 data-type: a is a list; expected a text or a number"},
        Case{R"({"type": ["string", "null"]})", "", ""},
        Case{R"({"type": ["string", "number", "null"]})", "{}",
             "1:4 data-type: a is keys with values; expected a text or a number"},
        Case{R"({"type": "null"})", "1", "1:4 data-type: a is a number; expected nothing"},
        Case{R"({"type": "integer"})", "7", ""}, Case{R"({"type": "integer"})", "7.0", ""},
        Case{R"({"type": "integer"})", "7.5", "1:4 data-type: a is a number; expected a whole number"},
        Case{R"({"type": "integer"})", "'7'", "1:4 data-type: a is a text; expected a whole number"},
        Case{R"({"type": "number"})", "-7.5", ""},
        Case{R"({"type": "number"})", "many", "1:4 data-type: a is a text; expected a number"},
        Case{R"({"type": "boolean"})", "true", ""},
        Case{R"({"type": "boolean"})", "yes", "1:4 data-type: a is a text; expected true or false"},
        Case{R"({"type": "array"})", "[]", ""},
        Case{R"({"type": "array"})", "x", "1:4 data-type: a is a text; expected a list"},
        Case{R"({"type": "object"})", "[]", "1:4 data-type: a is a list; expected keys with values"}));

INSTANTIATE_TEST_SUITE_P(
    Values, EachKeyword,
    testing::Values(
        Case{R"({"enum": ["white", "green"]})", "green", ""},
        Case{R"({"enum": ["white", "green"]})", "gren",
             "1:4 data-value: a is 'gren'; expected white or green"},
        Case{R"({"enum": ["white", "green", "amber", "red"]})", "gren",
             "1:4 data-value: a is 'gren'; expected white, green, amber or red (nearest: green)"},
        Case{R"({"enum": ["white", "green", "amber", "red"]})", "Quartz",
             "1:4 data-value: a is 'Quartz'; expected white, green, amber or red"},
        Case{R"({"enum": [1, "1"]})", "1.0", ""},
        Case{R"({"enum": ["1"]})", "1", "1:4 data-value: a is '1'; expected 1"},
        Case{R"({"const": "x"})", "x", ""},
        Case{R"({"const": "x"})", "y", "1:4 data-value: a is 'y'; expected 'x'"},
        Case{R"({"const": true})", "true", ""}, Case{R"({"const": 2})", "2.0", ""},
        Case{R"({"minimum": 0})", "0", ""},
        Case{R"({"minimum": 0})", "-1", "1:4 data-value: a is -1; expected at least 0"},
        Case{R"({"minimum": 0})", "x", ""}, Case{R"({"maximum": 1.5})", "1.5", ""},
        Case{R"({"maximum": 1.5})", "1.6", "1:4 data-value: a is 1.6; expected at most 1.5"},
        Case{R"({"minLength": 1})", "é", ""},
        Case{R"({"minLength": 1})", "''", "1:4 data-value: a is empty; expected at least 1 character"},
        Case{R"({"minLength": 3})", "éé", "1:4 data-value: a is too short; expected at least 3 characters"},
        Case{R"({"minItems": 1})", "[x]", ""},
        Case{R"({"minItems": 2})", "[x]", "1:4 data-value: a has 1 entries; expected at least 2"},
        Case{R"({"pattern": "^[A-Z]{2}[0-9]+$"})", "DP088", ""},
        Case{R"({"pattern": "^[A-Z]{2}[0-9]+$"})", "DP",
             "1:4 data-value: a is 'DP'; expected the form ^[A-Z]{2}[0-9]+$"},
        Case{R"({"pattern": "^DP", "description": "a number, as DP088"})", "MP088",
             "1:4 data-value: a is 'MP088'; expected a number, as DP088"},
        Case{R"({"pattern": "p", "description": "an o"})", "grape", ""},
        Case{R"({"format": "date"})", "2020-02-29", ""},
        Case{R"({"format": "date"})", "2019-02-29",
             "1:4 data-value: a is '2019-02-29'; expected a day that there is, as 2019-03-04"},
        Case{R"({"format": "date"})", "29 February 2020",
             "1:4 data-value: a is '29 February 2020'; expected a day that there is, as 2019-03-04"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, EachKeyword,
    testing::Values(Case{R"({"items": {"type": "string"}})", "[x, y]", ""},
                    Case{R"({"items": {"type": "string"}})", "[x, [y]]",
                         "1:8 data-type: a[2] is a list; expected a text"},
                    Case{R"({"required": ["x"]})", "{x: 1}", ""},
                    Case{R"({"required": ["x"]})", "{y: 1}",
                         "1:4 data-key-missing: a has no key 'x'; it must be there"},
                    Case{R"({"properties": {"x": {"description": "a cross"}}, "required": ["x"]})", "{}",
                         "1:4 data-key-missing: a has no key 'x'; it must be there: a cross"},
                    Case{R"({"properties": {"x": {"type": "number"}}})", "{x: y, z: 1}",
                         "1:8 data-type: a.x is a text; expected a number"},
                    Case{R"({"additionalProperties": {"type": "number"}})", "{x: 1, y: z}",
                         "1:14 data-type: a.y is a text; expected a number"},
                    Case{R"({"additionalProperties": true})", "{x: 1}", ""},
                    Case{R"({"properties": {"number": {}}, "additionalProperties": false})", "{numbr: 1}",
                         "1:5 data-key-unknown: 'numbr' is no key of a; the nearest is number"},
                    Case{R"({"properties": {"of": {}, "off": {}}, "additionalProperties": false})",
                         "{ofx: 1}", "1:5 data-key-unknown: 'ofx' is no key of a; nearest are of or off"},
                    Case{R"({"properties": {"of": {}, "to": {}}, "additionalProperties": false})",
                         "{quartz: 1}", "1:5 data-key-unknown: 'quartz' is no key of a; known are of or to"},
                    Case{R"({"anyOf": [{"type": "string"}, {"type": "array"}]})", "[]", ""},
                    Case{R"({"anyOf": [{"type": "string"}, {"type": "array"}]})", "x", ""}));

TEST(Schema, FollowsAReferenceToADefinition) {
  const std::string json =
      R"({"properties": {"on": {"$ref": "#/$defs/day"}}, "$defs": {"day": {"$ref": "#/$defs/date"},
          "date": {"type": "string", "format": "date"}}})";
  EXPECT_EQ(faults(json, "on: 2018-08-22"), Lines{});
  EXPECT_EQ(faults(json, "on: [x]"), Lines{"1:5 data-type: on is a list; expected a text"});
}

TEST(Schema, HoldsAFileAgainstOneOfItsDefinitions) {
  const Schema part =
      schema_of(R"({"type": "array", "$defs": {"lamp": {"type": "object", "required": ["oil"]}}})", "lamp");
  EXPECT_EQ(faults(part, "oil: 1"), Lines{});
  EXPECT_EQ(faults(part, "wick: 1"),
            Lines{"1:1 data-key-missing: a lamp has no key 'oil'; it must be there"});
}

TEST(Schema, SaysTheFaultsOfTheAlternativeThatWasMeant) {
  const std::string json = R"({"properties": {"path": {"anyOf": [
      {"$ref": "#/$defs/one"}, {"type": "array", "items": {"$ref": "#/$defs/one"}}]}},
      "$defs": {"one": {"type": "object", "properties": {"to": {"type": "string"}, "by": {"type": "string"}},
                        "required": ["to"]}}})";
  EXPECT_EQ(faults(json, "path: {to: x}"), Lines{});
  EXPECT_EQ(faults(json, "path: [{to: x}, {to: y}]"), Lines{});
  EXPECT_EQ(faults(json, "path: {to: 1}"),
            Lines{"1:12 data-type: path.to is a number; expected a text: put 1 in quotes"});
  EXPECT_EQ(faults(json, "path: [{to: x}, {to: [], by: []}]"),
            (Lines{"1:22 data-type: path[2].to is a list; expected a text",
                   "1:30 data-type: path[2].by is a list; expected a text"}));
  EXPECT_EQ(faults(json, "path: x"),
            Lines{"1:7 data-type: path is a text; expected keys with values or a list"});
}

TEST(Schema, SaysTheFewestFaultsWhereTwoAlternativesAreOfOneType) {
  const std::string json = R"({"properties": {"a": {"anyOf": [
      {"type": "object", "required": ["x", "y"]}, {"type": "object", "required": ["z"]}]}}})";
  EXPECT_EQ(faults(json, "a: {b: 1}"), Lines{"1:4 data-key-missing: a has no key 'z'; it must be there"});
}

TEST(Schema, NamesThePlaceInANestedFile) {
  const std::string json =
      R"({"type": "object", "properties": {"lamps": {"type": "array", "items": {"type": "object",
      "properties": {"lit": {"type": "string", "format": "date"}, "wick": {"type": "integer"}},
      "additionalProperties": false}}}, "required": ["lamps", "keeper"], "additionalProperties": false})";
  EXPECT_EQ(
      faults(json, "lamps:\n  - lit: 2020-01-01\n  - lit: 2020-13-01\n    wick: long\n    wik: 3\n"),
      (Lines{"3:10 data-value: lamps[2].lit is '2020-13-01'; expected a day that there is, as 2019-03-04",
             "4:11 data-type: lamps[2].wick is a text; expected a whole number",
             "5:5 data-key-unknown: 'wik' is no key of lamps[2]; the nearest is wick",
             "1:1 data-key-missing: a lamp has no key 'keeper'; it must be there"}));
}

TEST(Schema, SaysThatAnEmptyFileIsNothing) {
  EXPECT_EQ(faults(R"({"type": "object"})", "# nothing\n"),
            Lines{"0:0 data-type: the file is nothing; expected keys with values"});
}

TEST(Schema, MatchesNoPatternWithATextThatIsTooLongForIt) {
  const std::string json = of_a(R"({"pattern": "^a*$", "description": "short words"})");
  EXPECT_EQ(faults(json, "a: " + std::string(1000, 'a')), Lines{});
  EXPECT_EQ(faults(json, "a: " + std::string(1001, 'a')).size(), 1U);
}

TEST(Schema, RefusesAKeywordThatItDoesNotUnderstand) {
  const auto refusal = [](const std::string& json, const std::string& part = "") {
    return message_of([&] { schema_of(json, part); });
  };
  EXPECT_EQ(refusal("{\n  \"oneOf\": []}"),
            "s.json:1:1: the keyword 'oneOf' of JSON Schema is not understood here");
  EXPECT_EQ(refusal(of_a(R"({"uniqueItems": true})")),
            "s.json:1:40: the keyword 'uniqueItems' of JSON Schema is not understood here");
  EXPECT_EQ(refusal(R"({"items": {"format": "email"}})"),
            "s.json:1:11: the format 'email' is not understood here; only 'date' is");
  EXPECT_EQ(refusal(R"({"anyOf": [{"not": {}}]})"),
            "s.json:1:12: the keyword 'not' of JSON Schema is not understood here");
  EXPECT_EQ(refusal(R"({"$defs": {"x": {"allOf": []}}})"),
            "s.json:1:17: the keyword 'allOf' of JSON Schema is not understood here");
  EXPECT_EQ(refusal(R"({"items": {"$ref": "#/$defs/x"}})"),
            "s.json:1:20: the $ref '#/$defs/x' leads nowhere");
  EXPECT_EQ(refusal(R"({"items": {"$ref": "other.json"}})"),
            "s.json:1:20: the $ref 'other.json' leads nowhere");
  EXPECT_EQ(refusal(R"({"$defs": {"x": {"$ref": "#/$defs/x"}}})"),
            "s.json:1:26: the $ref '#/$defs/x' leads nowhere");
  EXPECT_EQ(refusal("{}", "lamp"), "s.json:1:1: there is no definition 'lamp'");
}

TEST(IsIsoDate, TakesOnlyDaysThatThereAre) {
  for (const char* good : {"0001-01-01", "2020-02-29", "2000-02-29", "9999-12-31"})
    EXPECT_TRUE(is_iso_date(good)) << good;
  for (const char* bad :
       {"", "2019-02-29", "1900-02-29", "2020-00-10", "2020-13-10", "2020-04-31", "2020-01-00", "0000-01-01",
        "2020-1-1", "20200101", "2020-01-01 ", " 2020-01-01", "2020/01/01", "2020-01-0a", "+020-01-01"})
    EXPECT_FALSE(is_iso_date(bad)) << bad;
}

}  // namespace
}  // namespace redraft
