// Numbering: labels that stand twice, are left out, fall, or skip a level of the hierarchy.
#include <algorithm>
#include <compare>
#include <set>
#include <unordered_map>

#include "check/found.h"

namespace redraft::check {

namespace {

using legal::Document;
using legal::kNone;
using legal::Label;
using legal::LabelStyle;
using legal::Paragraph;
using legal::ParagraphKind;

bool labelled(const Paragraph& p) {
  return p.kind == ParagraphKind::part || p.kind == ParagraphKind::clause || p.kind == ParagraphKind::item;
}

// How deep a style stands in a list inside a list: (a), (i), (A), (I).
int level(LabelStyle style) {
  switch (style) {
    case LabelStyle::letter: return 1;
    case LabelStyle::roman: return 2;
    case LabelStyle::upper: return 3;
    case LabelStyle::upper_roman: return 4;
    default: return 0;
  }
}

class Numbering {
 public:
  Numbering(const legal::Code& code, std::size_t document, FoundList& out)
      : code_(code), d_(document), document_(code.documents[document]), elisions_(document_), out_(out) {
    last_.assign(document_.paragraphs.size() + 1, kNone);
    last_clause_.assign(document_.paragraphs.size() + 1, kNone);
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i)
      if (document_.paragraphs[i].kind == ParagraphKind::part)
        parts_.emplace(document_.paragraphs[i].label.bare(), i);
  }

  void run() {
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& p = document_.paragraphs[i];
      if (!labelled(p)) continue;
      const std::size_t slot = p.parent == kNone ? document_.paragraphs.size() : p.parent;
      std::size_t& last = (p.kind == ParagraphKind::item ? last_ : last_clause_)[slot];
      check_twice(i);
      if (is_stray(i)) continue;
      if (last != kNone && document_.paragraphs[last].label.style == p.label.style) {
        check_after(last, i);
      } else {
        check_first(i, last != kNone);
      }
      last = i;
    }
  }

 private:
  const Paragraph& at(std::size_t i) const { return document_.paragraphs[i]; }
  std::string name(std::size_t i) const { return cite(document_, i); }

  // The same list, another label: D3.11(a) -> D3.11(b).
  std::string named(std::size_t i, const Label& label) const {
    std::string own = name(i);
    const std::string bare = at(i).label.bare();
    if (own.size() >= bare.size()) own.resize(own.size() - bare.size());
    return own + label.bare();
  }

  Found& report(std::size_t i, std::string_view check, Severity severity, std::string message) {
    out_.push_back(found_at(code_, {d_, i}, check, severity, at(i).label.bare(), std::move(message)));
    return out_.back();
  }

  void check_twice(std::size_t i) {
    std::string key = std::to_string(at(i).kind == ParagraphKind::item ? at(i).parent : kNone);
    key += ' ';
    key += at(i).label.bare();
    const auto [first, fresh] = seen_.emplace(std::move(key), i);
    if (fresh) return;
    report(i, "numbering-duplicate", Severity::error,
           "there are two provisions " + name(i) +
               "; expected each number once, since a citation of it has two meanings")
        .finding.related.push_back(related_to(document_, first->second));
  }

  void check_after(std::size_t last, std::size_t i) {
    const auto order = legal::order(at(last).label, at(i).label);
    if (std::is_eq(order)) return;  // a duplicate, which has been reported
    if (std::is_gt(order)) {
      report(i, "numbering-order", Severity::error,
             name(i) + " comes after " + name(last) + "; expected numbers that rise")
          .finding.related.push_back(related_to(document_, last));
      return;
    }
    if (legal::follows(at(last).label, at(i).label) || elisions_.provision_between(last, i)) return;
    report(i, "numbering-gap", Severity::warning,
           name(i) + " comes directly after " + name(last) + "; expected " +
               named(i, legal::successor(at(last).label)))
        .finding.related.push_back(related_to(document_, last));
  }

  void check_first(std::size_t i, bool after_other_style) {
    const Paragraph& p = at(i);
    if (p.kind == ParagraphKind::item && !after_other_style && check_level(i)) return;
    // Of a number below a number that is not there (3.2.4 below 3) the level is what is wrong.
    if (p.kind == ParagraphKind::clause && document_.numbered && check_number_level(i)) return;
    if (legal::is_first(p.label)) return;
    const std::size_t from = p.parent == kNone ? 0 : p.parent;
    if (i > 0 && elisions_.between(from, i)) return;
    if (p.parent == kNone) {
      // The first provision of the text: it may have been cut out of a longer one.
      if (document_.is_extract()) return;
      report(i, "numbering-gap", Severity::info,
             name_of(document_) + " begins with " + name(i) + "; expected its first number");
      return;
    }
    const Label first = legal::first_label(p.label.style, at(p.parent).label);
    report(i, "numbering-gap", Severity::warning,
           (name(p.parent).empty() ? "the list" : name(p.parent)) + " begins with " + name(i) +
               "; expected " + (first.empty() ? "its first number" : named(i, first)));
  }

