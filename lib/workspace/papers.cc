#include "workspace/papers.h"

#include <optional>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/words.h"
#include "process/date.h"

namespace redraft::workspace {

process::Paper load_paper(const Workspace& workspace, const std::string& month) {
  if (month.size() != 7 || !process::Date::from_iso(month + "-01"))
    throw Error(ErrorCode::usage, {}, quoted(month) + " is no month; expected one as 2019-10");
  const std::string folder = workspace.root + "/papers";
  std::optional<process::Paper> found;
  std::vector<std::string> months;
  if (is_folder(folder))
    for (const std::string& file : list_files(folder, {".yaml"})) {
      std::vector<Finding> findings;
      process::Paper paper = process::read_paper(read_yaml(file), findings);
      months.push_back(paper.month);
      if (paper.month != month) continue;
      if (!findings.empty()) throw Error(ErrorCode::format, findings.front().place, findings.front().message);
      if (found)
        throw Error(ErrorCode::format, {file},
                    "is of " + month + ", as " + found->file + " is; expected one paper a month");
      found = std::move(paper);
    }
  if (!found)
    throw Error(
        ErrorCode::target, {folder},
        "holds no paper of " + month + "; " +
            (months.empty() ? "expected a file as " + month + ".yaml" : "there are " + listed(months)));
  return *std::move(found);
}

}  // namespace redraft::workspace
