#include "amend/payload.h"

#include <algorithm>

#include "base/unicode.h"
#include "diff/sequence.h"
#include "diff/tokens.h"
#include "legal/citation.h"

namespace redraft::amend {

namespace {

using legal::Document;
using legal::kNone;
using legal::Paragraph;
using legal::ParagraphKind;
using profile::Profile;

constexpr double kSkip = -0.02;     // leaving a baseline paragraph out without an elision
constexpr double kNew = -0.01;      // stating one that the baseline does not have
constexpr double kLabel = 1.0;      // the same label in the same list, and alike
constexpr double kLabelOnly = 0.6;  // the same label, other words
constexpr double kSureWords = 8;    // likeness of fewer words says less
constexpr std::size_t kMostCells = 4000000;

bool same_class(const Paragraph& a, const Paragraph& b) {
  if (a.kind == b.kind) return true;
  // A part restated as a clause, an item as a continuation: no. A heading is only a heading.
  const auto numbered = [](ParagraphKind k) {
    return k == ParagraphKind::part || k == ParagraphKind::clause;
  };
  return numbered(a.kind) && numbered(b.kind);
}

// The label with those of its lists: "D3.11(a)(ii)".
std::string path_of(const Document& document, std::size_t at) {
  std::string path;
  for (; at != kNone; at = document.paragraphs[at].parent) {
    const Paragraph& p = document.paragraphs[at];
    if (p.kind == ParagraphKind::definition) return comparison_key(p.term) + path;
    path.insert(0, p.label.bare());
    if (p.kind == ParagraphKind::clause || p.kind == ParagraphKind::part) break;
  }
  return path;
}

struct Entry {
  diff::Words words;
  std::string path;
};

std::vector<Entry> entries_of(const Document& document, const std::vector<std::size_t>& indexes,
                              diff::Interner& interner, const Profile& profile) {
  std::vector<Entry> out;
  for (const std::size_t at : indexes) {
    const Paragraph& p = document.paragraphs[at];
    diff::Block block;
    block.label = p.label.text;
    block.term = p.term;
    std::string text = p.text;
    for (const std::string& elision : profile.elisions)
      for (std::size_t e = text.find(elision); p.kind != ParagraphKind::elision && e != std::string::npos;
           e = text.find(elision, e))
        text.erase(e, elision.size());
    block.text = text;
    out.push_back({diff::words_of(block, interner), path_of(document, at)});
  }
  return out;
}

class Table {
 public:
  Table(const Document& payload, const std::vector<std::size_t>& stated, const Document& baseline,
        const std::vector<std::size_t>& base, const Profile& profile)
      : payload_(payload),
        stated_(stated),
        baseline_(baseline),
        base_(base),
        n_(stated.size()),
        m_(base.size()) {
    diff::Interner interner;
    p_ = entries_of(payload, stated, interner, profile);
    b_ = entries_of(baseline, base, interner, profile);
    states_headings_ = std::any_of(stated.begin(), stated.end(), [&](std::size_t i) {
      return payload.paragraphs[i].kind == ParagraphKind::heading;
    });
  }

  Overlay run() {
    fill();
    return trace();
  }

 private:
  bool elision(std::size_t i) const { return payload_.paragraphs[stated_[i]].kind == ParagraphKind::elision; }

  // Paragraphs of the baseline that stay unless the payload speaks of their kind: what an extract leaves out,
  // and headings where the payload gives none.
  bool stays(std::size_t j) const {
    const ParagraphKind kind = baseline_.paragraphs[base_[j]].kind;
    return kind == ParagraphKind::elision || (kind == ParagraphKind::heading && !states_headings_);
  }

  double worth(std::size_t i, std::size_t j) const {
    const Paragraph& p = payload_.paragraphs[stated_[i]];
    const Paragraph& b = baseline_.paragraphs[base_[j]];
    if (!same_class(p, b)) return -1;
    const bool label = !p.label.empty() && p_[i].path == b_[j].path;
    if (p.kind == ParagraphKind::definition) {
      return p_[i].path == b_[j].path ? 3 : -1;  // a definition is its term
    }
    const double like = diff::likeness(p_[i].words, b_[j].words);
    // Under another label half of the words must be the same: "(ba) whistle in the wind;" is not a new form of
    // "(a) fill the Lamp with oil;".
    if (!label && !p.label.empty() && !b.label.empty() && like < 0.5) return -1;
    if (like >= 0.35 && label) return 2 * like + kLabel;
    const double sure =
        like == 1.0 ? 1.0 : std::min(1.0, static_cast<double>(p_[i].words.count) / kSureWords);
    if (like >= 0.35) return 2 * like * sure;
    if (p.kind == ParagraphKind::text || p.kind == ParagraphKind::heading) {
      // Without a label only likeness tells; a heading restated between the same clauses may be wholly new.
      return like >= 0.2 ? like : -1;
    }
    return label ? kLabelOnly + like : -1;
  }

