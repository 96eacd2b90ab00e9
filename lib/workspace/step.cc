#include "workspace/step.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/error.h"
#include "base/file.h"

namespace redraft::workspace {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

const Finding* first_error(const std::vector<Finding>& findings) {
  const auto at = std::find_if(findings.begin(), findings.end(),
                               [](const Finding& finding) { return finding.severity == Severity::error; });
  return at == findings.end() ? nullptr : &*at;
}

/// A step may leave faults of the record that were there before, and bring in none.
void hold_consistent(const ChangedModification& one) {
  std::set<std::string> before;
  for (const Finding& finding : process::consistency(one.loaded.modification)) before.insert(finding.message);
  for (const Finding& finding : process::consistency(one.now()))
    if (finding.severity == Severity::error && before.count(finding.message) == 0)
      throw Error(ErrorCode::format, {one.loaded.file()}, finding.message + "; nothing was written");
}

/// Which of two folders with one number is meant nobody can tell: neither is written.
void hold_number_alone(const Workspace& workspace, const LoadedModification& loaded) {
  for (const Finding& finding : shared_numbers(workspace, loaded))
    throw Error(ErrorCode::format, finding.place, finding.message + "; nothing was written");
}

std::string bytes_after(const ChangedModification& one) {
  const bool marked = one.bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark;
  return (marked ? std::string(kByteOrderMark) : std::string()) + one.edit.file().text;
}

}  // namespace

process::Modification ChangedModification::now() const {
  process::ModificationFiles files = read_modification_files(loaded.folder);
  files.main = edit.file();
  std::vector<Finding> findings;
  process::Modification out = process::read_modification(std::move(files), findings);
  // The line is that of a text which is not on disk: only the file is named.
  if (const Finding* fault = first_error(findings))
    throw Error(ErrorCode::format, {fault->place.file}, fault->message + "; nothing was written");
  return out;
}

Step::Step(const Workspace& workspace, Reach reach, StepOptions options)
    : workspace_(workspace),
      reach_(reach),
      options_(std::move(options)),
      journal_(workspace.modifications() + "/.redraft-step.yaml") {
  const std::string folder = workspace.modifications();
  std::error_code fault;
  // A dry run makes nothing: where no folder is, nobody writes either.
  if (options_.dry_run && !std::filesystem::exists(folder, fault)) return;
  // Under a shared lock a journal is a step of a run that is no longer there: whoever wrote it held the folder alone.
  for (;;) {
    if (std::filesystem::exists(journal_, fault)) {
      const Lock alone(folder, Lock::Kind::alone, lock_options());
      if (finish_cut_short(journal_) && options_.note)
        options_.note("a step that was cut short was ended first: " + folder);
    }
    // What writes nothing keeps out those that write, not others that only look.
    const bool alone = reach == Reach::several && !options_.dry_run;
    Lock lock(folder, alone ? Lock::Kind::alone : Lock::Kind::shared, lock_options());
    if (std::filesystem::exists(journal_, fault)) continue;
    locks_.push_back(std::move(lock));
    return;
  }
}

LockOptions Step::lock_options() const {
  LockOptions out;
  out.seconds = options_.wait_seconds;
  if (options_.note)
    out.waiting = [note = options_.note](const std::string& folder) {
      note(folder + ": another redraft is writing here; waiting for it");
    };
  return out;
}

ChangedModification& Step::open(const std::string& id) {
  const std::string folder = load_modification(workspace_, id).folder;
  for (ChangedModification& one : modifications_)
    if (one.loaded.folder == folder) return one;
  if (reach_ == Reach::one)
    locks_.emplace_back(folder, options_.dry_run ? Lock::Kind::shared : Lock::Kind::alone, lock_options());
  LoadedModification loaded = load_modification(workspace_, folder);
  if (const Finding* found = first_error(loaded.findings))
    throw Error(ErrorCode::format, found->place,
                found->message + "; mend the files of " + id + " first, nothing was written");
  hold_number_alone(workspace_, loaded);
  std::string bytes = read_bytes(loaded.file());
  if (checked_text(bytes, loaded.file()) != loaded.modification.source.text)
    throw Error(ErrorCode::output, {loaded.file()}, "was changed by somebody else just now; try again");
  YamlEdit edit(loaded.modification.source);
  modifications_.push_back({std::move(loaded), std::move(edit), std::move(bytes)});
  return modifications_.back();
}

void Step::write(FileChange file) { files_.push_back(std::move(file)); }

std::vector<std::string> Step::commit() {
  std::vector<FileChange> all = files_;
  for (const ChangedModification& one : modifications_) {
    hold_consistent(one);
    std::string after = bytes_after(one);
    if (after != one.bytes) all.push_back({one.loaded.file(), one.bytes, std::move(after)});
  }
  if (all.size() > 1 && reach_ == Reach::one)
    throw std::logic_error("a step over several files needs them alone");
  if (!options_.dry_run && !all.empty()) write_together(journal_, all);
  std::vector<std::string> paths;
  paths.reserve(all.size());
  for (const FileChange& file : all) paths.push_back(file.path);
  return paths;
}

}  // namespace redraft::workspace
