#include "redline/part_words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace redraft::redline {

namespace {

using diff::Token;

bool is_paragraph_end(const Token& token) { return token.begin == token.end; }

// A deletion stands before the insertion that replaces it: [ins][del] with nothing between is turned round.
void order(Segments& segments) {
  for (std::size_t k = 0; k + 1 < segments.size(); ++k)
    if (segments[k].mark == Mark::inserted && segments[k + 1].mark == Mark::deleted) {
      std::swap(segments[k], segments[k + 1]);
      // Turned round, each may now touch one of its own kind.
      if (k > 0 && segments[k - 1].mark == segments[k].mark) {
        segments[k - 1].text += segments[k].text;
        segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(k));
        --k;
      }
      if (k + 2 < segments.size() && segments[k + 1].mark == segments[k + 2].mark) {
        segments[k + 1].text += segments[k + 2].text;
        segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(k + 2));
      }
      if (k > 0) --k;
    }
}

// A gap belongs to the word behind it; where both sides have the word but only one has a gap, the gap itself is
// marked.
class Writer {
 public:
  Writer(const Side& before, const Side& after) : before_(before), after_(after), out_(1) {}

  std::vector<PartLine> write(const std::vector<Hunk>& hunks) {
    for (const Hunk& h : hunks) {
      if (h.equal)
        keep(h);
      else
        change(h);
    }
    gap(before_.tokens.size(), after_.tokens.size());
    for (PartLine& line : out_) order(line.text);
    return std::move(out_);
  }

 private:
  void add(Mark mark, std::string_view text) { append(out_.back().text, mark, text); }

  void gap(std::size_t b, std::size_t a) {
    const std::string_view x = gap_before(b);
    const std::string_view y = after_.gap(a);
    if (x.empty() == y.empty()) return add(Mark::none, y);
    add(Mark::deleted, x);
    add(Mark::inserted, y);
  }

  // What is left to write of the gap in front of a token of before.
  std::string_view gap_before(std::size_t b) const {
    return b == taken_ ? std::string_view() : before_.gap(b);
  }

  void keep(const Hunk& h) {
    for (std::size_t i = 0; i < h.b1 - h.b0; ++i) {
      gap(h.b0 + i, h.a0 + i);
      add(Mark::none, after_.word(h.a0 + i));
    }
  }

  void change(const Hunk& h) {
    const bool goes = h.b0 < h.b1;
    const bool comes = h.a0 < h.a1;
    const std::string_view x = goes ? gap_before(h.b0) : std::string_view();
    const std::string_view y = comes ? after_.gap(h.a0) : std::string_view();
    // The gap in front stays outside the marks when both sides have one there.
    const bool outside = !x.empty() && !y.empty();
    if (outside) add(Mark::none, y);
    if (goes) {
      if (!outside) add(Mark::deleted, x);
      words(before_, h.b0, h.b1, Mark::deleted);
    }
    if (!comes) return;
    // Between the parts of a split stood a space, which goes with the end of the first.
    if (is_paragraph_end(after_.tokens[h.a1 - 1])) {
      add(Mark::deleted, gap_before(h.b1));
      taken_ = h.b1;
    }
    if (!outside) add(Mark::inserted, y);
    words(after_, h.a0, h.a1, Mark::inserted);
  }

  // Tokens [from, to) with the white space between them, not before or after.
  void words(const Side& side, std::size_t from, std::size_t to, Mark mark) {
    std::size_t begin = from;
    for (std::size_t k = from; k < to; ++k) {
      if (!is_paragraph_end(side.tokens[k])) continue;
      if (begin < k) add(mark, side.words(begin, k));
      if (begin < k) add(mark, side.gap(k));
      out_.back().end = mark;
      out_.emplace_back();
      begin = k + 1;
      if (begin < to) add(mark, side.gap(begin));
    }
    if (begin < to) add(mark, side.words(begin, to));
  }

  const Side& before_;
  const Side& after_;
  std::vector<PartLine> out_;
  std::size_t taken_ = static_cast<std::size_t>(-1);  // token of before whose gap is written already
};

// Paragraphs one behind the other.
struct Joined {
  std::string text;
  std::vector<Token> tokens;
};

Joined joined(const std::vector<std::string_view>& parts, diff::Interner& interner) {
  Joined out;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const std::size_t first = out.tokens.size();
    const auto at = static_cast<std::uint32_t>(out.text.size());
    diff::append_tokens(parts[k], interner, out.tokens);
    for (std::size_t t = first; t < out.tokens.size(); ++t)
      out.tokens[t].begin += at, out.tokens[t].end += at;
    out.text += parts[k];
    const auto end = static_cast<std::uint32_t>(out.text.size());
    if (k + 1 < parts.size()) out.tokens.push_back({interner.id(kParagraphEnd), end, end});
  }
  return out;
}

}  // namespace

std::vector<PartLine> write_lines(const std::vector<Hunk>& hunks, const Side& before, const Side& after) {
  return Writer(before, after).write(hunks);
}

std::vector<PartLine> compare_parts(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after, diff::Interner& interner,
                                    const SegmentOptions& options) {
  const Joined x = joined(before, interner);
  const Joined y = joined(after, interner);
  const Side b{x.text, x.tokens};
  const Side a{y.text, y.tokens};
  return write_lines(join(least_hunks(b, a), b, a, interner, options.bridge_words, kBridgeFreely), b, a);
}

}  // namespace redraft::redline
