// An equation in a line of plain text, by which two that hold the same letters are told apart: a/b is not ab.
//
//   a fraction (a + b)/c, (ab)/c     one behind a letter: a b/c     x^2, x_(n+1)     sqrt(x + 1)     sum_(k=1)^n k
//   [a, b; c, d]
#pragma once

#include <string>

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// Of m:oMath or m:oMathPara (ECMA-376 part 1, 22.1).
std::string equation_text(const pugi::xml_node& equation);

}  // namespace redraft::docx
