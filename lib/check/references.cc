// References: where they lead, what their captions say, and how they are worded.
#include "check/references.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <set>

#include "check/captions.h"
#include "check/endings.h"
#include "legal/label.h"

namespace redraft::check {

namespace {

using legal::Binding;
using legal::BoundTarget;
using legal::CitedTarget;
using legal::Document;
using legal::kNone;
using legal::Label;
using legal::Location;
using legal::Reference;

bool whole_document(const CitedTarget& target) { return target.stem.empty() && target.items.empty(); }

bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// "(a)(ii)" -> "(a)", "(ii)".
std::vector<std::string> brackets(const std::string& items) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < items.size();) {
    const std::size_t close = items.find(')', at);
    if (close == std::string::npos) break;
    out.push_back(items.substr(at, close + 1 - at));
    at = close + 1;
  }
  return out;
}

// Does one label come before another in every reading that fits both? nullopt: they cannot be compared.
std::optional<bool> falls(const std::string& from, const std::string& to) {
  std::optional<bool> out;
  for (const Label& a : legal::readings(from))
    for (const Label& b : legal::readings(to)) {
      if (a.style != b.style) continue;
      const bool down = std::is_gt(legal::order(a, b));
      if (out && *out != down) return std::nullopt;  // "(i) to (c)" as letters, not as romans
      out = down;
    }
  return out;
}

bool reversed(const CitedTarget& from, const CitedTarget& to) {
  if (from.stem != to.stem)
    return !from.stem.empty() && !to.stem.empty() && falls(from.stem, to.stem).value_or(false);
  const std::vector<std::string> a = brackets(from.items);
  const std::vector<std::string> b = brackets(to.items);
  for (std::size_t k = 0; k < std::min(a.size(), b.size()); ++k)
    if (a[k] != b[k]) return falls(a[k], b[k]).value_or(false);
  return false;
}

class References {
 public:
  References(const CheckInput& input, FoundList& out) : input_(input), captions_(input.code), out_(out) {}

  void check(const Reference& reference, bool retargeted) {
    if (reference.targets.empty() || reference.citation.targets.empty()) return;
    words_ = words_of(input_.code, reference);
    const bool own = check_self(reference);
    if (!retargeted && own) check_targets(reference);
    if (!retargeted) check_caption(reference);
    check_range(reference);
    check_plural(reference);
  }

 private:
  const Document& document(std::size_t d) const { return input_.code.documents[d]; }

  Found& report(const Reference& reference, std::string_view check, Severity severity, std::string message) {
    out_.push_back(found_at(input_.code, reference.from, check, severity, words_, std::move(message)));
    return out_.back();
  }

  // The document that a target names or implies.
  std::string home_of(const Reference& reference, const CitedTarget& target) const {
    if (!target.document.empty()) return target.document;
    if (!target.stem.empty() && upper(target.stem[0])) return "Section " + target.stem.substr(0, 1);
    return name_of(document(reference.from.document));
  }

  // "Section X" of the missing X2.3(a), which is bound without it.
  std::string document_of(const Reference& reference, const BoundTarget& bound) const {
    for (const CitedTarget& target : reference.citation.targets) {
      const std::string home = home_of(reference, target);
      if (bound.citation.compare(0, home.size(), home) == 0 || bound.citation == target.label()) return home;
    }
    return home_of(reference, reference.citation.targets.front());
  }

  void check_targets(const Reference& reference) {
    std::vector<std::string> missing;
    std::vector<std::string> unknown;
    for (const BoundTarget& target : reference.targets) {
      if (target.binding == Binding::missing) missing.push_back(target.citation);
      if (target.binding == Binding::unknown) unknown.push_back(target.citation);
      if (target.binding == Binding::resolved) check_repealed(reference, target);
    }
    std::set<std::string> absent;
    for (const BoundTarget& target : reference.targets)
      if (target.binding == Binding::document_missing) absent.insert(document_of(reference, target));
    if (!absent.empty())
      report(reference, "reference-document-missing", Severity::info,
             "not checked: " + join({absent.begin(), absent.end()}) + (absent.size() > 1 ? " are" : " is") +
                 " not among the documents given; expected it beside them");
    if (!missing.empty()) report_missing(reference, missing);
    if (!unknown.empty())
      report(reference, "reference-target-missing", Severity::info,
             "not checked: " + join(unknown) + (unknown.size() > 1 ? " are" : " is") +
                 " not in the text given of " + home_of(reference, reference.citation.targets.front()) +
                 ", which is an extract");
  }

