// Automatic numbering (word/numbering.xml; ECMA-376 part 1, 17.9): which list and level a paragraph is in, and what
// such a level prints.
//
// A paragraph names a w:num; that is an instance of a w:abstractNum, some of whose levels it may override. Instances
// of one definition go on counting where the other stopped, unless an override says where to start (docx/counter.h).
// A definition may be that of a list style, and be found through it (w:numStyleLink, w:styleLink).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "docx/normal_form.h"
#include "docx/number_format.h"
#include "docx/styles.h"

namespace redraft::docx {

inline constexpr int kLevels = 9;

enum class Suffix { tab, space, nothing };  ///< what stands between label and words

struct Level {
  int start = 0;  ///< 0 when w:start is not there (17.9.25)
  NumberFormat format = NumberFormat::decimal;
  int digits = 2;    ///< of decimal_zero
  std::string text;  ///< "%1.%2": %n is the number of level n, counted from 1
  Suffix suffix = Suffix::tab;
  std::optional<int> indent;   ///< of the text, in twips
  std::string style;           ///< w:pStyle: paragraphs of this style are on this level
  std::optional<int> restart;  ///< w:lvlRestart: 0 never; n: only after a level up to n (from 1)
  bool legal = false;          ///< w:isLgl: every number of the label is decimal
  std::string look;  ///< how the number is set, in normal form: w:lvlJc, w:pPr, w:rPr, the bullet itself
  bool operator==(const Level&) const = default;
};

/// Where a paragraph is numbered.
struct ListPlace {
  int num_id = 0;
  int level = 0;  ///< 0 to 8
  bool operator==(const ListPlace&) const = default;
};

class Numbering {
 public:
  Numbering() = default;
  /// `numbering` may be null: a document without lists. `file` stands in findings. `resolve` says what the pictures of
  /// bullets are, for Level::look; without it they are told apart by their relationships' names.
  static Numbering read(const Part* numbering, const Styles& styles, std::string_view file,
                        std::vector<Finding>& findings, const Resolve& resolve = {});

  /// The level as this list has it, overrides included; nullptr: the list or its definition is not there, or the
  /// definition has no such level.
  const Level* level(int num_id, int level) const;
  bool has(int num_id) const { return lists_.count(num_id) > 0; }
  std::vector<int> ids() const;

  /// The list and level of a paragraph with this w:numPr of its own and this style id; nullopt: not numbered. A list
  /// from a style is on the level that names the style (17.9.23), whatever w:ilvl the style has.
  std::optional<ListPlace> place(const NumPr& direct, std::string_view style, const Styles& styles) const;

  /// The same for two lists, of one document or of two, that print the same labels: by format, not by id. 0: no such list.
  std::uint64_t definition_key(int num_id) const;

  /// What the counter asks: the definition that a list is an instance of, and where its levels are to start anew.
  struct List {
    int abstract_id = 0;  ///< after following list styles
    std::array<std::optional<Level>, kLevels> levels;
    std::array<bool, kLevels> starts_anew{};  ///< w:startOverride: at the first use of the level in this list
  };
  const List* list(int num_id) const;
  /// Puts a list in, or in the place of one: for writers, who count what they write.
  void put(int num_id, List list);
  /// Why a list cannot be used, for a finding: "" when it can.
  std::string fault(int num_id) const;

 private:
  static std::uint64_t key_of(const List& list);

  std::map<int, List> lists_;
  std::map<int, std::uint64_t> keys_;      // of each list: paragraphs ask for it by the thousand
  std::map<int, int> without_definition_;  // num -> the abstractNum that is not there
};

}  // namespace redraft::docx
