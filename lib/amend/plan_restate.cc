#include <algorithm>
#include <compare>
#include <utility>

#include "amend/planner.h"
#include "base/unicode.h"
#include "redline/segments.h"

namespace redraft::amend {

using legal::Document;
using legal::kNone;
using legal::Location;
using legal::Paragraph;
using legal::ParagraphKind;

namespace {

// A label below another: 2.2.2.1 below 2.2.2, D3.11 below D3.
bool below(const std::string& label, const std::string& above) {
  return label.size() > above.size() + 1 && label.compare(0, above.size(), above) == 0 &&
         label[above.size()] == '.';
}

// The words just before a change, for people to find it by.
std::string tail_words(const std::string& text, std::size_t count) {
  std::size_t at = trim(text).size();
  const std::string_view words = trim(text);
  for (std::size_t n = 0; n < count && at > 0; ++n) {
    const std::size_t space = words.rfind(' ', at - 1);
    if (space == std::string_view::npos) return std::string(words);
    at = space;
  }
  return std::string(trim(words.substr(at)));
}

}  // namespace

void Planner::plan_restate(const Context& context) {
  const Instruction& instruction = *context.instruction;
  const Document& doc = document(context);
  if (trim(instruction.payload).empty()) {
    fail(context, ErrorCode::alignment,
         "the instruction carries no text; expected the provision as it shall read");
    return;
  }
  // The provisions that the instruction names, in the order of the document.
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  for (const std::string& citation : instruction.targets) {
    const std::optional<Location> at = find_target(context, citation);
    if (!at) return;
    const bool whole = doc.paragraphs[at->paragraph].kind == ParagraphKind::title;
    spans.emplace_back(at->paragraph, whole ? doc.paragraphs.size() : legal::subtree_end(doc, at->paragraph));
  }
  if (instruction.range) spans = {{spans.front().first, spans.back().second}};
  std::sort(spans.begin(), spans.end());
  std::vector<std::size_t> base;
  for (const auto& [from, to] : spans)
    for (std::size_t i = from; i < to; ++i)
      if (base.empty() || base.back() < i) base.push_back(i);

  const PayloadText payload = read_payload(context, false);
  // Clause by clause: what the instruction names, and what stands below it though it does not.
  std::vector<std::size_t> inside;
  std::vector<std::size_t> outside;
  std::vector<std::size_t> headings;
  std::vector<std::size_t>* into = &inside;
  bool heads = false;
  for (std::size_t i = 0; i < payload.after.paragraphs.size(); ++i) {
    const Paragraph& p = payload.after.paragraphs[i];
    if (p.kind == ParagraphKind::heading) {
      headings.push_back(i);  // goes with the clause below it
      heads = true;
      continue;
    }
    if (is_numbered(p)) {
      const std::string label = p.label.bare();
      const bool named =
          std::any_of(instruction.targets.begin(), instruction.targets.end(), [&](const std::string& t) {
            const std::string own =
                doc.numbered && !doc.name.empty() && t.compare(0, doc.name.size() + 1, doc.name + " ") == 0
                    ? t.substr(doc.name.size() + 1)
                    : t;
            return t == doc.name || label == own || below(label, own) ||
                   // An item was named: its clause may be restated around it.
                   (own.size() > label.size() && own.compare(0, label.size(), label) == 0 &&
                    own[label.size()] == '(');
          });
      bool between = false;
      if (instruction.range && spans.size() == 1) {
        const Paragraph& first = doc.paragraphs[spans[0].first];
        const Location last = index_.find(instruction.targets.back());
        between = p.label.style == first.label.style && std::is_gteq(legal::order(p.label, first.label)) &&
                  last.found() && std::is_lteq(legal::order(p.label, doc.paragraphs[last.paragraph].label));
      }
      into = named || between ? &inside : &outside;
    }
    into->insert(into->end(), headings.begin(), headings.end());
    headings.clear();
    into->push_back(i);
  }
  inside.insert(inside.end(), headings.begin(), headings.end());
  // A heading restated before the first provision is that which stands there.
  if (heads && !base.empty()) {
    const bool leads =
        !inside.empty() && payload.after.paragraphs[inside.front()].kind == ParagraphKind::heading;
    for (std::size_t i = base.front(); leads && i-- > 0 && doc.paragraphs[i].kind == ParagraphKind::heading;)
      base.insert(base.begin(), i);
  }
  if (!inside.empty()) restate(context, payload, inside, base);
  if (!outside.empty()) out_of_scope(context, payload, outside);
}

void Planner::out_of_scope(const Context& context, const PayloadText& payload,
                           const std::vector<std::size_t>& stated) {
  const Document& doc = document(context);
  for (std::size_t k = 0; k < stated.size();) {
    std::size_t end = k + 1;
    std::size_t clause = k;
    while (clause < stated.size() && !is_numbered(payload.after.paragraphs[stated[clause]])) ++clause;
    end = std::max(end, clause + 1);
    while (end < stated.size() && !is_numbered(payload.after.paragraphs[stated[end]]) &&
           payload.after.paragraphs[stated[end]].kind != ParagraphKind::heading)
      ++end;
    end = std::min(end, stated.size());
    const std::vector<std::size_t> piece(stated.begin() + static_cast<std::ptrdiff_t>(k),
                                         stated.begin() + static_cast<std::ptrdiff_t>(end));
    k = end;
    if (clause >= stated.size()) continue;
    const Paragraph& p = payload.after.paragraphs[stated[clause]];
    const std::string citation = (doc.numbered && !doc.name.empty() ? doc.name + " " : "") + p.label.bare();
    Finding f = finding(context, "amendment-out-of-scope", Severity::error);
    f.citation = citation;
    f.place.line = p.source.line;
    const Location at = index_.find(citation);
    if (!at.found()) {
      f.message =
          citation + " stands below '" + context.instruction->words +
          "', which does not name it, and there is no such provision; expected an instruction of its own";
      plan_.findings.push_back(f);
      fail(context, ErrorCode::target, f.message, p.source.line);
      continue;
    }
    f.message = citation + " stands below '" + context.instruction->words +
                "', which does not name it; expected 'Amend Section " + p.label.bare() +
                " as follows:'. Its label names one provision, so it is applied there";
    plan_.findings.push_back(std::move(f));
    std::vector<std::size_t> base;
    for (std::size_t i = at.paragraph; i < legal::subtree_end(doc, at.paragraph); ++i) base.push_back(i);
    restate(context, payload, piece, base);
  }
}

void Planner::restate(const Context& context, const PayloadText& payload,
                      const std::vector<std::size_t>& stated, const std::vector<std::size_t>& base) {
  const Document& doc = document(context);
  const Overlay overlay = lay_over(payload.after, stated, doc, base, profile_);
  const Paragraph& first = payload.after.paragraphs[stated.front()];
  if (overlay.paired == 0) {
    fail(context, ErrorCode::alignment,
         "the text that follows cannot be laid over " + legal::citation_of(doc, base.front()) +
             ": no paragraph of it is like one of the baseline's; expected the provision as it shall read",
         first.source.line);
    return;
  }
  for (const std::size_t at : overlay.unplaced) {
    const Paragraph& p = payload.after.paragraphs[at];
    Finding f = finding(context, "amendment-elision-unplaced", Severity::error);
    f.citation =
        p.label.empty() ? legal::citation_of(doc, base.front()) : legal::citation_of(payload.after, at);
    f.place.line = p.source.line;
    f.words = line_of(p);
    f.message =
        "'" + line_of(p).substr(0, 80) +
        "' stands between two elisions and is new; nothing tells where among the words left out it belongs "
        "(amendment-elision-unplaced); expected the paragraph before or after it to be stated";
    plan_.findings.push_back(f);
    fail(context, ErrorCode::alignment, f.message, p.source.line);
  }
  if (!overlay.unplaced.empty()) return;

  // What the payload stated before its marks: words in it that the baseline does not have are unmarked changes.
  std::vector<std::size_t> gone = overlay.dropped;
  std::size_t next = base.back() + 1;  // the baseline's paragraph that a new one goes before
  std::vector<std::pair<std::size_t, Paragraph>> arrivals;
  for (std::size_t k = overlay.steps.size(); k-- > 0;) {
    const Step& step = overlay.steps[k];
    if (step.stated == kNone || (step.base != kNone && !step.moved)) {
      next = step.base;
      continue;
    }
    Paragraph p = payload.after.paragraphs[step.stated];
    p.uid = 0;
    if (step.moved) {
      const Paragraph& from = doc.paragraphs[step.base];
      p.uid = from.uid;
      p.text = settle_words(context, payload, step.stated, from, legal::citation_of(doc, step.base));
    }
    arrivals.emplace_back(next, std::move(p));
  }
  std::reverse(arrivals.begin(), arrivals.end());
  for (const Step& step : overlay.steps) {
    if (step.stated == kNone || step.base == kNone) continue;
    if (step.moved) {
      Operation op = operation(context, OperationKind::move, legal::citation_of(doc, step.base));
      op.new_words = legal::citation_of(payload.after, step.stated);
      op.old_words = op.citation;
      op.position = "after";
      plan_.operations.push_back(std::move(op));
      if (!plan_.edits[context.document].remove(step.base, context.number))
        fail(context, ErrorCode::alignment,
             legal::citation_of(doc, step.base) + " is changed by another instruction as well");
      continue;
    }
    Paragraph wanted = doc.paragraphs[step.base];
    const Paragraph& p = payload.after.paragraphs[step.stated];
    const std::string citation = legal::citation_of(doc, step.base);
    if (!p.label.empty()) wanted.label = p.label;
    wanted.kind = p.kind;
    wanted.depth = p.depth;
    wanted.term = p.term;
    wanted.text = settle_words(context, payload, step.stated, doc.paragraphs[step.base], citation);
    change(context, step.base, wanted);
  }
  for (const std::size_t at : gone) {
    const Paragraph& p = doc.paragraphs[at];
    const std::string citation = legal::citation_of(doc, at);
    if (payload.before) {
      // Only what the marks strike out goes; what is merely not there has been left out unmarked.
      const bool struck =
          std::any_of(payload.before->paragraphs.begin(), payload.before->paragraphs.end(),
                      [&](const Paragraph& b) { return b.label == p.label && b.text == p.text; });
      if (!struck) {
        Finding f = finding(context, "amendment-unmarked-difference", Severity::error);
        f.citation = citation;
        f.words = line_of(p);
        f.message = "the payload leaves out '" + line_of(p).substr(0, 80) +
                    "' of the baseline without a mark; expected it struck out, stated, or [...]. It stays";
        plan_.findings.push_back(std::move(f));
        continue;
      }
    }
    Operation op = operation(context, OperationKind::repeal, citation);
    op.whole_provision = true;
    op.old_words = line_of(p);
    plan_.operations.push_back(std::move(op));
    if (!plan_.edits[context.document].remove(at, context.number))
      fail(context, ErrorCode::alignment, citation + " is changed by another instruction as well");
  }
  for (auto& [before, paragraph] : arrivals)
    insert_paragraph(context, before, before == base.back() + 1, std::move(paragraph));
}

void Planner::insert_paragraph(const Context& context, std::size_t before, bool ends_provision,
                               Paragraph paragraph) {
  const Document& doc = document(context);
  if (paragraph.uid == 0) {
    std::string citation = paragraph.label.bare();
    const std::size_t behind = before > 0 ? before - 1 : 0;
    if (paragraph.kind == ParagraphKind::item && before > 0) {
      // Its list is that of the paragraph in front, or of one of that one's ancestors.
      std::size_t at = behind;
      while (at != kNone && doc.paragraphs[at].depth >= paragraph.depth) at = doc.paragraphs[at].parent;
      if (at != kNone) citation = legal::citation_of(doc, at) + citation;
    } else if (doc.numbered && !citation.empty()) {
      citation = doc.name + " " + citation;
    }
    if (citation.empty()) citation = legal::citation_of(doc, behind);
    Operation op = operation(context, OperationKind::insert, citation);
    op.position = "after";
    op.anchor = legal::citation_of(doc, behind);
    if (paragraph.kind == ParagraphKind::heading) op.scope = "heading";
    op.whole_provision = !paragraph.label.empty();
    op.new_words = line_of(paragraph);
    plan_.operations.push_back(std::move(op));
  }
  plan_.edits[context.document].insert(before, {context.number, std::move(paragraph), ends_provision});
}

std::string Planner::settle_words(const Context& context, const PayloadText& payload, std::size_t stated,
                                  const Paragraph& base, const std::string& citation) {
  const Paragraph& p = payload.after.paragraphs[stated];
  const std::string wanted = fill_elisions(p.text, base.text, profile_);
  if (!payload.before) return wanted;
  // The same paragraph with the marks taken back: it is the one that is most like, under the same label.
  std::size_t twin = kNone;
  double best = 0.3;
  diff::Interner interner;
  const auto entry = [&](const Paragraph& x) {
    diff::Block block;
    block.text = x.text;
    return diff::words_of(block, interner);
  };
  const diff::Words own = entry(p);
  for (std::size_t i = 0; i < payload.before->paragraphs.size(); ++i) {
    const Paragraph& b = payload.before->paragraphs[i];
    if (b.kind != p.kind) continue;
    const double like = diff::likeness(own, entry(b)) + (b.label == p.label ? 0.3 : 0) +
                        (b.source.line == p.source.line ? 0.2 : 0);
    if (like > best) best = like, twin = i;
  }
  if (twin == kNone) return wanted;
  const std::string was = fill_elisions(payload.before->paragraphs[twin].text, base.text, profile_);
  if (comparison_key(was) == comparison_key(base.text) && was == base.text) return wanted;
  Finding f = finding(context, "amendment-unmarked-difference", Severity::error);
  f.citation = citation;
  f.place.line = payload.before->paragraphs[twin].source.line;
  diff::Interner words;
  std::string list;
  const redline::Marked differences = redline::compare_words(base.text, was, words);
  for (const redline::Segment& segment : differences.segments) {
    if (segment.mark == redline::Mark::none) continue;
    list += (list.empty() ? "" : ", ") +
            std::string(segment.mark == redline::Mark::deleted ? "baseline '" : "payload '") +
            std::string(trim(segment.text)) + "'";
    if (f.words.empty() || segment.mark == redline::Mark::inserted) f.words = std::string(trim(segment.text));
  }
  f.message = "the unmarked words of " + citation + " differ from the baseline (" + list +
              "); expected every change to be marked. The difference is not applied";
  const Merged merged = merge_words(base.text, was, wanted);
  if (!merged.clean) {
    f.message += ", and the marked changes beside it cannot be placed";
    fail(context, ErrorCode::alignment, f.message, f.place.line);
  }
  plan_.findings.push_back(std::move(f));
  return merged.text;
}

void Planner::change(const Context& context, std::size_t at, const Paragraph& wanted) {
  const Document& doc = document(context);
  const Paragraph& old = doc.paragraphs[at];
  const std::string citation = legal::citation_of(doc, at);
  const bool label = !(old.label == wanted.label);
  if (!label && old.text == wanted.text && old.term == wanted.term) return;
  if (!plan_.edits[context.document].replace(at, wanted, context.number)) {
    const std::size_t other = plan_.edits[context.document].toucher(at);
    Finding f = finding(context, "amendment-overlap", Severity::error);
    f.citation = citation;
    f.message = citation + " is changed by '" + context.instruction->words + "' and by '" +
                drafting_.instructions[other].words + "'; expected one instruction for one provision";
    fail(context, ErrorCode::alignment, f.message);
    plan_.findings.push_back(std::move(f));
    return;
  }
  if (label) {
    Operation op = operation(context, OperationKind::renumber, citation);
    op.old_words = old.label.bare();
    op.new_words = wanted.label.bare();
    plan_.operations.push_back(std::move(op));
  }
  if (old.text == wanted.text) return;
  if (profile_.is_not_used(wanted.text)) {
    Operation op = operation(context, OperationKind::repeal, citation);
    op.whole_provision = true;
    op.old_words = old.text;
    op.new_words = wanted.text;
    plan_.operations.push_back(std::move(op));
    return;
  }
  list_word_operations(context, citation, old.text, wanted.text);
  if (old.kind == ParagraphKind::heading) plan_.operations.back().scope = "heading";
}

void Planner::list_word_operations(const Context& context, const std::string& citation,
                                   const std::string& before, const std::string& after) {
  diff::Interner interner;
  const redline::Segments segments = redline::compare_words(before, after, interner).segments;
  std::string kept;
  for (std::size_t k = 0; k < segments.size(); ++k) {
    const redline::Segment& s = segments[k];
    if (s.mark == redline::Mark::none) {
      kept = s.text;
      continue;
    }
    const bool pair = s.mark == redline::Mark::deleted && k + 1 < segments.size() &&
                      segments[k + 1].mark == redline::Mark::inserted;
    Operation op = operation(context,
                             pair                               ? OperationKind::text_substitute
                             : s.mark == redline::Mark::deleted ? OperationKind::text_omit
                                                                : OperationKind::text_insert,
                             citation);
    if (s.mark == redline::Mark::deleted) {
      op.old_words = std::string(trim(s.text));
      if (pair) op.new_words = std::string(trim(segments[k + 1].text));
    } else {
      op.new_words = std::string(trim(s.text));
      op.position = trim(kept).empty() ? "start" : k + 1 == segments.size() ? "end" : "after";
    }
    op.anchor = tail_words(kept, 4);
    if (pair) ++k;
    plan_.operations.push_back(std::move(op));
  }
}

}  // namespace redraft::amend
