#include "base/json.h"

#include <gtest/gtest.h>

namespace redraft {
namespace {

TEST(Json, KeepsKeysInTheOrderInWhichTheyWereSet) {
  const Json json = Json::object().set("zulu", 1).set("alpha", 2).set("mike", 3);
  EXPECT_EQ(json.dump(), "{\n  \"zulu\": 1,\n  \"alpha\": 2,\n  \"mike\": 3\n}");
}

TEST(Json, WritesEachKindOfValue) {
  EXPECT_EQ(Json().dump(), "null");
  EXPECT_EQ(Json("a").dump(), "\"a\"");
  EXPECT_EQ(Json(std::string("a")).dump(), "\"a\"");
  EXPECT_EQ(Json(std::string_view("abc").substr(0, 1)).dump(), "\"a\"");
  EXPECT_EQ(Json(true).dump(), "true");
  EXPECT_EQ(Json(-3).dump(), "-3");
  EXPECT_EQ(Json(std::size_t{18446744073709551615U}).dump(), "18446744073709551615");
  EXPECT_EQ(Json(std::int64_t{-9223372036854775807}).dump(), "-9223372036854775807");
  EXPECT_EQ(Json(0.5).dump(), "0.5");
  EXPECT_EQ(Json::object().dump(), "{}");
  EXPECT_EQ(Json::array().dump(), "[]");
}

TEST(Json, EscapesWhatMustBeAndWritesOtherLettersAsTheyAre) {
  EXPECT_EQ(Json("\"\\\n\t\x01").dump(), "\"\\\"\\\\\\n\\t\\u0001\"");
  EXPECT_EQ(Json("\u2018caf\u00E9\u2019").dump(), "\"\u2018caf\u00E9\u2019\"");
  EXPECT_EQ(Json(std::string("a\0b", 3)).dump(), "\"a\\u0000b\"");
}

TEST(Json, NestsAndIndentsByTwo) {
  Json list = Json::array();
  list.push("a").push(Json::object().set("b", Json::array()));
  EXPECT_EQ(Json::object().set("list", std::move(list)).dump(),
            "{\n  \"list\": [\n    \"a\",\n    {\n      \"b\": []\n    }\n  ]\n}");
}

TEST(Json, IsAValue) {
  Json one = Json::object().set("k", 1);
  const Json copy = one;
  one.set("k", 2);
  EXPECT_EQ(copy.dump(), "{\n  \"k\": 1\n}");
  EXPECT_EQ(one.dump(), "{\n  \"k\": 2\n}");
  const Json moved = std::move(one);
  EXPECT_EQ(moved.dump(), "{\n  \"k\": 2\n}");
}

TEST(Json, FindingHasEveryFieldOfItsShape) {
  Finding finding;
  finding.check = "reference-target-missing";
  finding.severity = Severity::error;
  finding.document = "Section D";
  finding.citation = "D3.11(a)";
  finding.place = {"section-d.txt", 212, 5};
  finding.words = "Section D9.99";
  finding.message = "there is no D9.99";
  finding.introduced = true;
  finding.related = {{"Section D", "D3.11"}};
  EXPECT_EQ(to_json(finding).dump(),
            "{\n"
            "  \"check\": \"reference-target-missing\",\n"
            "  \"severity\": \"error\",\n"
            "  \"document\": \"Section D\",\n"
            "  \"citation\": \"D3.11(a)\",\n"
            "  \"file\": \"section-d.txt\",\n"
            "  \"line\": 212,\n"
            "  \"column\": 5,\n"
            "  \"words\": \"Section D9.99\",\n"
            "  \"message\": \"there is no D9.99\",\n"
            "  \"introduced\": true,\n"
            "  \"related\": [\n"
            "    {\n"
            "      \"document\": \"Section D\",\n"
            "      \"citation\": \"D3.11\"\n"
            "    }\n"
            "  ]\n"
            "}");
}

}  // namespace
}  // namespace redraft
