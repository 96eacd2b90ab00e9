#include <algorithm>
#include <utility>

#include "support/made_word.h"

namespace redraft::tests {

namespace {

using Blocks = std::vector<MadeBlock>;

/// Every list of blocks: the body, cells, controls.
void containers(Blocks& blocks, std::vector<Blocks*>& out) {
  out.push_back(&blocks);
  for (MadeBlock& block : blocks) {
    if (block.kind == MadeBlock::Kind::control) containers(block.blocks, out);
    for (MadeRow& row : block.rows)
      for (MadeCell& cell : row.cells) containers(cell.blocks, out);
  }
}

std::ptrdiff_t at(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

// Where a cut between two letters is none inside one, or inside an entity.
std::size_t cut(const std::string& words, std::size_t place) {
  const std::size_t space = words.find(' ', place);
  return space == std::string::npos ? words.size() : space;
}

}  // namespace

void MadeWord::edit(MadeDocument& document, std::size_t count) {
  for (; count > 0; --count) edit_once(document);
}

void MadeWord::edit_once(MadeDocument& document) {
  if (chance(30)) document.header = chance(2) ? "" : words(4);
  if (chance(40)) document.page = 1 - document.page;
  std::vector<Blocks*> all;
  containers(document.blocks, all);
  Blocks& blocks = *one_of(all);
  if (chance(3)) return edit_blocks(blocks, &blocks == &document.blocks);
  MadeBlock& block = one_of(blocks);
  if (block.kind == MadeBlock::Kind::table) return edit_table(block);
  if (block.kind == MadeBlock::Kind::control) return;
  if (chance(2)) return edit_words(block);
  chance(2) ? edit_runs(block) : edit_paragraph(block);
}

void MadeWord::edit_words(MadeBlock& paragraph) {
  if (paragraph.runs.empty()) return paragraph.runs.push_back(run());
  MadeRun& own = one_of(paragraph.runs);
  if (own.text.empty()) return;
  const std::size_t from = cut(own.text, below(own.text.size()));
  const std::size_t to = cut(own.text, std::min(own.text.size(), from + 1 + below(12)));
  switch (below(3)) {
    case 0: own.text.insert(from, " " + words(3)); break;
    case 1: own.text.replace(from, to - from, " " + words(2)); break;
    default: own.text.erase(from, to - from);
  }
  if (own.text.empty()) own.text = "x";
}

void MadeWord::edit_runs(MadeBlock& paragraph) {
  std::vector<MadeRun>& runs = paragraph.runs;
  if (runs.empty() || chance(3)) {
    runs.insert(runs.begin() + at(below(runs.size() + 1)), run());
  } else if (chance(3)) {
    runs.erase(runs.begin() + at(below(runs.size())));
  } else {
    MadeRun& own = one_of(runs);
    if (own.kind == MadeKind::link && chance(2)) {
      own.what = 1 - own.what;
    } else {
      own.format = below(4);
    }
  }
}

void MadeWord::edit_paragraph(MadeBlock& paragraph) {
  switch (below(3)) {
    case 0: paragraph.format = below(4); break;
    case 1:
      paragraph.list = below(3);
      paragraph.level = paragraph.list > 0 ? below(2) : 0;
      break;
    default: paragraph.mark = below(4);
  }
}

void MadeWord::split(Blocks& blocks, std::size_t k) {
  MadeBlock first = blocks[k];
  first.section = 0;
  std::vector<MadeRun>& rest = blocks[k].runs;
  const std::size_t where = below(rest.size());
  first.runs.resize(where + 1);
  rest.erase(rest.begin(), rest.begin() + at(where));
  const MadeRun whole = rest[0];
  if (whole.kind == MadeKind::words && whole.text.find(' ') != std::string::npos) {
    const std::size_t space = cut(whole.text, below(whole.text.size()));
    first.runs.back().text = whole.text.substr(0, space);
    rest[0].text = whole.text.substr(space);
  } else {
    first.runs.pop_back();
  }
  const auto is_empty = [](const MadeRun& own) { return own.kind == MadeKind::words && own.text.empty(); };
  std::erase_if(first.runs, is_empty);
  std::erase_if(rest, is_empty);
  blocks.insert(blocks.begin() + at(k), std::move(first));
}

void MadeWord::edit_blocks(Blocks& blocks, bool body) {
  const std::size_t k = below(blocks.size());
  const bool last = k + 1 == blocks.size();
  const bool is_paragraph = blocks[k].kind == MadeBlock::Kind::paragraph;
  switch (below(8)) {
    case 0: blocks.insert(blocks.begin() + at(k), paragraph(body ? 0 : 1)); break;
    case 1:
      if (!last) blocks.erase(blocks.begin() + at(k));
      break;
    case 2: {  // moved, but nothing but a paragraph to the end
      if (last || blocks.size() < 3) break;
      MadeBlock moved = std::move(blocks[k]);
      blocks.erase(blocks.begin() + at(k));
      blocks.insert(blocks.begin() + at(below(blocks.size())), std::move(moved));
      break;
    }
    case 3:
      if (is_paragraph && !blocks[k].runs.empty()) split(blocks, k);
      break;
    case 4: {  // joined with the next
      if (last || !is_paragraph || blocks[k].section > 0 || blocks[k + 1].kind != MadeBlock::Kind::paragraph)
        break;
      std::vector<MadeRun> runs = blocks[k].runs;
      runs.insert(runs.end(), blocks[k + 1].runs.begin(), blocks[k + 1].runs.end());
      blocks[k + 1].runs = std::move(runs);
      blocks.erase(blocks.begin() + at(k));
      break;
    }
    case 5:
      if (body && is_paragraph && !last && chance(2)) blocks[k].section = below(3);
      break;
    case 6: {  // a control around it, or no longer
      if (last) break;
      MadeBlock own = std::move(blocks[k]);
      blocks.erase(blocks.begin() + at(k));
      if (own.kind == MadeBlock::Kind::control) {
        blocks.insert(blocks.begin() + at(k), own.blocks.begin(), own.blocks.end());
      } else {
        MadeBlock control;
        control.kind = MadeBlock::Kind::control;
        own.section = 0;
        control.blocks.push_back(std::move(own));
        blocks.insert(blocks.begin() + at(k), std::move(control));
      }
      break;
    }
    default: blocks.insert(blocks.begin() + at(k), chance(2) ? table(2) : MadeBlock(one_of(blocks)));
  }
}

void MadeWord::edit_table(MadeBlock& table) {
  const std::size_t k = below(table.rows.size());
  switch (below(6)) {
    case 0: {
      MadeRow row = table.rows[k];
      for (MadeCell& cell : row.cells) cell.blocks = {paragraph()};
      table.rows.insert(table.rows.begin() + at(k), std::move(row));
      break;
    }
    case 1:
      if (table.rows.size() > 1) table.rows.erase(table.rows.begin() + at(k));
      break;
    case 2:
      for (MadeRow& row : table.rows) row.cells.push_back({{paragraph()}, 0});
      break;
    case 3:
      for (MadeRow& row : table.rows)
        if (row.cells.size() > 1) row.cells.pop_back();
      break;
    case 4: table.rows[k].heading = !table.rows[k].heading; break;
    default: {
      MadeCell& cell = one_of(table.rows[k].cells);
      cell.shade = 1 - cell.shade;
      if (chance(2)) table.format = 1 - table.format;
    }
  }
}

}  // namespace redraft::tests
