#include "redline/tied_words.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>

#include "diff/sequence.h"
#include "redline/gone_matches.h"

namespace redraft::redline {

namespace {

struct Stretch {
  Range range;
  RevisionIndex revision = kNone;
  bool space = false;
};

bool blank(std::string_view words) { return words.find_first_not_of(" \t\n\r") == std::string_view::npos; }

// White space that nobody put there by itself goes with what it stands beside.
void lend_to_spaces(std::vector<Stretch>& list) {
  for (std::size_t k = 0; k < list.size(); ++k)
    if (list[k].revision == kNone && list[k].space) {
      if (k > 0) list[k].revision = list[k - 1].revision;
      if (list[k].revision == kNone && k + 1 < list.size()) list[k].revision = list[k + 1].revision;
    }
}

class WordTier {
 public:
  WordTier(TiedStory& story, diff::Interner& interner, HandList& hands)
      : story_(story), gone_words_(interner), hands_(hands) {}

  void run() {
    gather();
    GoneMatches matches(gone_,
                        story_.trail == nullptr ? std::vector<LostGroup>{} : gone_words_.of(*story_.trail));
    if (story_.trail != nullptr) {
      for (std::size_t k = 0; k < story_.lines.size(); ++k) changed_words(k, matches);
      matches.run(*story_.after, *story_.trail);
      for (const RevisionIndex revision : matches.inside()) hands_.of(revision);
    }
    for (std::size_t k = 0; k < story_.lines.size(); ++k) rebuild(k);
    marks();
  }

 private:
  // All that only BEFORE has, in order, with the place in AFTER where it stood.
  void gather() {
    for (std::size_t k = 0; k < story_.lines.size(); ++k) {
      const Line& line = *story_.lines[k].line;
      const std::vector<std::uint32_t> offsets = offsets_after(story_.lines[k]);
      for (std::size_t p = 0; p < line.pieces.size(); ++p) {
        const Piece& piece = line.pieces[p];
        if (!piece.after.empty() || piece.before.empty()) continue;
        gone_.push_back({k, p, offsets[p], offsets[p + 1], gone_words_.of(*story_.before, piece.before), {}});
        // What came in its place stands behind it.
        if (p + 1 < line.pieces.size() && line.pieces[p + 1].mark == Mark::inserted)
          gone_.back().reach = offsets[p + 2];
      }
      if (line.end == Mark::deleted)
        gone_.push_back({k, kNoPiece, offsets.back(), offsets.back(), {gone_words_.mark()}, {}});
    }
    for (std::size_t k = 0; k < gone_.size(); ++k) {
      gone_[k].revisions.assign(gone_[k].words.size(), kNone);
      gone_index_.emplace(std::pair{gone_[k].line, gone_[k].piece}, k);
    }
  }

  Gone* gone_of(std::size_t line, std::size_t piece) {
    const auto found = gone_index_.find({line, piece});
    return found == gone_index_.end() ? nullptr : &gone_[found->second];
  }

  bool is_kept_space(std::uint32_t offset) const {
    const std::uint32_t item = story_.after->item_at(offset);
    return story_.after->items[item].key == 0 && story_.trail->item_came[item] == kNone &&
           blank(story_.after->words({offset, offset + 1}));
  }

  // A deletion with the insertion behind it: what in the one is a word of the other, changed inside by somebody.
  void changed_words(std::size_t index, GoneMatches& matches) {
    const std::vector<Piece>& pieces = story_.lines[index].line->pieces;
    for (std::size_t p = 0; p + 1 < pieces.size(); ++p) {
      if (pieces[p].mark != Mark::deleted || pieces[p + 1].mark != Mark::inserted) continue;
      Gone* gone = gone_of(index, p);
      if (gone == nullptr) continue;
      const Range range = pieces[p + 1].after;
      for (std::uint32_t at = range.begin; at < range.end;) {
        std::uint32_t end = at;
        while (end < range.end && !is_kept_space(end)) ++end;
        if (end > at) changed_word(*gone, {at, end}, matches);
        at = std::max(end, at + 1);
      }
    }
  }

  void changed_word(Gone& gone, Range range, GoneMatches& matches) {
    std::string was;  // what stood here before anybody changed it
    bool kept = false;
    RevisionIndex by = kNone;
    std::vector<RevisionIndex> inside;
    std::uint32_t at = range.begin;
    const auto lost = [&](std::uint32_t offset) {
      was += lost_at(*story_.trail, offset);
      for (const LostAtom& atom : lost_atoms(*story_.trail, offset))
        if (by == kNone && !atom.mark) by = atom.revision;
    };
    for (std::uint32_t i = story_.after->item_at(at); at < range.end; ++i) {
      const Range text = story_.after->items[i].text;
      if (text.empty()) continue;
      lost(at);
      const Range part{at, std::min(text.end, range.end)};
      if (story_.trail->item_came[i] == kNone) {
        kept = true;
        was += story_.after->words(part);
      } else {
        inside.push_back(story_.trail->item_came[i]);
        if (by == kNone) by = inside.back();
      }
      at = part.end;
    }
    lost(range.end);
    if (!kept || by == kNone) return;
    std::vector<GoneWord> words;
    gone_words_.append(was, 0, words);
    if (!matches.take(gone, words, range, by)) return;
    changed_.emplace(range.begin, Stretch{range, by, false});
    for (const RevisionIndex revision : inside) hands_.of(revision);
  }

