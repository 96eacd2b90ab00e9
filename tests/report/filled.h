// A template made from the XML of its body, filled from YAML, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/template.h"
#include "support/word_package.h"

namespace redraft::tests {

struct FilledWord {
  report::Filled filled;

  /// A part of the result, "" when it has none.
  std::string part(const std::string& name) const;
  std::string document() const { return part("word/document.xml"); }
  /// The words of the body: a line a paragraph, cells by " | ".
  std::string text() const;
  /// Messages, a line each.
  std::string messages() const;
  std::vector<std::string> checks() const;
};

FilledWord fill_word(const WordParts& parts, const std::string& yaml, bool draft = false,
                     const report::Inserts& inserts = {});
/// The same for a body alone.
FilledWord fill_body(const std::string& body, const std::string& yaml, bool draft = false);

/// Runs with these words, one after the other: a tag cut over runs.
std::string runs(const std::vector<std::string>& words);
std::string paragraph_of(const std::string& xml);

/// The words of paragraphs in raw XML, as FilledWord::text.
std::string words_of(const std::string& xml);

}  // namespace redraft::tests
