#include "redline/word_hands.h"

#include <algorithm>
#include <cctype>
#include <deque>
#include <map>
#include <string>
#include <tuple>

#include "redline/hand_list.h"
#include "redline/tied_count.h"
#include "redline/tied_formats.h"
#include "redline/tied_slide.h"
#include "redline/tied_story.h"
#include "redline/tied_words.h"

namespace redraft::redline {

namespace {

using docx::ItemKind;
using docx::NodeKind;
using docx::Revision;
using docx::RevisionKind;
using docx::Story;

// Notes by kind and id.
using NoteHands = std::map<std::pair<ItemKind, std::uint32_t>, std::uint32_t>;

// Letters and digits alone: a picture, note or field is told in other words by tracked changes than by a story.
std::string letters_of(std::string_view words) {
  std::string out;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (words[k] == '[')
      for (const std::string_view atom : {"[image]", "[footnote]", "[endnote]", "[symbol]"})
        if (words.substr(k).starts_with(atom)) k += atom.size() - 1;
    if (words.substr(k).starts_with("\xEF\xBF\xBC")) {
      k += 2;
      continue;
    }
    const auto c = static_cast<unsigned char>(words[k]);
    if (c >= 0x80U || std::isalnum(c) != 0) out += words[k];
  }
  return out;
}

std::string letters_of(const Story& story, std::uint32_t node) {
  std::string out;
  for (std::uint32_t k = node; k < story.nodes[node].end; ++k)
    if (story.nodes[k].kind == NodeKind::paragraph)
      out += story.words(story.paragraphs[story.nodes[k].paragraph].text);
  return letters_of(out);
}

class Tier {
 public:
  Tier(WordRedline& redline, const docx::Document& before, const docx::Document& after,
       const docx::TrackedChanges& tracked, const WordTrail& trail)
      : redline_(redline), before_(before), after_(after), trail_(trail), hands_(tracked) {}

  TiedHands run() {
    TiedHands out;
    // Notes stand behind the texts that refer to them: of one that came or went with its reference, whose that is, is
    // known by then.
    for (WordStory& story : redline_.stories) out.untracked += tie(story);
    for (SharedPage& page : redline_.shared_pages) out.untracked += tie(page.story);
    out.untracked += redline_.lost_pages.size();
    if (redline_.last_section_differs) {
      redline_.last_section_hand = hands_.of(trail_.last_section());
      if (redline_.last_section_hand == 0) ++out.untracked;
    }
    redline_.hands = hands_.take_hands();
    out.used = hands_.take_used();
    return out;
  }

 private:
  std::size_t tie(WordStory& word) {
    if (word.same) return 0;
    TiedStory story = tied_story(word, before_, after_, trail_);
    slide_to_tracked(story);
    tie_words(story, interner_, hands_);
    tie_formats(story, trail_, hands_);
    for (const TiedNode& node : story.nodes)
      (node.inserted ? word.inserted : word.deleted).nodes[node.node] =
          node.inserted ? came(word, node.node) : went(word, node.node);
    give_notes(story);
    return count_untracked(story);
  }

  std::uint32_t came(const WordStory& word, std::uint32_t node) {
    const docx::Node& own = after_.stories[word.after].nodes[node];
    const RevisionKind kind =
        own.kind == NodeKind::row ? RevisionKind::row_insertion : RevisionKind::cell_insertion;
    return hands_.of(trail_.element(kind, word.after, own.span.whole()));
  }

  // A row of BEFORE is the next one of these words that somebody took out of AFTER.
  std::uint32_t went(const WordStory& word, std::uint32_t node) {
    if (word.after == kNone || trail_.part_of(word.after) == kNone) return 0;
    const Story& story = before_.stories[word.before];
    const RevisionKind kind =
        story.nodes[node].kind == NodeKind::row ? RevisionKind::row_deletion : RevisionKind::cell_deletion;
    list_rows_gone();
    const auto found = rows_gone_.find({kind, trail_.part_of(word.after), letters_of(story, node)});
    if (found == rows_gone_.end() || found->second.empty()) return 0;
    const RevisionIndex next = found->second.front();
    found->second.pop_front();
    return hands_.of(next);
  }

  // Once, when the first is asked for: a table may have lost thousands of rows.
  void list_rows_gone() {
    if (rows_listed_) return;
    rows_listed_ = true;
    const std::vector<Revision>& revisions = hands_.tracked().revisions();
    for (RevisionIndex k = 0; k < revisions.size(); ++k) {
      const Revision& one = revisions[k];
      if (one.kind == RevisionKind::row_deletion || one.kind == RevisionKind::cell_deletion)
        rows_gone_[{one.kind, one.part, letters_of(hands_.tracked().words(one.part, one.first, one.last))}]
            .push_back(k);
    }
  }

  // Of a note that one side has, its words are whose the reference is, where nothing else is known of them.
  void give_notes(TiedStory& story) {
    for (const TiedLine& tied : story.lines)
      for (const Piece& piece : tied.line->pieces) {
        if (piece.mark == Mark::none || piece.hand == 0) continue;
        const bool deleted = piece.mark == Mark::deleted;
        const Story& own = deleted ? *story.before : *story.after;
        const Range range = deleted ? piece.before : piece.after;
        for (std::uint32_t i = own.item_at(range.begin);
             i < own.items.size() && own.items[i].text.begin < range.end; ++i)
          if (own.items[i].kind == ItemKind::footnote || own.items[i].kind == ItemKind::endnote)
            (deleted ? notes_before_ : notes_after_)[{own.items[i].kind, own.items[i].note}] = piece.hand;
      }
    if (story.before != nullptr && story.after != nullptr) return;
    const Story* own = story.after != nullptr ? story.after : story.before;
    const NoteHands& notes = story.after != nullptr ? notes_after_ : notes_before_;
    if (own == nullptr) return;
    const auto found = notes.find(
        {own->kind == docx::StoryKind::footnote ? ItemKind::footnote : ItemKind::endnote, own->id});
    if (found == notes.end()) return;
    for (TiedLine& tied : story.lines) {
      for (Piece& piece : tied.line->pieces)
        if (piece.hand == 0) piece.hand = found->second;
      if (tied.line->hand == 0) tied.line->hand = found->second;
    }
  }

  WordRedline& redline_;
  const docx::Document& before_;
  const docx::Document& after_;
  const WordTrail& trail_;
  diff::Interner interner_;
  HandList hands_;
  // Rows and cells taken out of AFTER by kind, part and words, in order; those that are told of are gone from it.
  std::map<std::tuple<RevisionKind, std::size_t, std::string>, std::deque<RevisionIndex>> rows_gone_;
  bool rows_listed_ = false;
  NoteHands notes_before_;
  NoteHands notes_after_;
};

}  // namespace

TiedHands tie_hands(WordRedline& redline, const docx::Document& before, const docx::Document& after,
                    const docx::TrackedChanges& tracked, const WordTrail& trail) {
  return Tier(redline, before, after, tracked, trail).run();
}

}  // namespace redraft::redline
