#include "report/filters.h"

#include <unicode/brkiter.h>
#include <unicode/numberformatter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"
#include "process/calendar.h"
#include "process/date_words.h"
#include "process/deadline.h"

namespace redraft::report {

namespace {

using Arguments = std::span<const Value>;
using Filter = Value (*)(const Value&, Arguments, const Evaluation&);

[[noreturn]] void wrong_type(std::string_view filter, const Data& value, std::string_view expected) {
  const std::string found = value.is_scalar() ? quoted(value.words()) : std::string(to_words(value.kind));
  throw TagFault{"template-data-type",
                 "filter '" + std::string(filter) + "' got " + found + "; expected " + std::string(expected)};
}

const std::string& words_of(std::string_view filter, const Value& value) {
  if (!value.data().is_scalar()) wrong_type(filter, value.data(), "a text");
  return value.data().words();
}

std::string argument(Arguments arguments, std::size_t k, std::string_view otherwise) {
  return k < arguments.size() ? arguments[k].data().words() : std::string(otherwise);
}

double number_of(std::string_view filter, const Value& value) {
  const Data& data = value.data();
  const std::optional<double> number =
      data.is(Data::Kind::number) || data.is(Data::Kind::string) ? data.number() : std::nullopt;
  if (!number) wrong_type(filter, data, "a number");
  return *number;
}

long whole_of(std::string_view filter, const Value& value) {
  const std::optional<long> number = value.data().whole_number();
  if (!number) wrong_type(filter, value.data(), "a whole number");
  return *number;
}

process::Date date_of(std::string_view filter, const Value& value) {
  const std::optional<process::Date> date =
      value.data().is_scalar() ? process::Date::from_iso(value.data().words()) : std::nullopt;
  if (!date) wrong_type(filter, value.data(), "a date, as 2019-03-04");
  return *date;
}

const icu::Locale& british() { return icu::Locale::getUK(); }

std::string formatted(double number, const icu::number::Precision& precision) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::number::NumberFormatter::withLocale(british())
      .precision(precision)
      .formatDouble(number, status)
      .toString(status)
      .toUTF8String(out);
  return out;
}

Value date(const Value& value, Arguments arguments, const Evaluation&) {
  const std::string form = argument(arguments, 0, "ordinal");
  if (form == "month" && value.data().is_scalar() && value.data().words().size() == 7) {
    const std::optional<process::Date> first = process::Date::from_iso(value.data().words() + "-01");
    if (first) return Value::text(process::month_words(*first));
  }
  const process::Date day = date_of("date", value);
  if (form == "ordinal") return Value::text(process::ordinal_words(day));
  if (form == "long") return Value::text(process::long_words(day));
  if (form == "weekday") return Value::text(process::with_weekday(day));
  if (form == "deadline") return Value::text(process::Deadline{day}.words());
  if (form == "month") return Value::text(process::month_words(day));
  if (form == "iso") return Value::text(day.iso());
  throw TagFault{"template-filter-argument",
                 "filter 'date' has no form " + quoted(form) +
                     "; expected \"ordinal\", \"long\", \"weekday\", \"deadline\", \"month\" or \"iso\""};
}

Value number(const Value& value, Arguments arguments, const Evaluation&) {
  const double given = number_of("number", value);
  if (arguments.empty()) return Value::text(formatted(given, icu::number::Precision::maxFraction(6)));
  const long digits = whole_of("number", arguments[0]);
  if (digits < 0 || digits > 9) wrong_type("number", arguments[0].data(), "0 to 9 decimal places");
  return Value::text(formatted(given, icu::number::Precision::fixedFraction(static_cast<int>(digits))));
}

Value money(const Value& value, Arguments, const Evaluation&) {
  const double given = number_of("money", value);
  const bool pence = std::abs(given - std::round(given)) > 0.004;
  const std::string digits = formatted(std::abs(given), icu::number::Precision::fixedFraction(pence ? 2 : 0));
  return Value::text((given < 0 ? "-£" : "£") + digits);
}

Value percent(const Value& value, Arguments arguments, const Evaluation& with) {
  return Value::text(number(value, arguments, with).data().words() + "%");
}

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
  if (arguments.empty())
    throw TagFault{"template-filter-argument",
                   "filter 'where' needs a key; expected where: \"key\" \"value\""};
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

std::size_t count_of(std::string_view filter, const Value& value) {
  if (value.is_null()) return 0;
  if (value.data().is(Data::Kind::list)) return value.data().items.size();
  if (value.data().is(Data::Kind::map)) return value.data().entries.size();
  return static_cast<std::size_t>(std::max(0L, whole_of(filter, value)));
}

Value count(const Value& value, Arguments, const Evaluation&) {
  return Value::number(static_cast<long>(count_of("count", value)));
}

// English has two forms; what makes the second irregular is given.
Value plural(const Value& value, Arguments arguments, const Evaluation&) {
  if (arguments.empty())
    throw TagFault{"template-filter-argument", "filter 'plural' needs a word; expected plural: \"vote\""};
  const std::size_t n = count_of("plural", value);
  const std::string one = argument(arguments, 0, "");
  const std::string many = argument(arguments, 1, one + "s");
  return Value::text(formatted(static_cast<double>(n), icu::number::Precision::integer()) + " " +
                     (n == 1 ? one : many));
}

Value upper(const Value& value, Arguments, const Evaluation&) {
  return Value::text(to_upper(words_of("upper", value)));
}
Value lower(const Value& value, Arguments, const Evaluation&) {
  return Value::text(to_lower(words_of("lower", value)));
}

Value title(const Value& value, Arguments, const Evaluation&) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(words_of("title", value));
  std::string out;
  text.toTitle(nullptr, british(), U_TITLECASE_NO_LOWERCASE).toUTF8String(out);
  return Value::text(out);
}

