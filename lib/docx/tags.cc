#include "docx/tags.h"

#include <pugixml.hpp>
#include <unordered_map>

namespace redraft::docx {

namespace {

const std::unordered_map<std::string_view, Tag>& tags() {
  static const std::unordered_map<std::string_view, Tag> table = {
      {"w:body", Tag::body},
      {"w:hdr", Tag::header},
      {"w:ftr", Tag::footer},
      {"w:footnote", Tag::footnote},
      {"w:endnote", Tag::endnote},
      {"w:comment", Tag::comment},
      {"w:txbxContent", Tag::text_box},
      {"w:docPartBody", Tag::doc_part_body},
      {"w:tc", Tag::cell},
      {"w:p", Tag::paragraph},
      {"w:tbl", Tag::table},
      {"w:tr", Tag::row},
      {"w:r", Tag::run},
      {"w:t", Tag::text},
      {"w:delText", Tag::deleted_text},
      {"w:delInstrText", Tag::deleted_instruction},
      {"w:instrText", Tag::instruction},
      {"w:fldChar", Tag::field_character},
      {"w:lastRenderedPageBreak", Tag::break_hint},
      {"w:sdt", Tag::sdt},
      {"w:sdtContent", Tag::sdt_content},
      {"w:customXml", Tag::custom_xml},
      {"w:smartTag", Tag::smart_tag},
      {"w:hyperlink", Tag::hyperlink},
      {"w:fldSimple", Tag::simple_field},
      {"w:dir", Tag::direction},
      {"w:bdo", Tag::direction},
      {"mc:AlternateContent", Tag::alternate},
      {"mc:Choice", Tag::alternative},
      {"mc:Fallback", Tag::alternative},
      {"m:oMath", Tag::math},
      {"m:oMathPara", Tag::math_paragraph},
      {"m:r", Tag::math_run},
      {"m:t", Tag::math_text},
      {"m:ctrlPr", Tag::math_control},
      {"w:pPr", Tag::paragraph_properties},
      {"w:rPr", Tag::run_properties},
      {"w:sectPr", Tag::section_properties},
      {"w:tblPr", Tag::table_properties},
      {"w:tblPrEx", Tag::table_exceptions},
      {"w:tblGrid", Tag::table_grid},
      {"w:trPr", Tag::row_properties},
      {"w:tcPr", Tag::cell_properties},
      {"w:numPr", Tag::numbering_properties},
      {"w:sdtPr", Tag::wrapper_properties},
      {"w:sdtEndPr", Tag::wrapper_properties},
      {"w:customXmlPr", Tag::wrapper_properties},
      {"w:smartTagPr", Tag::wrapper_properties},
      {"w:vMerge", Tag::vertical_merge},
      {"w:headerReference", Tag::header_reference},
      {"w:footerReference", Tag::header_reference},
      {"w:rPrChange", Tag::property_change},
      {"w:pPrChange", Tag::property_change},
      {"w:sectPrChange", Tag::property_change},
      {"w:tblPrChange", Tag::property_change},
      {"w:tblPrExChange", Tag::property_change},
      {"w:tblGridChange", Tag::property_change},
      {"w:trPrChange", Tag::property_change},
      {"w:tcPrChange", Tag::property_change},
      {"w:ins", Tag::inserted},
      {"w:del", Tag::deleted},
      {"w:moveFrom", Tag::moved_from},
      {"w:moveTo", Tag::moved_to},
      {"w:cellIns", Tag::cell_inserted},
      {"w:cellDel", Tag::cell_deleted},
      {"w:cellMerge", Tag::cell_merged},
      {"w:numberingChange", Tag::numbering_change},
      {"w:moveFromRangeStart", Tag::move_from_start},
      {"w:moveFromRangeEnd", Tag::move_from_end},
      {"w:moveToRangeStart", Tag::move_to_start},
      {"w:moveToRangeEnd", Tag::move_to_end},
      {"w:customXmlInsRangeStart", Tag::custom_start},
      {"w:customXmlDelRangeStart", Tag::custom_start},
      {"w:customXmlMoveFromRangeStart", Tag::custom_start},
      {"w:customXmlMoveToRangeStart", Tag::custom_start},
      {"w:customXmlInsRangeEnd", Tag::custom_end},
      {"w:customXmlDelRangeEnd", Tag::custom_end},
      {"w:customXmlMoveFromRangeEnd", Tag::custom_end},
      {"w:customXmlMoveToRangeEnd", Tag::custom_end},
      {"w:bookmarkStart", Tag::bookmark_start},
      {"w:bookmarkEnd", Tag::bookmark_end},
      {"w:commentRangeStart", Tag::comment_start},
      {"w:commentRangeEnd", Tag::comment_end},
      {"w:permStart", Tag::permission_start},
      {"w:permEnd", Tag::permission_end},
      {"w:proofErr", Tag::proof_error},
      {"w:footnoteReference", Tag::footnote_reference},
      {"w:endnoteReference", Tag::endnote_reference},
      {"w:commentReference", Tag::comment_reference},
  };
  return table;
}

}  // namespace

Tag tag_of(const pugi::xml_node& node) {
  if (node.type() != pugi::node_element) return Tag::text_node;
  const std::string_view name = node.name();
  // The commonest first: they are most of a document.
  if (name == "w:t") return Tag::text;
  if (name == "w:r") return Tag::run;
  if (name == "w:rPr") return Tag::run_properties;
  if (name == "w:p") return Tag::paragraph;
  const auto at = tags().find(name);
  if (at != tags().end()) return at->second;
  return name.substr(0, 2) == "m:" ? Tag::math_other : Tag::other;
}

}  // namespace redraft::docx
