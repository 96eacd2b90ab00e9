#include "workspace/diary.h"

#include <filesystem>
#include <optional>
#include <string>

#include "base/data.h"

namespace redraft::workspace {

namespace {

/// The file that redraft.yaml names under `key`, or KEY.yaml when there is one.
std::optional<DataFile> read_named(const Workspace& workspace, const std::string& key) {
  const Data* named = workspace.settings.root.find(key);
  const std::string name = named == nullptr ? key + ".yaml" : named->words();
  const std::filesystem::path path = std::filesystem::path(workspace.root) / name;
  std::error_code fault;
  if (named == nullptr && !std::filesystem::exists(path, fault)) return std::nullopt;
  return read_yaml(path.string());
}

}  // namespace

Diary load_diary(const Workspace& workspace) {
  Diary out;
  if (const std::optional<DataFile> file = read_named(workspace, "meetings")) {
    out.meetings = process::read_meetings(*file, out.findings);
    out.files.push_back(file->file);
  }
  if (const std::optional<DataFile> file = read_named(workspace, "releases")) {
    out.releases = process::read_releases(*file, out.findings);
    out.files.push_back(file->file);
  }
  return out;
}

}  // namespace redraft::workspace
