// lib/base/schema.cc against an independent validator, valijson, on the published schema of a modification: the files of
// samples/workspace, and hundreds of files made from them by seeded changes, are valid to both or to neither.
//
// Where the two differ by design, no change leads there: a 29 February is in every year to valijson, and a year may
// have any number of digits.
#define VALIJSON_USE_EXCEPTIONS 1  // or it ends the program
#include "base/schema.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "base/embedded.h"

namespace redraft {
namespace {

using Kind = Data::Kind;
using nlohmann::json;

constexpr const char* kSchema = "schemas/modification.schema.json";

/// A number without a fraction is an integer, as JSON Schema has it since its draft 6; valijson goes by the spelling.
json number_of(const Data& data) {
  const double value = data.number().value();
  if (std::floor(value) == value && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

json json_of(const Data& data) {
  switch (data.kind) {
    case Kind::null: return nullptr;
    case Kind::boolean: return data.truth().value();
    case Kind::number: return number_of(data);
    case Kind::string: return data.text;
    case Kind::list: {
      json out = json::array();
      for (const Data& item : data.items) out.push_back(json_of(item));
      return out;
    }
    case Kind::map: {
      json out = json::object();
      for (const DataEntry& entry : data.entries) out[entry.key] = json_of(entry.value);
      return out;
    }
  }
  return nullptr;
}

/// The schema, or one of its definitions, as each of the two reads it.
class Judges {
 public:
  explicit Judges(const std::string& part) : own_(embedded_yaml(kSchema), "a file", part) {
    json schema = json::parse(embedded(kSchema));
    if (!part.empty()) {
      json whole = schema["$defs"][part];
      whole["$defs"] = schema["$defs"];
      schema = std::move(whole);
    }
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), other_);
  }

  std::vector<Finding> own(const Data& root) const { return own_.check({"changed.yaml", "", root}); }

  bool other(const Data& root) {
    const json document = json_of(root);
    try {
      return validator_.validate(other_, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
    } catch (const std::runtime_error&) {
      return false;  // it holds a format to what is no text, and throws: in this schema each has the type too
    }
  }

 private:
  Schema own_;
  valijson::Schema other_;
  valijson::Validator validator_{valijson::Validator::kStrongTypes};
};

struct Sample {
  std::string part;
  Data root;
};

std::vector<Sample> samples() {
  std::vector<Sample> out;
  const std::string root = REDRAFT_SOURCE_DIR "/samples/workspace/modifications";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string name = entry.path().filename().string();
    const std::string part = name == "modification.yaml" ? ""
                             : name == "comments.yaml"   ? "comments_file"
                                                         : "responses_file";
    out.push_back({part, read_yaml(entry.path().string()).root});
  }
  return out;
}

Data plain(Kind kind, std::string text) {
  Data data;
  data.kind = kind;
  data.text = std::move(text);
  return data;
}

Data list_of(Data item) {
  Data data;
  data.kind = Kind::list;
  data.items.push_back(std::move(item));
  return data;
}

/// One change at one place of a file, chosen by a seeded generator: the same in every run.
class Changes {
 public:
  explicit Changes(unsigned seed) : chance_(seed) {}

  Data changed(const Data& root) {
    Data out = root;
    const std::size_t count = 1 + pick(3);
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<Data*> all;
      collect(out, all);
      change(*all[pick(all.size())]);
    }
    return out;
  }

 private:
  std::size_t pick(std::size_t count) { return chance_() % count; }

  static void collect(Data& data, std::vector<Data*>& all) {
    all.push_back(&data);
    for (Data& item : data.items) collect(item, all);
    for (DataEntry& entry : data.entries) collect(entry.value, all);
  }

