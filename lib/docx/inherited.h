// What a paragraph or run is set to before it says anything itself: by the document's defaults and its styles
// (ECMA-376 part 1, 17.7.2). A setting of its own that says the same says nothing: `<w:jc w:val="left"/>` where nothing
// centres. Inside lib/docx only.
//
// Only what is certain: in a table its style has a say too, and what that says anything about, for whatever part of the
// table, counts there whenever it is set.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "docx/styles.h"

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// What the styles of the tables around say anything about: names of settings.
struct TableSay {
  using Names = std::set<std::string, std::less<>>;
  Names paragraph;
  Names run;
  Names table;  ///< of tables, rows and cells themselves
};

class Inherited {
 public:
  Inherited() = default;
  /// `styles` is the root of styles.xml; `known` must outlive this.
  Inherited(const pugi::xml_node& styles, const Styles& known);

  /// Of a child of w:pPr, or with `attribute` of that one alone.
  bool says_nothing_in_paragraph(const pugi::xml_node& setting, std::string_view attribute,
                                 const Style* style, const TableSay& tables) const;
  /// Of a child of w:rPr, or one of its fonts, in a paragraph of this style; the run's own style is the setting's neighbour.
  bool says_nothing_in_run(const pugi::xml_node& setting, std::string_view attribute, const Style* paragraph,
                           const TableSay& tables) const;
  /// Of a child of w:tblPr, w:trPr or w:tcPr.
  static bool says_nothing_in_table(const pugi::xml_node& setting, const TableSay& tables);
  /// Adds what a table's style says, for all of the table or a part of it, and the styles that it is based on.
  void add_table(const Style* style, TableSay& out) const;
  /// Does it name the style that words have without one?
  bool names_default(const pugi::xml_node& setting) const;

 private:
  using Settings = std::map<std::string, std::string, std::less<>>;
  struct Own {
    Settings paragraph;
    Settings run;
    TableSay table;  // of a table's style
  };
  const std::string* find(const Style* style, Settings Own::*which, std::string_view name) const;

  const Style* run_style(const pugi::xml_node& setting) const;
  bool font_says_nothing(const pugi::xml_node& fonts, std::string_view attribute, const Style* paragraph,
                         const TableSay& tables) const;
  const std::string* find_in_run(const pugi::xml_node& setting, std::string_view name,
                                 const Style* paragraph) const;

  const Styles* styles_ = nullptr;
  std::map<std::string, Own, std::less<>> own_;  // by style id
  Own defaults_;
};

}  // namespace redraft::docx
