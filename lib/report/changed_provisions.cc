#include "report/changed_provisions.h"

#include <algorithm>

#include "base/unicode.h"

namespace redraft::report {

namespace {

using redline::Block;
using redline::Mark;
using redline::Segment;
using redline::Segments;
using redline::Status;

/// As many words as a cell of a table has room for.
std::string opening(std::string_view text, std::size_t most) {
  const std::string folded = fold_space(text);
  std::size_t at = 0;
  for (std::size_t words = 0; words < most; ++words) {
    at = folded.find(' ', at + 1);
    if (at == std::string::npos) return folded;
  }
  return folded.substr(0, at) + " \u2026";
}

std::string in_quotes(std::string_view text, std::size_t most) {
  return "\u201c" + opening(text, most) + "\u201d";
}

/// What the marks of a paragraph do, in words: "“Draft” for “Modification”; “as” inserted".
std::string edits_of(const Segments& segments) {
  constexpr std::size_t kWords = 8;
  constexpr std::size_t kEdits = 3;
  std::vector<std::string> edits;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (segment.mark == Mark::none || trim(segment.text).empty()) continue;
    const bool replaced = segment.mark == Mark::deleted && i + 1 < segments.size() &&
                          segments[i + 1].mark == Mark::inserted && !trim(segments[i + 1].text).empty();
    if (replaced) {
      edits.push_back(in_quotes(segments[i + 1].text, kWords) + " for " + in_quotes(segment.text, kWords));
      ++i;
    } else {
      edits.push_back(in_quotes(segment.text, kWords) +
                      (segment.mark == Mark::inserted ? " inserted" : " deleted"));
    }
  }
  std::string out;
  for (std::size_t i = 0; i < std::min(edits.size(), kEdits); ++i) out += (i == 0 ? "" : "; ") + edits[i];
  if (edits.size() > kEdits) out += "; and " + std::to_string(edits.size() - kEdits) + " more";
  return out;
}

bool marked(const Segments& segments) {
  return std::any_of(segments.begin(), segments.end(),
                     [](const Segment& segment) { return segment.mark != Mark::none; });
}

ProvisionChange kind_of(const Block& block) {
  if (block.status == Status::inserted) return ProvisionChange::inserted;
  if (block.status == Status::deleted) return ProvisionChange::deleted;
  if (block.status == Status::moved_to) return ProvisionChange::moved;
  const bool words = marked(block.text) || marked(block.term);
  return block.renumbered() && !words ? ProvisionChange::renumbered : ProvisionChange::changed;
}

std::string citation_of(const Block& block) {
  const bool gone = block.status == Status::deleted;
  std::string out = gone || block.citation_after.empty() ? block.citation_before : block.citation_after;
  const std::string term = gone ? before_text(block.term) : after_text(block.term);
  if (!term.empty()) out += " \u2018" + term + "\u2019";
  return out;
}

std::string words_of(const Block& block, ProvisionChange kind) {
  constexpr std::size_t kWords = 10;
  if (kind == ProvisionChange::inserted) return in_quotes(after_text(block.text), kWords);
  if (kind == ProvisionChange::deleted) return in_quotes(before_text(block.text), kWords);
  std::string out;
  if (block.renumbered() || kind == ProvisionChange::moved)
    out = block.citation_before + " is now " + block.citation_after;
  const std::string edits = edits_of(block.term) + edits_of(block.text);
  if (out.empty() || edits.empty()) return out + edits;
  return out + "; " + edits;
}

/// Is `inner` below `outer`: "D2A.1(a)" below "D2A", not "D2AB"?
bool below(std::string_view inner, std::string_view outer) {
  if (outer.empty() || !inner.starts_with(outer) || inner.size() == outer.size()) return inner == outer;
  const char next = inner[outer.size()];
  return next == '(' || next == '.';
}

}  // namespace

std::string_view to_string(ProvisionChange change) {
  switch (change) {
    case ProvisionChange::changed: return "changed";
    case ProvisionChange::inserted: return "inserted";
    case ProvisionChange::deleted: return "deleted";
    case ProvisionChange::moved: return "moved";
    case ProvisionChange::renumbered: return "renumbered";
  }
  return "";
}

std::string_view printed_name(ProvisionChange change) {
  switch (change) {
    case ProvisionChange::changed: return "Amended";
    case ProvisionChange::inserted: return "New";
    case ProvisionChange::deleted: return "Deleted";
    case ProvisionChange::moved: return "Moved";
    case ProvisionChange::renumbered: return "Renumbered";
  }
  return "";
}

std::vector<ChangedProvision> changed_provisions(const redline::Redline& redline) {
  std::vector<ChangedProvision> out;
  for (const redline::Document& document : redline.documents) {
    for (const Block& block : document.blocks) {
      // A move is told where it arrives.
      if (block.unchanged() || block.status == Status::moved_from) continue;
      const ProvisionChange kind = kind_of(block);
      ChangedProvision row{document.name, citation_of(block), kind, words_of(block, kind), block.reason};
      const bool whole = kind == ProvisionChange::inserted || kind == ProvisionChange::deleted;
      const bool same_document = !out.empty() && out.back().document == row.document;
      if (whole && same_document && out.back().kind == kind && block.term.empty() &&
          below(row.citation, out.back().citation))
        continue;
      // Headings and text after a list belong to a provision that has its row already.
      if (!whole && same_document && out.back().citation == row.citation) {
        ChangedProvision& last = out.back();
        if (last.kind != kind) last.kind = ProvisionChange::changed;
        if (!row.words.empty()) last.words += (last.words.empty() ? "" : "; ") + row.words;
        continue;
      }
      out.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace redraft::report
