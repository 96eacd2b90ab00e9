#include <algorithm>
#include <utility>

#include "amend/planner.h"
#include "base/nearest.h"
#include "base/unicode.h"
#include "read/definition_text.h"

namespace redraft::amend {

using legal::Document;
using legal::kNone;
using legal::Location;
using legal::Paragraph;
using legal::ParagraphKind;

namespace {

// Definitions that stand in a clause, in order.
std::vector<std::size_t> definitions_in(const Document& document, std::size_t clause) {
  std::vector<std::size_t> out;
  for (std::size_t i = clause + 1; i < document.paragraphs.size(); ++i)
    if (document.paragraphs[i].kind == ParagraphKind::definition && legal::within(document, i, clause))
      out.push_back(i);
  return out;
}

std::size_t find_term(const Document& document, const std::vector<std::size_t>& definitions,
                      const std::string& term) {
  const std::string key = read::term_key(term);
  for (const std::size_t at : definitions)
    if (read::term_key(document.paragraphs[at].term) == key) return at;
  return kNone;
}

struct Entry {
  std::size_t head = 0;          // index into the payload
  std::vector<std::size_t> all;  // with its items and their text
};

std::vector<Entry> entries_of(const Document& payload) {
  std::vector<Entry> out;
  for (std::size_t i = 0; i < payload.paragraphs.size(); ++i) {
    if (payload.paragraphs[i].kind == ParagraphKind::definition) out.push_back({i, {}});
    if (!out.empty()) out.back().all.push_back(i);
  }
  return out;
}

}  // namespace

void Planner::plan_define_new(const Context& context) {
  const Document& doc = document(context);
  const Location clause = index_.find(context.instruction->targets.front());
  const std::vector<std::size_t> present = definitions_in(doc, clause.paragraph);
  const PayloadText payload = read_payload(context, true);
  std::vector<Entry> entries = entries_of(payload.after);
  if (entries.empty()) {
    fail(context, ErrorCode::alignment,
         "no definition is found below the instruction; expected a term, two or more spaces, and its meaning",
         context.instruction->payload_line);
    return;
  }
  std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return collate(payload.after.paragraphs[a.head].term, payload.after.paragraphs[b.head].term) < 0;
  });
  const Paragraph* last = nullptr;
  for (const Entry& entry : entries) {
    const Paragraph& head = payload.after.paragraphs[entry.head];
    if (last != nullptr && read::term_key(last->term) == read::term_key(head.term)) {
      fail(context, ErrorCode::target,
           "'" + head.term + "' is stated twice (line " + std::to_string(last->source.line) +
               "); expected one definition of a term",
           head.source.line);
      continue;
    }
    last = &head;
    if (const std::size_t twin = find_term(doc, present, head.term); twin != kNone) {
      fail(context, ErrorCode::target,
           "'" + head.term + "' is defined already (" + doc.file + ":" +
               std::to_string(doc.paragraphs[twin].source.line) +
               "); expected a new term, or 'Amend the following definitions'",
           head.source.line);
      continue;
    }
    // Before the first term that comes after it in the alphabet; behind the last one when there is none.
    std::size_t before = kNone;
    std::string behind;
    for (const std::size_t at : present) {
      if (collate(doc.paragraphs[at].term, head.term) > 0) {
        before = at;
        break;
      }
      behind = doc.paragraphs[at].term;
    }
    if (before == kNone)
      before = present.empty() ? legal::subtree_end(doc, clause.paragraph)
                               : legal::subtree_end(doc, present.back());
    std::string meaning = head.text;
    for (const std::size_t i : entry.all) {
      Paragraph fresh = payload.after.paragraphs[i];
      fresh.uid = 0;
      if (i != entry.head) meaning += (meaning.empty() ? "" : " ") + fresh.label.text + " " + fresh.text;
      plan_.edits[context.document].insert(before, {context.number, std::move(fresh), false});
    }
    Operation op =
        operation(context, OperationKind::definition_insert, legal::citation_of(doc, clause.paragraph));
    op.position = "alphabetical";
    op.anchor = behind;
    op.scope = "definition";
    op.term = head.term;
    op.whole_provision = true;
    op.new_words = head.term + " " + meaning;
    plan_.operations.push_back(std::move(op));
  }
}

void Planner::plan_define_amend(const Context& context) {
  const Document& doc = document(context);
  const Location clause = index_.find(context.instruction->targets.front());
  const std::vector<std::size_t> present = definitions_in(doc, clause.paragraph);
  const PayloadText payload = read_payload(context, true);
  const std::vector<Entry> entries = entries_of(payload.after);
  if (entries.empty()) {
    fail(context, ErrorCode::alignment,
         "no definition is found below the instruction; expected a term, two or more spaces, and its meaning",
         context.instruction->payload_line);
    return;
  }
  for (const Entry& entry : entries) {
    const Paragraph& head = payload.after.paragraphs[entry.head];
    const std::size_t at = find_term(doc, present, head.term);
    if (at == kNone) {
      std::vector<std::string> terms;
      terms.reserve(present.size());
      for (const std::size_t i : present) terms.push_back(doc.paragraphs[i].term);
      std::string near;
      for (const std::string& t : nearest(head.term, terms, 3)) near += (near.empty() ? "" : ", ") + t;
      fail(context, ErrorCode::target,
           "'" + head.term + "' is not defined in " + legal::citation_of(doc, clause.paragraph) + "; " +
               (near.empty() ? "expected a term of the baseline" : "the nearest terms are " + near),
           head.source.line);
      continue;
    }
    std::vector<std::size_t> base;
    for (std::size_t i = at; i < legal::subtree_end(doc, at); ++i) base.push_back(i);
    const std::size_t first = plan_.operations.size();
    restate(context, payload, entry.all, base);
    for (std::size_t k = first; k < plan_.operations.size(); ++k) {
      if (plan_.operations[k].scope.empty()) plan_.operations[k].scope = "definition";
      plan_.operations[k].term = head.term;
    }
  }
}

}  // namespace redraft::amend
