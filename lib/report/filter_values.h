// What the filters of one kind and another share: each is a function of a value and of what stands behind its name
// (report/filters.h lists them). Inside lib/report only.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "process/date.h"
#include "report/expression.h"

namespace redraft::report::filter {

using Arguments = std::span<const Value>;
using Filter = Value (*)(const Value&, Arguments, const Evaluation&);

/// TagFault{"template-data-type"}: the filter got what it does not work on.
[[noreturn]] void wrong_type(std::string_view filter, const Data& value, std::string_view expected);
/// TagFault{"template-filter-argument"}: what is wrong with arguments by themselves, so that a template is judged before
/// anything is filled.
[[noreturn]] void wrong_argument(std::string_view filter, std::string_view fault, std::string_view expected);

// A value as what the filter needs, or wrong_type.
const std::string& words_of(std::string_view filter, const Value& value);
std::string number_of(std::string_view filter, const Value& value);  ///< as it was written: "1250.50"
long whole_of(std::string_view filter, const Value& value);
process::Date date_of(std::string_view filter, const Value& value);
std::size_t count_of(std::string_view filter, const Value& value);

/// The words of an argument, or what holds without it.
std::string argument(Arguments arguments, std::size_t k, std::string_view otherwise);
/// An argument as a whole number within bounds, or wrong_argument.
long whole_argument(std::string_view filter, const Value& value, long least, long most,
                    std::string_view expected);

// Of dates: filters_dates.cc.
Value date(const Value& value, Arguments arguments, const Evaluation& with);
Value working_days(const Value& value, Arguments arguments, const Evaluation& with);
void date_form(Arguments arguments);
void some_days(Arguments arguments);

// Of numbers: filters_numbers.cc.
Value number(const Value& value, Arguments arguments, const Evaluation& with);
Value money(const Value& value, Arguments arguments, const Evaluation& with);
Value percent(const Value& value, Arguments arguments, const Evaluation& with);
Value plural(const Value& value, Arguments arguments, const Evaluation& with);
Value letter(const Value& value, Arguments arguments, const Evaluation& with);
void number_digits(Arguments arguments);
void percent_digits(Arguments arguments);

// Of lists: filters_lists.cc.
Value list(const Value& value, Arguments arguments, const Evaluation& with);
Value of(const Value& value, Arguments arguments, const Evaluation& with);
Value where(const Value& value, Arguments arguments, const Evaluation& with);
Value count(const Value& value, Arguments arguments, const Evaluation& with);
Value first(const Value& value, Arguments arguments, const Evaluation& with);
Value last(const Value& value, Arguments arguments, const Evaluation& with);

// Of words: filters_words.cc.
Value upper(const Value& value, Arguments arguments, const Evaluation& with);
Value lower(const Value& value, Arguments arguments, const Evaluation& with);
Value title(const Value& value, Arguments arguments, const Evaluation& with);
Value sentence(const Value& value, Arguments arguments, const Evaluation& with);
Value full_stop(const Value& value, Arguments arguments, const Evaluation& with);
Value otherwise(const Value& value, Arguments arguments, const Evaluation& with);  ///< `default`
Value gap(const Value& value, Arguments arguments, const Evaluation& with);
Value markdown(const Value& value, Arguments arguments, const Evaluation& with);
Value plain(const Value& value, Arguments arguments, const Evaluation& with);

}  // namespace redraft::report::filter
