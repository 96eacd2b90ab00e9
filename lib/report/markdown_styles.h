// The styles of a template that Markdown is set in, found by name.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>

#include "docx/styles.h"

namespace redraft::report {

/// Ids; "": the template has none of that name.
struct MarkdownStyles {
  explicit MarkdownStyles(const docx::Styles& styles);

  std::string body;
  std::array<std::string, 9> headings;
  std::array<std::string, 5> bullets;    ///< by depth
  std::array<std::string, 5> numbers;    ///< by depth
  std::array<std::string, 5> continued;  ///< further paragraphs of an item, by depth
  std::string list_paragraph;
  std::string quote;
  std::string code;
  std::string table;
  std::string table_text;
  std::string table_head;
  std::string note_text;
  // of words
  std::string strong;
  std::string emphasis;
  std::string code_words;
  std::string struck;
  std::string link;
  std::string note_reference;
};

/// Ids of the paragraph styles that are headings, as they stand in attributes, each with its level: 2 of "Heading 2" and of
/// what is based on it; of any other that of its outline, 1 of "Annex Heading". "Contents Heading" and "TOC Heading" are none.
std::map<std::string, int, std::less<>> heading_levels(const docx::Styles& styles);

}  // namespace redraft::report
