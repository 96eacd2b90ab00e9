#include "redline/word_compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "redline/word_not_compared.h"
#include "redline/word_story.h"

namespace redraft::redline {

namespace {

using docx::PageKind;
using docx::Story;
using docx::StoryKind;

class Comparison {
 public:
  Comparison(const docx::Document& before, const docx::Document& after, const WordCompareOptions& options)
      : before_(before),
        after_(after),
        options_(options),
        maps_(map_formats(before, after, options.numbering)) {}

  WordRedline run() {
    compare(0, 0);
    sections();
    if (options_.headers) pages();
    notes_of_one_side();
    settle_moves();
    finish();
    return std::move(out_);
  }

 private:
  // Stories in pairs, and those found in them: notes and text boxes.
  void compare(std::uint32_t before, std::uint32_t after) {
    if (!paired_before_.insert(before).second || !paired_after_.insert(after).second) return;
    const auto index = static_cast<std::uint32_t>(out_.stories.size());
    out_.stories.emplace_back();
    WordStoryComparison comparison(before_, before, after_, after, maps_, interner_, options_, out_.moves,
                                   index);
    out_.stories[index] = comparison.run();
    const Story& b = before_.stories[before];
    const Story& a = after_.stories[after];
    if (options_.notes)
      for (const AtomPair& pair : comparison.moved_pairs())
        if (const docx::Item& x = b.items[pair.before];
            x.kind == docx::ItemKind::footnote || x.kind == docx::ItemKind::endnote)
          moved_note(x, a.items[pair.after]);
    for (const AtomPair& pair : comparison.pairs()) {
      const docx::Item& x = b.items[pair.before];
      const docx::Item& y = a.items[pair.after];
      if (x.kind == docx::ItemKind::footnote || x.kind == docx::ItemKind::endnote) {
        if (options_.notes) note(x, y);
        continue;
      }
      for (std::uint32_t k = 0; k < std::min(x.stories, y.stories); ++k)
        compare(x.first_story + k, y.first_story + k);
    }
  }

  // A note whose reference moved has moved with it: each place has its own, neither is marked.
  void moved_note(const docx::Item& x, const docx::Item& y) {
    const std::uint32_t b = note_story(before_, x);
    const std::uint32_t a = note_story(after_, y);
    if (b == kNone || a == kNone || before_.stories[b].text != after_.stories[a].text) return;
    if (paired_before_.contains(b) || paired_after_.contains(a)) return;
    paired_before_.insert(b);
    paired_after_.insert(a);
    out_.stories.push_back({b, kNone, false, true, {}, {}});
  }

  static std::uint32_t index_of(const docx::Document& document, const Story* story) {
    return story == nullptr ? kNone : static_cast<std::uint32_t>(story - document.stories.data());
  }

  std::uint32_t note_story(const docx::Document& document, const docx::Item& item) const {
    const StoryKind kind = item.kind == docx::ItemKind::footnote ? StoryKind::footnote : StoryKind::endnote;
    std::map<std::pair<StoryKind, std::uint32_t>, std::uint32_t>& notes =
        &document == &before_ ? notes_before_ : notes_after_;
    if (notes.empty())
      for (std::uint32_t k = 0; k < document.stories.size(); ++k)
        notes.emplace(std::pair{document.stories[k].kind, document.stories[k].id}, k);
    const auto found = notes.find({kind, item.note});
    return found == notes.end() ? kNone : found->second;
  }

  void note(const docx::Item& x, const docx::Item& y) {
    const std::uint32_t b = note_story(before_, x);
    const std::uint32_t a = note_story(after_, y);
    if (b != kNone && a != kNone) compare(b, a);
  }

  // Notes whose reference only one side has: all of their words come or go.
  void notes_of_one_side() {
    if (!options_.notes) return;
    // Those that nothing refers to are not in the document.
    const std::set<std::uint32_t> before = referred(before_);
    const std::set<std::uint32_t> after = referred(after_);
    for (const std::uint32_t k : after)
      if (paired_after_.insert(k).second) out_.stories.push_back({kNone, k, false, false, {}, {}});
    for (const std::uint32_t k : before)
      if (paired_before_.insert(k).second) out_.stories.push_back({k, kNone, false, false, {}, {}});
  }

  std::set<std::uint32_t> referred(const docx::Document& document) const {
    std::set<std::uint32_t> out;
    for (const Story& story : document.stories)
      for (const docx::Item& item : story.items)
        if (item.kind == docx::ItemKind::footnote || item.kind == docx::ItemKind::endnote)
          if (const std::uint32_t note = note_story(document, item); note != kNone) out.insert(note);
    return out;
  }

