#include <gtest/gtest.h>

#include "check/checked.h"

namespace redraft::check {
namespace {

std::string terms(const std::vector<std::string>& list) {
  std::string out =
      "Section A: Definitions\n\nA1 DEFINITIONS\n\nA1.1 In this Code the following have these meanings:\n";
  for (const std::string& term : list) out += "\n" + term + "    means a thing of that name.\n";
  return out;
}

struct Row {
  const char* name;
  std::vector<std::string> terms;
  std::vector<std::string> want;
};

class Definitions : public testing::TestWithParam<Row> {};

TEST_P(Definitions, SayWhatTheTableSays) {
  EXPECT_EQ(rows(check_definitions, terms(GetParam().terms)), GetParam().want);
}

const std::vector<Row> kRows = {
    {"InOrder",
     {"Alpha", "Beacon", "Beacon Board", "Beacon-keeper", "Éclat", "Eclipse", "Lamp", "Lamp Oil",
      "Lampblack"},
     {}},
    {"CapitalsCountLast", {"Electric Lamp", "eLog", "Engine"}, {}},
    {"OneTooEarly", {"Alpha", "Zebra", "Beacon", "Code"}, {"warning definition-order A1.1: Zebra"}},
    {"OneTooLate", {"Beacon", "Code", "Alpha", "Zebra"}, {"warning definition-order A1.1: Alpha"}},
    {"LastOneTooEarly", {"Alpha", "Zebra", "Beacon"}, {"warning definition-order A1.1: Beacon"}},
    {"Twice", {"Alpha", "Beacon", "Beacon"}, {"error definition-duplicate A1.1: Beacon"}},
    {"TwiceInOtherCapitals",
     {"Alpha", "Beacon Board", "Beacon board"},
     {"error definition-duplicate A1.1: Beacon board"}},
    {"PluralIsAnother", {"Beacon", "Beacons"}, {}},
};

INSTANTIATE_TEST_SUITE_P(Table, Definitions, testing::ValuesIn(kRows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Definitions, NameTheNeighbour) {
  const Held held(read_code(terms({"Beacon", "Code", "Alpha", "Zebra"})));
  const Finding order = first_of(check_definitions(held.input()), "definition-order");
  EXPECT_EQ(order.message,
            "'Alpha' stands after 'Code'; expected the alphabetical order, in which it comes before it");
  EXPECT_EQ(order.place.line, 11);
  const Held twice(read_code(terms({"Alpha", "Alpha"})));
  EXPECT_EQ(first_of(check_definitions(twice.input()), "definition-duplicate").message,
            "'Alpha' is defined twice in Section A; expected one definition of a term");
}

}  // namespace
}  // namespace redraft::check
