#include "process/windows.h"

#include <fmt/format.h>

#include "base/embedded.h"
#include "base/error.h"
#include "process/data_fields.h"

namespace redraft::process {

namespace {

constexpr int kMostWorkingDays = 250;  // about a year

bool is_embedded(const std::string& path) {
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return true;
  return false;
}

WindowKind window(const DataFile& file, const Data& entry) {
  WindowKind kind;
  kind.id = wanted(file, entry, "id").words();
  kind.title = wanted(file, entry, "title").words();
  kind.working_days = wanted_number(file, entry, "working_days", 1, kMostWorkingDays);
  kind.at_least = flag(file, entry, "at_least");
  kind.opens = wanted(file, entry, "opens").words();
  kind.who = wanted(file, entry, "who").words();
  kind.to_whom = wanted(file, entry, "to_whom").words();
  kind.effect = wanted(file, entry, "effect").words();
  kind.may = wanted(file, entry, "may").words();
  kind.source = wanted(file, entry, "source").words();
  kind.inferred = entry.words("inferred");
  return kind;
}

}  // namespace

std::vector<WindowKind> load_windows(const std::string& profile) {
  const std::string path = fmt::format("windows/{}.yaml", profile);
  std::vector<WindowKind> kinds;
  if (!is_embedded(path)) return kinds;
  const DataFile file = embedded_yaml(path);
  for (const Data& entry : wanted(file, file.root, "windows").items) {
    WindowKind kind = window(file, entry);
    for (const WindowKind& other : kinds)
      if (other.id == kind.id) fail(file, entry, fmt::format("'{}' is there twice", kind.id));
    kinds.push_back(std::move(kind));
  }
  return kinds;
}

const WindowKind& window_kind(const std::vector<WindowKind>& kinds, const std::string& id) {
  std::string known;
  for (const WindowKind& kind : kinds) {
    if (kind.id == id) return kind;
    known += (known.empty() ? "" : ", ") + kind.id;
  }
  throw Error(ErrorCode::usage, {},
              kinds.empty() ? fmt::format("there is no window '{}'; this profile has none", id)
                            : fmt::format("there is no window '{}'; known are {}", id, known));
}

Window open_window(const WindowKind& kind, Date decided, const Calendar& calendar) {
  Counted counted = calendar.add_working_days(decided, kind.working_days);
  return {decided, Deadline{counted.date}, counted.provisional, std::move(counted.skipped)};
}

}  // namespace redraft::process
