#include "workspace/workspace.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/nearest.h"
#include "base/schema.h"
#include "base/words.h"
#include "process/stages.h"
#include "profile/profile.h"

namespace redraft::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSettings = "redraft.yaml";

const Schema& settings_schema() {
  static const Schema schema(embedded_yaml("schemas/workspace.schema.json"), "redraft.yaml");
  return schema;
}

/// What the schema cannot know: names of a profile, a process, its steps. Every command says so, whatever it reads.
void hold_names(const Workspace& workspace) {
  const DataFile& file = workspace.settings;
  const auto refuse = [&](const Data& at, const std::string& what, const std::string& name,
                          const std::vector<std::string>& known) {
    const std::vector<std::string> near = nearest(name, known, 1);
    throw Error(
        ErrorCode::format, file.place(at),
        "there is no " + what + " '" + name + "'; " +
            (near.empty() ? "known are " + listed(known, " and ") : "the nearest is " + near.front()));
  };
  if (const Data* profile = file.root.find("profile")) {
    try {
      (void)profile::load_profile(workspace.profile);
    } catch (const Error& error) {
      throw Error(ErrorCode::format, error.place().file.empty() ? file.place(*profile) : error.place(),
                  error.detail());
    }
  }
  const std::vector<std::string> processes = process::process_names();
  if (const Data* name = file.root.find("process"))
    if (std::find(processes.begin(), processes.end(), name->words()) == processes.end())
      refuse(*name, "process", name->words(), processes);
  const Data* lengths = file.root.find("lengths");
  if (lengths == nullptr) return;
  std::vector<std::string> steps;
  for (const std::string& name : processes)
    for (const process::Stage& stage : process::load_process(name).stages)
      for (const process::StageStep& step : stage.steps)
        if (std::find(steps.begin(), steps.end(), step.id) == steps.end()) steps.push_back(step.id);
  for (const DataEntry& entry : lengths->entries)
    if (std::find(steps.begin(), steps.end(), entry.key) == steps.end())
      refuse(entry.value, "step", entry.key, steps);
}

/// Folders under modifications/ that hold a modification.yaml, by name.
std::vector<std::string> modification_folders(const Workspace& workspace) {
  std::vector<std::string> folders;
  std::error_code fault;
  for (const fs::directory_entry& entry : fs::directory_iterator(workspace.modifications(), fault))
    if (entry.is_directory(fault) && fs::exists(entry.path() / "modification.yaml", fault))
      folders.push_back(entry.path().string());
  std::sort(folders.begin(), folders.end());
  return folders;
}

LoadedModification load_folder(const std::string& folder) {
  LoadedModification out;
  out.folder = folder;
  out.modification = process::read_modification(read_modification_files(folder), out.findings);
  return out;
}

Finding unread(const Error& fault) { return error_at("data-unread", fault.place(), "", fault.detail()); }

/// Two modifications that go by one number, now or before.
class SharedNumbers {
 public:
  std::vector<Finding> findings;

  void add(const LoadedModification& one) {
    note(one, one.modification.number);
    for (const std::string& earlier : one.modification.earlier_numbers) note(one, earlier);
  }

 private:
  void note(const LoadedModification& one, const std::string& number) {
    const auto [at, fresh] = seen_.emplace(number, one.file());
    if (fresh || at->second == one.file() || number.empty()) return;
    const Data* written = one.modification.source.root.find("number");
    findings.push_back(error_at(
        "modification-number-shared", {one.file(), written == nullptr ? 1 : written->line, 0}, number,
        number + " is a number of " + at->second + " too; a number belongs to one modification"));
  }

  std::map<std::string, std::string> seen_;  // by number, the file that had it first
};

/// Whether the file of that folder can name one of the numbers: they stand in it letter by letter, unless in quotes with
/// escapes or over the end of a line.
bool may_name(const std::string& folder, const process::Modification& numbers) {
  const std::string text = read_bytes(folder + "/modification.yaml");
  if (text.find('\\') != std::string::npos) return true;
  const auto named = [&](const std::string& number) {
    return number.find(' ') != std::string::npos || text.find(number) != std::string::npos;
  };
  return named(numbers.number) ||
         std::any_of(numbers.earlier_numbers.begin(), numbers.earlier_numbers.end(), named);
}

}  // namespace

std::string Workspace::code_folder(std::string_view of_version) const {
  return root + "/code/" + std::string(of_version);
}

std::string Workspace::modifications() const { return root + "/modifications"; }

