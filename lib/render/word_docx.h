// Two Word documents, or several, as one with Word's tracked changes: the package of the host, marked in place.
//
// What nothing marks keeps its bytes; a part without marks is copied as it is packed. For a comparison the host is
// AFTER, accepting all gives AFTER and rejecting all BEFORE. Copies of a base are read as documents BEFORE it and
// written into it reversed: accepting all gives what they say, rejecting all the base (docs/word.md).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "docx/document.h"
#include "redline/word_redline.h"

namespace redraft::render {

struct TrackedOptions {
  std::string author = "redraft";
  std::string date;  ///< ISO 8601, "2019-03-04T00:00:00Z"; empty: no w:date
};

/// The bytes of the .docx.
std::string tracked_docx(const redline::WordRedline& redline, const docx::Document& before,
                         const docx::Document& after, const TrackedOptions& options = {});

/// One of the documents that have come from the base.
struct TrackedCopy {
  const docx::Document* document = nullptr;
  std::vector<std::uint32_t> numbering;      ///< WordRedline::numbering of this copy with the base
  std::map<std::string, std::string> names;  ///< WordRedline::names, likewise
  std::string author;
  std::string date;
};

/// The base with what its copies changed. `redline` holds the copies, by source, as BEFORE and the base as AFTER: of
/// one copy, redline::compare_word(copy, base).
std::string tracked_base_docx(const redline::WordRedline& redline, const std::vector<TrackedCopy>& copies,
                              const docx::Document& base);

}  // namespace redraft::render
