// A Word document as it is compared: opened, its own tracked changes settled, read.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "docx/document.h"
#include "docx/package.h"

namespace redraft::jobs {

/// What is done with tracked changes that an input holds already.
enum class Existing { accept, reject, keep, refuse };

/// The document and what it is read from, which it points into: not moved once it is made.
struct WordSource {
  WordSource(docx::Package opened, const docx::ReadOptions& options)
      : package(std::move(opened)), document(docx::Document::read(package, options)) {}
  WordSource(const WordSource&) = delete;
  WordSource& operator=(const WordSource&) = delete;

  docx::Package package;
  docx::Document document;
  std::unique_ptr<docx::Package> sent =
      {};  ///< as it came, when its tracked changes are kept; null: it holds none
  /// What was repaired or passed over in opening the file as it came: settling writes the package anew, without it.
  std::vector<Finding> opening = {};
  /// Those and what was found in reading the document, each once.
  std::vector<Finding> findings() const;
};

/// Opens and reads it. Tracked changes are settled first, with a warning that counts them and names the first; those that
/// are kept are accepted and not counted here (kept_changes.h). Throws Error{format} when they are refused.
std::unique_ptr<WordSource> read_word(const std::string& path, Existing existing,
                                      const docx::ReadOptions& options, std::vector<Finding>& findings);

}  // namespace redraft::jobs
