// The tags of a part: found in its text, parsed, placed (docs/templates.md).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/expression.h"
#include "report/template_text.h"

namespace redraft::report {

struct Tag {
  enum class Kind {
    value,
    markdown,
    include,
    note,
    each,
    each_column,
    if_,
    else_if,
    else_,
    end_each,
    end_each_column,
    end_if
  };
  Kind kind = Kind::value;
  Expression expression;   ///< of a value, a loop, a condition; of an include the name
  std::string item;        ///< of a loop: {{#each items as item}}
  std::string closes;      ///< of an end: {{/each items}}; may be empty
  std::uint32_t text = 0;  ///< in the texts of the part
  std::uint32_t from = 0;  ///< in its words
  std::uint32_t until = 0;

  bool opens() const { return kind == Kind::each || kind == Kind::each_column || kind == Kind::if_; }
  bool divides() const { return kind == Kind::else_ || kind == Kind::else_if; }
  bool ends() const {
    return kind == Kind::end_each || kind == Kind::end_each_column || kind == Kind::end_if;
  }
  bool is_block() const { return opens() || divides() || ends(); }
};

/// A fault with the words of a text that it is about.
struct TextFault {
  TagFault fault;
  std::uint32_t text = 0;
  std::uint32_t from = 0;
  std::uint32_t until = 0;
};

/// In order of their place in the part. What cannot be parsed is in `faults` and not among the tags; an opening tag that
/// is misspelt is taken for what it was meant to be, so that its end is not a second fault.
std::vector<Tag> find_tags(const std::vector<TemplateText>& texts, std::vector<TextFault>& faults);

std::string_view to_string(Tag::Kind kind);  ///< "{{#each}}"

}  // namespace redraft::report
