// Two small Word documents compared and written as one with tracked changes, and what is left when those are settled.
#pragma once

#include <string>
#include <vector>

#include "docx/document.h"
#include "docx/settle.h"
#include "redline/word_compare.h"
#include "render/word_docx.h"
#include "support/word_package.h"

namespace redraft::tests {

struct TrackedPair {
  TrackedPair(const WordParts& before_parts, const WordParts& after_parts,
              const redline::WordCompareOptions& options = {});
  TrackedPair(const TrackedPair&) = delete;
  TrackedPair& operator=(const TrackedPair&) = delete;

  /// The package with all changes accepted or rejected.
  std::string settled(docx::Decision decision) const;
  /// The bytes of a part of what was written.
  std::string part(const std::string& name) const;

  docx::Package before_package;
  docx::Package after_package;
  docx::Document before;
  docx::Document after;
  redline::WordRedline redline;
  std::string bytes;
};

/// What laws 2, 3, 6 and 8 say of a pair, checked one by one: "" when they hold, else which does not and where.
std::string broken_law(const TrackedPair& pair);

/// A made-up document and made-up edits of it: "" when the laws hold, else the seed, the law and the three documents.
std::string broken_law(unsigned seed, std::size_t size, std::size_t edits);

/// Ids of tracked changes of all parts, as written; the ends of a move's range, which repeat that of its start, left out.
std::vector<std::string> mark_ids(const docx::Package& package);

}  // namespace redraft::tests