  double skip(std::size_t i, std::size_t j) const {
    // Between the stated paragraphs i-1 and i; free behind an elision.
    if (i > 0 && elision(i - 1)) return 0;
    return stays(j) ? 0 : kSkip;
  }

  std::size_t at(std::size_t i, std::size_t j) const { return i * (m_ + 1) + j; }

  void fill() {
    best_.assign((n_ + 1) * (m_ + 1), 0);
    for (std::size_t i = n_ + 1; i-- > 0;)
      for (std::size_t j = m_ + 1; j-- > 0;) {
        if (i == n_ && j == m_) continue;
        double b = -1e9;
        if (j < m_) b = std::max(b, skip(i, j) + best_[at(i, j + 1)]);
        if (i < n_) b = std::max(b, (elision(i) ? 0 : kNew) + best_[at(i + 1, j)]);
        if (i < n_ && j < m_ && !elision(i)) {
          const double w = worth(i, j);
          if (w > 0) b = std::max(b, w + best_[at(i + 1, j + 1)]);
        }
        best_[at(i, j)] = b;
      }
  }

  Overlay trace() {
    Overlay out;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < n_ || j < m_) {
      if (i < n_ && j < m_ && !elision(i)) {
        const double w = worth(i, j);
        if (w > 0 && best_[at(i, j)] == w + best_[at(i + 1, j + 1)]) {
          out.steps.push_back({stated_[i], base_[j], false, false});
          ++out.paired;
          ++i, ++j;
          continue;
        }
      }
      // A new paragraph goes before what is left out behind it, unless an elision stands between.
      if (i < n_ && best_[at(i, j)] == (elision(i) ? 0 : kNew) + best_[at(i + 1, j)]) {
        if (!elision(i)) {
          if (i > 0 && elision(i - 1) && i + 1 < n_ && elision(i + 1))
            out.unplaced.push_back(out.steps.size());
          out.steps.push_back({stated_[i], kNone, false, false});
        }
        ++i;
        continue;
      }
      if ((i > 0 && elision(i - 1)) || stays(j)) {
        out.steps.push_back({kNone, base_[j], true, false});
      } else {
        out.dropped.push_back(base_[j]);
      }
      ++j;
    }
    find_moves(out);
    place_by_label(out);
    return out;
  }

