// A JSON Schema held against a data file, each fault with its line and column and what was expected.
//
// The part of JSON Schema (2020-12) that is understood: $ref to "#/$defs/NAME", type, enum, const, properties,
// required, additionalProperties, items, minItems, minLength, pattern, format "date", minimum, maximum, anyOf.
// A schema that uses another keyword is refused when it is read: a rule is never passed over in silence.
// tests/base holds the answers to those of an independent validator.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/finding.h"

namespace redraft {

class Schema {
 public:
  /// `schema` is the parsed JSON of it; `what` names a whole file in messages: "a modification".
  /// `part`: the name of the definition ($defs) that a file is held against; empty: the schema itself.
  /// Throws Error{format} for a keyword that is not understood and a $ref that leads nowhere.
  Schema(DataFile schema, std::string what, const std::string& part = "");
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

  /// Findings of severity error, in the order of the file; none: the file is valid.
  /// Checks: data-key-unknown (with the nearest that are known), data-key-missing, data-type, data-value.
  std::vector<Finding> check(const DataFile& file) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

/// 2019-02-28, with all digits and only days that there are.
bool is_iso_date(std::string_view text);

}  // namespace redraft
