#include "redline/word_unwrap.h"

#include <algorithm>
#include <unordered_set>

namespace redraft::redline {

namespace {

constexpr double kMuchTheSame = 0.5;
constexpr std::size_t kMostTries = 10'000;  // of likenesses in one gap

/// A block that has no partner, with the control around it, if any.
struct Loose {
  std::uint32_t kind = 0;
  diff::Words words;
  std::uint32_t control = docx::kNone;  // the outermost in this container
};

class Gap {
 public:
  Gap(const WordUnits& units, const WordBlocks& blocks) : units_(units), blocks_(blocks) {}

  void add(std::size_t k) {
    const std::uint32_t node = units_.nodes[k];
    if (blocks_.is_control(node)) {
      held(node, node);
    } else {
      loose_.push_back({units_.blocks[k].kind, units_.words[k], docx::kNone});
    }
  }
  const std::vector<Loose>& loose() const { return loose_; }
  bool holds_control() const {
    return std::any_of(loose_.begin(), loose_.end(),
                       [](const Loose& one) { return one.control != docx::kNone; });
  }

 private:
  // What a control holds, and the controls in it.
  void held(std::uint32_t node, std::uint32_t control) {
    WordUnits inner = blocks_.children(node);
    for (std::size_t k = 0; k < inner.nodes.size(); ++k) {
      if (blocks_.is_control(inner.nodes[k])) {
        held(inner.nodes[k], control);
      } else {
        loose_.push_back({inner.blocks[k].kind, std::move(inner.words[k]), control});
      }
    }
  }

  const WordUnits& units_;
  const WordBlocks& blocks_;
  std::vector<Loose> loose_;
};

// Empty ones have nothing to be known by but their place.
void choose_empty(const std::vector<Loose>& own, const std::vector<Loose>& others,
                  std::set<std::uint32_t>& out) {
  if (own.size() != others.size()) return;
  for (std::size_t k = 0; k < own.size(); ++k)
    if (own[k].control != docx::kNone && own[k].kind == others[k].kind && own[k].words.sorted.empty() &&
        others[k].words.sorted.empty())
      out.insert(own[k].control);
}

bool same(const Loose& x, const Loose& y, bool alike) {
  if (x.kind != y.kind || x.words.hash == 0 || y.words.hash == 0) return false;
  return x.words.hash == y.words.hash || (alike && diff::likeness(x.words, y.words) >= kMuchTheSame);
}

void choose(const std::vector<Loose>& own, const std::vector<Loose>& others, std::set<std::uint32_t>& out) {
  const bool alike = own.size() * others.size() <= kMostTries;
  std::unordered_set<std::uint64_t> known;
  if (!alike)
    for (const Loose& one : others) known.insert(one.words.hash);
  for (const Loose& one : own) {
    if (one.control == docx::kNone || out.contains(one.control)) continue;
    const bool found = alike ? std::any_of(others.begin(), others.end(),
                                           [&](const Loose& other) { return same(one, other, true); })
                             : one.words.hash != 0 && known.contains(one.words.hash);
    if (found) out.insert(one.control);
  }
}

}  // namespace

bool find_unwrapped(const std::vector<UnitRow>& rows, const WordUnits& x, const WordBlocks& before,
                    const WordUnits& y, const WordBlocks& after, bool of_after, UnwrappedNodes& out) {
  const std::size_t known = out.before.size() + out.after.size();
  for (std::size_t k = 0; k < rows.size();) {
    Gap gone(x, before);
    Gap come(y, after);
    for (; k < rows.size() && (rows[k].b0 == rows[k].b1 || rows[k].a0 == rows[k].a1); ++k) {
      for (std::size_t b = rows[k].b0; b < rows[k].b1; ++b) gone.add(b);
      for (std::size_t a = rows[k].a0; a < rows[k].a1; ++a) come.add(a);
    }
    if (gone.holds_control() || come.holds_control()) {
      choose(gone.loose(), come.loose(), out.before);
      choose_empty(gone.loose(), come.loose(), out.before);
      if (of_after) {
        choose(come.loose(), gone.loose(), out.after);
        choose_empty(come.loose(), gone.loose(), out.after);
      }
    }
    ++k;
  }
  return out.before.size() + out.after.size() > known;
}

}  // namespace redraft::redline
