#include "profile/profile.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "profile/profile_yaml.h"

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

Profile embedded_profile(const std::string& name) {
  const std::vector<std::string> names = known_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    std::string known;
    for (const std::string& n : names) known += (known.empty() ? "" : ", ") + n;
    throw Error(ErrorCode::usage, {}, "there is no profile '" + name + "'; known are " + known);
  }
  const std::string path = std::string(kFolder) + name + std::string(kEnding);
  return read_profile(embedded(path), path, embedded_profile);
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

bool is_profile_file(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(kEnding) || name.ends_with(".yml");
}

Profile load_profile(const std::string& name) {
  if (!is_profile_file(name)) return embedded_profile(name);
  Profile out = read_profile(read_text(name), name, embedded_profile);
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
