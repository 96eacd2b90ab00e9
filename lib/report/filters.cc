#include "report/filters.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/words.h"
#include "report/filter_values.h"

namespace redraft::report {

namespace {

using filter::Arguments;
using filter::Filter;

// A filter with what may stand behind its name.
struct Known {
  FilterName name;
  Filter apply;
  std::size_t least = 0;
  std::size_t most = 0;
  std::string_view needs = {};  ///< "needs a key; expected where: ...", when it has too few
  void (*check)(Arguments) = nullptr;
  bool takes_nothing = false;  ///< works on what is not recorded
};

const std::vector<Known>& all_filters() {
  static const std::vector<Known> filters = {
      {{"date", "a date in words", "{{raised | date: \"weekday\"}}: Thursday 6 September 2018"},
       filter::date,
       0,
       1,
       {},
       filter::date_form},
      {{"number", "a number with its thousands", "{{cost | number}}: 1,250"},
       filter::number,
       0,
       1,
       {},
       filter::number_digits},
      {{"money", "pounds", "{{cost | money}}: £1,250"}, filter::money},
      {{"percent", "a number with its sign", "{{share | percent}}: 40%"},
       filter::percent,
       0,
       1,
       {},
       filter::percent_digits},
      {{"list", "a list in words", "{{parts_affected | list}}: Section A, Section C and Section D"},
       filter::list,
       0,
       1},
      {{"of", "one key of each item of a list", "{{members | of: \"name\" | list}}"},
       filter::of,
       1,
       1,
       "needs a key; expected of: \"title\""},
      {{"where", "the items of a list whose key has a value",
        "{{solutions | where: \"kind\" \"alternative\"}}"},
       filter::where,
       1,
       2,
       "needs a key; expected where: \"key\" \"value\""},
      {{"count", "how many items a list has", "{{solutions | count}}: 2"},
       filter::count,
       0,
       0,
       {},
       nullptr,
       true},
      {{"plural", "a number with its noun", "{{votes | plural: \"party\" \"parties\"}}: 3 parties"},
       filter::plural,
       1,
       2,
       "needs a word; expected plural: \"vote\"",
       nullptr,
       true},
      {{"upper", "capitals", "{{status | upper}}: OPEN"}, filter::upper},
      {{"lower", "small letters", "{{status | lower}}: open"}, filter::lower},
      {{"title", "each word with a capital", "{{kind | title}}: Impact Assessment"}, filter::title},
      {{"sentence", "the first letter a capital", "{{kind | sentence}}: Impact assessment"},
       filter::sentence},
      {{"full-stop", "a full stop behind it, unless it ends a sentence already",
        "{{reason | full-stop}}: It is cheap."},
       filter::full_stop},
      {{"default", "what stands where nothing is recorded", "{{raised | default: \"not recorded\"}}"},
       filter::otherwise,
       1,
       1,
       "needs what stands instead; expected default: \"not recorded\"",
       nullptr,
       true},
      {{"gap", "as default; a draft marks the words in yellow", "{{raised | gap: \"not recorded\"}}"},
       filter::gap,
       1,
       1,
       "needs what stands instead; expected gap: \"not recorded\"",
       nullptr,
       true},
      {{"working-days", "a date so many Working Days later", "{{opened | working-days: 10 | date}}"},
       filter::working_days,
       1,
       1,
       "needs how many; expected working-days: 10",
       filter::some_days},
      {{"letter", "the letter of an appendix", "{{@index | letter}}: A"}, filter::letter},
      {{"first", "the first item of a list", "{{#if votes | first == x}}"}, filter::first},
      {{"last", "the last item of a list", "{{#if history | last}}"}, filter::last},
      {{"markdown", "a long text with its paragraphs, lists and tables", "{{problem | markdown}}"},
       filter::markdown},
      {{"plain", "the words alone of such a text, in one line",
        "{{summary | plain}}: One register. Two owners"},
       filter::plain},
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

void check_filter(const Expression& filter) {
  check_filter(filter.words);
  const Known& known = *find(filter.words);
  const std::size_t given = filter.parts.size() - 1;
  if (given < known.least)
    throw TagFault{"template-filter-argument", "filter '" + filter.words + "' " + std::string(known.needs)};
  if (given > known.most) {
    const std::string most = known.most == 0 ? "none" : "at most " + std::to_string(known.most);
    filter::wrong_argument(filter.words,
                           "has " + std::to_string(given) + (given == 1 ? " argument" : " arguments"),
                           most + ", as in " + std::string(known.name.example));
  }
  std::vector<Value> arguments;
  for (std::size_t k = 1; k <= given; ++k) {
    const Expression& part = filter.parts[k];
    Data data;
    switch (part.kind) {
      case Expression::Kind::text: data.kind = Data::Kind::string; break;
      case Expression::Kind::number: data.kind = Data::Kind::number; break;
      case Expression::Kind::truth: data.kind = Data::Kind::boolean; break;
      default: return;  // known when the template is filled
    }
    data.text = part.words;
    arguments.push_back(Value::made(std::move(data)));
  }
  if (known.check != nullptr) known.check(arguments);
}

Value apply_filter(std::string_view name, const Value& value, std::span<const Value> arguments,
                   const Evaluation& with) {
  const Known* filter = find(name);
  if (filter == nullptr) check_filter(name);
  if (value.is_null() && !filter->takes_nothing) return value;
  return filter->apply(value, arguments, with);
}

}  // namespace redraft::report