  // A section goes with the one whose last paragraph its last paragraph goes with; the last with the last.
  void sections() {
    const WordStory& body = out_.stories[0];
    std::map<std::uint32_t, std::uint32_t> of_before;  // paragraph -> section
    for (std::uint32_t k = 0; k < before_.sections.size(); ++k)
      if (before_.sections[k].paragraph != kNone) of_before.emplace(before_.sections[k].paragraph, k);
    std::map<std::uint32_t, std::uint32_t> partner;  // paragraph after -> before
    for (const Line& line : body.lines)
      if (line.before != kNone && line.after != kNone) partner.emplace(line.after, line.before);
    for (std::uint32_t k = 0; k < after_.sections.size(); ++k) {
      const std::uint32_t paragraph = after_.sections[k].paragraph;
      if (paragraph == kNone) continue;
      const auto found = partner.find(paragraph);
      if (found == partner.end()) continue;
      if (const auto section = of_before.find(found->second); section != of_before.end())
        out_.sections.push_back({section->second, k});
    }
    const auto b = static_cast<std::uint32_t>(before_.sections.size() - 1);
    const auto a = static_cast<std::uint32_t>(after_.sections.size() - 1);
    out_.sections.push_back({b, a});
    out_.last_section_differs =
        options_.formatting && maps_.section[before_.sections[b].format] != after_.sections[a].format;
  }

  void pages() {
    for (const SectionPair& pair : out_.sections)
      for (std::size_t kind = 0; kind < 3; ++kind)
        for (const bool header : {true, false}) {
          const docx::SectionPages& x = before_.sections[pair.before];
          const docx::SectionPages& y = after_.sections[pair.after];
          page(pair, header, kind, story_of(before_, (header ? x.header : x.footer)[kind], header),
               story_of(after_, (header ? y.header : y.footer)[kind], header));
        }
  }

  std::uint32_t story_of(const docx::Document& document, const std::string& id, bool header) const {
    if (id.empty()) return kNone;
    const docx::Relationship* relation = document.package().relationship(document.package().main_part(), id);
    if (relation == nullptr) return kNone;
    return index_of(document,
                    document.find(header ? StoryKind::header : StoryKind::footer, relation->target));
  }

  void page(const SectionPair& pair, bool header, std::size_t kind, std::uint32_t before,
            std::uint32_t after) {
    if (before == kNone && after == kNone) return;
    if (before != kNone && after != kNone) {
      const auto known = page_of_.find(after);
      if (known == page_of_.end()) {
        page_of_.emplace(after, before);
        paired_before_.erase(before);  // one header before may have become several: each is compared with it
        compare(before, after);
      } else if (known->second != before) {
        shared_page(pair, header, kind, before, after);
      }
      return;
    }
    if (after != kNone) {
      if (page_of_.emplace(after, kNone).second && paired_after_.insert(after).second)
        out_.stories.push_back({kNone, after, false, false, {}, {}});
      return;
    }
    if (before_.stories[before].text.empty()) return;
    out_.lost_pages.push_back({pair.after, header, static_cast<PageKind>(kind), before});
  }

  void shared_page(const SectionPair& pair, bool header, std::size_t kind, std::uint32_t before,
                   std::uint32_t after) {
    WordCompareOptions options = options_;
    options.moves = false;
    std::vector<WordMove> none;
    WordStoryComparison comparison(before_, before, after_, after, maps_, interner_, options, none, 0);
    WordStory story = comparison.run();
    // Most often it is the same header under another name.
    if (!story.same)
      out_.shared_pages.push_back({pair.after, header, static_cast<PageKind>(kind), std::move(story)});
  }

  // A move of which one half had to give its mark away is a deletion and an insertion.
  void settle_moves() {
    std::vector<std::uint32_t> to(out_.moves.size(), kNone);
    std::vector<WordMove> kept;
    for (std::size_t k = 0; k < out_.moves.size(); ++k)
      if (out_.moves[k].from.story != kNone && out_.moves[k].to.story != kNone) {
        to[k] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(out_.moves[k]);
      }
    for (WordStory& story : out_.stories)
      for (Line& line : story.lines) {
        if (line.move != kNone) line.move = to[line.move];
        if (line.move != kNone) continue;
        for (Piece& piece : line.pieces) {
          if (piece.mark != Mark::none) continue;
          if (piece.after.empty() && !piece.before.empty()) piece.mark = Mark::deleted;
          if (piece.before.empty() && !piece.after.empty()) piece.mark = Mark::inserted;
        }
      }
    out_.moves = std::move(kept);
  }

