#include "redline/build.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "diff/tokens.h"
#include "redline/text_align.h"
#include "redline/text_blocks.h"

namespace redraft::redline {

namespace {

using diff::kNoBlock;

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

void count(const Segments& segments, Stats& stats) {
  for (const Segment& segment : segments) {
    const std::size_t words = count_words(segment.text);
    if (segment.mark != Mark::inserted) stats.words_before += words;
    if (segment.mark != Mark::deleted) stats.words_after += words;
    if (segment.mark != Mark::none) stats.words_marked += words;
  }
}

// A paragraph whose smoother form is taken when the whole redline can afford it.
struct Smoother {
  std::size_t document = 0;
  std::size_t block = 0;
  std::size_t words = 0;  // marked as it is
  std::size_t extra = 0;
  Segments text;
};

// Law 4: at most a tenth more than the least where that is 200 words, 20 words below. Less is spent, since
// joining over separators has its share.
std::size_t affordable(std::size_t marked) { return marked >= 200 ? marked * 5 / 100 : 16; }

class DocumentBuilder {
 public:
  DocumentBuilder(const DocumentBlocks& before, const DocumentBlocks& after, std::size_t index,
                  diff::Interner& interner, const BuildOptions& options, Redline& redline,
                  std::vector<Smoother>& smoother)
      : before_(before),
        after_(after),
        index_(index),
        interner_(interner),
        options_(options),
        redline_(redline),
        smoother_(smoother) {}

  void run() {
    const std::vector<UnitRow> rows =
        align_text(before_.blocks, after_.blocks, interner_, {options_.by_key, options_.align});
    std::unordered_map<std::size_t, std::size_t> moves;  // by the block of before
    Document& out = redline_.documents[index_];
    out.blocks.reserve(rows.size());
    for (const UnitRow& row : rows) {
      if (row.b1 - row.b0 + row.a1 - row.a0 > 2) {
        for (Block& block : parts(row)) out.blocks.push_back(std::move(block));
        continue;
      }
      Block block = !row.in_after() ? gone(row) : !row.in_before() ? come(row) : kept(row);
      if (row.partner != kNoBlock) {
        const bool from = row.in_before();
        const auto [at, made] = moves.emplace(from ? row.b0 : row.partner, redline_.moves.size());
        if (made) redline_.moves.push_back({});
        Move& move = redline_.moves[at->second];
        (from ? move.from : move.to) = {index_, out.blocks.size()};
        block.move = at->second;
      }
      out.blocks.push_back(std::move(block));
    }
  }

 private:
  Block kept(const UnitRow& row) {
    const diff::Block& x = before_.blocks[row.b0];
    const diff::Block& y = after_.blocks[row.a0];
    Block block = block_of(x, y);
    fill(block, x, y);
    return block;
  }

  // A paragraph that was split, or paragraphs that were joined.
  std::vector<Block> parts(const UnitRow& row) {
    const std::span<const diff::Block> x = std::span(before_.blocks).subspan(row.b0, row.b1 - row.b0);
    const std::span<const diff::Block> y = std::span(after_.blocks).subspan(row.a0, row.a1 - row.a0);
    const auto texts = [](std::span<const diff::Block> blocks) {
      std::vector<std::string_view> out;
      for (const diff::Block& block : blocks) out.push_back(block.text);
      return out;
    };
    std::vector<Block> out =
        part_blocks(x, y, compare_parts(texts(x), texts(y), interner_, options_.segments));
    out.front().term = compare_words(x[0].term, y[0].term, interner_, options_.segments).segments;
    return out;
  }

  void fill(Block& block, const diff::Block& x, const diff::Block& y) {
    block.term = compare_words(x.term, y.term, interner_, options_.segments).segments;
    Marked text = compare_words(x.text, y.text, interner_, options_.segments);
    block.text = std::move(text.segments);
    if (!text.smoother.empty())
      smoother_.push_back({index_, redline_.documents[index_].blocks.size(), text.words, text.extra,
                           std::move(text.smoother)});
  }

  Block gone(const UnitRow& row) {
    const diff::Block& x = before_.blocks[row.b0];
    Block block = block_of(x, true);
    block.status = row.partner == kNoBlock ? Status::deleted : Status::moved_from;
    block.term = whole(x.term, Mark::deleted);
    block.text = whole(x.text, Mark::deleted);
    return block;
  }

