// Several files that change in one step: all of them, or none.
//
// Before the first is written, what each held and what each is to hold is put down in a journal beside them. A fault on
// the way puts back what was written. A run that is killed leaves the journal, and the next that writes here ends the
// step first (finish_cut_short). One file alone needs no journal: it is replaced at once (base/file.h).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace redraft::workspace {

struct FileChange {
  std::string path;
  std::optional<std::string> before;  ///< all bytes, as they were read; nothing: the file is new
  std::string after;                  ///< UTF-8 text
};

/// How one file is written; a test makes it fail.
using WriteOne = std::function<void(const std::string& path, const std::string& bytes)>;

/// Writes in the order given; folders of new files are made. Throws Error{output} when a file is no longer what was
/// read, or cannot be written; then every file is as it was. Where one cannot even be put back the journal stays, the
/// message says so, and the next run that writes here ends the step.
void write_together(const std::string& journal, const std::vector<FileChange>& files,
                    const WriteOne& write = {});

/// Ends a step that was cut short; false: there was none. Throws Error{output} when one of its files was changed by
/// somebody since, naming it and the journal.
bool finish_cut_short(const std::string& journal);

}  // namespace redraft::workspace
