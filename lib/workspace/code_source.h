// CODE on the command line: a text or Word file, or a folder of them, read into one Code.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "legal/code.h"
#include "profile/profile.h"
#include "read/section_docx.h"

namespace redraft::workspace {

struct CodeSource {
  legal::Code code;
  std::vector<std::string> files;  ///< all that was read: what no output may be written over
  read::PlaceMap places;           ///< of what was read from Word documents
  std::vector<Finding> findings;   ///< of reading them: what is not part of the Code, what was repaired
};

/// By the file's name: .docx, .docm, .dotx, .dotm.
bool is_word_file(const std::string& path);

/// A .txt or Word file (.docx, .docm, .dotx, .dotm), or all .txt, .docx and .docm files of a folder but README.txt. Documents come in the order of the code:
/// Sections, Schedules, Appendices, each by id (A ... Z, AA ...).
/// Throws Error{file} for an empty folder, Error{format} for other kinds of file and for two texts of one document.
CodeSource load_code(const std::string& path, const profile::Profile& profile);

/// Those that a reader of any result should see: not what is only for the record, such as a header.
std::vector<Finding> warnings(const std::vector<Finding>& findings);

}  // namespace redraft::workspace
