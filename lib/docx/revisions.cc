#include "docx/revisions.h"

namespace redraft::docx {

std::string_view to_string(RevisionKind kind) {
  switch (kind) {
    case RevisionKind::insertion: return "insertion";
    case RevisionKind::deletion: return "deletion";
    case RevisionKind::move_from: return "move-from";
    case RevisionKind::move_to: return "move-to";
    case RevisionKind::mark_insertion: return "mark-insertion";
    case RevisionKind::mark_deletion: return "mark-deletion";
    case RevisionKind::mark_move_from: return "mark-move-from";
    case RevisionKind::mark_move_to: return "mark-move-to";
    case RevisionKind::row_insertion: return "row-insertion";
    case RevisionKind::row_deletion: return "row-deletion";
    case RevisionKind::cell_insertion: return "cell-insertion";
    case RevisionKind::cell_deletion: return "cell-deletion";
    case RevisionKind::cell_merge: return "cell-merge";
    case RevisionKind::structure_insertion: return "structure-insertion";
    case RevisionKind::structure_deletion: return "structure-deletion";
    case RevisionKind::tag_insertion: return "tag-insertion";
    case RevisionKind::tag_deletion: return "tag-deletion";
    case RevisionKind::tag_move_from: return "tag-move-from";
    case RevisionKind::tag_move_to: return "tag-move-to";
    case RevisionKind::from_range: return "from-range";
    case RevisionKind::to_range: return "to-range";
    case RevisionKind::run_format: return "run-format";
    case RevisionKind::mark_format: return "mark-format";
    case RevisionKind::paragraph_format: return "paragraph-format";
    case RevisionKind::section_format: return "section-format";
    case RevisionKind::table_format: return "table-format";
    case RevisionKind::table_exception_format: return "table-exception-format";
    case RevisionKind::grid_format: return "grid-format";
    case RevisionKind::row_format: return "row-format";
    case RevisionKind::cell_format: return "cell-format";
    case RevisionKind::numbering_insertion: return "numbering-insertion";
    case RevisionKind::numbering: return "numbering";
  }
  return "";
}

bool goes(RevisionKind kind, Decision decision) {
  switch (kind) {
    case RevisionKind::deletion:
    case RevisionKind::move_from:
    case RevisionKind::mark_deletion:
    case RevisionKind::mark_move_from:
    case RevisionKind::row_deletion:
    case RevisionKind::cell_deletion:
    case RevisionKind::structure_deletion:
    case RevisionKind::tag_deletion:
    case RevisionKind::tag_move_from: return decision == Decision::accept;
    case RevisionKind::insertion:
    case RevisionKind::move_to:
    case RevisionKind::mark_insertion:
    case RevisionKind::mark_move_to:
    case RevisionKind::row_insertion:
    case RevisionKind::cell_insertion:
    case RevisionKind::structure_insertion:
    case RevisionKind::tag_insertion:
    case RevisionKind::tag_move_to:
    case RevisionKind::numbering_insertion: return decision == Decision::reject;
    default: return false;
  }
}

}  // namespace redraft::docx
