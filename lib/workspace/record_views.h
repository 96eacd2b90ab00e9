// Comments and responses put into the files of a modification: each where it is recorded already, new ones into
// comments.yaml and responses/CONSULTATION.yaml. Every byte that is not about them stays.
#pragma once

#include <string>
#include <vector>

#include "process/comments_merge.h"
#include "process/responses_form.h"
#include "workspace/step.h"

namespace redraft::workspace {

/// `comments` are as they are to be; `rows` say which of them are new or changed, and where. Into an open step, which
/// is not committed.
void record_comments(Step& step, ChangedModification& one, const std::vector<process::Comment>& comments,
                     const std::vector<process::MergedComment>& rows);

void record_responses(Step& step, ChangedModification& one, const std::string& consultation,
                      const process::ResponsesMerge& merge);

}  // namespace redraft::workspace
