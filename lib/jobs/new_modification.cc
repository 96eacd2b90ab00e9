#include "jobs/new_modification.h"

#include <filesystem>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "base/words.h"
#include "base/yaml_write.h"
#include "jobs/advance.h"
#include "process/recorded_keys.h"
#include "process/stages.h"

namespace redraft::jobs {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWidth = 110;

constexpr const char* kHead =
    "# What begins with # is a comment. A key that is not there is not recorded, and prints as such; none is "
    "guessed.\n"
    "# Dates are written 2019-03-04, long texts below a | in Markdown. docs/modification.md describes every "
    "key.\n";

constexpr const char* kComments =
    "# The live comments of Sub-Committees, an entry each:\n"
    "#\n"
    "#   - id: c1\n"
    "#     committee: OPSG\n"
    "#     date: 2019-11-26\n"
    "#     text: what was said\n"
    "#     response:\n"
    "#       text: the answer\n"
    "#       by: SECAS\n"
    "#       date: 2019-11-28\n"
    "#     reservation: none\n"
    "comments: []\n";

constexpr const char* kSettings =
    "# A workspace of redraft: the folder of one code. Its modifications are in modifications/, its versions "
    "in code/.\n"
    "#\n"
    "# version: the current version of the code, as \"5.18\"\n"
    "# administrator: who keeps the code, as SECAS\n";

/// Words as comment lines; the further ones begin with "#    ", by which they are told apart from the next key.
std::string comment(const std::string& words) {
  std::string out;
  std::string line = "#";
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word = words.substr(at, end - at);
    if (line.size() + 1 + word.size() > kWidth) {
      out += line + "\n";
      line = "#   ";
    }
    line += " " + word;
    at = end + 1;
  }
  return out + line + "\n";
}

std::string explained(const process::RecordedKey& key) {
  std::string words = key.name + ": " + key.description;
  if (!key.choices.empty()) words += "; one of " + listed(key.choices);
  if (!key.keys.empty()) words += (key.list ? "; a list, each with " : "; with ") + listed(key.keys);
  return comment(words);
}

}  // namespace

std::string commented_modification(const Data& values) {
  std::string out = kHead;
  for (const process::RecordedKey& key : process::recorded_keys()) {
    const Data* value = values.find(key.name);
    if (value != nullptr) out += "\n";
    out += explained(key);
    if (value != nullptr) out += yaml_entry(key.name, *value, {}) + "\n\n";
  }
  // A blank line on both sides of what is filled in, never two.
  for (std::size_t at = out.find("\n\n\n"); at != std::string::npos; at = out.find("\n\n\n", at))
    out.erase(at, 1);
  while (out.size() > 1 && out[out.size() - 2] == '\n') out.pop_back();
  return out;
}

void refuse_taken(const workspace::Workspace& workspace, const std::string& number) {
  for (const workspace::LoadedModification& one : workspace::load_modifications(workspace).modifications)
    if (one.modification.has_number(number))
      throw Error(
          ErrorCode::usage, {one.file()},
          number +
              (one.modification.number == number ? " is there already"
                                                 : " is an earlier number of " + one.modification.number) +
              "; a number belongs to one modification");
}

std::string put_new(workspace::Step& step, const NewOptions& options) {
  refuse_taken(step.workspace(), options.number);
  const std::string folder = step.workspace().modifications() + "/" + options.number;
  Data values = map_value({{"number", text_value(options.number)}});
  values.entries.insert(values.entries.end(), options.values.entries.begin(), options.values.entries.end());
  std::string text = commented_modification(values);
  std::vector<Finding> findings;
  process::ModificationFiles files;
  files.main = parse_yaml(text, folder + "/modification.yaml");
  process::read_modification(std::move(files), findings);
  if (has_errors(findings))
    throw Error(ErrorCode::usage, {}, findings.front().message + "; nothing was written");
  // modification.yaml last: without it the folder is no modification.
  step.write({folder + "/comments.yaml", std::nullopt, kComments});
  step.write({folder + "/modification.yaml", std::nullopt, std::move(text)});
  return folder;
}

