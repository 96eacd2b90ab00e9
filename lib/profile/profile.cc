#include "profile/profile.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <utility>

#include "base/embedded.h"
#include "base/error.h"
#include "base/schema.h"
#include "base/unicode.h"
#include "profile/colours_data.h"

namespace redraft::profile {

namespace {

constexpr std::string_view kFolder = "profiles/";
constexpr std::string_view kEnding = ".yaml";

std::vector<std::string> known_names() {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.compare(0, kFolder.size(), kFolder) == 0)
      names.push_back(file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - kEnding.size()));
  return names;
}

const Schema& profile_schema() {
  static const Schema schema(embedded_yaml("schemas/profile.schema.json"), "a profile");
  return schema;
}

/// The items of a list; none when it is not there.
const std::vector<Data>& items(const Data& map, std::string_view key) {
  static const std::vector<Data> none;
  const Data* list = map.find(key);
  return list == nullptr ? none : list->items;
}

std::vector<std::string> texts(const Data& map, std::string_view key) {
  std::vector<std::string> out;
  for (const Data& item : items(map, key)) out.push_back(item.words());
  return out;
}

DocumentIds ids_from(const std::string& word) {
  if (word == "letter") return DocumentIds::letter;
  return word == "letters" ? DocumentIds::letters : DocumentIds::number;
}

DocumentKind document_from(const Data& in) {
  return {in.words("word"), in.words("plural"), ids_from(in.words("ids")),
          in.words("labels") == "lettered" ? DocumentLabels::lettered : DocumentLabels::numbered};
}

DataFile embedded_profile(const std::string& name) {
  const std::vector<std::string> names = known_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    std::string known;
    for (const std::string& n : names) known += (known.empty() ? "" : ", ") + n;
    throw Error(ErrorCode::usage, {}, "there is no profile '" + name + "'; known are " + known);
  }
  return embedded_yaml(std::string(kFolder) + name + std::string(kEnding));
}

/// The file with all keys of the profile that it extends but its own.
DataFile whole(const DataFile& file) {
  const Data* base = file.root.find("extends");
  if (base == nullptr) return file;
  DataFile out = file;
  std::erase_if(out.root.entries, [](const DataEntry& entry) { return entry.key == "extends"; });
  try {
    DataFile from = embedded_profile(base->words());
    for (DataEntry& entry : from.root.entries)
      if (out.root.find(entry.key) == nullptr) out.root.entries.push_back(std::move(entry));
  } catch (const Error& fault) {
    throw Error(ErrorCode::format, file.place(*base), "extends: " + fault.detail());
  }
  return out;
}

}  // namespace

const DocumentKind* Profile::document_kind(std::string_view word) const {
  for (const DocumentKind& kind : documents)
    if (kind.word == word || kind.plural == word) return &kind;
  return nullptr;
}

bool Profile::is_elision(std::string_view text) const {
  const std::string_view words = trim(text);
  return std::find(elisions.begin(), elisions.end(), words) != elisions.end();
}

bool Profile::is_not_used(std::string_view text) const {
  const std::string_view words = trim(text);
  return std::find(not_used.begin(), not_used.end(), words) != not_used.end();
}

Profile read_profile(const DataFile& given) {
  const DataFile file = whole(given);
  const std::vector<Finding> faults = profile_schema().check(file);
  if (!faults.empty()) throw Error(ErrorCode::format, faults.front().place, faults.front().message);
  const Data& root = file.root;
  Profile profile;
  profile.name = root.words("name");
  profile.title = root.words("title");
  profile.this_code = root.words("this_code");
  for (const Data& in : items(root, "documents")) profile.documents.push_back(document_from(in));
  for (const Data& in : items(root, "inner_words"))
    profile.inner_words.push_back({in.words("word"), in.words("plural")});
  if (const Data* definitions = root.find("definitions")) {
    profile.definitions_place = definitions->words("place");
    profile.definition_openers = texts(*definitions, "openers");
  }
  profile.not_used = texts(root, "not_used");
  profile.elisions = texts(root, "elisions");
  profile.lost = root.words("lost");
  for (const Data& in : items(root, "modifications"))
    profile.modifications.push_back(
        {in.words("prefix"), static_cast<int>(in.find("digits")->number().value_or(0))});
  for (const Data& in : items(root, "versions"))
    profile.versions.push_back(
        {in.words("version"), in.words("date"), in.words("delivers"), in.words("source")});
  profile.bodies = texts(root, "bodies");
  profile.sub_committees = texts(root, "sub_committees");
  profile.party_categories = texts(root, "party_categories");
  if (const Data* in = root.find("working_days"))
    profile.working_days = {in->words("region"), in->words("note")};
  if (const Data* in = root.find("colours")) profile.colours = read_colours(file, *in);
  return profile;
}

bool is_profile_file(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(kEnding) || name.ends_with(".yml");
}

namespace {

/// A command asks for its profile in many places: those that come with the program are read once.
const Profile& shipped_profile(const std::string& name) {
  static std::mutex reading;
  static std::map<std::string, Profile, std::less<>> read;
  const std::scoped_lock lock(reading);
  const auto known = read.find(name);
  return known != read.end() ? known->second
                             : read.emplace(name, read_profile(embedded_profile(name))).first->second;
}

}  // namespace

Profile load_profile(const std::string& name) {
  if (!is_profile_file(name)) return shipped_profile(name);
  Profile out = read_profile(read_yaml(name));
  out.file = name;
  return out;
}

int compare_versions(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  const auto number = [](std::string_view text, std::size_t& at) {
    int n = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && n < 100000000)
      n = n * 10 + (text[at++] - '0');
    while (at < text.size() && (text[at] < '0' || text[at] > '9')) ++at;
    return n;
  };
  while (i < a.size() || j < b.size()) {
    const int x = i < a.size() ? number(a, i) : -1;
    const int y = j < b.size() ? number(b, j) : -1;
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

}  // namespace redraft::profile
