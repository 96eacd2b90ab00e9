#include <algorithm>
#include <unordered_map>

#include "check/introduced.h"
#include "check/references.h"

namespace redraft::check {

namespace {

using legal::BoundTarget;
using legal::Code;
using legal::Document;
using legal::kNone;
using legal::Location;
using legal::Paragraph;
using legal::Reference;
using legal::Uid;

// Provisions that are there on both sides under another citation.
class Renumbered {
 public:
  Renumbered(const Code& code, const Before& before, const Code& baseline)
      : changed_(code.next_uid + 1, false), at_(code.next_uid + 1) {
    for (std::size_t d = 0; d < code.documents.size(); ++d) {
      const Document& document = code.documents[d];
      for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& p = document.paragraphs[i];
        if (p.uid == 0 || p.uid >= at_.size()) continue;
        at_[p.uid] = {d, i};
        const Location old = before.at(p.uid);
        if (!old.found() || p.label.empty()) continue;
        const Document& home = baseline.documents[old.document];
        const Paragraph& was = home.paragraphs[old.paragraph];
        const Uid above = p.parent == kNone ? 0 : document.paragraphs[p.parent].uid;
        const Uid above_was = was.parent == kNone ? 0 : home.paragraphs[was.parent].uid;
        const bool same = p.label == was.label && document.name == home.name && above == above_was &&
                          (above >= changed_.size() || !changed_[above]);
        // Only where something differs are the citations worth writing out.
        if (!same && cite(document, i) != cite(home, old.paragraph)) {
          changed_[p.uid] = true;
          any_ = true;
        }
      }
    }
  }

  bool any() const { return any_; }
  bool changed(Uid uid) const { return uid < changed_.size() && changed_[uid]; }
  Location now(Uid uid) const { return uid < at_.size() ? at_[uid] : Location{}; }

 private:
  std::vector<bool> changed_;
  std::vector<Location> at_;
  bool any_ = false;
};

std::string key_of(Uid uid, const std::string& words) { return std::to_string(uid) + ' ' + words; }

}  // namespace

FoundList find_retargeted(const CheckInput& input, std::vector<bool>& retargeted) {
  FoundList out;
  if (input.baseline == nullptr || input.baseline_references == nullptr) return out;
  const Code& baseline = *input.baseline;
  const Before before(input.baseline);
  const Renumbered renumbered(input.code, before, baseline);
  if (!renumbered.any()) return out;

  // The same words in the same provision, the first with the first, the second with the second.
  std::unordered_map<std::string, std::vector<const Reference*>> old;
  for (const Reference& reference : *input.baseline_references) {
    const Uid uid = baseline.documents[reference.from.document].paragraphs[reference.from.paragraph].uid;
    old[key_of(uid, words_of(baseline, reference))].push_back(&reference);
  }
  std::unordered_map<std::string, std::size_t> used;
  for (std::size_t k = 0; k < input.references.size(); ++k) {
    const Reference& reference = input.references[k];
    const Uid uid = input.code.documents[reference.from.document].paragraphs[reference.from.paragraph].uid;
    const std::string words = words_of(input.code, reference);
    const auto found = old.find(key_of(uid, words));
    if (found == old.end()) continue;
    const std::size_t nth = used[found->first]++;
    if (nth >= found->second.size()) continue;
    const Reference& was = *found->second[nth];
    if (was.targets.empty() || reference.targets.empty()) continue;
    // Of a range the ends: what lies between them follows from these.
    std::vector<std::pair<const BoundTarget*, const BoundTarget*>> pairs;
    if (was.targets.size() == reference.targets.size()) {
      for (std::size_t t = 0; t < was.targets.size(); ++t)
        pairs.emplace_back(&was.targets[t], &reference.targets[t]);
    } else {
      pairs.emplace_back(&was.targets.front(), &reference.targets.front());
      pairs.emplace_back(&was.targets.back(), &reference.targets.back());
    }
    std::string message;
    Location now;
    for (const auto& [from, to] : pairs) {
      if (from->binding != legal::Binding::resolved || from->uid == to->uid) continue;
      const Location moved = renumbered.changed(from->uid) ? renumbered.now(from->uid) : Location{};
      const bool taken = to->binding == legal::Binding::resolved && renumbered.changed(to->uid);
      if (!moved.found() && !taken) continue;
      message = "'" + words + "' meant " + from->citation;
      if (moved.found()) {
        now = moved;
        message += ", which is now " + cite(input.code.documents[moved.document], moved.paragraph);
      } else {
        message += ", which is gone";
      }
      message += to->binding == legal::Binding::resolved ? "; as it stands it leads to another provision"
                                                         : "; as it stands it leads nowhere";
      if (taken) {
        const Location origin = before.at(to->uid);
        message += ", which was " + cite(baseline.documents[origin.document], origin.paragraph);
      }
      if (moved.found())
        message += "; expected " + cite(input.code.documents[moved.document], moved.paragraph) +
                   " in the place of " + from->citation;
      break;
    }
    if (message.empty()) continue;
    retargeted[k] = true;
    out.push_back(
        found_at(input.code, reference.from, "reference-retargeted", Severity::error, words, message));
    if (now.found())
      out.back().finding.related.push_back(related_to(input.code.documents[now.document], now.paragraph));
  }
  return out;
}

}  // namespace redraft::check
