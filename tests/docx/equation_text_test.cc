// Equations that hold the same letters read otherwise.
#include "docx/equation_text.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace redraft::docx {
namespace {

std::string text(const std::string& inner) {
  pugi::xml_document document;
  document.load_string(("<m:oMath>" + inner + "</m:oMath>").c_str(),
                       pugi::parse_default | pugi::parse_ws_pcdata_single);
  return equation_text(document.document_element());
}

std::string r(const std::string& words) { return "<m:r><m:t>" + words + "</m:t></m:r>"; }
std::string in(const std::string& name, const std::string& inner) {
  return "<m:" + name + ">" + inner + "</m:" + name + ">";
}

TEST(EquationText, SaysHowItsLettersAreBuilt) {
  const std::string e = in("e", r("x"));
  const struct {
    std::string inner;
    std::string want;
  } rows[] = {
      {r("ab"), "ab"},
      {in("f", in("num", r("a")) + in("den", r("b"))), "a/b"},
      {in("f", in("num", r("a+b")) + in("den", r("c"))), "(a+b)/c"},
      {in("f", in("fPr", "<m:type m:val=\"noBar\"/>") + in("num", r("n")) + in("den", r("k"))), "n over k"},
      {in("sSup", e + in("sup", r("2"))), "x^2"},
      {in("sSub", e + in("sub", r("n+1"))), "x_(n+1)"},
      {in("sSubSup", e + in("sub", r("i")) + in("sup", r("2"))), "x_i^2"},
      {in("rad", in("deg", "") + in("e", r("x+1"))), "sqrt(x+1)"},
      {in("rad", in("deg", r("3")) + e), "root_3(x)"},
      {in("nary", in("naryPr", "<m:chr m:val=\"\u2211\"/>") + in("sub", r("k=1")) + in("sup", r("n")) +
                      in("e", r("k"))),
       "\u2211_(k=1)^n k"},
      {in("d", in("dPr", "<m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/>") + e + in("e", r("y"))), "[x|y]"},
      {in("m", in("mr", in("e", r("a")) + in("e", r("b"))) + in("mr", in("e", r("c")) + in("e", r("d")))),
       "[a, b; c, d]"},
      {in("func", in("fName", r("sin")) + e), "sin(x)"},
      {in("limLow", in("e", r("lim")) + in("lim", r("n"))), "lim_n"},
      {in("bar", e), "bar(x)"},
      {in("box", e), "x"},
  };
  for (const auto& row : rows) EXPECT_EQ(text(row.inner), row.want) << row.inner;
}

}  // namespace
}  // namespace redraft::docx