  // (A) directly below (a), without (i).
  bool check_level(std::size_t i) {
    const Paragraph& p = at(i);
    if (p.parent == kNone) return false;
    const int above = level(at(p.parent).label.style);
    const int own = level(p.label.style);
    if (own == 0 || (above == 0 && at(p.parent).kind == ParagraphKind::item) || own <= above + 1)
      return false;
    if (elisions_.between(p.parent, i)) return false;
    static constexpr std::string_view kFirst[] = {"(a)", "(i)", "(A)", "(I)"};
    report(i, "numbering-level-skipped", above == 0 && own == 2 ? Severity::info : Severity::warning,
           name(i) + " stands directly below " + (name(p.parent).empty() ? "the text" : name(p.parent)) +
               "; expected " + std::string(kFirst[above]) + " there before " + p.label.bare());
    return true;
  }

  // 3.2.4 below 3, without 3.2.
  bool check_number_level(std::size_t i) {
    if (at(i).parent == kNone || elisions_.between(at(i).parent, i)) return false;
    const std::string own = at(i).label.bare();
    const std::string above = at(at(i).parent).label.bare();
    const auto dots = [](const std::string& s) { return std::count(s.begin(), s.end(), '.'); };
    if (dots(own) <= dots(above) + 1) return false;
    report(i, "numbering-level-skipped", Severity::warning,
           name(i) + " stands directly below " + name(at(i).parent) + "; expected a provision " +
               own.substr(0, own.rfind('.')) + " between them");
    return true;
  }

  // D4.1 stands under D4. One that stands elsewhere says nothing about the numbers around it; of several, the
  // first is reported.
  bool is_stray(std::size_t i) {
    if (document_.numbered || parts_.empty() || at(i).label.style != LabelStyle::clause) return false;
    const std::string bare = at(i).label.bare();
    const std::string stem = bare.substr(0, bare.find('.'));
    const std::size_t parent = at(i).parent;
    const auto own = parts_.find(stem);
    if (own != parts_.end() && own->second == parent) return false;
    if (own == parts_.end() && elisions_.between(parent == kNone ? 0 : parent, i)) return false;
    if (!strays_.insert(stem).second) return true;
    if (own == parts_.end()) {
      report(i, "numbering-level-skipped", Severity::warning,
             name(i) + " stands under no part " + stem + "; expected a heading " + stem + " above it");
      return true;
    }
    report(i, "numbering-order", Severity::error,
           name(i) + " stands " + (parent == kNone ? "before the first part" : "under " + name(parent)) +
               "; expected it under " + stem)
        .finding.related.push_back(related_to(document_, own->second));
    return true;
  }

  const legal::Code& code_;
  std::size_t d_;
  const Document& document_;
  Elisions elisions_;
  FoundList& out_;
  std::vector<std::size_t> last_;         // by parent: its last item so far
  std::vector<std::size_t> last_clause_;  // by parent: its last clause or part so far
  std::unordered_map<std::string, std::size_t> seen_;
  std::unordered_map<std::string, std::size_t> parts_;
  std::set<std::string> strays_;
};

void check_documents(const legal::Code& code, FoundList& out) {
  std::unordered_map<std::string, std::size_t> seen;
  for (std::size_t d = 0; d < code.documents.size(); ++d) {
    if (code.documents[d].name.empty()) continue;
    const auto [first, fresh] = seen.emplace(code.documents[d].name, d);
    if (fresh) continue;
    out.push_back(found_at(code, {d, 0}, "numbering-duplicate", Severity::error, code.documents[d].name,
                           "there are two documents " + code.documents[d].name + " (" +
                               code.documents[first->second].file + "); expected each once"));
  }
}

}  // namespace

FoundList find_numbering(const CheckInput& input) {
  FoundList out;
  check_documents(input.code, out);
  for (std::size_t d = 0; d < input.code.documents.size(); ++d) Numbering(input.code, d, out).run();
  return out;
}

}  // namespace redraft::check