  Data scalar() {
    static const std::vector<std::pair<Kind, const char*>> words = {{Kind::null, ""},
                                                                    {Kind::boolean, "true"},
                                                                    {Kind::boolean, "false"},
                                                                    {Kind::number, "0"},
                                                                    {Kind::number, "-1"},
                                                                    {Kind::number, "7"},
                                                                    {Kind::number, "7.0"},
                                                                    {Kind::number, "7.5"},
                                                                    {Kind::number, "5.18"},
                                                                    {Kind::string, ""},
                                                                    {Kind::string, "words"},
                                                                    {Kind::string, "2020-02-28"},
                                                                    {Kind::string, "2020-02-30"},
                                                                    {Kind::string, "2020-13-01"},
                                                                    {Kind::string, "2020-1-1"},
                                                                    {Kind::string, "2020-04-31"},
                                                                    {Kind::string, "white"},
                                                                    {Kind::string, "proposed"},
                                                                    {Kind::string, "SECMP0049"},
                                                                    {Kind::string, "secmp49"},
                                                                    {Kind::string, "\u00e9"},
                                                                    {Kind::string, "approve"},
                                                                    {Kind::string, "self-governance"}};
    const auto& [kind, text] = words[pick(words.size())];
    return plain(kind, text);
  }

  void change_map(Data& map) {
    const std::size_t at = pick(map.entries.size());
    switch (pick(4)) {
      case 0: map.entries.erase(map.entries.begin() + static_cast<std::ptrdiff_t>(at)); break;
      case 1: map.entries[at].key += "x"; break;
      case 2: map.entries.push_back({"unheard_of", 0, 0, scalar()}); break;
      default: map.entries[at].value = map.entries[pick(map.entries.size())].value; break;
    }
  }

  void change_list(Data& list) {
    const std::size_t at = pick(list.items.size());
    switch (pick(4)) {
      case 0: list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(at)); break;
      case 1: list.items.push_back(Data(list.items[at])); break;
      case 2: list.items.push_back(scalar()); break;
      default: {
        Data only = list.items[at];
        list = std::move(only);
      }
    }
  }

  void change(Data& data) {
    if (data.is(Kind::map) && !data.entries.empty() && pick(4) != 0) return change_map(data);
    if (data.is(Kind::list) && !data.items.empty() && pick(4) != 0) return change_list(data);
    switch (pick(4)) {
      case 0: data = list_of(Data(data)); break;
      case 1: data = plain(Kind::null, ""), data.kind = pick(2) == 0 ? Kind::map : Kind::list; break;
      default: data = scalar(); break;
    }
  }

  std::mt19937 chance_;
};

std::string words_of(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += "\n  " + finding.message;
  return out.empty() ? "\n  no findings" : out;
}

TEST(SchemaAndValijson, FindEverySampleValid) {
  for (const Sample& sample : samples()) {
    Judges judges(sample.part);
    EXPECT_TRUE(judges.own(sample.root).empty()) << words_of(judges.own(sample.root));
    EXPECT_TRUE(judges.other(sample.root)) << json_of(sample.root).dump(1);
  }
}

TEST(SchemaAndValijson, AgreeOnEverySampleAfterSeededChanges) {
  Judges whole("");
  Judges comments("comments_file");
  Judges responses("responses_file");
  std::size_t valid = 0;
  std::size_t invalid = 0;
  unsigned seed = 1;
  for (const Sample& sample : samples()) {
    Judges& judges = sample.part.empty() ? whole : sample.part == "comments_file" ? comments : responses;
    for (int i = 0; i < 25; ++i) {
      const Data changed = Changes(seed++).changed(sample.root);
      const std::vector<Finding> findings = judges.own(changed);
      ASSERT_EQ(findings.empty(), judges.other(changed)) << "seed " << seed - 1 << words_of(findings) << "\n"
                                                         << json_of(changed).dump(1);
      ++(findings.empty() ? valid : invalid);
    }
  }
  // Neither answer is rare, so that an agreement means something.
  EXPECT_GE(valid, 50U);
  EXPECT_GE(invalid, 200U);
}

}  // namespace
}  // namespace redraft
