#include "redline/word_lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "redline/kept_paragraphs.h"
#include "redline/word_formats.h"

namespace redraft::redline {

namespace {

using docx::Numbering;
using docx::Story;

// The lists of a document by what they print. A document may have thousands that print the same.
class PrintedLists {
 public:
  explicit PrintedLists(const Numbering& numbering) : numbering_(numbering) {
    for (const int id : numbering.ids()) {
      const auto own = static_cast<std::uint32_t>(id);
      const std::uint64_t key = numbering.definition_key(id);
      if (key == 0) continue;
      keys_.emplace(own, key);
      Alike& alike = by_key_[key];
      alike.first.emplace(numbering.list(id)->starts_anew, own);
      alike.least = std::min(alike.least, own);
    }
  }

  /// 0: there is no such list.
  std::uint64_t key(std::uint32_t id) const {
    const auto found = keys_.find(id);
    return found == keys_.end() ? 0 : found->second;
  }
  const Numbering::List* list(std::uint32_t id) const { return numbering_.list(static_cast<int>(id)); }

  /// Of those that print as list `id` of another document does, the nearest: that which begins anew where it does, then that
  /// of its number. kNone: none prints so.
  std::uint32_t nearest(const PrintedLists& other, std::uint32_t id) const {
    const auto found = by_key_.find(other.key(id));
    const Numbering::List* const theirs = other.list(id);
    if (other.key(id) == 0 || found == by_key_.end() || theirs == nullptr) return kNone;
    const bool numbered_alike = key(id) == other.key(id);
    const auto anew = found->second.first.find(theirs->starts_anew);
    if (numbered_alike && list(id)->starts_anew == theirs->starts_anew) return id;
    if (anew != found->second.first.end()) return anew->second;
    return numbered_alike ? id : found->second.least;
  }

 private:
  struct Alike {
    std::map<std::array<bool, docx::kLevels>, std::uint32_t> first;  // by where it begins anew
    std::uint32_t least = kNone;
  };
  const Numbering& numbering_;
  std::unordered_map<std::uint32_t, std::uint64_t> keys_;  // by id
  std::unordered_map<std::uint64_t, Alike> by_key_;
};

using Votes = std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>>;  // list before -> after

class ListMatch {
 public:
  ListMatch(const docx::Document& before, const docx::Document& after, const WordCompareOptions& options,
            WordRedline& out)
      : before_(before),
        after_(after),
        options_(options),
        lists_before_(before.numbering),
        lists_after_(after.numbering),
        out_(out) {}

  void run() {
    Votes votes;
    std::set<std::uint32_t> relabelled;  // lists of BEFORE of which a paragraph prints another number now
    for_each_kept(before_, after_, out_,
                  [&](const docx::Paragraph& x, const docx::Paragraph& y, const Line&) {
                    if (x.num_id == 0 || y.num_id == 0 || !same_list(x.num_id, y.num_id)) return;
                    ++votes[x.num_id][y.num_id];
                    if (x.label != y.label) relabelled.insert(x.num_id);
                  });
    for (const int id : before_.numbering.ids()) {
      const auto b = static_cast<std::uint32_t>(id);
      if (out_.numbering.size() <= b && b < kMostLists) out_.numbering.resize(b + 1, kNone);
      if (b >= out_.numbering.size()) continue;
      out_.numbering[b] = most_voted(b, votes[b], kNone);
      if (out_.numbering[b] == kNone) out_.numbering[b] = lists_after_.nearest(lists_before_, b);
    }
    unjoin(votes, relabelled);
    if (!options_.numbering) return;
    other_looks(relabelled);
    other_lists();
  }

 private:
  static constexpr std::uint32_t kMostLists = 1'000'000;

  bool same_list(std::uint32_t b, std::uint32_t a) const {
    const std::uint64_t key = lists_before_.key(b);
    return key != 0 && key == lists_after_.key(a);
  }

  // The list that most paragraphs went to; kNone: none did, but to `taken`.
  std::uint32_t most_voted(std::uint32_t b, const std::map<std::uint32_t, std::size_t>& votes,
                           std::uint32_t taken) const {
    std::uint32_t out = kNone;
    std::size_t most = 0;
    for (const auto& [a, count] : votes)
      if (a != taken && (count > most || (count == most && is_nearer(b, a, out)))) most = count, out = a;
    return out;
  }

