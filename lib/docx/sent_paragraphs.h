// The paragraphs of a body as it was sent, with its tracked changes in: where each stands among the atoms, and the number
// that Word prints in front of it once everything is accepted, and once everything is rejected.
//
//   as sent     1. Oil   2. [del Wick]   [ins 2. Horn]   3. Lamp
//   label       1.       -               2.              3.        a paragraph that goes shows a number and does not count
//   before      1.       2.              -               3.        likewise one that came
//
// Not a Document (docx/document.h): nothing is read but what numbers rest on, from the tree that the changes were found in.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "docx/list_words.h"
#include "docx/package.h"
#include "docx/settle.h"

namespace redraft::docx {

struct SentParagraph {
  std::uint32_t first = 0;       ///< atom that it begins with
  std::uint32_t mark = 0;        ///< atom of its mark
  std::uint32_t container = 0;   ///< the body, a cell ...: neighbours in one can join
  std::string style;             ///< id; "": the default one
  std::uint32_t level = 0;       ///< of its list, from 0
  std::string label;             ///< when all is accepted; "": none
  std::string label_before;      ///< when all is rejected
  std::uint32_t table = 0;       ///< innermost table, from 1 in the order in which they begin; 0: none
  std::uint32_t row = 0;         ///< of that table, when all is accepted; of a row that goes, as before
  std::uint32_t row_before = 0;  ///< when all is rejected
  /// Atoms of text boxes anchored in it, [first, second): no words of its own.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> boxes;
};

struct SentParagraphs {
  Lists lists;
  std::vector<SentParagraph> list;  ///< in order; those in text boxes are not counted (Revision::paragraph)
  std::vector<std::uint8_t> goes;   ///< by atom, 1: when all is accepted
  std::vector<std::uint8_t> came;   ///< by atom, 1: goes when all is rejected
  /// Headers and footers by part: "Header of section 1, first page", of the first section that shows it, those counted that
  /// are there when all is accepted.
  std::map<std::string, std::string, std::less<>> pages;
};

/// `tracked` was read of `package`. Throws as Part does for styles and numbering.
SentParagraphs sent_paragraphs(const TrackedChanges& tracked, const Package& package);

}  // namespace redraft::docx
