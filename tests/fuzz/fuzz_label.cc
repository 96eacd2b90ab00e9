// Labels: whatever stands at the start of a line, every reading of it has a style and an order, and comes
// back from its own printed form.
#include <string_view>

#include "base/unicode.h"
#include "fuzz.h"
#include "legal/label.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = redraft::fuzz::text_of(data, size);
  if (redraft::first_bad_utf8(text) != std::string_view::npos) return 0;

  if (const auto found = redraft::legal::label_at_start(text)) {
    redraft::fuzz::require(found->bytes <= text.size(), "a label lies in its line");
    redraft::fuzz::require(!found->text.empty(), "a label has characters");
  }
  for (const redraft::legal::Label& label : redraft::legal::readings(text)) {
    redraft::fuzz::require(label.style != redraft::legal::LabelStyle::none && !label.value.empty(),
                           "a reading has a style and a value");
    redraft::fuzz::require(redraft::legal::order(label, label) == std::strong_ordering::equal,
                           "a label is equal to itself");
    redraft::fuzz::require(!redraft::legal::follows(label, label), "a label does not follow itself");
    const auto again = redraft::legal::reading(label.bare(), label.style);
    redraft::fuzz::require(again.has_value() && *again == label, "a label is read again from its bare form");
  }
  if (const auto value = redraft::legal::roman_value(text)) {
    redraft::fuzz::require(*value >= 1 && *value <= 399, "roman numbers go from 1 to 399");
    redraft::fuzz::require(redraft::legal::roman_value(redraft::legal::roman_text(*value)) == value,
                           "roman_text and roman_value agree");
  }
  return 0;
}
