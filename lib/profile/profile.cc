#include "profile/profile.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "base/embedded.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/unicode.h"

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

std::vector<std::string> strings(const YAML::Node& node) {
  std::vector<std::string> out;
  for (const YAML::Node& item : node) out.push_back(item.as<std::string>());
  return out;
}

std::string text_or_empty(const YAML::Node& node) { return node ? node.as<std::string>() : std::string(); }

Profile from_yaml(const YAML::Node& root) {
  Profile profile;
  profile.name = root["name"].as<std::string>();
  profile.title = root["title"].as<std::string>();
  profile.this_code = root["this_code"].as<std::string>();
  for (const YAML::Node& node : root["documents"]) {
    const auto ids = node["ids"].as<std::string>();
    profile.documents.push_back({node["word"].as<std::string>(), node["plural"].as<std::string>(),
                                 ids == "letter"    ? DocumentIds::letter
                                 : ids == "letters" ? DocumentIds::letters
                                                    : DocumentIds::number,
                                 node["labels"].as<std::string>() == "lettered" ? DocumentLabels::lettered
                                                                                : DocumentLabels::numbered});
  }
  for (const YAML::Node& node : root["inner_words"])
    profile.inner_words.push_back({node["word"].as<std::string>(), node["plural"].as<std::string>()});
  profile.definitions_place = text_or_empty(root["definitions"]["place"]);
  profile.definition_openers = strings(root["definitions"]["openers"]);
  profile.not_used = strings(root["not_used"]);
  profile.elisions = strings(root["elisions"]);
  profile.lost = text_or_empty(root["lost"]);
  for (const YAML::Node& node : root["modifications"])
    profile.modifications.push_back({node["prefix"].as<std::string>(), node["digits"].as<int>()});
  for (const YAML::Node& node : root["versions"])
    profile.versions.push_back({node["version"].as<std::string>(), text_or_empty(node["date"]),
                                text_or_empty(node["delivers"]), text_or_empty(node["source"])});
  profile.party_categories = strings(root["party_categories"]);
  if (const YAML::Node working_days = root["working_days"])
    profile.working_days = {text_or_empty(working_days["region"]), text_or_empty(working_days["note"])};
  return profile;
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

Profile load_profile(const std::string& name) {
  const std::vector<std::string> names = known_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    std::string known;
    for (const std::string& n : names) known += (known.empty() ? "" : ", ") + n;
    throw Error(ErrorCode::usage, {}, "there is no profile '" + name + "'; known are " + known);
  }
  const std::string path = std::string(kFolder) + name + std::string(kEnding);
  try {
    return from_yaml(YAML::Load(std::string(embedded(path))));
  } catch (const YAML::Exception& fault) {
    throw Error(ErrorCode::format, {path, fault.mark.line + 1, fault.mark.column + 1}, fault.msg);
  }
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