  void report_missing(const Reference& reference, const std::vector<std::string>& missing) {
    const CitedTarget& first = reference.citation.targets.front();
    if (first.stem.empty() && first.document.empty()) {
      report(reference, "reference-target-missing", Severity::error,
             "'" + words_ + "' leads nowhere: no list around " +
                 cite(document(reference.from.document), reference.from.paragraph) + " has an item " +
                 join(missing, "or") + "; expected one that it has");
      return;
    }
    // "paragraph 15" in a Section whose provisions are D3.11 is likely a provision of something else.
    const bool foreign = reference.citation.inner && !first.stem.empty() && !upper(first.stem[0]) &&
                         !document(reference.from.document).numbered;
    std::string message = "'" + words_ + "' leads nowhere: there is no " + join(missing, "or") + " in " +
                          home_of(reference, first);
    message += "; " + last_below(missing.front(), home_of(reference, first));
    report(reference, "reference-target-missing", foreign ? Severity::info : Severity::error,
           std::move(message));
  }

  // What is there instead: "D3.11 ends with D3.11(b)", "D3 ends with D3.14", "Section D ends with D9A".
  std::string last_below(const std::string& citation, const std::string& home) {
    std::string above = citation;
    while (true) {
      const std::size_t cut = above.find_last_of("(. ");
      if (cut == std::string::npos || above[cut] == ' ') break;
      above.resize(cut);
      const Location at = input_.index.find(above);
      if (!at.found()) continue;
      const std::size_t last = last_child(at);
      return last == kNone ? above + " has nothing below it"
                           : above + " ends with " + cite(document(at.document), last);
    }
    const std::size_t d = input_.index.document(home);
    const std::size_t last = d == kNone ? kNone : last_child({d, document(d).paragraphs.size()});
    if (last != kNone) return home + " ends with " + cite(document(d), last);
    return "expected a provision that is there";
  }

  // Of a paragraph; of the document itself at one past its last paragraph.
  std::size_t last_child(Location at) {
    if (last_child_.empty()) last_child_.resize(input_.code.documents.size());
    std::vector<std::size_t>& last = last_child_[at.document];
    const std::vector<legal::Paragraph>& paragraphs = document(at.document).paragraphs;
    if (last.empty()) {
      last.assign(paragraphs.size() + 1, kNone);
      for (std::size_t i = 0; i < paragraphs.size(); ++i)
        if (!paragraphs[i].label.empty()) last[std::min(paragraphs[i].parent, paragraphs.size())] = i;
    }
    return last[at.paragraph];
  }

  void check_repealed(const Reference& reference, const BoundTarget& target) {
    const Document& doc = document(target.at.document);
    if (target.at.paragraph >= doc.paragraphs.size()) return;
    const std::string& text = doc.paragraphs[target.at.paragraph].text;
    if (text.size() > 40 || !input_.profile.is_not_used(without_ending(text))) return;
    if (target.at == reference.from) return;
    report(
        reference, "reference-target-repealed", Severity::warning,
        "'" + words_ + "' leads to " + target.citation + ", which is not used; expected a provision that is")
        .finding.related.push_back(related_to(doc, target.at.paragraph));
  }

  void check_caption(const Reference& reference) {
    const legal::Citation& citation = reference.citation;
    if (citation.caption.empty() || citation.external) return;
    const bool title = whole_document(citation.targets.back());
    std::string heading;
    for (auto target = reference.targets.rbegin(); target != reference.targets.rend(); ++target) {
      if (target->binding != Binding::resolved) {
        if (target == reference.targets.rbegin()) return;
        continue;
      }
      for (const std::string_view candidate : captions_.of(target->at, title)) {
        if (Captions::agrees(citation.caption, candidate, title)) return;
        if (heading.empty()) heading = std::string(candidate);
      }
    }
    if (heading.empty()) return;
    const BoundTarget& last = reference.targets.back();
    report(reference, "reference-caption-mismatch", Severity::warning,
           (title ? last.citation + " has the title '" : last.citation + " stands under the heading '") +
               heading + "'; expected that in the place of '" + citation.caption + "'")
        .finding.related.push_back(related_to(document(last.at.document), last.at.paragraph));
  }