  std::size_t position(const std::vector<std::size_t>& list, std::size_t value) const {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), value) - list.begin());
  }

  // A new paragraph that is one of the dropped ones has moved.
  void find_moves(Overlay& out) {
    for (Step& step : out.steps) {
      if (step.stated == kNone || step.base != kNone) continue;
      const std::size_t i = position(stated_, step.stated);
      double best = 0;
      std::size_t from = kNone;
      for (std::size_t d = 0; d < out.dropped.size(); ++d) {
        const std::size_t j = position(base_, out.dropped[d]);
        if (!same_class(payload_.paragraphs[step.stated], baseline_.paragraphs[out.dropped[d]])) continue;
        const double like = diff::likeness(p_[i].words, b_[j].words);
        const bool enough =
            (like >= 0.8 && p_[i].words.count >= 8) || (like == 1.0 && p_[i].words.count >= 3);
        if (enough && like > best) best = like, from = d;
      }
      if (from == kNone) continue;
      step.base = out.dropped[from];
      step.moved = true;
      ++out.paired;
      out.dropped.erase(out.dropped.begin() + static_cast<std::ptrdiff_t>(from));
    }
  }

  // Between two elisions a new paragraph has no neighbour; its label may still say where it belongs: behind the
  // one it follows in its list.
  void place_by_label(Overlay& out) {
    std::vector<std::size_t> unplaced;
    std::vector<std::size_t> stated;
    for (const std::size_t s : out.unplaced)
      if (out.steps[s].base == kNone) stated.push_back(out.steps[s].stated);
    for (const std::size_t which : stated) {
      const auto s = static_cast<std::size_t>(
          std::find_if(out.steps.begin(), out.steps.end(), [&](const Step& x) { return x.stated == which; }) -
          out.steps.begin());
      const Paragraph& p = payload_.paragraphs[which];
      const Step step = out.steps[s];
      std::size_t after = kNone;
      if (!p.label.empty()) {
        for (std::size_t k = 0; k < out.steps.size(); ++k) {
          if (k == s || out.steps[k].base == kNone) continue;
          const Paragraph& b = baseline_.paragraphs[out.steps[k].base];
          if (b.kind == p.kind && b.depth == p.depth && legal::follows(b.label, p.label)) after = k;
        }
      }
      if (after == kNone) {
        unplaced.push_back(which);
        continue;
      }
      // Behind the whole of the item that it follows.
      std::size_t to = after + 1;
      while (to < out.steps.size() && out.steps[to].base != kNone &&
             legal::within(baseline_, out.steps[to].base, out.steps[after].base))
        ++to;
      // A list that already has this label says nothing of where another goes.
      const bool taken = to < out.steps.size() && out.steps[to].base != kNone &&
                         baseline_.paragraphs[out.steps[to].base].label == p.label;
      if (taken) {
        unplaced.push_back(which);
        continue;
      }
      out.steps.erase(out.steps.begin() + static_cast<std::ptrdiff_t>(s));
      if (s < to) --to;
      out.steps.insert(out.steps.begin() + static_cast<std::ptrdiff_t>(to), step);
    }
    out.unplaced = unplaced;
  }

  const Document& payload_;
  const std::vector<std::size_t>& stated_;
  const Document& baseline_;
  const std::vector<std::size_t>& base_;
  std::size_t n_;
  std::size_t m_;
  std::vector<Entry> p_;
  std::vector<Entry> b_;
  std::vector<double> best_;
  bool states_headings_ = false;
};

}  // namespace

Overlay lay_over(const Document& payload, const std::vector<std::size_t>& stated, const Document& baseline,
                 const std::vector<std::size_t>& base, const Profile& profile) {
  if ((stated.size() + 1) * (base.size() + 1) <= kMostCells)
    return Table(payload, stated, baseline, base, profile).run();
  // Too large for one table: clause by clause, each of the baseline taken up to the label that comes next.
  Overlay out;
  std::size_t b = 0;
  for (std::size_t s = 0; s < stated.size();) {
    std::size_t end = s + 1;
    while (end < stated.size() && payload.paragraphs[stated[end]].depth > 0) ++end;
    const Paragraph& next = payload.paragraphs[stated[std::min(end, stated.size() - 1)]];
    std::size_t stop = base.size();
    for (std::size_t k = b; k < base.size() && end < stated.size(); ++k)
      if (!next.label.empty() && baseline.paragraphs[base[k]].label == next.label) {
        stop = k;
        break;
      }
    if (end < stated.size() && stop == base.size()) stop = std::min(b + 1, base.size());
    const std::vector<std::size_t> piece(stated.begin() + static_cast<std::ptrdiff_t>(s),
                                         stated.begin() + static_cast<std::ptrdiff_t>(end));
    const std::vector<std::size_t> under(base.begin() + static_cast<std::ptrdiff_t>(b),
                                         base.begin() + static_cast<std::ptrdiff_t>(std::max(b, stop)));
    const Overlay part = Table(payload, piece, baseline, under, profile).run();
    out.steps.insert(out.steps.end(), part.steps.begin(), part.steps.end());
    out.dropped.insert(out.dropped.end(), part.dropped.begin(), part.dropped.end());
    out.unplaced.insert(out.unplaced.end(), part.unplaced.begin(), part.unplaced.end());
    out.paired += part.paired;
    s = end;
    b = std::max(b, stop);
  }
  return out;
}

