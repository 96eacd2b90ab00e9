#include "report/completed.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/data_values.h"
#include "base/unicode.h"

namespace redraft::report {

namespace {

constexpr std::string_view kDefinitions = "#/$defs/";

class Completer {
 public:
  Completer(const Data& schema, CompletedOptions options) : schema_(schema), options_(options) {}

  Data complete(const Data* recorded, const Data& written_rule, std::string name) const {
    const Data& rule = resolved(written_rule, name);
    if (const Data* any = rule.find("anyOf")) return one_or_list(recorded, any->items.front(), name);
    if (rule.words("type") == "array") return list(recorded, *rule.find("items"), name);
    if (rule.words("type") == "object") return group(recorded, rule, name);
    if (recorded == nullptr || (recorded->is(Data::Kind::string) && recorded->words().empty())) return {};
    return *recorded;
  }

 private:
  /// Where a $ref leads, with the name of that definition.
  const Data& resolved(const Data& rule, std::string& name) const {
    const Data* here = &rule;
    while (const Data* ref = here->find("$ref")) {
      const std::string definition = ref->words().substr(kDefinitions.size());
      here = schema_.find("$defs")->find(definition);
      name = definition;
    }
    return *here;
  }

  Data list(const Data* recorded, const Data& each, const std::string& name) const {
    Data out = list_value();
    if (recorded != nullptr)
      for (const Data& item : recorded->items) out.items.push_back(complete(&item, each, name));
    if (out.items.empty() && options_.one_of_each) out.items.push_back(complete(nullptr, each, name));
    return out;
  }

  Data one_or_list(const Data* recorded, const Data& each, const std::string& name) const {
    if (recorded == nullptr || recorded->is(Data::Kind::list)) return list(recorded, each, name);
    return list_value({complete(recorded, each, name)});
  }

  Data group(const Data* recorded, const Data& rule, const std::string& name) const {
    const bool there = recorded != nullptr && recorded->is(Data::Kind::map) && !recorded->entries.empty();
    const Data* properties = rule.find("properties");
    if (properties == nullptr) return there ? *recorded : map_value();
    Data out = map_value();
    for (const DataEntry& property : properties->entries) {
      const Data* value = there ? recorded->find(property.key) : nullptr;
      if (value != nullptr && value->is(Data::Kind::null)) value = nullptr;
      put(out, property.key, complete(value, property.value, property.key));
      if (property.value.find("enum") != nullptr || is_choice(property.value)) {
        const bool known = value != nullptr && !value->words().empty();
        put(out, property.key + "_words",
            known ? text_value(value_words(words_key(property.value, name, property.key), value->words()))
                  : Data());
      }
    }
    put(out, "recorded", truth_value(there));
    return out;
  }

  bool is_choice(const Data& rule) const {
    std::string name;
    return resolved(rule, name).find("enum") != nullptr;
  }

  /// A list of values that several keys share has its words by its own name: "classification".
  std::string words_key(const Data& rule, const std::string& group, const std::string& key) const {
    std::string name;
    resolved(rule, name);
    return name.empty() ? group + "." + key : name;
  }

  const Data& schema_;
  CompletedOptions options_;
};

const Data& modification_schema() {
  static const DataFile file = embedded_yaml("schemas/modification.schema.json");
  return file.root;
}

const Data& words() {
  static const DataFile file = embedded_yaml("report-words.yaml");
  return file.root;
}

}  // namespace

Data completed(const Data& recorded, const Data& schema, const CompletedOptions& options) {
  return Completer(schema, options).complete(&recorded, schema, "modification");
}

Data completed_modification(const Data& recorded, const CompletedOptions& options) {
  return completed(recorded, modification_schema(), options);
}

Data nothing_of(std::string_view definition) {
  const Data& schema = modification_schema();
  const Data* rule = schema.find("$defs")->find(definition);
  return Completer(schema, {}).complete(nullptr, *rule, std::string(definition));
}

std::string value_words(std::string_view key, std::string_view value) {
  const Data* of_key = words().find(key);
  const Data* said = of_key == nullptr ? nullptr : of_key->find(value);
  if (said != nullptr) return said->words();
  std::string out(value);
  std::replace(out.begin(), out.end(), '-', ' ');
  if (!out.empty()) out.replace(0, 1, to_upper(out.substr(0, 1)));
  return out;
}

}  // namespace redraft::report
