// Filters of words, and what stands where there are none.
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "base/unicode.h"
#include "base/words.h"
#include "report/filter_values.h"
#include "report/markdown_plain.h"

namespace redraft::report::filter {

Value upper(const Value& value, Arguments, const Evaluation&) {
  return Value::text(to_upper(words_of("upper", value)));
}
Value lower(const Value& value, Arguments, const Evaluation&) {
  return Value::text(to_lower(words_of("lower", value)));
}

Value title(const Value& value, Arguments, const Evaluation&) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(words_of("title", value));
  std::string out;
  text.toTitle(nullptr, icu::Locale::getUK(), U_TITLECASE_NO_LOWERCASE).toUTF8String(out);
  return Value::text(out);
}

Value sentence(const Value& value, Arguments, const Evaluation&) {
  const std::string& words = words_of("sentence", value);
  if (words.empty()) return value;
  std::size_t at = 0;
  next_code_point(words, at);
  return Value::text(to_upper(std::string_view(words).substr(0, at)) + words.substr(at));
}

// Quotation marks and brackets may stand behind the mark that ends a sentence, and the asterisks of Markdown.
Value full_stop(const Value& value, Arguments, const Evaluation&) {
  const std::string_view words = trim(words_of("full-stop", value));
  if (words.empty()) return value;
  std::string_view end = words;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {")", "]", "*", "_", "'", "\"", "’", "”"})
      if (end.ends_with(mark)) {
        end.remove_suffix(mark.size());
        again = true;
      }
  }
  for (const std::string_view mark : {".", "!", "?", "…"})
    if (end.ends_with(mark)) return Value::text(std::string(words));
  return Value::text(std::string(words) + ".");
}

Value otherwise(const Value& value, Arguments arguments, const Evaluation&) {
  const bool nothing = value.is_null() || (value.data().is_scalar() && value.data().words().empty());
  return nothing ? arguments[0] : value;
}

Value gap(const Value& value, Arguments arguments, const Evaluation& with) {
  const bool none = value.data().is(Data::Kind::list) && value.data().items.empty();
  Value out = otherwise(none ? Value() : value, arguments, with);
  out.gap = &out.data() == &arguments[0].data();
  return out;
}

// How the words are set, not what they are: the template's part (report/template_fill.h).
Value markdown(const Value& value, Arguments, const Evaluation&) {
  words_of("markdown", value);
  return value;
}

Value plain(const Value& value, Arguments, const Evaluation&) {
  return Value::text(words_of_markdown(words_of("plain", value)));
}

}  // namespace redraft::report::filter
