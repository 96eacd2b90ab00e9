// The list of tracked changes for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "review/changes.h"

namespace redraft::review {

/// The shape redraft-changes/1 (docs/formats.md).
Json changes_json(const std::vector<Change>& changes, const std::string& file,
                  const std::vector<Finding>& findings);

/// RFC 4180, with a row of names; lines end with CRLF.
std::string changes_csv(const std::vector<Change>& changes);

/// A line for each change, cut to `width` columns, and a line that counts them.
std::string changes_table(const std::vector<Change>& changes, int width);

/// "Jane Roe (12), John Doe (3)", most first.
std::string authors_text(const std::vector<Change>& changes);

}  // namespace redraft::review
