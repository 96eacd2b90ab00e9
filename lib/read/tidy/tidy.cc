#include "read/tidy/tidy.h"

#include <algorithm>
#include <utility>

#include "read/tidy/clause_labels.h"
#include "read/tidy/columns.h"
#include "read/tidy/definition_columns.h"
#include "read/tidy/furniture.h"
#include "read/tidy/list_labels.h"
#include "read/tidy/margin.h"
#include "read/tidy/paragraphs.h"

namespace redraft::read {

std::string_view to_string(RepairKind kind) {
  switch (kind) {
    case RepairKind::furniture: return "furniture";
    case RepairKind::balloon: return "balloon";
    case RepairKind::label: return "label";
    case RepairKind::label_moved: return "label-moved";
    case RepairKind::words_moved: return "words-moved";
    case RepairKind::line_joined: return "line-joined";
    case RepairKind::blank_line: return "blank-line";
  }
  return "";
}

Tidied tidy(std::string_view text, std::string_view file) {
  tidying::Draft draft = tidying::draft_of(text, file);
  tidying::take_out_margin(draft);
  tidying::take_out_furniture(draft);
  tidying::repair_clause_labels(draft);
  tidying::resolve_definition_columns(draft);
  tidying::resolve_columns(draft);
  const std::vector<tidying::LineLabel> labels = tidying::read_list_labels(draft);
  Tidied out;
  out.text = tidying::write_paragraphs(draft, labels);
  out.repairs = std::move(draft.repairs);
  out.findings = std::move(draft.findings);
  std::stable_sort(out.repairs.begin(), out.repairs.end(), [](const Repair& a, const Repair& b) {
    return std::pair(a.line, a.offset) < std::pair(b.line, b.offset);
  });
  std::stable_sort(out.findings.begin(), out.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.place.line < b.place.line; });
  return out;
}

}  // namespace redraft::read
