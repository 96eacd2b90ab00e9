// Automatic numbering for a Code written as a Word document: which list and level prints each label.
//
// Every document has a list of its own, D1 / D1.1 / (a) / (i) / (A); definitions share one whose first level prints
// nothing and starts the items of each definition anew. What a list would print is counted as Word counts it
// (docx/counter.h). Where that is not the Code's label, a list with a start override is tried, as for (d) after an
// elision, then one with the part's own words, as for D2A.1; a label that no list prints (9A, (za)) is typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/numbering.h"
#include "legal/code.h"

namespace redraft::render::word {

struct LabelPlan {
  int num_id = 0;  ///< 0: in no list; a label, if there is one, is typed
  int level = 0;
  bool operator==(const LabelPlan&) const = default;
};

struct ListOverride {
  int level = 0;
  int start = 1;
  std::string text;  ///< of the level, when it is another than the definition's
};

struct CodeLists {
  /// A level and the style that it is made for; of a document that is not the first, no style is linked to it.
  struct Level {
    docx::Level level;
    std::string_view made_for;
  };
  std::vector<std::vector<Level>> definitions;
  struct List {
    int id = 0;
    std::size_t definition = 0;
    std::vector<ListOverride> overrides;
  };
  std::vector<List> lists;
  std::vector<std::vector<LabelPlan>> labels;  ///< of each document's paragraphs
  std::size_t typed = 0;                       ///< labels that no list prints
};

/// Where the text of a label stands that is of this style of templates/section/styles.xml, and how far the label hangs out
/// of it, in twips. A level says both: LibreOffice takes them from there, not from the style.
struct LabelIndent {
  int left = 0;
  int hanging = 0;
  bool operator==(const LabelIndent&) const = default;
};
LabelIndent label_indent(std::string_view style);

CodeLists plan_lists(const legal::Code& code);

/// word/numbering.xml.
std::string write_numbering(const CodeLists& lists);

}  // namespace redraft::render::word
