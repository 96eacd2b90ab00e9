#include "workspace/write_together.h"

#include <filesystem>

#include "base/data_values.h"
#include "base/error.h"
#include "base/file.h"
#include "base/words.h"
#include "base/yaml_write.h"

namespace redraft::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWhat =
    "this journal of a step that was cut short; it is removed when the step is ended";

std::optional<std::string> bytes_now(const std::string& path) {
  std::error_code fault;
  if (!fs::exists(path, fault)) return std::nullopt;
  return read_bytes(path);
}

/// Paths are kept relative to the journal, so that a workspace may be moved in between.
std::string relative(const std::string& path, const std::string& journal) {
  return fs::path(path).lexically_relative(fs::path(journal).parent_path()).string();
}

std::string journal_of(const std::string& journal, const std::vector<FileChange>& files) {
  Data list = list_value();
  for (const FileChange& file : files) {
    Data entry = map_value({{"file", text_value(relative(file.path, journal))}});
    if (file.before) put(entry, "before", text_value(*file.before));
    put(entry, "after", text_value(file.after));
    list.items.push_back(std::move(entry));
  }
  return write_yaml(map_value({{"what", text_value(kWhat)}, {"files", std::move(list)}}));
}

std::vector<FileChange> read_journal(const std::string& journal) {
  const DataFile in = read_yaml(journal);
  std::vector<FileChange> files;
  const Data* list = in.root.find("files");
  if (list == nullptr) return files;
  for (const Data& entry : list->items) {
    FileChange file;
    // A workspace may come from others: a step writes below it, and nowhere else.
    const fs::path named = fs::path(entry.words("file")).lexically_normal();
    if (named.empty() || named.is_absolute() || *named.begin() == "..")
      throw Error(ErrorCode::format, in.place(entry),
                  "a step that was cut short names '" + entry.words("file") +
                      "', which is not below its folder; expected a file of the workspace");
    file.path = (fs::path(journal).parent_path() / entry.words("file")).lexically_normal().string();
    if (const Data* before = entry.find("before")) file.before = before->words();
    file.after = entry.words("after");
    files.push_back(std::move(file));
  }
  return files;
}

/// Writes a file with the folder that it stands in; true: the folder was made for it.
bool write_one(const FileChange& file, const WriteOne& write) {
  std::error_code fault;
  const fs::path folder = fs::path(file.path).parent_path();
  const bool made = fs::create_directories(folder, fault);
  try {
    write(file.path, file.after);
  } catch (...) {
    if (made) fs::remove(folder, fault);
    throw;
  }
  return made;
}

/// What was written gives way to what was there; false: it could not. The other files are put back all the same.
bool put_back(const FileChange& file, bool made_folder, const WriteOne& write) noexcept {
  try {
    std::error_code fault;
    if (file.before) {
      write(file.path, *file.before);
    } else {
      fs::remove(file.path, fault);
      if (fault) return false;
    }
    if (made_folder) fs::remove(fs::path(file.path).parent_path(), fault);  // goes only when it is empty
    return true;
  } catch (...) {
    return false;
  }
}

void write_plainly(const std::string& path, const std::string& bytes) { write_file(path, bytes, {}); }

}  // namespace

void write_together(const std::string& journal, const std::vector<FileChange>& files, const WriteOne& given) {
  const WriteOne write = given ? given : WriteOne(write_plainly);
  for (const FileChange& file : files) {
    if (bytes_now(file.path) != file.before)
      throw Error(ErrorCode::output, {file.path},
                  file.before ? "was changed by somebody else in the meantime; nothing was written, try again"
                              : "is there already; nothing was written");
    check_output(file.path, {});
  }
  if (files.size() == 1 && files.front().before) {
    write_one(files.front(), write);
    return;
  }
  write_file(journal, journal_of(journal, files), {});
  std::error_code fault;
  std::vector<bool> made;
  try {
    for (const FileChange& file : files) made.push_back(write_one(file, write));
  } catch (const std::exception& stopped) {
    std::vector<std::string> left;
    for (std::size_t i = made.size(); i-- > 0;)
      if (!put_back(files[i], made[i], write)) left.push_back(files[i].path);
    if (!left.empty())
      throw Error(ErrorCode::output, {},
                  std::string(stopped.what()) + "; " + listed(left) +
                      " could not be put back as before: the step is kept in " + journal +
                      ", and the next command that writes here ends it");
    fs::remove(journal, fault);
    throw;
  }
  fs::remove(journal, fault);
}

bool finish_cut_short(const std::string& journal) {
  std::error_code fault;
  if (!fs::exists(journal, fault)) return false;
  const std::vector<FileChange> files = read_journal(journal);
  for (const FileChange& file : files) {
    const std::optional<std::string> now = bytes_now(file.path);
    if (now != file.before && now != file.after)
      throw Error(
          ErrorCode::output, {file.path},
          "belongs to a step that was cut short, and was changed since; settle it by hand, then remove " +
              journal);
  }
  for (const FileChange& file : files)
    if (bytes_now(file.path) != file.after) write_one(file, write_plainly);
  fs::remove(journal, fault);
  return true;
}

}  // namespace redraft::workspace
