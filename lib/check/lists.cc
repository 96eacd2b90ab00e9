#include "check/lists.h"

#include <algorithm>
#include <string>
#include <utility>

#include "check/endings.h"
#include "check/introduced.h"

namespace redraft::check {

namespace {

using legal::Document;
using legal::kNone;
using legal::Paragraph;
using legal::ParagraphKind;

struct List {
  std::size_t opener = kNone;  ///< the words that it stands below
  std::vector<std::size_t> items;
};

class Lists {
 public:
  Lists(const legal::Code& code, std::size_t document, const profile::Profile& profile,
        std::vector<ListFault>& out)
      : code_(code), d_(document), document_(code.documents[document]), profile_(profile), out_(out) {
    // Parents come first: going backwards, an end is known before its parent asks for it.
    end_.resize(document_.paragraphs.size());
    for (std::size_t i = end_.size(); i-- > 0;) {
      end_[i] = std::max(end_[i], i + 1);
      if (const std::size_t parent = at(i).parent; parent != kNone)
        end_[parent] = std::max(end_[parent], end_[i]);
    }
  }

  void run() {
    gather();
    for (const List& list : lists_)
      if (list.items.size() > 1) check(list);
  }

 private:
  const Paragraph& at(std::size_t i) const { return document_.paragraphs[i]; }

  // A text between two items of one parent ends a list; so does a change of style.
  void gather() {
    const std::size_t nowhere = document_.paragraphs.size();
    std::vector<std::size_t> open(nowhere + 1, kNone);   // by parent: its list
    std::vector<std::size_t> words(nowhere + 1, kNone);  // by parent: its text after an earlier list
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& p = at(i);
      const std::size_t slot = p.parent == kNone ? nowhere : p.parent;
      if (p.kind == ParagraphKind::text) {
        open[slot] = kNone;
        words[slot] = i;
      }
      if (p.kind != ParagraphKind::item) continue;
      if (open[slot] != kNone && at(lists_[open[slot]].items.back()).label.style != p.label.style)
        open[slot] = kNone;
      if (open[slot] == kNone) {
        open[slot] = lists_.size();
        lists_.push_back({words[slot] != kNone ? words[slot] : p.parent, {}});
      }
      lists_[open[slot]].items.push_back(i);
    }
  }

  // The paragraph that an item ends with; kNone when it cannot be told.
  std::size_t end_of(std::size_t item) const {
    const std::size_t last = end_[item] - 1;
    if (at(last).kind == ParagraphKind::elision) return kNone;
    if (end_[item] < document_.paragraphs.size() && at(end_[item]).kind == ParagraphKind::elision)
      return kNone;
    const std::string& text = at(last).text;
    if (text.empty() || profile_.is_not_used(without_ending(text))) return kNone;
    if (!profile_.lost.empty() && text.size() >= profile_.lost.size() &&
        text.compare(text.size() - profile_.lost.size(), std::string::npos, profile_.lost) == 0)
      return kNone;
    return last;
  }

  void report(const List& list, std::size_t where, Severity severity, bool connective, std::string words,
              std::string message) {
    ListFault fault;
    fault.found = found_at(code_, {d_, where}, "proofing-list-punctuation", severity, std::move(words),
                           std::move(message));
    fault.connective = connective;
    fault.begin = list.items.front();
    fault.end = end_[list.items.back()];
    out_.push_back(std::move(fault));
  }

  void check(const List& list) {
    std::vector<std::size_t> ends;
    std::vector<Ending> endings;
    std::size_t semicolons = 0;
    std::size_t others = 0;
    for (const std::size_t item : list.items) {
      ends.push_back(end_of(item));
      endings.push_back(ends.back() == kNone ? Ending{} : ending_of(at(ends.back()).text));
      if (item == list.items.back() || ends.back() == kNone) continue;
      ++(endings.back().mark == ';' ? semicolons : others);
    }
    if (semicolons == 0 || semicolons < others) return;  // items that are sentences or names, with no marks
    check_marks(list, ends, endings);
    check_connectives(list, ends, endings);
    check_last(list);
  }

  void check_marks(const List& list, const std::vector<std::size_t>& ends,
                   const std::vector<Ending>& endings) {
    for (std::size_t k = 0; k + 1 < list.items.size(); ++k) {
      const Ending& ending = endings[k];
      if (ends[k] == kNone || ending.mark == ';' || ending.mark == ':') continue;
      report(list, ends[k], Severity::warning, false, ending.words,
             cite(document_, ends[k]) + " ends with '" + ending.words +
                 "', where the items beside it end with a semicolon; expected ';'");
    }
  }

  // The sentence that a list belongs to goes on: its last item may end in any way.
  bool continued(std::size_t item) const {
    return end_[item] < document_.paragraphs.size() && at(end_[item]).kind == ParagraphKind::text;
  }

