#include "docx/markup.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/one_of.h"
#include "docx/xml_pieces.h"

namespace redraft::docx {

bool is_mark_without_width(std::string_view name) {
  static constexpr std::array<std::string_view, 6> names = {"w:bookmarkStart",     "w:bookmarkEnd",
                                                            "w:commentRangeStart", "w:commentRangeEnd",
                                                            "w:permStart",         "w:permEnd"};
  return is_one_of(name, names);
}

bool is_note_reference(std::string_view name) {
  return name == "w:footnoteReference" || name == "w:endnoteReference";
}

bool has_own_number(std::string_view name) {
  static constexpr std::array<std::string_view, 32> names = {"w:bookmarkStart",
                                                             "w:bookmarkEnd",
                                                             "w:permStart",
                                                             "w:permEnd",
                                                             "w:ins",
                                                             "w:del",
                                                             "w:moveFrom",
                                                             "w:moveTo",
                                                             "w:moveFromRangeStart",
                                                             "w:moveFromRangeEnd",
                                                             "w:moveToRangeStart",
                                                             "w:moveToRangeEnd",
                                                             "w:rPrChange",
                                                             "w:pPrChange",
                                                             "w:sectPrChange",
                                                             "w:tblPrChange",
                                                             "w:tblPrExChange",
                                                             "w:tblGridChange",
                                                             "w:trPrChange",
                                                             "w:tcPrChange",
                                                             "w:numberingChange",
                                                             "w:cellIns",
                                                             "w:cellDel",
                                                             "w:cellMerge",
                                                             "w:customXmlInsRangeStart",
                                                             "w:customXmlInsRangeEnd",
                                                             "w:customXmlDelRangeStart",
                                                             "w:customXmlDelRangeEnd",
                                                             "w:customXmlMoveFromRangeStart",
                                                             "w:customXmlMoveFromRangeEnd",
                                                             "w:customXmlMoveToRangeStart",
                                                             "w:customXmlMoveToRangeEnd"};
  return is_one_of(name, names);
}

bool stands_before_numbers(std::string_view name) {
  static constexpr std::array<std::string_view, 6> names = {
      "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"};
  return is_one_of(name, names);
}

std::size_t properties_end(std::string_view xml, std::size_t at) {
  const std::string name(xml_name(xml.substr(at)));
  std::size_t open = xml_tag_end(xml, at);
  if (xml[open - 2] == '/') return open;
  const std::string close = "</" + name + ">";
  const std::string change = name + "Change";
  std::size_t end = xml.find(close, open);
  // In there alone: to look through all that follows, for each paragraph, takes too long.
  if (const std::size_t begin = xml.substr(0, end).find("<" + change, open);
      begin != std::string_view::npos) {
    open = xml_tag_end(xml, begin);
    if (xml[open - 2] != '/') {
      const std::size_t past = xml.find("</" + change + ">", open);
      end = past == std::string_view::npos ? past : xml.find(close, past);
    }
  }
  return end == std::string_view::npos ? xml.size() : end + close.size();
}

}  // namespace redraft::docx