Made make_modification(const workspace::Workspace& workspace, const NewOptions& options,
                       const workspace::StepOptions& step_options) {
  NewOptions complete = options;
  const std::string process = options.values.words("process");
  const std::string& name = process.empty() ? workspace.process : process;
  Made out{{options.number, options.values.words("title"), {}, step_options.dry_run}, {}, {}, {}};
  if (!name.empty()) {
    const process::Process& known = process::load_process(name);
    if (process.empty()) put(complete.values, "process", text_value(name));
    std::vector<std::string> firsts;
    for (const process::Stage& stage : known.stages)
      if (stage.first) firsts.push_back(stage.id);
    if (firsts.size() > 1 && options.values.find("history") == nullptr) out.may_begin = firsts;
    const std::string raised = options.values.words("raised");
    if (firsts.size() == 1 && !raised.empty() && options.values.find("history") == nullptr) {
      out.stage = firsts.front();
      put(complete.values, "history",
          list_value({map_value({{"stage", text_value(out.stage)}, {"date", text_value(raised)}})}));
    }
  }
  std::error_code fault;
  if (!step_options.dry_run) std::filesystem::create_directories(workspace.modifications(), fault);
  workspace::Step step(workspace, workspace::Reach::several, step_options);
  out.folder = put_new(step, complete);
  out.recorded.files = step.commit();
  return out;
}

std::string make_workspace(const NewWorkspace& options) {
  const std::string path = options.folder + "/redraft.yaml";
  if (std::filesystem::exists(path))
    throw Error(ErrorCode::output, {path},
                "is there already; without --init the modification is put beside it");
  if (!options.process.empty()) (void)process::load_process(options.process);
  std::error_code fault;
  std::filesystem::create_directories(options.folder, fault);
  Data settings = map_value({{"profile", text_value(options.profile)}});
  put_words(settings, "process", options.process);
  write_file(path, kSettings + write_yaml(settings), {});
  std::filesystem::create_directories(options.folder + "/modifications", fault);
  return path;
}

Made make_workspace_with(const NewWorkspace& options, const NewOptions& first,
                         const workspace::StepOptions& step_options) {
  std::error_code fault;
  std::vector<fs::path> made;  // folders that were not there, the innermost first
  for (fs::path folder = fs::absolute(options.folder, fault).lexically_normal() / "modifications";
       !fs::exists(folder, fault) && folder.has_relative_path(); folder = folder.parent_path())
    made.push_back(folder);
  const bool was_there = fs::exists(options.folder + "/redraft.yaml", fault);
  try {
    const std::string settings = make_workspace(options);
    Made out = make_modification(workspace::open_workspace(options.folder), first, step_options);
    out.recorded.files.insert(out.recorded.files.begin(), settings);
    return out;
  } catch (...) {
    if (!was_there) fs::remove(options.folder + "/redraft.yaml", fault);
    for (const fs::path& folder : made) fs::remove(folder, fault);  // goes only when it is empty
    throw;
  }
}

std::string made_text(const Made& made) {
  std::string out = heading(made.recorded) + "\n";
  if (!made.stage.empty()) out += "Entered: " + made.stage + "\n";
  if (!made.may_begin.empty())
    out += "Stage: none yet, since its process begins in " + listed(made.may_begin, " or ") +
           "; enter one with redraft advance " + made.recorded.number + " --to STAGE\n";
  return out + files_line(made.recorded);
}

Json made_json(const Made& made) {
  Json out = recorded_json("redraft-new/1", made.recorded);
  out.set("folder", made.folder).set("stage", made.stage).set("may_begin", texts_json(made.may_begin));
  return finish(std::move(out), made.recorded);
}

}  // namespace redraft::jobs