  // Something is left out behind an item, so it may not be the last of its list.
  bool open_ended(std::size_t item) const {
    const std::size_t next = end_[item];
    if (next >= document_.paragraphs.size() || at(next).kind != ParagraphKind::elision) return false;
    const std::size_t parent = at(next).parent;
    const bool between_clauses = parent == kNone || at(parent).kind == ParagraphKind::part;
    return !between_clauses || ending_of(at(next - 1).text).mark != '.';
  }

  void check_connectives(const List& list, const std::vector<std::size_t>& ends,
                         const std::vector<Ending>& endings) {
    const std::size_t last = list.items.size() - 1;
    if (ends[last - 1] == kNone || open_ended(list.items[last])) return;
    const Ending& before = endings[last - 1];
    const std::string place = cite(document_, ends[last - 1]);
    if (before.connective.empty()) {
      if (before.mark != ';' || begins_with_connective(at(list.items[last]).text)) return;
      const std::string_view word = list.opener == kNone ? "" : expected_connective(at(list.opener).text);
      report(list, list.items[last], Severity::warning, true, before.words,
             "no 'and' or 'or' leads to " + cite(document_, list.items[last]) +
                 ", the last of its list; expected '; " +
                 (word.empty() ? "and' or '; or" : std::string(word)) + "' at the end of " + place);
      return;
    }
    std::size_t same = 0;
    for (std::size_t k = 0; k < last; ++k) same += endings[k].connective == before.connective ? 1 : 0;
    if (same < 2 || (same == last && last > 2)) return;  // one word after every item is a manner of drafting
    for (std::size_t k = 0; k + 1 < last; ++k) {
      if (endings[k].connective != before.connective) continue;
      report(list, ends[k], Severity::info, true, endings[k].words,
             "'" + before.connective + "' stands at the end of " + cite(document_, ends[k]) +
                 " and again at the end of " + place + "; expected it only before the last item, " +
                 cite(document_, list.items[last]));
    }
  }

  // The last item of the outermost list ends the clause.
  void check_last(const List& list) {
    const std::size_t item = list.items.back();
    if (continued(item)) return;
    for (std::size_t up = at(item).parent; up != kNone; up = at(up).parent) {
      if (at(up).kind == ParagraphKind::item)
        return;  // the outer list, or the item's neighbours, say how it ends
      if (at(up).kind == ParagraphKind::clause || at(up).kind == ParagraphKind::definition) break;
    }
    const std::size_t last = end_of(item);
    if (last == kNone) return;
    const Ending ending = ending_of(at(last).text);
    if (ending.connective.empty() && (ending.mark == '.' || ending.mark == ':')) return;
    report(list, last, Severity::warning, false, ending.words,
           cite(document_, last) + " ends with '" + ending.words +
               "', though nothing of its list or of its sentence follows; expected a full stop");
  }

  const legal::Code& code_;
  std::size_t d_;
  const Document& document_;
  const profile::Profile& profile_;
  std::vector<ListFault>& out_;
  std::vector<std::size_t> end_;
  std::vector<List> lists_;
};

}  // namespace

std::vector<ListFault> find_list_faults(const legal::Code& code, const profile::Profile& profile) {
  std::vector<ListFault> out;
  for (std::size_t d = 0; d < code.documents.size(); ++d) Lists(code, d, profile, out).run();
  return out;
}

Touched::Touched(const CheckInput& input) {
  if (input.drafting == nullptr || input.baseline == nullptr || input.baseline_index == nullptr) return;
  const Before before(input.baseline);
  // The provisions that the instructions restate, by uid.
  std::vector<bool> stated(input.baseline->next_uid + 1, false);
  const auto mark = [&](legal::Location at) {
    const auto& paragraphs = input.baseline->documents[at.document].paragraphs;
    if (at.paragraph < paragraphs.size() && paragraphs[at.paragraph].uid < stated.size())
      stated[paragraphs[at.paragraph].uid] = true;
  };
  for (const amend::Instruction& instruction : input.drafting->instructions) {
    if (instruction.form != amend::Form::restate) continue;
    std::vector<legal::Location> targets;
    for (const std::string& citation : instruction.targets)
      if (const legal::Location at = input.baseline_index->find(citation); at.found()) targets.push_back(at);
    for (const legal::Location at : targets) mark(at);
    if (!instruction.range || targets.size() < 2 || targets.front().document != targets.back().document)
      continue;
    for (std::size_t i = targets.front().paragraph; i < targets.back().paragraph; ++i)
      mark({targets.front().document, i});
  }
  for (const Document& document : input.code.documents) {
    std::vector<bool> restated(document.paragraphs.size(), false);
    std::vector<std::size_t> count(1, 0);
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      const Paragraph& p = document.paragraphs[i];
      restated[i] = (p.parent != kNone && restated[p.parent]) || (p.uid < stated.size() && stated[p.uid]);
      count.push_back(count.back() + (restated[i] || !before.unchanged(p) ? 1 : 0));
    }
    before_.push_back(std::move(count));
  }
}

bool Touched::any(std::size_t document, std::size_t begin, std::size_t end) const {
  return document < before_.size() && end < before_[document].size() &&
         before_[document][end] > before_[document][begin];
}

}  // namespace redraft::check
