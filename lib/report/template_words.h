// Small questions about the XML that a filling writes.
#pragma once

#include <string>
#include <string_view>

namespace redraft::report {

/// The first character that XML cannot hold, or 0: control characters but tab and line breaks, U+FFFE, U+FFFF.
char32_t illegal_character(std::string_view text);
std::string code_point_name(char32_t c);  ///< "U+0007"

/// Are the last blocks of `xml` a paragraph, marks without width aside?
bool ends_with_paragraph(std::string_view xml);

/// Is a table the last block of `xml`, or the first, marks without width aside?
bool ends_with_table(std::string_view xml);
bool begins_with_table(std::string_view xml);

/// Does anything show in it: words between tags, a picture, a break?
bool prints(std::string_view xml);

/// The marks without width in it, which may have their other end elsewhere: bookmarks, ranges of comments.
std::string marks_of(std::string_view xml);

/// What stands for a field that has no value, in a draft: "[modification.lead_analyst: not recorded]".
std::string gap_words(std::string_view field);
/// Marked in yellow; `properties` is the w:rPr of the run it interrupts, of the paragraph what stands in its w:pPr.
std::string gap_run(std::string_view properties, std::string_view words);
std::string gap_paragraph(std::string_view properties, std::string_view words);

}  // namespace redraft::report
