// The user's folder: redraft.yaml at its root, code/VERSION, modifications/NUMBER (docs/workspace.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/modification.h"

namespace redraft::workspace {

struct Workspace {
  std::string root;             ///< the folder that holds redraft.yaml
  std::string profile = "sec";  ///< name of the profile, or the path of its file
  std::string process;          ///< for modifications that name none
  std::string version;          ///< the current version of the code; empty: not said
  std::string administrator;    ///< who we are: "SECAS"
  DataFile settings;            ///< redraft.yaml

  std::string code_folder(std::string_view of_version) const;  ///< "ROOT/code/5.18"
  std::string modifications() const;                           ///< "ROOT/modifications"
};

/// The nearest folder at or above `from` with a redraft.yaml.
std::optional<std::string> find_workspace(const std::string& from);

/// Throws Error{file} when the folder, or one above it, has no redraft.yaml; Error{format} when it is not as
/// docs/workspace.md says.
Workspace open_workspace(const std::string& folder);

struct LoadedModification {
  std::string folder;  ///< "ROOT/modifications/SECMP0049"
  process::Modification modification;
  std::vector<Finding> findings;  ///< faults of its files; with errors it can be listed, and no more

  std::string file() const { return folder + "/modification.yaml"; }
};

/// The files of a modification's folder, parsed and not yet held against anything.
process::ModificationFiles read_modification_files(const std::string& folder);

/// By its number or an earlier one, or by the path of its folder. Throws Error{target} with the nearest numbers.
LoadedModification load_modification(const Workspace& workspace, const std::string& id);

/// All of them, in the order of their folders' names. A file that cannot be read is a finding (`unread`), and so are
/// two modifications with one number.
struct AllModifications {
  std::vector<LoadedModification> modifications;
  std::vector<Finding> findings;
};
AllModifications load_modifications(const Workspace& workspace);

/// That a number of this one, now or before, is another's as well: which of them a command means nobody can tell.
std::vector<Finding> shared_numbers(const Workspace& workspace, const LoadedModification& one);

}  // namespace redraft::workspace
