#include "support/made_word.h"

#include <iterator>
#include <utility>

namespace redraft::tests {

namespace {

const char* const kWords[] = {"the",      "Panel",      "shall",   "not",       "may",
                              "publish",  "report",     "Party",   "(a)",       "(b)",
                              "3.1",      "each",       "of",      "in",        "Meter,",
                              "Services", "and",        "or",      "caf\u00E9", "\u2018Act\u2019",
                              "&amp;",    "Authority;", "charge:", "12.50"};

}  // namespace

std::string MadeWord::words(std::size_t most) {
  std::string out;
  for (std::size_t count = 1 + below(most); count > 0; --count) {
    out += kWords[below(std::size(kWords))];
    if (count > 1 || chance(3)) out += chance(15) ? "  " : " ";
  }
  return out;
}

MadeRun MadeWord::run() {
  MadeRun out;
  out.format = chance(3) ? below(4) : 0;
  switch (below(24)) {
    case 0: out.kind = MadeKind::tab; return out;
    case 1: out.kind = MadeKind::line_break; return out;
    case 2: out.kind = MadeKind::picture; return out;
    case 3: out.kind = MadeKind::bookmark; return out;
    case 4: out.kind = MadeKind::note; break;
    case 5: out.kind = MadeKind::field; break;
    case 6: out.kind = MadeKind::link; break;
    case 7: out.kind = chance(3) ? MadeKind::box : MadeKind::words; break;
    default: break;
  }
  out.what = out.kind == MadeKind::field ? below(4) : below(2);
  out.text = words(out.kind == MadeKind::words ? 8 : 3);
  return out;
}

MadeBlock MadeWord::paragraph(std::size_t depth) {
  MadeBlock out;
  if (depth == 0 && chance(12)) out.section = 1 + below(2);
  out.format = chance(3) ? below(4) : 0;
  out.list = chance(4) ? 1 + below(2) : 0;
  out.level = out.list > 0 ? below(2) : 0;
  out.mark = chance(8) ? below(4) : 0;
  for (std::size_t count = chance(10) ? 0 : 1 + below(4); count > 0; --count) out.runs.push_back(run());
  return out;
}

MadeBlock MadeWord::table(std::size_t depth) {
  MadeBlock out;
  out.kind = MadeBlock::Kind::table;
  out.format = below(2);
  const std::size_t columns = 1 + below(3);
  for (std::size_t rows = 1 + below(3); rows > 0; --rows) {
    MadeRow row;
    row.heading = chance(6);
    for (std::size_t k = 0; k < columns; ++k)
      row.cells.push_back({blocks(1, depth + 1), chance(6) ? 1U : 0U});
    out.rows.push_back(std::move(row));
  }
  return out;
}

MadeWord::Blocks MadeWord::blocks(std::size_t count, std::size_t depth) {
  Blocks out;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t kind = depth > 2 ? 9 : below(10);
    if (kind == 0) {
      out.push_back(table(depth));
    } else if (kind == 1 && chance(2)) {
      MadeBlock control;
      control.kind = MadeBlock::Kind::control;
      control.blocks = blocks(1 + below(2), depth + 1);
      out.push_back(std::move(control));
    } else {
      out.push_back(paragraph(depth));
    }
  }
  // A body and a cell end in a paragraph: Word puts one in where there is none.
  if (out.back().kind != MadeBlock::Kind::paragraph) out.push_back(paragraph());
  return out;
}

MadeDocument MadeWord::document(std::size_t count) {
  MadeDocument out;
  out.blocks = blocks(1 + below(count), 0);
  if (chance(4)) out.header = words(4);
  out.page = chance(6) ? 1 : 0;
  return out;
}

}  // namespace redraft::tests
