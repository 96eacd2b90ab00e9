// The styles of a document (word/styles.xml; ECMA-376 part 1, 17.7) and what they pass on.
//
// A style inherits what it does not say from the one it is based on. Built-in styles are known by name, "heading 1",
// whatever their id is: in a German Word the id is "berschrift1". A basedOn chain that comes back to itself is cut
// where it closes, with a finding `style-cyclic`.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/finding.h"

namespace redraft::docx {

class Part;

/// w:numPr: each half is inherited by itself. num_id 0: no list, though the style has one (17.9.18).
struct NumPr {
  std::optional<int> num_id;
  std::optional<int> level;  ///< ilvl, from 0
  bool empty() const { return !num_id && !level; }
  bool operator==(const NumPr&) const = default;
};

enum class StyleType { paragraph, character, table, numbering };

struct Style {
  std::string id;
  std::string name;  ///< as written
  std::string key;   ///< the name in lower case: built-in names are the same in any case
  StyleType type = StyleType::paragraph;
  bool is_default = false;
  std::string based_on;  ///< an id; "": none, or cut
  std::string link;
  std::string next;
  NumPr num;
  std::optional<int> outline_level;  ///< 0 to 8; 9: body text
  std::optional<int> indent;         ///< of the text from the left margin, in twips
  std::optional<bool> bold, italic, caps;
};

/// What a style is known by in any document, "paragraph heading 1": its type and its name in lower case; without a name
/// its id.
std::string style_key(const Style& style);

/// How words look, as far as a reader of structure asks.
struct Look {
  bool bold = false;
  bool italic = false;
  bool caps = false;
};

class Styles {
 public:
  Styles() = default;
  /// `file` stands in findings as "FILE, word/styles.xml".
  static Styles read(const Part& part, std::string_view file, std::vector<Finding>& findings);

  const std::vector<Style>& all() const { return styles_; }
  const Style* find(std::string_view id) const;                         ///< nullptr: none
  const Style* find_name(StyleType type, std::string_view name) const;  ///< without case: "heading 1"
  const Style* default_of(StyleType type) const;
  /// A paragraph's own style id, or the default paragraph style when it has none or an unknown one; nullptr: none.
  const Style* paragraph_style(std::string_view id) const;
  const Style* base(const Style& style) const;  ///< what it is based on; nullptr: nothing

  /// numPr through the chain, each half from the nearest style that has it; `from` are those styles' ids.
  struct InheritedNumPr {
    NumPr num;
    std::string_view num_id_from;
  };
  InheritedNumPr inherited_num(std::string_view id) const;
  /// 0 to 8 through the chain; nullopt: body text.
  std::optional<int> outline_level(std::string_view id) const;
  /// 1 to 9 of "heading 1" to "heading 9" by name, its own or of a style that it is based on; 0: none.
  int heading(std::string_view id) const;
  /// Is the style, or one that it is based on, the built-in one of this name: "title", "toc 1", "list paragraph"?
  bool is_kind_of(std::string_view id, std::string_view name) const;
  /// The indent of a style, or of one that it is based on; `from` is that style: a list's own indent stands between
  /// that of the style which has the list and those of styles below it.
  struct InheritedIndent {
    std::optional<int> indent;
    const Style* from = nullptr;
  };
  InheritedIndent indent(std::string_view id) const;
  /// Bold, italic and capitals of a run in a paragraph of this style and with this character style ("": none), without
  /// direct formatting. Set in both they undo each other, unless the document's defaults set them (17.7.3).
  Look look(std::string_view paragraph_style, std::string_view character_style) const;

 private:
  std::optional<bool> inherited(const Style* style, std::optional<bool> Style::*property) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using ById = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;
  static void cut_cycles(std::vector<Style>& styles, const ById& by_id, const std::string& place,
                         std::vector<Finding>& findings);

  std::vector<Style> styles_;
  ById by_id_;
  std::array<std::optional<std::size_t>, 4> default_of_;  // by type
  Style defaults_;                                        // docDefaults
};

}  // namespace redraft::docx