  std::vector<Stretch> stretches_after(Range range) const {
    std::vector<Stretch> out;
    const auto put = [&](Range part, RevisionIndex revision) {
      if (part.empty()) return;
      if (!out.empty() && out.back().revision == revision) {
        out.back().range.end = part.end;
        out.back().space = out.back().space && blank(story_.after->words(part));
      } else {
        out.push_back({part, revision, blank(story_.after->words(part))});
      }
    };
    std::uint32_t at = range.begin;
    for (std::uint32_t i = story_.after->item_at(at); at < range.end;) {
      if (const auto own = changed_.find(at); own != changed_.end()) {
        const std::uint32_t end = std::min(own->second.range.end, range.end);
        put({at, end}, own->second.revision);
        at = end;
      } else {
        std::uint32_t end = std::min(story_.after->items[i].text.end, range.end);
        if (const auto next = changed_.upper_bound(at); next != changed_.end())
          end = std::min(end, next->first);
        put({at, end}, story_.trail->item_came[i]);
        at = end;
      }
      i = story_.after->item_at(at, i);
    }
    return out;
  }

  std::vector<Stretch> stretches_before(const Gone& gone, Range range) const {
    std::vector<Stretch> out;
    for (std::size_t k = 0; k < gone.words.size(); ++k) {
      if (!gone.words[k].text.empty()) {
        out.push_back(
            {gone.words[k].text, gone.revisions[k], gone.words[k].space || gone.words[k].beside_atom});
      } else if (!out.empty() && out.back().revision == kNone) {
        out.back().revision = gone.revisions[k];
      }
    }
    if (out.empty()) out.push_back({range, kNone, false});
    return out;
  }

  void rebuild(std::size_t index) {
    Line& line = *story_.lines[index].line;
    std::vector<Piece> out;
    for (std::size_t p = 0; p < line.pieces.size(); ++p) {
      const Piece& piece = line.pieces[p];
      const bool before = piece.after.empty();
      if (!before && !piece.before.empty()) {
        out.push_back(piece);
        continue;
      }
      const Gone* gone = before ? gone_of(index, p) : nullptr;
      std::vector<Stretch> list =
          before ? stretches_before(*gone, piece.before) : stretches_after(piece.after);
      lend_to_spaces(list);
      // The two places of a move are each one person's, as their ranges are.
      if (piece.mark == Mark::none) list = {{before ? piece.before : piece.after, mostly(list), false}};
      for (const Stretch& stretch : list) {
        const std::uint32_t hand = hands_.of(stretch.revision);
        Piece part = piece;
        part.hand = hand;
        (before ? part.before : part.after) = stretch.range;
        if (Piece* last = out.empty() ? nullptr : &out.back();
            last != nullptr && last->mark == part.mark && last->hand == hand && !last->reformatted &&
            last->before.end == part.before.begin && last->after.end == part.after.begin) {
          last->before.end = part.before.end;
          last->after.end = part.after.end;
        } else {
          out.push_back(part);
        }
        if (piece.mark == Mark::none) line.hand = hand;
      }
    }
    line.pieces = std::move(out);
  }

  static RevisionIndex mostly(const std::vector<Stretch>& list) {
    std::map<RevisionIndex, std::uint32_t> sizes;
    for (const Stretch& stretch : list) sizes[stretch.revision] += stretch.range.size();
    const auto most = std::max_element(sizes.begin(), sizes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == sizes.end() ? kNone : most->first;
  }

  void marks() {
    for (const Gone& gone : gone_)
      if (Line& line = *story_.lines[gone.line].line; gone.piece == kNoPiece && !is_move(line))
        line.hand = hands_.of(gone.revisions[0]);
    if (story_.trail == nullptr) return;
    // Typing a paragraph behind another puts in the mark of the other, and what is typed stands before the old one:
    // comparing sees the paragraph come with the mark behind it.
    RevisionIndex spare = kNone;
    std::vector<Line*> lent;  // marks put in, from one that nobody tracked on
    for (const TiedLine& tied : story_.lines) {
      Line& line = *tied.line;
      if (line.after == kNone) continue;
      const RevisionIndex own = story_.trail->mark_came[line.after];
      if (line.end == Mark::none) {
        if (own != kNone || (!lent.empty() && ends_in_kept_words(*lent.front()))) shift(lent, own);
        lent.clear();
        spare = own;
        continue;
      }
      if (line.end != Mark::inserted || is_move(line)) {
        lent.clear();
        continue;
      }
      line.hand = hands_.of(own != kNone ? own : spare);
      if (own == kNone) lent.clear();
      if ((own == kNone && spare == kNone) || !lent.empty()) lent.push_back(&line);
      if (own == kNone) spare = kNone;
    }
  }

  // What came to stand last, in front of a table or at an end, came with its own mark, but the last mark is one that
  // stays: comparing sees the mark in front of each such paragraph come instead.
  void shift(const std::vector<Line*>& lent, RevisionIndex last) {
    for (std::size_t k = 0; k + 1 < lent.size(); ++k) lent[k]->hand = lent[k + 1]->hand;
    if (!lent.empty()) lent.back()->hand = hands_.of(last);
  }

  static bool ends_in_kept_words(const Line& line) {
    return !line.pieces.empty() && line.pieces.back().mark == Mark::none;
  }

  // A moved line's mark goes with its words.
  static bool is_move(const Line& line) {
    return line.move != kNone && std::any_of(line.pieces.begin(), line.pieces.end(),
                                             [](const Piece& p) { return p.mark == Mark::none; });
  }

  static constexpr std::size_t kNoPiece = static_cast<std::size_t>(-1);

  TiedStory& story_;
  GoneWords gone_words_;
  HandList& hands_;
  std::vector<Gone> gone_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> gone_index_;  // by line and piece
  std::map<std::uint32_t, Stretch> changed_;  // words of AFTER changed inside, by where they begin
};

}  // namespace

void tie_words(TiedStory& story, diff::Interner& interner, HandList& hands) {
  WordTier(story, interner, hands).run();
}

}  // namespace redraft::redline
