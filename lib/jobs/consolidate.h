// Several reviewers' copies of one Word document into one, with each one's changes tracked under their name.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "jobs/word_source.h"
#include "redline/word_compare.h"
#include "review/copies.h"

namespace redraft::jobs {

struct ConsolidateOptions {
  review::Policy policy = review::Policy::report;
  std::vector<std::pair<std::string, std::string>> authors;  ///< copy, as given -> its reviewer's name
  std::string date;  ///< of every change, ISO 8601; empty: none is written
  redline::WordCompareOptions word;
};

struct ConsolidatedCopies {
  std::string bytes;  ///< the .docx: the package of the base
  review::Consolidated consolidated;
  std::vector<review::Copy> copies;  ///< authors and files; the documents are gone
  std::vector<Finding> findings;     ///< for a reader, conflicts last
};

/// The reviewer is who is named in `authors`, else who made the copy's own tracked changes (none that the base holds
/// too), else who saved it last, else the name of the file. Throws Error{usage} for a name given to no copy, and what
/// reading a document throws.
ConsolidatedCopies consolidate(const std::string& base, const std::vector<std::string>& copies,
                               const ConsolidateOptions& options = {});

}  // namespace redraft::jobs
