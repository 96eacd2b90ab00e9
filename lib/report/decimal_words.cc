#include "report/decimal_words.h"

#include <fmt/format.h>
#include <unicode/numberformatter.h>

#include <cmath>

namespace redraft::report {

namespace {

std::string formatted(const std::string& decimal, const icu::number::Precision& precision) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::number::NumberFormatter::withLocale(icu::Locale::getUK())
      .precision(precision)
      .roundingMode(UNUM_ROUND_HALFUP)
      .formatDecimal(decimal, status)
      .toString(status)
      .toUTF8String(out);
  return out;
}

}  // namespace

std::optional<std::string> decimal_of(const Data& value) {
  const std::optional<double> number = value.number();
  if (!number) return std::nullopt;
  if (value.text.find_first_not_of("-.0123456789") == std::string::npos) return value.text;
  if (!std::isfinite(*number)) return std::nullopt;
  return fmt::format("{}", *number);
}

std::string at_most_places(const std::string& decimal, int places) {
  return formatted(decimal, icu::number::Precision::maxFraction(places));
}

std::string with_places(const std::string& decimal, int places) {
  return formatted(decimal, icu::number::Precision::fixedFraction(places));
}

std::string pounds(std::string decimal) {
  const bool negative = decimal.starts_with('-');
  if (negative) decimal.erase(0, 1);
  std::string digits = with_places(decimal, 2);
  const bool nothing = digits == "0.00";
  if (digits.ends_with(".00")) digits.resize(digits.size() - 3);  // no pence
  return (negative && !nothing ? "-£" : "£") + digits;
}

}  // namespace redraft::report
