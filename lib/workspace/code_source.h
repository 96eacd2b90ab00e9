// CODE on the command line: a text file, or a folder of them, read into one Code.
#pragma once

#include <string>
#include <vector>

#include "legal/code.h"
#include "profile/profile.h"

namespace redraft::workspace {

struct CodeSource {
  legal::Code code;
  std::vector<std::string> files;  ///< all that was read: what no output may be written over
};

/// A .txt file, or all .txt files of a folder but README.txt. Documents come in the order of the code:
/// Sections, Schedules, Appendices, each by id (A ... Z, AA ...).
/// Throws Error{file} for an empty folder, Error{format} for other kinds of file and for two texts of one document.
CodeSource load_code(const std::string& path, const profile::Profile& profile);

}  // namespace redraft::workspace
