#include "render/docx_moves.h"

#include <algorithm>
#include <string>

namespace redraft::render::word {

namespace {

using redline::Mark;
using redline::Status;

constexpr std::size_t none = static_cast<std::size_t>(-1);

template <class Visit>
void each_stretch(Plan& plan, Visit visit) {
  for (auto& piece : plan.pieces) {
    if (auto* stretch = std::get_if<Stretch>(&piece)) {
      visit(*stretch);
      continue;
    }
    for (Row& row : std::get<Table>(piece)) visit(row.meaning);
  }
}

}  // namespace

MovePlan plan_move(const redline::Redline& redline, std::size_t index) {
  MovePlan plan;
  const redline::Move& move = redline.moves[index];
  const auto there = [&](redline::BlockRef ref) {
    return ref.document < redline.documents.size() &&
           ref.block < redline.documents[ref.document].blocks.size() && redline.at(ref).move == index;
  };
  if (!there(move.from) || !there(move.to)) return plan;
  plan.from = &redline.at(move.from);
  plan.to = &redline.at(move.to);
  if (plan.from->status != Status::moved_from || plan.to->status != Status::moved_to) return plan;

  const auto travelled = [](const redline::Segment& s) {
    return s.mark == Mark::none && s.text.find_first_not_of(" \t\r\n") != std::string::npos;
  };
  const redline::Segments& words = plan.to->text;
  const std::string left = before_text(plan.from->text);
  plan.word_by_word = std::any_of(words.begin(), words.end(), travelled) && before_text(words) == left;
  plan.native = plan.word_by_word || (!left.empty() && !after_text(words).empty());
  return plan;
}

Fate without_move(Fate fate) {
  if (fate == Fate::moved_from) return Fate::deleted;
  if (fate == Fate::moved_to) return Fate::inserted;
  return fate;
}

const MovePlan* native_move(const Plan& plan, const Paragraph& paragraph) {
  if (paragraph.fate != Fate::moved_from && paragraph.fate != Fate::moved_to) return nullptr;
  if (!paragraph.block->move || *paragraph.block->move >= plan.moves.size()) return nullptr;
  const MovePlan& move = plan.moves[*paragraph.block->move];
  const redline::Block* end = paragraph.fate == Fate::moved_from ? move.from : move.to;
  return move.native && end == paragraph.block ? &move : nullptr;
}

void settle_moves(Plan& plan) {
  each_stretch(plan, [&](Stretch& stretch) {
    for (Paragraph& paragraph : stretch)
      if (!native_move(plan, paragraph)) paragraph.fate = without_move(paragraph.fate);
  });
  // For each move, the one whose end stands directly before its own, at either place.
  std::vector<std::size_t> before_from(plan.moves.size(), none);
  std::vector<std::size_t> before_to(plan.moves.size(), none);
  each_stretch(plan, [&](const Stretch& stretch) {
    for (std::size_t p = 1; p < stretch.size(); ++p) {
      const Paragraph& last = stretch[p - 1];
      const Paragraph& here = stretch[p];
      if (last.fate != here.fate || !native_move(plan, here)) continue;
      (here.fate == Fate::moved_from ? before_from : before_to)[*here.block->move] = *last.block->move;
    }
  });
  std::size_t number = 0;
  each_stretch(plan, [&](const Stretch& stretch) {  // in the order of the old places, so that chains grow
    for (const Paragraph& paragraph : stretch) {
      if (paragraph.fate != Fate::moved_from) continue;
      const std::size_t m = *paragraph.block->move;
      const std::size_t last = before_from[m];
      MovePlan& move = plan.moves[m];
      move.continues = last != none && before_to[m] == last;
      if (move.continues) plan.moves[last].continued = true;
      move.number = move.continues ? plan.moves[last].number : ++number;
    }
  });
}

}  // namespace redraft::render::word
