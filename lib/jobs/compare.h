// Two texts or Word documents compared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/finding.h"
#include "jobs/kept_changes.h"
#include "jobs/word_source.h"
#include "profile/colours.h"
#include "redline/redline.h"
#include "redline/word_compare.h"

namespace redraft::jobs {

struct CompareOptions {
  std::string profile = "sec";
  bool moves = true;
  bool source_layout = false;  ///< keep the white space of the files, for text written back byte for byte
  // Of Word documents:
  /// What is done with tracked changes that they hold. Kept are those of AFTER, under the names of who made them; those of
  /// BEFORE are accepted then.
  Existing existing = Existing::accept;
  redline::WordCompareOptions word;  ///< what is compared; `moves` above counts
  bool field_results = true;         ///< cached results of fields count
  bool view = true;                  ///< make the Redline that pages and texts show; a .docx needs none
  bool pictures = false;             ///< with the bytes of pictures, for a page
};

/// Two Word documents as they were read, and what differs in them; points into both.
struct WordComparison {
  std::unique_ptr<WordSource> before;
  std::unique_ptr<WordSource> after;
  redline::WordRedline redline;
};

struct Comparison {
  redline::Redline redline;
  std::unique_ptr<WordComparison> word;  ///< of two Word documents: what a tracked .docx is written from
  std::vector<Finding> findings;         ///< for a reader: what was settled first, what could not be compared
  std::vector<std::string> inputs;
  profile::Colours colours;  ///< of marks on a page, as the profile says
  KeptChanges kept;          ///< when tracked changes of AFTER are

  bool empty() const { return word != nullptr ? word->redline.empty : redline.empty(); }
};

/// Two Word documents as Word documents; anything else as texts of a code, read by the profile. Throws Error{format}
/// when a text holds CriticMarkup: its own changes must be settled first.
Comparison compare(const std::string& before, const std::string& after, const CompareOptions& options = {});

}  // namespace redraft::jobs
