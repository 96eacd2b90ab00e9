// A live comments table that came back, merged into the comments that are recorded.
//
// Each cell is three-way: what it held when it was sent out, what it holds now that it is back, what is recorded by now.
// A cell that its reader left alone changes nothing, whatever was recorded since; one that both changed, to different
// words, is a clash, is reported and stays as it is recorded. Nothing goes because a row or a cell is empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "process/form.h"
#include "process/modification.h"

namespace redraft::process {

struct MergeOptions {
  std::optional<Date>
      date;            ///< when it came back: the date of new responses, and of new comments without one
  std::string stage;   ///< of new comments
  bool force = false;  ///< what came back stands where it clashes, and an emptied response is emptied
};

struct FieldChange {
  std::string field;  ///< column: "response"
  std::string before;
  std::string after;
  bool clash = false;  ///< both are new; taken only by force
  bool taken = true;
};

struct MergedComment {
  std::string id;
  std::string file;     ///< it came back in
  std::size_t row = 0;  ///< there
  bool added = false;
  std::vector<FieldChange> changes;  ///< of an added one empty
};

struct CommentsMerge {
  std::vector<Comment> comments;        ///< as they are now: those recorded in their order, then new ones
  std::vector<MergedComment> rows;      ///< with something new, in the order of the file
  std::vector<std::string> unanswered;  ///< ids of those without a response, of all comments
  std::vector<std::string> deleted;     ///< ids of rows that were sent out and are not in the file
  std::vector<Finding> findings;
};

CommentsMerge merge_comments(std::vector<Comment> recorded, const FilledForm& form,
                             const MergeOptions& options = {});

/// "16/08/2018" and "16.8.18" too, day first, beside what Date reads; nothing for any other words.
std::optional<Date> date_as_typed(const FilledCell& cell);

}  // namespace redraft::process
