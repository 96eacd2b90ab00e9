// What is wrong in the text of a package though each of its parts is sound XML: references that lead nowhere, ranges and
// fields that do not end, cells that Word refuses. Said, each kind with its first places; and mended where Word would not
// open the document otherwise.
#pragma once

#include <optional>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {

/// What is to be done with a document decides what of it may stay as it is.
enum class MendFor {
  settling,  ///< nothing is put in: what Word opens stays, byte for byte
  marking    ///< a header or control without blocks, written as one empty tag, gets two to put things between
};

/// Adds what is wrong to `findings`. Gives the package as it is mended; nullopt: nothing had to be. Every part that holds
/// text of the document is looked at, whatever was read of it for other ends; `read` are those that need not be read again.
/// Throws what Part throws, and Error{format} for a DOCTYPE in any part of XML (docx/doctype.h).
std::optional<Package> mended(const Package& package, const std::vector<const Part*>& read,
                              std::vector<Finding>& findings, MendFor mend_for);

}  // namespace redraft::docx
