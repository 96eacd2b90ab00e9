// What stands inside a tag: a path into the values, filters, and conditions. There is no way to call or change anything.
//
//   modification.title   item.date? | date: "weekday"   solutions | count > 1 and not modification.urgent?
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data.h"

namespace redraft::process {
class Calendar;
}

namespace redraft::report {

/// What is wrong in the words of a tag; whoever knows the place makes a finding of it.
struct TagFault {
  std::string check;  ///< "template-field-unknown"
  std::string message;
};

struct Expression {
  enum class Kind { path, text, number, truth, nothing, filter, compare, all, any, no };
  Kind kind = Kind::nothing;
  std::vector<std::string> path;  ///< "modification", "title"; the first may be "@index"
  bool optional = false;          ///< of a path: `?` behind it
  std::string words;              ///< of a text or number; name of a filter; sign of a comparison
  std::vector<Expression> parts;  ///< of a filter: what it works on, then its arguments

  std::string path_words() const;  ///< "modification.title"
};

/// Throws TagFault. Curly quotation marks and no-break spaces, as Word puts them in, count as plain ones.
Expression parse_expression(std::string_view words);

/// The names in force at a place: those of the root, and of each loop around it, the innermost last.
class Scope {
 public:
  explicit Scope(const Data& root) : root_(&root) {}

  struct Item {
    std::string_view name;
    const Data* value = nullptr;
    const std::string* list = nullptr;  ///< how the list is named in messages: "modification.solutions"
    std::size_t index = 0;
    std::size_t count = 0;
  };
  void push(const Item& item) { items_.push_back(item); }
  void pop() { items_.pop_back(); }
  Item& top() { return items_.back(); }

  const Data& root() const { return *root_; }
  const std::vector<Item>& items() const { return items_; }

 private:
  const Data* root_;
  std::vector<Item> items_;
};

/// A value found or made. A null is a field of which nothing is recorded.
class Value {
 public:
  Value() = default;
  explicit Value(const Data& seen) : seen_(&seen) {}
  static Value made(Data data);
  static Value text(std::string words);
  static Value truth(bool value);
  static Value number(long value);

  const Data& data() const { return made_ ? *made_ : *seen_; }
  bool is_null() const { return data().is(Data::Kind::null); }
  /// Nothing recorded, false, an empty text or list, 0.
  bool holds() const;

  bool optional = false;  ///< `?` stood behind the path, or a filter made something of nothing
  bool gap = false;       ///< words that stand where nothing is recorded: a draft marks them

 private:
  static const Data kNothing;
  const Data* seen_ = &kNothing;
  std::shared_ptr<const Data> made_;
};

struct Evaluation {
  const Scope& scope;
  const process::Calendar* calendar = nullptr;  ///< for the filter working-days; nullptr: England and Wales
};

/// Throws TagFault: a name that is not there, with the nearest; a list where words are asked; a filter that cannot
/// work on what it gets.
Value evaluate(const Expression& expression, const Evaluation& with);

/// "field 'modification.titel' is not known; the nearest is 'modification.title'": `step` is the part of the path that is
/// not among `known`, `before` what stands in front of it.
std::string unknown_field(const std::string& field, std::string_view step, const std::string& before,
                          std::vector<std::string> known);

/// Of "@index" and its like where no loop is around them.
TagFault outside_of_loops(const std::string& name);

/// The field that an expression begins with, as people name it: "solutions.2.title", or "" when it has none.
std::string field_of(const Expression& expression, const Scope& scope);

}  // namespace redraft::report
