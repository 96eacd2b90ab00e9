#include <algorithm>
#include <cmath>

#include "base/nearest.h"
#include "base/words.h"
#include "report/expression.h"
#include "report/filters.h"

namespace redraft::report {

namespace {

Value of_loop(const std::string& name, const Scope& scope) {
  if (scope.items().empty()) throw outside_of_loops(name);
  const Scope::Item& item = scope.items().back();
  if (name == "@index") return Value::number(static_cast<long>(item.index + 1));
  if (name == "@count") return Value::number(static_cast<long>(item.count));
  if (name == "@first") return Value::truth(item.index == 0);
  return Value::truth(item.index + 1 == item.count);  // @last: the parser knows no other
}

std::vector<std::string> keys_of(const Data& map) {
  std::vector<std::string> out;
  for (const DataEntry& entry : map.entries) out.push_back(entry.key);
  return out;
}

[[noreturn]] void unknown(const std::string& field, std::string_view step, const std::string& before,
                          std::vector<std::string> known) {
  throw TagFault{"template-field-unknown", unknown_field(field, step, before, std::move(known))};
}

Value find(const Expression& expression, const Scope& scope) {
  const std::vector<std::string>& path = expression.path;
  if (path.front().starts_with('@')) return of_loop(expression.path_words(), scope);
  const Data* at = nullptr;
  for (auto item = scope.items().rbegin(); item != scope.items().rend() && at == nullptr; ++item)
    if (item->name == path.front()) at = item->value;
  if (at == nullptr) at = scope.root().find(path.front());
  Value nothing;
  nothing.optional = expression.optional;
  if (at == nullptr) {
    if (expression.optional) return nothing;
    std::vector<std::string> known = keys_of(scope.root());
    for (const Scope::Item& item : scope.items()) known.emplace_back(item.name);
    unknown(expression.path_words(), path.front(), "", std::move(known));
  }
  std::string before = path.front();
  for (std::size_t k = 1; k < path.size(); ++k) {
    const Data* next = nullptr;
    if (at->is(Data::Kind::null)) {
      // What is not recorded has no parts that could be.
      return nothing;
    }
    if (at->is(Data::Kind::map)) {
      next = at->find(path[k]);
    } else if (at->is(Data::Kind::list)) {
      if (path[k] == "count") return Value::number(static_cast<long>(at->items.size()));
      if (!expression.optional)
        throw TagFault{"template-data-type", quoted(before) + " is a list and has no " + quoted(path[k]) +
                                                 "; expected a loop over it, {{#each " + before +
                                                 " as item}}"};
    }
    if (next == nullptr) {
      if (expression.optional) return nothing;
      if (!at->is(Data::Kind::map))
        throw TagFault{"template-data-type", quoted(before) + " is " + std::string(to_words(at->kind)) +
                                                 " and has no " + quoted(path[k])};
      unknown(expression.path_words(), path[k], before + ".", keys_of(*at));
    }
    before += "." + path[k];
    at = next;
  }
  Value out(*at);
  out.optional = expression.optional;
  return out;
}

std::optional<double> as_number(const Data& data) {
  if (data.is(Data::Kind::number) || data.is(Data::Kind::string)) return data.number();
  return std::nullopt;
}

bool compare(std::string_view sign, const Value& left, const Value& right) {
  const Data& a = left.data();
  const Data& b = right.data();
  for (const Data* side : {&a, &b})
    if (!side->is_scalar())
      throw TagFault{"template-data-type", std::string(to_words(side->kind)) +
                                               " cannot be compared; expected a text, a number or a date"};
  int order = 0;
  const bool nothing = left.is_null() || right.is_null();
  if (nothing) {
    // Nothing equals nothing, and is neither before nor after anything.
    const bool equal = left.is_null() && right.is_null();
    if (sign == "==") return equal;
    if (sign == "!=") return !equal;
    return false;
  }
  const bool numeric = a.is(Data::Kind::number) || b.is(Data::Kind::number);
  const std::optional<double> x = numeric ? as_number(a) : std::nullopt;
  const std::optional<double> y = numeric ? as_number(b) : std::nullopt;
  if (x && y) {
    order = *x < *y ? -1 : *x > *y ? 1 : 0;
  } else if (numeric && sign != "==" && sign != "!=") {
    throw TagFault{"template-data-type", quoted(a.words()) + " and " + quoted(b.words()) +
                                             " cannot be put in order; expected two numbers or two dates"};
  } else {
    order = a.words().compare(b.words());
  }
  if (sign == "==") return order == 0;
  if (sign == "!=") return order != 0;
  if (sign == "<") return order < 0;
  if (sign == "<=") return order <= 0;
  if (sign == ">") return order > 0;
  return order >= 0;
}

}  // namespace

std::string unknown_field(const std::string& field, std::string_view step, const std::string& before,
                          std::vector<std::string> known) {
  std::vector<std::string> near = nearest(step, known);
  if (near.empty() && known.size() <= 8) near = std::move(known);
  for (std::string& name : near) name = quoted(before + name);
  std::string message = "field " + quoted(field) + " is not known";
  if (!near.empty()) message += "; the nearest is " + listed(near, " or ");
  return message;
}

TagFault outside_of_loops(const std::string& name) {
  return {"template-field-unknown",
          "'" + name + "' stands outside of every loop; expected it between {{#each}} and {{/each}}"};
}

const Data Value::kNothing;

Value Value::made(Data data) {
  Value out;
  out.made_ = std::make_shared<const Data>(std::move(data));
  return out;
}

Value Value::text(std::string words) {
  Data data;
  data.kind = Data::Kind::string;
  data.text = std::move(words);
  return made(std::move(data));
}

Value Value::truth(bool value) {
  Data data;
  data.kind = Data::Kind::boolean;
  data.text = value ? "true" : "false";
  return made(std::move(data));
}

Value Value::number(long value) {
  Data data;
  data.kind = Data::Kind::number;
  data.text = std::to_string(value);
  return made(std::move(data));
}

bool Value::holds() const {
  const Data& value = data();
  switch (value.kind) {
    case Data::Kind::null: return false;
    case Data::Kind::boolean: return value.text == "true";
    case Data::Kind::number: return value.number().value_or(1) != 0;
    case Data::Kind::string: return !value.text.empty();
    case Data::Kind::list: return !value.items.empty();
    case Data::Kind::map: return !value.entries.empty();
  }
  return false;
}

Value evaluate(const Expression& expression, const Evaluation& with) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::path: return find(expression, with.scope);
    case Kind::text: return Value::text(expression.words);
    case Kind::truth: return Value::truth(expression.words == "true");
    case Kind::number: {
      Data data;
      data.kind = Data::Kind::number;
      data.text = expression.words;
      return Value::made(std::move(data));
    }
    case Kind::nothing: return {};
    case Kind::filter: {
      std::vector<Value> arguments;
      for (std::size_t k = 1; k < expression.parts.size(); ++k)
        arguments.push_back(evaluate(expression.parts[k], with));
      const Value value = evaluate(expression.parts.front(), with);
      Value out = apply_filter(expression.words, value, arguments, with);
      out.optional = out.optional || value.optional;
      out.gap = out.gap || value.gap;
      return out;
    }
    case Kind::compare:
      return Value::truth(compare(expression.words, evaluate(expression.parts[0], with),
                                  evaluate(expression.parts[1], with)));
    case Kind::all:
      return Value::truth(std::ranges::all_of(
          expression.parts, [&](const Expression& part) { return evaluate(part, with).holds(); }));
    case Kind::any:
      return Value::truth(std::ranges::any_of(
          expression.parts, [&](const Expression& part) { return evaluate(part, with).holds(); }));
    case Kind::no: return Value::truth(!evaluate(expression.parts[0], with).holds());
  }
  return {};
}

std::string field_of(const Expression& expression, const Scope& scope) {
  if (expression.kind != Expression::Kind::path)
    return expression.parts.empty() ? std::string() : field_of(expression.parts.front(), scope);
  std::string out = expression.path.front();
  const auto item = std::find_if(scope.items().rbegin(), scope.items().rend(),
                                 [&](const Scope::Item& each) { return each.name == out; });
  if (item != scope.items().rend() && item->list != nullptr)
    out = *item->list + "." + std::to_string(item->index);
  for (std::size_t k = 1; k < expression.path.size(); ++k) out += "." + expression.path[k];
  return out;
}

}  // namespace redraft::report