  // Of two lists that print the same.
  bool is_nearer(std::uint32_t b, std::uint32_t a, std::uint32_t than) const {
    const auto rank = [&](std::uint32_t id) {
      const Numbering::List* const own = lists_before_.list(b);
      const Numbering::List* const other = lists_after_.list(id);
      const bool anew = own != nullptr && other != nullptr && own->starts_anew == other->starts_anew;
      return (anew ? 2 : 0) + (id == b ? 1 : 0);
    };
    return rank(a) > rank(than);
  }

  // Two lists that became one count on where each began anew: the one that most paragraphs came from is that list, the
  // other is another one, when that shows in its numbers.
  void unjoin(const Votes& votes, const std::set<std::uint32_t>& relabelled) {
    std::map<std::uint32_t, std::uint32_t> owner;  // list after -> before
    for (const auto& [b, counts] : votes) {
      if (counts.empty() || b >= out_.numbering.size() || out_.numbering[b] == kNone) continue;
      const std::uint32_t a = out_.numbering[b];
      const auto [at, added] = owner.emplace(a, b);
      if (added) continue;
      std::uint32_t other = b;
      if (votes.at(at->second).at(a) < counts.at(a)) std::swap(other, at->second);
      if (!relabelled.contains(other)) continue;
      const std::uint32_t next = most_voted(other, votes.at(other), a);
      out_.numbering[other] = next != kNone && owner.emplace(next, other).second ? next : kNone;
    }
  }

  // Lists that print alike but whose numbers are set otherwise on a level that a paragraph is on, or that begin anew on one
  // side and go on counting on the other: BEFORE's comes in as a list of its own, with all that counts with it. Where
  // paragraphs have it from their style no mark can give it back.
  void other_looks(const std::set<std::uint32_t>& relabelled) {
    std::set<int> differ;  // definitions of BEFORE
    const auto definition = [&](std::uint32_t num_id) {
      const docx::Numbering::List* list = before_.numbering.list(static_cast<int>(num_id));
      return list == nullptr ? -1 : list->abstract_id;
    };
    for_each_kept(
        before_, after_, out_, [&](const docx::Paragraph& x, const docx::Paragraph& y, const Line&) {
          if (x.num_id == 0 || x.num_id >= out_.numbering.size() || out_.numbering[x.num_id] != y.num_id)
            return;
          if ((options_.formatting && !same_look(before_, x, after_, y)) ||
              (relabelled.contains(x.num_id) && !same_restart(before_, x, after_, y)))
            differ.insert(definition(x.num_id));
        });
    if (differ.empty()) return;
    for (const Story& story : before_.stories)
      for (const docx::Paragraph& paragraph : story.paragraphs)
        if (paragraph.num_id != 0 && !paragraph.num.num_id) differ.erase(definition(paragraph.num_id));
    for (std::uint32_t b = 0; b < out_.numbering.size(); ++b)
      if (differ.contains(definition(b))) out_.numbering[b] = kNone;
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
          if (!(options_.formatting ? in_other_list(x, y) : numbered_otherwise(x, y))) continue;
          line.reformatted = true;
          story.same = false;
          if (!line.same) continue;
          line.same = false;
          if (!x.text.empty() || !y.text.empty()) line.pieces.push_back({Mark::none, false, x.text, y.text});
        }
  }

  bool in_other_list(const docx::Paragraph& x, const docx::Paragraph& y) const {
    return x.num.num_id && y.num.num_id && x.num_id != 0 && x.num_id < out_.numbering.size() &&
           out_.numbering[x.num_id] != y.num_id;
  }

  // Where formatting is not compared, lists and levels are not known to differ from how the paragraphs are set. A list
  // that both have from one style is nothing that a paragraph could give back.
  bool numbered_otherwise(const docx::Paragraph& x, const docx::Paragraph& y) const {
    if ((x.num_id == 0) != (y.num_id == 0)) return true;
    if (x.num_id == 0) return false;
    if (x.level != y.level) return true;
    const bool from_styles = !x.num.num_id && !y.num.num_id && x.style == y.style;
    return !from_styles && x.num_id < out_.numbering.size() && out_.numbering[x.num_id] != y.num_id;
  }

  const docx::Document& before_;
  const docx::Document& after_;
  const WordCompareOptions& options_;
  PrintedLists lists_before_;
  PrintedLists lists_after_;
  WordRedline& out_;
};

}  // namespace

void match_lists(const docx::Document& before, const docx::Document& after, const WordCompareOptions& options,
                 WordRedline& redline) {
  ListMatch(before, after, options, redline).run();
}

}  // namespace redraft::redline
