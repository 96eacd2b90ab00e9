// A host document in which something is put in at paragraphs that say HERE, as a template does it.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"
#include "report/insert.h"
#include "support/word_package.h"

namespace redraft::tests {

struct InsertedHere {
  std::string bytes;                ///< the .docx
  std::vector<std::string> blocks;  ///< what was given for each place
  std::vector<Finding> findings;

  /// A part of the result, "" when it has none.
  std::string part(const std::string& name) const;
  std::string document() const { return part("word/document.xml"); }
  /// Messages, a line each.
  std::string messages() const;
};

/// The paragraph that is replaced, wherever it stands.
std::string here();
InsertedHere insert_here(const docx::Package& host, const report::Insert& insert, int text_width = 9070);
InsertedHere insert_here(const WordParts& host, const report::Insert& insert, int text_width = 9070);
/// A document with these blocks instead of its own; its last section's pages stay.
docx::Package with_body(const docx::Package& host, const std::string& body);

/// A small report's styles and lists: A4, Body, headings, lists, tables, footnotes.
WordParts report_host(const std::string& body);

/// How often `what` stands in `text`.
std::size_t count_of(const std::string& text, const std::string& what);

}  // namespace redraft::tests
