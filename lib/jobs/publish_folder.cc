// The folder of a publication, and the record of what is in it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/file.h"
#include "base/sync_folder.h"
#include "jobs/publish.h"
#include "jobs/run_program.h"

namespace redraft::jobs {

namespace {

namespace fs = std::filesystem;
using workspace::ChangedModification;

/// Beside its place first, under a name that nobody has: the folder appears with all that is in it. What was not put in
/// its place goes.
class NewFolder {
 public:
  explicit NewFolder(const std::string& folder) : asked_(folder) {
    std::error_code fault;
    const fs::path target =
        fs::exists(folder, fault) ? fs::canonical(folder, fault) : fs::path(folder).lexically_normal();
    place_ = target.has_filename() ? target : target.parent_path();
    was_there_ = fs::exists(place_, fault);
    if (was_there_ && !fs::is_directory(place_, fault))
      throw Error(ErrorCode::output, {folder}, "is a file; expected a folder that is not there yet");
    if (was_there_ && !fs::is_empty(place_, fault))
      throw Error(ErrorCode::output, {folder},
                  "holds files already; expected a folder that is not there yet, or empty");
    above_ = place_.has_parent_path() ? place_.parent_path() : fs::path(".");
    fs::create_directories(above_, fault);
    if (fault) throw Error(ErrorCode::output, {above_.string()}, "cannot be made: " + fault.message());
    std::string made = (above_ / ".redraft-XXXXXX").string();
    if (::mkdtemp(made.data()) == nullptr)
      throw Error(ErrorCode::output, {above_.string()},
                  "no folder can be made in it; expected one that can be written");
    beside_ = made;
    fs::permissions(beside_,
                    fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                        fs::perms::others_read | fs::perms::others_exec,
                    fault);
  }
  ~NewFolder() {
    std::error_code none;
    fs::remove_all(beside_, none);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  /// Each file is on the disk before the folder appears (write_file, sync_folder).
  void write(const std::string& name, const std::string& bytes,
             const std::vector<std::string>& inputs) const {
    write_file((beside_ / name).string(), bytes, inputs);
  }
  void put_in_place() {
    std::error_code fault;
    fs::rename(beside_, place_, fault);
    if (fault) throw Error(ErrorCode::output, {asked_}, "cannot be written: " + fault.message());
    sync_folder(above_.string());
  }
  /// As before put_in_place().
  void take_back() {
    std::error_code fault;
    fs::rename(place_, beside_, fault);
    if (!fault && was_there_) fs::create_directory(place_, fault);
    sync_folder(above_.string());
  }
  const fs::path& place() const { return place_; }

 private:
  std::string asked_;
  fs::path place_;
  fs::path above_;
  fs::path beside_;
  bool was_there_ = false;
};

/// A document of the workspace by its way from the modification's folder; one elsewhere by its whole way, by which it can be
/// found again.
std::string recorded_file(const workspace::Workspace& workspace, const std::string& folder,
                          const fs::path& place, const std::string& name) {
  std::error_code fault;
  const fs::path root = fs::weakly_canonical(workspace.root, fault);
  const fs::path whole = fs::weakly_canonical(fs::absolute(place, fault), fault) / name;
  if (std::mismatch(root.begin(), root.end(), whole.begin(), whole.end()).first != root.end())
    return whole.generic_string();
  return whole.lexically_relative(fs::weakly_canonical(folder, fault)).generic_string();
}

Data entry_of(const PublishedDocument& document, const report::DocumentControl& control,
              const std::string& file) {
  Data out = map_value({{"kind", text_value(document.kind)}, {"file", text_value(file)}});
  put_words(out, "version", document.version);
  put_words(out, "date", process::iso_or_empty(control.date));
  put_words(out, "classification", std::string(process::to_string(control.classification)));
  if (!document.prints.empty()) {
    Data prints = map_value();
    for (const auto& [key, value] : document.prints) put(prints, key, text_value(value));
    put(out, "prints", std::move(prints));
  }
  put_words(out, "sha256", document.sha256);
  put_words(out, "source", "redraft publish");
  return out;
}

/// Lists the documents; gives what a person should know of them.
std::vector<Finding> list_documents(const workspace::Workspace& workspace, const Publication& publication,
                                    const fs::path& place, ChangedModification& one) {
  std::vector<Finding> findings;
  const process::Modification& before = one.loaded.modification;
  for (const PublishedDocument& document : publication.documents) {
    const auto listed = [&](bool same) {
      return std::any_of(
          before.documents.begin(), before.documents.end(), [&](const process::MadeDocument& made) {
            return made.kind == document.kind && made.version == document.version && !made.sha256.empty() &&
                   file_name(made.file) == document.name && (made.sha256 == document.sha256) == same;
          });
    };
    if (listed(true)) continue;
    if (listed(false))
      findings.push_back(finding_at(
          "publish-version-again", Severity::warning, {one.loaded.file()}, document.name,
          document.name + " was published before as version " + document.version +
              " with other contents; expected another --document-version, by which readers tell them apart"));
    one.edit.append("documents", entry_of(document, publication.control,
                                          recorded_file(workspace, one.loaded.folder, place, document.name)));
  }
  (void)one.now();  // what it would be is read once more before anything is written
  return findings;
}

}  // namespace

std::vector<Finding> write_publication(const workspace::Workspace& workspace, const Publication& publication,
                                       const std::string& folder, const WritePublicationOptions& options) {
  const SignalWatch watch;  // told to stop, it ends when the folder and the record agree
  NewFolder made(folder);
  for (const PublishedFile& file : publication.files) made.write(file.name, file.bytes, publication.inputs);
  made.write("manifest.json", publication.manifest, publication.inputs);
  if (!options.record) {
    made.put_in_place();
    return {};
  }
  workspace::Step step(workspace, workspace::Reach::one, options.step);
  ChangedModification& one = step.open(publication.control.number);
  if (one.loaded.modification.source.text != publication.record)
    throw Error(ErrorCode::output, {one.loaded.file()},
                "was changed while the documents were made; nothing was written, try again");
  std::vector<Finding> findings = list_documents(workspace, publication, made.place(), one);
  made.put_in_place();
  try {
    step.commit();
  } catch (...) {
    made.take_back();
    throw;
  }
  return findings;
}

}  // namespace redraft::jobs