std::optional<std::string> find_workspace(const std::string& from) {
  std::error_code fault;
  fs::path here = fs::absolute(from, fault).lexically_normal();
  for (;;) {
    if (fs::exists(here / kSettings, fault)) return here.string();
    if (!here.has_parent_path() || here == here.parent_path()) return std::nullopt;
    here = here.parent_path();
  }
}

Workspace open_workspace(const std::string& folder) {
  const std::optional<std::string> found = find_workspace(folder);
  if (!found)
    throw Error(
        ErrorCode::file, {folder},
        "this is no workspace, nor is a folder above it; expected a redraft.yaml (docs/workspace.md)");
  Workspace out;
  std::error_code fault;
  // As the user wrote it, where that is the root itself: messages then name short paths.
  out.root =
      fs::exists(fs::path(folder) / kSettings, fault) ? fs::path(folder).lexically_normal().string() : *found;
  while (out.root.size() > 1 && out.root.back() == '/') out.root.pop_back();
  out.settings = read_yaml((fs::path(out.root) / kSettings).lexically_normal().string());
  const std::vector<Finding> faults = settings_schema().check(out.settings);
  if (!faults.empty()) throw Error(ErrorCode::format, faults.front().place, faults.front().message);
  const Data& root = out.settings.root;
  if (root.find("profile") != nullptr) out.profile = root.words("profile");
  // A file of the user's stands in the workspace, wherever the command was called.
  if (profile::is_profile_file(out.profile))
    out.profile = (fs::path(out.root) / out.profile).lexically_normal().string();
  out.process = root.words("process");
  out.version = root.words("version");
  out.administrator = root.words("administrator");
  hold_names(out);
  return out;
}

process::ModificationFiles read_modification_files(const std::string& folder) {
  process::ModificationFiles files;
  files.main = read_yaml(folder + "/modification.yaml");
  std::error_code fault;
  if (const std::string comments = folder + "/comments.yaml"; fs::exists(comments, fault))
    files.comments = read_yaml(comments);
  if (const std::string responses = folder + "/responses"; fs::is_directory(responses, fault))
    for (const std::string& name : list_files(responses, {".yaml"}))
      files.responses.push_back(read_yaml(name));
  return files;
}

LoadedModification load_modification(const Workspace& workspace, const std::string& id) {
  std::error_code fault;
  const fs::path direct = fs::path(workspace.modifications()) / id;
  if (id.find('/') == std::string::npos && fs::exists(direct / "modification.yaml", fault))
    return load_folder(direct.string());
  if (fs::exists(fs::path(id) / "modification.yaml", fault)) return load_folder(id);
  AllModifications all = load_modifications(workspace);
  std::vector<std::string> numbers;
  for (LoadedModification& one : all.modifications) {
    if (one.modification.has_number(id)) return std::move(one);
    numbers.push_back(one.modification.number);
    numbers.insert(numbers.end(), one.modification.earlier_numbers.begin(),
                   one.modification.earlier_numbers.end());
  }
  std::string detail = "there is no modification '" + id + "'";
  const std::vector<std::string> near = nearest(id, numbers);
  for (std::size_t i = 0; i < near.size(); ++i) detail += (i == 0 ? "; nearest are " : ", ") + near[i];
  if (near.empty()) detail += "; expected the number of a folder of " + workspace.modifications();
  throw Error(ErrorCode::target, {}, detail);
}

std::vector<Finding> shared_numbers(const Workspace& workspace, const LoadedModification& one) {
  SharedNumbers shared;
  // A workspace may hold hundreds: only those are read whole that can share a number.
  for (const std::string& folder : modification_folders(workspace)) try {
      if (folder == one.folder)
        shared.add(one);
      else if (may_name(folder, one.modification))
        shared.add(load_folder(folder));
    } catch (const Error&) {  // whoever reads them all says so
    }
  std::erase_if(shared.findings,
                [&](const Finding& finding) { return !one.modification.has_number(finding.words); });
  return std::move(shared.findings);
}

AllModifications load_modifications(const Workspace& workspace) {
  AllModifications out;
  for (const std::string& folder : modification_folders(workspace)) {
    try {
      out.modifications.push_back(load_folder(folder));
    } catch (const Error& error) {
      out.findings.push_back(unread(error));
    }
  }
  SharedNumbers shared;
  for (const LoadedModification& one : out.modifications) shared.add(one);
  for (Finding& finding : shared.findings) out.findings.push_back(std::move(finding));
  return out;
}

}  // namespace redraft::workspace