Value sentence(const Value& value, Arguments, const Evaluation&) {
  const std::string& words = words_of("sentence", value);
  if (words.empty()) return value;
  std::size_t at = 0;
  next_code_point(words, at);
  return Value::text(to_upper(std::string_view(words).substr(0, at)) + words.substr(at));
}

Value otherwise(const Value& value, Arguments arguments, const Evaluation&) {
  if (arguments.empty())
    throw TagFault{"template-filter-argument",
                   "filter 'default' needs what stands instead; expected default: \"not recorded\""};
  const bool nothing = value.is_null() || (value.data().is_scalar() && value.data().words().empty());
  return nothing ? arguments[0] : value;
}

Value gap(const Value& value, Arguments arguments, const Evaluation& with) {
  if (arguments.empty())
    throw TagFault{"template-filter-argument",
                   "filter 'gap' needs what stands instead; expected gap: \"not recorded\""};
  const bool none = value.data().is(Data::Kind::list) && value.data().items.empty();
  Value out = otherwise(none ? Value() : value, arguments, with);
  out.gap = &out.data() == &arguments[0].data();
  return out;
}

const process::Calendar& calendar_of(const Evaluation& with) {
  static const process::Calendar england = process::load_calendar(process::Region::england_and_wales);
  return with.calendar != nullptr ? *with.calendar : england;
}

Value working_days(const Value& value, Arguments arguments, const Evaluation& with) {
  if (arguments.empty())
    throw TagFault{"template-filter-argument",
                   "filter 'working-days' needs how many; expected working-days: 10"};
  const long days = whole_of("working-days", arguments[0]);
  if (days < -10'000 || days > 10'000)
    wrong_type("working-days", arguments[0].data(), "at most 10000 Working Days");
  try {
    return Value::text(calendar_of(with)
                           .add_working_days(date_of("working-days", value), static_cast<int>(days))
                           .date.iso());
  } catch (const Error& error) {
    throw TagFault{"template-data-type", error.detail()};
  }
}