  Block come(const UnitRow& row) {
    const diff::Block& y = after_.blocks[row.a0];
    Block block = block_of(y, false);
    if (row.partner == kNoBlock) {
      block.status = Status::inserted;
      block.term = whole(y.term, Mark::inserted);
      block.text = whole(y.text, Mark::inserted);
      return block;
    }
    block.status = Status::moved_to;
    const diff::Block& x = before_.blocks[row.partner];
    block.label_before = std::string(x.label);
    block.citation_before = x.citation;
    fill(block, x, y);
    return block;
  }

  const DocumentBlocks& before_;
  const DocumentBlocks& after_;
  std::size_t index_;
  diff::Interner& interner_;
  const BuildOptions& options_;
  Redline& redline_;
  std::vector<Smoother>& smoother_;
};

// Takes the smoother forms that cost least for what they join, as far as they can be afforded.
void smooth(std::vector<Smoother>& list, Redline& redline) {
  std::stable_sort(list.begin(), list.end(), [](const Smoother& a, const Smoother& b) {
    return a.extra * (b.words + 1) < b.extra * (a.words + 1);
  });
  std::size_t left = affordable(redline.stats.words_marked);
  for (Smoother& s : list) {
    if (s.extra > left) continue;
    left -= s.extra;
    redline.stats.words_marked += s.extra;
    redline.documents[s.document].blocks[s.block].text = std::move(s.text);
  }
}

// Which document of one side is which of the other: pairs of indexes, kNoBlock for none, in reading order.
std::vector<std::pair<std::size_t, std::size_t>> pair_documents(const std::vector<DocumentBlocks>& before,
                                                                const std::vector<DocumentBlocks>& after) {
  if (before.size() == 1 && after.size() == 1) return {{0, 0}};
  std::vector<std::size_t> partner(before.size(), kNoBlock);
  std::vector<bool> taken(after.size());
  for (std::size_t i = 0; i < before.size(); ++i)
    for (std::size_t j = 0; j < after.size(); ++j)
      if (!taken[j] && before[i].name == after[j].name) {
        partner[i] = j;
        taken[j] = true;
        break;
      }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::size_t i = 0;
  for (std::size_t j = 0; j < after.size(); ++j) {
    std::size_t own = kNoBlock;
    for (std::size_t k = 0; k < before.size(); ++k)
      if (partner[k] == j) own = k;
    // What is gone stands before the first document that stood behind it.
    for (; own != kNoBlock && i < own; ++i)
      if (partner[i] == kNoBlock) pairs.emplace_back(i, kNoBlock);
    pairs.emplace_back(own, j);
  }
  for (; i < before.size(); ++i)
    if (partner[i] == kNoBlock) pairs.emplace_back(i, kNoBlock);
  return pairs;
}

}  // namespace

void count_words(Redline& redline) {
  redline.stats = {};
  for (const Document& document : redline.documents)
    for (const Block& block : document.blocks)
      count(block.term, redline.stats), count(block.text, redline.stats);
}

Redline build_redline(const std::vector<DocumentBlocks>& before, const std::vector<DocumentBlocks>& after,
                      const BuildOptions& options) {
  Redline redline;
  diff::Interner interner;
  static const DocumentBlocks kNothing;
  std::vector<Smoother> smoother;
  const auto pairs = pair_documents(before, after);
  redline.documents.resize(pairs.size());
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const DocumentBlocks& x = pairs[k].first == kNoBlock ? kNothing : before[pairs[k].first];
    const DocumentBlocks& y = pairs[k].second == kNoBlock ? kNothing : after[pairs[k].second];
    const DocumentBlocks& named = pairs[k].second == kNoBlock ? x : y;
    Document& document = redline.documents[k];
    document.name = named.name;
    document.title = named.title;
    document.tail_before = x.tail;
    document.tail_after = y.tail;
    DocumentBuilder(x, y, k, interner, options, redline, smoother).run();
  }
  count_words(redline);
  smooth(smoother, redline);
  list_changes(redline);
  return redline;
}

}  // namespace redraft::redline