  // Lists by what they print; of several that print the same, the one that most paragraphs went to.
  void finish() {
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> votes;
    std::set<std::uint32_t> relabelled;  // lists of BEFORE of which a paragraph prints another number now
    for (const WordStory& story : out_.stories)
      if (story.before != kNone && story.after != kNone)
        for (const Line& line : story.lines) {
          if (line.before == kNone || line.after == kNone) continue;
          const docx::Paragraph& x = before_.stories[story.before].paragraphs[line.before];
          const docx::Paragraph& y = after_.stories[story.after].paragraphs[line.after];
          if (x.num_id == 0 || y.num_id == 0 || !same_list(x.num_id, y.num_id)) continue;
          ++votes[x.num_id][y.num_id];
          if (x.label != y.label) relabelled.insert(x.num_id);
        }
    for (const int id : before_.numbering.ids()) {
      const auto b = static_cast<std::uint32_t>(id);
      if (out_.numbering.size() <= b && b < 1'000'000) out_.numbering.resize(b + 1, kNone);
      if (b >= out_.numbering.size()) continue;
      std::size_t most = 0;
      for (const auto& [a, count] : votes[b])
        if (count > most) most = count, out_.numbering[b] = a;
      if (most > 0) continue;
      for (const int other : after_.numbering.ids())
        if (same_list(b, static_cast<std::uint32_t>(other))) {
          out_.numbering[b] = static_cast<std::uint32_t>(other);
          break;
        }
    }
    unjoin(votes, relabelled);
    if (options_.formatting && options_.numbering) other_lists();
    out_.empty = !out_.last_section_differs && out_.lost_pages.empty() && out_.shared_pages.empty();
    list_not_compared(before_, after_, options_, out_);
    for (const WordStory& story : out_.stories)
      if (!story.same) out_.empty = false;
  }

  // Two lists that became one count on where each began anew: the one that most paragraphs came from is that list, the
  // other is another one, when that shows in its numbers.
  void unjoin(const std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>>& votes,
              const std::set<std::uint32_t>& relabelled) {
    std::map<std::uint32_t, std::uint32_t> owner;  // list after -> before
    for (const auto& [b, counts] : votes) {
      if (counts.empty() || b >= out_.numbering.size() || out_.numbering[b] == kNone) continue;
      const std::uint32_t a = out_.numbering[b];
      const auto [at, added] = owner.emplace(a, b);
      if (added) continue;
      std::uint32_t other = b;
      if (votes.at(at->second).at(a) < counts.at(a)) std::swap(other, at->second);
      if (relabelled.contains(other)) out_.numbering[other] = kNone;
    }
  }

  // A paragraph whose list prints the same but is not the one that the list's other paragraphs went to counts with
  // other paragraphs now: a list that was restarted, or joined to another.
  void other_lists() {
    for (WordStory& story : out_.stories)
      if (story.before != kNone && story.after != kNone)
        for (Line& line : story.lines) {
          if (line.before == kNone || line.after == kNone || line.reformatted) continue;
          const docx::Paragraph& x = before_.stories[story.before].paragraphs[line.before];
          const docx::Paragraph& y = after_.stories[story.after].paragraphs[line.after];
          if (!x.num.num_id || !y.num.num_id || x.num_id == 0 || x.num_id >= out_.numbering.size() ||
              out_.numbering[x.num_id] == y.num_id)
            continue;
          line.reformatted = true;
          story.same = false;
          if (!line.same) continue;
          line.same = false;
          if (!x.text.empty() || !y.text.empty()) line.pieces.push_back({Mark::none, false, x.text, y.text});
        }
  }

  bool same_list(std::uint32_t b, std::uint32_t a) const {
    const std::uint64_t key = before_.numbering.definition_key(static_cast<int>(b));
    return key != 0 && key == after_.numbering.definition_key(static_cast<int>(a));
  }

  const docx::Document& before_;
  const docx::Document& after_;
  const WordCompareOptions& options_;
  FormatMaps maps_;
  diff::Interner interner_;
  std::set<std::uint32_t> paired_before_;
  std::set<std::uint32_t> paired_after_;
  mutable std::map<std::pair<StoryKind, std::uint32_t>, std::uint32_t> notes_before_;  // by kind and id
  mutable std::map<std::pair<StoryKind, std::uint32_t>, std::uint32_t> notes_after_;
  std::map<std::uint32_t, std::uint32_t> page_of_;  // story after -> before
  WordRedline out_;
};

}  // namespace

WordRedline compare_word(const docx::Document& before, const docx::Document& after,
                         const WordCompareOptions& options) {
  return Comparison(before, after, options).run();
}

}  // namespace redraft::redline