Value letter(const Value& value, Arguments, const Evaluation&) {
  long n = whole_of("letter", value);
  if (n < 1 || n > 18'278) wrong_type("letter", value.data(), "a number from 1");
  std::string out;
  for (; n > 0; n = (n - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  return Value::text(out);
}

Value end_of(std::string_view filter, const Value& value, bool first) {
  if (!value.data().is(Data::Kind::list)) wrong_type(filter, value.data(), "a list");
  const std::vector<Data>& items = value.data().items;
  if (items.empty()) return {};
  return Value::made(first ? items.front() : items.back());
}
Value first(const Value& value, Arguments, const Evaluation&) { return end_of("first", value, true); }
Value last(const Value& value, Arguments, const Evaluation&) { return end_of("last", value, false); }

// How the words are set, not what they are: the template's part (report/template_fill.h).
Value markdown(const Value& value, Arguments, const Evaluation&) {
  words_of("markdown", value);
  return value;
}

struct Known {
  FilterName name;
  Filter apply;
  bool takes_nothing = false;  ///< works on what is not recorded
};

const std::vector<Known>& all_filters() {
  static const std::vector<Known> filters = {
      {{"date", "a date in words", "{{raised | date: \"weekday\"}}: Thursday 6 September 2018"}, date},
      {{"number", "a number with its thousands", "{{cost | number}}: 1,250"}, number},
      {{"money", "pounds", "{{cost | money}}: £1,250"}, money},
      {{"percent", "a number with its sign", "{{share | percent}}: 40%"}, percent},
      {{"list", "a list in words", "{{parts_affected | list}}: Section A, Section C and Section D"}, list},
      {{"of", "one key of each item of a list", "{{members | of: \"name\" | list}}"}, of},
      {{"where", "the items of a list whose key has a value",
        "{{solutions | where: \"kind\" \"alternative\"}}"},
       where},
      {{"count", "how many items a list has", "{{solutions | count}}: 2"}, count, true},
      {{"plural", "a number with its noun", "{{votes | plural: \"party\" \"parties\"}}: 3 parties"},
       plural,
       true},
      {{"upper", "capitals", "{{status | upper}}: OPEN"}, upper},
      {{"lower", "small letters", "{{status | lower}}: open"}, lower},
      {{"title", "each word with a capital", "{{kind | title}}: Impact Assessment"}, title},
      {{"sentence", "the first letter a capital", "{{kind | sentence}}: Impact assessment"}, sentence},
      {{"default", "what stands where nothing is recorded", "{{raised | default: \"not recorded\"}}"},
       otherwise,
       true},
      {{"gap", "as default; a draft marks the words in yellow", "{{raised | gap: \"not recorded\"}}"},
       gap,
       true},
      {{"working-days", "a date so many Working Days later", "{{opened | working-days: 10 | date}}"},
       working_days},
      {{"letter", "the letter of an appendix", "{{@index | letter}}: A"}, letter},
      {{"first", "the first item of a list", "{{#if votes | first == x}}"}, first},
      {{"last", "the last item of a list", "{{#if history | last}}"}, last},
      {{"markdown", "a long text with its paragraphs, lists and tables", "{{problem | markdown}}"}, markdown},
  };
  return filters;
}

const Known* find(std::string_view name) {
  const auto found =
      std::ranges::find_if(all_filters(), [&](const Known& filter) { return filter.name.name == name; });
  return found == all_filters().end() ? nullptr : &*found;
}

}  // namespace

const std::vector<FilterName>& filter_names() {
  static const std::vector<FilterName> names = [] {
    std::vector<FilterName> out;
    for (const Known& filter : all_filters()) out.push_back(filter.name);
    return out;
  }();
  return names;
}

void check_filter(std::string_view name) {
  if (find(name) != nullptr) return;
  std::vector<std::string> known;
  for (const FilterName& filter : filter_names()) known.emplace_back(filter.name);
  std::vector<std::string> near = nearest(name, known);
  if (near.empty()) near = std::move(known);
  throw TagFault{"template-filter-unknown",
                 "filter " + quoted(name) + " is not known; expected " + listed(near, " or ")};
}

Value apply_filter(std::string_view name, const Value& value, std::span<const Value> arguments,
                   const Evaluation& with) {
  const Known* filter = find(name);
  if (filter == nullptr) check_filter(name);
  if (value.is_null() && !filter->takes_nothing) return value;
  return filter->apply(value, arguments, with);
}

}  // namespace redraft::report
