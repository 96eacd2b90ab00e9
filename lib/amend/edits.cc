#include "amend/edits.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace redraft::amend {

using legal::Document;
using legal::kNone;
using legal::Paragraph;
using legal::ParagraphKind;

bool DocumentEdits::replace(std::size_t at, Paragraph paragraph, std::size_t instruction) {
  const auto [found, made] = changed_.emplace(at, Changed{false, false, paragraph, instruction});
  if (made || !found->second.label_only) return made;
  paragraph.label = found->second.paragraph.label;
  found->second = Changed{false, false, std::move(paragraph), instruction};
  return true;
}

bool DocumentEdits::relabel(std::size_t at, const Document& baseline, legal::Label label,
                            std::size_t instruction) {
  Changed fresh{false, true, baseline.paragraphs[at], instruction};
  fresh.paragraph.label = label;
  const auto [found, made] = changed_.emplace(at, std::move(fresh));
  if (made) return true;
  Changed& there = found->second;
  if (there.removed || there.label_only || !(there.paragraph.label == baseline.paragraphs[at].label))
    return false;
  there.paragraph.label = std::move(label);
  return true;
}

bool DocumentEdits::remove(std::size_t at, std::size_t instruction) {
  return changed_.emplace(at, Changed{true, false, {}, instruction}).second;
}

void DocumentEdits::insert(std::size_t before, Arrival arrival) {
  std::vector<Arrival>& there = arrivals_[before];
  auto at = there.end();
  if (arrival.ends_provision)
    at = std::find_if(there.begin(), there.end(), [](const Arrival& a) { return !a.ends_provision; });
  there.insert(at, std::move(arrival));
}

std::size_t DocumentEdits::toucher(std::size_t at) const {
  const auto found = changed_.find(at);
  return found == changed_.end() ? kNone : found->second.instruction;
}

std::vector<std::size_t> DocumentEdits::touchers(const Document& baseline) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i <= baseline.paragraphs.size(); ++i) {
    if (const auto found = arrivals_.find(i); found != arrivals_.end())
      for (const Arrival& arrival : found->second) out.push_back(arrival.instruction);
    if (i == baseline.paragraphs.size()) break;
    const auto found = changed_.find(i);
    if (found == changed_.end()) {
      out.push_back(kNone);
    } else if (!found->second.removed) {
      out.push_back(found->second.instruction);
    }
  }
  return out;
}

Document DocumentEdits::apply(const Document& baseline, legal::Uid& next_uid) const {
  Document out = baseline;
  out.paragraphs.clear();
  const auto arrive = [&](std::size_t before) {
    const auto found = arrivals_.find(before);
    if (found == arrivals_.end()) return;
    for (const Arrival& arrival : found->second) {
      out.paragraphs.push_back(arrival.paragraph);
      if (arrival.paragraph.uid == 0) out.paragraphs.back().uid = next_uid++;
    }
  };
  for (std::size_t i = 0; i < baseline.paragraphs.size(); ++i) {
    arrive(i);
    const auto found = changed_.find(i);
    if (found == changed_.end()) {
      out.paragraphs.push_back(baseline.paragraphs[i]);
    } else if (!found->second.removed) {
      out.paragraphs.push_back(found->second.paragraph);
      out.paragraphs.back().uid = baseline.paragraphs[i].uid;
    }
  }
  arrive(baseline.paragraphs.size());
  set_parents(out);
  return out;
}

void set_parents(Document& document) {
  std::size_t part = kNone;
  std::vector<std::size_t> open;  // by depth: the clause or definition, its (a), its (i)
  std::size_t clause = kNone;     // that a definition stands in
  std::unordered_map<std::string, std::size_t> numbered;  // clauses of the part in hand, by label
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    Paragraph& p = document.paragraphs[i];
    switch (p.kind) {
      case ParagraphKind::title: p.parent = kNone; break;
      case ParagraphKind::part:
        p.parent = kNone;
        part = clause = i;
        numbered = {{p.label.bare(), i}};
        open.assign(1, i);
        break;
      case ParagraphKind::heading:
        p.parent = part;
        open.clear();
        break;
      case ParagraphKind::clause: {
        p.parent = part;
        const std::string bare = p.label.bare();
        // 3.2.4 belongs to 3.2 where there is one.
        for (std::size_t dot = bare.rfind('.'); document.numbered && dot != std::string::npos && dot > 0;
             dot = bare.rfind('.', dot - 1)) {
          const auto found = numbered.find(bare.substr(0, dot));
          if (found == numbered.end()) continue;
          p.parent = found->second;
          break;
        }
        numbered[bare] = i;
        clause = i;
        open.assign(1, i);
        break;
      }
      case ParagraphKind::definition:
        p.parent = clause;
        open.assign(1, i);
        break;
      case ParagraphKind::item: {
        const auto depth = static_cast<std::size_t>(p.depth < 1 ? 1 : p.depth);
        open.resize(std::min(open.size(), depth));
        p.parent = open.empty() ? part : open.back();
        open.resize(depth, p.parent);
        open.push_back(i);
        break;
      }
      case ParagraphKind::text: {
        const auto depth = static_cast<std::size_t>(p.depth < 0 ? 0 : p.depth);
        open.resize(std::min(open.size(), depth + 1));
        p.parent = open.empty() ? part : open.back();
        break;
      }
      case ParagraphKind::elision: {
        const bool inside = i + 1 < document.paragraphs.size() &&
                            (document.paragraphs[i + 1].kind == ParagraphKind::item ||
                             (p.parent != kNone && p.parent < i &&
                              document.paragraphs[p.parent].kind != ParagraphKind::part));
        p.parent = inside && !open.empty() ? open.front() : part;
        break;
      }
    }
  }
}

}  // namespace redraft::amend
