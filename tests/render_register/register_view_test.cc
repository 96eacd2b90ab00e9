#include "render/register_view.h"

#include <gtest/gtest.h>

#include "render/register_page.h"
#include "render/workbook.h"

namespace redraft::render {
namespace {

using process::Modification;
using process::Path;

class RegisterViews : public ::testing::Test {
 protected:
  void SetUp() override {
    first_.number = "DP001";
    first_.title = "Meters <that> \"run\" & stop";
    first_.path.push_back({Path::self_governance, {}, {}, {}});
    first_.implementation.main.date = process::Date(2018, 11, 1);
    second_.number = "DP002";
    second_.title = "=1+1";
    view_.columns = {"number", "title", "path", "implementation"};
    view_.groups.push_back({"", {process::register_row(first_, ""), process::register_row(second_, "")}});
  }

  Modification first_;
  Modification second_;
  RegisterView view_;
};

TEST_F(RegisterViews, SpeakToPeopleInDatesAndNames) {
  EXPECT_EQ(register_text(view_, 100),
            "Number  Title                       Path             Implementation\n"
            "------  --------------------------  ---------------  ---------------\n"
            "DP001   Meters <that> \"run\" & stop  Self-Governance  1 November 2018\n"
            "DP002   =1+1\n"
            "\n"
            "Stage         Path                          Modifications\n"
            "------------  ----------------------------  -------------\n"
            "not recorded  Self-Governance Modification              1\n"
            "not recorded  not recorded                              1\n"
            "\n"
            "2 modifications\n");
}

TEST_F(RegisterViews, SpeakToFilesInIsoDatesAndIds) {
  EXPECT_EQ(csv(register_table(view_, RegisterWords::file)),
            "number,title,path,implementation\r\n"
            "DP001,\"Meters <that> \"\"run\"\" & stop\",self-governance,2018-11-01\r\n"
            "DP002,'=1+1,,\r\n");
}

TEST_F(RegisterViews, CountClausesAndDefinitionsForPeopleAndNameAllForFiles) {
  view_.columns = {"touches"};
  view_.groups[0].rows[0].touches = {"A1.1 ‘Panel’", "A1.1 ‘Party’", "D3.11", "D3.11(a)",
                                     "Appendix AG 3.2.4"};
  EXPECT_EQ(register_table(view_, RegisterWords::people).rows[0][0],
            "A1.1 (2 definitions), D3.11, Appendix AG 3.2.4");
  EXPECT_EQ(register_table(view_, RegisterWords::file).rows[0][0],
            "A1.1 ‘Panel’, A1.1 ‘Party’, D3.11, D3.11(a), Appendix AG 3.2.4");
}

TEST_F(RegisterViews, MakeAPageThatHoldsNoMarkupOfTheTitles) {
  const std::string page = register_page(view_);
  EXPECT_NE(page.find("<td>Meters &lt;that&gt; &quot;run&quot; &amp; stop</td>"), std::string::npos);
  EXPECT_EQ(page.find("<that>"), std::string::npos);
  EXPECT_NE(page.find("<time datetime=\"2018-11-01\">1 November 2018</time>"), std::string::npos);
  EXPECT_NE(page.find("<td class=\"none\" data-value=\"\">not recorded</td>"), std::string::npos);
  EXPECT_EQ(page.find("@{"), std::string::npos);
}

TEST_F(RegisterViews, MakeTheSameWorkbookEachTimeAndNoFormulaOfATitle) {
  const std::vector<Sheet> sheets = {{"Register", register_table(view_, RegisterWords::file), {3}}};
  const std::string bytes = workbook(sheets, "Register");
  EXPECT_EQ(bytes, workbook(sheets, "Register"));
  EXPECT_EQ(bytes.substr(0, 2), "PK");
  EXPECT_EQ(bytes.find("<f>"), std::string::npos);
}

TEST_F(RegisterViews, RefuseACellThatNoWorkbookHolds) {
  second_.title.assign(40000, 'x');
  view_.groups[0].rows[1] = process::register_row(second_, "");
  EXPECT_ANY_THROW(workbook({{"Register", register_table(view_, RegisterWords::file), {}}}, "Register"));
}

}  // namespace
}  // namespace redraft::render
