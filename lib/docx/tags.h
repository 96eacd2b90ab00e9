// The elements that reading and settling tracked changes must tell apart (ECMA-376 part 1, 17 and 22.1), as a number.
#pragma once

#include <cstdint>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace redraft::docx {

enum class Tag : std::uint8_t {
  other,
  text_node,  ///< no element
  // what holds paragraphs
  body,
  header,
  footer,
  footnote,
  endnote,
  comment,
  text_box,
  doc_part_body,
  cell,
  // blocks and what they are made of
  paragraph,
  table,
  row,
  run,
  text,
  deleted_text,
  deleted_instruction,
  instruction,
  field_character,
  break_hint,  ///< lastRenderedPageBreak: where Word last broke the page
  // around blocks, rows, cells or runs
  sdt,
  sdt_content,
  custom_xml,
  smart_tag,
  hyperlink,
  simple_field,
  direction,    ///< dir and bdo
  alternate,    ///< mc:AlternateContent
  alternative,  ///< mc:Choice, mc:Fallback
  // equations
  math,
  math_paragraph,
  math_run,
  math_text,
  math_control,  ///< m:ctrlPr
  math_other,
  // properties
  paragraph_properties,
  run_properties,
  section_properties,
  table_properties,
  table_exceptions,
  table_grid,
  row_properties,
  cell_properties,
  numbering_properties,
  wrapper_properties,  ///< of sdt, customXml, smartTag
  vertical_merge,
  header_reference,  ///< headerReference, footerReference
  property_change,   ///< rPrChange, pPrChange, ...
  // marks
  inserted,
  deleted,
  moved_from,
  moved_to,
  cell_inserted,
  cell_deleted,
  cell_merged,
  numbering_change,
  // zero-width
  move_from_start,
  move_from_end,
  move_to_start,
  move_to_end,
  custom_start,  ///< customXmlInsRangeStart and its kin
  custom_end,
  bookmark_start,
  bookmark_end,
  comment_start,
  comment_end,
  permission_start,
  permission_end,
  proof_error,
  // what points at a note or comment
  footnote_reference,
  endnote_reference,
  comment_reference,
};

Tag tag_of(const pugi::xml_node& node);

/// ins, del, moveFrom, moveTo.
inline bool is_change(Tag tag) { return tag >= Tag::inserted && tag <= Tag::moved_to; }
/// Takes no room on the page: range markers, proofErr.
inline bool is_zero_width(Tag tag) { return tag >= Tag::move_from_start && tag <= Tag::proof_error; }
/// rPr, pPr, sectPr, tblPr, tblPrEx, tblGrid, trPr, tcPr.
inline bool is_properties(Tag tag) { return tag >= Tag::paragraph_properties && tag <= Tag::cell_properties; }
/// Holds paragraphs, of which Word wants one at least.
inline bool is_story(Tag tag) { return tag >= Tag::body && tag <= Tag::cell; }

}  // namespace redraft::docx
