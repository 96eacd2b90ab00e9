#include "redline/text_align.h"

#include <span>

namespace redraft::redline {

namespace {

using diff::Block;
using diff::kNoBlock;
using diff::Role;
using diff::Words;

// The words of one side's blocks. Where blocks know each other by key, few are ever asked for.
class LazyWords {
 public:
  LazyWords(const std::vector<Block>& blocks, diff::Interner& interner)
      : blocks_(blocks), interner_(interner), words_(blocks.size()), made_(blocks.size()) {}

  const Words& of(std::size_t k) {
    if (!made_[k]) words_[k] = diff::words_of(blocks_[k], interner_);
    made_[k] = true;
    return words_[k];
  }
  const std::vector<Words>& all() {
    for (std::size_t k = 0; k < words_.size(); ++k) of(k);
    return words_;
  }
  PartSide side() {
    return {[this](std::size_t k) -> const Words& { return of(k); },
            [this](std::size_t k) -> std::span<const diff::Token> { return of(k).tokens; }};
  }

 private:
  const std::vector<Block>& blocks_;
  diff::Interner& interner_;
  std::vector<Words> words_;
  std::vector<bool> made_;
};

// Titles and captions are what they are by themselves; an elision stands for words that are not known.
bool may_be_part(Role role) { return role == Role::clause || role == Role::item || role == Role::text; }

// By block: is it a definition, or does it hang in one?
std::vector<bool> in_definition(const std::vector<Block>& blocks) {
  std::vector<bool> out(blocks.size());
  for (std::size_t k = 0; k < blocks.size(); ++k)
    out[k] = blocks[k].role == Role::definition || (k > 0 && blocks[k].depth > 0 && out[k - 1]);
  return out;
}

class Aligner {
 public:
  Aligner(const std::vector<Block>& before, const std::vector<Block>& after, diff::Interner& interner)
      : before_(before),
        after_(after),
        interner_(interner),
        before_words_(before, interner),
        after_words_(after, interner),
        in_definition_before_(in_definition(before)),
        in_definition_after_(in_definition(after)) {}

  std::vector<UnitRow> run(const TextAlignOptions& options) {
    const std::vector<diff::Row> rows =
        options.by_key ? diff::align_by_key(before_, after_)
                       : diff::align(before_, before_words_.all(), after_, after_words_.all(), options.align);
    std::vector<UnitRow> out;
    out.reserve(rows.size());
    const auto is_definition = [](const Block& block) { return block.role == Role::definition; };
    for (const diff::Row& row : rows) {
      // A definition has a term and an item has none: as one block one side would lose it.
      if (row.before != kNoBlock && row.after != kNoBlock &&
          is_definition(before_[row.before]) != is_definition(after_[row.after])) {
        UnitRow& gone = out.emplace_back();
        gone.b0 = row.before, gone.b1 = row.before + 1;
        UnitRow& came = out.emplace_back();
        came.a0 = row.after, came.a1 = row.after + 1;
        continue;
      }
      UnitRow& unit = out.emplace_back();
      if (row.before != kNoBlock) unit.b0 = row.before, unit.b1 = row.before + 1;
      if (row.after != kNoBlock) unit.a0 = row.after, unit.a1 = row.after + 1;
      unit.partner = row.partner;
    }
    join_parts(out, {before_words_.side(), after_words_.side(), interner_,
                     [this](const UnitRow& row) { return is_part(row); },
                     [this](const UnitRow& row) { return may_join(row); }});
    return out;
  }

 private:
  bool is_part(const UnitRow& row) const {
    if (row.partner != kNoBlock || row.b1 - row.b0 > 1 || row.a1 - row.a0 > 1) return false;
    const bool definitions = row.in_before() && row.in_after() && before_[row.b0].role == Role::definition &&
                             after_[row.a0].role == Role::definition;
    return definitions || ((!row.in_before() || may_be_part(before_[row.b0].role)) &&
                           (!row.in_after() || may_be_part(after_[row.a0].role)));
  }

  // Of a definition it is the meaning that is split, into what stands beside its term. What hangs in a definition
  // must not leave it: a renderer has another cell there.
  bool may_join(const UnitRow& row) const {
    if ((before_[row.b0].role == Role::definition) != (after_[row.a0].role == Role::definition)) return false;
    const bool hang = in_definition_before_[row.b0] || in_definition_after_[row.a0];
    const auto may_follow = [&](const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
      for (std::size_t k = begin + 1; k < end; ++k)
        if (blocks[k].role == Role::definition || (hang && blocks[k].depth == 0)) return false;
      return true;
    };
    return may_follow(before_, row.b0, row.b1) && may_follow(after_, row.a0, row.a1);
  }

  const std::vector<Block>& before_;
  const std::vector<Block>& after_;
  diff::Interner& interner_;
  LazyWords before_words_;
  LazyWords after_words_;
  std::vector<bool> in_definition_before_;
  std::vector<bool> in_definition_after_;
};

}  // namespace

std::vector<UnitRow> align_text(const std::vector<Block>& before, const std::vector<Block>& after,
                                diff::Interner& interner, const TextAlignOptions& options) {
  return Aligner(before, after, interner).run(options);
}

}  // namespace redraft::redline
