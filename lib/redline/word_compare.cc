#include "redline/word_compare.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "docx/field_notes.h"
#include "docx/page_name.h"
#include "redline/picture_descriptions.h"
#include "redline/word_listing.h"
#include "redline/word_lists.h"
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
        keys_(match_keys(before, after)),
        maps_(map_formats(before, after, keys_, options.numbering)) {
    out_.names = keys_.names;
  }

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
    WordStoryComparison comparison(before_, before, after_, after, keys_, maps_, interner_, options_,
                                   out_.moves, index);
    out_.stories[index] = comparison.run();
    const Story& b = before_.stories[before];
    const Story& a = after_.stories[after];
    if (options_.notes)
      for (const AtomPair& pair : comparison.moved_pairs())
        each_note(b, b.items[pair.before], a, a.items[pair.after],
                  [this](std::uint32_t x, std::uint32_t y) { moved_note(x, y); });
    for (const AtomPair& pair : comparison.pairs()) {
      const docx::Item& x = b.items[pair.before];
      const docx::Item& y = a.items[pair.after];
      if (options_.notes)
        each_note(b, x, a, y, [this](std::uint32_t one, std::uint32_t other) { compare(one, other); });
      if (x.kind == docx::ItemKind::drawing) descriptions_.compare(before_, b, x, after_, a, y);
      for (std::uint32_t k = 0; k < std::min(x.stories, y.stories); ++k)
        compare(x.first_story + k, y.first_story + k);
    }
  }

  // A note whose reference moved has moved with it: each place has its own, neither is marked.
  void moved_note(std::uint32_t b, std::uint32_t a) {
    if (before_.stories[b].text != after_.stories[a].text) return;
    if (paired_before_.contains(b) || paired_after_.contains(a)) return;
    paired_before_.insert(b);
    paired_after_.insert(a);
    out_.stories.push_back({b, kNone, false, true, {}, {}});
  }

  static std::uint32_t index_of(const docx::Document& document, const Story* story) {
    return story == nullptr ? kNone : static_cast<std::uint32_t>(story - document.stories.data());
  }

  std::uint32_t note_story(const docx::Document& document, const docx::NoteOfItem& note) const {
    std::map<std::pair<StoryKind, std::uint32_t>, std::uint32_t>& notes =
        &document == &before_ ? notes_before_ : notes_after_;
    if (notes.empty())
      for (std::uint32_t k = 0; k < document.stories.size(); ++k)
        notes.emplace(std::pair{document.stories[k].kind, document.stories[k].id}, k);
    const auto found = notes.find({note.kind, note.id});
    return found == notes.end() ? kNone : found->second;
  }

  // Two items that are the same lead to notes in the same order.
  template <typename Look>
  void each_note(const Story& b, const docx::Item& x, const Story& a, const docx::Item& y, const Look& look) {
    const std::vector<docx::NoteOfItem> before = docx::note_references(before_, b, x);
    const std::vector<docx::NoteOfItem> after = docx::note_references(after_, a, y);
    for (std::size_t k = 0; k < std::min(before.size(), after.size()); ++k) {
      const std::uint32_t one = note_story(before_, before[k]);
      const std::uint32_t other = note_story(after_, after[k]);
      if (one != kNone && other != kNone) look(one, other);
    }
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
        for (const docx::NoteOfItem& reference : docx::note_references(document, story, item))
          if (const std::uint32_t note = note_story(document, reference); note != kNone) out.insert(note);
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

  // A section that shows a page of AFTER on one kind of its pages, and what it is compared with there.
  struct PageUse {
    std::uint32_t section = 0;  // after
    bool header = true;
    std::size_t kind = 0;
    std::uint32_t before = kNone;
  };
  struct UsedPage {
    std::uint32_t after = kNone;
    std::vector<PageUse> uses;
  };

  void pages() {
    std::vector<UsedPage> used;  // as they are met
    for (const SectionPair& pair : out_.sections)
      for (std::size_t kind = 0; kind < 3; ++kind)
        for (const bool header : {true, false}) {
          const docx::SectionPages& x = before_.sections[pair.before];
          const docx::SectionPages& y = after_.sections[pair.after];
          const std::uint32_t b = story_of(before_, (header ? x.header : x.footer)[kind], header);
          const std::uint32_t a = story_of(after_, (header ? y.header : y.footer)[kind], header);
          if (a == kNone) {
            if (b != kNone && !before_.stories[b].text.empty())
              out_.lost_pages.push_back({pair.after, header, static_cast<PageKind>(kind), b});
            continue;
          }
          auto at = std::find_if(used.begin(), used.end(), [&](const UsedPage& p) { return p.after == a; });
          if (at == used.end()) at = used.insert(used.end(), {a, {}});
          at->uses.push_back({pair.after, header, kind, b});
        }
    for (const UsedPage& page : used) this->page(page);
  }

  std::uint32_t story_of(const docx::Document& document, const std::string& id, bool header) const {
    if (id.empty()) return kNone;
    const docx::Relationship* relation = document.package().relationship(document.package().main_part(), id);
    if (relation == nullptr) return kNone;
    return index_of(document,
                    document.find(header ? StoryKind::header : StoryKind::footer, relation->target));
  }

  // With the text boxes in it.
  void unpair(std::uint32_t before) {
    if (paired_before_.erase(before) == 0) return;
    for (const docx::Item& item : before_.stories[before].items)
      for (std::uint32_t k = 0; k < item.stories; ++k) unpair(item.first_story + k);
  }

  // A part is marked once, for all that show it: where they had several pages, the others get copies.
  void page(const UsedPage& page) {
    const std::uint32_t before = page_in_place(page);
    if (before != kNone) {
      unpair(before);  // one header before may have become several: each is compared with it
      compare(before, page.after);
    } else if (paired_after_.insert(page.after).second) {
      out_.stories.push_back({kNone, page.after, false, false, {}, {}});
    }
    struct Shared {
      std::optional<std::size_t> page;  // of out_.shared_pages
      bool other_boxes = false;
    };
    std::map<std::uint32_t, Shared> shared;  // by page before
    for (const PageUse& use : page.uses) {
      if (use.before == before) continue;
      const auto [at, added] = shared.emplace(use.before, Shared{});
      Shared& one = at->second;
      if (added) {
        one.page = shared_page(use, page.after);
        one.other_boxes = use.before != kNone && boxes_differ(use.before, page.after);
      } else if (one.page) {
        out_.shared_pages[*one.page].also.emplace_back(use.section, static_cast<PageKind>(use.kind));
      }
      if (one.other_boxes)
        other_boxes_.push_back(docx::page_name(use.header, static_cast<PageKind>(use.kind), use.section));
    }
  }

  // Text boxes that a page before and the part that is copied for it both have. In the copy they stand as they are.
  bool boxes_differ(std::uint32_t before, std::uint32_t after) {
    std::vector<WordMove> none;
    WordCompareOptions options = options_;
    options.moves = false;
    WordStoryComparison comparison(before_, before, after_, after, keys_, maps_, interner_, options, none, 0);
    comparison.run();
    for (const AtomPair& pair : comparison.pairs()) {
      const docx::Item& x = before_.stories[before].items[pair.before];
      const docx::Item& y = after_.stories[after].items[pair.after];
      for (std::uint32_t k = 0; k < std::min(x.stories, y.stories); ++k)
        if (!compared_alone(x.first_story + k, y.first_story + k).same ||
            boxes_differ(x.first_story + k, y.first_story + k))
          return true;
    }
    return false;
  }

  void list_other_boxes() {
    if (other_boxes_.empty()) return;
    out_.findings.push_back(not_compared(
        after_, "text boxes are not the same in a page that other sections share: " + some_of(other_boxes_)));
  }

  // The page of BEFORE that the part itself is compared with: one that it still is, so that sections in which nothing
  // changed show no change; else the first that there is.
  std::uint32_t page_in_place(const UsedPage& page) {
    const std::vector<PageUse>& uses = page.uses;
    const auto other = [&](const PageUse& use) { return use.before != uses.front().before; };
    if (std::none_of(uses.begin(), uses.end(), other)) return uses.front().before;
    std::uint32_t first = kNone;
    std::set<std::uint32_t> seen;
    for (const PageUse& use : uses) {
      if (use.before == kNone || !seen.insert(use.before).second) continue;
      if (first == kNone) first = use.before;
      if (compared_alone(use.before, page.after).same) return use.before;
    }
    return first;
  }

  // Most often it is the same header under another name, and there is none.
  std::optional<std::size_t> shared_page(const PageUse& use, std::uint32_t after) {
    WordStory story;
    story.after = after;
    if (use.before != kNone) story = compared_alone(use.before, after);
    if (story.same) return std::nullopt;
    out_.shared_pages.push_back({use.section, use.header, static_cast<PageKind>(use.kind), std::move(story)});
    return out_.shared_pages.size() - 1;
  }

  WordStory compared_alone(std::uint32_t before, std::uint32_t after) {
    WordCompareOptions options = options_;
    options.moves = false;
    std::vector<WordMove> none;
    return WordStoryComparison(before_, before, after_, after, keys_, maps_, interner_, options, none, 0)
        .run();
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
    for (WordStory& story : out_.stories) {
      for (MovedTable& table : story.moved_tables)
        table.order -= static_cast<std::uint32_t>(std::count(to.begin(), to.begin() + table.order, kNone));
      for (Line& line : story.lines) {
        if (line.move != kNone) line.move = to[line.move];
        if (line.move != kNone) continue;
        for (Piece& piece : line.pieces) {
          if (piece.mark != Mark::none) continue;
          if (piece.after.empty() && !piece.before.empty()) piece.mark = Mark::deleted;
          if (piece.before.empty() && !piece.after.empty()) piece.mark = Mark::inserted;
        }
      }
    }
    out_.moves = std::move(kept);
  }

  void finish() {
    match_lists(before_, after_, options_, out_);
    out_.empty = !out_.last_section_differs && out_.lost_pages.empty() && out_.shared_pages.empty();
    descriptions_.list(after_, out_.findings);
    controls_left_out();
    list_other_boxes();
    list_not_compared(before_, after_, options_, out_);
    for (const WordStory& story : out_.stories)
      if (!story.same) out_.empty = false;
  }

  void controls_left_out() {
    std::size_t count = 0;
    for (const WordStory& story : out_.stories)
      for (const Unwrapped& one : story.unwrapped)
        count += one.before != kNone && (one.first == kNone || !options_.control_tags) ? 1 : 0;
    if (count == 0) return;
    if (!options_.control_tags) {
      out_.findings.push_back(not_compared(
          after_, so_many(count, "content control stands", "content controls stand") +
                      " around paragraphs, tables, rows or cells in the earlier document only and " +
                      (count == 1 ? "is" : "are") + " left out"));
      return;
    }
    out_.findings.push_back(not_compared(
        after_,
        count == 1
            ? "a content control stands around paragraphs, rows or cells of the earlier document only, which "
              "the later one has in other places, and is left out"
            : std::to_string(count) +
                  " content controls stand around paragraphs, rows or cells of the earlier document only, "
                  "which the later one has in other places, and are left out"));
  }

  const docx::Document& before_;
  const docx::Document& after_;
  const WordCompareOptions& options_;
  SameKeys keys_;
  FormatMaps maps_;
  diff::Interner interner_;
  PictureDescriptions descriptions_;
  std::vector<std::string> other_boxes_;  // pages with such
  std::set<std::uint32_t> paired_before_;
  std::set<std::uint32_t> paired_after_;
  mutable std::map<std::pair<StoryKind, std::uint32_t>, std::uint32_t> notes_before_;  // by kind and id
  mutable std::map<std::pair<StoryKind, std::uint32_t>, std::uint32_t> notes_after_;
  WordRedline out_;
};

}  // namespace

WordRedline compare_word(const docx::Document& before, const docx::Document& after,
                         const WordCompareOptions& options) {
  return Comparison(before, after, options).run();
}

}  // namespace redraft::redline
