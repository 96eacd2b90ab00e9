#include "jobs/report_prints.h"

#include <map>
#include <string_view>

#include "process/recorded_keys.h"
#include "report/data_edit.h"

namespace redraft::jobs {

namespace {

constexpr std::string_view kModification = "modification.";
constexpr std::size_t kMostBytes = 200;

/// Is it a key of the record, and not one that is computed beside it? "lead_analyst", "implementation.date".
bool is_recorded(std::string_view path) {
  static const std::vector<process::RecordedKey> all = process::recorded_keys();
  const std::size_t dot = path.find('.');
  const std::string_view first = path.substr(0, dot);
  for (const process::RecordedKey& key : all) {
    if (key.name != first) continue;
    if (dot == std::string_view::npos) return key.keys.empty() && !key.list;
    const std::string_view rest = path.substr(dot + 1);
    const std::string_view second = rest.substr(0, rest.find('.'));
    for (const std::string& inner : key.keys)
      if (inner == second) return !key.list;
    return false;
  }
  return false;
}

std::string value_at(const Data& modification, const std::string& path) {
  const Data* value = modification.at(path);
  if (value == nullptr || !value->is_scalar() || value->is(Data::Kind::null)) return {};
  const std::string words = value->words();
  return words.size() > kMostBytes || words.find('\n') != std::string::npos ? std::string() : words;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> printed_values(const report::Template& form,
                                                                const Data& values) {
  constexpr std::string_view kWords = "_words";
  const Data* modification = values.find("modification");
  std::map<std::string, std::string> out;
  if (modification == nullptr) return {};
  // Every document is headed by it (document.heading).
  if (const std::string title = value_at(*modification, "title"); !title.empty()) out.emplace("title", title);
  for (const report::TemplateField& field : form.fields()) {
    if (!field.path.starts_with(kModification) || field.path.find('[') != std::string::npos) continue;
    std::string path = field.path.substr(kModification.size());
    // A choice is printed as words, and recorded and decided by its name.
    if (path.ends_with(kWords)) path.resize(path.size() - kWords.size());
    const bool way = path == "path_now";  // the last of a list, which `decide --field path` changes
    if (!way && !is_recorded(path)) continue;
    if (const std::string value = value_at(*modification, path); !value.empty())
      out.emplace(way ? "path" : path, value);
  }
  return {out.begin(), out.end()};
}

}  // namespace redraft::jobs
