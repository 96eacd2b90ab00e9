// The text of a part: from the bytes as they come to UTF-8 without a byte order mark.
#pragma once

#include <string>

namespace redraft::docx {

/// Makes UTF-8 of UTF-16 (its declaration with it) and cuts a byte order mark; true when anything changed.
/// Throws XmlFault for UTF-16 that is cut short or has half a character.
bool make_utf8(std::string& bytes);

}  // namespace redraft::docx
