// Writing a Word package from parts: a .docx is a zip of parts with content types and relationships
// (ECMA-376 part 2). Reading and splicing of existing packages comes beside this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft::docx {

struct NewPart {
  std::string name;  ///< "word/document.xml", no leading slash
  std::string bytes;
};

/// The zip: entries in the order given, every date 1980-01-01, deflate 6: the same parts give the same bytes.
/// Throws Error{output} when libzip cannot make it.
std::string write_package(const std::vector<NewPart>& parts);

/// Appends text escaped for XML content or a double-quoted attribute. Characters that XML 1.0 cannot hold
/// (U+0000 to U+001F but tab, line feed, carriage return; U+FFFE, U+FFFF) become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace redraft::docx
