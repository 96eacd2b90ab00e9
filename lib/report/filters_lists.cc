// Filters of lists.
#include <vector>

#include "base/words.h"
#include "report/filter_values.h"

namespace redraft::report::filter {

namespace {

Value end_of(std::string_view filter, const Value& value, bool first) {
  if (!value.data().is(Data::Kind::list)) wrong_type(filter, value.data(), "a list");
  const std::vector<Data>& items = value.data().items;
  if (items.empty()) return {};
  return Value::made(first ? items.front() : items.back());
}

}  // namespace

Value list(const Value& value, Arguments arguments, const Evaluation&) {
  if (!value.data().is(Data::Kind::list)) wrong_type("list", value.data(), "a list");
  std::vector<std::string> words;
  for (const Data& item : value.data().items) {
    if (item.is(Data::Kind::null)) continue;
    if (!item.is_scalar()) wrong_type("list", item, "a list of texts; pick a key first, | of: \"title\"");
    words.push_back(item.words());
  }
  if (arguments.empty()) return Value::text(listed(words, " and "));
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : argument(arguments, 0, "")) + word;
  return Value::text(out);
}

Value of(const Value& value, Arguments arguments, const Evaluation&) {
  if (!value.data().is(Data::Kind::list)) wrong_type("of", value.data(), "a list");
  const std::string key = argument(arguments, 0, "");
  Data out;
  out.kind = Data::Kind::list;
  bool known = value.data().items.empty();
  for (const Data& item : value.data().items) {
    const Data* found = item.at(key);
    known = known || found != nullptr;
    if (found != nullptr && !found->is(Data::Kind::null)) out.items.push_back(*found);
  }
  if (!known)
    throw TagFault{"template-field-unknown", "no item of the list has " + quoted(key) +
                                                 "; expected one of its keys, as in of: \"title\""};
  return Value::made(std::move(out));
}

Value where(const Value& value, Arguments arguments, const Evaluation&) {
  if (!value.data().is(Data::Kind::list)) wrong_type("where", value.data(), "a list");
  const std::string key = argument(arguments, 0, "");
  Data out;
  out.kind = Data::Kind::list;
  for (const Data& item : value.data().items) {
    const Data* found = item.at(key);
    const bool is = found != nullptr && (arguments.size() > 1 ? found->words() == arguments[1].data().words()
                                                              : Value(*found).holds());
    if (is) out.items.push_back(item);
  }
  return Value::made(std::move(out));
}

Value count(const Value& value, Arguments, const Evaluation&) {
  return Value::number(static_cast<long>(count_of("count", value)));
}

Value first(const Value& value, Arguments, const Evaluation&) { return end_of("first", value, true); }
Value last(const Value& value, Arguments, const Evaluation&) { return end_of("last", value, false); }

}  // namespace redraft::report::filter
