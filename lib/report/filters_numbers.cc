// Filters of numbers; ICU sets them as British documents do.
#include "report/decimal_words.h"
#include "report/filter_values.h"

namespace redraft::report::filter {

namespace {

long decimal_places(std::string_view filter, Arguments arguments) {
  return whole_argument(filter, arguments[0], 0, 9, "0 to 9 decimal places");
}

}  // namespace

void number_digits(Arguments arguments) {
  if (!arguments.empty()) decimal_places("number", arguments);
}
void percent_digits(Arguments arguments) {
  if (!arguments.empty()) decimal_places("percent", arguments);
}

Value number(const Value& value, Arguments arguments, const Evaluation&) {
  constexpr int kMostPlaces = 6;
  const std::string given = number_of("number", value);
  if (arguments.empty()) return Value::text(at_most_places(given, kMostPlaces));
  return Value::text(with_places(given, static_cast<int>(decimal_places("number", arguments))));
}

Value money(const Value& value, Arguments, const Evaluation&) {
  return Value::text(pounds(number_of("money", value)));
}

Value percent(const Value& value, Arguments arguments, const Evaluation& with) {
  return Value::text(number(value, arguments, with).data().words() + "%");
}

// English has two forms; what makes the second irregular is given.
Value plural(const Value& value, Arguments arguments, const Evaluation&) {
  const std::size_t n = count_of("plural", value);
  const std::string one = argument(arguments, 0, "");
  const std::string many = argument(arguments, 1, one + "s");
  return Value::text(with_places(std::to_string(n), 0) + " " + (n == 1 ? one : many));
}

Value letter(const Value& value, Arguments, const Evaluation&) {
  long n = whole_of("letter", value);
  if (n < 1 || n > 18'278) wrong_type("letter", value.data(), "a number from 1");
  std::string out;
  for (; n > 0; n = (n - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  return Value::text(out);
}

}  // namespace redraft::report::filter