std::string fill_elisions(const std::string& stated, const std::string& base, const Profile& profile) {
  // Pieces between the elisions, each with the tokens of its own.
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < stated.size();) {
    const auto elision = std::find_if(
        profile.elisions.begin(), profile.elisions.end(),
        [&](const std::string& e) { return e[0] == '[' && stated.compare(at, e.size(), e) == 0; });
    if (elision != profile.elisions.end()) {
      pieces.emplace_back();
      at += elision->size();
    } else {
      pieces.back() += stated[at++];
    }
  }
  if (pieces.size() == 1) return stated;
  diff::Interner interner;
  const std::vector<diff::Token> b = diff::tokenise(base, interner);
  std::vector<std::uint32_t> before;
  before.reserve(b.size());
  for (const diff::Token& t : b) before.push_back(t.id);
  std::vector<std::uint32_t> after;
  std::vector<std::size_t> starts;
  for (const std::string& piece : pieces) {
    starts.push_back(after.size());
    for (const diff::Token& t : diff::tokenise(piece, interner)) after.push_back(t.id);
  }
  std::vector<std::size_t> partner(after.size(), kNone);
  for (const diff::Run& run : diff::common_runs(before, after))
    for (std::size_t k = 0; k < run.size; ++k) partner[run.after + k] = run.before + k;
  std::string out = std::string(trim(pieces[0]));
  for (std::size_t k = 1; k < pieces.size(); ++k) {
    // What the baseline has between the last word that is matched before and the first one behind.
    std::size_t from = 0;
    for (std::size_t i = starts[k]; i-- > 0;)
      if (partner[i] != kNone) {
        from = partner[i] + 1;
        break;
      }
    std::size_t to = b.size();
    for (std::size_t i = starts[k]; i < after.size(); ++i)
      if (partner[i] != kNone) {
        to = partner[i];
        break;
      }
    const auto add = [&out](std::string_view words) {
      words = trim(words);
      if (words.empty()) return;
      const bool closes =
          words[0] == ',' || words[0] == ';' || words[0] == '.' || words[0] == ':' || words[0] == ')';
      if (!out.empty() && !closes) out += ' ';
      out += words;
    };
    if (from < to) add(std::string_view(base).substr(b[from].begin, b[to - 1].end - b[from].begin));
    add(pieces[k]);
  }
  return out;
}

Merged merge_words(const std::string& base, const std::string& from, const std::string& to) {
  diff::Interner interner;
  const auto ids = [&](const std::vector<diff::Token>& tokens) {
    std::vector<std::uint32_t> out;
    out.reserve(tokens.size());
    for (const diff::Token& t : tokens) out.push_back(t.id);
    return out;
  };
  const std::vector<diff::Token> b = diff::tokenise(base, interner);
  const std::vector<diff::Token> f = diff::tokenise(from, interner);
  const std::vector<diff::Token> t = diff::tokenise(to, interner);
  const std::vector<std::uint32_t> bi = ids(b);
  const std::vector<std::uint32_t> fi = ids(f);
  const std::vector<std::uint32_t> ti = ids(t);
  std::vector<std::size_t> in_base(f.size(), kNone);
  for (const diff::Run& run : diff::common_runs(fi, bi))
    for (std::size_t k = 0; k < run.size; ++k) in_base[run.before + k] = run.after + k;
  Merged out;
  std::size_t done = 0;  // bytes of base that are written
  std::size_t i = 0;
  std::size_t j = 0;
  const auto edit = [&](std::size_t p, std::size_t q) {
    if (i == p && j == q) return;
    // The words that the edit takes out, and the one it stands behind, must be in the base as they were.
    std::size_t begin = 0;
    if (i > 0) {
      if (in_base[i - 1] == kNone)
        out.clean = false;
      else
        begin = b[in_base[i - 1]].end;
    }
    std::size_t end = begin;
    for (std::size_t k = i; k < p; ++k) {
      if (in_base[k] == kNone || (k > i && in_base[k] != in_base[k - 1] + 1))
        out.clean = false;
      else
        end = b[in_base[k]].end;
    }
    if (!out.clean || begin < done) {
      out.clean = false;
      return;
    }
    out.text += base.substr(done, begin - done);
    if (j < q) {
      const std::size_t gap = j == 0 ? 0 : t[j - 1].end;
      out.text += to.substr(gap, t[q - 1].end - gap);
      // At the very start the white space stands behind the new words.
      if (begin == 0 && q < t.size()) out.text += to.substr(t[q - 1].end, t[q].begin - t[q - 1].end);
    }
    done = end;
  };
  for (const diff::Run& run : diff::common_runs(fi, ti)) {
    edit(run.before, run.after);
    i = run.before + run.size;
    j = run.after + run.size;
  }
  edit(f.size(), t.size());
  out.text += base.substr(std::min(done, base.size()));
  if (!out.clean) out.text = base;
  out.text = std::string(trim(out.text));
  return out;
}

}  // namespace redraft::amend
