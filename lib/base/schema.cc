#include "base/schema.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <regex>
#include <set>
#include <utility>

#include "base/nearest.h"
#include "base/unicode.h"
#include "base/words.h"

namespace redraft {

namespace {

const std::set<std::string_view> kRules = {
    "$ref",  "type",     "enum",      "const",   "properties", "required", "additionalProperties",
    "items", "minItems", "minLength", "pattern", "format",     "minimum",  "maximum",
    "anyOf"};
const std::set<std::string_view> kNotes = {"$schema", "$id",         "$defs",    "$comment",
                                           "title",   "description", "examples", "default"};

/// Longer texts match no pattern: std::regex needs stack for each character.
constexpr std::size_t kLongestMatched = 1000;

std::string type_words(std::string_view type) {
  if (type == "string") return "a text";
  if (type == "integer") return "a whole number";
  if (type == "number") return "a number";
  if (type == "boolean") return "true or false";
  if (type == "array") return "a list";
  if (type == "object") return "keys with values";
  return "nothing";
}

bool has_type(const Data& value, std::string_view type) {
  switch (value.kind) {
    case Data::Kind::null: return type == "null";
    case Data::Kind::boolean: return type == "boolean";
    case Data::Kind::string: return type == "string";
    case Data::Kind::list: return type == "array";
    case Data::Kind::map: return type == "object";
    case Data::Kind::number: {
      if (type == "number") return true;
      return type == "integer" && value.whole_number().has_value();
    }
  }
  return false;
}

/// A scalar of the schema and one of the file that are the same value.
bool same(const Data& a, const Data& b) {
  if (a.kind != b.kind) return false;
  return a.is(Data::Kind::number) ? a.number() == b.number() : a.words() == b.words();
}

std::vector<std::string> types_of(const Data& rule) {
  std::vector<std::string> types;
  const Data* type = rule.find("type");
  if (type == nullptr) return types;
  if (type->is_scalar()) return {type->words()};
  for (const Data& item : type->items) types.push_back(item.words());
  return types;
}

/// No types: any will do.
bool fits(const Data& value, const std::vector<std::string>& types) {
  return types.empty() || std::any_of(types.begin(), types.end(),
                                      [&](const std::string& type) { return has_type(value, type); });
}

}  // namespace

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto digits = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int year = digits(0, 4);
  const int month = digits(5, 2);
  const int day = digits(8, 2);
  if (year < 1 || month < 0 || day < 0) return false;
  return std::chrono::year_month_day{std::chrono::year{year},
                                     std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

namespace {

// A pattern that begins with ^ is looked for at the beginning only, unless it is one of several.
std::regex_constants::match_flag_type where_to_look(const std::string& pattern) {
  return pattern.starts_with('^') && pattern.find('|') == std::string::npos
             ? std::regex_constants::match_continuous
             : std::regex_constants::match_default;
}

}  // namespace

struct Schema::Rules {
  DataFile schema;
  std::string what;
  const Data* root = nullptr;
  // By what they say: one stands in many places, and is compiled when it is first held against a text.
  struct Pattern {
    std::once_flag once;
    std::regex regex;
  };
  mutable std::map<std::string, Pattern, std::less<>> patterns;

  [[noreturn]] void refuse(const Data& at, const std::string& detail) const {
    throw Error(ErrorCode::format, schema.place(at), detail);
  }

  const Data& resolve(const Data& rule) const {
    const Data* here = &rule;
    for (int steps = 0; const Data* ref = here->find("$ref"); ++steps) {
      constexpr std::string_view kDefs = "#/$defs/";
      const std::string& to = ref->words();
      const Data* defs = schema.root.find("$defs");
      const Data* found =
          defs != nullptr && to.starts_with(kDefs) ? defs->find(to.substr(kDefs.size())) : nullptr;
      if (found == nullptr || steps > 16) refuse(*ref, "the $ref " + quoted(to) + " leads nowhere");
      here = found;
    }
    return *here;
  }

  const std::regex& pattern(const std::string& words) const {
    Pattern& pattern = patterns.at(words);
    std::call_once(pattern.once,
                   [&] { pattern.regex = std::regex(words, std::regex::ECMAScript | std::regex::optimize); });
    return pattern.regex;
  }

  /// Refuses what is not understood, and lists the patterns.
  void prepare(const Data& rule) {
    if (rule.is(Data::Kind::boolean)) return;
    for (const DataEntry& entry : rule.entries) {
      if (kNotes.count(entry.key) == 0 && kRules.count(entry.key) == 0)
        refuse(rule, "the keyword " + quoted(entry.key) + " of JSON Schema is not understood here");
      if (entry.key == "$ref") resolve(rule);
      if (entry.key == "format" && entry.value.words() != "date")
        refuse(rule, "the format " + quoted(entry.value.words()) + " is not understood here; only 'date' is");
      if (entry.key == "pattern") patterns.try_emplace(entry.value.words());
      if (entry.key == "properties" || entry.key == "$defs")
        for (const DataEntry& inner : entry.value.entries) prepare(inner.value);
      if (entry.key == "items" || entry.key == "additionalProperties") prepare(entry.value);
      if (entry.key == "anyOf")
        for (const Data& inner : entry.value.items) prepare(inner);
    }
  }
};

namespace {

/// Walks the file along the schema.
template <class Rules>
class Check {
 public:
  Check(const Rules& rules, const DataFile& file) : rules_(rules), file_(file) {}

  std::vector<Finding> findings;

  void value(const Data& given, const Data& written_rule, const std::string& name) {
    const Data& rule = rules_.resolve(written_rule);
    const std::vector<std::string> types = types_of(rule);
    if (!fits(given, types)) return wrong_type(given, types, name);
    if (const Data* any = rule.find("anyOf")) any_of(given, *any, name);
    choices(given, rule, name);
    if (given.is(Data::Kind::map)) keys(given, rule, name);
    if (given.is(Data::Kind::list)) items(given, rule, name);
    if (given.is(Data::Kind::string)) text(given, rule, name);
    if (given.is(Data::Kind::number)) number(given, rule, name);
  }

 private:
  void say(std::string check, Place place, std::string_view words, std::string message) {
    findings.push_back(error_at(std::move(check), std::move(place), words, std::move(message)));
  }

  static std::string subject(const std::string& name) { return name.empty() ? "the file" : name; }

  void wrong_type(const Data& given, const std::vector<std::string>& types, const std::string& name) {
    std::vector<std::string> wanted;
    for (const std::string& type : types)
      if (type != "null" || types.size() == 1) wanted.push_back(type_words(type));
    std::string message =
        subject(name) + " is " +
        (given.is(Data::Kind::boolean) ? given.words() : std::string(to_words(given.kind))) + "; expected " +
        listed(wanted, " or ");
    const bool a_text = std::find(types.begin(), types.end(), "string") != types.end();
    if (a_text && (given.is(Data::Kind::number) || given.is(Data::Kind::boolean)))
      message += ": put " + given.words() + " in quotes";
    say("data-type", file_.place(given), given.words(), std::move(message));
  }

  /// The faults of the alternative that has the fewest, among those of the value's own type: a list of maps is
  /// told what is wrong in the list, not that it is no map.
  void any_of(const Data& given, const Data& rules, const std::string& name) {
    std::vector<std::string> types;
    std::optional<std::vector<Finding>> fewest;
    for (const Data& rule : rules.items) {
      const std::vector<std::string> wanted = types_of(rules_.resolve(rule));
      if (!fits(given, wanted)) {
        types.insert(types.end(), wanted.begin(), wanted.end());
        continue;
      }
      Check one(rules_, file_);
      one.value(given, rule, name);
      if (one.findings.empty()) return;
      if (!fewest || one.findings.size() < fewest->size()) fewest = std::move(one.findings);
    }
    if (!fewest) return wrong_type(given, types, name);
    for (Finding& finding : *fewest) findings.push_back(std::move(finding));
  }

  void choices(const Data& given, const Data& rule, const std::string& name) {
    if (const Data* only = rule.find("const"); only != nullptr && !same(*only, given))
      say("data-value", file_.place(given), given.words(),
          subject(name) + " is " + quoted(given.words()) + "; expected " + quoted(only->words()));
    const Data* list = rule.find("enum");
    if (list == nullptr) return;
    std::vector<std::string> names;
    for (const Data& choice : list->items) {
      if (same(choice, given)) return;
      names.push_back(choice.words());
    }
    std::string message =
        subject(name) + " is " + quoted(given.words()) + "; expected " + listed(names, " or ");
    if (const auto near = nearest(given.words(), names, 1); !near.empty() && names.size() > 3)
      message += " (nearest: " + near.front() + ")";
    say("data-value", file_.place(given), given.words(), std::move(message));
  }

  void keys(const Data& given, const Data& rule, const std::string& name) {
    const Data* properties = rule.find("properties");
    const Data* more = rule.find("additionalProperties");
    const std::string inside = name.empty() ? "" : name + ".";
    for (const DataEntry& entry : given.entries) {
      const Data* known = properties == nullptr ? nullptr : properties->find(entry.key);
      if (known != nullptr) {
        value(entry.value, *known, inside + entry.key);
      } else if (more != nullptr && more->is(Data::Kind::map)) {
        value(entry.value, *more, inside + entry.key);
      } else if (more != nullptr && more->truth() == false) {
        unknown_key(entry, properties, name);
      }
    }
    const Data* required = rule.find("required");
    if (required == nullptr) return;
    for (const Data& key : required->items)
      if (given.find(key.words()) == nullptr)
        say("data-key-missing", file_.place(given), key.words(),
            (name.empty() ? rules_.what : name) + " has no key " + quoted(key.words()) +
                describe(properties, key.words()));
  }

  /// "; expected: what the schema's description of the key says".
  static std::string describe(const Data* properties, const std::string& key) {
    const Data* rule = properties == nullptr ? nullptr : properties->find(key);
    const std::string words = rule == nullptr ? std::string() : rule->words("description");
    return words.empty() ? "; it must be there" : "; it must be there: " + words;
  }

  void unknown_key(const DataEntry& entry, const Data* properties, const std::string& name) {
    std::vector<std::string> known;
    if (properties != nullptr)
      for (const DataEntry& property : properties->entries) known.push_back(property.key);
    const std::vector<std::string> near = nearest(entry.key, known);
    std::string message = quoted(entry.key) + " is no key of " + (name.empty() ? rules_.what : name) + "; ";
    message += near.empty() ? "known are " + listed(known, " or ") : "nearest are " + listed(near, " or ");
    if (near.size() == 1)
      message = quoted(entry.key) + " is no key of " + (name.empty() ? rules_.what : name) +
                "; the nearest is " + near.front();
    say("data-key-unknown", file_.place(entry), entry.key, std::move(message));
  }

  void items(const Data& given, const Data& rule, const std::string& name) {
    if (const Data* least = rule.find("minItems");
        least != nullptr && static_cast<long>(given.items.size()) < least->whole_number().value_or(0))
      say("data-value", file_.place(given), "",
          subject(name) + " has " + std::to_string(given.items.size()) + " entries; expected at least " +
              least->words());
    const Data* each = rule.find("items");
    if (each == nullptr) return;
    for (std::size_t i = 0; i < given.items.size(); ++i)
      value(given.items[i], *each, name + "[" + std::to_string(i + 1) + "]");
  }

  void text(const Data& given, const Data& rule, const std::string& name) {
    const std::string& words = given.words();
    if (const Data* format = rule.find("format"); format != nullptr && !is_iso_date(words)) {
      say("data-value", file_.place(given), words,
          subject(name) + " is " + quoted(words) + "; expected a day that there is, as 2019-03-04");
      return;
    }
    if (const Data* least = rule.find("minLength");
        least != nullptr && static_cast<long>(code_points(words)) < least->whole_number().value_or(0))
      say("data-value", file_.place(given), words,
          subject(name) + (words.empty() ? " is empty" : " is too short") + "; expected at least " +
              least->words() + (least->words() == "1" ? " character" : " characters"));
    if (const Data* pattern = rule.find("pattern");
        pattern != nullptr &&
        (words.size() > kLongestMatched ||
         !std::regex_search(words, rules_.pattern(pattern->words()), where_to_look(pattern->words()))))
      say("data-value", file_.place(given), words,
          subject(name) + " is " + quoted(words) + "; expected " +
              (rule.find("description") ? rule.words("description") : "the form " + pattern->words()));
  }

  void number(const Data& given, const Data& rule, const std::string& name) {
    const std::optional<double> value = given.number();
    const Data* least = rule.find("minimum");
    const Data* most = rule.find("maximum");
    if (value && least != nullptr && *value < least->number().value_or(0))
      say("data-value", file_.place(given), given.words(),
          subject(name) + " is " + given.words() + "; expected at least " + least->words());
    if (value && most != nullptr && *value > most->number().value_or(0))
      say("data-value", file_.place(given), given.words(),
          subject(name) + " is " + given.words() + "; expected at most " + most->words());
  }

  const Rules& rules_;
  const DataFile& file_;
};

}  // namespace

Schema::Schema(DataFile schema, std::string what, const std::string& part)
    : rules_(std::make_unique<Rules>(Rules{std::move(schema), std::move(what), nullptr, {}})) {
  const Data& whole = rules_->schema.root;
  rules_->prepare(whole);
  rules_->root = part.empty() ? &whole : whole.at("$defs." + part);
  if (rules_->root == nullptr) rules_->refuse(whole, "there is no definition " + quoted(part));
}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

std::vector<Finding> Schema::check(const DataFile& file) const {
  Check check(*rules_, file);
  check.value(file.root, *rules_->root, "");
  return std::move(check.findings);
}

}  // namespace redraft
