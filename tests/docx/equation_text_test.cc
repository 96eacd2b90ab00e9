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

std::string upright(const std::string& words) {
  return "<m:r><m:rPr><m:sty m:val=\"p\"/></m:rPr><m:t>" + words + "</m:t></m:r>";
}
std::string f(const std::string& above, const std::string& below) {
  return in("f", in("num", above) + in("den", below));
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
      {in("limLow", in("e", upright("lim")) + in("lim", r("n"))), "lim_n"},
      {in("bar", e), "bar(x)"},
      {in("box", e), "x"},
  };
  for (const auto& row : rows) EXPECT_EQ(text(row.inner), row.want) << row.inner;
}

TEST(EquationText, TellsWhatStandsAsOneFromWhatStandsBesideIt) {
  const auto power = [](const std::string& base, const std::string& of) {
    return in("sSup", in("e", base) + in("sup", of));
  };
  const struct {
    std::string inner;
    std::string want;
  } rows[] = {
      // Any sign counts, Word's own minus and times too.
      {f(r("a\u2212b"), r("c")), "(a\u2212b)/c"},
      {r("a\u2212") + f(r("b"), r("c")), "a\u2212b/c"},
      {f(r("a\u00D7b"), r("c\u22C5d")), "(a\u00D7b)/(c\u22C5d)"},
      // Letters side by side are several, in one run or in two; Greek ones too.
      {f(r("ab"), r("c")), "(ab)/c"},
      {f(r("a") + r("b"), r("c")), "(ab)/c"},
      {r("a") + f(r("b"), r("c")), "a b/c"},
      {f(r("a"), r("b")) + r("c"), "a/b c"},
      {f(r("a"), r("bc")), "a/(bc)"},
      {power(r("\u03B1\u03B2"), r("2")), "(\u03B1\u03B2)^2"},
      {r("\u03B1") + power(r("\u03B2"), r("2")), "\u03B1 \u03B2^2"},
      // A number is one, and so is a word that is set upright.
      {f(r("12.5"), r("100")), "12.5/100"},
      {r("2") + f(r("1"), r("2")), "2 1/2"},
      {f(r("21"), r("2")), "21/2"},
      {power(r("x"), r("2")) + r("3"), "x^2 3"},
      {f(upright("cost"), r("n")), "cost/n"},
      {f(r("cost"), r("n")), "(cost)/n"},
      // So is what has its ends seen, and a sign alone.
      {f(in("rad", in("deg", "") + in("e", r("xy"))), r("2")), "sqrt(xy)/2"},
      {power(in("d", in("e", r("a+b"))), r("2")), "(a+b)^2"},
      {r("f") + in("d", in("e", r("x"))), "f(x)"},
      {in("nary", in("sub", r("0")) + in("sup", r("\u221E")) + in("e", r("x"))), "\u222B_0^\u221E x"},
  };
  for (const auto& row : rows) EXPECT_EQ(text(row.inner), row.want) << row.inner;
}

}  // namespace
}  // namespace redraft::docx
