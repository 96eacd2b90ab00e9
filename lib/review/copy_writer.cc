#include "review/copy_writer.h"

#include <algorithm>

namespace redraft::review {

using docx::kNone;
using docx::NodeKind;
using docx::Range;
using redline::Branch;
using redline::Line;
using redline::Mark;
using redline::Piece;

std::uint32_t CopyWriter::open(const Branch& branch) {
  out_.branches.push_back(branch);
  return static_cast<std::uint32_t>(out_.branches.size() - 1);
}

void CopyWriter::close(std::uint32_t index) {
  out_.branches[index].end = static_cast<std::uint32_t>(out_.branches.size());
}

void CopyWriter::piece(Mark mark, Range before, Range after, std::uint32_t source) {
  if (before.empty() && after.empty()) return;
  Piece made;
  made.mark = mark;
  made.before = before;
  made.after = after;
  made.source = source;
  pieces_.push_back(made);
}

void CopyWriter::keep(Range words) { piece(Mark::none, {}, words, 0); }

void CopyWriter::format(Range words, const Op& op, std::uint32_t source) {
  const std::uint32_t from = op.copy.begin + (words.begin - op.base.begin);
  piece(Mark::none, {from, from + words.size()}, words, source);
  if (!pieces_.empty()) pieces_.back().reformatted = true;
}

void CopyWriter::end_line(Line line) {
  Branch branch;
  branch.kind = NodeKind::paragraph;
  branch.mark = line.end;
  branch.line = static_cast<std::uint32_t>(out_.lines.size());
  branch.source = line.source;
  if (line.after != kNone) branch.after = base_.paragraphs[line.after].node;
  line.pieces = std::move(pieces_);
  pieces_.clear();
  const bool unset =
      line.end == Mark::none && !line.reformatted && !line.mark_reformatted && !line.resectioned;
  std::uint32_t kept = 0;
  for (const Piece& one : line.pieces)
    if (one.mark == Mark::none && !one.reformatted && one.before.empty()) kept += one.after.size();
  const bool only_kept = std::all_of(line.pieces.begin(), line.pieces.end(), [](const Piece& one) {
    return one.mark == Mark::none && !one.reformatted && one.before.empty();
  });
  line.same = unset && only_kept && line.after != kNone && kept == base_.paragraphs[line.after].text.size();
  if (line.same) line.pieces.clear();
  const std::uint32_t index = open(branch);
  out_.lines.push_back(std::move(line));
  close(index);
}

void CopyWriter::mark(std::uint32_t paragraph, const Line* line, std::uint32_t source) {
  Line made;
  made.after = paragraph;
  made.source = source;
  if (line != nullptr) {
    made.before = line->before;
    made.reformatted = line->reformatted;
    made.mark_reformatted = line->mark_reformatted;
    made.resectioned = line->resectioned;
  }
  end_line(std::move(made));
}

void CopyWriter::text(const Op& op, const CopyPart& part) {
  const std::uint32_t source = part.container.source;
  switch (op.kind) {
    case OpKind::strike: return piece(op.moved ? Mark::none : Mark::inserted, {}, op.base, source);
    case OpKind::add: return piece(op.moved ? Mark::none : Mark::deleted, op.copy, {}, source);
    case OpKind::mark_strike:
    case OpKind::mark_add: {
      const Line& own = part.container.story->lines[op.line];
      Line made;
      made.end = own.end;
      made.before = own.before;
      made.after = own.after;
      made.source = source;
      made.moved_away = own.moved_away;
      if (own.move != kNone) {
        const auto [at, added] =
            moves_.emplace(std::pair{source, own.move}, static_cast<std::uint32_t>(redline_.moves.size()));
        if (added) redline_.moves.push_back({{kNone, 0}, {kNone, 0}});
        made.move = at->second;
        redline::WordMove& move = redline_.moves[made.move];
        (own.moved_away ? move.from : move.to) = {story_index_,
                                                  static_cast<std::uint32_t>(out_.lines.size())};
      }
      return end_line(std::move(made));
    }
    case OpKind::block_strike:
    case OpKind::block_add: {
      Branch made = part.container.story->branches[op.branch];
      made.source = source;
      const std::uint32_t index = open(made);
      return close(index);
    }
    default: return;
  }
}

}  // namespace redraft::review
