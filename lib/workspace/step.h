// What one command changes in a workspace: read under a lock, held against the schema, written all or not at all.
//
//   Step step(workspace, Reach::one, {});
//   ChangedModification& one = step.open("DP088");
//   one.edit.append("decisions", ...);
//   step.commit();
//
// Without commit() nothing is written.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "base/yaml_edit.h"
#include "workspace/lock.h"
#include "workspace/workspace.h"
#include "workspace/write_together.h"

namespace redraft::workspace {

struct StepOptions {
  int wait_seconds = 5;  ///< for another writer
  bool dry_run = false;  ///< all is checked, nothing is written
  std::function<void(const std::string&)>
      note;  ///< told what a person should know: it waits, it ended another step
};

enum class Reach {
  one,      ///< one file of one modification
  several,  ///< several files or modifications, or a new one: nobody else writes meanwhile
};

struct ChangedModification {
  LoadedModification loaded;  ///< as it was before the step
  YamlEdit edit;              ///< of modification.yaml
  std::string bytes;          ///< of modification.yaml as it was

  /// As it would be read with the changes made so far. Throws Error{format} with the first fault that they bring in.
  process::Modification now() const;
};

class Step {
 public:
  /// Waits for other writers, and first ends a step that was cut short. Throws Error{output} when the wait was in vain.
  Step(const Workspace& workspace, Reach reach, StepOptions options);

  /// Throws Error{format} for one whose files have faults: they are mended before anything is added.
  ChangedModification& open(const std::string& id);

  /// A further file; `before` as FileChange says. Files are written in the order in which they were named, the
  /// modifications last.
  void write(FileChange file);

  /// Paths of what was changed, or for a dry run would be. Throws as write_together does.
  std::vector<std::string> commit();

  const Workspace& workspace() const { return workspace_; }

 private:
  LockOptions lock_options() const;

  const Workspace& workspace_;
  Reach reach_;
  StepOptions options_;
  std::string journal_;
  std::vector<Lock> locks_;
  std::deque<ChangedModification> modifications_;
  std::vector<FileChange> files_;
};

}  // namespace redraft::workspace
