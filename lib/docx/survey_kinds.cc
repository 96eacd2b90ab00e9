#include "docx/survey_kinds.h"

#include <pugixml.hpp>
#include <string_view>

namespace redraft::docx {

RevisionKind kind_of_format(const pugi::xml_node& change, bool of_mark) {
  const std::string_view name = change.name();
  if (name == "w:rPrChange") return of_mark ? RevisionKind::mark_format : RevisionKind::run_format;
  if (name == "w:pPrChange") return RevisionKind::paragraph_format;
  if (name == "w:sectPrChange") return RevisionKind::section_format;
  if (name == "w:tblPrChange") return RevisionKind::table_format;
  if (name == "w:tblPrExChange") return RevisionKind::table_exception_format;
  if (name == "w:tblGridChange") return RevisionKind::grid_format;
  if (name == "w:trPrChange") return RevisionKind::row_format;
  return RevisionKind::cell_format;
}

RevisionKind kind_of_tag_range(const pugi::xml_node& marker) {
  const std::string_view name = marker.name();
  if (name.find("MoveFrom") != std::string_view::npos) return RevisionKind::tag_move_from;
  if (name.find("MoveTo") != std::string_view::npos) return RevisionKind::tag_move_to;
  if (name.find("Del") != std::string_view::npos) return RevisionKind::tag_deletion;
  return RevisionKind::tag_insertion;
}

RevisionKind kind_of_change(Tag change, Tag parent, Tag grandparent) {
  const bool in = change == Tag::inserted || change == Tag::moved_to;
  if (parent == Tag::row_properties) return in ? RevisionKind::row_insertion : RevisionKind::row_deletion;
  if (parent == Tag::numbering_properties) return RevisionKind::numbering_insertion;
  if (parent == Tag::math_control || grandparent == Tag::math_control)
    return in ? RevisionKind::structure_insertion : RevisionKind::structure_deletion;
  const bool mark = parent == Tag::run_properties && grandparent == Tag::paragraph_properties;
  switch (change) {
    case Tag::inserted: return mark ? RevisionKind::mark_insertion : RevisionKind::insertion;
    case Tag::deleted: return mark ? RevisionKind::mark_deletion : RevisionKind::deletion;
    case Tag::moved_from: return mark ? RevisionKind::mark_move_from : RevisionKind::move_from;
    default: return mark ? RevisionKind::mark_move_to : RevisionKind::move_to;
  }
}

}  // namespace redraft::docx
