// A modification's folder, made with commented files: modification.yaml, in which every main key is explained, and
// comments.yaml. What a filled Draft Proposal form holds comes in as further values.
#pragma once

#include <string>

#include "base/json.h"
#include "jobs/recorded.h"
#include "workspace/step.h"

namespace redraft::jobs {

struct NewOptions {
  std::string number;  ///< "DP094"; names the folder
  Data values;         ///< keys of modification.yaml but the number: title, process, proposer ...
};

struct Made {
  Recorded recorded;
  std::string folder;
  std::string
      stage;  ///< id of the stage in which it begins; "" when no day was given, or when it may begin in several
  std::vector<std::string> may_begin;  ///< ids of those, when they are several
};

/// modification.yaml with a comment for every key that the schema knows, and `values` below theirs.
std::string commented_modification(const Data& values);

/// Refuses a number that a modification has, or had.
void refuse_taken(const workspace::Workspace& workspace, const std::string& number);

/// Puts the files of a new modification into an open step; its folder.
std::string put_new(workspace::Step& step, const NewOptions& options);

/// Throws Error{usage} for a number that is taken, now or before, and for values that are not valid.
Made make_modification(const workspace::Workspace& workspace, const NewOptions& options,
                       const workspace::StepOptions& step_options);

struct NewWorkspace {
  std::string folder;
  std::string profile;
  std::string process;
};

/// Makes redraft.yaml and modifications/ in a folder that has none; its path. Throws Error{output} when it is there.
std::string make_workspace(const NewWorkspace& options);

/// The same with its first modification. When one of them cannot be made, nothing is left behind.
Made make_workspace_with(const NewWorkspace& options, const NewOptions& first,
                         const workspace::StepOptions& step_options);

std::string made_text(const Made& made);
/// redraft-new/1 (docs/formats.md).
Json made_json(const Made& made);

}  // namespace redraft::jobs