  // "this Section D1.3" is said inside D1.3. False: it is wrong, and nothing else need be said of it.
  bool check_self(const Reference& reference) {
    const legal::Citation& citation = reference.citation;
    if (!citation.self || citation.external) return true;
    const Document& own = document(reference.from.document);
    const CitedTarget& cited = citation.targets.front();
    const BoundTarget& bound = reference.targets.front();
    bool inside = false;
    if (whole_document(cited)) {
      inside = own.name.empty() || cited.document == own.name;
    } else if (bound.binding == Binding::resolved) {
      inside = bound.at.document == reference.from.document &&
               legal::within(own, reference.from.paragraph, bound.at.paragraph);
    } else {
      return true;
    }
    if (inside) return true;
    const std::string here = cite(own, reference.from.paragraph);
    const std::string place = here.empty() ? name_of(own) : here;
    report(reference, "reference-self-wrong", Severity::error,
           "'" + words_ + "' stands in " + (whole_document(cited) ? own.name : place) +
               "; expected the provision that it stands in");
    return false;
  }

  void check_range(const Reference& reference) {
    const std::vector<CitedTarget>& targets = reference.citation.targets;
    for (std::size_t k = 1; k < targets.size(); ++k) {
      if (!targets[k].range_end || !reversed(targets[k - 1], targets[k])) continue;
      report(reference, "reference-range-reversed", Severity::error,
             "the range '" + words_ + "' ends before it begins; expected " + targets[k].label() + " to " +
                 targets[k - 1].label());
    }
  }

  void check_plural(const Reference& reference) {
    const legal::Citation& citation = reference.citation;
    if (citation.external) return;
    const std::vector<CitedTarget>& targets = citation.targets;
    if (citation.plural && targets.size() == 1) {
      if (citation.shares_word) return;  // "Sections L2 (SMKI Assurance) and L9"
      const std::optional<std::string> one = singular(citation.word);
      if (!one) return;
      report(reference, "reference-plural-form", Severity::warning,
             "'" + citation.word + "' stands before one provision; expected '" + *one +
                 "', or the other provision");
      return;
    }
    if (citation.plural || targets.size() < 2) return;
    // "Section X2.3(a), (b) and (c)" is one Section, "paragraph (a) and (b)" two paragraphs; "Section Q2.1 or
    // Q2.2" is one of them.
    const CitedTarget& first = targets.front();
    const bool of_items = words_.find(citation.word + " (") != std::string::npos;
    const bool distinct = std::any_of(targets.begin(), targets.end(), [&](const CitedTarget& t) {
      return t.stem != first.stem || t.document != first.document || (of_items && t.items != first.items);
    });
    if (!distinct || (words_.find(" and ") == std::string::npos && words_.find(" to ") == std::string::npos))
      return;
    const std::optional<std::string> many = plural(citation.word);
    if (!many) return;
    report(reference, "reference-plural-form", Severity::warning,
           "'" + citation.word + "' stands before " + std::to_string(targets.size()) +
               " provisions; expected '" + *many + "'");
  }

  std::optional<std::string> singular(const std::string& word) const {
    for (const profile::DocumentKind& kind : input_.profile.documents)
      if (kind.plural == word && kind.plural != kind.word) return kind.word;
    for (const profile::CitationWord& inner : input_.profile.inner_words)
      if (inner.plural == word && inner.plural != inner.word) return inner.word;
    return std::nullopt;
  }

  std::optional<std::string> plural(const std::string& word) const {
    for (const profile::DocumentKind& kind : input_.profile.documents)
      if (kind.word == word && kind.plural != kind.word) return kind.plural;
    for (const profile::CitationWord& inner : input_.profile.inner_words)
      if (inner.word == word && inner.plural != inner.word) return inner.plural;
    return std::nullopt;
  }

  const CheckInput& input_;
  Captions captions_;
  FoundList& out_;
  std::string words_;
  std::vector<std::vector<std::size_t>> last_child_;  // by document: the last labelled child of a paragraph
};

}  // namespace

std::string words_of(const legal::Code& code, const Reference& reference) {
  const std::string& text = code.documents[reference.from.document].paragraphs[reference.from.paragraph].text;
  std::size_t begin = reference.citation.begin;
  if (reference.citation.self && begin >= 5) {
    // "this" stands before it, with one space or a no-break space between.
    const std::size_t word = text.rfind("his", begin - 1);
    if (word != std::string::npos && word > 0 && begin - word < 8) begin = word - 1;
  }
  return text.substr(begin, reference.citation.end - begin);
}

FoundList find_references(const CheckInput& input) {
  FoundList out;
  std::vector<bool> retargeted(input.references.size(), false);
  if (input.baseline != nullptr) out = find_retargeted(input, retargeted);
  References references(input, out);
  for (std::size_t k = 0; k < input.references.size(); ++k)
    references.check(input.references[k], retargeted[k]);
  return out;
}

}  // namespace redraft::check
